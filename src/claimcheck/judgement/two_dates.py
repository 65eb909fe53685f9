"""One claim, two dates: the verdict as of the day it was said (or a day asked for), and today's.

Today's is the headline unless another day is asked for. A claim is **outdated** when it stood on the day it was said
and does not today, or the other way round, and that is a revision: the change remains when only sources with a
vintage on both days are used. Then the headline is that word, with both verdicts beside it and today's number.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.judgement.expectation import disagreements
from claimcheck.judgement.reasons import clause
from claimcheck.judgement.verdicts import Dated, Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.verdicts import Verdict


class Headline(StrEnum):
    """Which of the two verdicts is the headline, where no day is named."""

    SAID = "said"
    TODAY = "today"


AsOf = Headline | dt.date


def headline_of(text: str, today: dt.date) -> AsOf:
    """`said`, `today`, or a day such as 2018-07-20.

    Raises
    ------
    ValueError
        If it is neither, or a day that is yet to come.

    """
    if text in list(Headline):
        return Headline(text)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"expected said, today or a day, found '{text}'") from None
    if day > today:
        raise ValueError(f"{day} is yet to come; today is {today}")
    return day


STANDS = frozenset({Word.TRUE, Word.MOSTLY_TRUE, Word.TRUE_BUT})
FALLS = frozenset({Word.FALSE, Word.EXAGGERATED, Word.UNDERSTATED, Word.MIXED})
NOTHING_READABLE = "nothing that is attached could be read that day"
NOT_DATED = "the claim does not say when it was said (`said: {on: …}`), so there is no verdict as of that day"


def other_day(as_of: AsOf, claim: Claim) -> dt.date | None:
    """The day beside today for which a claim gets a verdict: the one asked for, else that on which it was said."""
    if isinstance(as_of, dt.date):
        return as_of
    return claim.said.on.day if claim.said.on is not None else None


def changed_sides(then: Word | None, now: Word | None) -> bool:
    """It stood on one of the days and fell on the other."""
    return (then in STANDS and now in FALLS) or (then in FALLS and now in STANDS)


def dated(verdict: Verdict, on: dt.date) -> Dated:
    """A verdict in short."""
    return Dated(on, verdict.word, verdict.direction, verdict.reason)


def told(
    now: Verdict,
    then: Verdict | Dated | None,
    days: tuple[dt.date, dt.date | None],
    as_of: AsOf,
    shared: Callable[[], Verdict],
) -> Verdict:
    """The verdict with the headline that is asked for, and the verdicts of both days beside it.

    Parameters
    ----------
    now
        The verdict with the newest vintages.
    then
        The verdict as of the other day; in short where it has no figures of its own: nothing could be read by then,
        or all is as today. None where the claim does not say when it was said.
    days
        Today, and the other day.
    as_of
        Which is the headline.
    shared
        Today's verdict by those sources alone that had a vintage on the other day; asked only when it decides.

    """
    today, day = days
    present = dated(now, today)
    if then is None or day is None:
        return _undated(now, present) if as_of is Headline.SAID else replace(now, today=present, day=today)
    past = then if isinstance(then, Dated) else dated(then, day)
    both = replace(now, as_of=past, today=present, day=today)
    if as_of is Headline.TODAY:
        return _settled(_outdated(both, past, present) if _was_revised(past, now, shared) else both)
    if not isinstance(then, Dated):
        both = replace(then, as_of=past, today=present)
    elif past.word is None:
        both = _without_figures(replace(both, word=None, direction=None, reason=past.reason))
    return _settled(replace(both, day=day))


def _undated(now: Verdict, present: Dated) -> Verdict:
    bare = _without_figures(replace(now, word=None, direction=None, reason=NOT_DATED))
    return _settled(replace(bare, today=present, day=present.on))


def _without_figures(verdict: Verdict) -> Verdict:
    """What was found today is no answer to another day."""
    axes = replace(verdict.axes, accuracy=None, data=None, survival=None, ratio=None)
    return replace(verdict, axes=axes, parts=(), detected=(), silenced=(), sentence=())


def _was_revised(past: Dated, now: Verdict, shared: Callable[[], Verdict]) -> bool:
    if not changed_sides(past.word, now.word):
        return False
    word = shared().word
    return changed_sides(past.word, word) and (word in STANDS) is (now.word in STANDS)


def _outdated(verdict: Verdict, past: Dated, present: Dated) -> Verdict:
    reason = f"{_word(past)} on {past.on} ({clause(past.reason)}), {_word(present)} today ({clause(present.reason)})"
    return replace(verdict, word=Word.OUTDATED, reason=reason)


def _word(verdict: Dated) -> str:
    return "right, with something left out," if verdict.word is Word.TRUE_BUT else str(verdict.word).replace("-", " ")


def _settled(verdict: Verdict) -> Verdict:
    """The same, with what `expect` and an override say to this headline."""
    others = tuple(problem for problem in verdict.problems if not problem.code.startswith("CC2"))
    return replace(verdict, problems=(*others, *disagreements(verdict)))
