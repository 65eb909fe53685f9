"""One claim with all its evidence: `claimcheck show ID`. The story first, the machine's detail last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.judgement.expectation import is_left_open, lacks_data, mend_or_expect, way_to_agree
from claimcheck.judgement.scale import HOUSE, scale_of
from claimcheck.report.dates import dates_told
from claimcheck.report.documents import document_lines
from claimcheck.report.labels import WEIGHTS, label_of, published_label
from claimcheck.report.page import Page
from claimcheck.report.part_pages import part_lines
from claimcheck.report.problem_frames import frames
from claimcheck.report.reading_lines import reading_lines
from claimcheck.report.said import sentence, spoken
from claimcheck.report.sentence_lines import sentence_lines
from claimcheck.report.story import agreement, leaves, left_out, said_by, said_when, why
from claimcheck.report.verdict_words import own_word
from claimcheck.report.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.datasets.series import CellKey
    from claimcheck.datasets.sources import Source
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen


@dataclass(frozen=True, slots=True)
class Detail:
    """What was looked up for the page: where the figures stand, and how they were read."""

    sources: Mapping[str, Source]
    rows: Mapping[CellKey, Sequence[str]] = field(default_factory=dict)
    queries: Mapping[str, str] = field(default_factory=dict)  # source → the query that read it
    fingerprints: Mapping[str, str] = field(default_factory=dict)  # source → SHA-256 of its file
    preparation: str = ""  # what the queries need to have been run before them


def claim_page(verdict: Verdict, detail: Detail, screen: Screen) -> str:
    """The page of one claim."""
    page = Page(screen)
    _sentence(verdict, page)
    _verdict(verdict, page)
    if verdict.problems and verdict.word is None:
        page.heading("What keeps it from being checked")
        page.raw(frames(verdict.problems, screen))
    part_lines(verdict, detail, page)
    reading_lines(verdict, page)
    sentence_lines(verdict, page)
    _cautions(verdict, page)
    document_lines(verdict.claim, detail.sources, page)
    _not_covered(verdict, page)
    _published(verdict, page)
    _machine(verdict, detail, page)
    _next(verdict, page)
    _queries(detail, page)
    return page.text()


def _sentence(verdict: Verdict, page: Page) -> None:
    claim = verdict.claim
    if claim.title:
        page.line(one_line(claim.title), "bold")
    page.line(f"“{one_line(claim.claim)}”", "bold")
    if claim.original:
        page.line(f"in the original: “{one_line(claim.original)}”")
    page.line(", ".join(filter(None, [said_by(claim), said_when(claim.said.on)])))
    page.links([("", claim.said.url), ("archived: ", claim.said.archived)])
    for place in claim.appearances:
        page.links([("also: ", place.url), ("archived: ", place.archived)])
    if claim.reply:
        when = f" ({said_when(claim.reply.on)})" if claim.reply.on is not None else ""
        page.line(f"Answer of the claimant: “{one_line(claim.reply.text)}”{when}")
        page.links([("", claim.reply.url)])


def _verdict(verdict: Verdict, page: Page) -> None:
    page.gap()
    _published_instead(verdict, page)
    label = label_of(verdict)
    lead = "The data give: " if verdict.published is not None else ""
    page.line(f"{lead}{label.text(page.screen)}{_by_house(verdict)} ({agreement(verdict)})", "bold", label.tone)
    page.line(sentence(why(verdict)))
    for text in dates_told(verdict, page.screen):
        page.line(text)
    if verdict.claim.not_checked:
        page.line("This is the verdict on what could be checked; see below for the rest.")
    if verdict.claim.note:
        page.line(f"Note: {one_line(verdict.claim.note)}")


def _by_house(verdict: Verdict) -> str:
    """Whose word it is, where it is another house's, and the one that `expect` takes."""
    scale, own = scale_of(verdict), own_word(verdict)
    if scale.name == HOUSE:
        return ""
    return f", on the scale of {one_line(scale.title)}{f': {own}' if own else ''}"


