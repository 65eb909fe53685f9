"""From the JSON of a verdict to the rows of the tables: names of columns to values."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.datasets.sources import Source

    Json = dict[str, Any]


def of_verdict(claim: Json) -> Json:
    """The row of a claim; of one that could not be read what is known of it."""
    axes: Json = claim["axes"] or {}
    override: Json = claim["override"] or {}
    robustness, sources = axes.get("robustness") or {}, axes.get("sources") or {}
    as_of, today = claim["as_of"] or {}, claim["today"] or {}
    return {
        **claim,
        "claim": claim["id"],
        "sentence": claim["claim"],
        "said_on": _day(claim["said_on"]),
        "tags": joined(claim["tags"]),
        "label": override.get("label") or claim["label"],
        "computed_label": claim["label"],
        "rating": (claim["rating"] or {}).get("value"),
        "day": _day(claim["day"]),
        "as_of": _day(as_of.get("on")),
        "as_of_verdict": as_of.get("verdict"),
        "today_verdict": today.get("verdict"),
        "override": override.get("verdict"),
        "override_by": override.get("by"),
        "override_reason": override.get("reason"),
        **{name: axes.get(name) for name in ("accuracy", "context", "data")},
        "readings": robustness.get("n"),
        **{name: robustness.get(name) for name in ("K_half", "R")},
        "independent_sources": sources.get("independent"),
        "primary_source": sources.get("primary"),
        "not_checked": joined(f"{item['part']} ({item['reason']})" for item in claim["not_checked"]),
        "problems": joined(f"{item['code']} {item['message']}" for item in claim["problems"] if not _is_told(item)),
    }


def of_check(check: Json) -> Json:
    """The row of a check."""
    readings: Json = check["readings"] or {}
    return {
        **check,
        "part": check["part"] + 1,
        "other_readings": readings.get("n"),
        "keep_half": readings.get("keep_half"),
        "safe_to_say": readings.get("safe_to_say"),
    }


def of_finding(finding: Json) -> Json:
    """The row of a finding."""
    return {**finding, "claimed": finding["claimed"] or None, "notes": joined(finding["notes"])}


def of_reading(readings: Json | None) -> Iterator[Json]:
    """A row for each reading that is told: those against the claim, the nearest true one, what is safe to say."""
    if readings is None:
        return
    for item in readings["counter_arguments"]:
        yield {**item, "role": "counter-argument", **_sentences(item)}
    for role, key in (("nearest-true", "nearest_true"), ("safe-to-say", "safe")):
        item = readings[key]
        if item is not None:
            yield {"source": readings["source"], **item, "role": role, **_sentences(item)}


def of_source(source: Source, sha256: str | None, claims: list[str]) -> Json:
    """The row of a source."""
    return {
        "id": str(source.id),
        "title": str(source.title),
        "publisher": str(source.publisher),
        "kind": source.kind.value,
        "standing": source.standing.value if source.standing is not None else None,
        "party": source.party.value if source.party is not None else None,
        "origin": joined(source.origin),
        **{name: getattr(source, name) for name in ("url", "archived", "licence", "published", "retrieved")},
        "file": str(source.data.path) if source.data is not None else None,
        "sha256": sha256,
        "claims": joined(claims),
    }


def joined(texts: Iterable[str]) -> str | None:
    """The texts with semicolons between; None for none."""
    return "; ".join(texts) or None


def _is_told(problem: Json) -> bool:
    """It is about the verdict, and stands in columns of its own."""
    return str(problem["code"]).startswith("CC2")


def _sentences(item: Json) -> Json:
    return {f"sentence_{language}": text or None for language, text in item["sentences"].items()}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
