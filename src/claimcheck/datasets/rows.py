"""The rows of the files behind some cells, by a second query: only when `show`, a report or a problem asks."""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.declared import ChangeOf, Derived, DifferenceOver
from claimcheck.claims.nodes import place_of
from claimcheck.claims.periods import UNDATED, Grain
from claimcheck.datasets.changes import step_back
from claimcheck.datasets.connectors.text_rows import RowTroubleError
from claimcheck.datasets.engine import EngineError
from claimcheck.datasets.notation import literal
from claimcheck.datasets.plan import request
from claimcheck.datasets.rollup import holder
from claimcheck.datasets.series import CellKey, Need
from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.datasets.trouble import failed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.lens import Lens
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.scanned import Scanned
    from claimcheck.datasets.series import Series
    from claimcheck.datasets.sources import PrintedFigure
    from claimcheck.datasets.tables import Tables

MOST_ROWS = 1_000  # behind one cell: a count of a million events is not proved by listing them


def rows_behind(keys: Iterable[CellKey], tables: Tables) -> Mapping[CellKey, tuple[str, ...]]:
    """For each cell the rows it rests on, such as `sources/data/x.csv:312`; those of its bases where it is derived."""
    asked = list(dict.fromkeys(keys))
    bases = {key: list(dict.fromkeys(base_keys(key, tables))) for key in asked}
    found = _looked_up({base for several in bases.values() for base in several}, tables)
    return {
        key: tuple(dict.fromkeys(row for base in several for row in found.get(base, ())))
        for key, several in bases.items()
    }


def base_keys(key: CellKey, tables: Tables) -> Iterator[CellKey]:
    """The cells of tables that a cell is made of: itself, unless it is derived."""
    bases = list(dict.fromkeys(tables.bases_of(key.need)))
    if not bases:
        yield key
        return
    found = tables.catalogue.measure(key.need.source, key.need.measure)
    periods = [key.period, *_earlier(found, key.period)]
    for need in bases:
        series = tables.series(need)
        for period in periods if series is not None else ():
            for inner in _cells_within(series, key.entity, period, need):  # type: ignore[arg-type]  # not None here
                yield from base_keys(inner, tables)


def _earlier(found: object, period: Period) -> list[Period]:
    if isinstance(found, (ChangeOf, DifferenceOver)) and isinstance(found, Derived):
        before = step_back(period, found.over)
        return [before] if before is not None else []
    return []


def _cells_within(series: Series, entity: str, period: Period, need: Need) -> Iterator[CellKey]:
    """The cells of a base that lie in the period; a table about one place is about this one."""
    code = entity if entity in series.cells else next(iter(series.cells), entity)
    if entity not in series.cells and len(series.cells) != 1:
        return
    for native in series.of(code):
        if native == period or _lies_in(native, period):
            yield CellKey(need, code, native)


def _lies_in(native: Period, period: Period) -> bool:
    if Grain.UNDATED in {native.grain, period.grain} or native.grain.per_year <= period.grain.per_year:
        return False
    return holder(native, period.grain, period.fiscal_start) == period


def _looked_up(keys: set[CellKey], tables: Tables) -> dict[CellKey, tuple[str, ...]]:
    by_need: dict[Need, list[CellKey]] = {}
    for key in keys:
        by_need.setdefault(key.need, []).append(key)
    found: dict[CellKey, tuple[str, ...]] = {}
    for need, several in by_need.items():
        printed = tables.catalogue.measure(need.source, need.measure)
        scanned = tables.scanned.get(need.source)
        if isinstance(printed, tuple):
            found |= {key: _printed_at(key, printed) for key in several}
        elif scanned is not None and scanned.lens is not None:
            try:
                found |= _in_file(scanned, scanned.lens, need, several)
            except (EngineError, RowTroubleError, OSError):
                continue  # the file has changed since it was scanned: the figures stand, their rows cannot be shown
            except Exception as error:  # noqa: BLE001  # what only we can fix: the other rows are still shown
                scanned.report(failed(scanned.source, error), need)
    return found


def _printed_at(key: CellKey, figures: Sequence[PrintedFigure]) -> tuple[str, ...]:
    """Where the figure stands in the catalogue."""
    places = [
        place_of(item.measure) or item.place
        for item in figures
        if str(item.of or "") == key.entity and (item.at or UNDATED) == key.period
    ]
    return tuple(f"{place.path}:{place.line}" for place in places)


def _in_file(scanned: Scanned, lens: Lens, need: Need, keys: Sequence[CellKey]) -> dict[CellKey, tuple[str, ...]]:
    if scanned.engine is None or scanned.table is None:
        return {}
    wanted = {(key.entity, key.period): key for key in keys}
    answer = scanned.engine.rows(_query(lens, request(need, scanned.layout), {key.entity for key in keys}))
    ordinals: dict[CellKey, list[int]] = {}
    for ordinal, entity, time in answer:
        period = _period(time, lens)
        key = wanted.get((entity, period)) if period is not None else None
        if key is not None and len(ordinals.setdefault(key, [])) < MOST_ROWS:
            ordinals[key].append(ordinal)
    lines = scanned.table.lines(ordinal for several in ordinals.values() for ordinal in several)
    return {key: tuple(f"{scanned.shown}:{lines.get(item, item)}" for item in found) for key, found in ordinals.items()}


def _query(lens: Lens, item: Request, entities: Iterable[str]) -> str:
    column = str(item.measure.column)
    known = ["true"]
    if item.measure.categories:
        known = [lens.is_answered(column)]
    elif item.measure.rows is None:
        known = [f"({lens.figure(column)}) IS NOT NULL"]
    inside = f"{lens.entity()} IN ({', '.join(map(literal, sorted(entities)))})"
    where = " AND ".join([lens.all_of(item.among), inside, *known])
    source = f"(SELECT *, row_number() OVER () AS ordinal FROM {lens.relation.sql})"
    return f"SELECT ordinal, {lens.entity()}, {lens.time()} FROM {source} WHERE {where} ORDER BY ordinal"


def _period(text: str, lens: Lens) -> Period | None:
    try:
        return period_in(text, lens.layout.time)
    except TimeCellError:
        return None
