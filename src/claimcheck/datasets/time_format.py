"""How the dates of a table are written, by the letters of strptime: which letters are read, and what they must say.

A letter whose meaning depends on the machine (%x, %Z) would give one figure here and another there, and a format
that leaves out the year would put every row into one. Both are told when the source is read, not when it is used.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import Grain, period_of
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar

READ = "YmdyjbBaAHIMSfpzGVuUwW%"
_LETTER = re.compile("%(.?)", re.DOTALL)
_HINTS = {
    "c": "write every part of the date: %Y-%m-%d %H:%M:%S",
    "x": "write every part of the date: %m/%d/%Y",
    "X": "write every part of the time: %H:%M:%S",
    "Z": "names of time zones depend on the machine; %z reads +0100",
    "D": "write it out: %m/%d/%y",
    "F": "write it out: %Y-%m-%d",
    "T": "write it out: %H:%M:%S",
    "e": "write %d: it reads 1 and 01",
    "-": "write the letter without the dash: %d reads 1 and 01",
    "#": "write the letter without the #: %d reads 1 and 01",
    "h": "write %b",
    "k": "write %H: it reads 9 and 09",
    "l": "write %I: it reads 9 and 09",
    "s": "seconds since 1970 are not read; export the date as text",
    "Q": "quarters such as 2015-Q3 are read without a format: leave it out",
    "q": "quarters such as 2015-Q3 are read without a format: leave it out",
    "C": "write the whole year: %Y",
}
_PROBES = (dt.datetime(2015, 11, 23, 13, 45, 7, tzinfo=dt.UTC), dt.datetime(2004, 2, 29, 21, 30, 59, tzinfo=dt.UTC))
_PART = {
    Grain.DAY: "the day",
    Grain.WEEK: "the day",
    Grain.MONTH: "the month",
    Grain.QUARTER: "the month",
    Grain.HALF_YEAR: "the month",
    Grain.YEAR: "the year",
}


class TimeFormat(ScalarShape[Written]):
    """A format of dates."""

    expected = 'a format of dates, such as "%m/%d/%Y"'

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The format, if each of its letters is read, on every machine alike."""
        letters = _LETTER.findall(node.text)
        for letter in letters:
            if letter not in READ or not letter:
                found = f"%{letter} is not read in a format" if letter else "a lone % ends this format"
                hint = _HINTS.get(
                    letter, "the letters are those of strptime: %Y year, %m month, %d day, %b Jan, %H hour"
                )
                raise reader.refuse("CC113", found, node.place, hint=hint)
        twice = next((letter for letter in letters if letter != "%" and letters.count(letter) > 1), None)
        if twice is not None:
            hint = "a format reads each part of a date once"
            raise reader.refuse("CC113", f"%{twice} stands twice in this format", node.place, hint=hint)
        if not letters:
            hint = "write %Y for the year, %m for the month, %d for the day, %b for Jan"
            raise reader.refuse(
                "CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place, hint=hint
            )
        return node.written()

    def schema(self) -> Schema:
        """A text with letters in it."""
        return {"type": "string", "pattern": "%"}


TIME_FORMAT: Shape[Written] = TimeFormat()


def what_is_missing(form: str, grain: Grain) -> str | None:
    """What dates of this format leave open that a period of `grain` needs; None when they say it all."""
    try:
        for day in _PROBES:
            read = dt.datetime.strptime(day.strftime(form), form)  # noqa: DTZ007  # a day has no zone
            if read.year != day.year:
                return "the year"
            if period_of(read.date(), grain) != period_of(day.date(), grain):
                return _PART[grain]
    except (ValueError, OverflowError):  # %G without a weekday; 29 February of a year that is not said
        return _PART[grain] if "%Y" in form or "%y" in form or "%G" in form else "the year"
    return None
