"""Which figure of a sentence is where it started, which where it came to; superlatives behind long names."""

from __future__ import annotations

import pytest

from claimcheck.quantities.passages import About, Lead
from claimcheck.quantities.sentence import passages_in


@pytest.mark.parametrize(
    ("sentence", "language", "leads"),
    [
        ("Pasó a ser del 15,2%, frente al 38,2%.", "es", [Lead.TO, Lead.FROM]),
        ("Llegó a 20, respecto a 30.", "es", [None, Lead.FROM]),
        ("Hemos reducido la pobreza del 38% al 15%.", "es", [Lead.FROM, Lead.TO]),
        ("It was 5%, compared to 7%.", "en", [None, Lead.FROM]),
    ],
)
def test_the_words_before_a_figure_say_which_end_it_is(sentence: str, language: str, leads: list[Lead | None]) -> None:
    assert [item.lead for item in passages_in(sentence, language) if item.about is About.FIGURE] == leads


@pytest.mark.parametrize(
    ("sentence", "extremes"),
    [
        ("Tiene la tasa de muertes por COVID-19 más alta.", ["la tasa de muertes por COVID-19 más alta"]),
        ("La tasa de desempleo es más alta que antes.", []),
        ("Es la inflación de julio más alta que se recuerda.", []),
    ],
)  # fmt: skip
def test_a_superlative_ends_at_a_verb_or_a_month(sentence: str, extremes: list[str]) -> None:
    assert [item.text for item in passages_in(sentence, "es") if item.about is About.EXTREME] == extremes


def test_an_accent_makes_a_verb() -> None:
    signs = {text: [item.sign for item in passages_in(text, "es")] for text in ("No bajó nunca.", "Bajo la línea.")}
    assert signs == {"No bajó nunca.": [-1], "Bajo la línea.": []}
