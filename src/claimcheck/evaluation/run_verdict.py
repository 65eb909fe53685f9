"""What the answers of a run's periods make of its length and of "the longest since", and how to say it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import answers_for
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.run_lengths import meets_length, refuse_other_grain
from claimcheck.evaluation.runs import endings, first_rivals, is_longest, longest
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.compare import Match
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.run_periods import Asked, PeriodAnswer
    from claimcheck.evaluation.runs import Length
    from claimcheck.quantities.quantity import Quantity

SHOWN = 40
EDGES = (0.9, 0.95, 1.0, 1.05, 1.1, 1.25, 2.0)  # where the table of words may change its answer
NOT_ONE = {"B": "the series breaks", "D": "the definition differs"}
HOLDS = Match(Outcome.TRUE, Accuracy.EXACT)
BEATEN = Match(Outcome.FALSE, Accuracy.WRONG, Slant.OVERSTATED)


@dataclass(frozen=True, slots=True)
class RunVerdict:
    """The answer, the sentence, and the figures behind it."""

    match: Match
    reason: str
    notes: tuple[str, ...] = ()
    observed: tuple[Observed, ...] = ()
    decides: str = ""


def judge(evidence: Evidence, asked: Asked, length: Quantity | None, since: Time | None) -> RunVerdict:
    """Hold every length that the run can have against what was said; where they differ in it, it is open."""
    if length is not None:
        refuse_other_grain(length, asked.unit, asked.step)
    lengths = list(endings(asked.states))
    matches = [match for own in lengths for match in _matches(evidence, asked, length, since, own)]
    match = _together(matches, _why_open(asked, lengths))
    reason = _run_words(asked, lengths) + (_rival_words(asked, lengths, since) if since is not None else "")
    return RunVerdict(match, reason, _notes(asked, lengths, since), _observed(asked, lengths), _decides(asked, lengths))


def _decides(asked: Asked, lengths: Sequence[Length]) -> str:
    """The periods that are open, the nearest first; where none is, the figures from before the table."""
    still = [answer for answer in reversed(asked.answers) if answer.state is None]
    known = [answer.finding.decides for answer in still]
    if any(known):
        return answers_for([answer.shown for answer in still], known)
    if lengths[0].is_open:
        measure = next((seen.measure for answer in asked.answers for seen in answer.finding.observed), "")
        return f"figures{f' of {measure!r}' if measure else ''} from before {asked.answers[0].shown}"
    return ""  # rounding alone


def _matches(
    evidence: Evidence, asked: Asked, length: Quantity | None, since: Time | None, own: Length
) -> Iterator[Match]:
    met = [HOLDS] if length is None else [meets_length(evidence, length, n) for n in _could_be(own, length)]
    flags = (True,) if since is None else _longest_flags(asked, own)
    if True in flags:
        yield from met
    if False in flags:
        yield BEATEN


def _longest_flags(asked: Asked, own: Length) -> tuple[bool, ...]:
    moved = replace(own, first=max(0, own.first - asked.since_at))
    return is_longest(asked.states[asked.since_at :], moved, counts_from_first=asked.counts_from_first)


def _could_be(own: Length, length: Quantity) -> list[int]:
    """One length; where the start is not found, all of those from it on at which the answer may differ."""
    if not own.is_open:
        return [own.periods]
    said = [float(figure.value) for figure in (length.figure, length.upper) if figure is not None]
    near = {math.floor(value * part) + step for value in said for part in EDGES for step in (-1, 0, 1)}
    return sorted({own.periods} | {periods for periods in near if periods > own.periods})


def _together(matches: Sequence[Match], why: Undecided) -> Match:
    """One answer where all say the same; the worst where all hold, or none does; else it is open."""
    worst = min(matches, key=lambda match: match.outcome.rank or 0)
    if len({(match.outcome.rank or 0) >= 2 for match in matches}) == 1:
        return worst
    return Match(Outcome.UNDECIDABLE, Accuracy.UNDECIDABLE, undecided=why)


def _why_open(asked: Asked, lengths: Sequence[Length]) -> Undecided:
    """Why the nearest open period is open; the start of the table is a matter of coverage."""
    whys = [answer.finding.undecided for answer in reversed(asked.answers) if answer.state is None]
    return next((why for why in whys if why is not None and len(lengths) > 1), Undecided.COVERAGE)


# -- words ------------------------------------------------------------------------------------------


def _run_words(asked: Asked, lengths: Sequence[Length]) -> str:
    last, shortest, longest_own = asked.answers[-1], lengths[0], lengths[-1]
    if last.state is False:
        return f"it does not hold in {last.shown} ({last.finding.reason})"
    if not shortest.periods and not shortest.is_open:
        return f"whether it holds in {last.shown} cannot be told ({last.finding.reason})"
    start = asked.answers[shortest.first].shown
    span = start if start == last.shown else f"{start} to {last.shown}"
    low, high = shortest.periods, longest_own.periods
    known = f"{low:,} {asked.word}{'' if low == 1 else 's'} in a row{f', {asked.step}' if asked.step else ''}, {span}"
    if shortest.is_open:
        return f"at least {known}; the table goes no further back, so where the run starts is not known"
    before = asked.answers[shortest.first - 1]
    if before.state is False:
        return f"{known}; not in {before.shown} ({before.finding.reason})"
    most = "or more" if longest_own.is_open else f"up to {high:,}"
    unsure = asked.answers[longest_own.first : shortest.first]
    which = [answer.shown for answer in reversed(unsure) if answer.state is None]
    too = f"{known}; {most} if it holds in {listed(which)} too, which cannot be told ({before.finding.reason})"
    if longest_own.is_open:
        return too
    end = asked.answers[longest_own.first - 1]
    return f"{too}; not in {end.shown} ({end.finding.reason})"


def _rival_words(asked: Asked, lengths: Sequence[Length], since: Time | None) -> str:
    counted = f"since {time_words(since)}"
    own = lengths[0]
    before = asked.states[asked.since_at : max(asked.since_at, own.first - 1)]
    start = asked.since_at + first_rivals(before, counts_from_first=asked.counts_from_first)[0]
    index, length = longest(asked.states[start : max(start, own.first - 1)])
    if True not in {flag for one in lengths for flag in _longest_flags(asked, one)} or length:
        word = "longer" if length > own.periods else "as long" if length == own.periods else "the next longest"
        first, last = asked.answers[start + index].shown, asked.answers[start + index + length - 1].shown
        found = f"; {word} {counted}: {length:,} {asked.word}{'' if length == 1 else 's'}, {first} to {last}"
    else:
        found = f"; no other run is known {counted}"
    if False in _longest_flags(asked, own) and length <= own.periods:
        rest = [answer.shown for answer in asked.answers[start : own.first - 1] if answer.state is None]
        found += f"; one could be longer, which cannot be told without {listed(rest)}"
    return found


def _notes(asked: Asked, lengths: Sequence[Length], since: Time | None) -> tuple[str, ...]:
    own = lengths[0]
    run, used = asked.answers[own.first :], asked.answers[max(0, lengths[-1].first - 1) :]
    notes = []
    if asked.goes_on is not None and run:
        notes.append(f"the run goes on in {asked.goes_on}")
    if since is not None and asked.counts_from_first and run and own.first <= asked.since_at:
        notes.append(f"the run was under way in {asked.answers[asked.since_at].shown}, from which the sentence counts")
    if since is not None:
        span = asked.answers[asked.since_at + asked.counts_from_first : own.first]
        gaps = [answer.shown for answer in span if answer.state is None]
        notes += [f"no answer for {listed(gaps, SHOWN)}"] if gaps else []
    turning = [answer.shown for answer in used if answer.finding.could_turn]
    if turning:
        notes.append(f"rounding could turn the answer in {listed(turning)}")
    nearly = [answer.shown for answer in run if answer.finding.outcome is Outcome.MOSTLY]
    if nearly:
        notes.append(f"only mostly so in {listed(nearly)}")
    return (*notes, *_breaks(run[1:]))


def _breaks(answers: Sequence[PeriodAnswer]) -> Iterator[str]:
    """A level may be compared with a line on both sides of a break, but the reader must know."""
    for letter, words in NOT_ONE.items():
        found = [answer.shown for answer in answers for seen in _own(answer)[:1] if seen.status == letter]
        if found:
            yield f"inside the run {words} in {listed(found)}"


def _observed(asked: Asked, lengths: Sequence[Length]) -> tuple[Observed, ...]:
    """The figures of the run, the last first, and those of the period in which it surely does not hold."""
    first = lengths[-1].first
    run = list(reversed(asked.answers[first:]))[:SHOWN]
    found = {
        (seen.measure, seen.of, seen.at): seen
        for answer in (*run, *asked.answers[max(0, first - 1) : first])
        for seen in _own(answer)
    }
    return tuple(found.values())


def _own(answer: PeriodAnswer) -> list[Observed]:
    """The figures of a period, its own before those it is compared with."""
    return sorted(answer.finding.observed, key=lambda seen: seen.at != answer.shown)[:4]
