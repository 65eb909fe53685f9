"""Written numbers to exact decimals, with the grain of how they were written. Separators are never guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.quantities.characters import NARROW_SPACE
from claimcheck.quantities.quantity import Figure, QuantityError

MOST_DIGITS = 18

_PLAIN = re.compile(r"[0-9]+")
_ENGLISH_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_ENGLISH_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_COMMA_DECIMAL = re.compile(r"[0-9]+,[0-9]+")
_POINT_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_APOSTROPHES = re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3}){2,}")  # one alone may mark decimals
_MILLIONS = re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3})+[.,][0-9]{3}")  # 1'500.000 in Colombia, 1'500,000 in Peru
_INDIAN = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:{NARROW_SPACE}[0-9]{{3}})+(?:[.,][0-9]+)?")
_EITHER_WAY = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes numbers."""

    thousands: tuple[str, ...]
    decimal: tuple[str, ...]
    spaces: bool = False  # a plain space groups thousands


ENGLISH = Notation((",",), (".",))
SPANISH = Notation((",", "."), (",", "."), spaces=True)  # Spain and the Southern Cone; Mexico and Central America


def may_be_either(written: str) -> bool:
    """True for 17.000 and 17,000: seventeen, or seventeen thousand."""
    return _EITHER_WAY.fullmatch(written) is not None


_LIKE = {(".",): "1,234.5 or 1234.5", (",",): "1.234,5 or 1234,5", (",", "."): "1234,5 or 1234.5"}


def read_literal(written: str, notation: Notation = ENGLISH, vulgar: str = "") -> tuple[Decimal, int]:
    """The number and how many decimals were written, such as (1234.5, 1) for "1,234.5".

    Raises
    ------
    QuantityError
        If the separators can be read in two ways or in none, or there are too many digits.

    """
    if sum(character.isdigit() for character in written) > MOST_DIGITS:
        raise QuantityError(
            f"a number of more than {MOST_DIGITS} digits", "round it, or write it with 'million' or 'billion'"
        )
    if vulgar:
        part = Decimal(str(unicodedata.numeric(vulgar))).quantize(Decimal("0.001"))
        whole = read_literal(written, notation)[0] if written else Decimal(0)
        return whole + part.normalize(), max(1, -int(part.normalize().as_tuple().exponent))
    digits = _undressed(written, notation)
    _, _, decimals = digits.partition(".")
    return Decimal(digits), len(decimals)


def _undressed(written: str, notation: Notation) -> str:
    """The digits with a point for the decimals and nothing else."""
    if _PLAIN.fullmatch(written):
        return written
    both = len(notation.decimal) > 1
    if both and may_be_either(written):
        raise QuantityError(
            f"'{written}' can be read in two ways: as thousands or as decimals",
            _either_way(written),
        )
    if _SPACED.fullmatch(written):
        return written.replace(NARROW_SPACE, "").replace(",", ".")
    if _APOSTROPHES.fullmatch(written):
        return written.replace("'", "")
    if _MILLIONS.fullmatch(written) and written[-4] in notation.thousands:
        return re.sub(r"[^0-9]", "", written)
    if "." in notation.decimal and (_ENGLISH_DECIMAL.fullmatch(written) or _ENGLISH_GROUPS.fullmatch(written)):
        return written.replace(",", "")
    if "," in notation.decimal and (_COMMA_DECIMAL.fullmatch(written) or _POINT_GROUPS.fullmatch(written)):
        return written.replace(".", "").replace(",", ".")
    raise QuantityError(f"'{written}': the separators do not make one number", _mend(written, notation))


def _either_way(written: str) -> str:
    """What settles 17.000 for the whole claim or book, and what to write for this figure alone."""
    digits = re.sub(r"[^0-9]", "", written)
    mark = "," if "." in written else "."
    return (
        f'write `decimal: "{mark}"` in the claim, or `decimal = "{mark}"` in claimcheck.toml, where {written} is '
        f"{digits}; for this figure alone write {digits}"
    )


def _mend(written: str, notation: Notation) -> str:
    """What to write instead, with the author's own digits where only one reading is likely."""
    if _INDIAN.fullmatch(written):
        digits = written.replace(",", "")
        return f"write {int(digits):,}, or {digits}"
    if "'" in written:
        return "write the figure without the apostrophe: 1234 for a thousand or more, 12.34 for decimals"
    return f"write it like {_LIKE[notation.decimal]}"


def figure_of(value: Decimal, decimals: int, multiplier: int, text: str) -> Figure:
    """The figure `value` times `multiplier`, with the grain of its last written place.

    With decimals the grain is the last of them times the multiplier. A whole number ends in its last digit that is
    not zero, but is never taken as coarser than its second digit.
    """
    last = Decimal(1).scaleb(-decimals) * multiplier
    amount = value * multiplier
    return Figure(amount, last if decimals else whole_grain(amount), last, text)


def is_year(written: str) -> bool:
    """True for four digits that are read as a year in running text."""
    return len(written) == 4 and written.isascii() and written.isdigit() and "1500" <= written <= "2199"


def whole_grain(amount: Decimal) -> Decimal:
    """The grain of a whole number: 60 → 1, 700 → 10, 6,600 → 100, 100,000 → 10,000."""
    digits = str(abs(int(amount)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** max(0, min(zeros, len(digits) - 2))
