"""Tables as a Data Package (version 2): CSV files and `datapackage.json`, which says what is in each column."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__
from claimcheck.report.citations import MEDIA_TYPES
from claimcheck.report.spreadsheet import csv_of
from claimcheck.report.tables import Name
from claimcheck.report.visible import one_line, safe_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.report.publication import Edition
    from claimcheck.report.tables import Table

    Json = dict[str, Any]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
_NEUTRAL = "A text that a spreadsheet could take for a formula has an apostrophe before it."
_KEYS = {
    Name.VERDICTS: ["claim"],
    Name.CHECKS: ["claim", "check"],
    Name.FINDINGS: ["claim", "check", "finding"],
    Name.SOURCES: ["id"],
}
_PARENTS = {
    Name.CHECKS: [(Name.VERDICTS, ["claim"], ["claim"])],
    Name.FINDINGS: [(Name.CHECKS, ["claim", "check"], ["claim", "check"])],
    Name.FIGURES: [(Name.FINDINGS, ["claim", "check", "finding"], ["claim", "check", "finding"])],
    Name.ROWS: [(Name.FINDINGS, ["claim", "check", "finding"], ["claim", "check", "finding"])],
    Name.READINGS: [(Name.CHECKS, ["claim", "check"], ["claim", "check"])],
    Name.DETECTORS: [(Name.VERDICTS, ["claim"], ["claim"])],
}


def package_of(tables: Sequence[Table], edition: Edition) -> Iterator[tuple[str, str | bytes]]:
    """Each file of the package: the tables first, then the page that describes them."""
    resources = []
    for table in tables:
        content = csv_of(table).encode("utf-8")
        resources.append(_resource(table, content))
        yield f"data/{table.name}.csv", content
    yield "datapackage.json", (safe_json(_package(resources, edition)) + "\n").encode("utf-8")


def _package(resources: Sequence[Json], edition: Edition) -> Json:
    publisher = edition.publisher
    tree: Json = {
        "$schema": PROFILE,
        "name": "fact-checks",
        "title": "Fact checks",
        "description": f"Verdicts on claims with all they rest on, made by claimcheck {__version__}. {_NEUTRAL}",
        "version": "1",
        "created": f"{edition.today.isoformat()}T00:00:00Z",
    }
    if publisher.name:
        who = {"title": one_line(publisher.name), "roles": ["publisher"]}
        tree["contributors"] = [who | ({"path": str(publisher.url)} if publisher.url else {})]
    return tree | {"resources": list(resources)}


def _resource(table: Table, content: bytes) -> Json:
    return {
        "$schema": _RESOURCE,
        "name": table.name.value,
        "type": "table",
        "description": table.about,
        "path": f"data/{table.name}.csv",
        "format": "csv",
        "mediatype": MEDIA_TYPES["csv"],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Json:
    fields = [{"name": item.name, "type": item.holds.value, "description": item.about} for item in table.columns]
    tree: Json = {"$schema": _SCHEMA, "fields": fields, "missingValues": [""]}
    if table.name in _KEYS:
        tree["primaryKey"] = _KEYS[table.name]
    parents: Sequence[Mapping[str, Any]] = [
        {"fields": own, "reference": {"resource": parent.value, "fields": theirs}}
        for parent, own, theirs in _PARENTS.get(table.name, ())
    ]
    return tree | ({"foreignKeys": list(parents)} if parents else {})
