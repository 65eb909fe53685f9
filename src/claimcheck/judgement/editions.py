"""What time did to the figures: a newer edition that answers otherwise, and an old one where a new one is at hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from claimcheck.claims.periods import Grain
from claimcheck.claims.times import Anchor
from claimcheck.evaluation.time_notes import LATEST, points_in
from claimcheck.judgement.parts import all_leaves, counted_leaves, params_of
from claimcheck.judgement.voices import vintages_before
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.periods import Period
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness


LEAST_AGE = dt.timedelta(days=366)
LENGTHS = 2  # periods; a yearly table comes out in the year after
NOW = {Anchor.NOW, Anchor.TODAY}


@dataclass(frozen=True, slots=True)
class Revision:
    """One check that two editions of a series answer differently: by the older one, and by the one that decides."""

    part: int
    older: Finding
    newer: Finding


def revisions(case: Case) -> Iterator[Revision]:
    """Every check that an edition decides of which an older one, asked as well, comes to another outcome."""
    for index, part in case.bearing():
        before = case.earlier[index] if index < len(case.earlier) else None
        counted = {id(leaf) for leaf in counted_leaves(part)}
        for position, leaf in enumerate(all_leaves(part)):
            if id(leaf) in counted:
                older = [*_asked(leaf), *(_asked(all_leaves(before)[position]) if before is not None else ())]
                yield from _revised(index, leaf, older, case)


def _asked(leaf: PartVerdict) -> list[Finding]:
    return [finding for result in leaf.result.results for finding in result.findings]


def _revised(index: int, leaf: PartVerdict, older: list[Finding], case: Case) -> Iterator[Revision]:
    for newer in leaf.deciding:
        chain = vintages_before(newer, case.witnesses)
        answers = [item for item in older if item.source in chain and _of_the_same(item, newer)]
        other = next((item for item in answers if item.outcome is not newer.outcome), None)
        if other is not None:
            yield Revision(index, other, newer)


def _of_the_same(one: Finding, other: Finding) -> bool:
    """Both answered, and by a figure of the same place and period: a later "latest" is no revision."""
    mine, theirs = ({(key.entity, key.period) for seen in item.observed for key in seen.cells} for item in (one, other))
    answered = one.outcome.rank is not None and other.outcome.rank is not None
    return answered and (not mine or not theirs or bool(mine & theirs))


def replaced(case: Case) -> Iterator[tuple[int, Finding, Witness]]:
    """The findings that decide though their source was superseded by another one of the claim, and by which."""
    for index, leaf in case.leaves():
        for finding in leaf.deciding:
            newer = _successor(finding, leaf, case)
            if newer is not None:
                yield index, finding, newer


def _successor(finding: Finding, leaf: PartVerdict, case: Case) -> Witness | None:
    own = witness(finding.source, case.witnesses)
    speaking = {item.source for item in leaf.deciding}
    return next(
        (item for item in case.witnesses.values() if item.supersedes == own.id and item.id not in speaking), None
    )


@dataclass(frozen=True, slots=True)
class OldFigure:
    """The newest figure that a word such as latest or now found, long before the day that the word means."""

    part: int
    finding: Finding
    word: str
    newest: CellKey
    day: dt.date


def old_figures(case: Case) -> Iterator[OldFigure]:
    """The newest figures of the checks that ask for them, where these are old."""
    for index, leaf in case.leaves():
        for word, day in _meant(leaf, case):
            for finding in leaf.deciding:
                newest = _newest(finding)
                if newest is not None and is_old(newest.period, day):
                    yield OldFigure(index, finding, word, newest, day)


def is_old(period: Period, day: dt.date) -> bool:
    """It ended more than a year, and more than twice its length, before the day."""
    length = period.last_day - period.first_day
    return day - period.last_day > max(LEAST_AGE, LENGTHS * length)


def _meant(leaf: PartVerdict, case: Case) -> Iterator[tuple[str, dt.date]]:
    """Each word of the check that means the newest figure, with the day that it counts from."""
    said = case.claim.said.on.day if case.claim.said.on is not None else None
    points = dict.fromkeys(point for time in _times(params_of(leaf)) for point in points_in(time))
    for point in points:
        day = case.today if point in LATEST else said if point in NOW else None
        if isinstance(point, Anchor) and day is not None:
            yield point.value, day


def _times(params: object) -> Iterator[Time]:
    """Whatever stands in a parameter, and in the ends of a change; `points_in` takes the times out of it."""
    for field in dataclasses.fields(params):  # type: ignore[arg-type]  # kinds declare dataclasses
        value = getattr(params, field.name)
        yield cast("Time", value)
        yield cast("Time", getattr(value, "at", None))


def _newest(finding: Finding) -> CellKey | None:
    dated = [key for seen in finding.observed for key in seen.cells if key.period.grain is not Grain.UNDATED]
    return max(dated, key=lambda key: key.period.last_day, default=None)
