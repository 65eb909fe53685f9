"""The first president to, and no government has: each term of office is one case."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series, terms, try_check

from claimcheck.quantities.outcomes import Outcome

# Anders began before the table and Esk is still in office; Cole and Dunn leave with fewer jobs than they came in with.
JOBS = {year: 100.0 + 2 * (year - 2000) for year in range(2000, 2009)}
JOBS |= {2009: 112.0, 2010: 110.0, 2011: 110.5, 2012: 112.0, 2013: 111.0, 2014: 109.0, 2015: 104.0}
TERMS = "{anders: 1998..2002, bell: 2003..2006, cole: 2007..2010, dunn: 2011..2014, esk: 2015..latest, base: before}"
ROOM = Newsroom((series({"A": JOBS}, "jobs", decimals=None, unit="jobs"),), named={"terms": terms(TERMS)})
FEWER = "predicate: {kind: change, direction: decrease}"
FIRST = f"kind: exists, measure: jobs, first: true, {FEWER}"


def outcome(rest: str) -> Outcome:
    return ROOM.ask(f"{{{rest}}}").outcome


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param("at: terms/cole, since: terms/anders", Outcome.TRUE, id="nobody since Anders"),
        pytest.param("at: terms/cole, since: terms/anders, periods: terms", Outcome.TRUE, id="with the set named"),
        pytest.param("at: terms/cole, since: 2001", Outcome.TRUE, id="since a year inside a term"),
        pytest.param("at: terms/bell, since: terms/anders", Outcome.UNDECIDABLE, id="nobody in between"),
        pytest.param("at: terms/cole", Outcome.UNDECIDABLE, id="the first ever, and Anders is not known"),
        pytest.param("at: terms/dunn, since: terms/anders", Outcome.FALSE, id="the one right before did as well"),
        pytest.param("at: terms/bell", Outcome.FALSE, id="it was not so"),
        pytest.param("at: terms/esk, since: terms/dunn", Outcome.UNDECIDABLE, id="nobody after Dunn but Esk"),
    ],
)
def test_the_first_of_a_set_of_terms(rest: str, expected: Outcome) -> None:
    assert outcome(f"{FIRST}, {rest}") is expected


def test_a_term_that_began_before_the_table_is_named() -> None:
    finding = ROOM.ask(f"{{{FIRST}, at: terms/cole}}")
    assert "no answer for anders" in finding.reason
    assert finding.decides == "the figure of 'jobs' for A in 1997, from 'bureau'"


def test_what_was_so_in_the_term_counted_from_is_a_note() -> None:
    finding = ROOM.ask(f"{{{FIRST.replace('decrease', 'increase')}, at: terms/dunn, since: terms/bell}}")
    assert finding.outcome is Outcome.FALSE
    assert any(note.startswith("in bell itself it was so: ") for note in finding.notes)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("by: more than 50%", Outcome.UNDECIDABLE, id="none known, and two are open"),
        pytest.param("by: at least 1%", Outcome.FALSE, id="one is known"),
    ],
)
def test_no_government_has(line: str, expected: Outcome) -> None:
    said = "kind: exists, measure: jobs, periods: terms, expected: none, "
    assert outcome(f"{said}predicate: {{kind: change, direction: decrease, {line}}}") is expected


def test_a_term_that_is_still_going_on_is_no_example() -> None:
    said = "kind: exists, measure: jobs, periods: terms, expected: some, "
    finding = ROOM.ask(f"{{{said}predicate: {{kind: change, direction: decrease, by: at least 4%}}}}")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "esk" in finding.reason


def test_since_and_a_range_of_periods_are_one_span_too_many() -> None:
    _, problems = try_check(f"{{{FIRST}, at: terms/cole, periods: 2000..2010, since: 2001}}")
    assert [problem.code for problem in problems] == ["CC118"]
