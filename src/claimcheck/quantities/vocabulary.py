"""The words of one language, as tables: a language is one value of this type and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from claimcheck.quantities.literals import Notation
from claimcheck.quantities.quantity import Hedge, Unit

Value = TypeVar("Value")


class Frame(StrEnum):
    """Words around a figure that are no hedge."""

    NOT = "not"
    ONLY = "only"
    FILLER = "filler"
    TO = "to"  # "cut to a third"
    BY = "by"
    FROM = "from"
    MOVED = "moved"  # went from: a start and an end follow


@dataclass(frozen=True)  # no slots: the merged tables are kept once made
class Vocabulary:
    """What the parser knows of a language; phrases are lower case, words apart by one space, hyphens left out."""

    language: str
    notation: Notation
    hedges: Mapping[str, Hedge]  # before the figure
    endings: Mapping[str, Hedge]  # after it: "or more"
    frames: Mapping[str, Frame]
    moves: Mapping[str, int]  # rose +1, fell -1: before the figure
    moves_after: Mapping[str, int]  # "40% higher", "a 40% drop"
    minorities: frozenset[str]  # a minority: less than half
    shares: Mapping[str, Hedge]  # most, the vast majority, every, none
    changes: Mapping[str, Hedge]  # unchanged, slightly
    multiples: Mapping[str, Decimal]  # doubled, twice
    shrinkings: Mapping[str, Decimal]  # halved: what is left
    multiplied_by: frozenset[str]  # before the figure: by a factor of
    divided_by: frozenset[str]  # before the figure: what is left is one part of so many
    times: frozenset[str]  # "three times"
    as_many: frozenset[str]  # after "three times": as many as
    part_as_many: frozenset[str]  # after "half": as many as
    more: frozenset[str]  # after "three times": more, higher
    fewer: frozenset[str]  # after "three times": less, fewer
    numerals: Mapping[str, int]  # one to nineteen, the tens, and hundreds where they are one word
    hundred: frozenset[str]
    scales: Mapping[str, int]
    goes_on: frozenset[str]  # scales after which digits go on: "3 mil 200 millones"
    short_scales: Mapping[str, int]  # only when glued to the digits: 6.1m
    money_scales: Mapping[str, int]  # only after the sign of a currency: $3.2 m, $3.2T
    collectives: Mapping[str, int]  # a dozen
    decimal_words: frozenset[str]  # three point five
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
    until: frozenset[str]  # after a move either how much or up to where: "subió hasta el 60%"
    never_in_noun: frozenset[str]
    vague: Mapping[str, str]  # dozens, millions: no figure at all, and what to write
    unclear: Mapping[str, str]  # after the figure, as typed: MM, y pico; and what to write

    @cached_property
    def before_figure(self) -> dict[str, Frame | Hedge | int | None]:
        """All that may stand before a figure; None for phrases that are themselves the figure."""
        figures: tuple[Iterable[str], ...] = (self.multiples, self.shrinkings, self.changes, self.shares)
        figures += (self.minorities, self.multiplied_by, self.divided_by)
        return {**self.frames, **self.hedges, **self.moves, **{phrase: None for table in figures for phrase in table}}

    @cached_property
    def phrases_before_figure(self) -> frozenset[str]:
        """Those of several words: "un mínimo de" is no figure, though it begins with "un"."""
        return frozenset(
            phrase for phrase, meaning in self.before_figure.items() if meaning is not None and " " in phrase
        )

    @cached_property
    def vague_phrases(self) -> dict[str, str]:
        """Those of several words, which may begin like a figure: "un par de"."""
        return {phrase: hint for phrase, hint in self.vague.items() if " " in phrase}

    @cached_property
    def powers(self) -> dict[str, int]:
        """Hundred, thousand, million …"""
        return {**self.scales, **dict.fromkeys(self.hundred, 100)}

    @cached_property
    def large(self) -> dict[str, int]:
        """What "half a" and "a" may count: hundred, million, dozen."""
        return {**self.powers, **self.collectives}

    @cached_property
    def verbs_of_multiples(self) -> frozenset[str]:
        """Doubled, triplicó: said after a figure they are a second one. "Double" may be part of a noun."""
        return frozenset(self.multiples) - {"double", "triple", "doble"}

    @cached_property
    def of_amounts(self) -> frozenset[str]:
        """Words that only this language has for scales, percent and points."""
        scales = {word for word in self.powers if len(word) > 2}
        units = {phrase for phrase in self.units if len(phrase) > 3 and phrase.replace(" ", "").isalpha()}
        return frozenset(scales | units)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every single word of the tables that say something of an amount."""
        said = (self.hedges, self.endings, self.moves, self.shares, self.changes, self.multiples, self.shrinkings)
        counted = (self.numerals, self.powers, self.collectives, self.denominators, self.units, self.halves, self.times)
        listed = {word for table in (*said, *counted) for phrase in table for word in phrase.split()}
        return frozenset(word for word in listed if word.isalpha())

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


def unaccented(table: Mapping[str, Value]) -> dict[str, Value]:
    """The table with its phrases without accents as well, as people type them: "mas de"."""
    return {**{accents_off(phrase): meaning for phrase, meaning in table.items()}, **table}


def accents_off(phrase: str) -> str:
    """A Spanish phrase as it is typed without accents."""
    return phrase.translate(str.maketrans("áéíóú", "aeiou"))


def advice(*groups: tuple[str, str]) -> dict[str, str]:
    """A table from groups of phrases that share one piece of advice, apart by bars."""
    return {phrase.strip(): hint for listed, hint in groups for phrase in listed.split("|")}
