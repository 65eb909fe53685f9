"""How an association is told, and what would decide one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.associations import BANDS, band_word, printed, shares_trend_only
from claimcheck.evaluation.wording import listed
from claimcheck.stats.correlation import pairs_needed, pairs_within

if TYPE_CHECKING:
    from claimcheck.evaluation.associations import Association
    from claimcheck.evaluation.pairs import Pairs


def reason_of(found: Association, pairs: Pairs, names: tuple[str, str], *, sized: bool, none: bool) -> str:
    """What the figures say, in one sentence; `sized` where the claim says how strong it is, `none` where none is."""
    x, y = names
    size = f"rank correlation {printed(found.rho)} over {found.n:,} {pairs.unit}, {found.words}"
    if not found.interval.sign:
        return f"{x} and {y} do not clearly go together: {size}, which holds 0{_decides(found, pairs, none=none)}"
    band = band_word(found.rho)
    named = f" ({band})" if sized or band == "negligible" else ""
    way = "higher" if found.rho > 0 else "lower"
    apart = "; their changes do not go together, so both may only share a trend"
    said = f"{'when' if pairs.over_time else 'where'} {x} is higher, {y} tends to be {way}: {size}{named}"
    return said + (apart if shares_trend_only(pairs, found) else "")


def _decides(found: Association, pairs: Pairs, *, none: bool) -> str:
    """How many pairs would settle it."""
    if none:
        needed, settled = pairs_within(found.rho, BANDS[1]), "within 0.40 of 0"
        needed = None if needed is not None and needed <= found.n else needed
    else:
        needed, settled = pairs_needed(round(found.rho, 2)), "clear of 0"
    return f"; one of this size would be {settled} over about {needed:,} {pairs.unit}" if needed else ""


def deciding_pairs(found: Association, pairs: Pairs, *, none: bool) -> str:
    """Over how many places or periods a correlation of this size would be settled, and whether there are so many."""
    within = pairs_within(found.rho, BANDS[1]) if none else None
    needed = within if within is not None and within > found.n else pairs_needed(round(found.rho, 2))
    if needed is None:
        return f"other {pairs.unit}: over these the correlation is 0.00, which no number of them moves clear of 0"
    if pairs.over_time or needed <= pairs.size:
        gaps = f" ({listed(pairs.missing)} are missing)" if pairs.missing else ""
        return f"both figures for about {needed:,} {pairs.unit} instead of {found.n:,}{gaps}, if it stays this strong"
    return f"about {needed:,} places, of which there are {pairs.size:,} here: a wider group, or places of a finer sort"
