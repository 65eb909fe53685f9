"""The figures of an effect: the places that had the policy, those that had not, period by period.

Nothing is guessed: a start outside the data, a place on both sides, nobody left to compare with are told as what cannot
be tested, with what would make it testable.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Several
from claimcheck.claims.periods import Grain, Period, Span
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.effects.figures import figures_between
from claimcheck.evaluation.effects.starts import Began, began
from claimcheck.evaluation.moments import LONGEST
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_percent, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.entities import Everyone
    from claimcheck.claims.nodes import Written
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.effects.starts import Start
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.places import Universe

    Among = Called | Several | Everyone

FEW = 6  # names in a reason


@dataclass(frozen=True, slots=True)
class Unit:
    """One place, or several together: its figures, one a period of the panel, NaN where none is known.

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

    last_before: position of the last full period in which nobody had the policy. start: position of the first full
    period in which all of the treated had it. What lies between belongs to neither side.
    left_out: places that were named for comparison and cannot be used, each with the reason.
    """

    periods: tuple[Period, ...]
    treated: tuple[Unit, ...]
    controls: tuple[Unit, ...]
    last_before: int
    start: int
    unit: str
    measure: str = ""
    is_count: bool = False
    is_ratio_scaled: bool = True
    shown: str = ""  # of several treated places together
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def grain(self) -> Grain:
        """The length of a period."""
        return self.periods[0].grain

    @property
    def change_unit(self) -> str:
        """What a change is in: points for a percentage, else the measure's own unit."""
        return "points" if is_percent(self.unit) else self.unit

    @property
    def sides(self) -> tuple[int, ...]:
        """Positions that are on one of the two sides."""
        return (*range(self.last_before + 1), *range(self.start, len(self.periods)))

    @property
    def is_staggered(self) -> bool:
        """The treated started at different times."""
        return len({unit.start for unit in self.treated}) > 1

    def before(self, unit: Unit) -> list[int]:
        """Positions of the known full periods before the policy."""
        return [at for at in range(self.last_before + 1) if not math.isnan(unit.values[at])]

    def after(self, unit: Unit) -> list[int]:
        """Positions of the known full periods with the policy."""
        return [at for at in range(self.start, len(self.periods)) if not math.isnan(unit.values[at])]

    def together(self) -> Unit:
        """The treated as one: itself, the sum of counts, or the mean where every one of them is known."""
        if len(self.treated) == 1:
            return self.treated[0]
        columns = list(zip(*(unit.values for unit in self.treated), strict=True))
        values = tuple(sum(column) if self.is_count else fmean(column) for column in columns)
        how = "all of its" if self.is_count else "the mean of"
        return Unit("", f"{self.shown} ({how} {len(self.treated)} places)", values, self.start)

    def span(self, positions: Sequence[int]) -> str:
        """The first and last of some periods, as people write them."""
        return str(Span(self.periods[positions[0]], self.periods[positions[-1]]))


def panel_of(
    evidence: Evidence, start: Start, compare: tuple[Among | None, Sequence[Written]], until: dt.date | None = None
) -> Panel:
    """The panel of a check.

    start: when the policy began. compare: where to look for places that did not have it (None for no comparison), and
    places to leave out of that. until: the day on which the policy ended; nothing later is looked at.

    Raises
    ------
    NoAnswer
        When the start lies outside the data, a place is on both sides, or the treated places have no figures.

    """
    series = evidence.series()
    place = evidence.place(None, series) if start.measure is None or evidence.params.of is not None else None
    codes = place.codes if place is not None else tuple(code for code in series.cells if code not in series.aggregates)
    shown = place.shown if place is not None else "the places"
    periods = _periods(evidence, series, codes, shown, until)
    starts = began(evidence, series, start, codes, periods)
    treated = tuple(code for code in codes if code in starts)
    if not treated:
        raise NoAnswer("no place has a start of the policy", decides=f"a figure of '{start.measure}' for one of them")
    universe = place if place is not None else evidence.universe(Several(tuple(treated)), series)  # type: ignore[arg-type]  # codes
    units, gone = _whole([_unit(evidence, series, universe, code, periods, starts[code]) for code in treated])
    never = tuple(code for code in codes if code not in starts)
    controls, left_out = _controls(evidence, series, (treated, never), periods, compare)
    return Panel(
        periods,
        units,
        controls,
        min(item.last_before for item in starts.values()),
        max(item.first_after for item in starts.values()),
        series.measure.unit,
        series.measure.name,
        is_count=_counts(evidence, series, units),
        is_ratio_scaled=not series.measure.zero_is_arbitrary,
        shown=shown,
        left_out=(*gone, *left_out),
    )


