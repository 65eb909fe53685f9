"""What a rank, a record or "than any other" lacks to be decided: whose figures, and how many of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import NAMED
from claimcheck.evaluation.points import COMPLETE
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from claimcheck.evaluation.coverage import Coverage
    from claimcheck.evaluation.findings import Observed


def enough(coverage: Coverage, subject: Observed, source: str) -> str:
    """The figures of those that are missing, as many as it takes, by name.

    subject: a figure like theirs, which says what is asked of them; of a rate, the count and what it is divided by.
    """
    by_time = coverage.unit == "periods"
    measures = dict.fromkeys(key.need.measure for key in subject.cells) or {subject.measure: None}
    sources = dict.fromkeys(key.need.source for key in subject.cells) or {source: None}
    whose = f" for {subject.label}" if by_time and subject.label else ""
    when = "" if by_time else f" in {subject.at}"
    of, named = (" and ".join(f"'{name}'" for name in names) for names in (measures, sources))
    return f"figures of {of}{whose} {of_the_missing(coverage)}{when}, from {named}"


def of_the_missing(coverage: Coverage) -> str:
    """How many of the missing it takes, by name: "for 2 more of Haiti, Cuba and Belize"."""
    needed = max(1, math.ceil(COMPLETE * coverage.size) - coverage.known)
    unnamed = coverage.unknown - len(coverage.missing)
    verb = "in" if coverage.unit == "periods" else "for"
    names = listed(coverage.missing, NAMED)
    if not coverage.missing:
        unnamed_ones = _unnamed(needed, unnamed, coverage.unit, should="should be there and ")
        return f"{verb} {unnamed_ones}"
    if needed > len(coverage.missing):
        rest = needed - len(coverage.missing)
        return f"{verb} {names} and {_unnamed(rest, unnamed, coverage.unit)}"
    return f"{verb} {names}" if needed == len(coverage.missing) else f"{verb} {needed:,} more of {names}"


def _unnamed(needed: int, unnamed: int, things: str, *, should: str = "") -> str:
    """How many it takes of those whom nobody has named."""
    which = f"{needed:,} of the {unnamed:,} {things}" if needed < unnamed else f"the {so_many(unnamed, things)}"
    verb = "is" if unnamed == 1 else "are"
    return f"{which} that {should}{verb} not in the table"
