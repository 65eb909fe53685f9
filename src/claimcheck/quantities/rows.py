"""The table of words as arithmetic: for each hedge, what a measured value makes of the figure said."""

from __future__ import annotations

from claimcheck.quantities import one_sided, sizes, two_sided
from claimcheck.quantities.quantity import Hedge
from claimcheck.quantities.room import Row

ROWS: dict[Hedge, Row] = {
    Hedge.BARE: two_sided.bare,
    Hedge.EXACTLY: two_sided.exactly,
    Hedge.ABOUT: two_sided.about,
    Hedge.NEARLY: two_sided.nearly,
    Hedge.BETWEEN: two_sided.between,
    Hedge.MORE_THAN: one_sided.more_than,
    Hedge.JUST_OVER: two_sided.just_over,
    Hedge.AT_LEAST: one_sided.at_least,
    Hedge.LESS_THAN: one_sided.less_than,
    Hedge.AT_MOST: one_sided.at_most,
    Hedge.AS_HIGH_AS: one_sided.as_high_as,
    Hedge.WELL_OVER: one_sided.well_over,
    Hedge.WELL_UNDER: one_sided.well_under,
    Hedge.FRACTION: sizes.fraction,
    Hedge.ONE_IN: sizes.one_in,
    Hedge.MAJORITY: sizes.majority,
    Hedge.VAST_MAJORITY: sizes.vast_majority,
    Hedge.EVERY: sizes.every,
    Hedge.NONE: sizes.none,
    Hedge.MULTIPLE: sizes.multiple,
    Hedge.MORE_THAN_MULTIPLE: sizes.more_than_multiple,
    Hedge.NEARLY_MULTIPLE: sizes.nearly_multiple,
    Hedge.PART: sizes.part,
    Hedge.MORE_THAN_PART: sizes.more_than_part,
    Hedge.UNCHANGED: sizes.unchanged,
    Hedge.SLIGHTLY: sizes.slightly,
    Hedge.SHARPLY: sizes.sharply,
    Hedge.DRAMATICALLY: sizes.dramatically,
}

# Compared as printed when they speak of a level: 8.3 and 8.3 is no increase.
ONE_SIDED = frozenset({Hedge.MORE_THAN, Hedge.JUST_OVER, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST})

# A line that lies inside the interval cannot be decided.
STRICT = ONE_SIDED | {
    Hedge.MAJORITY,
    Hedge.MULTIPLE,
    Hedge.MORE_THAN_MULTIPLE,
    Hedge.PART,
    Hedge.MORE_THAN_PART,
    Hedge.TIMES_MORE,
}

# Written for positive figures: -40 against -38 is read as 40 against 38.
TWO_SIDED = frozenset({Hedge.BARE, Hedge.EXACTLY, Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER})
