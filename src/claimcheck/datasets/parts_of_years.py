"""Which quarter or half of which year a cell names: Q3 2015, 2015TIII, III-2015, 1er trimestre de 2015.

A bare digit beside a year is not read: 2015-3 can be a month.
"""

from __future__ import annotations

import re
from functools import cache

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SPOKEN = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SPOKEN |= {"primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4}
_ENDING = r"(?:\.?(?:er|ro|do|to|st|nd|rd|th|[ºª°o]))?\.?"
QUARTER_WORDS = r"quarter|qtr\.?|trimestre|trim\.?|quartal|[qt]"
HALF_WORDS = r"half[- ]year|half|semester|semestre|sem\.?|halbjahr|[hs]"
_YEAR = r"(?:FY ?)?(?P<year>[0-9]{4})"
_GAP = r"[-/:., _]*"
_OF = rf"{_GAP}(?:(?:de|del|of) )?"


def part_of_year(text: str, words: str, most: int) -> tuple[int, int] | None:
    """The year and the number of its part, from 1 to `most`; None where a cell names none.

    words: what people call such a part, as an alternation of a pattern.
    """
    found = next((match for form in _forms(words) if (match := form.fullmatch(text))), None)
    if found is None:
        return None
    number = found["number"].lower()
    part = _ROMAN.get(number) or _SPOKEN.get(number) or int(number)
    return (int(found["year"]), part) if part <= most else None


@cache
def _forms(words: str) -> tuple[re.Pattern[str], ...]:
    roman = r"(?P<number>iv|i{1,3})"
    number = rf"(?P<number>[1-4]|iv|i{{1,3}}|{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})"
    word = rf"(?:{words})"
    texts = (
        rf"{number}{_ENDING}[- ]*{word}{_OF}{_YEAR}",  # 1T2020, 1er trimestre de 2020, II quarter 2020
        rf"{word}[-. ]*{number}{_OF}{_YEAR}",  # Q1-2020, T1 2020, trimestre I de 2020
        rf"{_YEAR}{_GAP}{word}[-. ]*{number}",  # 2020Q1, 2020-T1, 2020TII
        rf"{_YEAR}{_GAP}{number}{_ENDING}[- ]*{word}",  # 2020-1T, 2020 1er trimestre
        rf"{_YEAR}[-/. ]+{roman}",  # 2020-I
        rf"{roman}[-/. ]+{_YEAR}",  # I-2020
    )
    return tuple(re.compile(item, re.IGNORECASE) for item in texts)
