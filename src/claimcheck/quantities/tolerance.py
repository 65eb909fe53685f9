"""How far a figure may be off: the bands of the table of words, and a tolerance that a check states itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.quantities.quantity import Unit


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
    """A tolerance that the author stated: it always wins, and it is printed. `5%`, `0.5 points` or an amount."""

    amount: Decimal
    unit: Unit
    text: str
