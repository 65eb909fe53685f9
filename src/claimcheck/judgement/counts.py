"""Figures that count something: how many there were, where chance alone moves the next count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import is_rate

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Observed

# Units of what is measured, paid or scaled, and of years and points: none of them is a number of cases.
_NO_COUNT = re.compile(
    r"thousand|million|billion|mil\b|millones|index|índice|points?\b|puntos|degrees?|°|years?\b|años|hours?|horas|days?\b|"
    r"días|dollars?|dólares|euros?|pesos?|pounds|usd|eur|gbp|[$€£₡₲]|tonn?e?s?\b|toneladas|kilo|metr|litr|hectares?|"
    r"acres?|miles?\b|k?m[²2³3]?$|kg|gwh|mwh|kwh|twh|watts?|=",
    re.IGNORECASE,
)


def is_count(seen: Observed) -> bool:
    """True for a whole number of cases: nothing divided, paid, measured or printed in thousands, and not rounded."""
    value = seen.value
    whole = value.value == round(value.value) >= 0 and value.is_exact
    return whole and seen.per is None and not is_rate(seen.unit) and _NO_COUNT.search(seen.unit) is None
