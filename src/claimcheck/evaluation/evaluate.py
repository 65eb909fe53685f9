"""One claim against the tables: every part, every check, every source that can answer.

Each source answers for itself. What a source cannot answer is undecidable with its reason; a place that no source
knows is a problem of the claim file.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import AllOf, AnyOf, Check
from claimcheck.claims.nodes import place_of
from claimcheck.claims.periods import Period, Span
from claimcheck.evaluation.answers import undecidable
from claimcheck.evaluation.asked import nested, open_questions, uses_of, with_measure
from claimcheck.evaluation.evidence import Ask, Evidence
from claimcheck.evaluation.findings import CheckResult, Finding, PartResult
from claimcheck.evaluation.labels import labelled, labels_for
from claimcheck.evaluation.moments import Calendar
from claimcheck.evaluation.more_decimals import more_decimals
from claimcheck.evaluation.other_readings import Asking, other_readings
from claimcheck.evaluation.real_terms import real_terms
from claimcheck.evaluation.slices import slices_of
from claimcheck.evaluation.traces import Later, trace_of
from claimcheck.evaluation.undecided import NoAnswer, UndeclaredTotal, UnknownPlace, left_open
from claimcheck.evaluation.wanted import asked, nobody_has, who_would_have
from claimcheck.evaluation.weights import mean_by_people
from claimcheck.problems import Problem
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from claimcheck.claims.checks import Part
    from claimcheck.claims.claim import Claim
    from claimcheck.claims.declared import NamedPeriods
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Need, Series
    from claimcheck.evaluation.kind import Kind
    from claimcheck.evaluation.places import Universe
    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.quantities.tolerance import Bands


@dataclass(frozen=True, slots=True)
class Desk:
    """What the evaluation of one claim has in front of it."""

    kinds: Mapping[str, Kind]
    sources: tuple[str, ...]  # ids of the claim's sources, in the order of the file
    defines: Callable[[str, str], bool]  # (source, measure) → does it?
    series_of: Callable[[Need], Series | None]
    groups: Callable[[str, str], Universe | None]  # (group, source) → its members
    calendar: Calendar
    bands: Bands
    secondary: frozenset[str] = frozenset()  # sources that did not count or compute their figures themselves
    superseded: frozenset[str] = frozenset()  # older vintages of other sources of the claim: no readings of their own
    stands_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # a vintage → the listed ones it speaks for

    def is_among(self, source: str, named: Collection[str]) -> bool:
        """Is the source one of those named, or the vintage that speaks for one?"""
        return source in named or any(other in named for other in self.stands_in.get(source, ()))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The answers to one claim, and what its author can mend."""

    parts: tuple[PartResult, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Run:
    """One evaluation under way: the desk, and the problems found so far."""

    desk: Desk
    claim_id: str
    problems: list[Problem] = field(default_factory=list)


def evaluate_claim(claim: Claim, desk: Desk) -> Evaluation:
    """Every part of the claim, in the order written."""
    run = _Run(desk, str(claim.id))
    parts = tuple(_part(part, run) for part in claim.checks)
    return Evaluation(parts, tuple(run.problems))


def _part(part: Part, run: _Run) -> PartResult:
    if isinstance(part, AnyOf):
        return PartResult(part, parts=tuple(_part(reading, run) for reading in part.readings))
    if isinstance(part, AllOf):
        return PartResult(part, parts=tuple(_part(check, run) for check in part.checks))
    context = bool(part.params.context)  # type: ignore[attr-defined]  # CheckParams
    return PartResult(part, results=(_check(part, run),), context=context)


def _check(check: Check, run: _Run) -> CheckResult:
    desk = run.desk
    says = _says(check, desk.kinds, labels_for(check, desk))
    if questions := open_questions(check):
        return CheckResult(check, (undecidable(None, left_open(questions), says),), says=says)
    if not uses_of(check, desk.kinds):
        return CheckResult(check, (_answer(check, _evidence(check, "", desk), desk),), says=says)
    answers: list[tuple[Evidence, Finding]] = []
    unknown: list[UnknownPlace] = []
    sources = asked(check, desk)
    for source in sources:
        try:
            evidence = _evidence(check, source, desk)
            answers.append((evidence, _answer(check, evidence, desk)))
        except UnknownPlace as place:
            unknown.append(place)
        except UndeclaredTotal as total:
            run.problems.append(_total_problem(check, total, run))
    if unknown and not answers:
        run.problems.append(_place_problem(check, unknown[0], run))
    findings = _with_other_readings(check, answers, desk)
    if not sources:
        nobody = NoAnswer(nobody_has(check, desk), decides=who_would_have(check, desk))
        findings.append(undecidable(None, nobody))
    return CheckResult(check, tuple(findings), says)


def _says(check: Check, kinds: Mapping[str, Kind], labels: Mapping[str, str]) -> str:
    """What a check asks in a few words, and of whom: "most places among the towns: increase, 2015 to 2016"."""
    params: CheckParams = check.params  # type: ignore[assignment]  # CheckParams
    inner = [_says(predicate, kinds, labels) for predicate in nested(params)]
    return ": ".join(filter(None, (kinds[check.kind].says(labelled(params, labels)), "; ".join(filter(None, inner)))))


def _place_problem(check: Check, unknown: UnknownPlace, run: _Run) -> Problem:
    place = place_of(unknown.name) or check.place
    return Problem("CC507", f"no place '{unknown.name}' in the data", place, unknown.hint, claim=run.claim_id)


def _total_problem(check: Check, total: UndeclaredTotal, run: _Run) -> Problem:
    message = f"in '{total.source}' the row '{total.label}' is a total among its parts, and is not declared as one"
    hint = f"write `aggregates: [{total.code}]` under `data` of the source '{total.source}'"
    return Problem("CC509", message, check.place, hint, claim=run.claim_id)


def _evidence(check: Check, source: str, desk: Desk) -> Evidence:
    """One source in front of the check."""
    return Evidence(
        source=source,
        params=check.params,  # type: ignore[arg-type]  # CheckParams
        series_of=desk.series_of,
        groups=lambda name: desk.groups(name, source),
        calendar=desk.calendar,
        asking=Ask(lambda inner, outer, of, at, base: _ask(inner, outer, of, (at, base), desk.kinds)),
        bands=desk.bands,
        elsewhere=tuple(other for other in desk.sources if other != source),
        stands_in=desk.stands_in,
        is_secondary=source in desk.secondary,
    )


def _with_other_readings(check: Check, answers: Sequence[tuple[Evidence, Finding]], desk: Desk) -> list[Finding]:
    """The answers, each with the other fair readings of the check, which are looked at only when somebody asks."""

    def later(mine: tuple[Evidence, Finding]) -> Later[Robustness | None]:
        siblings = tuple(other for other in answers if other is not mine and other[0].source not in desk.superseded)
        kind = desk.kinds[check.kind]
        asking = Asking(check.kind, *mine, siblings, lambda evidence: kind.evaluate(evidence.params, evidence))
        return Later(lambda: other_readings(asking))

    return [replace(mine[1], robustness=later(mine)) for mine in answers]


def _answer(check: Check, evidence: Evidence, desk: Desk) -> Finding:
    bare = _evaluated(check, evidence, desk.kinds)
    found = replace(
        bare,
        definition=_definition(evidence),
        slices=Later(lambda: slices_of(evidence.params, evidence, bare)),
        trace=Later(lambda: trace_of(evidence.params, evidence, bare)),
        by_people=Later(lambda: mean_by_people(evidence.params, evidence, bare)),
        real=Later(
            lambda: real_terms(evidence.params, evidence, bare, lambda real: _evaluated(check, real, desk.kinds))
        ),
    )
    if found.outcome is not Outcome.UNDECIDABLE or found.decides:
        return found
    decides = more_decimals(evidence, lambda sharper: _evaluated(check, sharper, desk.kinds))
    return replace(found, decides=decides)


def _definition(evidence: Evidence) -> str | None:
    """What the source says it counts."""
    try:
        return evidence.series().measure.definition
    except NoAnswer:
        return None


def _evaluated(check: Check, evidence: Evidence, kinds: Mapping[str, Kind]) -> Finding:
    try:
        return kinds[check.kind].evaluate(check.params, evidence)
    except NoAnswer as answer:
        return undecidable(evidence.source, answer, kinds[check.kind].says(check.params))


def _ask(
    check: Check,
    outer: Evidence,
    of: Entity | None,
    when: tuple[Time | None, Period | None],
    kinds: Mapping[str, Kind],
) -> Finding:
    """A predicate for one place and one period: it inherits measure, filter, place and time from the check around."""
    inherited = with_measure(check, outer.params)
    params: CheckParams = inherited.params  # type: ignore[assignment]  # CheckParams
    values: dict[str, object] = {
        "of": of or params.of or outer.params.of,
        "per": params.per or outer.params.per,
        "figures": params.figures or outer.params.figures,
        "tolerance": params.tolerance or outer.params.tolerance,
    }
    at, base = when
    if at is not None:
        values |= _when(params, at, base)
    ready = replace(params, **values)  # type: ignore[arg-type]  # the keys are fields of CheckParams
    return _evaluated(replace(inherited, params=ready), replace(outer, params=ready), kinds)


def _when(params: CheckParams, at: Time, base: Period | None) -> dict[str, object]:
    """The period gone through, for the keys that say when: a change over it starts from `base`, or right before."""
    if hasattr(params, "at"):
        return {"at": at} if params.at is None else {}
    ends = [getattr(params, name, at) for name in ("from_", "to")]
    if isinstance(at, (Period, Span)) and ends == [None, None]:
        start, end = (at, at) if isinstance(at, Period) else (at.start, at.end)
        return {"from_": base or start.shift(-1), "to": end}
    return {}


def calendar_of(claim: Claim, today: dt.date, named: Mapping[str, NamedPeriods]) -> Calendar:
    """The dates that a claim's verdict is bound to."""
    said = claim.said.on.day if claim.said is not None and claim.said.on is not None else None
    return Calendar(today, said, named)
