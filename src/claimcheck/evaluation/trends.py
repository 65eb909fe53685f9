"""What the figures of a course make of a direction: an overall trend, a steady one, one without exception.

Each is asked of the figures as printed, and of what rounding leaves open at its worst and at its best for the claim.
Where these differ, rounding could turn the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.rhythms import unit_of
from claimcheck.evaluation.trend_words import NAMED, RESIDUE, course_ends, exceptions, setback_words, slope_words, went
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.stats.trend import kendall, kendall_p, pair_bounds, pairs, theil_sen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.courses import Course

SUPPORT = ((0.80, Outcome.TRUE), (0.70, Outcome.MOSTLY), (0.60, Outcome.INEXACT))  # of all pairs
SIGNIFICANT = 0.05
STEPS, NEARLY_STEPS = 0.80, 0.70  # of all steps, in a steady course
SETBACK, NEARLY_SETBACK = 1 / 4, 1 / 3  # of the whole change
MANY_STEPS = 5  # of so many, one that is level because of rounding is no exception
FITTED_FROM = 4  # figures that make a line worth fitting


@dataclass(frozen=True, slots=True)
class Trend:
    """The answer as printed, those that rounding leaves open, and the words."""

    outcome: Outcome
    reason: str
    possible: frozenset[Outcome] = frozenset()
    notes: tuple[str, ...] = ()
    decides: str = ""  # of an open one, what would decide it

    @property
    def could_turn(self) -> bool:
        """True when rounding could turn the answer."""
        return bool(self.possible - {self.outcome})


@dataclass(frozen=True, slots=True)
class _Turned:
    """The figures with the direction asked about upwards, and their bounds."""

    values: list[float]
    lows: list[float]
    highs: list[float]

    @property
    def sure(self) -> int:
        """Steps up, whatever the rounding hides; bounds that touch are apart."""
        steps = zip(pairwise(self.values), self.highs, self.lows[1:], strict=False)
        return sum(second > first and low >= high for (first, second), high, low in steps)

    @property
    def perhaps(self) -> int:
        """Steps that may go up."""
        return sum(high > low for low, high in zip(self.lows, self.highs[1:], strict=False))


def overall(course: Course, sign: int) -> Trend:
    """The middle slope of all pairs goes that way, and most pairs, or the test, bear it out."""
    figures, times = _turned(course, sign), course.times
    found, bounds = pairs(figures.values), pair_bounds(figures.values, figures.lows, figures.highs)
    slope, tested = theil_sen(times, figures.values).slope, kendall(figures.values)
    outcome = _supported(slope, found.rising / found.total, tested.p)
    possible = {outcome}
    if course.is_rounded:
        worst, best = bounds.surely_rising - bounds.perhaps_falling, bounds.perhaps_rising - bounds.surely_falling
        least, most = (
            theil_sen(times, *ends).slope for ends in ((figures.highs, figures.lows), (figures.lows, figures.highs))
        )
        possible.add(_supported(least, bounds.surely_rising / found.total, _one_way(len(times), worst)))
        possible.add(_supported(most, bounds.perhaps_rising / found.total, _one_way(len(times), best)))
    line = f"the line through the figures {slope_words(course, sign * slope)}"
    share = f"{found.rising:,} of {so_many(found.total, f'pairs of {course.word}s')} ({found.rising / found.total:.0%})"
    reason = f"{course_ends(course)}; {line}, and in {share} the later figure is {'higher' if sign > 0 else 'lower'}"
    p = f"p = {tested.p:.2f}" if tested.p >= 0.1 else f"p = {tested.p:.3f}" if tested.p >= 0.001 else "p < 0.001"
    return Trend(outcome, reason, frozenset(possible), (f"Kendall's tau {sign * tested.tau:+.2f}, {p}",))


def _one_way(n: int, score: int) -> float:
    return kendall_p(n, score) if score > 0 else 1.0


def _supported(slope: float, share: float, p: float) -> Outcome:
    if slope <= 0:
        return Outcome.FALSE
    if p < SIGNIFICANT:
        return Outcome.TRUE
    return next((outcome for least, outcome in SUPPORT if share >= least - RESIDUE), Outcome.FALSE)


def steady(course: Course, sign: int) -> Trend:
    """Nearly all steps go that way, and no way back is large."""
    figures = _turned(course, sign)
    values, lows, highs = figures.values, figures.lows, figures.highs
    of = len(values) - 1
    steps = sum(second > first for first, second in pairwise(values))
    printed = _rated(steps / of, _setback(values, values), values[-1] - values[0])
    possible = {printed}
    if course.is_rounded:
        possible.add(_rated(figures.sure / of, _setback(highs, lows), lows[-1] - highs[0]))
        possible.add(_rated(figures.perhaps / of, _setback(lows, highs), highs[-1] - lows[0]))
    apart = f", {course.step_words}" if course.step_words else ""
    share = f"{went(sign)} in {steps:,} of {so_many(of, 'steps')}{apart}"
    reason = f"{course_ends(course)}: {share}; {setback_words(course, sign)}"
    slack = _as_a_whole(course, figures, sign)
    open_ = {other for item in possible for other in (slack.possible if item is Outcome.FALSE else {item})}
    if printed is Outcome.FALSE and slack.outcome is Outcome.INEXACT:
        return Trend(slack.outcome, reason, frozenset(open_), slack.notes)
    return Trend(printed, reason, frozenset(open_))


def _as_a_whole(course: Course, figures: _Turned, sign: int) -> Trend:
    """What a course that is not steady comes to: inexact where the figures as a whole go that way, else false."""
    if len(course.points) < FITTED_FROM:
        return Trend(Outcome.FALSE, "", frozenset({Outcome.FALSE}))
    trend = overall(course, sign)
    goes = trend.outcome is Outcome.TRUE and figures.values[-1] > figures.values[0]
    surely = trend.possible == {Outcome.TRUE} and figures.lows[-1] > figures.highs[0]
    perhaps = Outcome.TRUE in trend.possible and figures.highs[-1] > figures.lows[0]
    possible = {Outcome.INEXACT} if perhaps or goes else {Outcome.FALSE}
    possible |= set() if surely else {Outcome.FALSE}
    notes = ("the figures as a whole go that way, but not steadily",) if goes else ()
    return Trend(Outcome.INEXACT if goes else Outcome.FALSE, "", frozenset(possible), notes)


def _rated(share: float, setback: float, whole: float) -> Outcome:
    if whole <= 0:
        return Outcome.FALSE
    back = setback / whole
    if share >= STEPS - RESIDUE and back < SETBACK - RESIDUE:
        return Outcome.TRUE
    nearly = share >= NEARLY_STEPS - RESIDUE and back < NEARLY_SETBACK - RESIDUE
    return Outcome.MOSTLY if nearly else Outcome.FALSE


def _setback(earlier: Sequence[float], later: Sequence[float]) -> float:
    """The largest way down from any figure to a later one, each at its own bound."""
    peaks = accumulate(earlier, max)
    return max(0.0, *(peak - value for peak, value in zip(peaks, later[1:], strict=False)))


def every_period(course: Course, sign: int) -> Trend:
    """Each step goes that way. One that does not settles it, whatever is missing and wherever the series breaks."""
    figures = _turned(course, sign)
    steps = list(pairwise(range(len(figures.values))))
    against = [step for step in steps if figures.values[step[1]] <= figures.values[step[0]]]
    measured = [step for step in against if not _breaks(course, step)]
    outcome = _without_exception(course, figures, measured)
    apart = f", {course.step_words}" if course.step_words else ""
    steps_up = f"{went(sign)} in {len(steps) - len(against):,} of {so_many(len(steps), 'steps')}{apart}"
    which = f", not in {exceptions(course, measured)}" if measured else ""
    reason = f"{course_ends(course)}: {steps_up}{which}"
    if outcome is not Outcome.FALSE:
        course.refuse_break()
        _refuse_skipped(course, reason)
        if course.missing:
            shown = ", ".join(course.missing[:NAMED]) + (" …" if len(course.missing) > NAMED else "")
            seen = course.points
            hidden = f"{reason}; no figure in {shown}, which could be the exception"
            which = the_figure(course.series, course.place.shown, course.missing)
            raise NoAnswer(hidden, Undecided.COVERAGE, seen, decides=which)
    possible = {outcome}
    if course.is_rounded:
        possible |= {_all(figures.sure, steps), _all(figures.perhaps, steps)}
    return Trend(outcome, reason, frozenset(possible))


def _refuse_skipped(course: Course, reason: str) -> None:
    """Raise where a table finer than a year leaves periods out; between the waves of a survey are whole years.

    A figure that is stamped by month and stands for six of them is no figure of every month.
    """
    grain = course.periods[0].grain
    if course.apart == 1 or grain.per_year <= 1:
        return
    unit = unit_of(grain, course.apart)
    declared = "" if unit[0].isdigit() else f"; or, where a figure stands for a {unit}, `grain: {unit}` in the source"
    raise NoAnswer(
        f"{reason}; the {grain}s between, of which the table has no figure, could be the exceptions",
        Undecided.COVERAGE,
        course.points,
        decides=f"figures of '{course.series.measure.name}' for every {grain}{declared}",
    )


def _all(held: int, steps: Sequence[object]) -> Outcome:
    return Outcome.TRUE if held == len(steps) else Outcome.FALSE


def _without_exception(course: Course, figures: _Turned, against: Sequence[tuple[int, int]]) -> Outcome:
    if not against:
        return Outcome.TRUE
    first, second = against[0]
    hidden = figures.values[first] == figures.values[second] and figures.highs[second] > figures.lows[first]
    alone = len(against) == 1 and len(course.points) > MANY_STEPS
    return Outcome.MOSTLY if hidden and alone else Outcome.FALSE


def _breaks(course: Course, step: tuple[int, int]) -> bool:
    try:
        course.refuse_break(*step)
    except NoAnswer:
        return True
    return False


def _turned(course: Course, sign: int) -> _Turned:
    if sign > 0:
        return _Turned(course.values, course.lows, course.highs)
    return _Turned(*([-value for value in values] for values in (course.values, course.highs, course.lows)))
