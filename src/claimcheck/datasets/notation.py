"""How a figure is written in a cell: the declared notation as a pattern and as SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Everything that people and programs put around a figure and nobody sees.
BLANKS = " \t\r\n\v\f\u00a0\u1680\u2007\u2009\u202f\ufeff"
_SPACES = {" ", "\u00a0", "\u2009", "\u202f"}


# A value from here on (1e999 is infinite) is no figure: sums and ratios of such overflow.
_BEYOND = "1e100"


def bounded(expression: str) -> str:
    """SQL that is true of a number that can be computed with: not infinite, not NaN, not beyond all counting."""
    return f"abs({expression}) < {_BEYOND}"


@dataclass(frozen=True, slots=True)
class Notation:
    """The declared marks of a file."""

    decimal: str = "."
    thousands: str = ""
    missing: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()  # what stands before or behind a figure and is none of it: %, €, *, (p)

    @property
    def pattern(self) -> str:
        """What a figure looks like, for RE2 and for Python alike."""
        point = re.escape(self.decimal)
        whole = "[0-9]+"
        if self.thousands:
            mark = f"[{''.join(sorted(_SPACES))}]" if self.thousands in _SPACES else re.escape(self.thousands)
            # Groups of three; of two before the last where lakhs are counted.
            whole = f"(?:[0-9]+|[0-9]{{1,3}}(?:{mark}[0-9]{{2,3}})*{mark}[0-9]{{3}})"
        return f"[-+\u2212]?(?:{whole}(?:{point}[0-9]*)?|{point}[0-9]+)(?:[eE][-+]?[0-9]{{1,3}})?"

    @property
    def _edges(self) -> tuple[str, str] | None:
        """What is taken off at the start (behind a sign) and at the end, as patterns; None where nothing is."""
        words = sorted({word.strip(BLANKS) for word in self.strip} - {""}, key=len, reverse=True)
        if not words:
            return None
        blank = f"[{BLANKS}]*"
        one = f"(?:{'|'.join(map(re.escape, words))})"
        return f"^([-+\u2212]?){blank}(?:{one}{blank})+", f"(?:{blank}{one})+$"

    def stripped_sql(self, text: str) -> str:
        """SQL for a trimmed text without the declared marks around it."""
        if self._edges is None:
            return text
        before, behind = self._edges
        first = rf"regexp_replace({text}, {literal(before)}, '\1')"
        return f"regexp_replace({first}, {literal(behind)}, '')"

    def stripped(self, text: str) -> str:
        """A trimmed text without the declared marks around it."""
        if self._edges is None:
            return text
        before, behind = self._edges
        return re.sub(behind, "", re.sub(before, r"\1", text))

    def number_sql(self, text: str) -> str:
        """SQL for the value of a trimmed text: NULL when it is no figure in this notation."""
        text = self.stripped_sql(text)
        plain = f"replace({text}, '\u2212', '-')"
        for mark in self._marks():
            plain = f"replace({plain}, {literal(mark)}, '')"
        if self.decimal != ".":
            plain = f"replace({plain}, {literal(self.decimal)}, '.')"
        cast = f"TRY_CAST({plain} AS DOUBLE)"
        looks = f"regexp_full_match({text}, {literal(self.pattern)})"
        return f"CASE WHEN {looks} AND {bounded(cast)} THEN {cast} END"

    def missing_sql(self, text: str) -> str:
        """SQL that is true when a trimmed text stands for no figure."""
        words = dict.fromkeys(["", *(word.strip(BLANKS) for word in self.missing)])
        return f"{text} IN ({', '.join(map(literal, words))})"

    @property
    def missing_numbers(self) -> list[str]:
        """Those of the missing tokens that are figures, such as -999, as SQL: for columns that are typed already."""
        plain = (word.strip(BLANKS).replace("\u2212", "-").replace(self.decimal, ".") for word in self.missing)
        return [word for word in plain if re.fullmatch(r"[-+]?[0-9]+(?:\.[0-9]+)?", word)]

    def _marks(self) -> list[str]:
        if not self.thousands:
            return []
        return sorted(_SPACES) if self.thousands in _SPACES else [self.thousands]


def literal(text: str) -> str:
    """Text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def trimmed(expression: str) -> str:
    """SQL for a text without the blanks around it; no text is an empty one."""
    return f"cleaned({expression})"


# The engine learns this word when it starts: the queries that people are shown stay readable.
CLEANED = f"CREATE MACRO cleaned(cell) AS trim(coalesce(cell, ''), {literal(BLANKS)})"
