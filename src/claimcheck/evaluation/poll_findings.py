"""From one poll or two to a finding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.evaluation.answers import flipped, from_match, leaning
from claimcheck.evaluation.changes import change_between
from claimcheck.evaluation.poll_notes import poll_notes
from claimcheck.evaluation.poll_sizes import change, change_or_levels, lead, level, level_words, worst
from claimcheck.evaluation.readings import baseline
from claimcheck.evaluation.survey_shapes import Direction, said_sign
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.polls import Answers, Pollster
    from claimcheck.evaluation.survey_shapes import End
    from claimcheck.quantities.quantity import Quantity


@dataclass(frozen=True, slots=True)
class OnePoll:
    """What was said of one poll: a share, whom it leads, or both."""

    own: Answers
    other: Answers | None
    value: Quantity | None
    by: Quantity | None
    claimed: str


def one_poll(pollster: Pollster, said: OnePoll, at: Time | None) -> Finding:
    """Hold one poll against what was said of it."""
    polls = [pollster.at(at, side) for side in (said.own, said.other) if side is not None]
    facing = pollster.facing(said.own)
    matches, words, slant = [], "", None
    if said.value is not None:
        matches.append(level(facing, said.value, polls[0]))
        slant = leaning(matches[0], facing.params.shows)
        words = level_words(polls[0], matches[0])
    if len(polls) == 2:
        judged = lead(facing, said.by, polls[0], polls[1])
        matches.append(judged.match)
        words = judged.words
    match = worst(matches)
    finding = from_match(
        pollster.evidence,
        match,
        words,
        claimed=said.claimed,
        observed=tuple(poll.seen for poll in polls),
        direction=slant if match is matches[0] and slant else match.slant,
        notes=poll_notes(polls, pollster.sample),
    )
    return replace(finding, n=polls[0].n or finding.n)


def two_polls(
    pollster: Pollster,
    own: Answers,
    ends: tuple[End, End],
    direction: Direction | None,
    by: Quantity | None,
    *,
    claimed: str,
) -> Finding:
    """Hold an earlier and a later poll against what was said of the way between them."""
    facing, sign = pollster.facing(own), said_sign(direction, by, [*ends])
    found = change_between(facing, ends[0].at, ends[1].at)
    start, end = (pollster.poll(found.series, seen) for seen in (found.start, found.end))
    pollster.refuse_other_question(start, end)
    sides = zip(ends, (start, end), strict=True)
    levels = [level(facing, side.value, poll) for side, poll in sides if side.value is not None]
    judged = change_or_levels(levels, lambda: change(facing, by, sign, start, end), (start, end))
    match = worst([*levels, judged.match])
    shows = facing.params.shows
    against = shows not in {None, Shows.NONE} and sign != 0 and Direction(shows).sign != sign
    finding = from_match(
        pollster.evidence,
        match,
        judged.words,
        claimed=claimed,
        observed=(start.seen, end.seen),
        direction=flipped(match.slant) if against else match.slant,
        notes=poll_notes((start, end), pollster.sample),
        baseline=baseline(facing, found, in_points=by is None or by.unit is Unit.POINTS),
        claimed_sign=sign,
    )
    return replace(finding, n=(start.n or 0) + (end.n or 0) or finding.n)
