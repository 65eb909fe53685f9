from __future__ import annotations

import pytest

from claimcheck.report.html.names import page_names, slug


def test_a_page_is_named_as_its_claim() -> None:
    assert page_names(["rate-2015", "Año_1"]) == {"rate-2015": "rate-2015", "Año_1": "Año_1"}


def test_names_that_a_file_system_would_mix_up_get_a_mark() -> None:
    names = page_names(["Rate", "rate", "other"])
    assert names["other"] == "other"
    assert len({name.casefold() for name in names.values()}) == 3


@pytest.mark.parametrize("device", ["con", "NUL", "com1", "LPT9"])
def test_a_name_that_windows_keeps_gets_a_mark(device: str) -> None:
    assert page_names([device])[device] != device


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param("homicide rates", "homicide-rates", id="plain words stay"),
        pytest.param("Raúl López", "raul-lopez-", id="accents"),
        pytest.param("大統領", "x-", id="no plain letters"),
        pytest.param("../../etc", "etc-", id="a way out"),
        pytest.param("a" * 200, "a" * 60 + "-", id="long"),
    ],
)
def test_a_group_is_named_in_plain_letters(text: str, start: str) -> None:
    assert slug(text).startswith(start)


def test_two_people_of_like_names_have_two_pages() -> None:
    assert len({slug("Raúl López"), slug("Raul Lopez"), slug("raul lopez"), slug("RAUL LOPEZ")}) == 4
