"""Synthetic control: the mix of untreated units that went as the treated one did before the policy.

Abadie, Diamond and Hainmueller (2010), "Synthetic control methods for comparative case studies", Journal of the
American Statistical Association 105, 493-505; outcome lags only, with a menu that is fixed here, as Ferman, Pinto and
Possebom (2020), "Cherry picking with synthetic controls", Journal of Policy Analysis and Management 39, 510-532, ask.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.panels import check_panel, is_level

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from claimcheck.stats.panels import Floats

WORST_FIT = 0.25  # of the treated unit's own deviation before the policy


class Specification(StrEnum):
    """What the mix has to match. The menu is fixed: nobody picks the one that pleases."""

    ALL_LAGS = "every period before"
    DEMEANED = "every period before, from its own mean"
    EVERY_OTHER = "every other period before"


@dataclass(frozen=True, slots=True)
class Fit:
    """One treated unit against its mix.

    Attributes
    ----------
    weights
        One a donor: zero or more, summing to one.
    gaps
        The unit less its mix, one a period, in the figures' unit.
    start
        Position of the first period with the policy.
    deviation
        The unit's own standard deviation before the policy, in the figures' unit.

    """

    weights: tuple[float, ...]
    gaps: tuple[float, ...]
    start: int
    deviation: float

    @property
    def effect(self) -> float:
        """The mean gap from the start on."""
        return math.fsum(self.gaps[self.start :]) / (len(self.gaps) - self.start)

    @property
    def before(self) -> float:
        """The root of the mean squared gap before the policy (RMSPE)."""
        return _root_mean_square(self.gaps[: self.start])

    @property
    def after(self) -> float:
        """The root of the mean squared gap from the start on."""
        return _root_mean_square(self.gaps[self.start :])

    @property
    def fit_share(self) -> float:
        """`before` as a share of the unit's own deviation: 0 a perfect fit, 1 no better than its own mean."""
        return self.before / self.deviation

    @property
    def fits(self) -> bool:
        """Does the mix follow the unit well enough, at most 25% of its own deviation, to stand in for it?"""
        return self.fit_share <= WORST_FIT


def _root_mean_square(values: tuple[float, ...]) -> float:
    return math.sqrt(math.fsum(value * value for value in values) / len(values))


def simplex_weights(target: Floats, donors: Floats, *, rounds: int | None = None) -> Floats:
    """The weights w ≥ 0 with Σw = 1 that minimise ‖target - Σ w·donor‖, exactly on the simplex.

    It is the point of a polytope that is nearest to the origin: with the columns d = donor - target, the non-negative
    u that minimises ‖[D; 1]u - [0; 1]‖ is a multiple of w (Lawson and Hanson 1974, Solving Least Squares Problems,
    chapter 23: least distance programming), so one non-negative least squares gives it without a penalty.

    Parameters
    ----------
    target
        Figures of the treated unit.
    donors
        One row a donor, one column a figure.
    rounds
        At most so many rounds of the solver; 30 times the donors without it.

    Returns
    -------
    Floats
        One weight a donor. At equal fit (more donors than figures) other weights may do as well: the fit is unique,
        the weights need not be.

    Raises
    ------
    ValueError
        If there is no donor, the shapes do not match, or the solver does not come to an end.

    """
    from scipy.optimize import nnls

    if donors.ndim != 2 or not donors.size or donors.shape[1:] != target.shape:
        raise ValueError(f"a mix needs donors with the same figures, got {donors.shape} for {target.shape}")
    apart = (donors - target).T
    scale = float(np.abs(apart).max()) or 1.0  # any scale gives the same weights; this one keeps them well above zero
    system = np.vstack([apart / scale, np.ones(len(donors))])
    wanted = np.zeros(len(system))
    wanted[-1] = 1.0
    try:
        multiple, _ = nnls(system, wanted, maxiter=30 * len(donors) if rounds is None else rounds)
    except RuntimeError as error:
        raise ValueError(
            "no mix was found: the donors are too much alike for the solver to choose among them"
        ) from error
    weights: Floats = multiple / multiple.sum()
    return weights


def synthetic_control(
    treated: Floats, donors: Floats, start: int, specification: Specification = Specification.ALL_LAGS
) -> Fit:
    """Fit the mix before the policy and carry it through.

    Parameters
    ----------
    treated
        Figures of the treated unit, one a period, all known.
    donors
        One row a unit that never had the policy, the same periods.
    start
        Position of the first period with the policy, at least 2.
    specification
        What the mix has to match.

    Raises
    ------
    ValueError
        If a figure is not known, the shapes do not match, fewer than 2 periods lie before, or the treated unit did not
        move before the policy.

    """
    if treated.ndim != 1 or donors.ndim != 2 or donors.shape[1] != treated.size:
        raise ValueError(f"donors need the {treated.size} periods of the treated unit, got {donors.shape}")
    check_panel(np.vstack([treated, donors]), start)
    if start < 2 or is_level(treated[:start], treated):
        raise ValueError("the treated unit does not move before the policy; any mix would do")
    if specification is Specification.DEMEANED:
        treated = treated - treated[:start].mean()
        donors = donors - donors[:, :start].mean(axis=1, keepdims=True)
    lags = _lags(start, specification)
    weights = simplex_weights(treated[lags], donors[:, lags])
    gaps = treated - (weights[:, None] * donors).sum(axis=0)  # no BLAS: its threads cost more than the sum
    return Fit(tuple(weights.tolist()), tuple(gaps.tolist()), start, float(treated[:start].std()))


def _lags(start: int, specification: Specification) -> NDArray[np.intp]:
    step = 2 if specification is Specification.EVERY_OTHER else 1
    return np.arange(start - 1, -1, -step)[::-1]
