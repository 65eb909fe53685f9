"""What a source or a claim may declare besides figures: derived measures, groups, and named periods.

The same closed grammars stand in the catalogue, at the top of a claim file and in the book's config; this is where
all three find them.
"""

from __future__ import annotations

from claimcheck.claims.derivations import (
    DERIVED,
    Adding,
    ChangeOf,
    Cumulative,
    Cycle,
    Deflate,
    Derived,
    DifferenceOf,
    DifferenceOver,
    Higher,
    Index,
    Order,
    RatioOf,
    Rebase,
    Season,
    SumOf,
)
from claimcheck.claims.grammar import MapOf, Shape
from claimcheck.claims.groups import GROUP, AllExcept, ColumnGroup, Complete, EachGroup, Group, ListGroup
from claimcheck.claims.named_periods import NAMED_PERIODS, Base, NamedPeriods
from claimcheck.claims.nodes import Written

DERIVED_BY_NAME: Shape[dict[Written, Derived]] = MapOf(DERIVED)
GROUPS_BY_NAME: Shape[dict[Written, Group]] = MapOf(GROUP)
PERIODS_BY_NAME: Shape[dict[Written, NamedPeriods]] = MapOf(NAMED_PERIODS)

__all__ = [
    "DERIVED",
    "DERIVED_BY_NAME",
    "GROUP",
    "GROUPS_BY_NAME",
    "NAMED_PERIODS",
    "PERIODS_BY_NAME",
    "Adding",
    "AllExcept",
    "Base",
    "ChangeOf",
    "ColumnGroup",
    "Complete",
    "Cumulative",
    "Cycle",
    "Deflate",
    "Derived",
    "DifferenceOf",
    "DifferenceOver",
    "EachGroup",
    "Group",
    "Higher",
    "Index",
    "ListGroup",
    "NamedPeriods",
    "Order",
    "RatioOf",
    "Rebase",
    "Season",
    "SumOf",
]
