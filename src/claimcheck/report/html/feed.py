"""The Atom feed of a site: one entry a claim, new when its page says something new."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from claimcheck.report.html.listing import Entry
    from claimcheck.report.html.pages import Frame

_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "claimcheck")  # where the settings give pages no address of their own


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the feed."""

    id: str
    title: str
    href: str
    summary: str
    updated: dt.date
    tags: Sequence[str]


def feed_page(listed: Sequence[Entry], frame: Frame) -> str:
    """The feed. Links are those of the settings' `pages`, else from the place of the feed."""
    items = sorted((_item(entry, frame) for entry in listed), key=lambda item: item.updated, reverse=True)
    return frame.filled(
        "feed.xml",
        title=frame.site,
        feed_id=frame.edition.publisher.url or uuid.uuid5(_OURS, "feed").urn,
        updated=max((item.updated for item in items), default=frame.edition.today),
        entries=items,
    )


def _item(entry: Entry, frame: Frame) -> Item:
    article = entry.article
    address = frame.edition.publisher.page_of(article.id)
    corrected = [item.on for item in article.corrections if item.on <= frame.edition.today]
    return Item(
        id=address or uuid.uuid5(_OURS, article.id).urn,
        title=f"{article.badge.name}: {article.headline.text}",
        href=address or quote(entry.path),
        summary=f"“{article.speech.sentence.text}” {article.reason.text}",
        updated=max([entry.day, *corrected]),
        tags=article.tags,
    )
