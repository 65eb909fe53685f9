"""The verdicts for other programs: the JSON whose keys and words are promised (version 1).

What this release does not compute is null, never made up. More keys may be added; none is taken away.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__
from claimcheck.judgement.scale import HOUSE
from claimcheck.report.labels import label_of
from claimcheck.report.numbers import clean
from claimcheck.report.problem_frames import is_warning
from claimcheck.report.story import Leaf, leaves
from claimcheck.report.visible import safe_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.verdicts import Axes, Detected, Silenced, Verdict
    from claimcheck.problems import Problem

    Rows = Mapping[CellKey, Sequence[str]]
    Json = dict[str, Any]

VERSION = 1


def json_report(verdicts: Sequence[Verdict], problems: Iterable[Problem], rows: Rows) -> str:
    """All verdicts and all problems of a run. `rows`: where in which file each figure stands."""
    report = {
        "version": VERSION,
        "claimcheck": __version__,
        "summary": summary(verdicts),
        "claims": [_claim(verdict, rows) for verdict in verdicts],
        "problems": problems_json(problems),
    }
    return safe_json(report) + "\n"


def json_validation(claims: int, sources: int, problems: Sequence[Problem]) -> str:
    """The problems of the files alone, in the same shape."""
    counted = {"claims": claims, "sources": sources, "problems": len(problems)}
    report = {
        "version": VERSION,
        "claimcheck": __version__,
        "summary": counted,
        "problems": problems_json(problems),
    }
    return safe_json(report) + "\n"


def summary(verdicts: Iterable[Verdict]) -> dict[str, int]:
    """How many claims agree, differ, expect nothing, or were not checked: each is counted once."""
    counted = Counter(_standing(verdict) for verdict in verdicts)
    names = ("agree", "differ", "without_expect", "not_checked")
    return {"claims": counted.total(), **{name: counted[name] for name in names}}


def _standing(verdict: Verdict) -> str:
    if verdict.word is None:
        return "not_checked"
    return {None: "without_expect", True: "agree", False: "differ"}[verdict.agrees]


def _claim(verdict: Verdict, rows: Rows) -> Json:
    claim = verdict.claim
    place = claim.id.place
    return {
        "id": str(claim.id),
        "file": place.path,
        "line": place.line,
        "claim": str(claim.claim),
        "said_by": str(claim.said.by),
        "said_on": claim.said.on.day.isoformat() if claim.said.on is not None else None,
        "tags": [str(tag) for tag in claim.tags],
        "verdict": verdict.word.value if verdict.word is not None else None,
        "direction": verdict.direction.value if verdict.direction is not None else None,
        "label": label_of(verdict).word,
        "scale": HOUSE,
        "reason": verdict.reason,
        "as_of": None,
        "expected": str(claim.expect) if claim.expect is not None else None,
        "agrees": verdict.agrees,
        "override": _override(verdict),
        "axes": _axes(verdict.axes) if verdict.word is not None else None,
        "checks": [_check(leaf, rows) for leaf in leaves(verdict)],
        "not_checked": [{"part": str(item.part), "reason": item.reason.value} for item in claim.not_checked],
        "detectors": [_detected(item) for item in verdict.detected],
        "ignored": [_silenced(item) for item in verdict.silenced],
        "problems": problems_json(verdict.problems),
    }


def _override(verdict: Verdict) -> Json | None:
    override = verdict.claim.override
    if override is None:
        return None
    on = override.on.isoformat() if override.on is not None else None
    return {"verdict": str(override.verdict), "reason": str(override.reason), "by": str(override.by), "on": on}


def _axes(axes: Axes) -> Json:
    return {
        "accuracy": axes.accuracy.value if axes.accuracy is not None else None,
        "context": axes.context.value,
        "data": axes.data,
        "robustness": {
            "n": None,
            "S": clean(axes.survival),
            "x": clean(axes.ratio),
            **dict.fromkeys(("K_half", "R", "F", "U", "H", "omega")),
        },
        "evidence": None,
        "sources": {
            "independent": axes.sources.independent,
            "primary": axes.sources.primary,
            "circular": axes.sources.circular,
            "stance_mismatch": list(axes.sources.stance_mismatch),
        },
    }


def _check(leaf: Leaf, rows: Rows) -> Json:
    part = leaf.verdict
    outcome = part.outcome.value if part.outcome is not None else None
    return {
        "kind": str(leaf.check.kind),
        "part": leaf.part,
        "reading": str(leaf.check.reading) if leaf.check.reading else None,
        "counts": leaf.counts,
        "role": part.role,
        "outcome": outcome,
        "disputed": part.disputed,
        "undecided": part.undecided.value if part.undecided is not None else None,
        "direction": part.direction.value if part.direction is not None else None,
        "reason": part.reason,
        "findings": [_finding(finding, rows) for result in part.result.results for finding in result.findings],
        "readings": None,
    }


def _finding(finding: Finding, rows: Rows) -> Json:
    return {
        "source": finding.source,
        "stance": finding.stance.value if finding.stance is not None else None,
        "outcome": finding.outcome.value,
        "direction": finding.direction.value if finding.direction is not None else None,
        "undecided": finding.undecided.value if finding.undecided is not None else None,
        "claimed": finding.claimed,
        "reason": finding.reason,
        "n": finding.n,
        "observed": [_observed(seen) for seen in finding.observed],
        "rows": rows_of(finding, rows),
        "notes": list(finding.notes),
    }


def rows_of(finding: Finding, rows: Rows) -> list[str]:
    """Every row that a finding rests on, each once, in the order of its figures."""
    found = (row for seen in finding.observed for key in seen.cells for row in rows.get(key, ()))
    return list(dict.fromkeys(found))


def _observed(seen: Observed) -> Json:
    return {
        "of": seen.of,
        "label": seen.label,
        "at": seen.at,
        "measure": seen.measure,
        "value": clean(seen.value.value),
        "low": clean(seen.value.low),
        "high": clean(seen.value.high),
        "unit": seen.unit,
        "status": seen.status,
    }


def _detected(item: Detected) -> Json:
    return {
        "rule": item.rule,
        "severity": item.weight.value,
        "message": item.message,
        "part": item.part,
        "source": item.source,
        "suggestion": item.suggestion,
    }


def _silenced(item: Silenced) -> Json:
    return {"rule": item.rule, "reason": item.reason, "detected": [_detected(found) for found in item.detected]}


def problems_json(problems: Iterable[Problem]) -> list[Json]:
    """Problems in the order of files and lines."""
    return [_problem(problem) for problem in sorted(problems, key=lambda problem: problem.sort_key())]


def _problem(problem: Problem) -> Json:
    place = problem.place
    known = place is not None and bool(place.path)
    return {
        "code": problem.code,
        "severity": "warning" if is_warning(problem) else "error",
        "message": problem.message,
        "file": place.path if place is not None and known else None,
        "line": place.line if place is not None and known else None,
        "column": place.column if place is not None and known else None,
        "hint": problem.hint,
        "claim": problem.claim,
    }
