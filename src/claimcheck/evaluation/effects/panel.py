"""The figures of an effect: the places that had the policy, those that had not, period by period.

Nothing is guessed: a start outside the data, a place on both sides, figures of another unit are told as what cannot be
tested, with what would make it testable.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.datasets.series import Status
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.moments import LONGEST, Moment
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.ways import unbroken
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimcheck.claims.entities import Called, Everyone, Several
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.places import Universe

FEW = 6  # names in a reason


@dataclass(frozen=True, slots=True)
class Unit:
    """One place: its figures, one a period of the panel, NaN where none is known.

    start: the position of the first period that has the policy whole; None without the policy.
    """

    code: str
    label: str
    values: tuple[float, ...]
    start: int | None = None

    @property
    def known(self) -> int:
        """How many periods have a figure."""
        return sum(not math.isnan(value) for value in self.values)


@dataclass(frozen=True, slots=True)
class Panel:
    """Places by periods of one grain, without gaps between the periods; values in the measure's unit.

    start: position of the first full period with the policy. partial: position of the period in which it began, where
    it began inside one; that period belongs to neither side.
    left_out: places that were named for comparison and cannot be used, each with the reason.
    """

    periods: tuple[Period, ...]
    treated: tuple[Unit, ...]
    controls: tuple[Unit, ...]
    start: int
    partial: int | None
    unit: str
    is_count: bool
    left_out: tuple[str, ...] = ()

    @property
    def grain(self) -> Grain:
        """The length of a period."""
        return self.periods[0].grain

    @property
    def last_before(self) -> int:
        """The position of the last full period without the policy."""
        return (self.partial if self.partial is not None else self.start) - 1

    def before(self, unit: Unit) -> list[int]:
        """Positions of the known full periods before the policy."""
        return [at for at in range(self.last_before + 1) if not math.isnan(unit.values[at])]

    def after(self, unit: Unit) -> list[int]:
        """Positions of the known full periods with the policy."""
        return [at for at in range(self.start, len(self.periods)) if not math.isnan(unit.values[at])]


def panel_of(
    evidence: Evidence, start: dt.date, among: Called | Several | Everyone | None, without: Sequence[str] = ()
) -> Panel:
    """The panel of a check.

    start: the day on which the policy began. among: where to look for places that did not have it; None for no
    comparison. without: places left out of it.

    Raises
    ------
    NoAnswer
        When the start lies outside the data, a place is on both sides, or the treated places have no figures.

    """
    series = evidence.series()
    treated = evidence.place(None, series)
    known = sorted({period for code in treated.codes for period in series.of(code)})
    if not known or known[0].grain is Grain.UNDATED or known[-1].index - known[0].index >= LONGEST:
        raise NoAnswer(f"the table has no dated figures for {treated.shown}", decides=figures_of(series, treated.shown))
    periods = tuple(Span(known[0], known[-1]).periods())
    first, partial = _started(periods, start, series)
    units = tuple(_unit(evidence, series, treated, code, periods, first) for code in treated.members)
    controls, left_out = _controls(evidence, series, treated, periods, (among, without))
    return Panel(
        periods,
        units,
        controls,
        first,
        partial,
        series.measure.unit,
        is_count=series.measure.exact and evidence.params.per is None,
        left_out=left_out,
    )


def _started(periods: Sequence[Period], day: dt.date, series: Series) -> tuple[int, int | None]:
    """The first full period with the policy, and the one in which it began, where that is not the same."""
    shown = series.measure.name
    if day < periods[0].first_day or day > periods[-1].last_day:
        raise NoAnswer(
            f"the policy begins on {day}, and the figures of '{shown}' run from {periods[0]} to {periods[-1]}",
            decides=f"figures of '{shown}' before and after {day}",
        )
    at = next(index for index, period in enumerate(periods) if day <= period.last_day)
    return (at, None) if day == periods[at].first_day else (at + 1, at)


def _unit(
    evidence: Evidence, series: Series, place: Universe, code: str, periods: Sequence[Period], start: int | None
) -> Unit:
    one = place.one(code, series)
    around = periods[-1 if start is None else min(start, len(periods) - 1)]
    first, last = unbroken(series, one, around)
    values = []
    for period in periods:
        inside = (first is None or period >= first) and (last is None or period <= last)
        values.append(_figure(evidence, series, one, period) if inside else math.nan)
    return Unit(code, one.shown, tuple(values), start)


def _figure(evidence: Evidence, series: Series, place: Universe, period: Period) -> float:
    try:
        seen = evidence.figure(series, place, Moment((period,), str(period)))
    except NoAnswer:
        return math.nan
    return math.nan if seen.status == Status.FORECAST.value else seen.value.value


def _controls(
    evidence: Evidence,
    series: Series,
    treated: Universe,
    periods: Sequence[Period],
    asked: tuple[Called | Several | Everyone | None, Sequence[str]],
) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The places without the policy that have figures over the same periods, and those that were left out."""
    among, without = asked
    if among is None:
        return (), ()
    universe = evidence.universe(among, series)
    dropped = {code for name in without for code in (evidence.universe(_called(name), series).members)}
    mine = set(treated.codes)
    if isinstance(universe.members, tuple) and set(universe.codes) <= mine:
        raise NoAnswer(
            f"every place of '{universe.shown}' had the policy, so nothing is left to compare with",
            decides="places that did not have it, under `compare`",
        )
    found, left_out = [], []
    for code in universe.members:
        if code in dropped or code in mine or code in series.aggregates:
            continue
        unit = _unit(evidence, series, universe, code, periods, None)
        if unit.known:
            found.append(unit)
        else:
            left_out.append(f"{unit.label}: no figures")
    return tuple(found), tuple(left_out)


def _called(name: str) -> Called:
    from claimcheck.claims.entities import Called

    return Called(name)  # type: ignore[arg-type]  # a name with its place


def complete(panel: Panel, first: int, last: int) -> Panel:
    """The panel of the periods first to last, with those places alone that are known in every one of them."""

    def is_whole(unit: Unit) -> bool:
        return all(not math.isnan(unit.values[at]) for at in range(first, last + 1) if at != panel.partial)

    gone = [unit.label for unit in panel.controls if not is_whole(unit)]
    note = (f"{listed(gone[:FEW])}{' and others' if len(gone) > FEW else ''}: gaps",) if gone else ()
    return replace(
        panel,
        controls=tuple(unit for unit in panel.controls if is_whole(unit)),
        left_out=(*panel.left_out, *note),
    )
