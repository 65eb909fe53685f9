"""An undecidable answer says what would decide it: which figure, of whom, when, from whom; how many decimals."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluation.newsroom import Newsroom, Status, group, period, series

from claimcheck import evaluation
from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.outcomes import Outcome, Undecided

FILES = sorted(Path(str(evaluation.__file__)).parent.rglob("*.py"))


def ask(rows: dict[str, dict[int, float]], check: str, *, decimals: int | None = 1, **more: object) -> Finding:
    """The answer to a check on one table, which is open."""
    newsroom = Newsroom((series(rows, decimals=decimals, unit="people"),), **more)  # type: ignore[arg-type]  # its own keys
    finding = newsroom.ask(check)
    assert finding.outcome is Outcome.UNDECIDABLE
    return finding


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whoever_gives_no_answer_says_what_would_decide_it(path: Path) -> None:
    """`decides` is left out only where rounding is the trouble, since the number of places is found by asking again."""
    silent = [
        f"{path.name}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "NoAnswer"
        if not any(keyword.arg == "decides" for keyword in node.keywords)
        if "Undecided.PRECISION" not in {ast.unparse(argument) for argument in node.args}
    ]
    assert not silent, "NoAnswer(…, decides=…) says what would decide it"


CHANGE = "{kind: change, measure: rate, from: 2010, to: 2015, by: %s}"


@pytest.mark.parametrize(
    ("start", "end", "decimals", "places"),
    [
        pytest.param(41, 83, 0, "to 1 decimal (now in whole numbers)", id="41 to 83 in whole numbers"),
        pytest.param(41.0, 82.1, 1, "to 2 decimals (now to 1 decimal)", id="41.0 to 82.1 needs two"),
        pytest.param(41.0, 82.01, 2, "to 3 decimals (now to 2 decimals)", id="41.00 to 82.01 needs three"),
        pytest.param(41.0, 82.004, 0, "", id="the printed figures lie on the line"),
        pytest.param(41_000, 83_000, -3, "to the nearest 100 (now to the nearest 1,000)", id="a table in thousands"),
    ],
)
def test_more_than_doubled_needs_as_many_decimals_as_it_takes(
    start: float, end: float, decimals: int, places: str
) -> None:
    finding = ask({"A": {2010: start, 2015: end}}, CHANGE % "more than doubled", decimals=decimals)
    assert finding.undecided is Undecided.PRECISION
    expected = f"figures of 'rate' from 'bureau' {places}; if the further digits are zeros, it is then true"
    on_the_line = "figures of 'rate' from 'bureau' to more decimals, unless they lie exactly on the line"
    assert finding.decides == expected if places else finding.decides.startswith(on_the_line)


@pytest.mark.parametrize("more", [1, 2, 3])
def test_the_number_of_decimals_is_the_smallest_that_decides_it(more: int) -> None:
    """A table that really has these decimals decides the check, and one with a place less does not."""
    end = {1: 82.1, 2: 82.01, 3: 82.001}[more]
    rows = {"A": {2010: 41.0, 2015: end}}
    outcomes = [
        Newsroom((series(rows, decimals=places, unit="people"),)).ask(CHANGE % "more than doubled").outcome
        for places in (more, more + 1)
    ]
    assert outcomes == [Outcome.UNDECIDABLE, Outcome.TRUE]
    assert f"to {more + 1} decimals" in ask(rows, CHANGE % "more than doubled", decimals=more).decides


@pytest.mark.parametrize(
    ("check", "decides"),
    [
        pytest.param(
            "{kind: level, measure: rate, of: A, at: 2016, value: '80'}",
            "the figure of 'rate' for A in 2016, from 'bureau'",
            id="a year that is missing",
        ),
        pytest.param(
            "{kind: level, measure: rate, of: A, at: 2009..2010, value: '80'}",
            "`over-time` of 'rate' in 'bureau', or a figure of 2009..2010",
            id="a total that nobody allows",
        ),
        pytest.param(
            "{kind: level, measure: rate, of: A, value: '80'}",
            "`at`, a period from 2009 to 2015",
            id="a check without a time",
        ),
        pytest.param(
            "{kind: level, measure: rate, at: 2015, value: '80'}",
            "`of`, one of the 5 places of 'bureau'",
            id="a check without a place",
        ),
        pytest.param(
            "{kind: level, measure: rate, of: A, at: 2015, value: 5 tonnes}",
            "a measure in the unit of '5 tonnes', or what was said in 'people'",
            id="another unit",
        ),
        pytest.param(
            "{kind: rank, measure: rate, of: A, at: 2015, among: all, position: first}",
            "figures of 'rate' for C, D in 2015, from 'bureau'",
            id="a rank with places missing",
        ),
        pytest.param(
            "{kind: rank, measure: rate, of: A, at: 2015, among: wide, position: first}",
            "figures of 'rate' for C, D and 12 of the 13 places that are not in the table in 2015, from 'bureau'",
            id="a rank in a universe that the table does not hold",
        ),
        pytest.param(
            "{kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: {others: highest, among: all}},"
            " relation: higher}",
            "figures of 'rate' for C, D in 2015, from 'bureau'",
            id="higher than any other, with others missing",
        ),
        pytest.param(
            "{kind: record, measure: rate, of: A, at: 2015, extreme: highest}",
            "figures of 'rate' for A in 2011, 2012, 2013, 2014, from 'bureau'",
            id="a record with years missing",
        ),
        pytest.param(
            "{kind: count, measure: rate, at: 2015, entities: all, quantity: every,"
            " predicate: {kind: threshold, line: '1', side: above}}",
            "the figure of 'rate' for C in 2015, from 'bureau', and the figure of 'rate' for D in 2015, from 'bureau'",
            id="a count with places missing",
        ),
        pytest.param(
            "{kind: exists, measure: rate, of: A, periods: 2009..2012, expected: none,"
            " predicate: {kind: threshold, line: '99', side: above}}",
            "the figure of 'rate' for A in 2011, from 'bureau', and the figure of 'rate' for A in 2012, from 'bureau'",
            id="a none with years missing",
        ),
        pytest.param(
            "{kind: exists, measure: rate, of: A, periods: 2009..2010, expected: none, register: partial,"
            " predicate: {kind: threshold, line: '99', side: above}}",
            "a complete register of 'rate' for A in 2009 to 2010",
            id="a register with gaps that nobody knows",
        ),
        pytest.param(
            "{kind: run, measure: rate, of: A, ending: 2010, length: at least 3,"
            " predicate: {kind: threshold, line: '1', side: above}}",
            "figures of 'rate' from before 2009",
            id="a run that the table begins inside",
        ),
        pytest.param(
            "{kind: change, measure: rate, of: B, from: 2010, to: 2015, direction: increase}",
            "'rate' for B counted in one way from 2010 to 2015, as linked figures from 'bureau' or another source",
            id="a break",
        ),
        pytest.param(
            "{kind: document, finding: undecidable, because: Nobody knows.}",
            "a document that goes beyond this: “Nobody knows”",
            id="documents",
        ),
        pytest.param(
            "{kind: document, finding: undecidable, because: Nobody knows., would-decide: The minutes of 4 May.}",
            "The minutes of 4 May.",
            id="documents, and the editor says which one is missing",
        ),
    ],
)
def test_it_names_the_period_the_place_and_the_source(check: str, decides: str) -> None:
    rows = {
        "A": {2009: 10.0, 2010: 20.0, 2015: 90.0},
        "B": {2010: 1.0, 2015: 2.0},
        "C": {2010: 3.0},
        "D": {2010: 3.0},
        "E": {2010: 3.0, 2015: 3.0},
    }
    table = series(rows, unit="people", statuses={("B", 2015): Status.BREAK})
    newsroom = Newsroom((table,), groups={"wide": group(*rows, expected=18)})
    evaluation = newsroom.evaluate(check)
    (finding,) = evaluation.parts[0].results[0].findings
    assert (finding.outcome, finding.decides) == (Outcome.UNDECIDABLE, decides)


def test_ninety_percent_of_the_places_are_enough() -> None:
    rows: dict[str, dict[int, float]] = {f"P{n:02}": {2015: float(n)} for n in range(26)}
    rows |= {name: {2010: 1.0} for name in ("X", "Y", "Z", "W")}
    finding = ask(rows, "{kind: rank, measure: rate, of: P25, at: 2015, among: all, position: first}")
    assert finding.decides == "figures of 'rate' for 1 more of X, Y, Z, W in 2015, from 'bureau'"


def test_a_rate_misses_the_count_and_what_it_is_divided_by() -> None:
    deaths = series({"A": {2015: 9}, "B": {2015: 1}, "C": {2015: 1}}, "deaths", decimals=None, unit="people")
    people = series({"A": {2015: 10}, "B": {2015: 10}}, "population", decimals=None, unit="people", source="census")
    check = "{kind: rank, measure: deaths, of: A, at: 2015, among: all, position: first, per: {measure: population}}"
    finding = Newsroom((deaths, people)).ask(check)
    assert finding.decides == "figures of 'deaths' and 'population' for C in 2015, from 'bureau' and 'census'"


def test_a_measure_that_no_source_has_needs_a_source_that_has_it() -> None:
    newsroom = Newsroom((series({"A": {2015: 9}}),))
    (finding,) = newsroom.evaluate("{kind: level, measure: births, at: 2015, value: '9'}").parts[0].results[0].findings
    assert finding.decides == "a source that has 'births'; those of the claim are bureau"


def test_a_lead_inside_the_margin_needs_more_people() -> None:
    """34% against 31%: 1.96² · (0.34 + 0.31 - 0.03²) / 0.03² = 2,770.6 people."""
    tables = tuple(series({"A": {2019: value}}, name, unit="%") for name, value in (("reds", 34.0), ("blues", 31.0)))
    finding = Newsroom(tables).ask("{kind: survey, measure: reds, over: blues, at: 2019, n: 735}")
    assert finding.decides == "a poll of 2,771 people for 2019 instead of 735, if the shares stay as they are"


def test_a_majority_inside_the_margin_needs_more_people() -> None:
    """51%: 1.96² · 0.51 · 0.49 / 0.01² = 9,600.2 people."""
    newsroom = Newsroom((series({"A": {2019: 51.0}}, unit="%"),))
    finding = newsroom.ask("{kind: survey, measure: rate, at: 2019, value: most, n: 1000}")
    assert finding.decides == "a poll of 9,601 people for 2019 instead of 1,000, if 51.0% in 2019 hold"


def test_a_correlation_of_chance_needs_more_places_than_there_are() -> None:
    y = [3, 1, 4, 2, 8, 5, 7, 6, 2.5]
    x, others = ({f"P{n}": {2020: value} for n, value in enumerate(side)} for side in (range(9), y))
    newsroom = Newsroom((series(x, "x"), series(others, "y")))
    finding = newsroom.ask("{kind: correlation, x: x, y: y, at: 2020, among: all, direction: positive}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "about 27 places, of which there are 9 here" in finding.decides


def test_an_open_period_of_a_run_of_rounding_asks_for_decimals_and_not_for_figures() -> None:
    rows = {"A": {2009: 1.0, 2010: 3.0, 2011: 3.0, 2012: 5.0}}
    check = (
        "{kind: run, measure: rate, of: A, ending: 2012, length: '2', figures: with-rounding,"
        " predicate: {kind: change, direction: increase}}"
    )
    finding = ask(rows, check, decimals=0)
    assert finding.decides.startswith("figures of 'rate' from 'bureau' to more decimals, unless they lie exactly")


def test_where_more_decimals_lead_to_another_question_that_one_is_answered() -> None:
    """Rounding hides the direction; once it does not, the start is zero, of which nothing is a percentage."""
    rows = {"A": {2010: 0.0, 2015: 0.1}}
    check = "{kind: change, measure: rate, from: 2010, to: 2015, direction: increase, by: 10%, figures: with-rounding}"
    finding = ask(rows, check)
    assert finding.decides == "the size said in 'people' instead of percent"


def test_a_derived_measure_needs_more_decimals_in_what_it_is_made_of() -> None:
    """A growth rate declared to one place, made of figures in whole numbers: 25% may be anything from 22 to 28%."""
    rows = {"A": {2010: 20.0, 2015: 25.0}}
    base = series(rows, "growth", unit="%", decimals=1)
    wide = {
        code: {at: replace(cell, value=replace(cell.value, low=cell.value.value - 3, high=cell.value.value + 3))}
        for code, own in base.cells.items()
        for at, cell in own.items()
        if at == period(2015)
    }
    room = Newsroom((replace(base, cells=wide),))
    line = "kind: threshold, measure: growth, at: 2015, line: '24.8%', side: above, figures: with-rounding"
    finding = room.ask(f"{{{line}}}")
    assert finding.decides.startswith("figures of 'growth' from 'bureau' made from figures with 2 more decimals")
