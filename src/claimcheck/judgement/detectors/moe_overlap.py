"""A difference, or a line passed, that lies inside the margin of error of a poll.

What it means: 43% and 45% of a thousand people each may be the same share of everybody. The printed figures stand; what
they are set side by side to show does not follow. It speaks of the reading, not of intent.

When it fires: of decided `survey` checks of one time, whose number of answers is known,
- two of one source and one question and answer, of different times or of different groups (`base`), show figures that
  differ by no more than the margin of their difference; or
- one passes a line ("more than 40%", "at least", "under") by less than its own margin of error.
A change or a lead inside one check needs no note: it must clear its margin there, or is undecidable. Always a note.

Fires: "43% approved in May and 45% in June", of 1,000 each: their difference has a margin of 4.4 points.
Near miss: 43% and 52%; or "more than 40%" with 45% of 1,000, whose margin is 3.1 points.

How to mend: say "about the same", or check the change with `from` and `to`.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.evaluation.poll_notes import base_words
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.polled import polls_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Hedge, Quantity, Unit
from claimcheck.stats.surveys import margin_of_difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.polled import Polled

PASSING = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER, Hedge.LESS_THAN, Hedge.AT_MOST})


def detect(case: Case) -> Iterator[Detected]:
    """Every pair, then every line."""
    polls = list(polls_of(case))
    for one, other in combinations(polls, 2):
        margin = margin_of_difference(one.percent, one.n, other.percent, other.n, deff=one.deff, other_deff=other.deff)
        if _is_pair(one, other) and 0 < round(abs(one.percent - other.percent), 9) <= margin:
            words = f"{_words(one)} and {_words(other)} are within the margin of error of their difference"
            yield _detected(other, f"{words}, {margin:.1f} points")
    for poll in polls:
        value = getattr(check_of(poll.leaf).params, "value", None)
        if isinstance(value, Quantity) and _just_passes(value, poll):
            yield _detected(poll, f"'{value.text.strip()}': {_words(poll)} with a margin of {poll.margin:.1f} points")


def _is_pair(one: Polled, other: Polled) -> bool:
    """The same question of one source, at two times or of two groups."""
    mine, theirs = check_of(one.leaf).params, check_of(other.leaf).params
    same = (one.finding.source, one.seen.measure, one.seen.of) == (
        other.finding.source,
        other.seen.measure,
        other.seen.of,
    )
    asked = all(getattr(mine, name, None) == getattr(theirs, name, None) for name in ("answer", "where"))
    apart = one.seen.at != other.seen.at or getattr(mine, "base", ()) != getattr(theirs, "base", ())
    return same and asked and apart


def _just_passes(value: Quantity, poll: Polled) -> bool:
    if value.hedge not in PASSING or value.unit is not Unit.PERCENT or value.figure is None:
        return False
    return (poll.finding.outcome.rank or 0) >= 2 and abs(poll.percent - float(value.figure.value)) < poll.margin


def _words(poll: Polled) -> str:
    base = base_words(getattr(params_of(poll.leaf), "base", ()))
    return f"{poll.percent:g}% in {poll.seen.at}{f' among {base}' if base else ''} (n = {poll.n:,})"


def _detected(poll: Polled, message: str) -> Detected:
    return Detected(
        "moe-overlap",
        Weight.NOTE,
        message,
        part=poll.part,
        source=poll.finding.source,
        suggestion='say "about the same" or "about", with the margin of error',
        cells=poll.seen.cells,
    )


DETECTOR = Detector("moe-overlap", Weight.NOTE, detect)
