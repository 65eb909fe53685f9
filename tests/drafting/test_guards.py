"""What a check leaves of a sentence stays an open question."""

from __future__ import annotations

import pytest
import yaml
from tests.drafting.test_sentences import newsroom

from claimcheck.drafting.draft import Told, draft


def asked(sentence: str, language: str = "en") -> str:
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", sentence, language, Told())
    assert made.problems == ()
    checks = yaml.safe_load(made.text)["checks"]
    return " ".join(str(check.get("open", "")) for check in checks)


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        ("2019 is the only year in which unemployment in Spain fell by 5%.", "en", "the only year in"),
        ("2019 es el único año en que el desempleo en Perú cayó 5%.", "es", "el único año en"),
        ("The first country in Europe that cut unemployment by 5% in 2019 was Spain.", "en", "The first country in"),
    ],
)
def test_what_a_check_does_not_hold_is_asked(sentence: str, language: str, words: str) -> None:
    assert words in asked(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("El desempleo en Perú no bajó entre 2015 y 2019.", "not-decrease"),
        ("El desempleo en Perú no dejó de bajar entre 2015 y 2019.", "decrease"),
        ("El desempleo en Perú dejó de bajar entre 2015 y 2019.", "not-decrease"),
    ],
)
def test_a_move_that_stopped_is_none_and_one_that_did_not_stop_is_one(sentence: str, direction: str) -> None:
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", sentence, "es", Told())
    check = yaml.safe_load(made.text)["checks"][0]
    assert (check["kind"], check["direction"], "open" in check) == ("change", direction, False)


def test_from_or_below_is_a_question_in_spanish() -> None:
    assert "from.value: is it from '16%', or below '16%'?" in asked(
        "El desempleo en España bajó del 16% en 2018.", "es"
    )


def test_a_waiting_list_is_no_forecast() -> None:
    book, catalogue = newsroom()
    sentence = "La lista de espera en Madrid es de 30 días."
    assert "forecast" not in draft(book, catalogue, "a-draft", sentence, "es", Told()).text