def _published_instead(verdict: Verdict, page: Page) -> None:
    """The verdict of an editor with the name and the reason; one that says what the data say is only a remark."""
    override, label = verdict.claim.override, published_label(verdict)
    if override is None:
        return
    signed = f"{one_line(override.by)}{f', {override.on}' if override.on else ''}"
    if label is not None:
        page.line(f"{label.text(page.screen)}, the verdict of {signed}", "bold", label.tone)
        page.line(f"Reason: {one_line(override.reason)}")
    elif verdict.word is not None:
        page.line(f"An override by {signed} is not needed: the data give the same.", "dim")


def _cautions(verdict: Verdict, page: Page) -> None:
    if not (verdict.detected or verdict.silenced):
        return
    page.heading("What a reader should know")
    alike = {(item.rule, item.message): item for item in reversed(verdict.detected)}  # two checks, one thing to know
    for item in (item for item in verdict.detected if alike[item.rule, item.message] is item):
        label = WEIGHTS[item.weight]
        page.item(f"{label.mark(page.screen)} {upper_first(spoken(item.message))} ({label.word}: {item.rule})")
        if item.suggestion:
            page.line(f"suggestion: {spoken(item.suggestion)}", indent=4)
    for silenced in verdict.silenced:
        page.item(f"set aside by the author: {one_line(silenced.rule)}. Reason: {one_line(silenced.reason)}")
        for item in silenced.detected:
            page.line(f"it would have said: {one_line(item.message)}", indent=4)


def _not_covered(verdict: Verdict, page: Page) -> None:
    missing = left_out(verdict.claim)
    if missing:
        page.heading("Not checked")
        for text, part in zip(missing, verdict.claim.not_checked, strict=True):
            page.item(f"{text}{f': {one_line(part.note)}' if part.note else ''}")


def _published(verdict: Verdict, page: Page) -> None:
    claim = verdict.claim
    if not (claim.corrections or claim.checked or claim.reviewed):
        return
    page.heading("Corrections and reviews")
    for correction in claim.corrections:
        page.item(f"corrected on {correction.on}: {one_line(correction.text)}")
    for review in claim.reviewed:
        page.item(f"read by {one_line(review.by)} on {review.on}")
    if claim.checked:
        earlier = [claim.checked.by, claim.checked.on and claim.checked.on.text, claim.checked.verdict]
        page.item("checked before: " + ", ".join(one_line(text) for text in earlier if text))
        page.links([("", claim.checked.url)])


def _machine(verdict: Verdict, detail: Detail, page: Page) -> None:
    place = verdict.claim.id.place
    page.heading("To find everything again")
    page.item(f"the claim: {one_line(place.path)}:{place.line}")
    for position, leaf in enumerate(leaves(verdict), start=1):
        page.item(f"check {position}: {one_line(leaf.check.text)}")
    for source, fingerprint in detail.fingerprints.items():
        page.item(f"data of {one_line(source)}: SHA-256 {fingerprint}")


def _queries(detail: Detail, page: Page) -> None:
    """Each query once, unfolded, to be copied; the word that they share first."""
    sources: dict[str, list[str]] = {}
    for source, query in detail.queries.items():
        sources.setdefault(query, []).append(one_line(source))
    if not sources:
        return
    page.heading("How the tables were read")
    if detail.preparation:
        page.item("before every query:")
        _copied(detail.preparation, page)
    for query, names in sources.items():
        page.item(f"{', '.join(names)}:")
        _copied(query, page)


def _copied(query: str, page: Page) -> None:
    page.raw("\n".join(f"    {line}" for line in visible(query).splitlines()))


def _next(verdict: Verdict, page: Page) -> None:
    page.heading("Next")
    if verdict.agrees is False and verdict.word is not None:
        page.item(way_to_agree(verdict, verdict.word))
    elif is_left_open(verdict):
        page.item("answer the open questions of the checks above, then delete `open` from each")
    elif verdict.agrees is None and lacks_data(verdict):
        page.item(mend_or_expect("add: expect: unproven"))
    elif verdict.agrees is None and verdict.word is not None:
        page.item(f"to hold the claim to this verdict, add: expect: {verdict.word.value}")
    for problem in verdict.problems[:1]:
        page.item(f"claimcheck explain {problem.code}")
    for rule in list(dict.fromkeys(item.rule for item in verdict.detected))[:2]:
        page.item(f"claimcheck explain {rule}")
    page.item(f"claimcheck check {one_line(verdict.claim.id.place.path)}")
