"""The patterns that a trend can be said to have, and what each of them needs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.flat_trends import margin_of, no_trend, stable
from claimcheck.evaluation.trends import FITTED_FROM, every_period, overall, steady
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from claimcheck.evaluation.courses import Course
    from claimcheck.evaluation.trends import Trend
    from claimcheck.quantities.tolerance import Tolerance

FEWEST = 3  # two figures are a change


class Pattern(StrEnum):
    """What was promised of the way between the ends."""

    OVERALL = "overall"
    STEADY = "steady"
    EVERY_PERIOD = "every-period"
    STABLE = "stable"
    NO_TREND = "no-trend"

    @property
    def is_flat(self) -> bool:
        """True for those without a direction."""
        return self in _FLAT


_DIRECTED = {Pattern.OVERALL: overall, Pattern.STEADY: steady, Pattern.EVERY_PERIOD: every_period}
_FLAT = {Pattern.STABLE: stable, Pattern.NO_TREND: no_trend}
_FITTED = {Pattern.OVERALL, Pattern.NO_TREND}


def trend_in(course: Course, pattern: Pattern, sign: int, margin: Tolerance | None) -> Trend:
    """What the figures make of a pattern; `sign` is its direction, 1 or -1, and 0 where it has none.

    Raises
    ------
    NoAnswer
        When there are too few figures, or gaps or breaks that leave it open.

    """
    _refuse_few(course, FITTED_FROM if pattern in _FITTED else FEWEST, pattern)
    if pattern is not Pattern.EVERY_PERIOD:
        course.refuse_break()
        course.refuse_gaps()
    if pattern in _FLAT:
        return _FLAT[pattern](course, margin_of(course, margin))
    return _DIRECTED[pattern](course, sign)


def _refuse_few(course: Course, fewest: int, pattern: Pattern) -> None:
    n = len(course.points)
    if n < fewest:
        reason = (
            f"{n} figures from {course.points[0].at} to {course.points[-1].at} are too few for `pattern: {pattern}`, "
            f"which needs {fewest}: start earlier, or ask `change` of the two ends"
        )
        more = the_figure(course.series, course.place.shown, [f"{fewest - n} more {course.word}s than the {n} known"])
        raise NoAnswer(reason, Undecided.TOO_SHORT, course.points, decides=more)
