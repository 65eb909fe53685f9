"""How much evidence so few data can carry at most, before anything is computed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_CONTROLS = 2  # below it nothing says how far a unit without the policy moves by itself
TESTED_TREATED, TESTED_CONTROLS = 3, 5
STRONG_TREATED, STRONG_CONTROLS = 5, 10
LEAST_BEFORE = 10
LEAST_DONORS, RANKED_DONORS = 5, 19  # the smallest p of a rank among J donors and the treated unit is 1/(J + 1)
LEAST_IN_COHORT = 5


class Cap(StrEnum):
    """The best grade that the data allow, whatever the p value."""

    NONE = "not testable"
    SUGGESTIVE = "suggestive"
    MODERATE = "moderate"
    STRONG = "strong"

    @property
    def rank(self) -> int:
        """0 for none to 3 for strong."""
        return list(Cap).index(self)


@dataclass(frozen=True, slots=True)
class Minimum:
    """The cap, and the two counts at which the next one begins.

    Attributes
    ----------
    cap
        The best grade.
    next_at
        The counts that raise it, in the order of the arguments; None where it cannot be raised.

    """

    cap: Cap
    next_at: tuple[int, int] | None


def minimum_for_difference(treated: int, controls: int) -> Minimum:
    """What a difference-in-differences of so many units can carry.

    One or two treated units are suggestive at most; 3 against 5 are tested; strong needs 5 against 10. The error rates
    behind the lines are those of `benchmarks/error_rates.py`; with one treated unit no t test exists at all
    (Conley and Taber 2011, "Inference with difference in differences with a small number of policy changes",
    Review of Economics and Statistics 93, 113-125).

    Parameters
    ----------
    treated, controls
        Units with and without the policy.

    """
    if treated >= STRONG_TREATED and controls >= STRONG_CONTROLS:
        return Minimum(Cap.STRONG, None)
    if treated >= TESTED_TREATED and controls >= TESTED_CONTROLS:
        return Minimum(Cap.MODERATE, (STRONG_TREATED, STRONG_CONTROLS))
    if treated >= 1 and controls >= LEAST_CONTROLS:
        return Minimum(Cap.SUGGESTIVE, (TESTED_TREATED, TESTED_CONTROLS))
    return Minimum(Cap.NONE, (1, LEAST_CONTROLS))


def minimum_for_synthetic_control(before: int, donors: int) -> Minimum:
    """What a synthetic control with so many periods before and so many donors can carry.

    Fewer than 10 periods before or 5 donors carry nothing; a p value needs 19 donors, since the smallest that a rank
    can give is 1/(donors + 1) (Abadie, Diamond and Hainmueller 2010, JASA 105, 493-505).

    Parameters
    ----------
    before
        Periods before the policy.
    donors
        Units that never had it.

    """
    if before < LEAST_BEFORE or donors < LEAST_DONORS:
        return Minimum(Cap.NONE, (LEAST_BEFORE, LEAST_DONORS))
    if donors < RANKED_DONORS:
        return Minimum(Cap.SUGGESTIVE, (LEAST_BEFORE, RANKED_DONORS))
    return Minimum(Cap.STRONG, None)


def minimum_for_staggered(cohorts: Sequence[int], never: int) -> Minimum:
    """What a staggered adoption with cohorts of these sizes can carry: nothing with one under 5 units.

    Parameters
    ----------
    cohorts
        Units that start together, cohort by cohort.
    never
        Units that never start.

    """
    fewest = min(cohorts, default=0)
    if fewest < LEAST_IN_COHORT or never < TESTED_CONTROLS:
        return Minimum(Cap.NONE, (LEAST_IN_COHORT, TESTED_CONTROLS))
    if never < STRONG_CONTROLS:
        return Minimum(Cap.MODERATE, (LEAST_IN_COHORT, STRONG_CONTROLS))
    return Minimum(Cap.STRONG, None)
