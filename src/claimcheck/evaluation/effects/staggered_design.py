"""Places that began at different times, against those that never did, through the extra `did`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.evaluation.effects.grades import Design
from claimcheck.evaluation.effects.panel import complete
from claimcheck.evaluation.effects.panel_designs import CAPS, needs_words
from claimcheck.evaluation.effects.results import Estimated, Limit, Result, Veto
from claimcheck.stats.extra import NotTested
from claimcheck.stats.minimum_data import Cap, minimum_for_staggered
from claimcheck.stats.staggered import Staggered, staggered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from claimcheck.evaluation.effects.panel import Panel
    from claimcheck.stats.minimum_data import Minimum


def staggered_result(panel: Panel) -> Result:
    """The average effect over all that began; never a plain regression with fixed effects."""
    whole = complete(panel)
    units, controls = (*whole.treated, *whole.controls), len(whole.controls)
    starts = [unit.start for unit in units]
    cohorts = [starts.count(start) for start in sorted({start for start in starts if start is not None})]
    least = minimum_for_staggered(cohorts, controls)
    reason = _reason(whole, cohorts, least)
    if reason:
        return Result(Design.STAGGERED, untested=reason, raised_by=needs_words(least.next_at), comparisons=controls)
    try:
        found = staggered(np.array([unit.values for unit in units], dtype=float), starts, table=data_frame)
    except ValueError as error:
        return Result(Design.STAGGERED, untested=str(error), comparisons=controls)
    if isinstance(found, NotTested):
        install = f"pip install '{found.install}'"
        return Result(Design.STAGGERED, untested=found.why, raised_by=install, comparisons=controls)
    return _result(panel, found, least, controls)


def data_frame(columns: Mapping[str, NDArray[Any]]) -> object:
    """The table that the extra reads; pandas comes with it."""
    import pandas as pd

    return pd.DataFrame(columns)


def _reason(panel: Panel, cohorts: list[int], least: Minimum) -> str:
    """Why it cannot be tested; empty where it can."""
    if least.cap is Cap.NONE:
        smallest = f"{min(cohorts, default=0)} places in the smallest group that began together"
        return f"{smallest} and {len(panel.controls)} that never did"
    if any(math.isnan(value) for unit in (*panel.treated, *panel.controls) for value in unit.values):
        return "a place has a gap between its first and its last period"
    return ""


def _result(panel: Panel, found: Staggered, least: Minimum, controls: int) -> Result:
    total = found.overall
    earlier = [average for since, average in found.lengths if since < 0]
    parted = any(average.p < 0.05 / len(earlier) for average in earlier)
    veto = Veto("earlier trend", "the places that had it later went another way before they had it")
    places = sum(cohort.units for cohort in found.cohorts)
    return Result(
        Design.STAGGERED,
        Estimated(total.estimate, total.low, total.high, total.p),
        panel.change_unit,
        limits=() if least.cap is Cap.STRONG else (Limit(CAPS[least.cap], f"more needs {needs_words(least.next_at)}"),),
        vetoes=(veto,) if parted else (),
        facts=(f"{places} places in {len(found.cohorts)} groups by start, {found.never} that never began",),
        comparisons=controls,
    )
