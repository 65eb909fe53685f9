"""The changes that a claim speaks of: those of its checks, and those that two levels imply.

Splitting "fell from 103 to 60" into "103 in 2015" and "60 in 2017" must not hide where it starts. So the earliest and
the latest level of one source, measure, place and unit count as one from-to in every detector. Levels in between
tell the reader more, not less, and start no change of their own. Context is left out: it is the checker's, not the
speaker's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judgement.parts import check_of, counted_leaves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from claimcheck.evaluation.findings import Baseline, Finding
    from claimcheck.judgement.verdicts import PartVerdict

    BaselineBetween = Callable[[Finding, Finding], Baseline | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A change that the sentence speaks of, as one source measured it."""

    part: int  # index of the part it belongs to; of two levels, the later one's
    finding: Finding
    baseline: Baseline
    sign: int  # the direction claimed: +1, -1, or 0 for "unchanged"

    @property
    def moved_as_claimed(self) -> bool:
        """The figures went the way that was claimed."""
        return self.sign != 0 and self.sign * self.baseline.size > 0


@dataclass(frozen=True, slots=True)
class _Level:
    part: int
    finding: Finding
    said: Decimal | None

    @property
    def begins(self) -> dt.date:
        return min((key.period.first_day for key in self.finding.observed[0].cells), default=dt.date.min)


def changes_in(parts: Sequence[PartVerdict], baseline_between: BaselineBetween | None = None) -> tuple[Change, ...]:
    """Every change of the decided load-bearing parts whose start can be held against what is usual."""
    leaves = [
        (index, leaf)
        for index, part in enumerate(parts)
        if part.is_load_bearing and part.is_decided
        for leaf in counted_leaves(part)
        if leaf.is_decided
    ]
    own = [
        Change(index, finding, finding.baseline, finding.claimed_sign)
        for index, leaf in leaves
        for finding in leaf.deciding
        if finding.baseline is not None
    ]
    paired = _paired(leaves, baseline_between) if baseline_between is not None else ()
    return (*own, *paired)


def _paired(leaves: Sequence[tuple[int, PartVerdict]], baseline_between: BaselineBetween) -> Iterator[Change]:
    deciding = {finding.source for _, leaf in leaves for finding in leaf.deciding}
    series: dict[tuple[object, ...], list[_Level]] = {}
    for level in _levels(leaves):
        if level.finding.source in deciding:
            seen = level.finding.observed[0]
            series.setdefault((level.finding.source, seen.measure, seen.of, seen.unit), []).append(level)
    for levels in series.values():
        first, last = min(levels, key=lambda item: item.begins), max(levels, key=lambda item: item.begins)
        found = baseline_between(first.finding, last.finding) if first.begins < last.begins else None
        if found is not None:
            yield Change(last.part, last.finding, found, _sign(first, last, found))


def _levels(leaves: Sequence[tuple[int, PartVerdict]]) -> Iterator[_Level]:
    for index, leaf in leaves:
        check = check_of(leaf)
        if check.kind != "level":
            continue
        figure = getattr(getattr(check.params, "value", None), "figure", None)
        said = figure.value if figure is not None else None
        for voice in leaf.voices:
            for finding in voice.speakers:
                if finding.observed:
                    yield _Level(index, finding, said)


def _sign(first: _Level, last: _Level, baseline: Baseline) -> int:
    """The direction of the two figures said; of the two measured where one was not said."""
    if first.said is None or last.said is None:
        return (baseline.size > 0) - (baseline.size < 0)
    return (last.said > first.said) - (last.said < first.said)
