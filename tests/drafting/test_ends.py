"""Two figures and two times: each figure keeps the time beside it."""

from __future__ import annotations

import pytest
import yaml
from tests.drafting.test_sentences import newsroom

from claimcheck.drafting.draft import Told, draft


def checks_of(sentence: str, language: str) -> list[dict[str, object]]:
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", sentence, language, Told())
    assert made.problems == ()
    found: list[dict[str, object]] = yaml.safe_load(made.text)["checks"]
    return found


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("La pobreza extrema en Perú pasó en 2018 a ser del 15,2%, frente al 38,2% de 2005.", "es"),
        ("La pobreza extrema en Perú era del 15,2% en 2018, contra 38,2% en 2005.", "es"),
        ("La pobreza extrema en Perú, que era del 38,2% en 2005, fue del 15,2% en 2018.", "es"),
        ("Unemployment in Peru was 15.2% in 2018, compared to 38.2% in 2005.", "en"),
    ],
)
def test_two_levels_keep_their_times(sentence: str, language: str) -> None:
    mark = "," if language == "es" else "."
    found = {(check["at"], check["value"]) for check in checks_of(sentence, language)}
    assert found == {("2018", f"15{mark}2%"), ("2005", f"38{mark}2%")}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("La pobreza extrema en Perú pasó en 2018 a ser del 15,2% frente al 38,2% de 2005.", id="against"),
        pytest.param("La pobreza extrema en Perú bajó del 38,2% en 2005 al 15,2% en 2018.", id="from to"),
        pytest.param("La pobreza extrema en Perú bajó al 15,2% en 2018 frente al 38,2% de 2005.", id="the end first"),
    ],
)
def test_a_move_keeps_its_times_whichever_is_named_first(sentence: str) -> None:
    check = checks_of(sentence, "es")[0]
    assert (check["from"], check["to"]) == ({"at": "2005", "value": "38,2%"}, {"at": "2018", "value": "15,2%"})


def test_a_move_against_the_order_of_time_is_a_question() -> None:
    check = checks_of("La pobreza extrema en Perú bajó a 15,2% en 2018 frente al 38,2% de 2022.", "es")[0]
    assert check["from"] == {"at": "2018", "value": "15,2%"}
    assert "which way did it go?" in str(check["open"])


def test_a_participle_behind_have_is_a_move() -> None:
    check = checks_of("Hemos reducido la pobreza extrema del 38% al 15% en Perú.", "es")[0]
    values = {key: check[key]["value"] for key in ("from", "to")}  # type: ignore[index]  # a mapping of YAML
    assert (check["kind"], values, check["shows"]) == ("from-to", {"from": "38%", "to": "15%"}, "decrease")
