"""ClaimReview: a verdict in the vocabulary of schema.org, for a page or for a feed.

A claim that was not checked has none, and neither has a verdict for which the house's scale has no label. The label
is the one of the scale, the editor's where one overrides; unproven and disputed have no number. Nothing is made up:
a date or an address that the book does not give is left out. Text of other people is shown, not obeyed, and what is
hidden in it (control characters, marks of direction) is an escape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.judgement.parts import sources_asked
from claimcheck.judgement.scale import mark_of, published_mark, scale_of
from claimcheck.report.citations import citation, organization
from claimcheck.report.said import sentence
from claimcheck.report.story import why
from claimcheck.report.visible import one_line, safe_json

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.said import SaidOn
    from claimcheck.datasets.sources import Source
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.publication import Edition

    Json = dict[str, Any]

CONTEXT = "https://schema.org"
MOST = 75  # characters of `claimReviewed`, by Google's rules


def claim_review(
    verdict: Verdict, sources: Mapping[str, Source], fingerprints: Mapping[str, str], edition: Edition
) -> Json | None:
    """The review of one claim; None where nothing can be published of it.

    sources: the catalogue, by id. fingerprints: source → SHA-256 of its file.
    """
    rating = _rating(verdict)
    if rating is None:
        return None
    claim, publisher = verdict.claim, edition.publisher
    asked = [str(item.id) for item in claim.sources]
    asked += sources_asked(part.result for part in verdict.parts)
    cited = [name for name in dict.fromkeys(asked) if name in sources]
    return {"@context": CONTEXT} | told(
        {
            "@type": "ClaimReview",
            "url": publisher.page_of(str(claim.id)),
            "identifier": str(claim.id),
            "name": _text(claim.title),
            "inLanguage": edition.language or "en",
            "claimReviewed": claim_reviewed(claim),
            "reviewRating": rating,
            "reviewBody": sentence(one_line(why(verdict))),
            "author": organization(publisher.name, publisher.url),
            "editor": [_person(claim.override.by)] if claim.override is not None else [],
            "contributor": [_person(review.by) for review in claim.reviewed],
            "dateModified": _latest(claim),
            "itemReviewed": _item(claim, {one_line(source.publisher) for source in sources.values()}),
            "citation": [citation(sources[name], fingerprints.get(name)) for name in cited],
            "correction": [_correction(item.text, item.on) for item in claim.corrections],
            "comment": _reply(claim),
        }
    )


def claim_reviewed(claim: Claim) -> str:
    """The sentence; where it is too long for a list, the first wording under `aliases` that is not."""
    full = one_line(claim.claim)
    short = (one_line(text) for text in claim.aliases if " " in text.strip())
    return full if len(full) <= MOST else next((text for text in short if len(text) <= MOST), full)


def feed(reviews: Sequence[Json], edition: Edition) -> Json:
    """Several reviews as one DataFeed."""
    items = [{"@type": "DataFeedItem", "item": {k: v for k, v in one.items() if k != "@context"}} for one in reviews]
    publisher = organization(edition.publisher.name, edition.publisher.url)
    top = told({"@type": "DataFeed", "name": "Fact checks", "publisher": publisher})
    return {"@context": CONTEXT} | top | {"dataFeedElement": items}


def json_ld(tree: Json) -> str:
    """JSON that may also stand inside a `<script>`: nothing in it can end one, and it reads back the same."""
    text = safe_json(tree)
    return "".join(_FOR_MARKUP.get(letter, letter) for letter in text) + "\n"


_FOR_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def told(tree: Mapping[str, Any]) -> Json:
    """The same without what is not known."""
    return {key: value for key, value in tree.items() if value not in (None, "", [])}


def _rating(verdict: Verdict) -> Json | None:
    """The label of the verdict that is published, with its number where the scale has one."""
    computed, editors, scale = mark_of(verdict), published_mark(verdict), scale_of(verdict)
    mark = editors or computed
    if verdict.word is None or mark.label is None:
        return None
    override = verdict.claim.override
    why_not = ""
    if editors is not None and override is not None:
        data = one_line(computed.label or verdict.word.value)
        why_not = f"{sentence(one_line(override.reason))} The data give: {data}."
    rating: Json = {"@type": "Rating", "alternateName": one_line(mark.label)}
    if mark.number is not None:
        rating |= {"ratingValue": mark.number, "bestRating": scale.highest, "worstRating": scale.lowest}
    return rating | told({"ratingExplanation": why_not})


def _item(claim: Claim, publishers: Collection[str]) -> Json:
    """The claim itself: who said it, when, and where it was seen."""
    said = claim.said
    seen = [_appearance(said.url, said.archived, None)] if said.url or said.archived else []
    seen += [_appearance(item.url, item.archived, item.on) for item in claim.appearances]
    original: Json | None = {"@type": "CreativeWork", "text": _text(claim.original)} if claim.original else None
    return told(
        {
            "@type": "Claim",
            "text": one_line(claim.claim),
            "inLanguage": claim.language.value,
            "translationOfWork": original,
            "author": _speaker(claim, publishers),
            "datePublished": _said_on(said.on),
            "appearance": seen,
        }
    )


def _speaker(claim: Claim, publishers: Collection[str]) -> Json | None:
    """Who said it: a house where it publishes one of the sources, else a person."""
    name = one_line(claim.said.by)
    if not name:
        return None
    if name in publishers:
        return organization(name, None)
    return told({"@type": "Person", "name": name, "jobTitle": _text(claim.said.role)})


def _appearance(url: str | None, archived: str | None, on: SaidOn | None) -> Json:
    return told({"@type": "CreativeWork", "url": url, "archivedAt": archived, "datePublished": _said_on(on)})


def _said_on(on: SaidOn | None) -> str | None:
    """The day or the month as written; a day by which it had been said is none."""
    return one_line(on.text) if on is not None and not on.not_after else None


def _correction(text: str, on: dt.date) -> Json:
    return {"@type": "CorrectionComment", "text": one_line(text), "datePublished": on.isoformat()}


def _reply(claim: Claim) -> Json | None:
    """What the claimant answered."""
    reply = claim.reply
    if reply is None:
        return None
    said: Json = {
        "@type": "Comment",
        "text": one_line(reply.text),
        "url": reply.url,
        "datePublished": _said_on(reply.on),
    }
    return told(said)


def _latest(claim: Claim) -> str | None:
    """The last day on which somebody put a hand to it."""
    override = claim.override.on if claim.override is not None else None
    days = [item.on for item in claim.corrections] + [item.on for item in claim.reviewed]
    days += [override] if override is not None else []
    return max(days).isoformat() if days else None


def _person(name: str) -> Json:
    return {"@type": "Person", "name": one_line(name)}


def _text(text: str | None) -> str | None:
    return one_line(text) if text else None
