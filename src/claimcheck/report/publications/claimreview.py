"""ClaimReview as JSON-LD: one review, or a feed of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.pipeline import Run
    from claimcheck.problems import Problem
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:
    """The review of one claim as it stands on its page; of several, a feed of those that can be published."""
    from claimcheck.report.claim_review import claim_review, feed, json_ld

    sources, fingerprints = run.loaded.catalogue.sources, run.fingerprints()
    made = [claim_review(verdict, sources, fingerprints, edition) for verdict in run.verdicts]
    reviews = [review for review in made if review is not None]
    return json_ld(reviews[0] if len(run.verdicts) == len(reviews) == 1 else feed(reviews, edition))


def lint(run: Run, edition: Edition) -> Iterable[Problem]:
    """What keeps the reviews from being read."""
    from claimcheck.report.google_rules import google_lint

    return google_lint(run.verdicts, edition)


FORMAT = Format(
    "claimreview",
    Command.EXPORT,
    Shape.TEXT,
    "ClaimReview as JSON-LD, for a page or a feed",
    "reviews.jsonld",
    render,
    lint=lint,
)
