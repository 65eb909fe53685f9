"""What a check asks, in words that a reader understands: no codes, no numbers of places, no keys."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, group, series

ROWS = {
    "SLV": {2014: 62, 2015: 108},
    "VEN": {2014: 90, 2015: 110},
    "GTM": {2014: 31, 2015: 29},
    "HND": {2014: 75, 2015: 60},
}
LABELS = {"SLV": "El Salvador", "VEN": "Venezuela", "GTM": "Guatemala", "HND": "Honduras"}
ROOM = Newsroom((series(ROWS, labels=LABELS),), groups={"pess": group("GTM", "HND", shown="the towns of the plan")})
ROSE = "predicate: {kind: change, from: 2014, to: 2015, direction: increase}"


@pytest.mark.parametrize(
    ("check", "says"),
    [
        pytest.param(
            "kind: rank, of: SLV, at: 2015, among: all, position: '2', after: VEN",
            "second highest, after Venezuela, among all places in 2015",
            id="second only to",
        ),
        pytest.param(
            "kind: rank, of: SLV, at: 2015, among: [SLV, GTM], position: '1'",
            "the highest among El Salvador, Guatemala in 2015",
            id="the first place",
        ),
        pytest.param(
            "kind: rank, of: GTM, at: 2015, among: all, position: third, order: lowest",
            "third lowest among all places in 2015",
            id="from the other end",
        ),
        pytest.param(
            "kind: rank, of: GTM, at: 2015, among: all, position: top 10, order: lowest",
            "top 10, counted from the lowest among all places in 2015",
            id="several places from the other end",
        ),
        pytest.param(
            "kind: rank, of: GTM, at: 2015, among: all, position: joint first",
            "joint highest among all places in 2015",
            id="joint",
        ),
        pytest.param(
            "kind: rank, of: GTM, at: 2015, among: all, position: one of the lowest",
            "one of the lowest among all places in 2015",
            id="words that name the end",
        ),
        pytest.param(
            f"kind: count, entities: pess, {ROSE}, quantity: at least 1",
            "at least 1 among pess: increase, 2014 to 2015",
            id="a number of places",
        ),
        pytest.param(
            f"kind: count, entities: [GTM, HND], {ROSE}, quantity: none",
            "no place among Guatemala, Honduras: increase, 2014 to 2015",
            id="none",
        ),
        pytest.param(
            "kind: count, of: SLV, periods: 2014..2015, predicate: {kind: threshold, line: '5', side: above}, "
            "quantity: every",
            "every period in 2014 to 2015: above 5",
            id="every period",
        ),
        pytest.param(
            "kind: exists, of: SLV, at: 2015, entities: {others: every, among: all}, expected: none, "
            "predicate: {kind: threshold, line: '100', side: above}",
            "none among the other places in 2015: above 100",
            id="no other place",
        ),
        pytest.param(
            "kind: compare, at: 2015, a: {of: SLV}, b: {of: HND}, relation: higher",
            "El Salvador higher than Honduras in 2015",
            id="two sides",
        ),
    ],
)
def test_a_check_is_put_into_plain_words(check: str, says: str) -> None:
    assert ROOM.evaluate(f"{{measure: rate, {check}}}").parts[0].results[0].says == says


@pytest.mark.parametrize(
    ("of", "start"),
    [
        pytest.param("GTM", "lowest of 4 with 29", id="lowest"),
        pytest.param("SLV", "third lowest of 4 with 108", id="third lowest"),
    ],
)
def test_a_place_from_the_other_end_is_said_as_people_say_it(of: str, start: str) -> None:
    finding = ROOM.ask(f"{{kind: rank, measure: rate, of: {of}, at: 2015, among: all, position: '1', order: lowest}}")
    assert finding.reason.replace(".0", "").startswith(start)
    assert finding.claimed == "the lowest"
