"""Points that group thousands where decimals are declared: such figures are read a thousand times too small.

A German or Brazilian table writes 12.345 for twelve thousand, and every cell of it is a figure in the default notation.
"""

# columns are numbered or quoted, and every text from outside is a literal

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.datasets.layout import TEXT_FORMATS
from claimcheck.datasets.notation import literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.datasets.layout import Data, Measure
    from claimcheck.datasets.lens import Lens
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.query import Partial

FEWEST = 2  # figures with three digits behind the mark, where `decimal` is declared


def may_be_grouped(request: Request, partials: Iterable[Partial], lens: Lens) -> bool:
    """True when the figures themselves do not rule it out; ends at the first that does, so that it costs little.

    Asked of text files without declared `decimals`. Three decimals everywhere are common (a price index of 237.945), so
    that where `decimal` is declared a whole number among them is wanted: 987 beside 1.234, where decimals would be
    987.000. Where it is not, nobody has said that 36.661 is no 36,661. A measure that is counted exactly has no
    decimals at all.
    """
    measure, layout = request.measure, lens.layout
    if measure.column is None or measure.categories or _has_decimals(measure, layout):
        return False
    if layout.kind not in TEXT_FORMATS or layout.thousands:
        return False
    marked = whole = 0
    for partial in partials:
        value = abs(partial.low) if partial.low is not None else 0.0
        if value >= 1000 or (0 < value < 1) or round(value, 3) != value:
            return False
        marked += value != int(value)
        whole += value == int(value) and value != 0
    if layout.decimal_ is None:
        return marked > 0
    return marked >= FEWEST and (measure.exact or whole > 0)


def _has_decimals(measure: Measure, layout: Data) -> bool:
    """True when somebody has said that decimals follow the mark."""
    if measure.decimals is None:
        return False
    return measure.decimals > 0 or layout.decimal_ is not None


@dataclass(frozen=True, slots=True)
class Marked:
    """SQL that is true of the cells of a column, by what stands behind the mark for decimals."""

    grouped: str  # three digits
    other: str  # anything else
    bare: str  # no mark at all, in a figure other than nought

    @classmethod
    def of(cls, request: Request, lens: Lens) -> Marked:
        """For the column of a request."""
        text = lens.notation.stripped_sql(lens.column(str(request.measure.column)).text)
        pattern = f"[-+\u2212]?[1-9][0-9]{{0,2}}{re.escape(lens.layout.decimal)}[0-9]{{3}}"
        grouped = f"regexp_full_match({text}, {literal(pattern)})"
        figure = f"({lens.figure(str(request.measure.column))}) IS NOT NULL"
        marked = f"contains({text}, {literal(lens.layout.decimal)})"
        return cls(
            grouped, f"({marked} AND NOT {grouped} AND {figure})", f"(NOT {marked} AND {text} <> '0' AND {figure})"
        )
