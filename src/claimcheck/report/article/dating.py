"""The verdicts of two days, told for an article: which one the headline is of, and what holds on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.scale import scale_of
from claimcheck.judgement.verdicts import Word
from claimcheck.report.article.content import Dating
from claimcheck.report.dates import is_of_another_day

if TYPE_CHECKING:
    from claimcheck.judgement.verdicts import Dated
    from claimcheck.report.article.telling import Telling


def dates_told(telling: Telling) -> list[Dating]:
    """What a reader must know of the days; nothing where both have the same verdict and the headline is today's."""
    verdict, say = telling.verdict, telling.say
    then, now = verdict.as_of, verdict.today
    if then is None or now is None:
        return []
    if verdict.word is Word.OUTDATED:
        return [Dating(f"{_when(then, telling)}: {_label(then, telling)}. {say('Today')}: {_label(now, telling)}.")]
    if is_of_another_day(verdict):
        day = say.day(then.on)
        has = say("This is the verdict as of {day}.", day=day)
        this = Dating(has if verdict.word is not None else say("There is no verdict as of {day}.", day=day))
        return [this, _other(say("Today"), now, telling)] if verdict.word is not now.word else [this]
    return [_other(_when(then, telling), then, telling)] if then.word is not now.word else []


def _other(when: str, dated: Dated, telling: Telling) -> Dating:
    """The verdict of the other day with its reason."""
    told = f"{when}: {_label(dated, telling)}." if dated.word is not None else f"{when}:"
    return Dating(told, telling.sentence(dated.reason))


def _when(dated: Dated, telling: Telling) -> str:
    said, day = telling.verdict.claim.said.on, telling.say.day(dated.on)
    if said is not None and said.day == dated.on:
        return telling.say("On {day}, when it was said", day=day)
    return telling.say("On {day}", day=day)


def _label(dated: Dated, telling: Telling) -> str:
    badge = telling.verdict_badge(scale_of(telling.verdict).mark(dated.word, dated.direction), dated.word)
    return f"{badge.symbol} {badge.word}"
