"""`complete: 2001-03-15..2012`: inside it no row means none, outside it a register says only what it has."""

from pathlib import Path

import pytest
from tests.book.by_hand import Checked, checked

ROWS = """\
country,date,dead
X,1999-05-01,3
X,2001-05-01,3
X,2001-06-01,2
Y,2003-06-01,2
X,2006-06-01,5
Y,2010-06-01,
X,2014-06-01,1
"""
LAYOUT = """\
rows: %s
complete: %s
time: {column: date, grain: year, format: "%%Y-%%m-%%d"}
entity: {column: country}
measures:
  attacks: {rows: count, unit: attacks, over-time: sum, over-entities: sum}
  deaths: {column: dead, unit: deaths, exact: true, over-rows: sum, over-time: sum}"""
NONE = "kind: exists, measure: attacks, of: X, expected: none"
FIRST = "kind: exists, measure: attacks, of: X, first: true"
RECORD = "kind: record, measure: attacks, of: X, at: 2006, extreme: highest"


def asked(folder: Path, check: str, complete: str = "2001-03-15..2012", rows: str = "event") -> Checked:
    return checked(folder, {"attacks": (ROWS, LAYOUT % (rows, complete))}, f"{{{check}}}")


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param("kind: level, measure: attacks, of: X, at: 2002, value: '0'", "true", id="inside, no row"),
        pytest.param("kind: level, measure: attacks, of: X, at: 2012, value: '0'", "true", id="inside, after all rows"),
        pytest.param("kind: level, measure: attacks, of: X, at: 2013, value: '0'", "undecidable", id="after its end"),
        pytest.param("kind: level, measure: attacks, of: X, at: 2001, value: '2'", "undecidable", id="begun inside"),
        pytest.param("kind: level, measure: deaths, of: X, at: 2001, value: '5'", "undecidable", id="a part of a sum"),
        pytest.param("kind: level, measure: deaths, of: X, at: 2006, value: '5'", "true", id="a whole sum"),
        pytest.param("kind: level, measure: deaths, of: Y, at: 2010, value: '0'", "undecidable", id="a blank cell"),
        pytest.param("kind: level, measure: attacks, of: X, at: 2002..2012, value: '1'", "true", id="several years"),
        pytest.param("kind: level, measure: attacks, of: X, at: 2000..2012, value: '1'", "undecidable", id="too many"),
        pytest.param(f"{NONE}, periods: 2007..2012", "true", id="none inside"),
        pytest.param(f"{NONE}, periods: 2007..2013", "undecidable", id="none, but one year outside"),
        pytest.param(f"{NONE}, periods: 2007..2013, register: complete", "undecidable", id="a check cannot widen it"),
        pytest.param(f"{NONE}, periods: 2013..2015", "false", id="a case outside is a case"),
        pytest.param(f"{FIRST}, at: 2006, since: 2001", "true", id="the first since it is complete"),
        pytest.param(f"{FIRST}, at: 2006", "false", id="the first ever, and there were some before"),
        pytest.param(f"{RECORD}", "false", id="a record that a part of an earlier year beats"),
        pytest.param(f"{RECORD}, since: 2001", "true", id="a record since it is complete"),
    ],
)
def test_a_register_speaks_of_the_time_that_it_covers(tmp_path: Path, check: str, outcome: str) -> None:
    assert asked(tmp_path, check).outcome == outcome


def test_the_answer_says_what_the_register_covers(tmp_path: Path) -> None:
    (finding,) = asked(tmp_path, f"{NONE}, periods: 2007..2013").findings
    assert "the register holds every case of 2001-03-15..2012 and of no other time" in finding.reason
    assert finding.decides == "the figure of 'attacks' for X in 2013, from 'attacks'"


@pytest.mark.parametrize(
    ("complete", "rows", "code"),
    [
        pytest.param("2012..2001", "event", "CC115", id="the wrong way round"),
        pytest.param("since 2001", "event", "CC115", id="no range"),
        pytest.param("2001..", "event", "CC115", id="an open end"),
        pytest.param("2001..2012", "observation", "CC401", id="no register"),
    ],
)
def test_what_cannot_be_complete_is_told(tmp_path: Path, complete: str, rows: str, code: str) -> None:
    assert code in asked(tmp_path, f"{NONE}, periods: 2007..2012", complete, rows).codes


def test_a_register_of_more_days_than_anybody_counts_is_told(tmp_path: Path) -> None:
    layout = (LAYOUT % ("event", "0001..9999")).replace("grain: year", "grain: day")
    found = checked(tmp_path, {"attacks": (ROWS, layout)}, f"{{{NONE}, periods: 2007..2012}}")
    assert found.problems
