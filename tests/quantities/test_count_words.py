from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.count_words import parse_count
from claimcheck.quantities.counting import meets_count
from claimcheck.quantities.outcomes import Outcome, Slant
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import QuantityError


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        pytest.param("all but two", "en", 2, id="all but two"),
        pytest.param("All except 3 provinces", "en", 3, id="all except"),
        pytest.param("every one but one", "en", 1, id="every one but one"),
        pytest.param("todas menos dos", "es", 2, id="todas menos dos"),
        pytest.param("todos los excepto 4", "es", 4, id="todos excepto"),
    ],
)
def test_the_exceptions_are_the_figure_of_all_but_two(text: str, language: str, figure: int) -> None:
    found = parse_count(text, language)
    assert found.left_out
    assert found.figure is not None
    assert (found.figure.value, found.text) == (Decimal(figure), text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("one of only three", "en", id="one of only three"),
        pytest.param("1 of just 3 countries", "en", id="one of just"),
        pytest.param("una de solo tres", "es", id="una de solo tres"),
        pytest.param("uno de los únicos tres", "es", id="uno de los únicos"),
    ],
)
def test_all_of_them_are_the_figure_of_one_of_only_three(text: str, language: str) -> None:
    found = parse_count(text, language)
    assert found.one_of
    assert found.downplays
    assert found.figure is not None
    assert found.figure.value == 3


@pytest.mark.parametrize(
    ("text", "same", "language"),
    [
        pytest.param("2 of only 3", "2 of 3", "en", id="2 of only 3"),
        pytest.param("five out of just twenty", "five out of twenty", "en", id="out of just"),
        pytest.param("2 de solo 3", "2 de 3", "es", id="2 de solo 3"),
    ],
)
def test_only_before_the_total_downplays(text: str, same: str, language: str) -> None:
    found, plain = parse_count(text, language), parse_quantity(same, language)
    assert (found.figure, found.of_total, found.hedge) == (plain.figure, plain.of_total, plain.hedge)
    assert found.downplays
    assert found.text == text


@pytest.mark.parametrize("text", ["at least 6", "most", "44 of 50", "none", "only one", "fewer than half", "8 in 10"])
def test_other_words_are_read_as_everywhere(text: str) -> None:
    assert parse_count(text) == parse_quantity(text)


@pytest.mark.parametrize("text", ["all but half", "all but about 3", "all but 0", "all but 1.5", "one of only 20%"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match="whole number"):
        parse_count(text)


@pytest.mark.parametrize(
    ("low", "high", "outcome"),
    [
        pytest.param(18, 18, Outcome.TRUE, id="two are left"),
        pytest.param(17, 17, Outcome.FALSE, id="three are left"),
        pytest.param(20, 20, Outcome.FALSE, id="none is left"),
        pytest.param(17, 18, Outcome.UNDECIDABLE, id="one is open"),
        pytest.param(10, 15, Outcome.FALSE, id="open ones cannot mend it"),
    ],
)
def test_all_but_two_counts_the_exceptions(low: int, high: int, outcome: Outcome) -> None:
    assert meets_count(parse_count("all but two"), low, high, 20).outcome is outcome


def test_fewer_exceptions_than_said_understate_and_more_overstate() -> None:
    assert meets_count(parse_count("all but 10"), 89, 89, 100).slant is Slant.OVERSTATED
    assert meets_count(parse_count("all but 10"), 91, 91, 100).slant is Slant.UNDERSTATED


def test_the_note_of_an_open_one_speaks_of_the_exceptions() -> None:
    notes = meets_count(parse_count("all but two"), 17, 19, 20).notes
    assert notes == ("it does not hold for 1 to 3 of 20, which does not settle it",)


@given(total=st.integers(1, 60), data=st.data())
def test_all_but_n_holds_just_when_the_exceptions_are_n(total: int, data: st.DataObject) -> None:
    held = data.draw(st.integers(0, total))
    said = data.draw(st.integers(1, 60))
    match = meets_count(parse_count(f"all but {said}"), held, held, total)
    plain = meets_count(parse_quantity(str(said)), total - held, total - held, total)
    assert match.outcome is plain.outcome