def _whole(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """Of several treated places those that are known whenever most of them are; the others by name."""
    columns = list(zip(*(unit.values for unit in units), strict=True))
    mostly = [sum(map(math.isnan, column)) * 2 < len(column) for column in columns]
    kept = [unit for unit in units if not any(map(math.isnan, _where(unit.values, mostly)))]
    if len(kept) * 2 <= len(units):  # too many would go: then what one lacks, all lack
        return tuple(units), ()
    gone = [unit.label for unit in units if unit not in kept]
    return tuple(kept), ((f"{listed(gone, FEW)} (with the policy): gaps in the figures",) if gone else ())


def _where(values: Sequence[float], flags: Sequence[bool]) -> list[float]:
    return [value for value, flag in zip(values, flags, strict=True) if flag]


def _periods(
    evidence: Evidence, series: Series, codes: Sequence[str], shown: str, until: dt.date | None
) -> tuple[Period, ...]:
    """Every period from the first to the last that is known on the day of the verdict."""
    lag = dt.timedelta(days=series.lag_days)
    dated = {period for code in codes for period in series.of(code) if period.grain is not Grain.UNDATED}
    day = evidence.calendar.today if dated else dt.date.max
    known = sorted(period for period in dated if period.last_day <= day - lag)
    if until is not None:
        known = [period for period in known if period.last_day <= until]
    if not known or known[-1].index - known[0].index >= LONGEST:
        raise NoAnswer(f"the table has no dated figures for {shown}", decides=figures_of(series, shown))
    return tuple(Span(known[0], known[-1]).periods())


def _unit(
    evidence: Evidence, series: Series, place: Universe, code: str, periods: Sequence[Period], start: Began | None
) -> Unit:
    one = place.one(code, series)
    around = periods[-1 if start is None else min(start.first_after, len(periods) - 1)]
    values = figures_between(evidence, series, one, periods, around)
    return Unit(code, one.shown, values, start.first_after if start is not None else None)


def _counts(evidence: Evidence, series: Series, units: Sequence[Unit]) -> bool:
    """Whole events, none below zero, not divided by anything."""
    if not series.measure.exact or evidence.params.per is not None or "%" in series.measure.unit:
        return False
    known = (value for unit in units for value in unit.values if not math.isnan(value))
    return all(value >= 0 and value == round(value) for value in known)


def _controls(
    evidence: Evidence,
    series: Series,
    sides: tuple[Sequence[str], Sequence[str]],
    periods: Sequence[Period],
    compare: tuple[Among | None, Sequence[Written]],
) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The places without the policy that have figures over the same periods, and those that were left out."""
    (mine, never), (among, without) = sides, compare
    if among is None:
        if not never:
            return (), ()
        among = Several(tuple(never))  # type: ignore[arg-type]  # codes of the table
    universe = evidence.universe(among, series)
    if isinstance(among, Several) and (both := [series.label(code) for code in universe.codes if code in mine]):
        raise NoAnswer(
            f"{listed(both)} had the policy, and stands among the places to compare with",
            decides="`compare` with places alone that did not have it",
        )
    if universe.codes and set(universe.codes) <= set(mine):
        raise NoAnswer(
            f"every place of '{universe.shown}' had the policy, so nothing is left to compare with",
            decides="places that did not have it, under `compare`",
        )
    dropped = {code for name in without for code in evidence.universe(Called(name), series).codes}
    wanted = [code for code in universe.members if code not in {*mine, *dropped, *series.aggregates}]
    units = [_unit(evidence, series, universe, code, periods, None) for code in wanted]
    empty = tuple(f"{unit.label}: no figures" for unit in units if not unit.known)
    return tuple(unit for unit in units if unit.known), empty


def complete(panel: Panel) -> Panel:
    """The panel with those places alone that are known in every period of either side in which the treated are.

    Periods in which one of the treated has no figure are left out for all; the true gaps stay.
    """
    kept = [at for at in panel.sides if not any(math.isnan(unit.values[at]) for unit in panel.treated)]
    gone = [unit.label for unit in panel.controls if any(math.isnan(unit.values[at]) for at in kept)]
    note = (f"{listed(gone, FEW)}: gaps in the figures",) if gone else ()
    controls = tuple(unit for unit in panel.controls if not any(math.isnan(unit.values[at]) for at in kept))
    return replace(panel, controls=controls, left_out=(*panel.left_out, *note))
