from __future__ import annotations

import pytest

from claimcheck.judgement.bodies import is_called


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("World Bank", "UNODC, through the World Bank", id="its words"),
        pytest.param("Banco Mundial", "World Bank Open Data", id="the other language"),
        pytest.param("CEPAL", "ECLAC, CEPALSTAT", id="initials of the other language"),
        pytest.param("INE", "Instituto Nacional de Estadística", id="the initials of a title"),
        pytest.param("Instituto Nacional de Estadística", "ine-hogares", id="the initials in an id"),
        pytest.param("Ministry of Health", "Health Ministry", id="in another order"),
        pytest.param("Ministerio de Salud y Deportes", "Salud y Deportes", id="most of its words"),
    ],
)
def test_a_body_is_known_under_its_other_names(name: str, text: str) -> None:
    assert is_called(name, ["another office", text])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("World Bank", "Central Bank of Chile, yearly report of the board", id="one common word of two"),
        pytest.param("IMF", "World Bank", id="another body"),
        pytest.param("Of", "of", id="no word that tells"),
    ],
)
def test_another_body_is_not_it(name: str, text: str) -> None:
    assert not is_called(name, [text])
