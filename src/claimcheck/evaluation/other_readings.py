"""The other readings of one check: the grid of a change, or the same question in another year, group or source.

Where the words do not hold, the nearest reading for which they do is looked for: "true for 2014 to 2018, not for 2015
to 2017". It is asked by the kind itself, so it is true in the same sense, and only when somebody wants to know: it
takes longer than all the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from claimcheck.claims.periods import Period, Span
from claimcheck.claims.times import TakeOf
from claimcheck.evaluation.grid import Windows, ends_said, windows_of
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.robustness import Reading, Robustness
from claimcheck.evaluation.traces import Later
from claimcheck.evaluation.undecided import NoAnswer, UndeclaredTotal, UnknownPlace
from claimcheck.evaluation.variants import Variant, has_a_rate, variants
from claimcheck.evaluation.ways import SECONDARY, in_front_of

if TYPE_CHECKING:
    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding

RELATIONS = frozenset({"rank", "record", "compare", "share", "count", "threshold", "correlation"})
CHANGES = frozenset({"change", "from-to", "trend"})
SINGLE = RELATIONS | {"level"}
NEXT = math.exp(-1)  # the weight of one step either way, by the sigma of an end
FAR = 5  # steps: how far a single time may move to the nearest true reading
TRIED = 40  # windows that are asked whether the words are true there


@dataclass(frozen=True, slots=True)
class Asking:
    """One check in front of one source, the other sources that answer it, and how to ask it otherwise."""

    kind: str
    evidence: Evidence
    finding: Finding
    siblings: tuple[tuple[Evidence, Finding], ...]
    ask: Callable[[Evidence], Finding]

    @property
    def params(self) -> CheckParams:
        """The check as it was written."""
        return self.evidence.params

    @property
    def holds(self) -> bool:
        """The words are true, or mostly."""
        return (self.finding.outcome.rank or 0) >= 2

    def otherwise(self, other: _Other) -> Finding | None:
        """The answer to another reading of the check; None where there is none."""
        try:
            found = self.ask(in_front_of(self.evidence, other.params, other.dimension))
        except (NoAnswer, UnknownPlace, UndeclaredTotal):
            return None
        return found if found.outcome.rank is not None else None


def other_readings(asking: Asking) -> Robustness | None:
    """What the other readings say; None for a kind without any, or a source that did not answer."""
    if asking.finding.outcome.rank is None or asking.kind not in CHANGES | SINGLE:
        return None
    if asking.kind in CHANGES:
        return _of_change(asking)
    if not asking.holds:
        return Robustness(search=Later(lambda: _nearest_single(asking)))
    return _of_relation(asking) if asking.kind in RELATIONS else None


# -- changes ----------------------------------------------------------------------------------------


def _of_change(asking: Asking) -> Robustness | None:
    windows = windows_of(asking.evidence, asking.params, (evidence for evidence, _ in asking.siblings))
    if windows is None:
        return None
    from claimcheck.evaluation.grid_measures import Grid, robustness_of

    fitted = asking.kind == "trend"
    grid = Grid(windows, asking.params, asking.finding.claimed_sign, fitted=fitted)
    found = robustness_of(grid)
    found = replace(found or Robustness(skipped=windows.skipped, is_window=True), others=_same_ends(asking, windows))
    if asking.holds:
        return found

    def nearest() -> Reading | None:
        others = chain(_windows(asking.params, windows, grid.natural_windows(TRIED)), _otherwise(asking))
        return _first_true(asking, others)

    return replace(found, search=Later(nearest))


def _same_ends(asking: Asking, windows: Windows) -> tuple[Reading, ...]:
    """The other ways of the claim's own source, asked about the claim's own ends."""
    read = {way.way for way in windows.ways}
    found = []
    for variant in variants(asking.params):
        answer = asking.otherwise(_as_other(variant)) if variant.way in read else None
        if answer is not None:
            reading = _reading(_as_other(variant), answer)
            found.append(replace(reading, strength=_left(asking.finding, answer)))
    return tuple(found)


def _left(own: Finding, other: Finding) -> float:
    """SR of the same change read otherwise; the size in words is of the claim's own unit, so only figures compare."""
    figures = [seen.value.value for finding in (own, other) for seen in (finding.observed[0], finding.observed[-1])]
    if min(figures) <= 0 or figures[0] == figures[1]:
        return 0.0 if went_in(own) == went_in(other) else -1.0
    return math.log(figures[3] / figures[2]) / math.log(figures[1] / figures[0]) - 1


def _windows(params: CheckParams, windows: Windows, found: Sequence[tuple[int, int]]) -> Iterator[_Other]:
    for start, end in found:
        first, last = (windows.moment(start, at_end=False), windows.moment(end, at_end=True))
        times = [
            _like(said, moment.periods) for said, moment in zip(ends_said(params) or (), (first, last), strict=True)
        ]
        yield _Other("", f"{first.shown} to {last.shown}", _between(params, times[0], times[1]))


