from __future__ import annotations

import csv
import io
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.report.html.parsed import Page
from tests.report.small_book import DAY, SOURCES, checked

from claimcheck.pipeline import Run
from claimcheck.report.html.pages import shortened
from claimcheck.report.publication import Edition, find_format


def page_of(run: Run, claim_id: str, language: str | None = None) -> Page:
    return Page(source_of(run, claim_id, language))


def source_of(run: Run, claim_id: str, language: str | None = None) -> str:
    from dataclasses import replace

    chosen = tuple(verdict for verdict in run.verdicts if verdict.claim.id == claim_id)
    text = find_format("html").render(replace(run, verdicts=chosen), Edition(DAY, language=language))
    assert isinstance(text, str)
    return text


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return checked(tmp_path)


def test_a_page_tells_from_the_finding_to_the_command(run: Run) -> None:
    titles = [title for _, title in page_of(run, "thefts-800").headings]
    order = ["Thefts in 2022", "Corrections", "What was said", "What the data say", "Sources", "Check it yourself"]
    assert [title for title in titles if title in order] == order


def test_headings_never_skip_a_level(run: Run) -> None:
    levels = [level for level, _ in page_of(run, "thefts-fell").headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(second <= first + 1 for first, second in pairwise(levels))


def test_the_label_of_the_page_is_that_of_its_review(run: Run) -> None:
    page = page_of(run, "thefts-800")
    assert page.json_ld[0]["reviewRating"]["alternateName"] == "True"
    assert "✔ True" in page.text


def test_the_label_of_a_spanish_page_is_that_of_its_review(run: Run) -> None:
    page = page_of(run, "thefts-doubled", "es")
    assert page.json_ld[0]["reviewRating"]["alternateName"] == "Falso"
    assert page.json_ld[0]["inLanguage"] == "es"
    assert "✘ Falso" in page.text


def test_an_editors_verdict_stands_beside_that_of_the_data(run: Run) -> None:
    text = page_of(run, "overridden").text
    assert "This is the verdict of Eva Sanz. Given on 5 April 2023. Reason: Burglaries are left out" in text
    assert "The data alone give: ✔ True" in text


def test_the_whole_scale_is_shown_with_the_verdict_marked(run: Run) -> None:
    tags = page_of(run, "thefts-800").tags
    assert sum("aria-current" in attributes for _, attributes in tags) == 1


def test_a_page_asks_for_nothing(run: Run) -> None:
    page = page_of(run, "thefts-fell")
    assert not {tag for tag, _ in page.tags} & {"img", "iframe", "object", "embed", "video", "audio", "base", "form"}
    assert [attributes["href"] for tag, attributes in page.tags if tag == "link"] == ["data:,"]
    assert all(attributes["type"] == "application/ld+json" for tag, attributes in page.tags if tag == "script")
    assert "url(" not in source_of(run, "thefts-fell")
    assert "@import" not in source_of(run, "thefts-fell")


def test_a_page_names_every_element_once(run: Run) -> None:
    from dataclasses import replace

    text = find_format("html").render(replace(run), Edition(DAY))
    ids = Page(str(text)).ids
    assert len(ids) == len(set(ids)) > 5


def test_the_chart_has_words_for_those_who_do_not_see_it(run: Run) -> None:
    page = page_of(run, "thefts-fell")
    chart = next(attributes for tag, attributes in page.tags if tag == "svg")
    assert chart["aria-labelledby"].split() == [item for item in page.ids if "chart" in item]
    assert "2016 to 2022: lowest 800 in 2022, highest 1,000 in 2018." in page.text
    assert "claimed window: 1,000 (2018) → 800 (2022)." in page.text


def test_the_figures_of_the_chart_are_a_table_and_a_file(run: Run) -> None:
    page = page_of(run, "thefts-fell")
    address = next(attributes["href"] for _, attributes in page.tags if "download" in attributes)
    rows = list(csv.reader(io.StringIO(unquote(address.removeprefix("data:text/csv;charset=utf-8,")))))
    assert rows[0] == ["period", "value", "low", "high", "status"]
    assert rows[3][:2] == ["2018", "1000"]
    assert len(rows) == 8
    assert "2018 1,000" in page.text


def test_every_figure_names_its_row(run: Run) -> None:
    assert "sources/data/thefts.csv:4" in page_of(run, "thefts-fell").text


def test_figures_and_days_are_written_as_the_language_writes_them(run: Run) -> None:
    page = page_of(run, "thefts-fell", "es")
    assert page.tags[0] == ("html", {"lang": "es"})
    assert "1.000 thefts" in page.text
    assert "1 de marzo de 2026" in page.text


def test_words_of_another_language_say_so(run: Run) -> None:
    tags = page_of(run, "thefts-fell", "es").tags
    assert ("span", {"lang": "en"}) in tags


def test_what_would_decide_an_open_claim_is_told(run: Run) -> None:
    assert "What would decide it:" in page_of(run, "thefts-2030").text


def test_several_claims_share_a_page_with_a_list_of_them(run: Run) -> None:
    page = Page(str(find_format("html").render(run, Edition(DAY))))
    assert page.headings[0] == (1, "5 claims, checked")
    assert [link for link in page.links if link.startswith("#a")] == ["#a1", "#a2", "#a3", "#a4", "#a5"]
    assert {"a1", "a5"} <= set(page.ids)


def test_a_claim_that_was_not_checked_says_what_keeps_it(tmp_path: Path) -> None:
    run = checked(tmp_path)
    (tmp_path / "sources/data/thefts.csv").unlink()
    from claimcheck.claims.book import open_book
    from claimcheck.pipeline import run as check

    broken = check(open_book(tmp_path), today=DAY)
    page = page_of(broken, "thefts-800")
    assert "– Not checked" in page.text
    assert "What keeps it from being checked" in [title for _, title in page.headings]
    assert page.json_ld == []
    assert run.verdicts[0].word is not None


def test_the_same_run_gives_the_same_bytes(run: Run) -> None:
    assert source_of(run, "thefts-fell") == source_of(run, "thefts-fell")


@pytest.mark.parametrize(
    ("text", "most", "told"),
    [
        pytest.param("short", 10, "short", id="room enough"),
        pytest.param("several words here", 12, "several…", id="between words"),
        pytest.param("oneverylongword", 8, "onevery…", id="a word without end"),
    ],
)
def test_a_title_is_cut_between_words(text: str, most: int, told: str) -> None:
    assert shortened(text, most) == told


def test_a_day_is_no_part_of_what_is_asked() -> None:
    assert Edition(date(2026, 1, 1)).earlier("index.html") is None


def test_what_the_reason_says_is_not_said_twice(run: Run) -> None:
    reason = "1,000 thefts in 2018, 800 in 2022 (-20.0%)."
    page = page_of(run, "thefts-fell")
    leads = [attributes for tag, attributes in page.tags if tag == "p" and attributes.get("class") == "lead"]
    assert len(leads) == 1
    assert reason in page.text


def test_an_effect_tells_both_questions(tmp_path: Path) -> None:
    claims = """\
claims:
  - id: patrols
    claim: Patrols have brought thefts down.
    said: {by: Ana Ruiz, on: 2023-02-03}
    sources: [city-theft]
    checks:
      - kind: effect
        measure: thefts
        policy: the patrols
        start: 2019
        direction: decrease
"""
    page = page_of(checked(tmp_path, claims), "patrols")
    assert "Did it move as said? Yes, in every way to ask." in page.text
    assert "Did the patrols do it? Not" in page.text


def test_two_dates_are_told_in_the_language_of_the_page(tmp_path: Path) -> None:
    sources = SOURCES.replace("published: 2024-01-31", "published: 2025-01-31")
    text = page_of(checked(tmp_path, sources=sources), "thefts-800", "es").text
    assert "El 3 de febrero de 2023, cuando se dijo: Nothing that is attached could be read that day." in text
