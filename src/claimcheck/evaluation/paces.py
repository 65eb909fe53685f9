"""So much a year: the pace of a change over several years, and the pace of what is counted.

A percentage a year is the one that, compounded, makes the whole change; points and amounts are divided by the years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Grain
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.lengths import length_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import number
from claimcheck.quantities.intervals import Interval, exact, ratio, scaled
from claimcheck.quantities.quantity import Unit
from claimcheck.stats.paths import factor_each

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.changes import Sizing
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment
    from claimcheck.evaluation.readings import Change
    from claimcheck.quantities.quantity import Quantity

DECADE = "decade"
_MONTHS: dict[str, int] = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF_YEAR: 6, Grain.YEAR: 12, DECADE: 120}
_DAYS: dict[str, float] = {Grain.DAY: 1.0, Grain.WEEK: 7.0}
_DAYS |= {unit: months * 365.25 / 12 for unit, months in _MONTHS.items()}
_NOUNS: dict[str, str] = {
    Grain.DAY: "day|día",
    Grain.WEEK: "week|semana",
    Grain.MONTH: "month|mes",
    Grain.QUARTER: "quarter|trimestre",
    Grain.HALF_YEAR: "half[- ]year|semestre",
    Grain.YEAR: "year|annum|año",
    DECADE: "decade|década",
}
_ADVERBS: dict[str, str] = {
    Grain.DAY: "daily|diari[oa]s?|diariamente",
    Grain.WEEK: "weekly|semanal(?:es|mente)?",
    Grain.MONTH: "monthly|mensual(?:es|mente)?",
    Grain.QUARTER: "quarterly|trimestral(?:es|mente)?",
    Grain.HALF_YEAR: "half-yearly|semestral(?:es|mente)?",
    Grain.YEAR: "yearly|annual(?:ly)?|annuali[sz]ed|anual(?:es|mente|izad[oa]s?)?",
}
_EACH = r"(?:an?|per|each|every|in a|/|al?|a la|por|cada)\s*"
_PACES = tuple(
    (grain, re.compile(rf"(?<![^\W_])(?:{_EACH}(?:{nouns})|{_ADVERBS.get(grain, '(?!)')})(?![^\W_])", re.IGNORECASE))
    for grain, nouns in _NOUNS.items()
)


def pace_said(quantity: Quantity | None, unit: str) -> str | None:
    """The time that a figure is said for: "year" of "3.6% a year"; None where the words, or the measure, have none.

    Of a wage in pounds a month "300 pounds a month" is an amount, and no pace.
    """
    said = _pace_in(quantity.noun) if quantity is not None else None
    is_amount = quantity is not None and quantity.unit is Unit.PLAIN
    return None if said is None or (is_amount and _pace_in(unit) == said) else said


def _pace_in(words: str) -> str | None:
    return next((str(grain) for grain, pattern in _PACES if pattern.search(words)), None)


@dataclass(frozen=True, slots=True)
class Paced:
    """A change as it was on the average of so many years."""

    sizing: Sizing
    unit: str
    count: float

    @property
    def words(self) -> str:
        """Over how long: "a year over 6 years"."""
        return f"a {self.unit} over {number(round(self.count, 2))} {self.unit}{'' if self.count == 1 else 's'}"


def paced(sizing: Sizing, change: Change, by: Quantity | None) -> Paced | None:
    """The change at the pace that the words speak of; None where they speak of none, or the change is one such step."""
    unit = pace_said(by, change.start.unit)
    if unit is None:
        return None
    count = _apart(change, unit)
    return None if count == 1 else Paced(_at_pace(sizing, count), unit, count)


def _at_pace(sizing: Sizing, count: float) -> Sizing:
    difference = scaled(sizing.difference, 1 / count)
    if sizing.percent is None or sizing.start.low <= 0 or sizing.end.low <= 0:
        return replace(sizing, difference=difference, percent=None)
    whole = ratio(sizing.end, sizing.start)
    value, low, high = (factor_each(item, count) for item in (whole.value, whole.low, whole.high))
    percent = Interval((value - 1) * 100, (low - 1) * 100, (high - 1) * 100)
    return replace(sizing, start=exact(1.0), end=Interval(value, low, high), difference=difference, percent=percent)


def divided(sizing: Sizing, pace: Paced) -> Sizing:
    """The percentage divided by the years, which is what people do who do not compound."""
    percent = scaled(sizing.percent, 1 / pace.count) if sizing.percent is not None else None
    return replace(pace.sizing, percent=percent)


def _apart(change: Change, unit: str) -> float:
    """How many years lie between two ends: from start to start where both are as long, else from middle to middle."""
    first, last = (_effective(moment, change.series) for moment in (change.first, change.last))
    months = _MONTHS.get(unit)
    starts = first.first.first_day, last.first.first_day
    if months is not None and starts[0].day == starts[1].day == 1 and _months(first) == _months(last):
        return float(((starts[1].year - starts[0].year) * 12 + starts[1].month - starts[0].month) / months)
    middles = [(moment.first.first_day.toordinal() + moment.last.last_day.toordinal()) / 2 for moment in (first, last)]
    return float((middles[1] - middles[0]) / _DAYS[unit])


def _effective(moment: Moment, series: Series) -> Moment:
    """The periods that the figure of a moment is of: of a stock over several years the last one."""
    if moment.take is None and series.measure.over_time in {Adding.FIRST, Adding.LAST}:
        period = moment.first if series.measure.over_time is Adding.FIRST else moment.last
        return replace(moment, periods=(period,))
    return moment


def _months(moment: Moment) -> int:
    first, last = moment.first.first_day, moment.last.last_day
    return (last.year - first.year) * 12 + last.month - first.month


def observed_at_pace(evidence: Evidence, at: Time | None, quantity: Quantity) -> Observed:
    """The figure of the check; of a count over a year the mean month, where the words say "a month".

    Raises
    ------
    NoAnswer
        Where the figure is of less time than the words speak of.

    """
    series = evidence.series()
    place = evidence.place(None, series)
    moment = evidence.moment(series, place.members, at)
    seen = evidence.figure(series, place, moment)
    unit, length = pace_said(quantity, seen.unit), length_of(moment, series)
    if unit is None or length is None:
        return seen
    months = _MONTHS.get(unit)
    count = length.months / months if months and length.months else length.days / _DAYS[unit]
    if count < 1:
        raise NoAnswer(
            f"'{quantity.text}' is said of a {unit}, and {seen.at} is {length.words}",
            decides=f"a figure over a {unit} or longer: `at` as a whole {unit}",
        )
    if count == 1:
        return seen
    return replace(seen, value=scaled(seen.value, 1 / count), unit=f"{seen.unit} a {unit}".strip())
