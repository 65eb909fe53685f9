"""The chart of an effect: the series, the time with the policy, and what would have been without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.chart import Course, Expected

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.conclusion import Effect

FEWEST = 3  # figures


def course_of_effect(effect: Effect) -> Course | None:
    """What is drawn; None where there are too few figures, or none with the policy."""
    known = [index for index, (_, value) in enumerate(effect.course) if value is not None]
    with_it = [index for index in known if index >= effect.after]
    if len(known) < FEWEST or not with_it:
        return None
    where = {period: index for index, (period, _) in enumerate(effect.course)}
    lead = effect.lead
    expected = [
        Expected(where[str(item.period)], item.value, item.low, item.high)
        for item in (lead.without if lead is not None else ())
        if str(item.period) in where
    ]
    title = ", ".join(filter(None, [effect.measure, effect.label, effect.unit]))
    first, last = with_it[0], with_it[-1]
    return Course(effect.course, end=(last, last), start=(first, first), title=title, without=expected, is_effect=True)
