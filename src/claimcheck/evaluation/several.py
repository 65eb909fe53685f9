"""One figure out of several: the highest or the lowest of a stretch, and the mean or the median of places."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.claims.times import Take
from claimcheck.evaluation.adding import combined
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.points import COMPLETE
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.places import Universe

EXTREMES = {Take.MAX: (max, "highest"), Take.MIN: (min, "lowest")}


def extreme(evidence: Evidence, series: Series, place: Universe, moment: Moment) -> Observed:
    """The highest or the lowest of several periods: of the group as a whole, and per head where that is asked."""
    each = [Moment((period,), str(period)) for period in moment.periods]
    found = gather((one.shown, partial(evidence.figure, series, place, one)) for one in each)
    if not found.known:
        return evidence.figure(series, place, each[0])  # which says what is missing
    choose, word = EXTREMES[moment.take or Take.MAX]
    best = choose(found.known, key=lambda seen: seen.value.value)
    bounds = {end: choose(getattr(seen.value, end) for seen in found.known) for end in ("low", "high")}
    gaps = f"without figures: {listed(found.missing)}" if found.missing else None
    notes = (note for note in (moment.note, gaps) if note)
    at = f"{best.at} (the {word} of {moment.shown})"
    return replace(best, at=at, value=replace(best.value, **bounds), notes=(*best.notes, *notes))


def of_each(evidence: Evidence, series: Series, place: Universe, moment: Moment) -> Observed:
    """What the check takes of the figures of several places, each of them counting once.

    Raises
    ------
    NoAnswer
        When fewer than 90% of them have a figure.

    """
    members = ((code, place.one(code, series)) for code in place.members)
    found = gather((series.label(code), partial(evidence.figure, series, one, moment)) for code, one in members)
    size = max(place.expected or 0, len(place.members))
    if not found.known or len(found.known) < COMPLETE * size:
        have = "has a figure" if len(found.known) == 1 else "have figures"
        missing = f"; without figures: {listed(found.missing)}" if found.missing else ""
        raise NoAnswer(
            f"only {len(found.known)} of {so_many(size, 'places')} {have} in {moment.shown}{missing}",
            Undecided.COVERAGE if found.known else Undecided.NO_DATA,
            decides=the_figure(series, listed(found.missing) or place.shown, [moment.shown]),
        )
    seen = combined(found.known, series, place.shown, place.combine)
    notes = [f"{place.shown}: {so_many(len(found.known), 'places')}, each counting once"]
    notes += [f"without figures: {listed(found.missing)}"] if found.missing else []
    return replace(seen, notes=(*seen.notes, *notes))
