from __future__ import annotations

import pytest

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge
from claimcheck.quantities.words import explain_word, table_of_words, words_of


def test_every_hedge_has_its_row() -> None:
    assert {entry.hedge for entry in table_of_words()} == set(Hedge)


@pytest.mark.parametrize("entry", table_of_words(), ids=lambda entry: entry.hedge.value)
def test_the_example_of_every_row_is_true(entry) -> None:  # type: ignore[no-untyped-def]  # parametrize hides the type
    said, measured, outcome = entry.row.example
    quantity = parse_quantity(said)
    assert quantity.hedge is entry.hedge
    assert meets(quantity, exact(float(measured))).outcome == outcome


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about", Hedge.ABOUT),
        ("More  than", Hedge.MORE_THAN),
        ("doubled", Hedge.MULTIPLE),
        ("more than doubled", Hedge.MORE_THAN_MULTIPLE),
        ("at least 40%", Hedge.AT_LEAST),
        ("most", Hedge.MAJORITY),
        ("bare", Hedge.BARE),
        ("as high as", Hedge.AS_HIGH_AS),
    ],
)
def test_a_word_leads_to_its_row(text: str, hedge: Hedge) -> None:
    entry = explain_word(text)
    assert entry is not None
    assert entry.hedge is hedge


def test_a_word_that_is_none_of_ours_leads_nowhere() -> None:
    assert explain_word("perhaps") is None


def test_spanish_words_lead_to_the_same_rows() -> None:
    entry = explain_word("alrededor de", "es")
    assert entry is not None
    assert entry.hedge is Hedge.ABOUT
    assert "unos" in words_of(Hedge.ABOUT, "es")
