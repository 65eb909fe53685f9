"""The words of one language, as tables: a language is one value of this type and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from claimcheck.quantities.literals import Notation
from claimcheck.quantities.quantity import Hedge, Unit


class Frame(StrEnum):
    """Words around a figure that are no hedge."""

    NOT = "not"
    ONLY = "only"
    FILLER = "filler"
    TO = "to"  # "cut to a third"
    BY = "by"
    FROM = "from"


@dataclass(frozen=True)  # no slots: the merged tables are kept once made
class Vocabulary:
    """What the parser knows of a language; phrases are lower case, words apart by one space, hyphens left out."""

    notation: Notation
    hedges: Mapping[str, Hedge]  # before the figure
    endings: Mapping[str, Hedge]  # after it: "or more"
    frames: Mapping[str, Frame]
    moves: Mapping[str, int]  # rose +1, fell -1: before the figure
    moves_after: Mapping[str, int]  # "40% higher", "a 40% drop"
    shares: Mapping[str, Hedge]  # most, the vast majority, every, none
    changes: Mapping[str, Hedge]  # unchanged, slightly
    multiples: Mapping[str, Decimal]  # doubled, twice
    shrinkings: Mapping[str, Decimal]  # halved: what is left
    times: frozenset[str]  # "three times"
    as_many: frozenset[str]  # after "three times": as many as
    more: frozenset[str]  # after "three times": more, higher
    fewer: frozenset[str]  # after "three times": less, fewer
    numerals: Mapping[str, int]  # one to nineteen, the tens, and hundreds where they are one word
    hundred: frozenset[str]
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]  # only when glued to the digits: 6.1m
    dozens: frozenset[str]
    joiners: frozenset[str]  # "and" inside number words
    articles: frozenset[str]
    halves: frozenset[str]  # half
    and_a_half: frozenset[str]
    denominators: Mapping[str, int]  # third, thirds, quarter
    of_a: frozenset[str]  # between a fraction and a scale: "a quarter of a million"
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    units: Mapping[str, tuple[Unit, Decimal]]
    currencies: frozenset[str]
    minus: frozenset[str]
    range_to: frozenset[str]
    between_and: frozenset[str]
    of: frozenset[str]  # 44 of 50
    in_every: frozenset[str]  # 8 in 10
    before_number: frozenset[str]  # inside a noun phrase a number may follow these: per 100,000
    never_in_noun: frozenset[str]
    vague: frozenset[str]  # dozens, millions: no figure at all

    @cached_property
    def before_figure(self) -> dict[str, Frame | Hedge | int | None]:
        """All that may stand before a figure; None for phrases that are themselves the figure."""
        figures = (self.multiples, self.shrinkings, self.changes, self.shares)
        return {**self.frames, **self.hedges, **self.moves, **{phrase: None for table in figures for phrase in table}}

    @cached_property
    def powers(self) -> dict[str, int]:
        """Hundred, thousand, million …"""
        return {**self.scales, **dict.fromkeys(self.hundred, 100)}

    @cached_property
    def large(self) -> dict[str, int]:
        """What "half a" and "a" may count: hundred, million, dozen."""
        return {**self.powers, **dict.fromkeys(self.dozens, 12)}

    @cached_property
    def without_joiners(self) -> Vocabulary:
        """The same words where "and" parts two figures: between one hundred and two hundred."""
        return replace(self, joiners=frozenset())


def phrases(*groups: tuple[str, Hedge]) -> dict[str, Hedge]:
    """A table from groups of phrases that share one meaning, apart by bars."""
    return {phrase.strip(): meaning for listed, meaning in groups for phrase in listed.split("|")}


def words(listed: str) -> frozenset[str]:
    """A set from phrases apart by bars."""
    return frozenset(phrase.strip() for phrase in listed.split("|"))
