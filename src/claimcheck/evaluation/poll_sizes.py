"""What polls come to under what was said of them: a level, a majority, a change or a lead with its margin of error."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import in_words_unit
from claimcheck.evaluation.changes import Sizing, size_match
from claimcheck.evaluation.polls import asked_in
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit, unit_shown
from claimcheck.evaluation.wording import ends_words, figure, number, signed
from claimcheck.quantities.compare import Match, Role
from claimcheck.quantities.intervals import Interval, exact, scaled
from claimcheck.quantities.outcomes import Accuracy, Outcome, Undecided
from claimcheck.quantities.quantity import Hedge, Quantity, Unit
from claimcheck.quantities.tolerance import Figures
from claimcheck.stats.surveys import (
    margin_of_difference,
    margin_of_lead,
    margin_of_ratio,
    needed_for_difference,
    needed_for_lead,
    needed_for_majority,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.polls import Poll


TURNS = "as printed; rounding could turn the answer"


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing said of polls, and the words for what they say."""

    match: Match
    words: str


def worst(matches: list[Match]) -> Match:
    """All of them must hold: a false one settles it, an open one leaves it open."""
    return min(matches, key=lambda match: 0.5 if match.outcome.rank is None else match.outcome.rank)


def level(evidence: Evidence, value: Quantity, poll: Poll) -> Match:
    """A share against the figure said, as printed; whether it is a majority, with its margin of error."""
    if not _about_half(value):
        match = evidence.meets(value, in_words_unit(value, poll.seen), role=Role.LEVEL)
        return replace(match, notes=(*match.notes, *_excused(value, poll, match)))
    rounding = _rounding(poll)
    margin, percent = poll.margin + (rounding if _with_rounding(evidence) else 0), poll.percent
    measured = Interval(percent, max(0.0, percent - margin), min(100.0, percent + margin))
    taken = measured if value.unit in {Unit.PERCENT, Unit.POINTS} else scaled(measured, 0.01)
    match = evidence.meets(value, taken, role=Role.SIZE)
    if match.outcome is not Outcome.UNDECIDABLE:
        close = abs(percent - 50) - margin <= rounding and not _with_rounding(evidence)
        return replace(match, notes=(*match.notes, *((TURNS,) if close else ())))
    needed = needed_for_majority(poll.percent, deff=poll.deff)
    notes = (*match.notes, *_would_decide(needed, "one half"))
    return replace(match, notes=notes, decides=_larger(needed, [poll], f"{figure(poll.shown, place=False)} hold"))


def _excused(value: Quantity, poll: Poll, match: Match) -> tuple[str, ...]:
    """A misquoted number near the printed one is misquoted all the same."""
    misquoted = (match.outcome.rank or 0) < 2 and value.unit is Unit.PERCENT and value.figure is not None
    if not misquoted or value.figure is None or poll.n is None or not poll.is_share:
        return ()
    if abs(float(value.figure.value) - poll.percent) > poll.margin:
        return ()
    return ("the figure said lies inside the margin of error, which excuses no other number than the printed one",)


def _about_half(value: Quantity) -> bool:
    """Most, more than half, less than half: the words that say which side has the majority."""
    if value.hedge is Hedge.MAJORITY:
        return True
    half = {Unit.FRACTION: Decimal("0.5"), Unit.PERCENT: Decimal(50)}.get(value.unit)
    return value.hedge in {Hedge.MORE_THAN, Hedge.LESS_THAN} and value.figure is not None and value.figure.value == half


def level_words(poll: Poll, match: Match) -> str:
    """The share with its margin of error: "60% in El Salvador, 2017 (± 2.8 points, n = 1,200)"."""
    if poll.n is None or not poll.is_share:
        return figure(poll.shown)
    open_ = ": one half lies within the margin" if match.outcome is Outcome.UNDECIDABLE else ""
    return f"{figure(poll.shown)} (± {points(poll.margin)}, n = {poll.n:,}){open_}"