def _between(params: CheckParams, first: Time, last: Time) -> CheckParams:
    """The check with other ends; figures that the ends carry stay."""
    ends: dict[str, Any] = {}
    for name, time in (("from_", first), ("to", last)):
        said = getattr(params, name)
        ends[name] = replace(said, at=time) if hasattr(said, "at") else time
    return replace(params, **ends)


def _like(said: Time, periods: Sequence[Period]) -> Time:
    """The periods in the form in which the time was said."""
    plain: Time = periods[0] if len(periods) == 1 else Span(periods[0], periods[-1])
    return TakeOf(plain, said.take) if isinstance(said, TakeOf) else plain


# -- one time ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Other:
    """Another reading that may be asked."""

    way: str
    at: str
    params: CheckParams
    weight: float = 1.0
    dimension: str = "at"
    declared: bool = False


def _of_relation(asking: Asking) -> Robustness | None:
    """The same relation one step earlier and later, in the declared ways, and by the other sources."""
    others = [*_moved(asking, range(-1, 2)), *_otherwise(asking)]
    answers = [(other, asking.otherwise(other)) for other in others]
    readings = [_reading(other, found) for other, found in answers if found is not None]
    readings += [
        _reading(_Other(f"by {evidence.source}", "", asking.params, _weight(evidence), "source"), found)
        for evidence, found in asking.siblings
        if found.outcome.rank is not None
    ]
    if not readings:
        return None
    unanswered = sum(found is None for _, found in answers)
    from claimcheck.stats.windows import measures, sums_of

    sums = sums_of([(item.share, item.strength) for item in readings], unavailable=unanswered)
    shown = tuple(replace(item, share=item.share / sums.weight) for item in readings)
    against = sorted((item for item in shown if not item.holds), key=lambda item: -item.share)
    return Robustness(measures=measures(sums), rebuttals=tuple(against[:3]), others=shown)


def _moved(asking: Asking, steps: range) -> Iterator[_Other]:
    """The check at other times: those that are declared, else so many steps away."""
    params = asking.params
    declared = params.vary.at if params.vary is not None else ()
    if not hasattr(params, "at") or (asking.kind == "record" and asking.holds):
        return  # that an earlier year was no record says nothing against this one
    for time in declared:
        yield _Other("", f"in {time_words(time)}", replace(params, at=time))  # type: ignore[call-arg]
    at = _period(asking)
    for step in steps if at is not None and not declared else ():
        if at is not None and step:
            time = at.shift(step) if isinstance(at, Period) else _shifted(at, step)
            yield _Other("", f"in {time}", replace(params, at=time), math.exp(-(step**2)))  # type: ignore[call-arg]


def _period(asking: Asking) -> Period | Span | None:
    """The period that the check speaks of; of "latest" the one that was used."""
    at = getattr(asking.params, "at", None)
    if isinstance(at, (Period, Span)):
        return at
    seen = asking.finding.observed[:1]
    periods = {key.period for key in seen[0].cells} if seen else set()
    return periods.pop() if at is not None and len(periods) == 1 else None


def _shifted(span: Span, step: int) -> Span:
    return Span(span.start.shift(step * len(span)), span.end.shift(step * len(span)))


def _otherwise(asking: Asking) -> Iterator[_Other]:
    """The declared ways, and a number of things per head."""
    for variant in variants(asking.params):
        if variant.declared or _is_a_number(asking):
            yield _as_other(variant)


def _nearest_single(asking: Asking) -> Reading | None:
    near = sorted(range(-FAR, FAR + 1), key=abs)
    steps = (other for step in near for other in _moved(asking, range(step, step + 1)))
    return _first_true(asking, chain(steps, _otherwise(asking)))


def _as_other(variant: Variant) -> _Other:
    return _Other(variant.way, "", variant.params, dimension=variant.dimension, declared=variant.declared)


def _is_a_number(asking: Asking) -> bool:
    try:
        return has_a_rate(asking.evidence.series().measure)
    except NoAnswer:
        return False


def _first_true(asking: Asking, others: Iterator[_Other]) -> Reading | None:
    for other in islice(others, TRIED + FAR):
        found = asking.otherwise(other)
        if found is not None and (found.outcome.rank or 0) >= 2:
            return _reading(other, found)
    return None


def _reading(other: _Other, found: Finding) -> Reading:
    holds = (found.outcome.rank or 0) >= 2
    return Reading(
        source=found.source or "",
        way=other.way,
        at=other.at,
        reason=found.reason,
        share=other.weight,
        strength=0.0 if holds else -1.0,
        dimension=other.dimension,
        declared=other.declared,
        went=went_in(found),
    )


def went_in(found: Finding) -> int:
    """The direction in which the figures went, from the first one looked at to the last; 0 where there is one only."""
    figures = [seen.value.value for seen in found.observed]
    return (figures[-1] > figures[0]) - (figures[-1] < figures[0]) if figures else 0


def _weight(evidence: Evidence) -> float:
    return SECONDARY if evidence.is_secondary else 1.0
