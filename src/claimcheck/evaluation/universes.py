"""Among whom: the rivals of a place, which of them have figures, and whether enough of them do.

Sums of others are never rivals, and a missing rival is always named; `coverage` says whether enough of them are known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Everyone, Several
from claimcheck.evaluation.places import FEW, Universe, refuse_total
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figures that could be had, and the names of those that could not."""

    known: tuple[Observed, ...]
    missing: tuple[str, ...]


def gather(asked: Iterable[tuple[str, Callable[[], Observed]]]) -> Gathered:
    """Ask for each figure; who has none is named."""
    known, missing = [], []
    for name, figure in asked:
        try:
            known.append(figure())
        except NoAnswer:
            missing.append(name)
    return Gathered(tuple(known), tuple(missing))


def universe_of(evidence: Evidence, among: Called | Several | Everyone, series: Series) -> tuple[Universe, str | None]:
    """The places to compare with one another, and a note about sums of others that were left out.

    A list of nothing but declared sums (continents, say) is what its author meant; elsewhere they are left out.

    Raises
    ------
    UndeclaredTotal
        When `all` would take a total for a place.
    NoAnswer
        When nobody is left.

    """
    universe = evidence.universe(among, series)
    if isinstance(among, Everyone) or universe.by_column is not None:
        refuse_total(series)
    places = tuple(code for code in universe.members if code not in series.aggregates)
    if isinstance(among, Several) and not places:
        return universe, None
    if not universe.members:
        raise NoAnswer(f"'{universe.shown}' holds no place", decides=f"places in '{universe.shown}'")
    if not places:
        raise NoAnswer(
            f"'{universe.shown}' holds no place that is not a sum of others",
            decides=f"single places instead of {listed([series.label(code) for code in universe.members])}",
        )
    if universe.apart:
        count, column = len(universe.apart), universe.by_column
        apart = f"in no group, because the column '{column}' is blank: {listed(universe.apart, FEW * 2)}"
        return universe, f"{apart} ({count:,} of the places)" if count > FEW * 2 else apart
    left_out = [series.label(code) for code in universe.members if code in series.aggregates]
    if not left_out:
        return universe, None
    expected = None if universe.expected is None else max(universe.expected - len(left_out), len(places))
    note = f"left out, because they are sums of others: {', '.join(left_out)}"
    return replace(universe, members=places, expected=expected), note
