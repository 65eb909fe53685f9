"""The chart on the page of a claim, from real files to the lines."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.pipeline import run
from claimcheck.report.claim_page import Detail, claim_page
from claimcheck.report.screen import Screen

RATES = (71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51)
SOURCE = """\
id: {0}
title: Murders
publisher: The observatory
kind: dataset
standing: {1}
data:
  path: data/{0}.csv
  format: csv
  time: {{column: year, grain: year}}
  entity: {{value: SLV, label: El Salvador}}
  measures:
    rate: {{column: rate, unit: "per 100,000 people", decimals: 1, over-time: mean}}
"""
CLAIM = """\
id: fell
claim: {0}
language: {1}
said: {{by: A minister, on: 2019-07}}
sources: [{2}]
checks:
  - {3}
"""
FELL = '{kind: from-to, measure: rate, from: {at: 2015, value: "103"}, to: {at: 2017, value: "60"}}'


def page(
    folder: Path,
    check: str = FELL,
    *,
    language: str = "en",
    sources: dict[str, tuple[str, int]] | None = None,
    screen: Screen | None = None,
) -> str:
    """The page of one claim; of each source its standing and how many of the last years it has."""
    sources = sources or {"observatory": ("primary", len(RATES))}
    for name in ("claims", "sources/data"):
        (folder / name).mkdir(parents=True)
    for name, (standing, known) in sources.items():
        (folder / "sources" / f"{name}.yaml").write_text(SOURCE.format(name, standing), encoding="utf-8")
        rows = [f"{2009 + index},{rate}" for index, rate in enumerate(RATES)][-known:]
        (folder / "sources" / "data" / f"{name}.csv").write_text("\n".join(["year,rate", *rows, ""]), encoding="utf-8")
    text = CLAIM.format("It fell from 103 in 2015 to 60 in 2017.", language, ", ".join(sources), check)
    (folder / "claims" / "fell.yaml").write_text(text, encoding="utf-8")
    found = run(open_book(folder), today=dt.date(2024, 6, 1))
    assert not [problem for problem in found.problems if not problem.code.startswith("CC2")]
    return claim_page(found.verdicts[0], Detail(found.loaded.catalogue.sources), screen or Screen())


def test_a_change_is_shown_in_its_whole_series(tmp_path: Path) -> None:
    text = page(tmp_path)

    assert "     rate, El Salvador, per 100,000 people (observatory)\n" in text
    assert "claimed window: 103.0 (2015) → 60.0 (2017) ┣" in text
    assert "╌ ╌ usual before: 61.5 (median); the axis begins at 40.0\n" in text


def test_the_window_of_the_strongest_rebuttal_stands_below(tmp_path: Path) -> None:
    text = page(tmp_path)

    assert "another reading: 41.5 (2012) → 60.0 (2017)" in text
    assert text.count("○") == 1


@pytest.mark.parametrize("width", [40, 44, 45, 50, 80])
def test_the_chart_follows_the_screen(width: int, tmp_path: Path) -> None:
    text = page(tmp_path, screen=Screen(width=width, symbols=False))
    drawn = text[text.index("rate, El Salvador, per") :].split("\n\n")[0]

    assert "claimed window: 103.0" in drawn
    assert drawn.isascii()
    assert max(map(len, drawn.splitlines())) <= width


def test_the_chart_speaks_the_language_of_the_claim(tmp_path: Path) -> None:
    assert "lo habitual antes: 61,5 (mediana)" in page(tmp_path, language="es")


@pytest.mark.parametrize(
    ("check", "is_drawn"),
    [
        pytest.param("{kind: level, measure: rate, at: 2015, value: about 103}", True, id="level"),
        pytest.param("{kind: change, measure: rate, from: 2015, to: 2017, direction: decrease}", True, id="change"),
        pytest.param("{kind: threshold, measure: rate, at: 2015, line: 100, side: above}", True, id="threshold"),
        pytest.param("{kind: record, measure: rate, at: 2015, extreme: highest}", True, id="record"),
        pytest.param("{kind: trend, measure: rate, from: 2015, to: 2018, direction: decrease}", True, id="trend"),
        pytest.param("{kind: run, measure: rate, predicate: {kind: change, direction: decrease}, length: 3, at: 2018}",
                     False, id="run"),
    ],
)  # fmt: skip
def test_kinds_that_speak_of_a_course_have_a_chart(check: str, is_drawn: bool, tmp_path: Path) -> None:
    assert ("rate, El Salvador, per 100,000 people (observatory)\n" in page(tmp_path, check)) is is_drawn


def test_the_usual_level_of_one_time_is_that_of_the_years_before(tmp_path: Path) -> None:
    text = page(tmp_path, "{kind: level, measure: rate, at: 2015, value: about 103}")

    assert "usual before: 61.5 (median)" in text


def test_without_three_years_before_nothing_is_called_usual(tmp_path: Path) -> None:
    text = page(tmp_path, "{kind: level, measure: rate, at: 2011, value: about 70}")

    assert "usual before" not in text


def test_there_is_one_chart_a_check_of_the_deciding_source_with_the_longest_series(tmp_path: Path) -> None:
    text = page(tmp_path, sources={"short": ("primary", 4), "long": ("primary", 8), "longest": ("secondary", 10)})

    assert text.count("claimed window") == 1
    assert "per 100,000 people (long)\n" in text


def test_of_months_nothing_is_called_usual_but_what_the_detectors_looked_at(tmp_path: Path) -> None:
    for name in ("claims", "sources/data"):
        (tmp_path / name).mkdir(parents=True)
    source = SOURCE.format("observatory", "primary").replace("year, grain: year", "month, grain: month")
    (tmp_path / "sources" / "observatory.yaml").write_text(source, encoding="utf-8")
    rows = [f"2015-{month:02},{100 + month}" for month in range(1, 13)]
    (tmp_path / "sources" / "data" / "observatory.csv").write_text("\n".join(["month,rate", *rows]), encoding="utf-8")
    check = "{kind: level, measure: rate, at: 2015-12, value: about 112}"
    text = CLAIM.format("It was about 112 in December 2015.", "en", "observatory", check)
    (tmp_path / "claims" / "fell.yaml").write_text(text, encoding="utf-8")
    found = run(open_book(tmp_path), today=dt.date(2024, 6, 1))

    told = claim_page(found.verdicts[0], Detail(found.loaded.catalogue.sources), Screen())

    assert "(2015-12)" in told
    assert "usual before" not in told


def test_two_figures_are_no_course(tmp_path: Path) -> None:
    check = "{kind: level, measure: rate, at: 2018, value: about 51}"

    assert "claimed time" not in page(tmp_path, check, sources={"observatory": ("primary", 2)})
