from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from tests.report.html.parsed import Page
from tests.report.small_book import CLAIMS, DAY, SOURCES, checked

from claimcheck.claims.nodes import Written
from claimcheck.claims.publisher import Publisher
from claimcheck.problems import Place
from claimcheck.report.html.site import site_files
from claimcheck.report.publication import Edition

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def site(tmp_path: Path) -> dict[str, str]:
    return dict(site_files(checked(tmp_path), Edition(DAY)))


def test_a_site_has_a_page_for_each_claim_and_source(site: dict[str, str]) -> None:
    assert {name for name in site if name.startswith("claims/")} == {
        f"claims/{name}.html" for name in ("thefts-800", "thefts-doubled", "thefts-2030", "thefts-fell", "overridden")
    }
    assert {name for name in site if name.startswith("sources/")} == {"sources/city-theft.html", "sources/audit.html"}
    assert {"index.html", "method.html", "corrections.html", "feed.xml"} <= set(site)


def test_every_link_inside_the_site_leads_to_a_page(site: dict[str, str]) -> None:
    for name, text in site.items():
        if not name.endswith(".html"):
            continue
        for link in Page(text).links:
            if not link.startswith(("http://", "https://", "data:", "#")):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(urldefrag(link)[0])))
                assert target in site, f"{name} leads to {link}"


def test_filters_need_no_script(site: dict[str, str]) -> None:
    page = Page(site["index.html"])
    assert {"tag/crime.html", "sources/city-theft.html"} <= set(page.links)
    assert sum(link.startswith("verdict/") for link in page.links) == 4
    assert "script" not in {tag for tag, _ in page.tags}
    assert "800 thefts in 2022" in Page(site["tag/crime.html"]).text


def test_a_group_lists_its_claims_alone(site: dict[str, str]) -> None:
    name = next(name for name in site if name.startswith("verdict/unproven"))
    text = Page(site[name]).text
    assert "700 thefts in 2030" in text
    assert "doubled" not in text


def test_the_method_page_has_the_rules_in_force(tmp_path: Path) -> None:
    config = '[severities]\nsingle-source = "off"\nno-primary = "serious"\n[tolerance]\nnear = "4%"\n'
    text = Page(dict(site_files(checked(tmp_path, config=config), Edition(DAY)))["method.html"]).text
    assert "peak-baseline (critical)" in text
    assert "no-primary (serious, set by this desk)" in text
    assert "single-source" not in text
    assert "off by at most 4%" in text


def test_corrections_are_listed_with_the_page_they_are_about(site: dict[str, str]) -> None:
    page = Page(site["corrections.html"])
    assert "1 March 2023: An earlier version named 2021. (the verdict before: False)" in page.text
    assert "claims/thefts-800.html" in page.links
    assert "Eva Sanz: Burglaries are left out" in page.text


def test_the_feed_has_an_entry_for_each_claim(site: dict[str, str]) -> None:
    feed = ElementTree.fromstring(site["feed.xml"])  # noqa: S314  # our own
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == 5
    assert all(str(found).startswith("urn:uuid:") for found in ids)
    assert feed.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00Z"


def test_permalinks_are_those_of_the_settings(tmp_path: Path) -> None:
    place = Place("claimcheck.toml")
    publisher = Publisher(
        name=Written("Desk", place), pages=Written("https://desk.example/claims/{id}.html", place), place=place
    )
    site = dict(site_files(checked(tmp_path), Edition(DAY, publisher)))
    address = "https://desk.example/claims/thefts-800.html"
    assert address in Page(site["claims/thefts-800.html"]).links
    assert address in site["feed.xml"]
    assert Page(site["index.html"]).headings[0] == (1, "Fact checks of Desk")


def test_a_page_that_says_the_same_keeps_its_day(tmp_path: Path) -> None:
    run = checked(tmp_path)
    first = dict(site_files(run, Edition(DAY)))
    later = dict(site_files(run, Edition(DAY + timedelta(days=3), earlier=first.get)))
    assert later == first


def test_only_the_page_that_says_something_new_is_of_today(tmp_path: Path) -> None:
    first = dict(site_files(checked(tmp_path), Edition(DAY)))
    changed = checked(tmp_path, CLAIMS.replace("An earlier version named 2021.", "Another year was named."))
    later = dict(site_files(changed, Edition(date(2026, 3, 4), earlier=first.get)))
    assert {name for name in later if later[name] != first[name]} == {
        "claims/thefts-800.html",
        "corrections.html",
        "feed.xml",
    }
    assert "2026-03-04T00:00:00Z" in later["feed.xml"]
    assert later["feed.xml"].count("2026-03-01T00:00:00Z") == 4


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param("", id="empty"),
        pytest.param('<meta name="date" content="2026-13-45">', id="no such day"),
        pytest.param('<meta name="date" content="2031-01-01">', id="a day to come"),
    ],
)
def test_a_damaged_page_is_written_anew(tmp_path: Path, damaged: str) -> None:
    run = checked(tmp_path)
    fresh = dict(site_files(run, Edition(DAY)))
    assert dict(site_files(run, Edition(DAY, earlier=lambda _: damaged))) == fresh


def test_an_id_that_a_claim_was_known_by_leads_to_it(tmp_path: Path) -> None:
    claims = CLAIMS.replace("    tags: [crime]\n", "    tags: [crime]\n    aliases: [old-name, A wording of it.]\n")
    site = dict(site_files(checked(tmp_path, claims), Edition(DAY)))
    assert "thefts-800.html" in Page(site["claims/old-name.html"]).links
    assert len([name for name in site if name.startswith("claims/")]) == 6


def test_the_page_of_a_source_lists_its_claims_and_measures(site: dict[str, str]) -> None:
    text = Page(site["sources/city-theft.html"]).text
    assert "thefts, thefts" in text
    assert "There were 700 thefts in 2030." in text
    assert "primary source, independent, published 31 January 2024, licence: CC-BY-4.0" in text


def test_the_progress_is_told_claim_by_claim(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    list(site_files(checked(tmp_path), Edition(DAY, progress=lambda done, of: told.append((done, of)))))
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_two_ids_that_differ_in_case_alone_have_two_pages(tmp_path: Path) -> None:
    claims = CLAIMS.replace("id: thefts-2030", "id: THEFTS-800")
    names = [name for name in dict(site_files(checked(tmp_path, claims, SOURCES), Edition(DAY))) if "claims/" in name]
    assert len({name.casefold() for name in names}) == 5
