"""Names of months in a table, in English and in Spanish: both are read, since none of them means two months."""

from __future__ import annotations

import re

_MONTHS = (  # whole and cut; names of one line are one month
    ("january", "jan", "enero", "ene"),
    ("february", "feb", "febrero", "febr"),
    ("march", "mar", "marzo"),
    ("april", "apr", "abril", "abr"),
    ("may", "mayo"),
    ("june", "jun", "junio"),
    ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "septiembre", "setiembre", "set"),
    ("october", "oct", "octubre"),
    ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre", "dic"),
)
MONTH_OF = {word: month for month, words in enumerate(_MONTHS, start=1) for word in words}
ANY_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_WORD = re.compile(rf"(?<![^\W\d_])({ANY_MONTH})(?![^\W\d_])\.?", re.IGNORECASE)


def in_english(text: str, form: str) -> str:
    """A date with its month as a format of strptime wants it: whole for %B, cut to three letters for %b.

    Two names of months (mar is Tuesday in Spanish, and March) leave it as it is.
    """
    if "%B" not in form and "%b" not in form:
        return text
    names = _WORD.findall(text)
    if len(names) != 1:
        return text
    english = _MONTHS[MONTH_OF[names[0].lower()] - 1][0]
    keeps_point = "%b." in form or "%B." in form
    return _WORD.sub((english if "%B" in form else english[:3]) + ("." if keeps_point else ""), text)
