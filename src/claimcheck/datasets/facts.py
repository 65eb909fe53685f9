"""What the catalogue says about a measure, as the record that the rest of the story computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.datasets.layout import Zero
from claimcheck.datasets.series import Adding, MeasureFacts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from claimcheck.datasets.layout import Measure
    from claimcheck.datasets.sources import PrintedFigure


def measure_facts(name: str, measure: Measure) -> MeasureFacts:
    """Of a measure in a table."""
    counted = measure.rows is not None
    return MeasureFacts(
        name=name,
        unit=str(measure.unit or ("%" if measure.categories else "")),
        decimals=measure.decimals,
        exact=measure.exact or counted,
        over_time=measure.over_time or (Adding.SUM if counted else None),
        over_entities=measure.over_entities or (Adding.SUM if counted else None),
        higher=measure.higher.value if measure.higher else None,
        zero_is_arbitrary=measure.zero is Zero.ARBITRARY,
        definition=str(measure.definition) if measure.definition else None,
    )


def figure_facts(name: str, figures: Sequence[PrintedFigure]) -> MeasureFacts:
    """Of a measure that a document prints; what one figure says holds for all of them."""
    units = [str(item.unit) for item in figures if item.unit]
    higher = [item.higher.value for item in figures if item.higher]
    definitions = [str(item.definition) for item in figures if item.definition]
    exact = all(item.exact for item in figures)
    return MeasureFacts(
        name=name,
        unit=units[0] if units else "",
        decimals=None if exact else max(places(item.value) for item in figures),
        exact=exact,
        higher=higher[0] if higher else None,
        definition=definitions[0] if definitions else None,
    )


def places(figure: Decimal) -> int:
    """The decimal places that were written; zeros counted."""
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
