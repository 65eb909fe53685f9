from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.same_amount import same_amount, same_figure


@pytest.mark.parametrize(
    ("said", "asked", "same"),
    [
        pytest.param("about 80", "80", True, id="whatever the word"),
        pytest.param("80", "81", False, id="another figure"),
        pytest.param("3%", "3 points", False, id="percent and points"),
        pytest.param("3", "3%", True, id="a figure without its unit"),
        pytest.param("3", "3 points", True, id="points without their unit"),
        pytest.param("half", "50%", True, id="half"),
        pytest.param("one in five", "20%", True, id="one in five"),
        pytest.param("two thirds", "two thirds", True, id="no exact decimal"),
        pytest.param("8 in 10", "80%", True, id="of ten"),
        pytest.param("44 of 50", "44", True, id="the part of a total"),
        pytest.param("44 of 50", "50", False, id="not the total"),
        pytest.param("doubled", "100%", True, id="doubled"),
        pytest.param("halved", "50%", True, id="halved"),
        pytest.param("doubled", "twice as many", True, id="twice"),
        pytest.param("doubled", "2", False, id="a multiple is no count"),
        pytest.param("three times more than", "four times as many", True, id="times more"),
        pytest.param("fell threefold", "cut to a third", True, id="a third is left"),
        pytest.param("65-70%", "between 65% and 70%", True, id="a range"),
        pytest.param("65-70%", "65-71%", False, id="another range"),
        pytest.param("65-70%", "65%", False, id="one end of what was said"),
        pytest.param("70%", "65-70%", True, id="an end of what is asked"),
        pytest.param("most", "most", True, id="a word"),
        pytest.param("most", "80%", False, id="a word and a figure"),
        pytest.param("most", "unchanged", False, id="two words"),
        pytest.param("-3", "3", True, id="signs are told by the direction"),
        pytest.param("0%", "0%", True, id="nothing"),
    ],
)
def test_amounts_are_the_same_whatever_the_words(said: str, asked: str, same: bool) -> None:
    assert same_amount(parse_quantity(said), parse_quantity(asked)) is same


@pytest.mark.parametrize(
    ("said", "number", "same"),
    [
        pytest.param("50", 50, True, id="the number"),
        pytest.param("50%", 50, True, id="in digits"),
        pytest.param("44 of 50", 50, True, id="the total"),
        pytest.param("doubled", 2, False, id="in words of another sort"),
        pytest.param("65-70", 65, False, id="a range"),
        pytest.param("most", 1, False, id="no figure"),
        pytest.param("five", 5, True, id="in words"),
    ],
)
def test_a_number_of_a_check_is_the_figure_that_was_said(said: str, number: int, same: bool) -> None:
    assert same_figure(parse_quantity(said), Decimal(number)) is same
