"""Reads what was said of an amount: "about 80", "65-70%", "more than doubled", "44 of 50", "at least half".

Left to right in three steps: the words before the figure, the figure in one of its shapes, the words after it.
What is left must be a noun phrase; anything else is an error that names the words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from claimcheck.quantities.characters import plain
from claimcheck.quantities.currency import currency_of
from claimcheck.quantities.draft import Draft, quantity_of
from claimcheck.quantities.literals import may_be_either
from claimcheck.quantities.marks import settled_mark, with_mark
from claimcheck.quantities.quantity import Hedge, Quantity, QuantityError
from claimcheck.quantities.shapes import read_shape, starts_figure
from claimcheck.quantities.tail import read_tail
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Frame, Vocabulary

_COMMA = re.compile(
    r"(?<![0-9,])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|(?<![0-9,])[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})(?![0-9,])"
)
_NAMES = {"en": "English", "es": "Spanish"}
_EXAMPLES = {
    "en": 'write the figure with its word, such as "about 80", "at least 40%" or "more than doubled"',
    "es": 'write the figure with its word, such as "unos 80", "al menos 40%" or "más que se duplicó"',
}


def parse_quantity(text: str, language: str = "en", decimal: str | None = None) -> Quantity:
    """The quantity that `text` says; `decimal` is the mark before decimals, where it is known: "," or ".".

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
    vocabulary = with_mark(vocabulary, decimal)
    typed = plain(text)
    if not typed.strip():
        raise QuantityError("no quantity was written", _EXAMPLES[language])
    try:
        return _read(typed, text, vocabulary)
    except QuantityError as error:
        other = _language_of(typed, language)
        if other is None:
            raise
        hint = f"it reads in {_NAMES[other]}: put `language: {other}` in the claim, or {error.hint}"
        raise QuantityError(str(error), hint) from None


def parse_in(text: str, vocabulary: Vocabulary) -> Quantity:
    """The quantity that `text` says in the words of one vocabulary; other languages are not tried.

    Raises
    ------
    QuantityError
        If it cannot be read in full and in one way only.

    """
    return _read(plain(text), text, vocabulary)


def _read(typed: str, text: str, vocabulary: Vocabulary) -> Quantity:
    cursor = Cursor(typed)
    if len(vocabulary.notation.decimal) > 1:  # one figure may settle what the marks of the other mean
        vocabulary = with_mark(vocabulary, settled_mark(token.text for token in cursor.tokens))
    draft = Draft(text)
    _read_frame(cursor, vocabulary, draft)
    if not read_shape(cursor, vocabulary, draft):
        raise _no_figure(cursor, vocabulary, text)
    read_tail(cursor, vocabulary, draft)
    _refuse_other_language(draft, vocabulary)
    return replace(quantity_of(draft), currency=currency_of(cursor.tokens, draft.noun, vocabulary))


def _language_of(typed: str, declared: str) -> str | None:
    """Another language in which the words make a quantity; None where none does, or 44.500 would be another number."""
    if any(may_be_either(token.text) for token in Cursor(typed).tokens):
        return None
    for language, vocabulary in VOCABULARIES.items():
        if language == declared or not _looks_like(typed, vocabulary, VOCABULARIES[declared]):
            continue
        try:
            _read(typed, typed, vocabulary)
        except QuantityError:
            continue
        return language
    return None


def _looks_like(typed: str, other: Vocabulary, declared: Vocabulary) -> bool:
    """True for words that only the other language has, and for "86,5" where the declared one has no decimal comma."""
    said = {token.text for token in Cursor(typed).tokens}
    comma = "," in other.notation.decimal and "," not in declared.notation.decimal
    return bool(said & other.known_words - declared.known_words) or (comma and _COMMA.search(typed) is not None)


def _refuse_other_language(draft: Draft, vocabulary: Vocabulary) -> None:
    """Words of an amount in another language right after the figure would be lost as a noun: "2 millones"."""
    cursor = Cursor(draft.noun)
    for other in VOCABULARIES.values():
        if other is not vocabulary and cursor.take_any(other.of_amounts - vocabulary.of_amounts):
            raise QuantityError(
                f"'{draft.noun}' in '{draft.text}' is not a word for an amount in {_NAMES[vocabulary.language]}",
                _EXAMPLES[vocabulary.language],
            )


def _read_frame(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """The words before the figure: hedges, "not", "only", "rose", in any order."""
    while _is_framed(cursor, vocabulary, draft):
        start = cursor.at
        _refuse_until(cursor, vocabulary, draft)
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


def _refuse_until(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    if draft.sign and cursor.take_any(vocabulary.until):
        raise QuantityError(
            f"'{draft.text}' can name where it ended, or by how much at most",
            "write 'como máximo 40%' for the size, or the figure alone as the level",
        )


def _is_framed(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """True when a word around the figure may come next, and not the figure itself."""
    start = cursor.at
    hint = cursor.look_up(vocabulary.vague_phrases)
    if hint is not None:
        vague = cursor.text[cursor.tokens[start].start : cursor.tokens[cursor.at - 1].end]
        raise QuantityError(f"'{vague}' in '{draft.text}' names no figure", hint)
    is_phrase = cursor.take_any(vocabulary.phrases_before_figure)
    cursor.at = start
    return is_phrase or not starts_figure(cursor, vocabulary)


def _no_figure(cursor: Cursor, vocabulary: Vocabulary, text: str) -> QuantityError:
    token = cursor.token
    if token is not None and token.text in vocabulary.vague:
        return QuantityError(f"'{token.text}' in '{text}' names no figure", vocabulary.vague[token.text])
    if token is not None and token.text in vocabulary.ordinals:
        place = vocabulary.ordinals[token.text]
        part = f", or 'a {token.text}' for the part" if token.text in vocabulary.denominators else ""
        return QuantityError(f"'{token.text}' in '{text}' is no figure", f"write '{place}' for the place{part}")
    if token is not None and unicodedata.category(token.text[0]) == "Sc":
        found = f"'{token.text}' in '{text}' is a currency that is not known"
        return QuantityError(found, "write the figure with the name of the currency after it, such as '5 euros'")
    found = f"'{cursor.rest}' was found" if cursor.rest else "the text ends"
    return QuantityError(f"no figure in '{text}': {found} where a figure was expected", _EXAMPLES[vocabulary.language])
