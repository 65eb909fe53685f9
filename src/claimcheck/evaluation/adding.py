"""Several figures as one: over the periods of a moment, over the places of a group; and where nothing may be joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.entities import Combine
from claimcheck.claims.times import Take
from claimcheck.datasets.rollup import added, worst
from claimcheck.datasets.series import Adding, Series, Status
from claimcheck.evaluation.findings import Observed
from claimcheck.evaluation.undecided import NoAnswer, not_one_series

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.quantities.intervals import Interval


def worst_letter(letters: Iterable[str]) -> str:
    """The status of a figure that rests on several."""
    return worst(Status(letter) for letter in letters).value


def taken(values: Sequence[Interval], take: Take) -> Interval:
    """What `take` makes of several figures."""
    if take in {Take.ANY, Take.EVERY}:
        raise NoAnswer(f"`take: {take}` asks about each period; use `count` with a predicate")
    return added(values, Adding(take.value))


def combined(each: Sequence[Observed], series: Series, shown: str, combine: Combine | None = None) -> Observed:
    """Several places as one figure, by `combine` or by what the catalogue says of the measure."""
    adding = Adding(combine.value) if combine is not None else series.measure.over_entities
    if adding is None or adding is Adding.NONE:
        raise NoAnswer(
            f"the catalogue does not say how '{series.measure.name}' adds up over places "
            "(`over-entities: sum` or `mean`)"
        )
    return Observed(
        of=shown,
        label=shown,
        at=each[0].at,
        value=added([item.value for item in each], adding),
        unit=series.measure.unit,
        measure=series.measure.name,
        status=worst_letter(item.status for item in each),
        cells=tuple(key for item in each for key in item.cells),
        notes=each[0].notes,
    )


def refuse_break(series: Series, code: str, first: Period, last: Period) -> None:
    """Raise when the series breaks, or changes its definition, between two periods: no change spans that."""
    cells = series.of(code)
    between = (first.shift(step) for step in range(1, last.index - first.index + 1))
    inside = [period for period in between if period in cells]
    broken = [period for period in inside if cells[period].status is Status.BREAK]
    if broken:
        raise not_one_series(f"the series breaks in {broken[0]}, so {first} and {last} cannot be compared")
    ends = [cells[period].status is Status.DEFINITION_DIFFERS for period in (first, last) if period in cells]
    if len(ends) == 2 and ends[0] != ends[1]:
        raise not_one_series(f"the definition differs between {first} and {last}, so they cannot be compared")
