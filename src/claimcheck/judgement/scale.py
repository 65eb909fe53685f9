"""House scales: the words, and where honest the numbers, that a verdict is published with. A scale is a small file.

`claims.scale_file` says how one is written. A symbol belongs to a label: a verdict without a symbol of its own takes
that of an earlier one with the same label, else that of claimcheck's own scale, and no symbol stands for two labels,
so that nothing depends on colour alone. `[verdicts.none]` is for claims that were not checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from claimcheck.claims.files import read_text
from claimcheck.claims.nodes import place_of
from claimcheck.claims.scale_file import CODE, NONE, OUTDATED, ScaleFile, read_scale_file
from claimcheck.judgement.verdicts import Word
from claimcheck.problems import Problem, suggestion
from claimcheck.quantities.outcomes import Slant, Undecided

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from claimcheck.claims.scale_file import Leaning, Rating
    from claimcheck.judgement.verdicts import Verdict

HOUSE = "claimcheck"
EFFECT = "effect"  # what is open is whether something had an effect

Key = tuple[Word | None, str | None]  # the verdict, and "overstated", "understated", "effect" or nothing
VARIANTS: tuple[str | None, ...] = (None, *Slant, EFFECT)


@dataclass(frozen=True, slots=True)
class Mark:
    """How a verdict is shown: its label (None: the house gives none), its symbols, its number where there is one."""

    label: str | None
    symbol: str
    plain: str  # for screens that know only ASCII
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """One house's words. `lowest` and `highest` bound its numbers; None where it has none."""

    name: str
    title: str
    marks: Mapping[Key, Mark]
    lowest: int | None = None
    highest: int | None = None
    url: str | None = None
    as_today: bool = False  # an outdated verdict has the label of today's

    def mark(
        self,
        word: Word | None,
        direction: Slant | None = None,
        *,
        effect: bool = False,
        today: tuple[Word, Slant | None] | None = None,
    ) -> Mark:
        """The mark of a verdict; None is a claim that was not checked.

        direction: which way its errors lean. effect: what is open is whether something had an effect.
        today: today's verdict, of one that is outdated.
        """
        if word is Word.OUTDATED and self.as_today and today is not None:
            word, direction = today
        return self.marks[word, EFFECT if effect and word is Word.UNPROVEN else direction]


