from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series, try_check

from claimcheck.evaluation.positions import LAST, Position, ordinal, parse_position
from claimcheck.quantities.outcomes import Outcome


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        pytest.param("1", 1, 1, id="a figure"),
        pytest.param("second", 2, 2, id="an ordinal"),
        pytest.param("the 12th", 12, 12, id="an ordinal in figures"),
        pytest.param("No. 3", 3, 3, id="a number"),
        pytest.param("the highest", 1, 1, id="the superlative"),
        pytest.param("at most 12", 1, 12, id="a bound"),
        pytest.param("top 10", 1, 10, id="the top"),
        pytest.param("in the top five", 1, 5, id="the top in words"),
        pytest.param("at least 3", 3, LAST, id="no better than"),
        pytest.param("between 3 and 5", 3, 5, id="a range"),
        pytest.param("3-5", 3, 5, id="a range with a dash"),
        pytest.param("tercero", 3, 3, id="Spanish ordinal"),
        pytest.param("como máximo 12", 1, 12, id="Spanish bound"),
        pytest.param("entre los 10 primeros", 1, 10, id="Spanish top"),
    ],
)
def test_a_position_is_a_range_of_ranks(text: str, least: int, most: int) -> None:
    found = parse_position(text)
    assert found is not None
    assert (found.least, found.most, found.one_of) == (least, most, False)


@pytest.mark.parametrize(
    ("text", "least", "most", "end"),
    [
        ("second highest", 2, 2, "highest"),
        ("the second-highest", 2, 2, "highest"),
        ("third worst", 3, 3, "worst"),
        ("second lowest rate", 2, 2, "lowest"),
        ("last", 1, 1, "last"),
        ("in last place", 1, 1, "last"),
        ("second to last", 2, 2, "last"),
        ("second-to-last", 2, 2, "last"),
        ("third from last", 3, 3, "last"),
        ("in third place", 3, 3, None),
        ("number one", 1, 1, None),
        ("among the five highest", 1, 5, "highest"),
        ("one of the three lowest", 1, 3, "lowest"),
        ("one of the top three", 1, 3, None),
        ("el segundo más alto", 2, 2, "highest"),
        ("la tercera más alta", 3, 3, "highest"),
        ("la tercera más baja", 3, 3, "lowest"),
        ("el tercer peor", 3, 3, "worst"),
        ("segundo mayor", 2, 2, "highest"),
        ("la segunda menor", 2, 2, "lowest"),
        ("último", 1, 1, "last"),
        ("en el último lugar", 1, 1, "last"),
        ("penúltimo", 2, 2, "last"),
        ("la antepenúltima", 3, 3, "last"),
        ("entre los cinco primeros", 1, 5, None),
        ("entre los cinco últimos", 1, 5, "last"),
        ("entre los cinco más altos", 1, 5, "highest"),
        ("uno de los tres más altos", 1, 3, "highest"),
        ("una de las tres peores", 1, 3, "worst"),
        ("número uno", 1, 1, None),
        ("nº 1", 1, 1, None),
        ("n.º 1", 1, 1, None),
        ("tercer lugar", 3, 3, None),
        ("en el puesto 3", 3, 3, None),
        ("como mucho 4", 1, 4, None),
        ("no más de 4", 1, 4, None),
    ],
)
def test_a_position_may_name_the_end_it_is_counted_from(text: str, least: int, most: int, end: str | None) -> None:
    found = parse_position(text)
    assert found is not None
    assert (found.least, found.most, found.end, found.one_of) == (least, most, end, False)


@pytest.mark.parametrize(
    ("position", "order", "outcome"),
    [
        ("last", "", "true"),
        ("last", ", order: highest", "true"),
        ("last", ", order: lowest", "false"),
        ("second to last", "", "false"),
        ("penúltimo", ", order: lowest", "true"),
        ("third highest", "", "true"),
        ("second lowest", "", "false"),
    ],
)
def test_the_last_place_is_at_the_other_end(position: str, order: str, outcome: str) -> None:
    room = Newsroom((series({"A": {2015: 1.0}, "B": {2015: 2.0}, "C": {2015: 3.0}}),))
    of = "B" if position == "penúltimo" else "A"
    check = f"{{kind: rank, measure: rate, of: {of}, at: 2015, among: all, position: {position}{order}}}"
    assert room.ask(check).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "one of the highest",
        "among the worst",
        "uno de los más altos",
        "entre los peores",
        "entre las mayores del mundo",
    ],
)
def test_one_of_the_highest_reaches_as_far_as_there_are_places(text: str) -> None:
    found = parse_position(text)
    assert found is not None
    assert found.one_of


@pytest.mark.parametrize("text", ["0", "", "high", "first-ish", "5-3", "minus 2", "1.5", "9" * 500])
def test_words_that_name_no_place_are_refused(text: str) -> None:
    assert parse_position(text) is None


def test_a_problem_says_what_to_write_for_a_place() -> None:
    check, problems = try_check("{kind: rank, measure: rate, at: 2015, among: all, position: rather high}")
    assert check is None
    assert [problem.code for problem in problems] == ["CC113"]


@pytest.mark.parametrize(
    ("rank", "among", "outcome"),
    [
        pytest.param(3, 5, Outcome.TRUE, id="third of five"),
        pytest.param(4, 41, Outcome.TRUE, id="inside the first tenth"),
        pytest.param(5, 41, Outcome.MOSTLY, id="inside the first fifth"),
        pytest.param(9, 41, Outcome.FALSE, id="beyond the first fifth"),
        pytest.param(4, 10, Outcome.FALSE, id="a fifth of ten is two"),
    ],
)
def test_one_of_the_highest_is_the_first_three_or_tenth(rank: int, among: int, outcome: Outcome) -> None:
    assert Position("one of the highest", one_of=True).outcome(rank, shared=False, among=among) is outcome


def test_sharing_a_single_place_is_mostly() -> None:
    first = Position("first")
    assert first.outcome(1, shared=True, among=9) is Outcome.MOSTLY
    assert Position("top 3", 1, 3).outcome(1, shared=True, among=9) is Outcome.TRUE


def test_joint_first_is_true_when_the_place_is_shared() -> None:
    joint = parse_position("joint first")
    assert joint is not None
    assert joint.outcome(1, shared=True, among=9) is Outcome.TRUE
    assert joint.outcome(1, shared=False, among=9) is Outcome.MOSTLY


@pytest.mark.parametrize(
    ("rank", "word"), [(1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (22, "22nd"), (111, "111th")]
)
def test_ordinals_read_as_people_say_them(rank: int, word: str) -> None:
    assert ordinal(rank) == word
