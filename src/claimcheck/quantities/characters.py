"""Text as people paste it, made plain: dashes, spaces and full-width digits; what cannot be seen is refused."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from claimcheck.quantities.quantity import QuantityError

LONGEST = 200  # characters; a quantity is a few words

NARROW_SPACE = "\u00a0"  # a no-break space inside a number groups its thousands
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), NARROW_SPACE)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_BREAKS = dict.fromkeys(map(ord, "\t\n\r"), " ")
_PLAIN = {**_BREAKS, **_FULL_WIDTH, **_SPACES, **_DASHES, **_QUOTES}

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_KEPT = frozenset(VULGAR + "²³")


def plain(text: str) -> str:
    """`text` with one kind of dash, space and digit, character for character.

    Raises
    ------
    QuantityError
        If it is too long, or holds characters that cannot be seen or digits of another script.

    """
    if len(text) > LONGEST:
        raise QuantityError(
            f"a quantity of {len(text)} characters, expected at most {LONGEST}", "write the figure only"
        )
    for character in text:
        _refuse(character)
    return folded(text)


def folded(text: str) -> str:
    """`text` with one kind of dash, space and digit, character for character; nothing is refused."""
    return text.translate(_PLAIN)


def _refuse(character: str) -> None:
    if character in _KEPT or character.isascii():
        unseen = (character < " " and character not in "\t\n\r") or character == "\x7f"
    else:
        unseen = unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
        if _is_foreign_digit(character):
            raise QuantityError(
                f"the digit '{character}' is not one of 0 to 9", "write the figure with the digits 0 to 9"
            )
    if unseen:
        name = f"U+{ord(character):04X}"
        raise QuantityError(f"a character that cannot be seen ({name}) stands in the quantity", "type it again by hand")


def _is_foreign_digit(character: str) -> bool:
    full_width = "\uff10" <= character <= "\uff19"
    return not full_width and unicodedata.category(character) in {"Nd", "No", "Nl"}


def plain_letters(text: str) -> str:
    """`text` in lower case and without accents, letter for letter, so that places stay what they were."""
    if text.isascii():
        return text.lower()
    return "".join(map(_plain_letter, text))


@lru_cache(maxsize=1024)
def _plain_letter(letter: str) -> str:
    low = letter.lower()
    base = unicodedata.normalize("NFD", low)[0]
    return base if len(low) == 1 and base.isalnum() else low if len(low) == 1 else letter
