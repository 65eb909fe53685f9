"""Notes about changes that the sentence credits to something: one for each part, from the course behind the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.courses import course_of
from claimcheck.judgement.credits import is_credited
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.judgement.courses import Course
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change


def credited_notes(
    case: Case, changes: Sequence[Change], message_of: Callable[[Change, Course], str], rule: str, suggestion: str
) -> Iterator[Detected]:
    """The first change of each part of which `message_of` has something to say, where the sentence gives credit."""
    told: set[int] = set()
    for change in changes if changes and is_credited(case) else ():
        course = course_of(change) if change.part not in told else None
        message = message_of(change, course) if course is not None else ""
        if message:
            told.add(change.part)
            yield Detected(
                rule,
                Weight.NOTE,
                message,
                part=change.part,
                source=change.finding.source,
                suggestion=suggestion,
                cells=tuple(key for seen in (change.baseline.start, change.baseline.end) for key in seen.cells),
            )
