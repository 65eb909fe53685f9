"""The verdicts for other programs: the JSON whose keys and words are promised (version 1).

What this release does not compute is null, never made up. More keys may be added; none is taken away.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__
from claimcheck.judgement.judge import NOT_CHECKED
from claimcheck.judgement.scale import HOUSE, mark_of, published_mark, scale_of
from claimcheck.report.counts import count
from claimcheck.report.effect_json import effect_json
from claimcheck.report.labels import word_label
from claimcheck.report.numbers import clean
from claimcheck.report.problem_frames import is_warning
from claimcheck.report.reading_lines import teller_of, widest
from claimcheck.report.readings_json import measures_json, readings_json
from claimcheck.report.story import Leaf, leaves
from claimcheck.report.visible import safe_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.sentence import Covered
    from claimcheck.judgement.verdicts import Axes, Dated, Detected, Silenced, Verdict
    from claimcheck.problems import Problem
    from claimcheck.report.counts import Told
    from claimcheck.report.reading_sentences import Teller

    Rows = Mapping[CellKey, Sequence[str]]
    Json = dict[str, Any]

VERSION = 1
_KEYS = (
    "id", "file", "line", "claim", "said_by", "said_on", "tags", "verdict", "direction", "label", "scale", "rating",
    "reason", "day", "as_of", "today", "expected", "agrees", "override", "axes", "checks", "not_checked", "sentence",
    "detectors", "ignored", "problems",
)  # fmt: skip


def json_report(run: Told, rows: Rows, *, only_ascii: bool = False) -> str:
    """All verdicts and all problems of a run. `rows`: where in which file each figure stands."""
    report = {
        "version": VERSION,
        "claimcheck": __version__,
        "summary": asdict(count(run.verdicts, len(run.unread))),
        "claims": claims_json(run, rows),
        "problems": problems_json(run.problems),
    }
    return safe_json(report, only_ascii=only_ascii) + "\n"


def claims_json(run: Told, rows: Rows) -> list[Json]:
    """Every claim of the run as its JSON tells it, those that could not be read last."""
    return [_claim(verdict, rows) for verdict in run.verdicts] + _unread(run)


def json_validation(claims: int, sources: int, problems: Sequence[Problem], *, only_ascii: bool = False) -> str:
    """The problems of the files alone, in the same shape."""
    counted = {"claims": claims, "sources": sources, "problems": len(problems)}
    report = {
        "version": VERSION,
        "claimcheck": __version__,
        "summary": counted,
        "problems": problems_json(problems),
    }
    return safe_json(report, only_ascii=only_ascii) + "\n"


def _unread(run: Told) -> list[Json]:
    """Claims that could not be read have the same keys, and null for all that is not known of them."""
    found = []
    for claim_id, place in run.unread.items():
        known: Json = dict.fromkeys(_KEYS)
        known |= {"id": claim_id, "file": place.path if place else None, "line": place.line if place else None}
        known |= {"label": word_label(None).word, "scale": HOUSE, "reason": NOT_CHECKED}
        known |= {key: [] for key in ("tags", "checks", "not_checked", "sentence", "detectors", "ignored")}
        known["problems"] = problems_json(problem for problem in run.problems if problem.claim == claim_id)
        found.append(known)
    return found


def _claim(verdict: Verdict, rows: Rows) -> Json:
    claim = verdict.claim
    place = claim.id.place
    return {
        "id": str(claim.id),
        "file": place.path,
        "line": place.line,
        "claim": str(claim.claim),
        "said_by": str(claim.said.by) or None,
        "said_on": claim.said.on.day.isoformat() if claim.said.on is not None else None,
        "tags": [str(tag) for tag in claim.tags],
        "verdict": verdict.word.value if verdict.word is not None else None,
        "direction": verdict.direction.value if verdict.direction is not None else None,
        "label": mark_of(verdict).label,
        "scale": scale_of(verdict).name,
        "rating": _rating(verdict),
        "reason": verdict.reason,
        "day": verdict.day.isoformat() if verdict.day is not None else None,
        "as_of": _dated(verdict.as_of, verdict),
        "today": _dated(verdict.today, verdict),
        "expected": str(claim.expect) if claim.expect is not None else None,
        "agrees": verdict.agrees,
        "override": _override(verdict),
        "axes": _axes(verdict.axes) if verdict.word is not None else None,
        "checks": [_check(leaf, rows, teller_of(verdict)) for leaf in leaves(verdict)],
        "not_checked": [{"part": str(item.part), "reason": item.reason.value} for item in claim.not_checked],
        "sentence": [_passage(item) for item in verdict.sentence],
        "detectors": [_detected(item) for item in verdict.detected],
        "ignored": [_silenced(item) for item in verdict.silenced],
        "problems": problems_json(verdict.problems),
    }


def _passage(item: Covered) -> Json:
    """A passage of the sentence; `start` and `end` count characters of `claim`, `checks` those of `checks` from 1."""
    return {
        "text": item.passage.text,
        "start": item.passage.start,
        "end": item.passage.end,
        "kind": item.passage.about.value,
        "checks": list(item.checks),
        "not_checked": item.not_checked,
        "line": item.place.line if item.place is not None else None,
        "column": item.place.column if item.place is not None else None,
    }


def _override(verdict: Verdict) -> Json | None:
    override = verdict.claim.override
    if override is None:
        return None
    mark = published_mark(verdict) or mark_of(verdict)
    return {
        "verdict": str(override.verdict),
        "reason": str(override.reason),
        "by": str(override.by),
        "on": override.on.isoformat() if override.on is not None else None,
        "label": mark.label if verdict.word is not None else None,
        "differs": verdict.published is not None,
    }


def _dated(dated: Dated | None, verdict: Verdict) -> Json | None:
    """The verdict of one day; its word is null where nothing could be read by then, and the reason says so."""
    if dated is None:
        return None
    return {
        "on": dated.on.isoformat(),
        "verdict": dated.word.value if dated.word is not None else None,
        "direction": dated.direction.value if dated.direction is not None else None,
        "label": scale_of(verdict).mark(dated.word, dated.direction).label if dated.word is not None else None,
        "reason": dated.reason,
    }


def _rating(verdict: Verdict) -> Json | None:
    """The number of the computed verdict on its scale, with the bounds; null where the scale gives none."""
    scale, number = scale_of(verdict), mark_of(verdict).number
    return None if number is None else {"value": number, "lowest": scale.lowest, "highest": scale.highest}


def _axes(axes: Axes) -> Json:
    return {
        "accuracy": axes.accuracy.value if axes.accuracy is not None else None,
        "context": axes.context.value,
        "data": axes.data,
        "robustness": {"S": clean(axes.survival), "x": clean(axes.ratio), **measures_json(axes.robustness)},
        "evidence": asdict(axes.evidence) if axes.evidence is not None else None,
        "sources": {
            "independent": axes.sources.independent,
            "primary": axes.sources.primary,
            "circular": axes.sources.circular,
            "stance_mismatch": list(axes.sources.stance_mismatch),
        },
    }


def _check(leaf: Leaf, rows: Rows, teller: Teller) -> Json:
    part = leaf.verdict
    outcome = part.outcome.value if part.outcome is not None else None
    return {
        "kind": str(leaf.check.kind),
        "part": leaf.part,
        "reading": leaf.reading,
        "counts": leaf.counts,
        "role": part.role,
        "outcome": outcome,
        "disputed": part.disputed,
        "undecided": part.undecided.value if part.undecided is not None else None,
        "direction": part.direction.value if part.direction is not None else None,
        "reason": part.reason,
        "findings": [_finding(finding, rows) for result in part.result.results for finding in result.findings],
        "readings": _readings(leaf, teller),
    }


def _readings(leaf: Leaf, teller: Teller) -> Json | None:
    best = widest(leaf.verdict.deciding)
    return readings_json(*best, teller) if best is not None else None


def _finding(finding: Finding, rows: Rows) -> Json:
    return {
        "source": finding.source,
        "stance": finding.stance.value if finding.stance is not None else None,
        "outcome": finding.outcome.value,
        "direction": finding.direction.value if finding.direction is not None else None,
        "undecided": finding.undecided.value if finding.undecided is not None else None,
        "would_decide": finding.decides or None,
        "claimed": finding.claimed,
        "reason": finding.reason,
        "n": finding.n,
        "observed": [_observed(seen) for seen in finding.observed],
        "rows": rows_of(finding, rows),
        "notes": list(finding.notes),
        **({"effect": effect_json(finding.effect)} if finding.effect is not None else {}),
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
        "line": item.place.line if item.place is not None else None,
        "column": item.place.column if item.place is not None else None,
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
