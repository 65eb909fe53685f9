"""How many people live in a place, where a source has its population: welcome, and never asked of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.places import code_of
from claimcheck.evaluation.rates import bases

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from claimcheck.datasets.series import Cell, Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Weighed

PEOPLE = "population"  # the measure that weighs places


def inhabitants(evidence: Evidence, series: Series, code: str, day: dt.date) -> float | None:
    """How many people lived in a place of the table on a day, by the last figure that any source has."""
    for base in bases(evidence, PEOPLE, series.where):
        there = code_of(code, base) or code_of(series.label(code), base)
        cell = last_known(base, there, day) if there is not None else None
        if cell is not None:
            return cell.value.value
    return None


def people_known(
    evidence: Evidence, series: Series, codes: Sequence[str], known: Iterable[str], day: dt.date
) -> float | None:
    """The share of the people of `codes` who live in the `known` ones; None where a population is not known for all."""
    people = {code: inhabitants(evidence, series, code, day) for code in codes}
    numbers = {code: number for code, number in people.items() if number is not None}
    everyone = sum(numbers.values())
    if len(numbers) < len(people) or everyone <= 0:
        return None
    return sum(numbers.get(code, 0.0) for code in set(known)) / everyone


def people_words(weighed: Weighed) -> str:
    """How many people live where it holds: "31% of the people of the places with an answer live where it holds"."""
    return f"{weighed.people:.0%} of the people of the places with an answer live where it holds"


def last_known(series: Series, code: str, day: dt.date) -> Cell | None:
    """The latest figure of a place for a period that had begun by a day; failing that, the first one after it."""
    cells = series.of(code)
    before = [cell for period, cell in cells.items() if period.first_day <= day]
    return before[-1] if before else next(iter(cells.values()), None)
