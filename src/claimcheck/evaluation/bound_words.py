"""Which way a broken bound leans: "less than 1%" of 1.2 and "over 2" of 1.8 both claim more than is true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.quantities.outcomes import Outcome, Slant
from claimcheck.quantities.quantity import Hedge

if TYPE_CHECKING:
    from claimcheck.quantities.compare import Match
    from claimcheck.quantities.quantity import Quantity

_BOUNDS = {Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.WELL_UNDER, Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.WELL_OVER}
_BROKEN = {Outcome.FALSE, Outcome.INEXACT}


def leaning_as_bound(quantity: Quantity, match: Match, shows: Shows | None) -> Match:
    """The same match, overstated where a bound that was said is broken and the check does not say what it shows.

    Who says "less than 1%" wants the figure small: 1.2% is an error that helps the speaker, though it is larger.
    """
    broken = quantity.hedge in _BOUNDS and match.outcome in _BROKEN
    if not broken or shows not in {None, Shows.NONE}:
        return match
    return replace(match, slant=Slant.OVERSTATED)
