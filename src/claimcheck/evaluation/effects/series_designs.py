"""Designs that need nothing but the treated place's own series: an interrupted time series, a ratio of two counts.

Without a comparison they stay below the level at which an effect is shown, however small their p.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.grades import Design, Grade
from claimcheck.evaluation.effects.results import Estimated, Limit, Result, Specified, Veto, Without
from claimcheck.evaluation.effects.vetoes import fake_veto, peak_veto
from claimcheck.quantities.nouns import so_many
from claimcheck.stats.interrupted import Errors, Interrupted, interrupted
from claimcheck.stats.interrupted_counts import InterruptedCounts, interrupted_counts
from claimcheck.stats.periods import FEWEST_AFTER, FEWEST_BEFORE, Untested
from claimcheck.stats.rate_ratio import rate_ratio_beyond, volatility

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.evaluation.effects.panel import Panel, Unit
    from claimcheck.stats.mixtures import Estimate

MORE_THAN_WEAK = (12, 4)  # periods before and after
YEARS_OF_SEASONS = 2  # before, so that a season is seen twice
LONGEST_SEASON = 12
WITHOUT = (Errors.WITHOUT_LAST, Errors.SLOW_WITHOUT_LAST)


def series_result(panel: Panel) -> Result:
    """The interrupted time series that the figures allow; without a number where they allow none."""
    unit = panel.together()
    before, after = panel.before(unit), panel.after(unit)
    design = Design.COUNTS if panel.is_count else Design.SERIES
    if panel.is_staggered:
        return Result(design, untested="the places began at different times, so there is no one date to look at")
    season, limits = _season(panel, before)
    times = [float(at) for at in (*before, *after)]
    values = [unit.values[at] for at in (*before, *after)]
    ask: Callable[..., InterruptedCounts | Interrupted | Untested] = (
        interrupted_counts if panel.is_count else interrupted
    )
    try:
        found = ask(times, values, float(panel.start), season=season)
    except ValueError as error:
        return Result(design, untested=str(error))
    if isinstance(found, Untested):
        return Result(design, untested=found.reason, raised_by=_more(len(before), len(after)))
    limits = (*limits, *_few(len(before), len(after)))
    if isinstance(found, InterruptedCounts):
        return _of_counts(panel, found, limits, season)
    return _of_values(panel, found, limits, season, unit)


def _season(panel: Panel, before: list[int]) -> tuple[int | None, tuple[Limit, ...]]:
    """How many periods a year has, where its season can be told; a cap where it cannot."""
    per_year = panel.grain.per_year
    if per_year < 2:
        return None, ()
    if per_year <= LONGEST_SEASON and len(before) >= YEARS_OF_SEASONS * per_year:
        return per_year, ()
    reason = f"{so_many(len(before), f'{panel.grain}s')} before are too few to tell the season from the change"
    return None, (Limit(Grade.WEAK, reason),)


def _few(before: int, after: int) -> tuple[Limit, ...]:
    if before >= MORE_THAN_WEAK[0] and after >= MORE_THAN_WEAK[1]:
        return ()
    return (Limit(Grade.WEAK, f"only {before} full periods before and {after} after"),)


def _more(before: int, after: int) -> str:
    lacking = [(FEWEST_BEFORE - before, "before"), (FEWEST_AFTER - after, "after")]
    return " and ".join(
        f"{number} more {'period' if number == 1 else 'periods'} {side}" for number, side in lacking if number > 0
    )


def _of_values(panel: Panel, found: Interrupted, limits: tuple[Limit, ...], season: int | None, unit: Unit) -> Result:
    return Result(
        Design.SERIES,
        _estimated(found.step),
        panel.change_unit,
        _as_percent(found),
        tuple(Specified(str(item.errors), _estimated(item.step)) for item in found.specifications),
        _without(panel, found),
        limits=limits,
        vetoes=tuple(filter(None, (_peak(panel, found), _fake_start(panel, unit, found, season)))),
        facts=(f"the errors remember {found.memory:.2f} of one period in the next",),
        raised_by="" if not limits else _more_than_weak(),
    )


def _of_counts(panel: Panel, found: InterruptedCounts, limits: tuple[Limit, ...], season: int | None) -> Result:
    counted = [Specified("Poisson regression", _of_ratio(found.poisson), "%")]
    logs = [Specified(f"log rates, {item.errors}", _of_log(item.step), "%") for item in found.log_rates.specifications]
    percent = _of_ratio(found.ratio)
    return Result(
        Design.COUNTS,
        percent,
        "%",
        percent,
        (*counted, *logs),
        _without(panel, found.log_rates, logs=True),
        limits=limits,
        vetoes=tuple(filter(None, (_peak(panel, found.log_rates), _fake_counts(panel, found, season)))),
        facts=(f"the counts vary {found.dispersion:.1f} times as much as chance alone would have them (1: as much)",),
        raised_by="" if not limits else _more_than_weak(),
    )


def _more_than_weak() -> str:
    return f"{MORE_THAN_WEAK[0]} periods before and {MORE_THAN_WEAK[1]} after"


def _estimated(step: Estimate) -> Estimated:
    return Estimated(step.value, step.low, step.high, step.p)


def _of_ratio(ratio: Estimate) -> Estimated:
    """A factor as percent: 0.88 is -12."""
    return Estimated(100 * (ratio.value - 1), 100 * (ratio.low - 1), 100 * (ratio.high - 1), ratio.p)


def _of_log(step: Estimate) -> Estimated:
    low, value, high = (100 * math.expm1(min(number, 700.0)) for number in (step.low, step.value, step.high))
    return Estimated(value, low, high, step.p)


def _as_percent(found: Interrupted) -> Estimated | None:
    """The step as part of what the first period after would have been; None where that is not above zero."""
    first = found.counterfactual[0].value
    if first <= 0:
        return None
    step = found.step
    return Estimated(100 * step.value / first, 100 * step.low / first, 100 * step.high / first, step.p)


def _without(panel: Panel, found: Interrupted, *, logs: bool = False) -> tuple[Without, ...]:
    def back(value: float) -> float:
        return math.exp(min(value, 700.0)) if logs else value

    return tuple(
        Without(panel.periods[round(item.time)], back(item.value), back(item.low), back(item.high))
        for item in found.counterfactual
    )


def _peak(panel: Panel, found: Interrupted) -> Veto | None:
    if not found.starts_from_extreme:
        return None
    without = max(item.step.p for item in found.specifications if item.errors in WITHOUT)
    return peak_veto(panel, panel.before(panel.together())[-1], without)


def _fake_start(panel: Panel, unit: Unit, found: Interrupted, season: int | None) -> Veto | None:
    """A start that was none, half way through the periods before."""
    before = panel.before(unit)
    fake = before[len(before) // 2]
    values = [unit.values[at] for at in before]
    try:
        placebo = interrupted([float(at) for at in before], values, float(fake), season=season)
    except ValueError:
        return None
    if isinstance(placebo, Untested):
        return None
    return fake_veto(panel, fake, placebo.step.value, found.step.value, placebo.step.p)


def _fake_counts(panel: Panel, found: InterruptedCounts, season: int | None) -> Veto | None:
    unit = panel.together()
    before = panel.before(unit)
    fake = before[len(before) // 2]
    counts = [unit.values[at] for at in before]
    try:
        placebo = interrupted_counts([float(at) for at in before], counts, float(fake), season=season)
    except ValueError:
        return None
    if isinstance(placebo, Untested):
        return None
    return fake_veto(panel, fake, placebo.ratio.value - 1, found.ratio.value - 1, placebo.p)


def ratio_result(panel: Panel) -> Result:
    """The last full period before against the last after, as a ratio of two counts, beyond their usual volatility."""
    unit = panel.together()
    before, after = panel.before(unit), panel.after(unit)
    if not before or not after:
        return Result(Design.RATE_RATIO, untested="there is no full period on one of the sides")
    one, other = (round(unit.values[at]) for at in (after[-1], before[-1]))
    history = before[:-1]
    try:
        known = volatility([float(at) for at in history], [unit.values[at] for at in history])
        found = rate_ratio_beyond(one, other, known)
    except ValueError as error:
        return Result(Design.RATE_RATIO, untested=str(error))
    if isinstance(found, Untested):
        return Result(Design.RATE_RATIO, untested=found.reason, raised_by="8 earlier periods or more")
    if found.ratio is None or found.high is None:
        return Result(Design.RATE_RATIO, untested="one of the two counts is zero, so that their ratio has no bound")
    percent = Estimated(100 * (found.ratio - 1), 100 * (found.low - 1), 100 * (found.high - 1), found.p)
    fact = f"{one:,} in {panel.periods[after[-1]]} against {other:,} in {panel.periods[before[-1]]}"
    return Result(Design.RATE_RATIO, percent, "%", percent, facts=(fact,))