class ScaleError(ValueError):
    """A scale that cannot be used: what was found and what to write, each with its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems

    @property
    def hint(self) -> str | None:
        """What to write, of the first of them."""
        return self.problems[0].hint


@cache
def packaged_scales() -> tuple[str, ...]:
    """The names of the scales that come with claimcheck, its own first."""
    folder = resources.files("claimcheck.judgement") / "scales"
    names = [item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")]
    return tuple(sorted(names, key=lambda name: (name != HOUSE, name)))


@cache
def load_scale(name: str = HOUSE) -> Scale:
    """A packaged scale.

    Raises
    ------
    ScaleError
        If there is none of that name.

    """
    if name not in packaged_scales():
        hint = suggestion(name, packaged_scales(), noun="scales")
        raise ScaleError(Problem(CODE, f"there is no scale '{name}'", None, hint))
    text = (resources.files("claimcheck.judgement") / "scales" / f"{name}.toml").read_text(encoding="utf-8")
    return parse_scale(text, name, f"{name}.toml")


def read_scale(path: Path, file: str) -> Scale:
    """A newsroom's own scale; `file` is what people call the path.

    Raises
    ------
    ScaleError
        If the file cannot be read or is no scale.

    """
    text, problem = read_text(path, file)
    if text is None:
        found = problem or Problem(CODE, f"{file} cannot be read")
        raise ScaleError(Problem(CODE, found.message, found.place, found.hint))
    return parse_scale(text, path.stem, file)


def parse_scale(text: str, name: str, file: str) -> Scale:
    """The scale that a TOML text holds.

    Raises
    ------
    ScaleError
        With everything that has to be mended: unknown or missing verdicts and keys, a symbol of two labels.

    """
    written = read_scale_file(text, file)
    if not isinstance(written, ScaleFile):
        raise ScaleError(*written)
    marks: dict[Key, Mark] = {}
    for word in (None, *Word):
        rating = written.verdicts.get(_key(word))  # type: ignore[call-overload]  # a Written equals its text
        marks.update(_marks(word, rating, marks, is_house=name == HOUSE))
    _refuse_shared_symbols(marks, written)
    outdated = written.verdicts.get(OUTDATED)  # type: ignore[call-overload]  # as above
    return Scale(
        name=name,
        title=str(written.title or name),
        marks=marks,
        lowest=written.lowest,
        highest=written.highest,
        url=str(written.url) if written.url else None,
        as_today=outdated is None or outdated.as_today,
    )


def scale_of(verdict: Verdict) -> Scale:
    """The scale that a verdict is published with."""
    return verdict.scale or load_scale()


def mark_of(verdict: Verdict) -> Mark:
    """The mark of the computed verdict."""
    now = verdict.today
    today = (now.word, now.direction) if now is not None and now.word is not None else None
    return scale_of(verdict).mark(verdict.word, verdict.direction, effect=_is_about_an_effect(verdict), today=today)


def published_mark(verdict: Verdict) -> Mark | None:
    """The mark of the verdict that an editor publishes in place of the computed one, if one does."""
    return scale_of(verdict).mark(verdict.published) if verdict.published is not None else None


def _is_about_an_effect(verdict: Verdict) -> bool:
    """What is left open is whether something had an effect."""
    return any(part.is_load_bearing and part.undecided is Undecided.NOT_SHOWN for part in verdict.parts)


def _key(word: Word | None) -> str:
    return NONE if word is None else word.value


def _marks(word: Word | None, rating: Rating | None, known: Mapping[Key, Mark], *, is_house: bool) -> dict[Key, Mark]:
    base = Mark(None, "", "") if is_house else load_scale().mark(word)
    if rating is None:  # outdated, which is as today's; or not checked
        return {(word, variant): Mark(None if word else base.label, base.symbol, base.plain) for variant in VARIANTS}
    label = None if rating.label is None else str(rating.label)
    alike = next((mark for mark in known.values() if label is not None and mark.label == label), base)
    symbol = str(rating.symbol or alike.symbol)
    plain = str(rating.plain or (symbol if symbol.isascii() else alike.plain))
    mark = Mark(label, symbol, plain, rating.number)
    leanings = {Slant.OVERSTATED: rating.overstated, Slant.UNDERSTATED: rating.understated, EFFECT: rating.effect}
    return {(word, None): mark} | {(word, variant): _leant(mark, item) for variant, item in leanings.items()}


def _leant(mark: Mark, leaning: Leaning | None) -> Mark:
    if leaning is None:
        return mark
    label = str(leaning.label) if leaning.label is not None else mark.label
    return Mark(label, mark.symbol, mark.plain, leaning.number if leaning.number is not None else mark.number)


def _refuse_shared_symbols(marks: Mapping[Key, Mark], written: ScaleFile) -> None:
    """One symbol for two labels; other words of the same verdict, where it leans, may share its symbol."""
    seen: dict[str, tuple[Word | None, str | None]] = {}
    for (word, variant), mark in marks.items():
        for symbol in {mark.symbol, mark.plain} if variant is None else ():
            other, label = seen.setdefault(symbol, (word, mark.label))
            if other is not word and (label != mark.label or label is None):
                rating = written.verdicts.get(_key(word))  # type: ignore[call-overload]  # as above
                place = rating.place if rating is not None else written.place
                typed = place_of(rating.symbol) if rating is not None and rating.symbol else None
                message = f"'{_key(other)}' and '{_key(word)}' have different labels and one symbol, {symbol}"
                raise ScaleError(Problem(CODE, message, typed or place, "write a symbol of its own for one of them"))
