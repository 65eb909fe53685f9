"""What a reader should know, what no check covers, and what was set aside, told for an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.passages import About
from claimcheck.report.article.content import Caution, Passage, SetAside, Told
from claimcheck.report.labels import WEIGHTS
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.sentence import Covered
    from claimcheck.judgement.verdicts import Detected
    from claimcheck.report.article.telling import Telling


def cautions_told(telling: Telling) -> list[Caution]:
    """Every rule that fired, the worst first; what two checks say alike once."""
    alike = {(item.rule, item.message): item for item in reversed(telling.verdict.detected)}
    return [_caution(item, telling) for item in telling.verdict.detected if alike[item.rule, item.message] is item]


def _caution(item: Detected, telling: Telling) -> Caution:
    label = WEIGHTS[item.weight]
    return Caution(
        symbol=label.symbol,
        weight=telling.say(label.word),
        tone=label.tone,
        rule=item.rule,
        text=telling.sentence(item.message),
    )


def aside_told(telling: Telling) -> list[SetAside]:
    """The rules that the author of the claim sets aside, each with the reason."""
    return [
        SetAside(
            one_line(item.rule),
            one_line(item.reason),
            [telling.found(found.message) for found in item.detected],
        )
        for item in telling.verdict.silenced
    ]


def left_out_told(telling: Telling) -> list[Told]:
    """The parts of the sentence that nobody checked, each with its reason."""
    return [
        Told(f"“{one_line(item.part)}” ({telling.say(item.reason.value)}){_note(item.note)}", telling.own)
        for item in telling.verdict.claim.not_checked
    ]


def _note(note: str | None) -> str:
    return f": {one_line(note)}" if note else ""


def sentence_told(telling: Telling) -> list[Passage]:
    """The sentence in pieces, those that no check covers marked; empty where it was not read."""
    covered = telling.verdict.sentence
    return list(_pieces(telling)) if covered else []


def _pieces(telling: Telling) -> Iterator[Passage]:
    text, at = str(telling.verdict.claim.claim), 0
    for item in telling.verdict.sentence:
        yield _passage(text[at : item.passage.start], None, telling)
        yield _passage(item.passage.text, item, telling)
        at = item.passage.end
    yield _passage(text[at:], None, telling)


def _passage(text: str, item: Covered | None, telling: Telling) -> Passage:
    """A piece with the space at its ends kept, since pieces are put together again."""
    before, after = (" " if text[:1].isspace() else ""), (" " if text.strip() and text[-1:].isspace() else "")
    shown = f"{before}{one_line(text)}{after}"
    if item is None:
        return Passage(shown, is_open=False, note="")
    return Passage(shown, is_open=item.is_open, note=_covered_by(item, telling))


def _covered_by(item: Covered, telling: Telling) -> str:
    say = telling.say
    if item.checks:
        numbers = ", ".join(map(str, item.checks))
        return (
            say("check {numbers}", numbers=numbers)
            if len(item.checks) == 1
            else say("checks {numbers}", numbers=numbers)
        )
    if item.not_checked is not None:
        return say("not checked: {reason}", reason=say(item.not_checked))
    return say("no check; it names no figure") if item.passage.about is About.UNREAD else say("no check")
