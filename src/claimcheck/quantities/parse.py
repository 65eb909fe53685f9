"""Reads what was said of an amount: "about 80", "65-70%", "more than doubled", "44 of 50", "at least half".

Left to right in three steps: the words before the figure, the figure in one of its shapes, the words after it.
What is left must be a noun phrase; anything else is an error that names the words.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.quantities.characters import plain
from claimcheck.quantities.currency import currency_of
from claimcheck.quantities.draft import Draft, quantity_of
from claimcheck.quantities.quantity import Hedge, Quantity, QuantityError
from claimcheck.quantities.shapes import read_shape, starts_figure
from claimcheck.quantities.tail import read_tail
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Frame, Vocabulary

_EXAMPLES = {
    "en": 'write the figure with its word, such as "about 80", "at least 40%" or "more than doubled"',
    "es": 'write the figure with its word, such as "unos 80", "al menos 40%" or "más que se duplicó"',
}


def parse_quantity(text: str, language: str = "en") -> Quantity:
    """The quantity that `text` says.

    Raises
    ------
    QuantityError
        If it cannot be read in full and in one way only; the hint says what to write.
    ValueError
        If there is no table of words for `language`.

    """
    vocabulary = VOCABULARIES.get(language)
    if vocabulary is None:
        raise ValueError(f"no words for the language '{language}', only {', '.join(VOCABULARIES)}")
    typed = plain(text)
    if not typed.strip():
        raise QuantityError("no quantity was written", _EXAMPLES[language])
    cursor = Cursor(typed)
    draft = Draft(text)
    _read_frame(cursor, vocabulary, draft)
    if not read_shape(cursor, vocabulary, draft):
        raise _no_figure(cursor, vocabulary, text, language)
    read_tail(cursor, vocabulary, draft)
    return replace(quantity_of(draft), currency=currency_of(typed, draft.noun))


def _read_frame(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """The words before the figure: hedges, "not", "only", "rose", in any order."""
    while not starts_figure(cursor, vocabulary):
        start = cursor.at
        meaning = cursor.look_up(vocabulary.before_figure)
        if meaning is None:
            cursor.at = start
            return
        if isinstance(meaning, Frame):
            draft.take_frame(meaning)
        elif isinstance(meaning, Hedge):
            draft.take_hedge(meaning)
        else:
            draft.sign = meaning


def _no_figure(cursor: Cursor, vocabulary: Vocabulary, text: str, language: str) -> QuantityError:
    token = cursor.token
    if token is not None and token.text in vocabulary.vague:
        return QuantityError(
            f"'{token.text}' in '{text}' names no figure", "write the figure, or a bound such as 'at least'"
        )
    if token is not None and token.text in vocabulary.ordinals:
        place = vocabulary.ordinals[token.text]
        part = f", or 'a {token.text}' for the part" if token.text in vocabulary.denominators else ""
        return QuantityError(f"'{token.text}' in '{text}' is no figure", f"write '{place}' for the place{part}")
    found = f"'{cursor.rest}' was found" if cursor.rest else "the text ends"
    return QuantityError(f"no figure in '{text}': {found} where a figure was expected", _EXAMPLES[language])
