"""The chart below the figures of a check: the series of the source that decided, with the claim's own window."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from claimcheck.judgement.other_readings import strongest
from claimcheck.report.chart import NARROWEST, Course, chart
from claimcheck.report.effect_course import course_of_effect

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.traces import Trace
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.page import Page
    from claimcheck.report.story import Leaf

KINDS = frozenset({"change", "from-to", "level", "threshold", "record", "trend"})
FEWEST = 3  # figures; of two the lines above tell everything
_EARLIER = 5  # periods before the claim whose median is the usual level
_INDENT = 5


def chart_lines(leaf: Leaf, verdict: Verdict, page: Page) -> None:
    """The chart of a check that speaks of a course in time, with the window of its strongest rebuttal."""
    course = _course(leaf)
    if course is None:
        return
    width = page.screen.width
    indent = 0 if width is not None and width < NARROWEST + _INDENT else _INDENT
    claim = verdict.claim
    lines = chart(
        course,
        width=width - indent if width is not None else None,
        symbols=page.screen.symbols,
        language=claim.language.value,
        decimal=str(claim.decimal) if claim.decimal is not None else None,
    )
    page.gap()
    page.raw("\n".join(f"{' ' * indent}{line}" for line in lines))


def _course(leaf: Leaf) -> Course | None:
    """What is worth a chart: of a claim of effect what would have been beside what was."""
    effects = [finding.effect for finding in leaf.verdict.deciding if finding.effect is not None]
    if effects:
        return course_of_effect(effects[0])
    found = charted(leaf)
    return course_of(*found, rebuttal_ends(found[0])) if found is not None else None


def course_of(finding: Finding, trace: Trace, other: tuple[str, str] | None = None) -> Course:
    """What is drawn of a finding."""
    values = [value.value if value is not None else None for value in trace.values]
    return Course(
        points=[(str(period), value) for period, value in zip(trace.periods, values, strict=True)],
        end=(trace.end.first, trace.end.last),
        start=(trace.start.first, trace.start.last) if trace.start is not None else None,
        other=other,
        typical=_typical(finding, trace, values),
        title=", ".join(filter(None, [trace.measure, trace.label, f"{trace.unit} ({trace.source})".strip()])),
        decimals=next((value.decimals for value in trace.values if value is not None), None),
    )


def rebuttal_ends(finding: Finding) -> tuple[str, str] | None:
    """From when to when the strongest other reading of the same series goes."""
    found = finding.robustness.get() if finding.robustness is not None else None
    reading = strongest(found) if found is not None else None
    if reading is None or reading.way or reading.start is None or reading.end is None:
        return None
    return reading.start.at, reading.end.at


def charted(leaf: Leaf) -> tuple[Finding, Trace] | None:
    """The finding with the longest series worth a chart: of those that decided, else of all; None without one."""
    if leaf.check.kind not in KINDS:
        return None
    every = [finding for result in leaf.verdict.result.results for finding in result.findings]
    for findings in (leaf.verdict.deciding, every):
        traced = [(finding, finding.trace.get()) for finding in findings if finding.trace is not None]
        found = [(finding, trace) for finding, trace in traced if trace is not None and trace.known >= FEWEST]
        if found:
            return max(found, key=lambda pair: pair[1].known)
    return None


def _typical(finding: Finding, trace: Trace, values: list[float | None]) -> float | None:
    """The median of the periods before the claim, as the detectors look at it; by month or quarter theirs alone."""
    if finding.baseline is not None:
        return None if finding.baseline.centred else finding.baseline.typical
    if trace.grain.per_year != 1:
        return None
    first = trace.start if trace.start is not None else trace.end
    before = [value for value in values[max(0, first.first - _EARLIER) : first.first] if value is not None]
    return median(before) if len(before) >= FEWEST else None
