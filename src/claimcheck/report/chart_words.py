"""The figures and words of a chart in the language of the claim."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.evaluation.wording import number

_TURNED = str.maketrans(",.", ".,")
_SCALES = {
    "en": {1e12: "trillions", 1e9: "billions", 1e6: "millions", 1e3: "thousands"},
    "es": {1e12: "billones", 1e9: "miles de millones", 1e6: "millones", 1e3: "miles"},
}
_LONG = 1e7  # from here on a figure in full would take a fifth of a narrow screen
_BEYOND = 1e16  # from here on nobody has a word for it


@dataclass(frozen=True, slots=True)
class Words:
    """What a chart says."""

    window: str  # what stands beside the bracket of a claim with two ends
    time: str  # and of one with a single time
    other: str
    usual: str
    axis: str
    scale: str
    nothing: str
    policy: str = ""  # what stands beside the bracket of the time with a policy
    without: str = ""
    band: str = ""


WORDS = {
    "en": Words(
        window="claimed window",
        time="claimed time",
        other="another reading",
        usual="usual before: {value} (median)",
        axis="the axis begins at {value}",
        scale="in {scale}",
        nothing="no figures to draw",
        policy="with the policy",
        without="what would have been without it",
        band="its 95% interval",
    ),
    "es": Words(
        window="tramo afirmado",
        time="momento afirmado",
        other="otra lectura",
        usual="lo habitual antes: {value} (mediana)",
        axis="el eje empieza en {value}",
        scale="en {scale}",
        nothing="no hay cifras que dibujar",
        policy="con la política",
        without="lo que habría sido sin ella",
        band="su intervalo del 95%",
    ),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How the figures of one chart are written: all on one scale, with the decimal mark of the language."""

    factor: float
    scale: str  # "millions"; nothing where the figures stand in full
    decimals: int | None
    comma: bool

    def text(self, value: float) -> str:
        """One figure."""
        shown = value / self.factor
        if shown and (abs(shown) < 1e-3 or abs(shown) >= 1e9):
            told = f"{shown:.3g}"
        else:
            told = number(shown, self.decimals) if self.factor == 1 else number(float(f"{shown:.4g}"))
        return told.translate(_TURNED) if self.comma else told


def figures_of(largest: float, decimals: int | None, language: str, decimal: str | None) -> Figures:
    """How to write figures up to `largest`; `decimal` is the mark that the claim itself declares."""
    comma = decimal == "," if decimal is not None else language == "es"
    if not _LONG <= largest < _BEYOND:
        return Figures(1, "", decimals, comma)
    factor, scale = next(item for item in _SCALES[language].items() if item[0] <= largest / 10)
    return Figures(factor, scale, None, comma)
