"""Which designs are asked: a fixed order, decided by the data. Nobody picks the one that pleases.

Every design whose data are there is run and shown; the one that leads is that of the highest level, never the one with
the best answer. numpy and scipy are imported with the designs: this file is imported where an effect is asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.grades import Design, LevelScale
from claimcheck.evaluation.effects.panel_designs import difference_result
from claimcheck.evaluation.effects.results import Veto
from claimcheck.evaluation.effects.series_designs import ratio_result, series_result
from claimcheck.evaluation.effects.staggered_design import staggered_result
from claimcheck.evaluation.effects.synthetic import synthetic_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.effects.panel import Panel
    from claimcheck.evaluation.effects.results import Result

_FIRST = (Design.SYNTHETIC, Design.STAGGERED, Design.DIFFERENCE, Design.COUNTS, Design.SERIES, Design.RATE_RATIO)


def every_result(panel: Panel) -> tuple[Result, ...]:
    """All designs of the menu that the panel is of the kind for, tested or with the reason why not."""
    found = [series_result(panel)]
    if panel.is_count and not panel.is_staggered and not found[0].is_tested:
        found.append(ratio_result(panel))
    if panel.is_staggered:
        found.append(staggered_result(panel))
    elif panel.controls:
        found.append(difference_result(panel))
        found += [synthetic_result(panel)] if len(panel.treated) == 1 else []
    return tuple(found)


def leading(results: Sequence[Result]) -> Result | None:
    """The tested design of the highest level; among equals the one that comes first in a fixed order.

    Another design of the same level that points the other way is a veto against it.
    """
    tested = [item for item in results if item.is_tested]
    if not tested:
        return None
    lead = min(tested, key=lambda item: (-_level(item), _FIRST.index(item.design)))
    against = [
        item
        for item in tested
        if _level(item) == _level(lead)
        and item.found is not None
        and lead.found is not None
        and item.found.sign * lead.found.sign < 0
    ]
    if not against:
        return lead
    veto = Veto("designs disagree", f"the {against[0].design} points the other way")
    return replace(lead, vetoes=(*lead.vetoes, veto))


def with_vetoes(results: Sequence[Result], vetoes: Sequence[Veto]) -> tuple[Result, ...]:
    """Every tested design with what speaks against all of them."""
    return tuple(replace(item, vetoes=(*item.vetoes, *vetoes)) if item.is_tested else item for item in results)


def _level(item: Result) -> int:
    return item.level(LevelScale.WWG).number
