"""Interrupted time series: did the level of a series change at a policy date by more than the series does by itself?

The regression is level, trend, step and, with six periods after, a change of slope; its errors remember (see
`serial_errors`). The step decides. With no effect it is found at p < 0.05 in 1 to 7% of series of 12 to 48 periods,
whatever their memory; the mean gap to the counterfactual would be found in up to 19% where the memory is long, and is
given without a p for that reason. `benchmarks/error_rates.py` has the table.

numpy and scipy.special are imported with this file: import it where an effect is tested, not on the main path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from claimcheck.stats.least_squares import least_squares
from claimcheck.stats.mixtures import Estimate
from claimcheck.stats.periods import Columns, Untested, check_series, columns_around, is_exact, is_flat, too_few
from claimcheck.stats.serial_errors import ErrorGrid, Posterior, memory_grid, posterior, slow_and_noise_grid

Floats = NDArray[np.float64]
SLOW_FROM = 40  # periods: fewer cannot tell a slow component from noise
EXACT = "the figures lie exactly on a line and a step: nothing says how far chance moves them"
LATELY = 8  # periods: a policy is dated after the worst of these, without knowing what comes
DEGREES = 3  # left at least, so that an interval means something


class Errors(StrEnum):
    """How the errors of one specification hang together, and which periods it uses."""

    MEMORY = "errors with memory"
    SLOW = "a slow component and noise"
    WITHOUT_LAST = "without the last period before, errors with memory"
    SLOW_WITHOUT_LAST = "without the last period before, a slow component and noise"


@dataclass(frozen=True, slots=True)
class Specification:
    """One way to ask, and the step that it finds."""

    errors: Errors
    step: Estimate


@dataclass(frozen=True, slots=True)
class Expected:
    """The fitted trend without the policy in one period after, with its interval; single figures scatter about it."""

    time: float
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Interrupted:
    """What an interrupted time series shows; everything in the unit of the values.

    Attributes
    ----------
    before, after
        Periods.
    step
        The change of level at the policy date, of the specification with the largest p.
    specifications
        All of them.
    slope
        The change of slope, for one period; None where it is not in the regression. It describes, it does not decide.
    mean_gap
        The mean over the periods after of what the regression adds for the policy. It describes.
    starts_from_extreme
        The last period before is the highest or the lowest of all, those after included.
    counterfactual
        For each period after, with the seasons and whatever else is held constant.
    memory
        The mean of rho, 0 to 0.99.
    spread
        The standard deviation of the errors.

    """

    before: int
    after: int
    step: Estimate
    specifications: tuple[Specification, ...]
    slope: Estimate | None
    mean_gap: float
    starts_from_extreme: bool
    counterfactual: tuple[Expected, ...]
    memory: float
    spread: float

    @property
    def p(self) -> float:
        """The p that rules: the largest of all specifications."""
        return self.step.p

    @property
    def signs_agree(self) -> bool:
        """Whether all specifications find a step the same way."""
        return len({specification.step.value > 0 for specification in self.specifications}) == 1


def interrupted(
    times: Sequence[float],
    values: Sequence[float],
    policy: float,
    *,
    season: int | None = None,
    beside: Sequence[Sequence[float]] = (),
    trend: bool = True,
    slope: bool | None = None,
) -> Interrupted | Untested:
    """The step of a series at a policy date: y = a + b·(t - T) + c·[t >= T] + d·(t - T)·[t >= T] + e.

    e has the covariance of `serial_errors`: AR(1) and, from 40 periods on, also a slow component and noise; where the
    last period before is the highest or lowest of the last 8, both again without it. The largest p rules.

    Parameters
    ----------
    times
        In periods, so that neighbours are 1 apart (years; months counted through); shape (n,). Gaps keep their length.
    values
        Figures, or their logarithms for relative changes; shape (n,).
    policy
        On the scale of the times. The first period at or after it is the first with the policy.
    season
        Periods in a year, for a series with seasons: 12 for months.
    beside
        Other columns to hold constant, each of shape (n,); none may itself be moved by the policy.
    trend, slope
        Whether there is a straight trend, and whether it may change; by default yes, and with 6 periods after.

    Raises
    ------
    ValueError
        If times and values do not match, one is not known, periods are twice there or out of order, or a column to
        hold constant says the same as others.

    References
    ----------
    Bernal, J. L., Cummins, S. and Gasparrini, A. (2017), "Interrupted time series regression for the evaluation of
    public health interventions: a tutorial", International Journal of Epidemiology 46, 348-355. Zellner and Tiao
    (1964), JASA 59, 763-778, for the errors.

    """
    at, y = np.array(times, dtype=float), np.array(values, dtype=float)
    check_series(at, y)
    after = int((at >= policy).sum())
    few = too_few(len(at) - after, after)
    if few is not None:
        return few
    if is_flat(y):
        return Untested("the figure is the same in every period", len(at) - after, after)
    columns = columns_around(at, policy, season=season, beside=beside, trend=trend, slope=slope)
    return _weighed(at, y, columns)


def last_is_extreme(before: Floats, among: Floats) -> bool:
    """Whether the last period before is the highest or the lowest among some periods, alone or with others."""
    return bool(before[-1] in (among.max(), among.min()))


def _weighed(times: Floats, values: Floats, columns: Columns) -> Interrupted | Untested:
    earlier = values[~columns.after]
    without = last_is_extreme(earlier, earlier[-LATELY:])
    after = int(columns.after.sum())
    before = len(times) - after
    refused = _refused(values, columns, without=without)
    if refused:
        return Untested(refused, before, after)
    asked = [(errors, *_asked(errors, times, values, columns)) for errors in _menu(len(times), without=without)]
    ruling = max(asked, key=lambda item: item[1].p)
    main = asked[0][2]
    return Interrupted(
        before,
        after,
        ruling[1],
        tuple(Specification(errors, step) for errors, step, _ in asked),
        None if columns.slope is None else main.of(columns.contrast(columns.slope)).estimates()[0],
        float(main.of(columns.effects().mean(axis=1)).mean()[0]),
        last_is_extreme(earlier, values),
        _counterfactual(times, columns, main),
        main.typical_memory(),
        main.typical_spread(),
    )


def _refused(values: Floats, columns: Columns, *, without: bool) -> str:
    """Why the regression has no answer, with the last period before or without it; empty where it has one."""
    n, width = columns.design.shape
    if n - without - width < DEGREES:
        return f"{n} periods are too few for a regression on {width} columns"
    if _is_exact(_kept(Errors.MEMORY, columns), values, columns):
        return EXACT
    if not without:
        return ""
    try:
        return EXACT if _is_exact(_kept(Errors.WITHOUT_LAST, columns), values, columns) else ""
    except ValueError:
        return "without the last period before, what is held constant cannot be told from the policy"


def _menu(n: int, *, without: bool) -> list[Errors]:
    """The fixed menu: what the data allow, never what somebody chose."""
    found = [Errors.MEMORY, *([Errors.SLOW] if n >= SLOW_FROM else [])]
    again = {Errors.MEMORY: Errors.WITHOUT_LAST, Errors.SLOW: Errors.SLOW_WITHOUT_LAST}
    return [*found, *([again[errors] for errors in found] if without else [])]


def _asked(errors: Errors, times: Floats, values: Floats, columns: Columns) -> tuple[Estimate, Posterior]:
    grid: ErrorGrid = slow_and_noise_grid() if errors in (Errors.SLOW, Errors.SLOW_WITHOUT_LAST) else memory_grid()
    kept = _kept(errors, columns)
    known = posterior(columns.design[kept], values[kept][:, None], times[kept], grid)
    return known.of(columns.contrast(columns.step)).estimates()[0], known


def _kept(errors: Errors, columns: Columns) -> NDArray[np.bool_]:
    kept = np.ones(len(columns.after), dtype=bool)
    if errors in (Errors.WITHOUT_LAST, Errors.SLOW_WITHOUT_LAST):
        kept[np.flatnonzero(~columns.after)[-1]] = False
    return kept


def _is_exact(kept: NDArray[np.bool_], values: Floats, columns: Columns) -> bool:
    return is_exact(least_squares(columns.design[kept].T, values[kept]).residuals, values)


def _counterfactual(times: Floats, columns: Columns, known: Posterior) -> tuple[Expected, ...]:
    contrasts = columns.design[columns.after].T - columns.effects()
    found = known.each_of(contrasts).estimates()
    pairs = zip(times[columns.after], found, strict=True)
    return tuple(Expected(float(time), item.value, item.low, item.high) for time, item in pairs)
