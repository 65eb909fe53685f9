"""The parts that a total is made of, at both ends of a change: the places of a group, or those beside one total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from claimcheck.claims.grammar import Record
from claimcheck.evaluation.changes import printed_sign
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed

MOST = 1_000  # slices; more are no natural ones


@dataclass(frozen=True, slots=True)
class Slice:
    """One part at both ends."""

    start: Observed
    end: Observed

    @property
    def sign(self) -> int:
        """Which way it went, as printed."""
        return printed_sign(self.start.value, self.end.value)


@dataclass(frozen=True, slots=True)
class Slices:
    """The parts with figures at both ends, of so many."""

    known: tuple[Slice, ...]
    size: int


def slices_of(params: CheckParams, evidence: Evidence, finding: Finding) -> Slices | None:
    """The slices of a change's place; None where it has none, or the check speaks of no change."""
    times = tuple(_time(getattr(params, name, None)) for name in ("from_", "to"))
    if None in times or len(finding.observed) < len(times):
        return None
    series = evidence.series()
    codes = _members(evidence.place(None, series), series)
    if not 1 < len(codes) <= MOST:
        return None
    found = [_slice(evidence, series, code, times) for code in codes]
    return Slices(tuple(item for item in found if item is not None), len(codes))


def _time(end: object) -> Time | None:
    """When an end of a change is; that of `from-to` is a record that also holds a figure."""
    return getattr(end, "at", None) if isinstance(end, Record) else cast("Time | None", end)


def _members(place: Universe, series: Series) -> tuple[str, ...]:
    if place.is_group or len(place.codes) > 1:
        return place.codes
    if set(place.codes) == series.aggregates:  # the one total of the table
        return tuple(code for code in series.cells if code not in series.aggregates)
    return ()


def _slice(evidence: Evidence, series: Series, code: str, times: tuple[Time | None, ...]) -> Slice | None:
    place = Universe((code,), series.label(code), 1)
    try:
        ends = [evidence.figure(series, place, evidence.moment(series, (code,), at)) for at in times]
    except NoAnswer:
        return None
    return Slice(ends[0], ends[-1])
