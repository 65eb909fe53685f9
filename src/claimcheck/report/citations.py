"""The sources of a check in the vocabulary of schema.org: datasets with the hash of the file that was read."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.sources import SourceKind
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.datasets.sources import Source

    Json = dict[str, Any]

_TYPES = {SourceKind.REPORT: "Report", SourceKind.ARTICLE: "Article"}
MEDIA_TYPES = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


def citation(source: Source, sha256: str | None) -> Json:
    """A source; of one with a table its file, by hash where it was read."""
    has_table = source.data is not None
    tree: Json = {"@type": "Dataset" if has_table else _TYPES.get(source.kind, "CreativeWork")}
    tree |= {
        "identifier": str(source.id),
        "name": one_line(source.title),
        "publisher": organization(source.publisher, None),
        "url": source.url,
        "archivedAt": source.archived,
        "datePublished": source.published.isoformat() if source.published is not None else None,
        "license": _licence(source.licence),
        "description": one_line(source.note) if source.note else None,
        "distribution": [_file(source, sha256)] if has_table else None,
    }
    return {key: value for key, value in tree.items() if value is not None}


def organization(name: str | None, url: str | None) -> Json | None:
    """A house by its name and address."""
    if not name:
        return None
    return {"@type": "Organization", "name": one_line(name)} | ({"url": str(url)} if url else {})


def _licence(licence: str | None) -> str | Json | None:
    if not licence:
        return None
    text = one_line(licence)
    return text if text.startswith(("https://", "http://")) else {"@type": "CreativeWork", "name": text}


def _file(source: Source, sha256: str | None) -> Json:
    path = PurePosixPath(str(source.data.path)) if source.data is not None else PurePosixPath()
    tree: Json = {"@type": "DataDownload", "name": one_line(path.name)}
    media_type = MEDIA_TYPES.get(path.suffix.removeprefix(".").lower())
    return tree | ({"encodingFormat": media_type} if media_type else {}) | ({"sha256": sha256} if sha256 else {})
