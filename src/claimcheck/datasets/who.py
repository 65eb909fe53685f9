"""Who is in a table: its places, what people call them, and who belongs to a group that a column tells."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.declared import ColumnGroup
    from claimcheck.datasets.lens import Lens


@dataclass(frozen=True, slots=True)
class WhoQuery:
    """The query, and how to read its answer."""

    lens: Lens
    groups: Mapping[str, ColumnGroup]

    def sql(self) -> str:
        """Every place once, under the filter of the table itself."""
        flags = [f"bool_or({self.lens.is_in(group.column, group.in_)})" for group in self.groups.values()]
        what = ", ".join([f"{self.lens.entity()} AS place", f"max({self.lens.label()}) AS label", *flags])
        return f"SELECT {what} FROM {self.lens.relation.sql} WHERE {self._inside()} GROUP BY 1"

    def _inside(self) -> str:
        """The table's own filter; a line without a time is a note below the table."""
        own = self.lens.all_of(self.lens.layout.where)
        time = self.lens.layout.time
        return f"{own} AND {self.lens.column(time.column).text} <> ''" if time is not None and time.column else own

    def read(self, row: tuple[Any, ...]) -> tuple[str, str, tuple[bool, ...]]:
        """Code, label ('' without one), and for each group whether the place belongs to it."""
        entity, label, *flags = row
        return entity or "", " ".join((label or "").split()), tuple(map(bool, flags))
