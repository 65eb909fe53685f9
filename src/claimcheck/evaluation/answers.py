"""From a comparison to a finding: the slant by what the speaker wants to show, the notes, the counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.evaluation.bases import as_part_of_one
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.scales import in_full
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import refuse_other_unit, unit_shown
from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.quantities.intervals import scaled
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Baseline, Observed
    from claimcheck.quantities.compare import Match
    from claimcheck.quantities.intervals import Interval


_MULTIPLES = re.compile(r"times|x|multiples?|veces", re.IGNORECASE)  # units of a measure that is a multiple itself


def flipped(slant: Slant | None) -> Slant | None:
    """The other way."""
    if slant is None:
        return None
    return Slant.UNDERSTATED if slant is Slant.OVERSTATED else Slant.OVERSTATED


def leaning(match: Match, shows: Shows | None, natural: Shows = Shows.INCREASE) -> Slant | None:
    """The slant of a level: claiming more than there is overstates, unless the speaker wants to show little."""
    if shows is None or shows is Shows.NONE or shows is natural:
        return match.slant
    return flipped(match.slant)


def from_match(  # a finding has that many sides
    evidence: Evidence,
    match: Match,
    reason: str,
    *,
    claimed: str,
    observed: tuple[Observed, ...],
    direction: Slant | None = None,
    notes: tuple[str, ...] = (),
    baseline: Baseline | None = None,
    claimed_sign: int = 0,
    rivals: tuple[str, ...] = (),
    decides: str = "",
) -> Finding:
    """The finding of one comparison."""
    return Finding(
        source=evidence.source,
        outcome=match.outcome,
        reason=reason,
        claimed=claimed,
        accuracy=match.accuracy,
        direction=direction,
        undecided=match.undecided,
        observed=observed,
        n=len({key for item in observed for key in item.cells}) or len(observed),
        notes=tuple(dict.fromkeys((*_told(observed), *notes, *match.notes))),
        baseline=baseline,
        claimed_sign=claimed_sign,
        rivals=rivals,
        decides=(decides or match.decides) if match.outcome is Outcome.UNDECIDABLE else "",
    )


def plain(
    evidence: Evidence,
    outcome: Outcome,
    reason: str,
    *,
    claimed: str,
    observed: tuple[Observed, ...] = (),
    notes: tuple[str, ...] = (),
    undecided: Undecided | None = None,
    direction: Slant | None = None,
    decides: str = "",
) -> Finding:
    """A finding whose outcome needs no tolerance: an order, a rank, a side of a line."""
    return Finding(
        source=evidence.source,
        outcome=outcome,
        reason=reason,
        claimed=claimed,
        accuracy=ACCURACY[outcome],
        direction=direction,
        undecided=undecided if outcome is Outcome.UNDECIDABLE else None,
        observed=observed,
        n=len({key for item in observed for key in item.cells}) or len(observed),
        notes=tuple(dict.fromkeys((*_told(observed), *notes))),
        decides=decides if outcome is Outcome.UNDECIDABLE else "",
    )


def _told(observed: tuple[Observed, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(note for item in observed for note in item.notes))


ACCURACY = {
    Outcome.TRUE: Accuracy.EXACT,
    Outcome.MOSTLY: Accuracy.APPROXIMATE,
    Outcome.INEXACT: Accuracy.INEXACT,
    Outcome.FALSE: Accuracy.WRONG,
    Outcome.UNDECIDABLE: Accuracy.UNDECIDABLE,
}


def undecidable(source: str | None, answer: NoAnswer, claimed: str = "") -> Finding:
    """The finding of a source that cannot answer, with its reason."""
    return Finding(
        source=source,
        outcome=Outcome.UNDECIDABLE,
        reason=answer.reason,
        claimed=claimed,
        accuracy=Accuracy.UNDECIDABLE,
        undecided=answer.why,
        observed=answer.observed,
        decides=answer.decides,
    )


def in_words_unit(quantity: Quantity, seen: Observed) -> Interval:
    """The measured level in the unit that the words use: percent, a fraction, or the measure's own.

    Raises
    ------
    NoAnswer
        When the words give a percentage and the measure is no share, or name a unit that is not the measure's.

    """
    refuse_other_unit(quantity, seen.unit)
    if quantity.takes_change or (quantity.takes_ratio and not _MULTIPLES.fullmatch(seen.unit.strip())):
        raise NoAnswer(
            f"'{quantity.text}' speaks of a change or of two figures; use the kind `change` or `compare`",
            decides=f"'{quantity.text}' as `by` of a `change` between two times, or of a `compare` of two figures",
        )
    percent, share = is_percent(seen.unit), is_share(seen.unit)
    if quantity.takes_fraction:
        one = as_part_of_one(quantity, seen.unit)
        if one is not None:
            return scaled(seen.value, one)
        if not (percent or share):
            instead = 'write "0"' if quantity.hedge is Hedge.NONE else "use the kind `share`"
            raise NoAnswer(
                f"'{quantity.text}' is a part of a whole, and the measure is in {unit_shown(seen.unit)}; {instead}",
                decides=f"the whole that {seen.measure or 'the measure'} is a part of, with the kind `share`",
            )
        return seen.value
    if quantity.unit is Unit.PERCENT and not percent:
        if share:
            return scaled(seen.value, 100)
        raise NoAnswer(
            f"'{quantity.text}' is a percentage, and the measure is in {unit_shown(seen.unit)}",
            decides=f"a measure in percent, or '{quantity.text}' said in {unit_shown(seen.unit)}",
        )
    return scaled(seen.value, in_full(quantity, seen.unit))
