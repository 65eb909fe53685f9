"""A whole book of one claim and a few small tables, written and checked: what the newest chapters are tested with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import claimcheck
from claimcheck.evaluation.findings import Finding
from claimcheck.judgement.parts import all_leaves
from claimcheck.judgement.verdicts import Verdict

Rows = Mapping[str, Mapping[str, float | None]]  # place → period → figure

MURDERS: dict[str, float | None] = dict(
    zip(map(str, range(2009, 2019)), [71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51], strict=True)
)


def write_source(  # a table has that many sides
    root: Path,
    name: str,
    rows: Rows,
    *,
    measure: str = "rate",
    facts: str = "unit: per 100k, decimals: 1, over-time: mean",
    grain: str = "year",
    data: str = "",
    more: str = "",
) -> None:
    """A source with one measure; `facts` of the measure, `data` and `more` are further lines of YAML."""
    folder = root / "sources" / "data"
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["place,at,figure"]
    lines += [
        f"{place},{at},{'' if value is None else value}" for place, own in rows.items() for at, value in own.items()
    ]
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = (
        f"id: {name}\ntitle: {name}\npublisher: Office\nkind: dataset\nstanding: primary\n{more}"
        f"data:\n  path: data/{name}.csv\n  format: csv\n  time: {{column: at, grain: {grain}}}\n"
        f"  entity: {{column: place}}\n{data}  measures:\n    {measure}: {{column: figure, {facts}}}\n"
    )
    (root / "sources" / f"{name}.yaml").write_text(text, encoding="utf-8")


def verdict_of(root: Path, *checks: str, sources: str = "rates", more: str = "", claim: str = "It fell.") -> Verdict:
    """The verdict on one claim with these checks; a problem is an error of the test."""
    (root / "claims").mkdir(exist_ok=True)
    listed = "\n".join(f"  - {check}" for check in checks)
    text = f"id: c\nclaim: {claim}\nsaid: {{by: A, on: 2020-03}}\nsources: [{sources}]\n{more}checks:\n{listed}\n"
    (root / "claims" / "c.yaml").write_text(text, encoding="utf-8")
    (verdict,) = claimcheck.check(root).verdicts
    assert verdict.word is not None, verdict.problems
    return verdict


def findings_of(verdict: Verdict) -> list[Finding]:
    """Every finding of every check, in the order written."""
    leaves = [leaf for part in verdict.parts for leaf in all_leaves(part)]
    return [finding for leaf in leaves for result in leaf.result.results for finding in result.findings]
