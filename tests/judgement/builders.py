"""Small real objects for the tests of the judgement chapter."""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING, Any

from claimcheck.claims.checks import AllOf, AnyOf, Check
from claimcheck.claims.claim import Claim, Said, SourceRef
from claimcheck.claims.config import Config
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.periods import Period, Span, parse_period
from claimcheck.datasets.series import CellKey, Need
from claimcheck.datasets.sources import Source, SourceKind
from claimcheck.evaluation.findings import Baseline, CheckResult, Finding, Observed, PartResult
from claimcheck.evaluation.kinds import change, document, from_to, level
from claimcheck.judgement.judge import judge
from claimcheck.problems import Place
from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.parse import parse_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.pairs import BaselineBetween
    from claimcheck.judgement.verdicts import Detected, Verdict

HERE = Place("claims/a.yaml", 3, 5)
RATE = "per 100,000 people"
TRUE, MOSTLY, INEXACT, FALSE = Outcome.TRUE, Outcome.MOSTLY, Outcome.INEXACT, Outcome.FALSE
UNDECIDABLE = Outcome.UNDECIDABLE


def source(id_: str, *, standing: str | None = "primary", origin: Sequence[str] = (), **more: Any) -> Source:
    return Source(
        id=Written(id_),
        title=Written(more.pop("title", id_.title())),
        publisher=Written("An office"),
        kind=SourceKind.DATASET,
        standing=standing,  # type: ignore[arg-type]  # a StrEnum equals its text
        origin=tuple(map(Written, origin)),
        **more,
    )


def claim(sentence: str = "The murder rate was 60 in 2017.", *refs: SourceRef | str, **more: Any) -> Claim:
    listed = tuple(ref if isinstance(ref, SourceRef) else SourceRef(id=Written(ref)) for ref in refs)
    more.setdefault("said", Said(by=Written("A. Minister")))
    return Claim(id=Written("a-claim"), claim=Written(sentence), sources=listed, place=HERE, **more)


def check(kind: str, params: CheckParams, reading: str | None = None) -> Check:
    return Check(Written(kind), params, HERE, Written(reading) if reading else None)


def level_check(value: str = "60", at: str = "2017", reading: str | None = None, **more: Any) -> Check:
    more.setdefault("measure", Written("homicide-rate"))
    return check("level", level.Params(value=parse_quantity(value), at=parse_period(at), **more), reading)


def change_check(first: str = "2015", last: str = "2017", by: str | None = None, **more: Any) -> Check:
    more.setdefault("measure", Written("homicide-rate"))
    size = parse_quantity(by) if by else None
    params = change.Params(from_=parse_period(first), to=parse_period(last), by=size, **more)
    return check("change", params)


def from_to_check(first: tuple[str, str | None], last: tuple[str, str | None], **more: Any) -> Check:
    more.setdefault("measure", Written("homicide-rate"))
    ends = [
        from_to.End(at=parse_period(at), value=parse_quantity(value) if value else None) for at, value in (first, last)
    ]
    return check("from-to", from_to.Params(from_=ends[0], to=ends[1], **more))


def document_check(finding: Outcome = TRUE, **more: Any) -> Check:
    return check("document", document.Params(finding=finding, because=Written("the report says so"), **more))


def any_check(kind: str = "rank", **more: Any) -> Check:
    more.setdefault("measure", Written("homicide-rate"))
    return check(kind, CheckParams(**more))


def seen(at: str, value: float, *, unit: str = RATE, measure: str = "homicide-rate", **more: Any) -> Observed:
    more.setdefault("cells", _cells(at, measure, more.pop("source", "police")))
    more.setdefault("label", "El Salvador")
    return Observed(of="SLV", at=at, value=Interval(value, value, value), unit=unit, measure=measure, **more)


def _cells(at: str, measure: str, source_id: str) -> tuple[CellKey, ...]:
    ends = [parse_period(text) for text in at.split("..")]
    periods = Span(ends[0], ends[-1]).periods() if all(isinstance(end, Period) for end in ends) else []  # type: ignore[arg-type]
    return tuple(CellKey(Need(source_id, measure), "SLV", period) for period in periods)


def finding(source_id: str | None, outcome: Outcome = TRUE, *figures: Observed, **more: Any) -> Finding:
    more.setdefault("reason", f"the figure of {source_id} is {outcome}")
    if outcome is UNDECIDABLE:
        more.setdefault("undecided", Undecided.NO_DATA)
    return Finding(source=source_id, outcome=outcome, observed=figures, **more)


def part(asked: Check, *findings: Finding, context: bool = False) -> PartResult:
    return PartResult(asked, (CheckResult(asked, findings),), context=context)


def all_of(*parts: PartResult, reading: str | None = None) -> PartResult:
    checks = tuple(item.part for item in parts if isinstance(item.part, Check))
    return PartResult(AllOf(checks, HERE, Written(reading) if reading else None), parts=parts)


def any_of(*parts: PartResult) -> PartResult:
    readings = tuple(item.part for item in parts if not isinstance(item.part, AnyOf))
    return PartResult(AnyOf(readings, HERE), parts=parts)


SERIES = dict(zip(range(2009, 2019), (71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51), strict=True))


def baseline(before: Sequence[float], start: float, end: float, *, log: bool = True, centred: bool = False) -> Baseline:
    """S and x by the formula of the design: periods before 2015, a start in 2015, an end in 2017."""
    typical = median(before)
    left, whole = (math.log(end / typical), math.log(end / start)) if log else (end - typical, end - start)
    return Baseline(
        survival=left / whole if whole else None,
        ratio=start / typical if log else None,
        beyond_all=start > max(before) or start < min(before),
        earlier=len(before),
        centred=centred,
        typical=typical,
        size=end - start,
        start=seen("2015", start),
        end=seen("2017", end),
        window=tuple(seen(str(2015 - len(before) + step), value) for step, value in enumerate(before)),
    )


PEAK = baseline((64.5, 70, 41.5, 40, 61.5), 103, 60)  # the worked case: S 0.046, x 1.675
TROUGH = baseline((71, 64.5, 70), 41.5, 60)  # its rebuttal: S -0.418, x 0.593
ORDINARY = baseline((99, 108, 101, 97, 104), 103, 60)


def fell(source_id: str = "police", outcome: Outcome = TRUE, start: Baseline = PEAK, **more: Any) -> Finding:
    more.setdefault("claimed_sign", -1)
    return finding(source_id, outcome, start.start, start.end, baseline=start, **more)


def judged(
    results: Sequence[PartResult],
    of: Claim | None = None,
    *sources: Source,
    config: Config | None = None,
    baseline_between: BaselineBetween | None = None,
) -> Verdict:
    """The verdict; without sources, on two primary ones that count for themselves."""
    catalogue = sources or (source("police"), source("forensic"))
    said = of or claim("The murder rate was as stated.", *(item.id for item in catalogue))
    by_id = {str(item.id): item for item in catalogue}
    return judge(said, results, by_id, config or Config(), baseline_between=baseline_between)


def fired(verdict: Verdict, rule: str) -> list[Detected]:
    return [item for item in verdict.detected if item.rule == rule]


def ref(id_: str, **more: Any) -> SourceRef:
    return SourceRef(id=Written(id_), **more)


def at(text: str) -> Period | Span:
    return parse_period(text)
