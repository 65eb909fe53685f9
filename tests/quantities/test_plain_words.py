from __future__ import annotations

import pytest

from claimcheck.quantities.plain_words import explain_plain


@pytest.mark.parametrize(
    ("text", "language", "meaning"),
    [
        ("fell", "en", "says which way, down"),
        ("Rise", "en", "says which way, up"),
        ("subió", "es", "says which way, up"),
        ("basis points", "en", "percentage points, 0.01 each"),
        ("décimas", "es", "percentage points, 0.1 each"),
        ("per-cent", "en", "percent"),
        ("barely", "en", "downplays"),
        ("never", "en", "turns the word after it"),
    ],
)
def test_a_word_around_a_figure_has_its_sentence(text: str, language: str, meaning: str) -> None:
    assert meaning in (explain_plain(text, language) or "")


@pytest.mark.parametrize("text", ["the", "perhaps", "about", "about 80"])
def test_other_words_have_none(text: str) -> None:
    assert explain_plain(text) is None
