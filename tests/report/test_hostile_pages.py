"""Whatever others wrote comes out as text: in pages, in a site, in its feed and in Markdown."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.report.html.parsed import Page
from tests.report.small_book import DAY, HOSTILE, hostile_sources, quoted_in_yaml
from tests.report.small_book import checked as checked_book

from claimcheck.report.html.site import site_files
from claimcheck.report.publication import Edition, find_format
from claimcheck.report.visible import one_line

MORE = [
    '" onmouseover="alert(1)',
    "'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</title><script>alert(1)</script>",
    "</style><style>*{display:none}",
    "&lt;b&gt; &amp; &#x6a;",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "http://evil.example www.evil.example a@evil.example",
    "# heading",
    "1. list",
    "- item",
    "> quote",
    "    code",
    "| a | b |\n|---|---|",
    "***",
    "[a]: http://evil.example",
    "\\*not\\*",
    "data:text/html,<script>alert(1)</script>",
    "\ufdd0 no character, and\u2028a line",
    "{braces} and {0}",
]
PAYLOADS = [*HOSTILE, *MORE]
PLAIN = "plain words"
CLAIM = """\
claims:
  - id: hostile
    title: {text}
    topic: {text}
    claim: {sentence}
    original: {text}
    said: {{by: {text}, role: {text}, on: 2023-02-03, url: "https://e.example/\\u202E'();a=b"}}
    tags: [{text}]
    note: {text}
    sources: [hostile, {{id: paper, stance: contradicts, quote: {text}, locator: {text}}}]
    checks:
      - kind: change
        measure: thefts
        from: 2018
        to: 2022
        by: 20%
        direction: decrease
        note: {text}
        stands-for: {{what: {text}, gap: {text}}}
    not-checked:
      - {{part: {text}, reason: opinion, note: {text}}}
    corrections:
      - {{on: 2023-03-01, text: {text}}}
    reviewed:
      - {{by: {text}, on: 2023-02-20}}
    override: {{verdict: misleading, reason: {text}, by: {text}}}
    reply: {{text: {text}, url: "https://e.example/reply"}}
    checked: {{by: {text}, verdict: {text}, url: "https://e.example/check"}}
    ignore: [{{rule: single-source, reason: {text}}}]
"""
SOURCE = """\
sources:
  - id: hostile
    title: {text}
    publisher: {text}
    kind: dataset
    licence: {text}
    note: {text}
    url: https://e.example/data
    data:
      path: data/thefts.csv
      time: {{column: year, grain: year}}
      measures:
        thefts: {{column: thefts, unit: thefts, exact: true, definition: {text}}}
  - {{id: paper, title: {text}, publisher: {text}, kind: article}}
"""


@cache
def site_with(text: str) -> dict[str, str]:
    """What is published of a book in which the text stands wherever somebody may write freely."""
    with TemporaryDirectory() as folder:
        quoted = quoted_in_yaml(text)
        claim = CLAIM.format(text=quoted, sentence=quoted_in_yaml(f"Thefts fell by 20% from 2018 to 2022. {text}"))
        run = checked_book(Path(folder), claim, SOURCE.format(text=quoted))
        site = dict(site_files(run, Edition(DAY)))
        site["one.html"] = str(find_format("html").render(run, Edition(DAY)))
        site["one.md"] = str(find_format("md").render(run, Edition(DAY)))
        return site


def shape(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes; the sentence is marked and rules fire by what it holds."""
    return [
        (tag, tuple(attributes)) for tag, attributes in page.tags if tag not in {"mark", "li", "strong", "br", "span"}
    ]


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_page_is_built_alike_whatever_the_words(text: str) -> None:
    plain, hostile = site_with(PLAIN), site_with(text)
    for name in ("one.html", "claims/hostile.html", "sources/hostile.html", "index.html", "corrections.html"):
        assert shape(Page(hostile[name])) == shape(Page(plain[name])), name


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_page_shows_the_words_as_they_are(text: str) -> None:
    site = site_with(text)
    shown = " ".join(re.sub("[\ufdd0-\ufdef\ufffe]", lambda found: f"\\u{ord(found[0]):04x}", one_line(text)).split())
    page = Page(site["claims/hostile.html"])
    assert page.text.count(shown) >= 15
    assert all(
        link.startswith(("https://e.example/", "../", "data:", "#main", "index", "http://evil")) for link in page.links
    )
    assert not any(link.startswith("http://evil") for link in page.links)
    ElementTree.fromstring(site["feed.xml"])  # noqa: S314  # our own


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_page_has_no_script_but_its_review(text: str) -> None:
    for name, source in site_with(text).items():
        if not name.endswith(".html"):
            continue
        page = Page(source)
        assert all(attributes == {"type": "application/ld+json"} for tag, attributes in page.tags if tag == "script")
        assert not [attribute for _, attributes in page.tags for attribute in attributes if attribute.startswith("on")]
        assert sum(tag == "style" for tag, _ in page.tags) == 1


def inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from inline(token.children or [])


@pytest.mark.parametrize("text", PAYLOADS)
def test_markdown_obeys_nothing_in_the_words(text: str) -> None:
    reader = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    plain, hostile = (list(inline(reader.parse(site_with(words)["one.md"]))) for words in (PLAIN, text))
    kinds = {token.type for token in hostile}
    assert kinds - {token.type for token in plain} <= {"text_special"}
    assert "html_inline" not in kinds
    links = [str(token.attrs["href"]) for token in hostile if token.type == "link_open"]
    assert links == [str(token.attrs["href"]) for token in plain if token.type == "link_open"]
    headings = [[token.tag for token in tokens if token.type == "heading_open"] for tokens in (plain, hostile)]
    assert headings[0] == headings[1]
    told = "".join(token.content for token in hostile if not token.children)
    assert told.count(" ".join(one_line(text).split())) >= 8


def test_the_name_of_the_house_is_text_too(tmp_path: Path) -> None:
    run = checked_book(tmp_path, sources=hostile_sources(), config='[publisher]\nname = "</title><b>"\n', claims=ONE)
    site = dict(site_files(run, Edition(DAY, run.loaded.book.config.publisher)))
    for name in ("index.html", "claims/one.html"):
        page = Page(site[name])
        assert "b" not in {tag for tag, _ in page.tags}
        assert "</title><b>" in page.text


ONE = """\
claims:
  - id: one
    claim: There were 800 thefts in 2022.
    sources: [hostile-places]
    checks:
      - {kind: level, measure: thefts, of: A, at: 2022, value: "800"}
"""


def test_names_from_a_table_are_text(tmp_path: Path) -> None:
    run = checked_book(tmp_path, ONE, hostile_sources())
    page = Page(str(find_format("html").render(run, Edition(DAY))))
    assert "=2+5 \\x07 \\x1b[31m <b>" in page.text
