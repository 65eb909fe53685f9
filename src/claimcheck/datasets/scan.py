"""Plan, scan once, ask many: all needs of a run are answered by one aggregate query for each table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.declared import ColumnGroup, Derived, EachGroup
from claimcheck.claims.load import without_collection
from claimcheck.datasets.connectors import open_table
from claimcheck.datasets.derivations import bases_of
from claimcheck.datasets.digest import Digests
from claimcheck.datasets.engine import Engine, Workbench
from claimcheck.datasets.layout import Measure
from claimcheck.datasets.paths import data_path, shown_path
from claimcheck.datasets.plan import request
from claimcheck.datasets.scanned import Scanned
from claimcheck.datasets.series import Need
from claimcheck.datasets.tables import Tables
from claimcheck.datasets.trouble import failed
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.layout import Data
    from claimcheck.datasets.sources import Source


def scan(needs: Iterable[Need], catalogue: Catalogue, book_root: Path) -> Tables:
    """Everything that the needs ask of the tables of the book; what could not be read has its problems there."""
    wanted = dict.fromkeys(base for need in needs for base in base_needs(need, catalogue))
    by_source: dict[str, list[Need]] = {}
    for need in wanted:
        by_source.setdefault(need.source, []).append(need)
    bench, digests = Workbench(), Digests()
    opened = [_guarded_open(source, asked, catalogue, book_root, bench) for source, asked in by_source.items()]
    files = [item.table.readable for item in opened if item.table is not None]
    if files:
        engine = Engine(files, bench.folder)
        with without_collection():
            for item in opened:
                _guarded(item, lambda item: item.ask(engine))
    for item in opened:
        _guarded(item, lambda item: item.compare(digests))
    settled = _settled(opened)
    return Tables(catalogue, {item.id: item for item in settled}, digests, bench)


def base_needs(need: Need, catalogue: Catalogue) -> list[Need]:
    """What a need comes down to in tables: itself, or the bases of a derived measure, however deep, each once."""
    found: dict[Need, None] = {}
    seen: set[Need] = set()
    waiting = [need]
    while waiting:
        item = waiting.pop()
        measure = catalogue.measure(item.source, item.measure)
        if item in seen:
            continue
        seen.add(item)
        if isinstance(measure, Measure):
            found[Need(item.source, item.measure, item.where)] = None  # with its place, for a problem of it
        elif isinstance(measure, Derived):
            names = reversed(bases_of(measure))
            waiting += [Need(catalogue.home_of(item.source, name), str(name), item.where) for name in names]
    return list(found)


def _guarded(item: Scanned, step: Callable[[Scanned], None]) -> None:
    """One step of one table; a table on which we fail is told, and the others are still answered."""
    try:
        step(item)
    except Exception as error:  # noqa: BLE001  # what only we can fix
        item.report(failed(item.source, error))
        item.answered.clear()


def _guarded_open(source: str, needs: list[Need], catalogue: Catalogue, root: Path, bench: Workbench) -> Scanned:
    try:
        return _opened(source, needs, catalogue, root, bench)
    except Exception as error:  # noqa: BLE001  # as above
        found = catalogue.sources[source]
        layout = layout_of(found)
        scanned = Scanned(found, layout, shown_path(layout), [], {}, {})
        scanned.report(failed(found, error))
        return scanned


def _opened(source_id: str, needs: list[Need], catalogue: Catalogue, root: Path, bench: Workbench) -> Scanned:
    source = catalogue.sources[source_id]
    layout = layout_of(source)
    requests = [request(need, layout) for need in needs]
    groups = {str(name): group for name, group in source.groups.items() if isinstance(group, ColumnGroup)}
    each = {str(name): group for name, group in source.groups.items() if isinstance(group, EachGroup)}
    scanned = Scanned(source, layout, shown_path(layout), requests, groups, each)
    path = data_path(root, layout)
    if isinstance(path, Problem):
        scanned.report(path)
        return scanned
    scanned.path = path
    table = open_table(path, scanned.shown, layout, bench)
    if isinstance(table, Problem):
        scanned.report(table)
    else:
        scanned.table = table
    return scanned


def layout_of(source: Source) -> Data:
    """The layout of a source that has a table."""
    if source.data is None:
        raise ValueError(f"'{source.id}' has no table")
    return source.data


def _settled(scanned: list[Scanned]) -> list[Scanned]:
    """What one table lacks and another has: a column that a claim filters by, a value of it. Else it is a problem."""
    answered = {(need.measure, need.where) for item in scanned for need in item.answered}
    for item in scanned:
        item.forgive(answered)
    known = {asked for item in scanned for asked, found in item.values.items() if any(not slip for _, slip in found)}
    for item in scanned:
        item.refuse_slips(known)
    return scanned
