"""The verdicts as tables, for spreadsheets, databases and data packages: the same words as the JSON, laid flat.

Each table hangs on the one before it by `claim`, `check` and `finding`; checks and findings are counted from 1 in the
order written. A value that is not known is None.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from claimcheck.report.json_report import claims_json
from claimcheck.report.table_columns import CHECKS, DETECTORS, FIGURES, FINDINGS, READINGS, ROWS, SOURCES, VERDICTS
from claimcheck.report.table_values import of_check, of_finding, of_reading, of_source, of_verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.pipeline import Run
    from claimcheck.report.table_columns import Column

    Json = dict[str, Any]

Value = str | int | float | bool | dt.date | None


class Name(StrEnum):
    """The tables, in the order in which people read them."""

    VERDICTS = "verdicts"
    CHECKS = "checks"
    FINDINGS = "findings"
    FIGURES = "figures"
    ROWS = "rows"
    READINGS = "readings"
    DETECTORS = "detectors"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; each row has a value for each column, in that order."""

    name: Name
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


_ABOUT = {
    Name.VERDICTS: ("One row a claim: the verdict, the word it is published with, and what it rests on.", VERDICTS),
    Name.CHECKS: ("One row a check of a claim, readings that did not count included.", CHECKS),
    Name.FINDINGS: ("One row for what one source answers to one check.", FINDINGS),
    Name.FIGURES: ("One row a figure that a finding looked at, with its bounds.", FIGURES),
    Name.ROWS: ("One row for each line of a data file that a finding rests on.", ROWS),
    Name.READINGS: ("One row for each other reading that is told of a check.", READINGS),
    Name.DETECTORS: ("One row for each thing that a reader should know.", DETECTORS),
    Name.SOURCES: ("One row for each source of these claims, with the hash of the file that was read.", SOURCES),
}


def tables_of(run: Run) -> list[Table]:
    """Every table of a run."""
    claims = claims_json(run, run.rows())
    found: dict[Name, list[Mapping[str, Value]]] = {name: [] for name in Name}
    for claim in claims:
        found[Name.VERDICTS].append(of_verdict(claim))
        found[Name.DETECTORS] += [{"claim": claim["id"], **item} for item in claim["detectors"]]
        for number, check in enumerate(claim["checks"], start=1):
            _add_check(found, {"claim": claim["id"], "check": number}, check)
    found[Name.SOURCES] = [of_source(*item) for item in _sources(run, claims)]
    return [_table(name, found[name]) for name in Name]


def _add_check(found: dict[Name, list[Mapping[str, Value]]], key: Mapping[str, Value], check: Json) -> None:
    found[Name.CHECKS].append({**key, **of_check(check)})
    found[Name.READINGS] += [{**key, **item} for item in of_reading(check["readings"])]
    for number, finding in enumerate(check["findings"], start=1):
        own = {**key, "finding": number}
        found[Name.FINDINGS].append({**own, **of_finding(finding)})
        found[Name.FIGURES] += [{**own, "source": finding["source"], **seen} for seen in finding["observed"]]
        found[Name.ROWS] += [{**own, "source": finding["source"], "row": row} for row in finding["rows"]]


def _sources(run: Run, claims: Sequence[Json]) -> Iterator[tuple[Any, str | None, list[str]]]:
    """Each source that a claim names or that answered, its hash, and the claims it is a source of."""
    used: dict[str, list[str]] = {}
    for verdict in run.verdicts:
        for item in verdict.claim.sources:
            used.setdefault(str(item.id), []).append(str(verdict.claim.id))
    for claim in claims:
        for check in claim["checks"]:
            for finding in check["findings"]:
                used.setdefault(str(finding["source"]), []).append(claim["id"])
    fingerprints = run.fingerprints()
    for name, source in run.loaded.catalogue.sources.items():
        if name in used:
            yield source, fingerprints.get(str(name)), list(dict.fromkeys(used[name]))


def _table(name: Name, found: Sequence[Mapping[str, Value]]) -> Table:
    about, columns = _ABOUT[name]
    return Table(name, about, columns, tuple(tuple(_kept(row.get(column.name)) for column in columns) for row in found))


def _kept(value: Value) -> Value:
    """No text is no value."""
    return None if value == "" else value
