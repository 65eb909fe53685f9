"""How far a figure may be off: the bands of the table of words, and a tolerance that a check states itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.quantities.characters import plain
from claimcheck.quantities.marks import with_mark
from claimcheck.quantities.numbers import read_figure
from claimcheck.quantities.quantity import QuantityError, Unit
from claimcheck.quantities.tokens import Cursor
from claimcheck.quantities.vocabularies import VOCABULARIES


class Figures(StrEnum):
    """Whether figures are compared as they are printed, or with the rounding that printing hides."""

    AS_PUBLISHED = "as-published"
    WITH_ROUNDING = "with-rounding"


@dataclass(frozen=True, slots=True)
class Bands:
    """The two house tolerances, as fractions of the claimed figure."""

    near: Decimal = Decimal("0.05")  # t1
    far: Decimal = Decimal("0.10")  # t2


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A tolerance that the author stated: it always wins, and it is printed. `5%`, `0.5 points` or an amount.

    `5%` is five percent of the claimed figure, whatever that is counted in; points are percentage points.
    """

    amount: Decimal
    unit: Unit
    text: str


def parse_tolerance(text: str, language: str = "en", decimal: str | None = None) -> Tolerance:
    """The tolerance that `text` states; its unit in any language, its marks as in a figure of the claim.

    Raises
    ------
    QuantityError
        If it is not one amount, of zero or more, alone or with `%` or `points`.

    """
    cursor = Cursor(plain(text))
    figure = read_figure(cursor, with_mark(VOCABULARIES[language], decimal))
    found = (cursor.look_up(vocabulary.units) for vocabulary in VOCABULARIES.values())
    unit, factor = next((item for item in found if item is not None), (Unit.PLAIN, Decimal(1)))
    if figure is None or cursor.token is not None or figure.value < 0:
        raise QuantityError(
            f"'{text}' is not a tolerance", "write '5%' of the figure, '0.5 points', or an amount such as '3'"
        )
    return Tolerance(figure.value * factor, unit, text)