def points(size: float) -> str:
    """A margin, for people: "2.8 points"."""
    return f"{number(size, 1)} points"


def change_or_levels(levels: list[Match], changed: Callable[[], Judged], polls: tuple[Poll, Poll]) -> Judged:
    """The change; where it cannot be told and one of the two figures is false all the same, that settles it."""
    try:
        return changed()
    except NoAnswer:
        false = [match for match in levels if match.outcome is Outcome.FALSE]
        if not false:
            raise
        return Judged(false[0], ends_words(*(poll.shown for poll in polls)))


def change(evidence: Evidence, by: Quantity | None, sign: int, start: Poll, end: Poll) -> Judged:
    """A change between two polls: its direction must clear its margin of error; `sign` 0 is "unchanged".

    Raises
    ------
    NoAnswer
        Where nobody says how many were asked.

    """
    _same_unit(start, end)
    if start.is_share and None in {start.n, end.n}:
        told = f"{ends_words(start.shown, end.shown)}: how many answers these rest on is not known, so neither is the"
        unknown = [poll.seen for poll in (start, end) if poll.n is None]
        raise NoAnswer(
            f"{told} margin of error of the change; write `n`",
            observed=(start.seen, end.seen),
            decides=asked_in(unknown),
        )
    sizes = start.percent, start.size, end.percent, end.size
    margin = margin_of_difference(*sizes, deff=start.deff, other_deff=end.deff)
    gap = round(end.percent - start.percent, 9)
    n = f"{start.size:,} each" if start.size == end.size else f"{start.size:,} and {end.size:,}"
    step = f"{signed(gap, _places(start, end), 'points')}; margin of error {points(margin)}, n = {n}"
    words = f"{ends_words(start.shown, end.shown)} ({step})"
    if sign == 0:
        return Judged(_unchanged(gap, start.percent, margin), words)
    rounding = _rounding(start, end)
    if abs(gap) <= margin + (rounding if _with_rounding(evidence) else 0):
        needed = needed_for_difference(start.percent, end.percent, deff=start.deff, other_deff=end.deff)
        decides = _larger(needed, [start, end], "the shares stay as they are")
        open_ = _open(needed, "the other", "in each poll", decides)
        return Judged(open_, f"{words}: within the margin, no change is shown")
    turns = abs(gap) <= margin + rounding
    if gap * sign < 0 or by is None:
        return Judged(_plain(Outcome.FALSE if gap * sign < 0 else Outcome.TRUE, turns=turns), words)
    half = margin
    if not (by.takes_change or by.unit is Unit.POINTS) and start.percent > 0:
        ratio = margin_of_ratio(*sizes, deff=start.deff, other_deff=end.deff)
        half = ratio * start.percent if by.takes_ratio or by.unit is not Unit.PLAIN else margin
    return Judged(_size(evidence, by, sign, start, (end.percent, half)), words)


def lead(evidence: Evidence, by: Quantity | None, first: Poll, second: Poll) -> Judged:
    """A lead of one answer over another in one poll: it must clear its margin of error.

    Raises
    ------
    NoAnswer
        Where nobody says how many were asked, or the two are not answers of one question.

    """
    _same_unit(first, second)
    over = first.percent + second.percent - 100
    if over > _rounding(first, second) + 1e-9:
        raise NoAnswer(
            f"{figure(first.shown)} and {figure(second.shown, place=False)} add up to more than 100%: "
            "they are not answers of one question",
            observed=(first.seen, second.seen),
            decides="two answers of one question, which add up to 100% at most",
        )
    other = second.percent - max(0.0, over)
    margin = margin_of_lead(first.percent, other, first.size, deff=first.deff)
    gap = round(first.percent - second.percent, 9)
    step = f"{signed(gap, _places(first, second), 'points')}; margin of error {points(margin)}, n = {first.size:,}"
    shares = " against ".join(figure(poll.shown, place=False).rsplit(" in ", 1)[0] for poll in (first, second))
    where = ", ".join(filter(None, (first.seen.label, first.seen.at)))
    words = f"{shares} in {where} ({step})"
    rounding = _rounding(first, second)
    if abs(gap) <= margin + (rounding if _with_rounding(evidence) else 0):
        needed = needed_for_lead(first.percent, other, deff=first.deff)
        decides = _larger(needed, [first], "the shares stay as they are")
        return Judged(_open(needed, "the other", "in the poll", decides), f"{words}: within the margin, not a lead")
    if gap < 0 or by is None:
        turns = abs(gap) <= margin + rounding
        return Judged(_plain(Outcome.FALSE if gap < 0 else Outcome.TRUE, turns=turns), words)
    return Judged(_size(evidence, by, 1, second, (first.percent, margin)), words)


