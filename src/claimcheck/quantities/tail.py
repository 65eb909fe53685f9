"""The words after the figure: "or more", "higher", and the noun; what is none of these is refused by name."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.draft import Draft, Shape
from claimcheck.quantities.quantity import Hedge, QuantityError, Unit
from claimcheck.quantities.tokens import Cursor, Token
from claimcheck.quantities.vocabulary import Vocabulary

_BOTH_ENDS = {"en": "'between 42 and 48'", "es": "'entre 42 y 48'"}
LONGEST_NOUN = 16  # words
_NOUN_SIGNS = frozenset("/-'°().&$€£¥‰")
_POWERS = "²³"  # km² is a word, 10² is not


def read_tail(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """Read all that is left into `draft`.

    Raises
    ------
    QuantityError
        If something is left that is neither an ending nor part of a noun phrase.

    """
    noun: list[Token] = []
    _refuse_unclear(cursor, vocabulary, draft)
    while cursor.token is not None:
        ending = cursor.look_up(vocabulary.endings)
        if ending is not None:
            draft.take_hedge(ending)
            continue
        if noun and _takes_half(cursor, vocabulary, draft):
            continue
        token = cursor.token
        if not _fits(cursor, noun, vocabulary, draft):
            raise QuantityError(
                f"'{cursor.rest}' in '{draft.text}' is not understood", _mend(cursor, vocabulary, draft)
            )
        _turn(token, noun, vocabulary, draft)
        noun.append(token)
        cursor.at += 1
    draft.noun = _joined(noun, cursor.text)


def _takes_half(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> bool:
    """Two years and a half, un año y medio: the half stands after the noun, and belongs to the figure."""
    figure = draft.figure
    if figure is None or draft.upper or draft.shape is not Shape.FIGURE or not cursor.take_any(vocabulary.and_a_half):
        return False
    value = figure.value + Decimal("0.5").copy_sign(figure.value)
    draft.figure = replace(figure, value=value, grain=Decimal("0.1"), last_place=Decimal("0.1"))
    return True


def _refuse_unclear(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> None:
    """Abbreviations that different people read differently, as typed: 3 MM, 40 y pico; and a half that fits nowhere."""
    start = cursor.at
    if cursor.take_any(vocabulary.and_a_half):
        half = cursor.text[cursor.tokens[start].start :]
        raise QuantityError(f"'{half}' in '{draft.text}' is not understood", "write it as one figure, in digits")
    for count in (2, 1):
        ahead = cursor.tokens[cursor.at : cursor.at + count]
        typed = cursor.text[ahead[0].start : ahead[-1].end] if len(ahead) == count else ""
        if typed in vocabulary.unclear:
            raise QuantityError(f"'{typed}' in '{draft.text}' can mean several things", vocabulary.unclear[typed])


def _mend(cursor: Cursor, vocabulary: Vocabulary, draft: Draft) -> str:
    token, before = cursor.token, cursor.ahead(-1) if cursor.at else None
    if token is not None and before is not None and token.kind == before.kind == "number" and len(token.text) == 3:
        return f"a plain space groups no thousands: write {before.text},{token.text} or {before.text}{token.text}"
    if draft.word is Hedge.EVERY and token is not None and token.text.isdigit():
        return f"write '{token.text} of {token.text}', or 'every' and name them by their own key"
    joined = before is not None and before.text in {"or", "o", "u"}
    if joined or cursor.rest.startswith(("±", "+/-", "+-")):
        return f"write both ends, such as {_BOTH_ENDS[vocabulary.language]}"
    return "keep the figure, its word and what it counts; time and place have their own keys"


def _fits(cursor: Cursor, noun: list[Token], vocabulary: Vocabulary, draft: Draft) -> bool:
    token = cursor.token
    if token is None or len(noun) >= LONGEST_NOUN:
        return False
    if _is_number(token, vocabulary):
        return _number_fits(noun, vocabulary) and not _is_figure_after_all(noun, vocabulary, draft)
    if token.kind == "word":
        if token.text in vocabulary.verbs_of_multiples:
            return False
        return token.text not in vocabulary.never_in_noun and token.text.strip(_POWERS) != ""
    leads = token.text in {"-", "."} and not noun  # "two- to threefold", "5.%"
    return token.text in _NOUN_SIGNS and (not leads or cursor.ahead(1) is None)


def _is_number(token: Token, vocabulary: Vocabulary) -> bool:
    """Digits, and number words other than the article: "a million" is a number, "one year" a noun."""
    in_words = token.text in vocabulary.numerals or token.text in vocabulary.powers
    return token.kind == "number" or (in_words and token.text not in vocabulary.articles)


def _number_fits(noun: list[Token], vocabulary: Vocabulary) -> bool:
    """Per 100,000, per hundred thousand; women over 65; people aged 15 to 24."""
    if not noun:
        return False
    if noun[-1].text in vocabulary.before_number or _is_number(noun[-1], vocabulary):
        return True
    return len(noun) > 1 and _is_number(noun[-2], vocabulary) and noun[-1].text in vocabulary.range_to


def _is_figure_after_all(noun: list[Token], vocabulary: Vocabulary, draft: Draft) -> bool:
    """The 40% of "una caída de 40%", where the article was read as the figure one; the 100 of "slightly above 100"."""
    has_none = draft.unit is Unit.PERCENT if draft.figure is None else draft.figure.text in vocabulary.articles
    return has_none and noun[-1].text not in {"por", "cada", "per", "every", "each"}


def _turn(token: Token, noun: list[Token], vocabulary: Vocabulary, draft: Draft) -> None:
    """The word right after the figure may give the direction: "40% higher", "a 40% drop"."""
    if not noun and draft.sign == 0:
        draft.sign = vocabulary.moves_after.get(token.text, 0)


def _joined(noun: list[Token], text: str) -> str:
    """The noun as typed, without the endings that stood between its words."""
    joined = ""
    for index, token in enumerate(noun):
        typed = text[noun[index - 1].end : token.start] if index else ""
        joined += (" " if typed.strip(" \u00a0-") else typed) + text[token.start : token.end]
    return joined.rstrip(".")
