"""Every golden book as a site: whatever the kind of check, pages are whole and lead somewhere."""

from __future__ import annotations

import datetime as dt
import posixpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from tests.report.html.parsed import Page

from claimcheck.claims.book import open_book
from claimcheck.pipeline import run
from claimcheck.report.html.site import site_files
from claimcheck.report.publication import Edition, find_format

BOOKS = sorted(path.parent for path in (Path(__file__).parents[2] / "golden").glob("*/claims"))
DAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.name)
def test_a_site_of_every_kind_is_whole(book: Path, language: str) -> None:
    found = run(open_book(book), today=DAY)
    edition = Edition(DAY, language=language)
    site = dict(site_files(found, edition))
    for name, text in site.items():
        if name.endswith(".html"):
            page = Page(text)
            assert len(page.ids) == len(set(page.ids))
            assert leading_nowhere(name, page, site) == []
    markdown = str(find_format("md").render(found, edition))
    assert not [token for token in MarkdownIt("commonmark").parse(markdown) if token.type == "html_block"]


def leading_nowhere(name: str, page: Page, site: dict[str, str]) -> list[str]:
    inside = [link for link in page.links if not link.startswith(("http://", "https://", "data:", "#"))]
    here = posixpath.dirname(name)
    return [link for link in inside if posixpath.normpath(posixpath.join(here, unquote(link))) not in site]


def test_a_measure_that_a_claim_derives_has_no_page_of_its_own(tmp_path: Path) -> None:
    from tests.report.small_book import CLAIMS, checked

    claims = CLAIMS.replace("    tags: [crime]\n", "    derived:\n      twice: {sum: [thefts, thefts]}\n").replace(
        '{kind: level, measure: thefts, at: 2022, value: "800"}\n    corrections',
        '{kind: level, measure: twice, at: 2022, value: "1600"}\n    corrections',
    )
    found = checked(tmp_path, claims)
    assert found.loaded.derived
    site = dict(site_files(found, Edition(DAY)))
    assert {name for name in site if name.startswith("sources/")} == {"sources/city-theft.html", "sources/audit.html"}
    assert "computed from Thefts reported" in Page(site["claims/thefts-800.html"]).text
