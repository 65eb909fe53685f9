from __future__ import annotations

import pytest

from claimcheck.judgement.measure_names import same_thing, thing_words


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("homicides", "homicide-rate", True, id="a count and its rate"),
        pytest.param("number-of-robberies", "robbery-rate", True, id="a plural in ies"),
        pytest.param("homicidios", "tasa-de-homicidios", True, id="in Spanish"),
        pytest.param("youth-homicides", "homicide-rate", False, id="a part of it"),
        pytest.param("rate", "share", False, id="names that say nothing"),
    ],
)
def test_names_that_say_the_same_are_one_thing(first: str, second: str, expected: bool) -> None:
    assert same_thing(first, second) is expected


def test_short_words_keep_their_s() -> None:
    assert thing_words("gas-per-100-ties") == {"gas", "tie"}
