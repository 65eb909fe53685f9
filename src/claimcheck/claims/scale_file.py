"""A scale file: the words, and where honest the numbers, that a house publishes a verdict with.

    title = "The Daily"

    [verdicts.true]
    label = "Correct"

    [verdicts.mixed]
    label = "Half right"
    understated = {label = "Better than said"}     # other words where the error leans one way

    [verdicts.unproven]
    no-label = true                                # the house gives none

Every verdict needs one of the three: a label, `no-label`, or (of `outdated` alone) `as-today`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import (
    FLAG,
    TEXT,
    MapOf,
    Reader,
    Rec,
    Record,
    ScalarShape,
    TooManyProblems,
    Unreadable,
    Whole,
    key,
)
from claimcheck.claims.nodes import Written, place_of
from claimcheck.claims.toml_places import node_of_toml, not_toml
from claimcheck.claims.verdict_words import VERDICTS
from claimcheck.problems import Place, Problem, shortened, suggestion

if TYPE_CHECKING:
    from claimcheck.claims.nodes import Scalar

CODE = "CC125"
NONE = "none"  # the entry for a claim that was not checked
OUTDATED = "outdated"
MAY_BE_LEFT_OUT = frozenset({OUTDATED, NONE})  # as today's verdict; "Not checked"
LONGEST_LABEL = 60


class Label(ScalarShape[Written]):
    """A few words that fit into a cell of a table."""

    expected = f"a label of at most {LONGEST_LABEL} characters"
    takes_curly_quotes = True

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The words."""
        text = " ".join(node.text.split())
        if 0 < len(text) <= LONGEST_LABEL and text.isprintable():
            return Written(text, node.place)
        raise reader.refuse(CODE, f"expected {self.expected}, found '{shortened(text)}'", node.place)


class Sign(ScalarShape[Written]):
    """One or two visible letters."""

    def __init__(self, *, only_ascii: bool = False) -> None:
        self.only_ascii = only_ascii
        self.expected = f"one or two {'ASCII ' if only_ascii else ''}letters or symbols"

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The symbol."""
        text = node.text.strip()
        if 0 < len(text) <= 2 and text.isprintable() and (text.isascii() or not self.only_ascii):
            return Written(text, node.place)
        raise reader.refuse(CODE, f"expected {self.expected}, found '{shortened(text)}'", node.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning(Record):
    """What differs where the error leans one way, or where the claim is about an effect."""

    label: Written | None = key(Label(), doc="The words.")
    number: int | None = key(Whole(), doc="The number.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Record):
    """How one verdict is published."""

    label: Written | None = key(Label(), doc="The words.")
    symbol: Written | None = key(Sign(), doc="The symbol; that of claimcheck's own scale, unless said.")
    plain: Written | None = key(Sign(only_ascii=True), doc="The symbol where a screen knows only ASCII.")
    number: int | None = key(Whole(), doc="The number; left out where none is honest.")
    no_label: bool = key(FLAG, doc="The house gives this verdict no label.", default=False)
    as_today: bool = key(FLAG, doc="Of `outdated`: the label of today's verdict.", default=False)
    overstated: Leaning | None = key(Rec(Leaning), doc="Other words where the errors make more of it than there is.")
    understated: Leaning | None = key(Rec(Leaning), doc="Other words where every error makes less of it.")
    effect: Leaning | None = key(Rec(Leaning), doc="Other words where what is open is whether something had an effect.")

    def settle(self, reader: Reader) -> None:
        """Exactly one of a label, no label, and the label of today."""
        given = [self.label is not None, self.no_label, self.as_today]
        if sum(given) == 0:
            hint = 'write label = "…", or no-label = true where the house gives none'
            reader.report(CODE, "this verdict has no label", self.place, hint=hint)
        elif sum(given) > 1:
            reader.report(CODE, "only one of `label`, `no-label` and `as-today` can hold", self.place, hint="keep one")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleFile(Record):
    """The words of one house."""

    title: Written | None = key(Label(), doc="What people call the scale.")
    url: Written | None = key(TEXT, doc="Where the house explains it.")
    lowest: int | None = key(Whole(), doc="The worst number, where there are numbers.")
    highest: int | None = key(Whole(), doc="The best number.")
    verdicts: dict[Written, Rating] = key(MapOf(Rec(Rating)), required=True, doc="One table for each verdict.")

    def settle(self, reader: Reader) -> None:
        """Every verdict, no other, and numbers inside their bounds."""
        for name, rating in self.verdicts.items():
            if name not in (*VERDICTS, NONE):
                hint = suggestion(name, (*VERDICTS, NONE), noun="verdicts")
                reader.report(
                    CODE, f"there is no verdict '{shortened(name)}'", place_of(name) or rating.place, hint=hint
                )
            elif rating.as_today and name != OUTDATED:
                reader.report(CODE, "only `outdated` can be as today", rating.place, hint='write label = "…"')
            self._numbers(rating, reader)
        for word in VERDICTS:
            if word not in self.verdicts and word not in MAY_BE_LEFT_OUT:
                hint = f'add [verdicts.{word}] with label = "…", or with no-label = true'
                reader.report(CODE, f"the verdict '{word}' is missing", self.place, hint=hint)

    def _numbers(self, rating: Rating, reader: Reader) -> None:
        every = [item for item in (rating, rating.overstated, rating.understated, rating.effect) if item is not None]
        for number in [item.number for item in every if item.number is not None]:
            if self.lowest is None or self.highest is None or not self.lowest <= number <= self.highest:
                bounds = "write lowest = 1 and highest = 5, or whatever the bounds are, above the first table"
                reader.report(
                    CODE, f"the number {number} lies outside `lowest` and `highest`", rating.place, hint=bounds
                )


class _ScaleReader(Reader):
    """Every problem of a scale file has one code, whatever its shape."""

    def report(
        self, code: str, message: str, place: Place, *, hint: str | None = None, label: str | None = None
    ) -> None:
        """Take it down as CC125."""
        Reader.report(self, CODE if code.startswith("CC1") else code, message, place, hint=hint, label=label)


def read_scale_file(text: str, name: str) -> ScaleFile | tuple[Problem, ...]:
    """The scale that a TOML text holds, or everything that has to be mended in it. `name`: what the file is called."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also a number of thousands of digits
        return (not_toml(error, name, text, CODE),)
    reader = _ScaleReader(most=100)
    try:
        return Rec(ScaleFile).read(node_of_toml(table, text, name), reader)
    except (Unreadable, TooManyProblems):
        return tuple(reader.problems)
