from __future__ import annotations

import pytest

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge
from claimcheck.quantities.strictness import AT, PASSES, Strictness, strictness

# A measured value for each band around a figure of 1,000, far below it to far above, and a phrase for each word.
BANDS = (500.0, 920.0, 970.0, 1000.0, 1030.0, 1080.0, 2000.0)
PHRASES = {
    Hedge.EXACTLY: "exactly",
    Hedge.BARE: "",
    Hedge.ABOUT: "about",
    Hedge.CLOSE_TO: "close to",
    Hedge.NEARLY: "nearly",
    Hedge.JUST_OVER: "just over",
    Hedge.MORE_THAN: "more than",
    Hedge.AT_LEAST: "at least",
    Hedge.AS_HIGH_AS: "as high as",
    Hedge.WELL_OVER: "well over",
    Hedge.LESS_THAN: "less than",
    Hedge.AT_MOST: "at most",
    Hedge.WELL_UNDER: "well under",
}
TRUE_ALONE = {Hedge.WELL_OVER, Hedge.WELL_UNDER}  # a value only just past the line is mostly, and no more


@pytest.mark.parametrize("hedge", PASSES)
def test_what_a_word_lets_pass_is_what_the_table_of_words_accepts(hedge: Hedge) -> None:
    quantity = parse_quantity(f"{PHRASES[hedge]} 1,000.0")
    accepted = {Outcome.TRUE} if hedge in TRUE_ALONE else {Outcome.TRUE, Outcome.MOSTLY}
    passing = {band for band, value in enumerate(BANDS) if meets(quantity, exact(value)).outcome in accepted}
    if hedge is Hedge.NEARLY:
        passing -= {AT}  # reaching the figure is told as understated
    assert passing == PASSES[hedge]


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        pytest.param("80", "about 80", Strictness.STRICTER, id="bare is stricter than about"),
        pytest.param("about 80", "80", Strictness.LOOSER, id="about is looser than bare"),
        pytest.param("exactly 80", "80", Strictness.STRICTER, id="exactly"),
        pytest.param("about 80", "around 80", Strictness.SAME, id="two words of one row"),
        pytest.param("doubled", "more than doubled", Strictness.OTHER, id="doubled and more than doubled"),
        pytest.param("at least 80", "more than 80", Strictness.LOOSER, id="at least"),
        pytest.param("half", "50%", Strictness.SAME, id="a fraction is bare"),
        pytest.param("close to 80", "nearly 80", Strictness.SAME, id="one of two readings"),
        pytest.param("nearly 80", "close to 80", Strictness.SAME, id="the other way"),
        pytest.param("close to 80", "close to 80", Strictness.SAME, id="both ambiguous"),
        pytest.param("65-70%", "65%", Strictness.SAME, id="a range draws no line"),
        pytest.param("most", "most", Strictness.SAME, id="neither does a majority"),
        pytest.param("halved", "50%", Strictness.SAME, id="a shrinking and a percentage"),
        pytest.param("halved", "more than halved", Strictness.OTHER, id="two shrinkings"),
        pytest.param("not doubled", "doubled", Strictness.OTHER, id="a denial"),
    ],
)
def test_one_word_is_held_against_another(asked: str, said: str, expected: Strictness) -> None:
    assert strictness(parse_quantity(asked), parse_quantity(said)) is expected
