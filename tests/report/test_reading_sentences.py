"""Other readings on the page and in the JSON, in the language of the claim."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluation.small_books import MURDERS, Rows, findings_of, verdict_of, write_source

from claimcheck.evaluation.robustness import Safe
from claimcheck.report.page import Page
from claimcheck.report.reading_lines import reading_lines, widest
from claimcheck.report.reading_sentences import Teller
from claimcheck.report.readings_json import measures_json, readings_json
from claimcheck.report.screen import Screen

FELL = '{kind: from-to, measure: rate, of: A, from: {at: 2015, value: "103"}, to: {at: 2017, value: "60"}}'


def page_of(root: Path, *checks: str, more: str = "", sources: str = "rates") -> str:
    page = Page(Screen(width=200))
    reading_lines(verdict_of(root, *checks, more=more, sources=sources), page)
    return page.text()


def test_the_page_tells_the_rebuttal_its_own_weakness_and_what_is_safe(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    text = page_of(tmp_path, FELL)
    assert "Would another fair reading say the same?" in text
    assert "In 5 of 23 other natural readings at least half of the change is left (23% by weight)" in text
    assert "it moved that way in 11 of 21 pairs, and by as much in 2" in text
    assert (
        "against it: From 2012 to 2017 it rose by 44.6%, from 41.5 to 60.0 per 100k. "
        "That reading starts from a trough itself." in text
    )
    assert (
        "can safely be printed: In 2017 it was 2.4% below its usual level of 2010 to 2014 (about 61.5 per 100k)."
        in text
    )


def test_a_claim_in_spanish_gets_spanish_sentences(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    text = page_of(tmp_path, FELL, more="language: es\n")
    assert "De 2012 a 2017 subió un 44,6 %, de 41,5 a 60,0 per 100k. Esa lectura también parte de un mínimo." in text
    assert "En 2017 estuvo un 2,4 % por debajo de su nivel habitual de 2010 a 2014 (unos 61,5 per 100k)." in text


def test_a_spanish_claim_that_writes_points_gets_points(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    assert "subió un 44.6 %, de 41.5 a 60.0" in page_of(tmp_path, FELL, more='language: es\ndecimal: "."\n')


def test_a_false_claim_is_told_where_it_would_be_true(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    text = page_of(tmp_path, '{kind: level, measure: rate, of: A, at: 2014, value: "103"}')
    assert "nearest true reading: What is said is true of 2015: 103.0 per 100k in A, 2015." in text


def test_checks_are_told_apart_where_there_are_several(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    rose = "{kind: change, measure: rate, of: A, from: 2013, to: 2015, direction: increase}"
    text = page_of(tmp_path, FELL, rose)
    assert "1. from 103 in 2015 to 60 in 2017" in text
    assert "2. increase, 2013 to 2015" in text


def test_a_way_that_cannot_be_asked_is_named(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    write_source(tmp_path, "months", {"A": {"2015-01": 4, "2017-01": 5}}, grain="month")
    assert "could not be asked: by months: counted by month, not by year" in page_of(
        tmp_path, FELL, sources="rates, months"
    )


def test_a_claim_without_other_readings_has_no_such_section(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": {"2015": 103}})
    assert page_of(tmp_path, '{kind: level, measure: rate, of: A, at: 2015, value: "103"}') == "\n"


def test_one_other_reading_of_a_rank_is_not_worth_a_section(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": {"2015": 9, "2016": 1}, "B": {"2015": 8, "2016": 2}})
    rank = '{kind: rank, measure: rate, of: A, at: 2015, among: [A, B], position: "1"}'
    assert page_of(tmp_path, rank) == "\n"


def test_the_json_has_the_letters_of_the_papers_and_a_sentence_in_each_language(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    best = widest(findings_of(verdict_of(tmp_path, FELL)))
    assert best is not None
    told = readings_json(*best, Teller.of("es"))
    assert (told["n"], told["keep_half"], told["unavailable"], told["measures"]["n"]) == (23, 5, 0, 24)
    assert told["weight"] == pytest.approx(0.227, abs=6e-4)
    assert told["safe_to_say"].startswith("En 2017 estuvo un 2,4 %")
    assert [told["measures"][letter] for letter in ("F", "R", "U", "H", "K_half", "omega")] == pytest.approx(
        [-0.944, 0.256, 0.917, 0.574, 0.227, 11 / 21], abs=6e-4
    )
    first = told["counter_arguments"][0]
    assert (first["S"], first["x"], first["start_weighs"]) == (
        pytest.approx(-0.418, abs=6e-4),
        pytest.approx(0.593, abs=6e-4),
        "critical",
    )
    assert first["sentences"]["es"].startswith("De 2012 a 2017 subió")
    assert told["safe"]["sentences"]["en"].startswith("In 2017 it was 2.4% below")
    assert told["nearest_true"] is None


def test_without_other_readings_the_measures_are_null() -> None:
    assert set(measures_json(None).values()) == {None}


# -- sentences --------------------------------------------------------------------------------------

YEARS = {"share": 0.82, "begins": "2009 to 2015", "ends": "2016 to 2018", "decimals": 1}


def safe(low: float, high: float, unit: str = "") -> Safe:
    return Safe(low=low, high=high, in_percent=not unit, unit=unit, **YEARS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "low", "high", "expected"),
    [
        ("en", -26.0, 50.4, "the change lies between -26.0% and +50.4%"),
        ("es", -26.0, 50.4, "el cambio está entre -26,0 % y +50,4 %"),
        ("en", -40.0, -12.5, "it fell by 12.5% or more."),
        ("es", -40.0, -12.5, "bajó un 12,5 % o más."),
        ("en", 12.5, 90.0, "it rose by 12.5% or more."),
        ("en", 452.0, 7629.0, "it rose to 5.5 times as much or more."),
        ("es", 452.0, 7629.0, "se multiplicó por 5,5 o más."),
    ],
)
def test_what_most_comparisons_come_to(language: str, low: float, high: float, expected: str) -> None:
    assert expected in Teller.of(language).safe(None, safe(low, high))


@pytest.mark.parametrize(
    ("language", "unit", "expected"),
    [
        ("en", "%", "it fell by 2.0 points or more."),
        ("es", "%", "bajó 2,0 puntos o más."),
        ("en", "°C", "by 2.0 °C or more."),
    ],
)
def test_what_has_no_percentage_is_told_in_its_own_unit(language: str, unit: str, expected: str) -> None:
    assert expected in Teller.of(language).safe(None, safe(-5, -2, unit))


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (60.2, "In 2017 it was about as high as usual in 2010 to 2014 (about 60.0 per 100k)."),
        (90.0, "In 2017 it was 50.0% above its usual level of 2010 to 2014 (about 60.0 per 100k)."),
        (240.0, "In 2017 it was 4.0 times its usual level of 2010 to 2014 (about 60.0 per 100k)."),
    ],
)
def test_the_end_is_told_beside_the_usual_level(tmp_path: Path, end: float, expected: str) -> None:
    rows: Rows = {
        "A": {**dict.fromkeys(("2010", "2011", "2012", "2013", "2014"), 60.0), "2015": 300, "2016": 290, "2017": end}
    }
    write_source(tmp_path, "rates", rows)
    fell = "{kind: change, measure: rate, of: A, from: 2015, to: 2017, direction: decrease}"
    assert expected in page_of(tmp_path, fell)


def test_a_percentage_is_compared_in_points(tmp_path: Path) -> None:
    rows: Rows = {"A": {str(year): value for year, value in enumerate([10, 11, 10, 11, 10, 14, 13, 12], 2010)}}
    write_source(tmp_path, "rates", rows, facts='unit: "%", decimals: 1, over-time: mean')
    text = page_of(tmp_path, "{kind: change, measure: rate, of: A, from: 2015, to: 2017, direction: decrease}")
    assert "In 2017 it was 2.0 points above its usual level of 2010 to 2014 (about 10.0%)." in text
    assert "rose by 2.0 points" in text


def test_nothing_to_say_is_nothing() -> None:
    assert Teller.of("en").safe(None, None) == ""


@pytest.mark.parametrize(
    ("end", "told"),
    [
        pytest.param(
            50.0, "In 2017 it was 50.0 per 100k above its usual level of 2011 to 2015 (about 0.0 per 100k).", id="far"
        ),
        pytest.param(0.0, "In 2017 it was about as high as usual in 2011 to 2015 (about 0.0 per 100k).", id="at it"),
    ],
)
def test_above_a_usual_level_of_zero_is_not_as_high_as_usual(tmp_path: Path, end: float, told: str) -> None:
    write_source(
        tmp_path, "rates", {"A": {**dict.fromkeys(map(str, range(2005, 2016)), 0.0), "2016": 10.0, "2017": end}}
    )
    way = "increase" if end else "decrease"
    text = page_of(tmp_path, f"{{kind: change, measure: rate, of: A, from: 2016, to: 2017, direction: {way}}}")
    assert told in text


def test_what_never_moves_hangs_on_no_years() -> None:
    found = Safe(0.0, 0.0, True, "", None, 0.93, "2009 to 2015", "2016 to 2018")
    english, spanish = Teller.of("en"), Teller.of("es")
    assert english.safe(None, found) == "In 93 of 100 comparisons of 2009 to 2015 with 2016 to 2018, it hardly changed."
    assert spanish.safe(None, found) == "En 93 de cada 100 comparaciones de 2009 a 2015 con 2016 a 2018, apenas cambió."
    in_units = Safe(0.0, 0.0, False, "murders", 0, 1.0, "2009 to 2015", "2016 to 2018")
    assert english.safe(None, in_units).endswith("it did not change.")


def test_readings_of_a_figure_that_stayed_are_told_as_staying(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": dict.fromkeys(map(str, range(2005, 2018)), 7.0)})
    text = page_of(tmp_path, "{kind: change, measure: rate, of: A, from: 2012, to: 2017, direction: decrease}")
    assert "other natural readings it stays about the same (100% by weight)" in text
    assert "of the change is left" not in text
