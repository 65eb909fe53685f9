"""Two levels of one measure at different times are a change, however the sentence was split into checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.params import CheckParams
from claimcheck.evaluation.evidence import Ask, Evidence
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.readings import Change, baseline
from claimcheck.evaluation.undecided import NoAnswer

if TYPE_CHECKING:
    from claimcheck.evaluation.evaluate import Desk
    from claimcheck.evaluation.findings import Baseline, Finding, Observed


def baseline_between(earlier: Finding, later: Finding, desk: Desk) -> Baseline | None:
    """S and x of the change that two level findings of one source imply; None when they are not one series.

    `earlier` and `later` are findings of one source whose first figure is the level that was looked at.
    """
    if not (earlier.observed and later.observed and earlier.source):
        return None
    start, end = earlier.observed[0], later.observed[0]
    needs = {key.need for seen in (start, end) for key in seen.cells}
    places = {key.entity for seen in (start, end) for key in seen.cells}
    series = desk.series_of(needs.pop()) if len(needs) == 1 else None
    if series is None or len(places) != 1 or start.unit != end.unit:
        return None
    first, last = _moment(start), _moment(end)
    if first.first >= last.first:
        return None
    place = Universe((next(iter(places)),), start.label, 1)
    try:
        return baseline(_evidence(earlier.source, desk), Change(series, place, first, last, start, end))
    except NoAnswer:
        return None


def _moment(seen: Observed) -> Moment:
    return Moment(tuple(sorted({key.period for key in seen.cells})), seen.at)


def _evidence(source: str, desk: Desk) -> Evidence:
    return Evidence(
        source=source,
        params=CheckParams(),
        series_of=desk.series_of,
        groups=lambda name: desk.groups(name, source),
        calendar=desk.calendar,
        asking=Ask(lambda *_: _refuse()),
        bands=desk.bands,
    )


def _refuse() -> Finding:
    raise NoAnswer("a level has no predicate")
