"""A site of a book: a page for each claim and source, an index with filters, the method, the corrections, a feed.

Every page holds all it needs and asks for nothing. A page that says the same as before keeps the day on which it first
said so, and with it its bytes: what has not changed is not written again, and the feed does not call it new.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.report.article.details import details_of
from claimcheck.report.html.feed import feed_page
from claimcheck.report.html.listing import (
    SPEAKER,
    TAG,
    Entry,
    Group,
    group_path,
    group_title,
    grouped,
    groups_of,
    newest_first,
    titles,
)
from claimcheck.report.html.method import method_page
from claimcheck.report.html.names import page_names
from claimcheck.report.html.pages import Frame, Hrefs, claim_page, printed
from claimcheck.report.html.source_pages import SourcePage, source_pages
from claimcheck.report.tongues import tongue_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.pipeline import Run
    from claimcheck.report.claim_page import Detail
    from claimcheck.report.publication import Edition

CLAIMS, SOURCES = "claims", "sources"  # folders of a site
_DATED = re.compile(r'<meta name="date" content="([0-9]{4}-[0-9]{2}-[0-9]{2})">')
_HEAD = 4000  # characters of a page in which its day stands
_ID = re.compile(r"[^\W_][\w-]{0,99}")


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same for every page of a site. `claims` and `sources`: id → path from the top."""

    run: Run
    frame: Frame
    detail_of: Callable[[Verdict], Detail]
    claims: Mapping[str, str]
    sources: Mapping[str, str]

    def hrefs(self, claim: Claim) -> Hrefs:
        """Where the page of a claim leads to."""
        from claimcheck.report.visible import one_line

        speaker = one_line(claim.said.by)
        return Hrefs(
            sources={name: f"../{path}" for name, path in self.sources.items()},
            tags={one_line(tag): f"../{group_path(TAG, one_line(tag))}" for tag in claim.tags},
            speaker=f"../{group_path(SPEAKER, speaker)}" if speaker else "",
        )


def site_files(run: Run, edition: Edition) -> Iterator[tuple[str, str]]:
    """Every file of the site by its path: claims first, then what is made of them."""
    site = _site(run, edition)
    entries = []
    for done, verdict in enumerate(run.verdicts, start=1):
        entry, text = _claim(verdict, site)
        entries.append(entry)
        yield entry.path, text
        edition.progress(done, len(run.verdicts))
    yield from _moved(site)
    listed = newest_first(entries)
    filters, sources = grouped(listed), source_pages(listed, site.run, site.sources, site.frame.say)
    yield from _groups(filters, site)
    yield from _sources(sources, site)
    yield "index.html", _index(listed, filters, sources, site)
    yield "method.html", method_page(run, site.frame)
    yield "corrections.html", _corrections(listed, site)
    yield "feed.xml", feed_page(listed, site.frame)


def _site(run: Run, edition: Edition) -> Site:
    say = tongue_of(edition.language or run.loaded.book.config.language.value)
    name = edition.publisher.name
    title = say("Fact checks of {name}", name=name) if name else say("Fact checks")
    frame = Frame(edition, say, title)
    claims = page_names(str(claim.id) for claim in run.loaded.claims)
    sources = page_names(filter(_ID.fullmatch, run.loaded.catalogue.sources))  # not those that a claim derives
    return Site(
        run,
        frame,
        details_of(run),
        {name: f"{CLAIMS}/{file}.html" for name, file in claims.items()},
        {name: f"{SOURCES}/{file}.html" for name, file in sources.items()},
    )


def _claim(verdict: Verdict, site: Site) -> tuple[Entry, str]:
    claim = verdict.claim
    path, frame = site.claims[str(claim.id)], replace(site.frame, root="../")
    item = printed(verdict, site.detail_of(verdict), frame, site.hrefs(claim))
    day, text = _settled(path, lambda day: claim_page(item, frame, day), site.frame.edition)
    sources = [cited.id for _, listed in item.article.sources for cited in listed]
    return Entry(item.article, path, day, groups_of(item.article), sources), text


def _settled(path: str, page: Callable[[dt.date], str], edition: Edition) -> tuple[dt.date, str]:
    """The page as of today; where it says nothing new, as it stands, with its day."""
    before = edition.earlier(path)
    found = _DATED.search(before[:_HEAD]) if before is not None else None
    if found is not None:
        day = _day(found[1])
        if day is not None and day < edition.today and page(day) == before:
            return day, page(day)
    return edition.today, page(edition.today)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _moved(site: Site) -> Iterator[tuple[str, str]]:
    """A page at every id that a claim was known by, which leads to the one that it has now."""
    taken = {path.casefold() for path in site.claims.values()}
    for verdict in site.run.verdicts:
        claim = verdict.claim
        for alias in filter(_ID.fullmatch, map(str, claim.aliases)):
            path = f"{CLAIMS}/{page_names([alias])[alias]}.html"
            if path.casefold() not in taken:
                taken.add(path.casefold())
                target = site.claims[str(claim.id)].rpartition("/")[2]
                yield path, site.frame.filled("moved.html", title=str(claim.id), target=target)


def _groups(filters: Mapping[str, Sequence[Group]], site: Site) -> Iterator[tuple[str, str]]:
    frame = replace(site.frame, root="../")
    for groups in filters.values():
        for group in groups:
            title = group_title(group, frame.say)
            yield group.path, frame.filled("group.html", title=title, listed=group.entries)


def _sources(sources: Sequence[SourcePage], site: Site) -> Iterator[tuple[str, str]]:
    frame = replace(site.frame, root="../")
    for source in sources:
        yield source.path, frame.filled("source.html", title=source.title, source=source)


def _index(
    listed: Sequence[Entry], filters: Mapping[str, Sequence[Group]], sources: Sequence[SourcePage], site: Site
) -> str:
    return site.frame.filled(
        "index.html",
        title=site.frame.site,
        listed=listed,
        filters=filters,
        titles=titles(site.frame.say),
        sources=[source for source in sources if source.entries],
    )


def _corrections(listed: Sequence[Entry], site: Site) -> str:
    corrected = [(item, entry) for entry in listed for item in entry.article.corrections]
    return site.frame.filled(
        "corrections.html",
        title=site.frame.say("Corrections"),
        corrected=sorted(corrected, key=lambda pair: pair[0].on, reverse=True),
        overridden=[entry for entry in listed if entry.article.overriding is not None],
    )