def _size(evidence: Evidence, by: Quantity, sign: int, start: Poll, end: tuple[float, float]) -> Match:
    """The size said against the size measured; the margin of error lies all on one end."""
    refuse_other_unit(by, start.seen.unit)
    value, margin = end
    sizing = Sizing.between(exact(start.percent), Interval(value, value - margin, value + margin), "%")
    return size_match(evidence, sizing, by, sign=sign)


def _same_unit(one: Poll, other: Poll) -> None:
    if one.is_share is not other.is_share:
        raise NoAnswer(
            f"{figure(one.shown)} and {figure(other.shown)} are in different units",
            decides=f"both polls in {unit_shown(one.seen.unit)}, or both in {unit_shown(other.seen.unit)}",
        )


def _unchanged(gap: float, start: float, margin: float) -> Match:
    """Within the margin of error or 2% of the start it is unchanged, within 5% mostly."""
    size = abs(gap)
    if size <= max(margin, 0.02 * start):
        return _plain(Outcome.TRUE)
    return _plain(Outcome.MOSTLY if size <= 0.05 * start else Outcome.FALSE)


def _rounding(*polls: Poll) -> float:
    """How far the rounding of printed shares may have moved what they come to together."""
    return sum(poll.value.high - poll.value.value for poll in polls)


def _with_rounding(evidence: Evidence) -> bool:
    return evidence.params.figures is Figures.WITH_ROUNDING


def _plain(outcome: Outcome, *, turns: bool = False) -> Match:
    accuracy = {Outcome.TRUE: Accuracy.EXACT, Outcome.MOSTLY: Accuracy.APPROXIMATE}.get(outcome, Accuracy.WRONG)
    return Match(outcome, accuracy, notes=(TURNS,) if turns else ())


def _open(needed: int | None, line: str, where: str, decides: str) -> Match:
    notes = _would_decide(needed, line, where)
    return Match(Outcome.UNDECIDABLE, Accuracy.UNDECIDABLE, None, notes, undecided=Undecided.PRECISION, decides=decides)


def _larger(needed: int | None, polls: Sequence[Poll], while_: str) -> str:
    """The poll that would decide it: how many would have to be asked, and how many were."""
    times = " and ".join(poll.seen.at for poll in polls)
    asked = " and ".join(f"{poll.size:,}" for poll in polls)
    if needed is None:
        return f"another poll for {times}: these shares lie exactly on the line, whatever the number of answers"
    size = f"polls of {needed:,} people each" if len(polls) > 1 else f"a poll of {needed:,} people"
    return f"{size} for {times} instead of {asked}, if {while_}"


def _would_decide(needed: int | None, line: str, where: str = "") -> tuple[str, ...]:
    """How many answers it would take."""
    if needed is None:
        return (f"the figure is the same as {line}: no number of answers tells them apart",)
    return (f"a gap of this size would clear its margin with {' '.join(filter(None, (f'{needed:,} answers', where)))}",)


def _places(*polls: Poll) -> int | None:
    shown = [poll.value.decimals for poll in polls]
    return max(item for item in shown if item is not None) if all(item is not None for item in shown) else 1
