"""Other readings as sentences that can be printed, in the language of the claim: English and Spanish.

The figures are those of the findings, and units stay as the source writes them. Reasons that a kind of check gives
are told as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import Sizing
from claimcheck.evaluation.wording import is_percent, is_share, number, with_unit
from claimcheck.judgement.baselines import ENOUGH_EARLIER

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Baseline, Observed
    from claimcheck.evaluation.robustness import Reading, Safe
    from claimcheck.quantities.intervals import Interval

HARDLY = 0.5  # percent: a smaller change is none to speak of
MANIFOLD = 200.0  # percent: a larger rise is told as a multiple

ENGLISH = {
    "rose": "rose by {size}",
    "fell": "fell by {size}",
    "grew": "rose to {size} times as much",
    "same": "hardly changed",
    "points": "{size} points",
    "moved": "From {start} to {end} it {moved}, from {first} to {last}{way}.",
    "picked": "That reading starts from {place} itself.",
    "nearest": "What is said is true of {at}: {reason}.",
    "nearest way": "What is said is true {way}: {reason}.",
    "higher": "In {end} it was {size} above its usual level of {span} (about {usual}).",
    "lower": "In {end} it was {size} below its usual level of {span} (about {usual}).",
    "manifold": "In {end} it was {size} times its usual level of {span} (about {usual}).",
    "usual": "In {end} it was about as high as usual in {span} (about {usual}).",
    "at least": "In {share} of 100 comparisons of {begins} with {ends}, it {moved} or more.",
    "between": "In {share} of 100 comparisons of {begins} with {ends}, the change lies between {low} and {high}: which "
    "way it went hangs on the years.",
    "still": "In {share} of 100 comparisons of {begins} with {ends}, it {moved}.",
    "unchanged": "did not change",
    "to": "to",
    "by": "by",
}
SPANISH = {
    "rose": "subió {size}",
    "fell": "bajó {size}",
    "grew": "se multiplicó por {size}",
    "same": "apenas cambió",
    "points": "{size} puntos",
    "moved": "De {start} a {end} {moved}, de {first} a {last}{way}.",
    "picked": "Esa lectura también parte de {place}.",
    "nearest": "Lo dicho es cierto de {at}: {reason}.",
    "nearest way": "Lo dicho es cierto {way}: {reason}.",
    "higher": "En {end} estuvo {size} por encima de su nivel habitual de {span} (unos {usual}).",
    "lower": "En {end} estuvo {size} por debajo de su nivel habitual de {span} (unos {usual}).",
    "manifold": "En {end} fue {size} veces su nivel habitual de {span} (unos {usual}).",
    "usual": "En {end} estuvo más o menos en su nivel habitual de {span} (unos {usual}).",
    "at least": "En {share} de cada 100 comparaciones de {begins} con {ends}, {moved} o más.",
    "between": "En {share} de cada 100 comparaciones de {begins} con {ends}, el cambio está entre {low} y {high}: "
    "hacia dónde fue depende de los años.",
    "still": "En {share} de cada 100 comparaciones de {begins} con {ends}, {moved}.",
    "unchanged": "no cambió",
    "to": "a",
    "by": "según",
    "a peak": "un pico",
    "a trough": "un mínimo",
}
TONGUES = {"en": ENGLISH, "es": SPANISH}
_SWAPPED = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Teller:
    """The words of a language, and the mark that it writes before decimals."""

    words: dict[str, str]
    comma: bool = False

    @classmethod
    def of(cls, language: str, decimal: str | None = None) -> Teller:
        """English where the language is not known; Spanish writes 1,5 unless the claim writes 1.5."""
        return cls(TONGUES.get(language, ENGLISH), (decimal or ("," if language == "es" else ".")) == ",")

    def counter_argument(self, reading: Reading, place: str = "") -> str:
        """A rebuttal; `place`: "a peak" or "a trough" where it starts from one itself."""
        if reading.start is None or reading.end is None:
            return f"{reading.at or reading.way}: {reading.reason}.".lstrip(": ")
        told = self._say(
            "moved",
            start=reading.start.at,
            end=reading.end.at,
            moved=self._moved(reading.start, reading.end),
            first=self._figure(reading.start.value, ""),
            last=self._figure(reading.end.value, reading.end.unit),
            way=f" ({self._way(reading.way)})" if reading.way else "",
        )
        return f"{told} {self._say('picked', place=self.words.get(place, place))}" if place else told

    def nearest(self, reading: Reading) -> str:
        """The reading for which the words are true."""
        key = "nearest" if reading.at else "nearest way"
        reason = reading.reason.removesuffix(".")
        return self._say(key, at=self._span(reading.at.removeprefix("in ")), way=self._way(reading.way), reason=reason)

    def safe(self, baseline: Baseline | None, found: Safe | None) -> str:
        """What can safely be said: beside the usual level before, else what most comparisons come to."""
        if baseline is not None and not baseline.centred and baseline.earlier >= ENOUGH_EARLIER:
            return self._beside_usual(baseline)
        return self._most(found) if found is not None else ""

    # -- pieces -------------------------------------------------------------------------------------

    def _beside_usual(self, baseline: Baseline) -> str:
        end, usual = baseline.end, baseline.typical or 0.0
        step = end.value.value - usual
        percent = step / abs(usual) * 100 if usual else 0.0
        is_part = is_percent(end.unit) or is_share(end.unit) or baseline.ratio is None
        is_same = abs(percent) < HARDLY if usual else not step  # nothing is a part of zero
        places = end.value.decimals
        is_manifold = not is_part and percent >= MANIFOLD
        size = self._own(abs(step), end.unit, places) if is_part else self._percent(abs(percent))
        if is_manifold:
            size = self._number(number(end.value.value / usual, 1))
        window = baseline.window
        return self._say(
            "manifold" if is_manifold else "usual" if is_same else "higher" if step > 0 else "lower",
            end=end.at,
            size=size,
            span=self._span(f"{window[0].at} to {window[-1].at}"),
            usual=self._number(with_unit(number(usual, places), end.unit)),
        )

    def _most(self, found: Safe) -> str:
        ends = {"begins": self._span(found.begins), "ends": self._span(found.ends), "share": f"{found.share * 100:.0f}"}
        if found.low == found.high == 0 or (found.in_percent and max(abs(found.low), abs(found.high)) < HARDLY):
            return self._say("still", moved=self.words["same" if found.in_percent else "unchanged"], **ends)
        if found.low * found.high <= 0:
            low, high = (self._signed(end, found) for end in (found.low, found.high))
            return self._say("between", low=low, high=high, **ends)
        least = min(found.low, found.high, key=abs)
        return self._say("at least", moved=self._by(least, self._size(abs(least), found), found.in_percent), **ends)

    def _moved(self, start: Observed, end: Observed) -> str:
        sizing = Sizing.between(start.value, end.value, start.unit)
        if sizing.percent is None or sizing.is_share:
            step = sizing.difference.value
            places = end.value.decimals
            return self._by(step, self._own(abs(step) * sizing.per_unit, start.unit, places), in_percent=False)
        percent = sizing.percent.value
        return self._by(percent, self._percent(abs(percent)), in_percent=True)

    def _by(self, step: float, size: str, in_percent: bool) -> str:
        if in_percent and abs(step) < HARDLY:
            return self.words["same"]
        if in_percent and step >= MANIFOLD:
            return self._say("grew", size=self._number(number(1 + step / 100, 1)))
        return self._say("rose" if step > 0 else "fell", size=size)

    def _size(self, value: float, found: Safe) -> str:
        return self._percent(value) if found.in_percent else self._own(value, found.unit, found.decimals)

    def _signed(self, value: float, found: Safe) -> str:
        return f"{'-' if value < 0 else '+'}{self._size(abs(value), found).removeprefix('un ')}"

    def _percent(self, value: float) -> str:
        text = self._number(number(value, 1 if value < 100 else 0))
        return f"un {text} %" if self.words is SPANISH else f"{text}%"

    def _own(self, value: float, unit: str, places: int | None) -> str:
        text = self._number(number(value, places))
        if is_percent(unit) or is_share(unit):
            return self._say("points", size=text)
        return with_unit(text, unit)

    def _figure(self, value: Interval, unit: str) -> str:
        text = number(value.value, value.decimals) if value.decimals is not None else number(value.value)
        return self._number(with_unit(text, unit)) if self.comma else with_unit(text, unit)

    def _number(self, text: str) -> str:
        """The figure at the head of a text with the marks of the language."""
        figure, space, rest = text.partition(" ")
        return f"{figure.translate(_SWAPPED) if self.comma else figure}{space}{rest}"

    def _way(self, way: str) -> str:
        return f"{self.words['by']} {way.removeprefix('by ')}" if way.startswith("by ") else way

    def _span(self, span: str) -> str:
        return span.replace(" to ", f" {self.words['to']} ")

    def _say(self, key: str, **filled: str) -> str:
        return self.words[key].format(**filled)
