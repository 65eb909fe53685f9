"""Terms of office that begin in the middle of a year, and the figure from right before them."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, series, terms

from claimcheck.quantities.outcomes import Outcome

YEARS = {year: year - 2000 for year in range(2008, 2020)}
MONTHS = {f"{2010 + m // 12}-{m % 12 + 1:02d}": m for m in range(48)}
NAMED = {
    "vela": terms("2011-06-01..2015-05-31"),
    "brief": terms("2011-06-01..2012-05-31"),
    "launch": terms("2012-03"),
    "terms": terms("{ruiz: 2007-06-01..2011-05-31, vela: 2011-06-01..2015-05-31}"),
    "full": terms("2011..2013"),
    "open": terms("2011-06-01..latest"),
}


def room(adding: Adding | None = None, *, monthly: bool = False) -> Newsroom:
    rows = {"A": MONTHS} if monthly else {"A": YEARS}
    return Newsroom((series(rows, decimals=None, over_time=adding),), named=NAMED)


@pytest.mark.parametrize(
    ("at", "monthly", "shown"),
    [
        pytest.param("before vela", False, "2010", id="a term from June on: the year before"),
        pytest.param("before terms/vela", False, "2010", id="a member of a set"),
        pytest.param("before vela", True, "2011-05", id="in a table of months the month before"),
        pytest.param("before launch", True, "2012-02", id="an event"),
        pytest.param("before full", True, "2010-12", id="a term of whole years"),
        pytest.param("before 2012", False, "2011", id="a period"),
        pytest.param("just before 2012", False, "2011", id="in other words"),
        pytest.param("before latest", False, "2018", id="a word"),
    ],
)
def test_before_is_the_last_period_that_ended_before_it_began(at: str, monthly: bool, shown: str) -> None:
    finding = room(monthly=monthly).ask(f"{{kind: level, measure: rate, at: {at}, value: '1'}}")
    assert finding.observed[0].at == shown
    assert f"is {shown}" in finding.notes[0]


def test_since_a_term_began() -> None:
    asked = "{kind: change, measure: rate, from: before vela, to: 2015, direction: increase, by: half}"
    assert room().ask(asked).outcome is Outcome.TRUE


def test_of_a_term_from_june_on_a_table_of_years_has_the_whole_years() -> None:
    finding = room(Adding.MEAN).ask("{kind: level, measure: rate, at: vela, value: exactly 13}")
    assert finding.outcome is Outcome.TRUE
    assert finding.notes[0] == "of 'vela' (2011-06-01 to 2015-05-31) only the whole years were used: 2012..2014"


def test_a_total_of_a_term_is_not_that_of_its_whole_years() -> None:
    finding = room(Adding.SUM).ask("{kind: level, measure: rate, at: vela, value: exactly 39}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "only the whole years were used: 2012..2014, which are not all of it" in finding.reason


def test_totals_of_terms_are_not_ranked_by_their_whole_years() -> None:
    finding = room(Adding.SUM).ask("{kind: rank, measure: rate, at: terms/vela, among-periods: terms, position: 1}")
    assert finding.outcome is Outcome.UNDECIDABLE


def test_a_term_without_a_whole_year_is_told() -> None:
    finding = room(Adding.MEAN).ask("{kind: level, measure: rate, at: brief, value: '1'}")
    assert "no whole year of the table lies inside 'brief' (2011-06-01 to 2012-05-31)" in finding.reason


def test_a_term_that_goes_on_ends_with_the_latest_year() -> None:
    finding = room(Adding.MEAN).ask("{kind: level, measure: rate, at: open, value: exactly 15.5}")
    assert finding.outcome is Outcome.TRUE  # 2012..2019


def test_a_change_over_a_member_starts_before_the_term_began() -> None:
    asked = "{kind: count, measure: rate, periods: terms, predicate: {kind: change, by: '4'}, quantity: '1'}"
    finding = room().ask(asked.replace("by:", "direction: increase, by:"))
    assert finding.reason == "1 of 1 known: vela; 1 without an answer (no figure for A in 2006; it has 2008 to 2019)"


def test_a_table_of_months_has_all_of_the_term() -> None:
    finding = room(Adding.MEAN, monthly=True).ask("{kind: level, measure: rate, at: brief, value: exactly 22.5}")
    assert finding.outcome is Outcome.TRUE
    assert finding.notes == ()
