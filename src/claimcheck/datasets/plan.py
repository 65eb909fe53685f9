"""What one table has to answer: the needs of a whole run, each with the filter that really holds for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.filters import ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.filters import Filter, Where
    from claimcheck.datasets.layout import Data, Measure
    from claimcheck.datasets.series import Need


@dataclass(frozen=True, slots=True)
class Request:
    """One need of one table, with its measure and the conditions on its rows."""

    need: Need
    measure: Measure
    where: Where

    @property
    def own(self) -> Where:
        """The conditions on the answers of a measure of categories: what is counted, not among whom."""
        return tuple(item for item in self.where if self.measure.categories and item.column == self.measure.column)

    @property
    def among(self) -> Where:
        """All other conditions."""
        return tuple(item for item in self.where if item not in self.own)


def request(need: Need, layout: Data) -> Request:
    """The need, under the filters of the table, of the measure and of the check; the last counts."""
    measure = layout.measures[need.measure]  # type: ignore[index]  # a Written equals its text
    return Request(need, measure, overridden(layout.where, measure.where, _on_answers(need.where, measure)))


def _on_answers(where: Where, measure: Measure) -> Where:
    """The filter with the column that holds the answers, where it only says that it means answers."""
    if measure.column is None or not measure.categories:
        return where
    column = measure.column
    return tuple(replace(item, column=column) if item.column == ANSWER else item for item in where)


def overridden(*levels: Where) -> Where:
    """All conditions of several levels; where two levels speak of one column, the later one counts."""
    found: list[Filter] = []
    for level in levels:
        columns = {item.column for item in level}
        found = [item for item in found if item.column not in columns] + list(level)
    return tuple(sorted(set(found), key=_order))


def _order(item: Filter) -> tuple[str, bool, tuple[str, ...], str]:
    return (item.column, item.negated, item.values, item.same_as or "")


def common(requests: Iterable[Request]) -> Where:
    """The conditions that hold for every request: rows without them need not be looked at."""
    found: set[Filter] | None = None
    for item in requests:
        found = set(item.among) if found is None else found & set(item.among)
    return tuple(sorted(found or (), key=_order))
