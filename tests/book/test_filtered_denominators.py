"""What a filtered count is divided by: as much of the filter as the other table has columns for, and it is said."""

from __future__ import annotations

from pathlib import Path

from tests.book.by_hand import checked

TIME = "time: {column: year, grain: year}\nentity: {column: code}\nmeasures:\n"
CASES = (
    "code,year,sex,offence,cases\nA,2020,f,theft,4\nA,2020,m,theft,6\nA,2020,f,fraud,1\nA,2020,m,fraud,3\n",
    TIME + "  cases: {column: cases, unit: cases, exact: true}",
)
PEOPLE = TIME + "  population: {column: people, unit: people, exact: true}"
BY_SEX = "code,year,sex,people\nA,2020,f,200\nA,2020,m,300\n", PEOPLE
WHOLE = "code,year,people\nA,2020,500\n", PEOPLE
MEN_ONLY = "code,year,sex,people\nA,2020,m,300\n", PEOPLE
RATE = "{kind: level, measure: cases, of: A, at: 2020, per: {measure: population, times: 100}, "
THEFT = RATE + "where: {sex: f, offence: theft}, value: "


def test_what_the_other_table_can_be_filtered_by_it_is(tmp_path: Path) -> None:
    found = checked(tmp_path, {"police": CASES, "census": BY_SEX}, f"{THEFT} '2'}}")
    assert found.outcome == "true"  # of 200 women, not of 500 people
    said = "'census' has no 'offence' to filter by, so 'population' for f was divided by"
    assert said in found.findings[0].notes


def test_a_table_with_the_column_goes_before_one_without(tmp_path: Path) -> None:
    found = checked(tmp_path, {"police": CASES, "register": WHOLE, "census": BY_SEX}, f"{THEFT} '2'}}")
    assert found.outcome == "true"


def test_a_table_with_none_of_the_columns_is_taken_whole_and_that_is_said(tmp_path: Path) -> None:
    found = checked(tmp_path, {"police": CASES, "register": WHOLE}, f"{THEFT} '0.8'}}")
    assert found.outcome == "true"
    said = "'register' has no 'offence', 'sex' to filter by, so the whole 'population' was divided by"
    assert said in found.findings[0].notes


def test_a_table_with_the_column_and_without_the_value_divides_nothing(tmp_path: Path) -> None:
    found = checked(tmp_path, {"police": CASES, "census": MEN_ONLY}, f"{THEFT} '2'}}")
    assert found.outcome == "undecidable"
    assert "no source of the claim has figures for 'population' for theft, f" in found.findings[0].reason
