"""A claimed figure: its literal, its grain, its hedge."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """What a claimed figure is counted in, as far as the words say."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"  # doubled, three times as many: the value is the ratio after/before
    FRACTION = "fraction"  # half, one in five, 8 in 10, most: the value is a part of one, 0 to 1


class Hedge(StrEnum):
    """The word that goes with a figure, by what it promises (design section 5, one row each)."""

    BARE = "bare"
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    CLOSE_TO = "close to"  # ambiguous where a language makes it so: both readings tested
    MORE_THAN = "more than"
    JUST_OVER = "just over"  # the mirror of nearly: above, and close
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    BETWEEN = "between"
    AS_HIGH_AS = "as high as"
    WELL_OVER = "well over"
    WELL_UNDER = "well under"
    FRACTION = "fraction"  # half, a third
    ONE_IN = "one in"
    MAJORITY = "majority"
    VAST_MAJORITY = "vast majority"
    EVERY = "every"
    NONE = "none"
    MULTIPLE = "multiple"  # doubled, k-fold, twice as many
    MORE_THAN_MULTIPLE = "more than multiple"
    NEARLY_MULTIPLE = "nearly multiple"
    PART = "part"  # halved, cut to a third
    MORE_THAN_PART = "more than part"  # more than halved
    TIMES_MORE = "times more"  # "N times more than": N and N+1 both tested
    UNCHANGED = "unchanged"
    SLIGHTLY = "slightly"
    SHARPLY = "sharply"
    DRAMATICALLY = "dramatically"


@dataclass(frozen=True, slots=True)
class Figure:
    """An exact decimal read from the text, with the grain of how it was written."""

    value: Decimal
    grain: Decimal  # last written place, never coarser than the second significant digit
    last_place: Decimal  # last digit written, zeros counted: what "exactly" means
    text: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was said of an amount: the figure, or two for "between", and the hedge."""

    text: str
    hedge: Hedge
    figure: Figure | None
    upper: Figure | None = None  # the second figure of "between"
    unit: Unit = Unit.PLAIN
    negated: bool = False
    downplays: bool = False  # "only", "just"
    of_total: int | None = None  # the 50 of "44 of 50"
    noun: str = ""  # the words after the figure, such as "people"
    sign: int = 0  # -1 fell, halved; +1 rose, doubled; 0 where the words carry no direction
    left_out: bool = False  # of a count: the figure is how many it does not hold for, "all but two"
    one_of: bool = False  # of a count: somebody is said to be one of so many, "one of only three"
    towards: bool = False  # "to 40%": where something ended, which is a level and no size
    currency: str | None = None  # "$", "EUR", "peso": the money the words name, by its code where it is one

    @property
    def takes_fraction(self) -> bool:
        """True when it is compared with a part of one, 0 to 1: half, most, 8 in 10, "more than half"."""
        return self.unit is Unit.FRACTION

    @property
    def takes_ratio(self) -> bool:
        """True when it is compared with after/before, or a over b: doubled, halved, "at least three times"."""
        return self.unit is Unit.MULTIPLE

    @property
    def takes_change(self) -> bool:
        """True when it speaks only of a change, in percent: unchanged, slightly, sharply."""
        return self.hedge in {Hedge.UNCHANGED, Hedge.SLIGHTLY, Hedge.SHARPLY, Hedge.DRAMATICALLY}

    def __str__(self) -> str:
        return self.text


class QuantityError(ValueError):
    """Words that are no quantity; the message says what was found and what to write."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint
