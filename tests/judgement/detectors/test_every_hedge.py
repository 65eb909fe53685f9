from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import check, finding, fired, judged, part
from tests.judgement.builders import claim as said

from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import parse_period
from claimcheck.claims.verdict_words import Language
from claimcheck.evaluation.kinds import level
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.passages import About
from claimcheck.quantities.quantity import Hedge, QuantityError
from claimcheck.quantities.sentence import passages_in
from claimcheck.quantities.strictness import PASSES, Strictness, strictness
from claimcheck.quantities.words import words_of

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity

SENTENCES = {"en": "There were {} cases.", "es": "Hubo {} casos."}
LINES = [hedge for hedge in PASSES if hedge is not Hedge.BARE]
PHRASES = [
    (language, hedge, phrase) for language in ("en", "es") for hedge in LINES for phrase in words_of(hedge, language)
]


def figure_with(hedge: Hedge, phrase: str, language: str) -> str:
    """The phrase with its figure: before it, else behind it."""
    for typed in (f"{phrase} 80", f"80 {phrase}"):
        try:
            if parse_quantity(typed, language).hedge is hedge:
                return typed
        except QuantityError:
            continue
    raise AssertionError(f"{phrase} stands neither before nor behind a figure")


@pytest.mark.parametrize(
    ("language", "hedge", "phrase"), PHRASES, ids=[f"{language}: {phrase}" for language, _, phrase in PHRASES]
)
def test_every_word_is_read_in_a_sentence_as_in_a_check(language: str, hedge: Hedge, phrase: str) -> None:
    found = passages_in(SENTENCES[language].format(figure_with(hedge, phrase, language)), language)

    assert [item.quantities[0].hedge for item in found if item.about is About.FIGURE] == [hedge]


def first_phrase(hedge: Hedge, language: str) -> str:
    return figure_with(hedge, words_of(hedge, language)[0], language) if hedge is not Hedge.BARE else "80"


def quantity(hedge: Hedge, language: str) -> Quantity:
    return parse_quantity(first_phrase(hedge, language), language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_any_two_words_are_told_unless_they_promise_the_same(language: str) -> None:
    wrong = []
    for spoken, asked in product(PASSES, repeat=2):
        params = level.Params(measure=Written("cases"), at=parse_period("2017"), value=quantity(asked, language))
        case = check("level", params)
        sentence = SENTENCES[language].format(first_phrase(spoken, language))
        verdict = judged([part(case, finding("police"))], said(sentence, "police", language=Language(language)))
        same = strictness(quantity(asked, language), quantity(spoken, language)) is Strictness.SAME
        if bool(fired(verdict, "hedge-mismatch")) is same:
            wrong.append((spoken, asked))

    assert wrong == []
