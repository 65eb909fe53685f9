"""Who is in a table: its places, what people call them, and who belongs to a group that a column tells."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.spelling import as_read
from claimcheck.datasets.universes import Inhabitant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.declared import ColumnGroup, EachGroup
    from claimcheck.datasets.lens import Lens


@dataclass(frozen=True, slots=True)
class WhoQuery:
    """The query, and how to read its answer."""

    lens: Lens
    groups: Mapping[str, ColumnGroup]
    each: Mapping[str, EachGroup]

    def sql(self) -> str:
        """Every place once, under the filter of the table itself."""
        flags = [f"bool_or({self.lens.is_in(group.column, group.in_)})" for group in self.groups.values()]
        what = ", ".join(
            [f"{self.lens.entity()} AS place", f"max({self.lens.label()}) AS label", *flags, *self._values()]
        )
        return f"SELECT {what} FROM {self.lens.relation.sql} WHERE {self._inside()} GROUP BY 1"

    def _values(self) -> list[str]:
        """For each column that makes groups: a value as it is written, and the first and last of all, case aside."""
        found = []
        for group in self.each.values():
            known = f"CASE WHEN {self.lens.is_answered(group.each)} THEN {self.lens.column(group.each).text} END"
            found += [f"min({known})", f"min(lower({known}))", f"max(lower({known}))"]
        return found

    def _inside(self) -> str:
        """The table's own filter; a line without a time is a note below the table."""
        own = self.lens.all_of(self.lens.layout.where)
        time = self.lens.layout.time
        return f"{own} AND {self.lens.column(time.column).text} <> ''" if time is not None and time.column else own

    def read(self, row: tuple[Any, ...]) -> Inhabitant:
        """Code, label ('' without one), for each group whether the place belongs to it, and its values of columns."""
        entity, label, *rest = row
        flags, values = rest[: len(self.groups)], rest[len(self.groups) :]
        each = tuple(_values_of(*values[start : start + 3]) for start in range(0, len(values), 3))
        return Inhabitant(entity or "", " ".join((label or "").split()), tuple(map(bool, flags)), each)


def _values_of(shown: str | None, first: str | None, last: str | None) -> tuple[str, ...]:
    """None, the one value, or two of several that a place has rows with."""
    if shown is None or first is None or last is None:
        return ()
    return (as_read(shown),) if as_read(first) == as_read(last) else (first, last)
