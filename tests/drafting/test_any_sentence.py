"""Whatever a sentence holds, its draft validates, and its words stay text."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.drafting.test_sentences import newsroom

from claimcheck.drafting.draft import Told, draft
from claimcheck.drafting.text import cleaned

PIECES = (
    "Homicides in El Salvador", "unemployment", "la pobreza", "inflation", "Honduras", "no country", "every country",
    "fell", "rose by", "subió", "halved", "has not fallen", "will fall", "met its target of", "from 5 to", "a third of",
    "5%", "7.172", "44 of the 50", "1,234.5", "3 million", "uno de cada tres", "thousands of", "between 5 and 7%",
    "in 2015", "since 2010", "last year", "05/07/2018", "between 2010 and 2015", "for the third year in a row",
    "than", "higher", "más que", "twice as many as", "the highest", "the worst", "for the first time", "ever",
    "thanks to", "because", "led to", ", and", ";", ".", "?", "and", "y", "the more", "of people say", "a poll",
    ": #", "{a: b}", "[c]", "&d", "*e", "!!python/object", "---",
    "\x1b[31m", "\u202e", "\u2028", "\x00", "'", '"', "\\",
    "Turkey", "Georgia", "the region", "%", "$", "-", "0", "99999999999999999999999", "1e999", "٣", "½", "🎉",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join) | st.text(max_size=200)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(sentence=SENTENCES, language=st.sampled_from(["en", "es"]))
def test_every_draft_validates(sentence: str, language: str) -> None:
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", sentence or "x", language, Told())
    if not cleaned(sentence or "x"):
        return
    assert made.problems == ()
    claim = yaml.safe_load(made.text)
    assert claim["claim"] == cleaned(sentence or "x")
    assert claim.get("checks") or claim.get("not-checked")


def test_a_sentence_of_five_thousand_characters_is_drafted() -> None:
    book, catalogue = newsroom()
    sentence = ("Homicides in Honduras fell by 5% in 2015, and " * 120)[:5000]
    assert draft(book, catalogue, "a-draft", sentence, "en", Told()).problems == ()
