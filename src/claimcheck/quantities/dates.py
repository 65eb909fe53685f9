"""Dates in running text: July 2018, 18 July 2018, 2018-07-18, 12/05/2018, Q3 2016, 2012-13, and clock times."""

from __future__ import annotations

from claimcheck.quantities.calendar_words import Surroundings
from claimcheck.quantities.literals import is_year
from claimcheck.quantities.tokens import Cursor

_SIGNS = {"-", "/", ".", ":"}


def read_date(cursor: Cursor, around: Surroundings) -> int | None:
    """The year of the date that comes next; 0 for a day without a year or a clock time; None for neither.

    The cursor stands after the date, or where it was.
    """
    for reads in (_quarter, _with_month, _in_digits):
        start = cursor.at
        year = reads(cursor, around)
        if year is not None:
            return year
        cursor.at = start
    return None


def _year(cursor: Cursor) -> int | None:
    token = cursor.token
    if token is None or not is_year(token.text):
        return None
    cursor.at += 1
    return int(token.text)


def _small(cursor: Cursor) -> bool:
    """A day or a month in digits, with its ordinal ending."""
    token = cursor.token
    if token is None or not token.text.isdigit() or len(token.text) > 2 or int(token.text) > 31:
        return False
    cursor.at += 1
    ending = cursor.token
    if ending is not None and ending.glued and ending.text in {"st", "nd", "rd", "th", "º"}:
        cursor.at += 1
    return True


def _quarter(cursor: Cursor, around: Surroundings) -> int | None:
    """Q3 2016, T3 2016, FY2016."""
    if cursor.take("fy"):
        return _year(cursor)
    if not (
        (cursor.take("q") or cursor.take("t")) and cursor.token is not None and cursor.token.glued and _small(cursor)
    ):
        return None
    cursor.take_any(around.day_joins)
    return _year(cursor)


def _with_month(cursor: Cursor, around: Surroundings) -> int | None:
    """July 2018, July 18, 2018, 18 July 2018, 5 de julio de 2018."""
    day_first = _small(cursor)
    if day_first:
        cursor.take_any(around.day_joins)
    if not cursor.take_any(around.months):
        return None
    cursor.take(".")
    after_month = cursor.at
    day_after = not day_first and _small(cursor)
    after_day = cursor.at
    if not cursor.take_any(around.day_joins):
        cursor.take(",")
    year = _year(cursor)
    if year is not None:
        return year
    cursor.at = after_day if day_after else after_month
    return 0 if day_first or day_after else None


def _in_digits(cursor: Cursor, _: Surroundings) -> int | None:
    """2018-07-18, 18/07/2018, 2018-07, 2012-13, 12:30, 9/11: digits joined by one sign without spaces."""
    if (dotted := _dotted(cursor)) is not None:
        return dotted
    parts, signs = _glued_digits(cursor)
    if len(parts) < 2 or len(signs) != 1:
        return None
    years = [int(part) for part in parts if is_year(part)]
    if len(years) == 1 and len(parts) <= 3:
        return years[0]
    is_time_or_day = signs == {":"} or "/".join(parts) in {"9/11", "24/7"}
    return 0 if is_time_or_day and not years else None


def _dotted(cursor: Cursor) -> int | None:
    """18.7.2018, which the cursor holds as one number."""
    token = cursor.token
    parts = token.text.split(".") if token is not None else []
    if len(parts) != 3 or not is_year(parts[2]) or not all(part.isdigit() and len(part) <= 2 for part in parts[:2]):
        return None
    cursor.at += 1
    return int(parts[2])


def _glued_digits(cursor: Cursor) -> tuple[list[str], set[str]]:
    parts: list[str] = []
    signs: set[str] = set()
    while (token := cursor.token) is not None and token.text.isdigit() and (token.glued or not parts):
        parts.append(token.text)
        cursor.at += 1
        sign, following = cursor.token, cursor.ahead(1)
        joins = sign is not None and sign.glued and sign.text in _SIGNS
        if not joins or sign is None or following is None or not (following.glued and following.text.isdigit()):
            break
        signs.add(sign.text)
        cursor.at += 1
    return parts, signs
