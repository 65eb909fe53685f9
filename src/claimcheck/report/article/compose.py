"""From a verdict to the article about it, in the order in which a reader asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.scale import mark_of, published_mark, scale_of
from claimcheck.judgement.verdicts import Word
from claimcheck.report.article.answers import parts_told
from claimcheck.report.article.cautions import aside_told, cautions_told, left_out_told, sentence_told
from claimcheck.report.article.cited import sources_told
from claimcheck.report.article.content import Again, Article, Corrected, Overriding, Speech, Step, Told
from claimcheck.report.article.dating import dates_told
from claimcheck.report.article.rereading import rereadings_told
from claimcheck.report.article.telling import Telling, addresses, distinct
from claimcheck.report.claim_page import Detail
from claimcheck.report.story import bearing, leaves, why
from claimcheck.report.tongues import tongue_of
from claimcheck.report.visible import one_line, visible

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim
    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.scale import Mark
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.article.content import Address
    from claimcheck.report.story import Leaf

MOST_TOLD = 4  # checks of which the summary tells


def article_of(verdict: Verdict, detail: Detail, language: str | None = None) -> Article:
    """The article about one claim. `language`: of the page; None for that of the claim."""
    claim = verdict.claim
    telling = Telling(verdict, detail, tongue_of(language or claim.language.value))
    computed, published = telling.verdict_badge(mark_of(verdict), verdict.word), published_mark(verdict)
    badge = telling.verdict_badge(published, verdict.published) if published is not None else computed
    scale = scale_of(verdict)
    rereadings = rereadings_told(telling)
    return Article(
        id=str(claim.id),
        language=telling.say.code,
        headline=_headline(claim, badge.name, telling),
        badge=badge,
        computed=computed,
        scale=one_line(scale.title),
        scale_url=next((link.url for link in addresses(("", scale.url))), None),
        steps=_steps(telling) if verdict.word is not None else (),
        reason=telling.sentence(why(verdict)),
        summary=_summary(telling),
        speech=_speech(telling),
        said_on=claim.said.on.day if claim.said.on is not None else None,
        dates=dates_told(telling),
        overriding=_overriding(telling),
        corrections=_corrections(telling),
        readers=[(one_line(item.by), item.on) for item in claim.reviewed],
        earlier=_earlier(telling),
        earlier_links=_earlier_links(telling),
        note=telling.written(claim.note) if claim.note else None,
        parts=parts_told(telling),
        rereadings=rereadings,
        sentence=sentence_told(telling),
        cautions=cautions_told(telling),
        aside=aside_told(telling),
        left_out=left_out_told(telling),
        sources=sources_told(telling),
        problems=[telling.found(problem.message) for problem in verdict.problems] if verdict.word is None else (),
        again=_again(telling),
        tags=distinct(map(one_line, claim.tags)),
        topic=one_line(claim.topic) if claim.topic else None,
    )


def _headline(claim: Claim, word: str, telling: Telling) -> Told:
    if claim.title:
        return telling.written(claim.title)
    return telling.written(f"{word}: “{one_line(claim.claim)}”")


def _steps(telling: Telling) -> list[Step]:
    """The words of the scale in its own order, each once, with the one that is published marked."""
    verdict = telling.verdict
    scale, computed = scale_of(verdict), mark_of(verdict)
    published = published_mark(verdict) or computed
    steps: dict[str, tuple[Word | None, Mark]] = {}
    leaning = [(verdict.published or verdict.word, mark) for mark in (published, computed)]
    for word, mark in [*((word, scale.mark(word)) for word in Word), *leaning]:
        if mark.label is not None:
            steps.setdefault(mark.label, (word, mark))
    return [
        Step(
            telling.verdict_badge(mark, word),
            is_this=label == published.label,
            is_computed=label == computed.label,
        )
        for label, (word, mark) in steps.items()
    ]


def _summary(telling: Telling) -> list[Told]:
    """What the data say to each check that bears on the verdict, where the reason of the verdict does not say it."""
    reason = why(telling.verdict).casefold()
    told = [line for leaf in bearing(telling.verdict)[:MOST_TOLD] for line in _decided(leaf, telling)]
    return [line for line in dict.fromkeys(told) if line.text.rstrip(".").casefold() not in reason]


def _decided(leaf: Leaf, telling: Telling) -> list[Told]:
    findings = leaf.verdict.deciding
    if len(findings) < 2:
        return [telling.sentence(leaf.verdict.reason)] if leaf.verdict.reason else []
    return [telling.sentence(f"{_named(finding, telling)}: {finding.reason}") for finding in findings[:MOST_TOLD]]


def _named(finding: Finding, telling: Telling) -> str:
    source = telling.detail.sources.get(finding.source or "")
    return one_line(source.title) if source is not None else one_line(finding.source or "")


def _speech(telling: Telling) -> Speech:
    claim, say = telling.verdict.claim, telling.say
    reply = claim.reply
    appearances = [
        address
        for place in claim.appearances
        for address in addresses((say("also said here"), place.url), (say("archived copy"), place.archived))
    ]
    return Speech(
        sentence=telling.written(claim.claim),
        original=one_line(claim.original) if claim.original else None,
        speaker=one_line(claim.said.by),
        role=one_line(claim.said.role or ""),
        when=telling.when(claim.said.on),
        links=[
            *addresses((say("where it was said"), claim.said.url), (say("archived copy"), claim.said.archived)),
            *appearances,
        ],
        reply=one_line(reply.text) if reply is not None else None,
        replied=telling.when(reply.on) if reply is not None else "",
        reply_links=addresses((say("the answer"), reply.url)) if reply is not None else (),
    )


def _overriding(telling: Telling) -> Overriding | None:
    override = telling.verdict.claim.override
    if override is None or telling.verdict.published is None:
        return None
    return Overriding(one_line(override.by), one_line(override.reason), override.on)


def _corrections(telling: Telling) -> list[Corrected]:
    """The corrections, the latest first."""
    found = sorted(telling.verdict.claim.corrections, key=lambda item: item.on, reverse=True)
    return [Corrected(item.on, one_line(item.text), _word(item.verdict, telling)) for item in found]


def _word(slug: str | None, telling: Telling) -> str | None:
    """A verdict in the words of the scale."""
    if slug is None:
        return None
    scale = scale_of(telling.verdict)
    return telling.verdict_badge(scale.mark(Word(slug)), Word(slug)).word


def _earlier(telling: Telling) -> str:
    """An earlier check of the same claim: by whom, when, with which verdict."""
    earlier = telling.verdict.claim.checked
    if earlier is None:
        return ""
    return ", ".join(distinct([one_line(earlier.by or ""), telling.when(earlier.on), one_line(earlier.verdict or "")]))


def _earlier_links(telling: Telling) -> tuple[Address, ...]:
    earlier = telling.verdict.claim.checked
    return addresses((telling.say("the earlier check"), earlier.url)) if earlier is not None else ()


def _again(telling: Telling) -> Again:
    verdict, detail = telling.verdict, telling.detail
    place = verdict.claim.id.place
    whose: dict[str, list[str]] = {}
    for source, query in detail.queries.items():
        whose.setdefault(query, []).append(one_line(source))
    return Again(
        place=f"{one_line(place.path)}:{place.line}",
        command=f"claimcheck show {verdict.claim.id}",
        checks=[one_line(leaf.check.text) for leaf in leaves(verdict)],
        queries=[(", ".join(names), visible(query)) for query, names in whose.items()],
        preparation=visible(detail.preparation) if whose else "",
    )
