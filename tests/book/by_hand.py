"""A whole book as somebody would write it by hand: one claim, a few sources, each with its table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.claims.book import open_book
from claimcheck.evaluation.findings import Finding
from claimcheck.judgement.parts import all_leaves
from claimcheck.pipeline import run
from claimcheck.problems import Problem

HEAD = """id: by-hand
claim: Something was said.
said: {{by: Ilse Varga, on: 2024-04-11}}
sources: [{sources}]
checks:
"""


@dataclass(frozen=True)
class Checked:
    """What a book came to."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of its problems."""
        return [problem.code for problem in self.problems]

    @property
    def outcome(self) -> str:
        """The outcome of its only finding."""
        assert not self.problems, self.problems
        assert len(self.findings) == 1, self.findings
        return self.findings[0].outcome.value


def checked(folder: Path, tables: Mapping[str, tuple[str, str]], *checks: str, also: str = "") -> Checked:
    """The book of these tables, each with the `data` of its source, and a claim of these checks.

    also: more keys of every source, such as its groups.
    """
    (folder / "sources" / "data").mkdir(parents=True)
    (folder / "claims").mkdir(parents=True)
    for name, (rows, layout) in tables.items():
        (folder / "sources" / "data" / f"{name}.csv").write_text(rows, encoding="utf-8")
        head = f"id: {name}\ntitle: Figures of {name}\npublisher: {name}\nkind: dataset\nstanding: primary\n"
        body = f"data:\n  path: data/{name}.csv\n" + "".join(f"  {line}\n" for line in layout.splitlines())
        (folder / "sources" / f"{name}.yaml").write_text(head + body + also, encoding="utf-8")
    lines = "".join(f"  - {check}\n" for check in checks)
    claim = HEAD.format(sources=", ".join(tables)) + lines
    (folder / "claims" / "claim.yaml").write_text(claim, encoding="utf-8")
    found = run(open_book(folder), today=dt.date(2024, 6, 1))
    leaves = [leaf for verdict in found.verdicts for part in verdict.parts for leaf in all_leaves(part)]
    findings = (finding for leaf in leaves for result in leaf.result.results for finding in result.findings)
    return Checked(tuple(findings), found.problems)
