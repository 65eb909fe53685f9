"""The one aggregate query of a table: by place and time, everything that any check of the run asks of it."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.claims.derivations import Adding
from claimcheck.datasets.layout import Rows
from claimcheck.datasets.layout_shapes import StatusColumn
from claimcheck.datasets.plan import Request, common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.filters import Where
    from claimcheck.datasets.lens import Lens

MOST_REQUESTS = 150  # in one query; beyond that the engine spends its time on the query instead of the table


@dataclass(slots=True)
class Partial:
    """What the rows of one place and one time text come to, for one request; several may make one cell."""

    seen: bool = False  # some row fits the filter, whatever its figure
    n: int = 0
    bad: int = 0
    low: float | None = None
    high: float | None = None
    total: float | None = None
    first: tuple[int, float] | None = None  # (row, figure)
    last: tuple[int, float] | None = None
    part: int = 0  # answers that count, of `n` answers
    statuses: frozenset[str] = frozenset()

    def add(self, other: Partial) -> None:
        """Take in what another time text of the same period comes to."""
        self.seen |= other.seen
        self.n += other.n
        self.bad += other.bad
        self.part += other.part
        self.low = _best(min, self.low, other.low)
        self.high = _best(max, self.high, other.high)
        self.total = _sum(self.total, other.total)
        self.first = _best(min, self.first, other.first)
        self.last = _best(max, self.last, other.last)
        self.statuses |= other.statuses


def _best(choose: Any, one: Any, other: Any) -> Any:  # min or max of numbers or pairs, None being no value
    known = [item for item in (one, other) if item is not None]
    return choose(known) if known else None


def _sum(one: float | None, other: float | None) -> float | None:
    known = [item for item in (one, other) if item is not None]
    return sum(known) if known else None


@dataclass(frozen=True, slots=True)
class Group:
    """One row of the answer."""

    entity: str
    label: str | None
    time: str
    partials: tuple[Partial, ...]  # one for each request
    home: bool = True  # some row of it belongs to the table as its own filter leaves it


@dataclass(slots=True)
class AggregateQuery:
    """The query for some requests, and how to read its answer."""

    lens: Lens
    requests: Sequence[Request]
    _outer: list[str] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)  # expression → its name in the inner select
    _asked: list[tuple[str, ...]] = field(default_factory=list)  # of each request: the fields of its partials

    def sql(self) -> str:
        """The whole query."""
        self._outer, self._names, self._asked = [], {}, []
        if self._is_register:
            self._outer.append(f"bool_or({self._named(self.lens.all_of(self.lens.layout.where))})")
        for item in self.requests:
            fields = self._aggregates(item)
            self._asked.append(tuple(fields))
            self._outer += fields.values()
        inner = ", ".join(
            [
                f"{self.lens.entity_key()} AS e",
                f"{self.lens.label()} AS l",
                f"{self.lens.time_key()} AS t",
                *(["ordinal"] if any(map(_keeps_order, self.requests)) else []),
                *(f"{expression} AS {name}" for expression, name in self._names.items()),
            ]
        )
        where = self.lens.all_of(self._everywhere())
        keys = [f"{self.lens.entity('e')} AS place", "max(l) AS label", f"{self.lens.time('t')} AS time"]
        outer = ", ".join([*keys, *self._outer])
        return f"SELECT {outer} FROM (SELECT {inner} FROM {self._source()} WHERE {where}) GROUP BY e, t"

    def _everywhere(self) -> Where:
        """What holds for all requests. A register of events is about more places and times than a check asks of it."""
        shared = common(self.requests)
        if self._is_register:
            return tuple(item for item in shared if item in self.lens.layout.where)
        return shared

    @property
    def _is_register(self) -> bool:
        return self.lens.layout.rows is Rows.EVENT

    def _source(self) -> str:
        if any(_keeps_order(item) for item in self.requests):
            return f"(SELECT *, row_number() OVER () AS ordinal FROM {self.lens.relation.sql})"
        return self.lens.relation.sql

    def _named(self, expression: str) -> str:
        return self._names.setdefault(expression, f"x{len(self._names)}")

    def _aggregates(self, item: Request) -> dict[str, str]:
        """What is asked for one request: field of `Partial` → expression."""
        chosen = self._named(self.lens.all_of(item.among))
        if item.measure.rows is not None:
            return {"n": f"count(*) FILTER (WHERE {chosen})"}
        column = str(item.measure.column)
        if item.measure.categories:
            answered = self._named(self.lens.is_answered(column))
            own = self._named(self.lens.all_of(item.own))
            return {
                "n": f"count(*) FILTER (WHERE {chosen} AND {answered})",
                "part": f"count(*) FILTER (WHERE {chosen} AND {answered} AND {own})",
            }
        return self._figures(item, column, chosen)

    def _figures(self, item: Request, column: str, chosen: str) -> dict[str, str]:
        value = self._named(self.lens.figure(column))
        bad = self._named(self.lens.is_bad(column))
        only = f"FILTER (WHERE {chosen} AND {value} IS NOT NULL)"
        found = {
            "seen": f"bool_or({chosen})",
            "n": f"count({value}) FILTER (WHERE {chosen})",
            "bad": f"count(*) FILTER (WHERE {chosen} AND {bad})",
            "low": f"min({value}) {only}",
        }
        if isinstance(self.lens.layout.status, StatusColumn):
            found["statuses"] = f"string_agg(DISTINCT {self._named(self.lens.status())}, ' ') {only}"
        if item.measure.over_rows is not None:
            found["high"] = f"max({value}) {only}"
            found["total"] = f"fsum({value}) {only}"  # the same sum whatever the order of threads
        if _keeps_order(item):
            for field_name, least in (("first", "min"), ("last", "max")):
                found[field_name] = f"arg_{least}({{'row': ordinal, 'figure': {value}}}, ordinal) {only}"
        return found

    def read(self, row: tuple[Any, ...]) -> Group:
        """One row of the answer as a group."""
        entity, label, time = row[:3]
        home, at = (bool(row[3]), 4) if self._is_register else (True, 3)
        partials = []
        for fields in self._asked:
            partials.append(_partial(dict(zip(fields, row[at : at + len(fields)], strict=True))))
            at += len(fields)
        shown = " ".join(label.split()) if label else ""
        return Group(entity or "", shown or None, time or "", tuple(partials), home)


def _keeps_order(item: Request) -> bool:
    return item.measure.over_rows in {Adding.FIRST, Adding.LAST}


def _partial(cells: dict[str, Any]) -> Partial:
    """Called once for every cell of a table, so that it looks for nothing that was not asked."""
    asked, n = cells.get, cells["n"]
    found = Partial(bool(asked("seen", n)), n, asked("bad", 0), asked("low"), part=asked("part", 0))
    if "total" in cells:
        found.high, found.total = cells["high"], cells["total"]
    if asked("statuses"):
        found.statuses = frozenset(cells["statuses"].split())
    for name in _ENDS & cells.keys():
        if cells[name] is not None:
            setattr(found, name, (cells[name]["row"], cells[name]["figure"]))
    return found


_ENDS = {"first", "last"}
