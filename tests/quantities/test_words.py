from __future__ import annotations

import pytest

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge
from claimcheck.quantities.tokens import LONGEST
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.words import WordEntry, explain_vague, explain_word, known_words, table_of_words, words_of


def test_every_hedge_has_its_row() -> None:
    assert {entry.hedge for entry in table_of_words()} == set(Hedge)


EXAMPLES = [
    pytest.param(entry, measured, outcome, id=f"{language}: {entry.said}, {measured}")
    for language in ("en", "es")
    for entry in table_of_words(language)
    for measured, outcome in entry.worked.measured
]


@pytest.mark.parametrize(("entry", "measured", "outcome"), EXAMPLES)
def test_every_worked_value_is_what_comes_out(entry: WordEntry, measured: str, outcome: str) -> None:
    quantity = parse_quantity(entry.said, entry.language)
    value = float(measured.removesuffix(" times").removesuffix("%")) / (100 if quantity.takes_fraction else 1)
    assert quantity.hedge is entry.hedge
    assert meets(quantity, exact(value)).outcome == outcome


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_row_is_shown_to_hold_and_to_fail(language: str) -> None:
    for entry in table_of_words(language):
        outcomes = {outcome for _, outcome in entry.worked.measured}
        assert "true" in outcomes, entry.hedge
        assert outcomes & {"false", "inexact"}, entry.hedge


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_that_is_listed_can_be_explained(language: str) -> None:
    unexplained = [
        word
        for word in known_words(language)
        if explain_word(word, language) is None and explain_vague(word, language) is None
    ]
    assert unexplained == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sample_is_read_as_its_row(language: str) -> None:
    for entry in table_of_words(language):
        for sample in entry.worked.samples[language]:
            assert parse_quantity(sample, language).hedge is entry.hedge, sample


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_stands_in_two_rows_before_a_figure(language: str) -> None:
    vocabulary = VOCABULARIES[language]
    tables = [vocabulary.frames, vocabulary.hedges, vocabulary.moves, vocabulary.multiples, vocabulary.shares]
    tables += [vocabulary.changes, vocabulary.shrinkings, vocabulary.vague]
    for place, table in enumerate(tables):
        for other in tables[place + 1 :]:
            assert not table.keys() & other.keys()


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_phrase_is_longer_than_what_is_looked_up(language: str) -> None:
    vocabulary = VOCABULARIES[language]
    tables = [vocabulary.before_figure, vocabulary.endings, vocabulary.units, vocabulary.vague, vocabulary.in_every]
    assert [phrase for table in tables for phrase in table if len(phrase.split()) > LONGEST] == []


@pytest.mark.parametrize("text", ["no such thing", "most of all", "perhaps", "sin más", "all that glitters"])
def test_words_that_go_on_are_no_quantity(text: str) -> None:
    assert explain_word(text) is None
    assert explain_word(text, "es") is None


@pytest.mark.parametrize(
    ("text", "language", "hint"),
    [("dozens", "en", "at least 24"), ("Tens of  thousands", "en", "20,000"), ("MM", "es", "millones")],
)
def test_a_vague_word_says_what_to_write(text: str, language: str, hint: str) -> None:
    assert hint in (explain_vague(text, language) or "")


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
