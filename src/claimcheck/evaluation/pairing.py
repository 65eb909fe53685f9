"""Two levels of one measure at different times are a change, however the sentence was split into checks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.evaluation.evidence import Ask, Evidence
from claimcheck.evaluation.grid import Ends, windows_between
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.rates import on_one_base
from claimcheck.evaluation.readings import Change, baseline
from claimcheck.evaluation.traces import Later
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.datasets.series import CellKey, Series
    from claimcheck.evaluation.evaluate import Desk
    from claimcheck.evaluation.findings import Baseline, Finding, Observed
    from claimcheck.evaluation.robustness import Robustness


def baseline_between(earlier: Finding, later: Finding, desk: Desk) -> Baseline | None:
    """S and x of the change that two level findings of one source imply; None when they are not one series.

    `earlier` and `later` are findings of one source whose first figure is the level that was looked at. Two rates are
    one series when both were counted alike; the change is then taken with one denominator.
    """
    if not (earlier.observed and later.observed and earlier.source):
        return None
    start, end = earlier.observed[0], later.observed[0]
    counted = [key for seen in (start, end) for key in _counted(seen)]
    needs = {key.need for key in counted}
    series = desk.series_of(needs.pop()) if len(needs) == 1 else None
    if series is None or (start.unit, start.per) != (end.unit, end.per) or _places(start) != _places(end):
        return None
    first, last = _moment(start), _moment(end)
    if first.first >= last.first:
        return None
    members = _places(start)
    place = Universe(members, start.label, len(members), is_group=len(members) > 1)
    try:
        return _baseline(_evidence(earlier.source, desk, series, start), Change(series, place, first, last, start, end))
    except NoAnswer:
        return None


def _baseline(evidence: Evidence, change: Change) -> Baseline | None:
    """Of two rates with the figures that one denominator gives, whatever each level was divided by."""
    if change.start.per is not None:
        shared = on_one_base(evidence, change.series, change.place, (change.first, change.last))
        ends = [shared.figure(change.series, change.place, moment) for moment in (change.first, change.last)]
        change = replace(change, start=ends[0], end=ends[1])
    found = baseline(evidence, change)
    return replace(found, robustness=Later(lambda: _robustness(evidence, change, found))) if found is not None else None


def _robustness(evidence: Evidence, change: Change, found: Baseline) -> Robustness | None:
    """The other readings of the change, in the direction in which the figures went."""
    try:
        windows = windows_between(evidence, change.series, change.place, Ends(change.first, change.last))
    except NoAnswer:
        return None
    if windows is None or not found.size:
        return None
    from claimcheck.evaluation.grid_measures import Grid, robustness_of

    return robustness_of(Grid(windows, evidence.params, 1 if found.size > 0 else -1, fitted=False))


def _counted(seen: Observed) -> list[CellKey]:
    """The cells of a level, without those that it was divided by."""
    below = str(seen.per.measure) if seen.per is not None else None
    return [key for key in seen.cells if key.need.measure != below]


def _places(seen: Observed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key.entity for key in _counted(seen)))


def _moment(seen: Observed) -> Moment:
    return Moment(tuple(sorted({key.period for key in _counted(seen)})), seen.at)


def _evidence(source: str, desk: Desk, series: Series, seen: Observed) -> Evidence:
    return Evidence(
        source=source,
        params=CheckParams(measure=Written(series.measure.name), where=series.where, per=seen.per),
        series_of=desk.series_of,
        groups=lambda name: desk.groups(name, source),
        calendar=desk.calendar,
        asking=Ask(lambda *_: _refuse()),
        bands=desk.bands,
        elsewhere=tuple(other for other in desk.sources if other != source),
        stands_in=desk.stands_in,
    )


def _refuse() -> Finding:
    raise NoAnswer(
        "a level has no predicate",
        decides="a `predicate`",
    )
