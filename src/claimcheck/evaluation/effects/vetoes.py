"""What lowers the grade of a result by one step, whatever its p."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.evaluation.effects.results import Veto
from claimcheck.evaluation.wording import listed
from claimcheck.stats.matched_fall import matched_fall

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimcheck.evaluation.effects.declared import Event
    from claimcheck.evaluation.effects.panel import Panel

EVENT = "another event"
SELECTION = "chosen for being bad"
HALF = 0.5  # of a change that others had as well
LEAST_UNITS = 10  # from which tenths of a baseline have a meaning
PEAK = "peak year"
LEAST_KNOWN = 4  # periods, for an extreme to mean something
_UNKNOWN = "it was chosen because the figure was bad, and nothing says how far that would have come back by itself"


def p_words(p: float) -> str:
    """A p for people: "0.03", "below 0.001"."""
    return "below 0.001" if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.2f}"


def fake_veto(panel: Panel, fake: int, placebo: float, real: float, p: float | None) -> Veto | None:
    """The veto where a start that was none has an effect as large as the real one, or one that chance does not make."""
    if abs(placebo) < abs(real) and (p is None or p >= 0.05):
        return None
    share = f"of {abs(placebo / real):.0%} of the real one" if real else "where the real one has none"
    return Veto("start that was none", f"a start in {panel.periods[fake]}, when nothing began, has an effect {share}")


def peak_veto(panel: Panel, last: int, p: float) -> Veto:
    """The last period before is the extreme of the window. p: without it."""
    values = panel.together().values
    word = "highest" if values[last] == max(value for value in values if not math.isnan(value)) else "lowest"
    reason = f"{panel.periods[last]}, the last full period before, has the {word} figure of all"
    return Veto(PEAK, f"{reason} (without it p is {p_words(p)})")


def began_at_peak(panel: Panel, sign: int) -> Veto | None:
    """The policy began in the most extreme period of all, from which the figure could hardly go but the claimed way."""
    values = panel.together().values
    known = [value for value in values if not math.isnan(value)]
    between = [(values[at], at) for at in range(panel.last_before + 1, panel.start) if not math.isnan(values[at])]
    extreme = max(known) if sign < 0 else min(known)
    at = next((at for value, at in between if value == extreme), None)
    if at is None or len(known) < LEAST_KNOWN:
        return None
    word = "highest" if sign < 0 else "lowest"
    return Veto(PEAK, f"it began in {panel.periods[at]}, which has the {word} of all {len(known)} figures")


def event_veto(panel: Panel, events: Sequence[Event]) -> Veto | None:
    """Something else happened between the last period before and the last one after."""
    first, last = panel.periods[panel.last_before].last_day, panel.periods[-1].last_day
    inside = [item for item in events if _overlaps(item, first, last)]
    if not inside:
        return None
    return Veto(EVENT, f"something else happened too: {listed([f'{item.what} ({item.on})' for item in inside])}")


def _overlaps(event: Event, first: dt.date, last: dt.date) -> bool:
    return event.on.first_day <= last and event.on.last_day > first


def selection_veto(panel: Panel, sign: int) -> Veto | None:
    """The places were chosen because the figure was bad: how much of the change did others share that were as bad?"""
    units = [unit for unit in (*panel.treated, *panel.controls) if panel.before(unit) and panel.after(unit)]
    treated = np.array([unit.start is not None for unit in units], dtype=bool)
    baseline = np.array([unit.values[panel.before(unit)[-1]] for unit in units], dtype=float)
    after = np.array(
        [math.fsum(unit.values[at] for at in panel.after(unit)) / len(panel.after(unit)) for unit in units]
    )
    if len(units) < LEAST_UNITS or treated.all():
        return Veto(SELECTION, _UNKNOWN)
    try:
        found = matched_fall(baseline, after, treated)
    except ValueError:
        return Veto(SELECTION, _UNKNOWN)
    if found is None or found.share is None or found.treated_change * sign <= 0:
        return Veto(SELECTION, _UNKNOWN)
    if found.share < HALF:
        return None
    share = f"{min(found.share, 9.99):.0%} of the change too ({found.controls} of them)"
    return Veto(SELECTION, f"places as bad that were not chosen had {share}")
