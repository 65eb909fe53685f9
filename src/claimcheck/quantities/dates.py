"""Days without a year and clock times in running text: July 18th, 5 de mayo, 12:30, 9/11. No table knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.literals import is_year

if TYPE_CHECKING:
    from claimcheck.quantities.calendar_words import Surroundings
    from claimcheck.quantities.tokens import Cursor

_SPOKEN = frozenset({"9/11", "24/7"})
_ENDINGS = frozenset({"st", "nd", "rd", "th", "º"})
_LAST_DAY = 31


def skip_day(cursor: Cursor, around: Surroundings) -> bool:
    """Pass over the day or the time that comes next; False, with nothing read, when there is none."""
    start = cursor.at
    if _month_and_day(cursor, around):
        return True
    cursor.at = start
    return _joined_digits(cursor)


def _day(cursor: Cursor) -> bool:
    """A day in digits, with its ordinal ending."""
    token = cursor.token
    if token is None or not token.text.isdigit() or is_year(token.text) or int(token.text) > _LAST_DAY:
        return False
    cursor.at += 1
    ending = cursor.token
    if ending is not None and ending.glued and ending.text in _ENDINGS:
        cursor.at += 1
    return True


def _month_and_day(cursor: Cursor, around: Surroundings) -> bool:
    """July 18th, 18 July, 5 de julio."""
    if not _day(cursor):
        return cursor.take_any(around.months) and _day(cursor)
    cursor.take_any(around.day_joins)
    return cursor.take_any(around.months)


def _joined_digits(cursor: Cursor) -> bool:
    """12:30, and the days that are spoken of by their digits."""
    first, sign, second = cursor.token, cursor.ahead(1), cursor.ahead(2)
    if first is None or sign is None or second is None or not (first.text.isdigit() and second.text.isdigit()):
        return False
    is_joined = sign.glued and second.glued and (sign.text == ":" or f"{first.text}{sign.text}{second.text}" in _SPOKEN)
    cursor.at += 3 if is_joined else 0
    return is_joined
