"""The verdicts of two days in words: on the day it was said, or another one that was asked for, and today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.judgement.verdicts import Word
from claimcheck.report.labels import dated_label
from claimcheck.report.said import spoken
from claimcheck.report.story import in_words

if TYPE_CHECKING:
    from claimcheck.judgement.verdicts import Dated, Verdict
    from claimcheck.report.screen import Screen


def in_short(verdict: Verdict) -> str:
    """Both verdicts where they differ: "2023-01-31: true; today: false"; of one day asked for, that day; else ''."""
    then, now = verdict.as_of, verdict.today
    if verdict.dates_differ and then is not None and now is not None:
        return f"{then.on}: {_word(then)}; today: {_word(now)}"
    if is_of_another_day(verdict):
        return f"as of {verdict.day}"
    return ""


def is_of_another_day(verdict: Verdict) -> bool:
    """The headline is not today's verdict."""
    return verdict.today is not None and verdict.day != verdict.today.on


def dates_told(verdict: Verdict, screen: Screen) -> list[str]:
    """What a reader must know of the days: which one the headline is of, and what holds on the other."""
    then, now = verdict.as_of, verdict.today
    if then is None or now is None:
        return []
    if verdict.word is Word.OUTDATED:
        was, today = dated_label(verdict, then).text(screen), dated_label(verdict, now).text(screen)
        return [f"{upper_first(_when(verdict, then))}: {was}. Today: {today}."]
    if is_of_another_day(verdict):
        lead = "This is the verdict" if verdict.word is not None else "There is no verdict"
        this = f"{lead} as of {_when(verdict, then).removeprefix('on ')}."
        return [this, _other("Today", now, verdict, screen)] if verdict.word is not now.word else [this]
    if then.word is not now.word:
        return [_other(upper_first(_when(verdict, then)), then, verdict, screen)]
    return []


def _other(day: str, dated: Dated, verdict: Verdict, screen: Screen) -> str:
    if dated.word is None:
        return f"{day}: {spoken(dated.reason)}."
    reason = upper_first(spoken(dated.reason)).removesuffix(".")
    return f"{day}: {dated_label(verdict, dated).text(screen)}. {reason}."


def _when(verdict: Verdict, dated: Dated) -> str:
    said = verdict.claim.said.on
    was_said = ", when it was said" if said is not None and said.day == dated.on else ""
    return f"on {dated.on}{was_said}"


def _word(dated: Dated) -> str:
    return in_words(dated.word.value) if dated.word is not None else "nothing to read"
