"""Did it move? Two bases by two ends, of whole years where the figures are finer than a year."""

from __future__ import annotations

import pytest
from tests.evaluation.effects.places import ask, effect_of

from claimcheck.evaluation.effects.conclusion import State
from claimcheck.evaluation.effects.premise import Comparison, Premise


def premise_of(finding_rows: dict[str, dict[object, float]], more: str = "") -> Premise:
    found = effect_of(ask(finding_rows, more)).premise  # type: ignore[arg-type]  # years, or months as text
    assert found is not None
    return found


def months(by_month: dict[int, float], first: int, last: int) -> dict[str, dict[object, float]]:
    """A season that repeats, with as much less as `by_month` takes off in a year."""
    season = [9, 8, 6, 4, 2, 1, 1, 2, 4, 6, 8, 9]
    return {
        "T0": {
            f"{year}-{month + 1:02}": 50.0 + season[month] - by_month.get(year, 0.0)
            for year in range(first, last)
            for month in range(12)
        }
    }


def test_the_worked_case_of_four_comparisons() -> None:
    figures = [71, 64, 70, 41, 40, 61, 81, 60]
    rows: dict[str, dict[object, float]] = {"T0": dict(zip(range(2010, 2018), figures, strict=True))}
    found = premise_of(rows, "start: 2015-07-16")
    assert found.comparisons == (
        Comparison("2014", "2017", 40, 60),
        Comparison("2014", "the mean of 2016..2017", 40, 70.5),
        Comparison("the median of 2010..2014", "2017", 64, 60),
        Comparison("the median of 2010..2014", "the mean of 2016..2017", 64, 70.5),
    )
    assert (found.moved.value, found.holding) == ("depends on the window", 1)


@pytest.mark.parametrize("start", ["2012-01", "2012-07", "2012-09"], ids=str)
def test_a_season_is_no_change_whatever_month_the_policy_begins_in(start: str) -> None:
    found = premise_of(months({}, 2006, 2016), f"start: {start}")
    assert {(round(item.before, 9), round(item.after, 9)) for item in found.comparisons} == {(55.0, 55.0)}
    assert found.holding == 0


def test_the_last_year_known_is_a_whole_one() -> None:
    rows = months({2012: 5, 2013: 5}, 2008, 2014)
    for month in ("2013-10", "2013-11", "2013-12"):
        del rows["T0"][month]
    found = premise_of(rows, "start: 2012-01")
    assert (found.comparisons[0].end, round(found.comparisons[0].after, 9)) == ("2012-10..2013-09", 50.0)


def test_without_a_year_on_both_sides_months_never_refute() -> None:
    rows = months({2012: -20}, 2011, 2013)
    for month in range(1, 7):
        del rows["T0"][f"2011-{month:02}"]
    finding = ask(rows, "start: 2012-01")  # type: ignore[arg-type]  # months as text
    assert effect_of(finding).state is not State.FALSE_PREMISE
    assert "as far as less than a year on one of the sides can tell" in finding.reason
    assert finding.outcome.value == "undecidable"
