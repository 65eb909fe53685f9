"""Several figures as one: over the periods of a moment, over the places of a group; and where nothing may be joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.times import Take
from claimcheck.datasets.rollup import added, worst
from claimcheck.datasets.series import Adding, Series, Status, is_plain_percent
from claimcheck.evaluation.deciding import one_series
from claimcheck.evaluation.findings import Observed
from claimcheck.evaluation.undecided import NoAnswer, not_one_series
from claimcheck.evaluation.wording import is_rate
from claimcheck.quantities.intervals import Interval
from claimcheck.stats.baseline import median

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.claims.entities import Combine
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import Cell
    from claimcheck.evaluation.moments import Moment


def worst_letter(letters: Iterable[str]) -> str:
    """The status of a figure that rests on several."""
    return worst(Status(letter) for letter in letters).value


def middle(values: Sequence[Interval]) -> Interval:
    """The median of several figures; its bounds are the medians of theirs."""
    value, low, high = (median(getattr(item, end) for item in values) for end in ("value", "low", "high"))
    places = {item.decimals for item in values} if len(values) % 2 else set()  # one of them, as it was printed
    return Interval(value, low, high, places.pop() if len(places) == 1 else None)


def taken(values: Sequence[Interval], take: Take) -> Interval:
    """What `take` makes of several figures."""
    if take is Take.MEDIAN:
        return middle(values)
    if take in {Take.ANY, Take.EVERY}:
        raise NoAnswer(
            f"`take: {take}` asks about each period; use `count` with a predicate",
            decides="a `count` of the periods with a predicate, or `take: max`, min, mean, sum, first or last",
        )
    return added(values, Adding(take.value))


def combined(each: Sequence[Observed], series: Series, shown: str, combine: Combine | None = None) -> Observed:
    """Several places as one figure, by `combine` or by what the catalogue says of the measure."""
    values = [item.value for item in each]
    return Observed(
        of=shown,
        label=shown,
        at=each[0].at,
        value=taken(values, Take(combine.value)) if combine is not None else added(values, _declared(series)),
        unit=each[0].unit,
        measure=series.measure.name,
        status=worst_letter(item.status for item in each),
        cells=tuple(key for item in each for key in item.cells),
        notes=each[0].notes,
    )


def _declared(series: Series) -> Adding:
    """How the catalogue says that places add up."""
    adding = series.measure.over_entities
    if adding is None or adding is Adding.NONE:
        raise NoAnswer(
            f"the catalogue does not say how '{series.measure.name}' adds up over places "
            "(`over-entities: sum` or `mean`)",
            decides=f"`over-entities` of '{series.measure.name}' in '{series.source}'",
        )
    return adding


def refuse_other_sum(series: Series) -> None:
    """Raise where a check adds up places that the catalogue says are no sum: rates of several towns."""
    adding, measure = series.measure.over_entities, series.measure
    if adding is Adding.NONE:
        raise NoAnswer(
            f"'{measure.name}' of several places is not added up; a ratio with `over-entities: sum` in the catalogue "
            "is made from their totals",
            decides=f"what '{measure.name}' is made of, with `over-entities: sum`, as a derived ratio",
        )
    if adding not in {None, Adding.SUM}:
        raise NoAnswer(
            f"'{measure.name}' of several places is no sum: the catalogue says `over-entities: {adding}`",
            decides=f"the {adding} of the places, or a measure that can be added up instead of '{measure.name}'",
        )
    if adding is None and is_rate(measure.unit):
        raise NoAnswer(
            f"'{measure.name}' is in {measure.unit}, and rates of several places are not added up",
            decides=f"the counts behind '{measure.name}', which can be added up",
        )


def refuse_sum_over_time(series: Series, moment: Moment) -> None:
    """Raise where a check adds up periods that are no sum, or of which the table lacks the days at the ends."""
    adding, name = series.measure.over_time, series.measure.name
    if moment.take is Take.SUM and adding not in {None, Adding.SUM}:
        raise NoAnswer(
            f"'{name}' over a longer time is no sum: the catalogue says `over-time: {adding}`",
            decides=f"`take: mean` or another figure of the periods, or a measure of which '{name}' is no rate",
        )
    is_sum = moment.take is Take.SUM or (moment.take is None and adding is Adding.SUM)
    if is_sum and is_plain_percent(series.measure.unit):
        raise NoAnswer(
            f"'{name}' is in percent, and percentages of several periods do not add up: each builds on the one before",
            decides=f"the index behind '{name}' (its change over the whole time), or {{in: …, take: mean}}",
        )
    if is_sum and moment.cut:
        raise NoAnswer(
            f"{moment.cut}, which are not all of it; write {{in: …, take: mean}} for the figure a year",
            decides=f"figures of '{name}' by day or by month, from '{series.source}', or `take: mean`",
        )


def refuse_break(series: Series, code: str, first: Period, last: Period) -> None:
    """Raise when the series breaks, or changes its definition, between two periods: no change spans that."""
    cells = series.of(code)
    between = (first.shift(step) for step in range(1, last.index - first.index + 1))
    inside = [period for period in between if period in cells]
    broken = [period for period in inside if cells[period].status is Status.BREAK]
    if broken:
        raise not_one_series(
            f"the series breaks in {broken[0]}, so {first} and {last} cannot be compared",
            decides=one_series(series, series.label(code), first, last),
        )
    other = _other_definition({period: cells[period] for period in (first, *inside) if period in cells})
    if other is not None:
        where = f"between {first} and {last}" if other == last else f"in {other}, between {first} and {last}"
        raise not_one_series(
            f"the definition differs {where}, so they cannot be compared",
            decides=one_series(series, series.label(code), first, last),
        )


def _other_definition(cells: Mapping[Period, Cell]) -> Period | None:
    """The last period whose figure is of another definition than the first one's: the end itself, where it is."""
    marks = {period: cell.status is Status.DEFINITION_DIFFERS for period, cell in cells.items()}
    own = next(iter(marks.values()), False)
    return next((period for period in reversed(marks) if marks[period] is not own), None)
