"""The page of one claim, or of several below each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from claimcheck._version import __version__
from claimcheck.report.article.compose import article_of
from claimcheck.report.claim_review import claim_review, json_ld
from claimcheck.report.html.charts import charts_of
from claimcheck.report.html.environment import rendered
from claimcheck.report.output import without_commands

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.article.content import Article
    from claimcheck.report.claim_page import Detail
    from claimcheck.report.html.charts import Chart
    from claimcheck.report.publication import Edition
    from claimcheck.report.tongues import Tongue

LONGEST_TITLE = 70  # characters of what a tab and a search engine show
LONGEST_DESCRIPTION = 300


@dataclass(frozen=True, slots=True)
class Hrefs:
    """Where a page can lead to: by the id of a source and by tag, and to the speaker; nowhere on a page of its own."""

    sources: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What pages have around them. `site`: its title, where the page is one of many; `root`: the way to its top."""

    edition: Edition
    say: Tongue
    site: str | None = None
    root: str = ""

    def filled(self, template: str, **values: Any) -> str:
        """A template in this frame, with nothing in it that a build server would obey."""
        around = {
            "version": __version__,
            "publisher": self.edition.publisher,
            "site": {"title": self.site} if self.site is not None else None,
            "root": self.root,
            "day": None,
            "description": "",
            "canonical": None,
            "json_ld": (),
            "tab": shortened(str(values.get("title") or ""), LONGEST_TITLE),
        }
        return without_commands(rendered(template, self.say, **(around | values)))


@dataclass(frozen=True, slots=True)
class Printed:
    """An article with its charts, and where it leads."""

    article: Article
    charts: Mapping[int, Chart]
    hrefs: Hrefs
    review: Markup | None  # the JSON-LD of it

    @property
    def reviews(self) -> tuple[Markup, ...]:
        """What programs read of it."""
        return (self.review,) if self.review is not None else ()


def printed(verdict: Verdict, detail: Detail, frame: Frame, hrefs: Hrefs | None = None) -> Printed:
    """The article on a verdict, ready for a page."""
    article = article_of(verdict, detail, frame.say.code)
    review = _review(verdict, article, detail, frame)
    return Printed(article, charts_of(article, frame.say), hrefs or Hrefs(), review)


def claim_page(item: Printed, frame: Frame, day: dt.date) -> str:
    """The page of one claim, as of a day."""
    article = item.article
    return frame.filled(
        "claim.html",
        title=article.headline.text,
        description=shortened(f"{article.badge.word}: {article.reason.text}", LONGEST_DESCRIPTION),
        canonical=frame.edition.publisher.page_of(article.id),
        json_ld=item.reviews,
        a=article,
        charts=item.charts,
        hrefs=item.hrefs,
        day=day,
    )


def several_page(items: Sequence[Printed], frame: Frame, day: dt.date) -> str:
    """Several claims on one page."""
    return frame.filled(
        "several.html",
        title=frame.say.count(len(items), "{n} claim, checked", "{n} claims, checked"),
        json_ld=[review for item in items for review in item.reviews],
        told_articles=items,
        day=day,
    )


def _review(verdict: Verdict, article: Article, detail: Detail, frame: Frame) -> Markup | None:
    """The ClaimReview of the page, with the label that the page shows."""
    edition = replace(frame.edition, language=frame.say.code)
    tree = claim_review(verdict, detail.sources, detail.fingerprints, edition)
    if tree is None:
        return None
    rating = tree["reviewRating"]
    if "alternateName" in rating:
        tree = tree | {"reviewRating": rating | {"alternateName": article.badge.name}}
    return Markup(json_ld(tree).strip())  # noqa: S704  # it escapes what would end the script


def shortened(text: str, most: int) -> str:
    """The text, or as many of its words as there is room for, and "…"."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…"
