"""Counts of places or periods: "44 of 50", "most", "every", "none", "at least 6", "8 in 10", "all but two"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.quantities.compare import Match, Role, meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided
from claimcheck.quantities.quantity import Hedge, Quantity, Unit
from claimcheck.quantities.room import turned
from claimcheck.quantities.space import claimed_figure
from claimcheck.quantities.tolerance import Tolerance

_ROUND_TOTALS = (*range(1, 11), 20, 100, 1000)  # "8 in 10" is a way of speaking, "44 of 50" a count
_MOST_TRIED = 2000


def meets_count(quantity: Quantity, low: int, high: int, total: int, *, tolerance: Tolerance | None = None) -> Match:
    """Hold a claimed count against the number of units for which something holds.

    Parameters
    ----------
    quantity
        What was said of the number, or of the part of all.
    low, high
        For how many it holds for certain, and for how many it may hold: the undecided ones lie between.
    total
        How many units there are.
    tolerance
        The author's own.

    Raises
    ------
    ValueError
        Unless 0 <= low <= high <= total and there is at least one unit.

    """
    if not (0 <= low <= high <= total and total > 0):
        raise ValueError(f"a count needs 0 <= low <= high <= total and a total, got {low}, {high}, {total}")
    if not quantity.left_out:
        return _meets(quantity, low, high, total, tolerance, "it holds for")
    exceptions = replace(quantity, left_out=False)
    match = _meets(exceptions, total - high, total - low, total, tolerance, "it does not hold for")
    return replace(match, slant=turned(match.slant))


def _meets(quantity: Quantity, low: int, high: int, total: int, tolerance: Tolerance | None, verb: str) -> Match:
    asked, as_share, note = _asked(quantity, total)
    said = _count_said(asked, total, as_share)
    matches = [_one(asked, held, total, as_share, tolerance) for held in _tried(low, high, said)]
    worst = min(matches, key=lambda match: match.outcome.rank or 0)
    if len({match.outcome for match in matches}) == 1:
        return _noted(worst, note)
    spread = f"{verb} {low} to {high} of {total}"
    if len({_holds(match) for match in matches}) > 1:
        why = f"{spread}, which does not settle it"
        return Match(Outcome.UNDECIDABLE, Accuracy.UNDECIDABLE, None, (why,), True, Undecided.COVERAGE)
    return _noted(replace(worst, at_border=True, notes=(*worst.notes, spread)), note)


def _holds(match: Match) -> bool:
    return match.outcome in {Outcome.TRUE, Outcome.MOSTLY}


def _tried(low: int, high: int, said: int) -> list[int]:
    """Every possible count; thinned where there are thousands, but never without the count that was said."""
    near = {count for count in (said - 1, said, said + 1) if low <= count <= high}
    return sorted({*range(low, high + 1, max(1, (high - low) // _MOST_TRIED)), high} | near)


def _count_said(quantity: Quantity, total: int, as_share: bool) -> int:
    value = claimed_figure(quantity).value
    whole = total / (100 if quantity.unit is Unit.PERCENT else 1) if as_share else 1
    return round(float(value) * whole)


def _asked(quantity: Quantity, total: int) -> tuple[Quantity, bool, str]:
    """The quantity to compare with, whether it speaks of a share, and a note where its total is another one."""
    if quantity.of_total is None:
        return quantity, quantity.unit in {Unit.FRACTION, Unit.PERCENT}, ""
    if quantity.of_total == total:
        return replace(quantity, of_total=None, unit=Unit.PLAIN), False, ""
    spoken = quantity.of_total in _ROUND_TOTALS
    return quantity, True, "" if spoken else f"the sentence counts {quantity.of_total}, the data {total}"


def _one(quantity: Quantity, held: int, total: int, as_share: bool, tolerance: Tolerance | None) -> Match:
    share = exact(held / total * (100 if quantity.unit is Unit.PERCENT else 1))
    match = meets(quantity, share if as_share else exact(held), role=Role.LEVEL, tolerance=tolerance)
    every_or_none = quantity.hedge in {Hedge.EVERY, Hedge.NONE} and match.outcome is Outcome.FALSE
    if every_or_none and not quantity.negated:
        against = total - held if quantity.hedge is Hedge.EVERY else held
        return replace(match, slant=Slant.OVERSTATED, notes=(*match.notes, f"{against} of {total} speak against it"))
    return match


def _noted(match: Match, note: str) -> Match:
    """A claim about another universe cannot be more than mostly true."""
    if not note:
        return match
    if match.outcome is Outcome.TRUE:
        match = replace(match, outcome=Outcome.MOSTLY, accuracy=Accuracy.APPROXIMATE)
    return replace(match, notes=(*match.notes, note))
