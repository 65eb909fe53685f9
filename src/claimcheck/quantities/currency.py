"""The money a figure is in: a sign or a word right before or after it, as a sign or an ISO word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.quantities.currencies import CURRENCIES
from claimcheck.quantities.tokens import LONGEST, Cursor, Token
from claimcheck.quantities.vocabulary import Vocabulary

_OF = frozenset({"of", "de"})


def currency_of(tokens: Sequence[Token], noun: str, vocabulary: Vocabulary) -> str | None:
    """The currency before the figure among `tokens`, or first in the `noun` after it; None without one.

    "$5 millones de pesos" is in pesos: the sign alone is that of many currencies.
    """
    before, after = _before(tokens, vocabulary), _first_in(Cursor(noun).tokens)
    return after if before in {None, "$"} and after is not None else before


def _before(tokens: Sequence[Token], vocabulary: Vocabulary) -> str | None:
    """The currency with a figure right after it, in digits or in words."""
    for place in range(1, len(tokens)):
        if not _begins_figure(tokens[place], vocabulary):
            continue
        words = [token.text for token in tokens[:place]]
        while words and words[-1] in vocabulary.minus | vocabulary.articles:
            words.pop()
        said = _longest(words[-count:] for count in range(LONGEST, 0, -1))
        if said is not None:
            return said
    return None


def _begins_figure(token: Token, vocabulary: Vocabulary) -> bool:
    known = (vocabulary.numerals, vocabulary.large, vocabulary.halves, vocabulary.articles)
    return token.kind == "number" or any(token.text in table for table in known)


def _first_in(tokens: Sequence[Token]) -> str | None:
    words = [token.text for token in tokens]
    words = words[1:] if words and words[0] in _OF else words
    return _longest(words[:count] for count in range(LONGEST, 0, -1))


def _longest(candidates: Iterable[list[str]]) -> str | None:
    return next((CURRENCIES[said] for words in candidates if (said := " ".join(words)) in CURRENCIES), None)
