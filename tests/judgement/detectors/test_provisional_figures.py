"""Which of its figures each kind rests on, by the notes on those that are not settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import FALSE, TRUE, any_check, check, claim, finding, fired, judged, part, seen

from claimcheck.claims.nodes import Written
from claimcheck.evaluation.kinds import exists

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.findings import Observed
    from claimcheck.quantities.outcomes import Outcome

YEARS = range(2010, 2018)


def figures(*provisional: int) -> list[Observed]:
    return [seen(str(year), 60, status="P" if year in provisional else "A") for year in YEARS]


def notes(asked: Check, outcome: Outcome, *provisional: int) -> list[str]:
    verdict = judged([part(asked, finding("police", outcome, *figures(*provisional)))], claim("So it was.", "police"))
    return [item.message for item in fired(verdict, "provisional-endpoint")]


def searched(expected: exists.Expected | None) -> Check:
    return check("exists", exists.Params(measure=Written("homicide-rate"), expected=expected, first=expected is None))


@pytest.mark.parametrize("kind", ["run", "target", "survey", "correlation"])
def test_every_figure_of_a_kind_that_rests_on_all_counts(kind: str) -> None:
    assert notes(any_check(kind), TRUE, 2013) == ["the figure for El Salvador in 2013 is provisional (Police)"]


@pytest.mark.parametrize(
    ("year", "told"), [pytest.param(2010, 1, id="last"), pytest.param(2011, 1, id="first"), pytest.param(2012, 0)]
)
def test_of_a_trend_the_last_and_the_first_count(year: int, told: int) -> None:
    assert len(notes(any_check("trend"), TRUE, year)) == told  # its finding has the last figure first


@pytest.mark.parametrize(
    ("expected", "outcome", "told"),
    [
        pytest.param(exists.Expected.NONE, TRUE, 1, id="there was none: all of them"),
        pytest.param(exists.Expected.SOME, FALSE, 1, id="no example: all of them"),
        pytest.param(exists.Expected.SOME, TRUE, 0, id="an example settles it"),
        pytest.param(exists.Expected.NONE, FALSE, 0, id="a counterexample settles it"),
        pytest.param(None, TRUE, 0, id="the first time: its own figure"),
    ],
)
def test_of_a_search_what_settles_it_counts(expected: exists.Expected | None, outcome: Outcome, told: int) -> None:
    assert len(notes(searched(expected), outcome, 2015)) == told


def test_many_of_one_status_are_told_together() -> None:
    assert notes(any_check("correlation"), TRUE, 2011, 2013, 2015, 2016) == [
        "4 of the 8 figures are provisional (Police), such as that for El Salvador in 2011"
    ]


def test_a_figure_is_told_once_by_whatever_word_each_check_finds_it() -> None:
    own = seen("2017", 60, status="P")
    parts = [
        part(any_check("level"), finding("police", TRUE, own)),
        part(any_check("level"), finding("police", TRUE, replace(own, at="2017 (latest)"))),
    ]
    told = fired(judged(parts, claim("So it was.", "police")), "provisional-endpoint")
    assert [item.message for item in told] == ["the figure for El Salvador in 2017 is provisional (Police)"]
