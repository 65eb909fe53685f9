"""What Google asks of a ClaimReview, as warnings: a review that breaks these is valid and read by few.

The rules are those of its page on fact checks as structured data: `claimReviewed`, `reviewRating` and `url` are
required, and a house that publishes has a name; the sentence is asked to stay under 75 characters; who said it and
where is recommended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.judgement.scale import scale_of
from claimcheck.problems import Problem
from claimcheck.report.claim_review import MOST, claim_reviewed
from claimcheck.report.labels import label_of, published_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.publication import Edition


def google_lint(verdicts: Iterable[Verdict], edition: Edition) -> Iterator[Problem]:
    """What keeps the reviews from being read, each with what to write; the house first, then claim by claim."""
    publisher = edition.publisher
    missing = [key for key in ("name", "url", "pages") if getattr(publisher, key) is None]
    if missing:
        message = f"the settings do not say who publishes: `{'`, `'.join(missing)}` of [publisher]"
        hint = 'in claimcheck.toml: [publisher] name = "…", url = "https://…", pages = "https://…/{id}/"'
        yield Problem("CC602", message, None, hint)
    for verdict in verdicts:
        yield from _of_claim(verdict)


def _of_claim(verdict: Verdict) -> Iterator[Problem]:
    claim = verdict.claim
    name = str(claim.id)
    if verdict.word is None:
        yield Problem("CC603", "no review is made: the claim was not checked", claim.id.place, None, name)
        return
    if (published_label(verdict) or label_of(verdict)).word == "No label":
        message = f"no review is made: the scale {scale_of(verdict).name} has no label for {verdict.word.value}"
        yield Problem("CC603", message, claim.id.place, "publish it with another scale: --scale NAME", name)
        return
    length = len(claim_reviewed(claim))
    if length > MOST:
        message = f"the sentence has {length} characters; lists cut it after {MOST}"
        hint = "give a shorter wording under `aliases`; the whole sentence stays beside it"
        yield Problem("CC601", message, place_of(claim.claim), hint, name)
    yield from _of_speaker(verdict)


def _of_speaker(verdict: Verdict) -> Iterator[Problem]:
    claim = verdict.claim
    said = claim.said
    if not said.by.strip():
        yield Problem("CC604", "nobody is named who said it", claim.id.place, "said: {by: …}", str(claim.id))
    elif not (said.url or said.archived or claim.appearances):
        message = "no address says where it was said"
        yield Problem("CC604", message, place_of(said.by), "said: {url: https://…}, or `appearances`", str(claim.id))
