"""Would a synthetic control find as much where there was no policy? Units, times and mixes that should show nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.synthetic_control import Fit, Specification, synthetic_control

if TYPE_CHECKING:
    from claimcheck.stats.panels import Floats

EXACT = 1e-9  # of a panel's spread: a fit below it is perfect, and no ratio is taken of what floating point leaves
LEAST_BEFORE_PLACEBO = 10  # so that the false start has five periods before it and five after
SMALL_WEIGHT = 1e-3


@dataclass(frozen=True, slots=True)
class Placebos:
    """A synthetic control among those of the units without the policy.

    Attributes
    ----------
    fit
        Of the treated unit.
    ratio
        Its deviation after over that before: root mean squared gaps.
    ratio_rank
        Its place among all units by that ratio, 1 the largest; ties count against it.
    signed_rank
        Its place by mean gap after over deviation before, in the direction of its own effect; ties count against it.
    units
        How many were ranked, the treated one included.
    not_ranked
        Donors that did not move before the start, so that no mix can be judged for them.

    """

    fit: Fit
    ratio: float
    ratio_rank: int
    signed_rank: int
    units: int
    not_ranked: int

    @property
    def p(self) -> float:
        """The worse rank over the units: how often so large a deviation comes without a policy; at least 1/units."""
        return max(self.ratio_rank, self.signed_rank) / self.units


def placebos(
    treated: Floats, donors: Floats, start: int, specification: Specification = Specification.ALL_LAGS
) -> Placebos:
    """Treat each donor as if it had the policy, with the other donors as its own, and rank the treated unit among them.

    The treated unit is nobody's donor, so that its effect is not carried into the placebos.

    Parameters
    ----------
    treated, donors, start, specification
        As for `synthetic_control`; at least 2 donors.

    Raises
    ------
    ValueError
        As for `synthetic_control`, or with fewer than 2 donors.

    References
    ----------
    Abadie, Diamond and Hainmueller (2010), section 3.4; for the signed rank, Abadie (2021), Journal of Economic
    Literature 59, 391-425, section 3.5 (one-sided tests have more power).

    """
    fit = synthetic_control(treated, donors, start, specification)
    if len(donors) < 2:
        raise ValueError("a placebo needs 2 donors, so that one can stand in for the other")
    least = EXACT * float(np.ptp(np.vstack([treated, donors])))
    others = [found for found in (_placebo(donors, at, start, specification) for at in range(len(donors))) if found]
    ratio, signed = _ratios(fit, least)
    rivals = [_ratios(found, least) for found in others]
    side = 1 if signed >= 0 else -1
    return Placebos(
        fit,
        ratio,
        1 + sum(_reaches(other, ratio) for other, _ in rivals),
        1 + sum(_reaches(side * other, side * signed) for _, other in rivals),
        1 + len(rivals),
        len(donors) - len(rivals),
    )


def _placebo(donors: Floats, at: int, start: int, specification: Specification) -> Fit | None:
    try:
        return synthetic_control(donors[at], np.delete(donors, at, axis=0), start, specification)
    except ValueError:
        return None


def _ratios(fit: Fit, least: float) -> tuple[float, float]:
    """Deviation after over before, and mean gap after over deviation before."""
    before = max(fit.before, least)
    return fit.after / before, fit.effect / before


def _reaches(one: float, other: float) -> bool:
    """At least as large, but for what floating point leaves."""
    return one >= other - 1e-9 * abs(other)


def worst_p(found: dict[Specification, Placebos]) -> float:
    """The largest p of a menu.

    Raises
    ------
    ValueError
        If nothing of the menu was run.

    """
    if not found:
        raise ValueError("no synthetic control was run")
    return max(each.p for each in found.values())


def every_specification(treated: Floats, donors: Floats, start: int) -> dict[Specification, Placebos]:
    """The whole menu, in its order.

    Parameters
    ----------
    treated, donors, start
        As for `placebos`.

    Raises
    ------
    ValueError
        As for `placebos`.

    """
    return {each: placebos(treated, donors, start, each) for each in Specification}


def effects_without_each(
    treated: Floats, donors: Floats, start: int, specification: Specification = Specification.ALL_LAGS
) -> dict[int, float]:
    """The effect with each donor of some weight left out in turn.

    Parameters
    ----------
    treated, donors, start, specification
        As for `synthetic_control`; at least 2 donors.

    Returns
    -------
    dict[int, float]
        By the position of the donor left out, in the figures' unit. A sign that turns says that one unit made it.

    Raises
    ------
    ValueError
        As for `placebos`.

    """
    fit = synthetic_control(treated, donors, start, specification)
    if len(donors) < 2:
        raise ValueError("leaving out a donor needs another one, got 1")
    return {
        at: synthetic_control(treated, np.delete(donors, at, axis=0), start, specification).effect
        for at, weight in enumerate(fit.weights)
        if weight > SMALL_WEIGHT
    }


def placebo_in_time(
    treated: Floats, donors: Floats, start: int, specification: Specification = Specification.ALL_LAGS
) -> Fit:
    """The synthetic control for a start that was none: half way through the periods before the policy.

    A real effect may not be smaller than the one found here (Abadie, Diamond and Hainmueller 2015, "Comparative
    politics and the synthetic control method", American Journal of Political Science 59, 495-510).

    Parameters
    ----------
    treated, donors, start, specification
        As for `synthetic_control`; at least 10 periods before.

    Raises
    ------
    ValueError
        As for `synthetic_control`, or with fewer than 10 periods before.

    """
    if start < LEAST_BEFORE_PLACEBO:
        raise ValueError(f"a start that was none needs {LEAST_BEFORE_PLACEBO} periods before the policy, got {start}")
    return synthetic_control(treated[:start], donors[:, :start], start // 2, specification)
