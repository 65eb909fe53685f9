"""Terms of office and their like: each member of a named set is one case, asked about as a whole.

A term of which the table lacks an end (it began before the table, or is still going on) is open, and is named.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.times import Anchor, Named, Range
from claimcheck.evaluation.answers import undecidable
from claimcheck.evaluation.stretches import stretches_of
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.times import Time
    from claimcheck.evaluation.moments import Clock
    from claimcheck.evaluation.searches import Answer
    from claimcheck.evaluation.stretches import Stretch


def set_of(at: Time | None, periods: Time | None, clock: Clock) -> Named | None:
    """The named set that `at` is a member of, where the check goes through its members; None for any other search."""
    if not isinstance(at, Named) or at.member is None:
        return None
    if periods is None or (isinstance(periods, Named) and periods.member is None and periods.name == at.name):
        declared = clock.calendar.named.get(at.name)
        return replace(at, member=None) if declared is not None and declared.is_set else None
    return None


def before(own: Stretch, terms: Named, since: Time | None, clock: Clock) -> tuple[list[Stretch], list[Stretch]]:
    """The members that began before `own`, the oldest first: those to look through, and those `since` counts from.

    Raises
    ------
    NoAnswer
        When no member is left to look through.

    """
    began = sorted(stretches_of(terms, clock), key=lambda item: (item.span.start.first_day, item.span.end.last_day))
    earlier = [item for item in began if item.span.start.first_day < own.span.start.first_day]
    if since is None:
        rivals, from_there = earlier, []
    else:
        day = clock.moment(since).last.last_day
        rivals = [item for item in earlier if item.span.start.first_day > day]
        from_there = [item for item in earlier if item.span.start.first_day <= day <= item.span.end.last_day]
    if not rivals:
        after = f" after {clock.moment(since).shown}" if since is not None else ""
        raise NoAnswer(
            f"'{terms.name}' has nothing before {own.shown}{after}, so there is nothing to look through",
            Undecided.TOO_SHORT,
            decides=f"the members of '{terms.name}' before {own.shown}",
        )
    return rivals, from_there


def still_going_on(answers: Iterable[Answer], periods: Time | None, clock: Clock, source: str) -> tuple[Answer, ...]:
    """The same answers, those about a term that ends in `latest` left open: its end is still to come."""
    going_on = _going_on(periods, clock)
    return tuple(_left_open(answer, source) if answer.case.shown in going_on else answer for answer in answers)


def _going_on(periods: Time | None, clock: Clock) -> Sequence[str]:
    if not isinstance(periods, Named):
        return ()
    declared = clock.calendar.named.get(periods.name)
    if declared is None or not declared.is_set:
        return ()
    ends = {name: span.end for name, span in declared.members.items() if isinstance(span, Range)}
    return [name for name, end in ends.items() if isinstance(end, Anchor)]


def _left_open(answer: Answer, source: str) -> Answer:
    reason = f"{answer.case.shown} is still going on; so far: {answer.reason}"
    finding = undecidable(source, NoAnswer(reason, decides=f"the figure at the end of {answer.case.shown}"))
    return replace(answer, held=None, reason=reason, finding=finding)
