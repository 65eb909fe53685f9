"""Real small books for rules that look at a whole series: one table, one claim, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import claimcheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from claimcheck.judgement.verdicts import Detected, Verdict

MONTHS = [f"{year}-{month:02d}" for year in range(2010, 2025) for month in range(1, 13)]

_SOURCE = """id: office
title: The table
publisher: The office
kind: dataset
standing: primary
published: {published}
data:
  path: data/table.csv
  format: csv
  missing: [""]
  time: {{column: time, grain: {grain}}}
  entity: {{value: MAR, label: Marenia}}
  status: {{column: status}}
  measures:
    figure: {{column: figure, {measure}}}
"""
COUNT = "unit: cases, exact: true, over-time: sum"
RATE = "unit: per 100,000 people, decimals: 1, over-time: mean"


def verdict_on(
    folder: Path,
    figures: Sequence[float | None],
    checks: str | Iterable[str],
    *,
    sentence: str = "So it went.",
    first: int | str = 2001,
    measure: str = COUNT,
    published: str = "2026-01-01",
    language: str = "en",
    status: Sequence[str] = (),
) -> Verdict:
    """The verdict on checks of one table: `figures` from `first` on, a year or a month."""
    (folder / "claims").mkdir()
    (folder / "sources" / "data").mkdir(parents=True)
    start = MONTHS.index(first) if isinstance(first, str) else 0
    times = MONTHS[start:] if isinstance(first, str) else list(range(first, first + len(figures)))
    states = [*status, *["A"] * (len(figures) - len(status))]
    rows = [
        f"{time},{'' if figure is None else figure},{state}\n"
        for time, figure, state in zip(times, figures, states, strict=False)
    ]
    (folder / "sources" / "data" / "table.csv").write_text("time,figure,status\n" + "".join(rows), encoding="utf-8")
    grain = "month" if isinstance(first, str) else "year"
    source = _SOURCE.format(grain=grain, measure=measure, published=published)
    (folder / "sources" / "office.yaml").write_text(source, encoding="utf-8")
    listed = [checks] if isinstance(checks, str) else list(checks)
    asked = "".join(f"  - {item}\n" for item in listed)
    claim = f"id: c\nclaim: {sentence!r}\nlanguage: {language}\nsaid: {{by: A, on: 2026-03-01}}\nsources: [office]\n"
    (folder / "claims" / "c.yaml").write_text(f"{claim}checks:\n{asked}", encoding="utf-8")
    (verdict,) = claimcheck.check(folder).verdicts
    assert verdict.problems == (), [problem.message for problem in verdict.problems]
    return verdict


def told(verdict: Verdict, rule: str) -> list[str]:
    """What a rule says of a claim: weight and words."""
    found: list[Detected] = [item for item in verdict.detected if item.rule == rule]
    return [f"{item.weight}: {item.message}" for item in found]
