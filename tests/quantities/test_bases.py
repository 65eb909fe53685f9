from __future__ import annotations

import pytest

from claimcheck.quantities.bases import base_in


@pytest.mark.parametrize(
    ("words", "amount", "noun"),
    [
        ("per 100,000 people", 100_000, "people"),
        ("homicides per 100 000 people", 100_000, "people"),
        ("por 100.000 habitantes", 100_000, "habitantes"),
        ("por 100 mil habitantes", 100_000, "habitantes"),
        ("por cien mil habitantes", 100_000, "habitantes"),
        ("por cada diez mil", 10_000, ""),
        ("por mil", 1000, ""),
        ("por millón de habitantes", 10**6, "habitantes"),
        ("per million", 10**6, ""),
        ("per 10k", 10_000, ""),
        ("cases/100k", 100_000, ""),
        ("for every thousand live births", 1000, "live births"),
        ("‰ of the population", 1000, "the population"),
        ("muertes por homicidio por 100.000 habitantes", 100_000, "habitantes"),
        ("deaths per day per million people", 10**6, "people"),
        ("por persona", 1, "persona"),
        ("US$ per capita", 1, "capita"),
        ("kg/person", 1, "person"),
    ],
)
def test_a_rate_is_counted_for_so_many(words: str, amount: int, noun: str) -> None:
    base = base_in(words)
    assert base is not None
    assert (int(base.amount), base.noun) == (amount, noun)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "people",
        "per year",
        "euros por hora",
        "km/h",
        "muertes por arma de fuego",
        "per 1.5 people",
        "tonnes in 2015/16",
        "por un millón 200",
    ],
)
def test_other_words_name_no_base(words: str) -> None:
    assert base_in(words) is None
