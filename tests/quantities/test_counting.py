from __future__ import annotations

import pytest

from claimcheck.quantities.counting import meets_count
from claimcheck.quantities.outcomes import Accuracy, Outcome, Undecided
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.tolerance import parse_tolerance


@pytest.mark.parametrize(
    ("said", "low", "high", "total", "outcome"),
    [
        pytest.param("44 of 50", 44, 44, 50, "true", id="the very count"),
        pytest.param("44 of 50", 42, 42, 50, "mostly", id="two short"),
        pytest.param("44 of 50", 30, 30, 50, "false", id="far short"),
        pytest.param("44 of 50", 30, 35, 50, "false", id="far short whatever the open ones say"),
        pytest.param("44 of 50", 43, 45, 50, "mostly", id="close whatever the open ones say"),
        pytest.param("44 of 50", 40, 46, 50, "undecidable", id="the open ones decide"),
        pytest.param("44 of 50", 43, 43, 49, "mostly", id="another universe"),
        pytest.param("44 of 50", 20, 20, 49, "false", id="another universe and far short"),
        pytest.param("8 in 10", 210, 210, 262, "true", id="a way of speaking"),
        pytest.param("8 in 10", 150, 150, 262, "false", id="a way of speaking that fails"),
        pytest.param("at least 6", 6, 9, 10, "true", id="at least, whatever the open ones say"),
        pytest.param("at least 6", 5, 6, 10, "undecidable", id="at least, on the line"),
        pytest.param("at least half", 5, 5, 10, "true", id="a fraction of all"),
        pytest.param("60%", 6, 6, 10, "true", id="percent of all"),
        pytest.param("most", 6, 6, 10, "true", id="most"),
        pytest.param("most", 5, 5, 10, "false", id="half is not most"),
        pytest.param("most", 5, 6, 10, "undecidable", id="most, open"),
        pytest.param("every", 10, 10, 10, "true", id="every"),
        pytest.param("every", 3, 9, 10, "false", id="one counterexample refutes every"),
        pytest.param("every", 9, 10, 10, "undecidable", id="every, one open"),
        pytest.param("none", 0, 0, 10, "true", id="none"),
        pytest.param("none", 1, 10, 10, "false", id="one example refutes none"),
        pytest.param("none", 0, 1, 10, "undecidable", id="none, one open"),
        pytest.param("not all", 9, 9, 10, "true", id="not all"),
        pytest.param("7", 0, 9000, 10000, "undecidable", id="thousands open"),
    ],
)
def test_a_count_is_held_against_what_was_said(said: str, low: int, high: int, total: int, outcome: str) -> None:
    assert meets_count(parse_quantity(said), low, high, total).outcome == outcome


def test_open_units_are_named_as_missing_coverage() -> None:
    match = meets_count(parse_quantity("every"), 9, 10, 10)
    assert (match.undecided, match.accuracy) == (Undecided.COVERAGE, Accuracy.UNDECIDABLE)
    assert match.notes == ("it holds for 9 to 10 of 10, which does not settle it",)


def test_counterexamples_are_counted() -> None:
    assert meets_count(parse_quantity("every"), 7, 7, 10).notes == ("3 of 10 speak against it",)
    assert meets_count(parse_quantity("none"), 2, 2, 10).notes == ("2 of 10 speak against it",)


def test_another_total_is_noted() -> None:
    assert meets_count(parse_quantity("44 of 50"), 43, 43, 49).notes[-1] == "the sentence counts 50, the data 49"


def test_a_tolerance_applies_to_counts() -> None:
    match = meets_count(parse_quantity("44 of 50"), 40, 40, 50, tolerance=parse_tolerance("4"))
    assert match.outcome is Outcome.TRUE


@pytest.mark.parametrize(
    ("low", "high", "total"),
    [(-1, 0, 5), (3, 2, 5), (1, 6, 5), (0, 0, 0)],
    ids=["negative", "turned", "beyond", "none"],
)
def test_a_count_lies_between_nothing_and_all(low: int, high: int, total: int) -> None:
    with pytest.raises(ValueError, match="total"):
        meets_count(parse_quantity("most"), low, high, total)
