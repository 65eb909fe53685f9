"""A group of which only some places are known: of what is counted, they are the least that the whole can be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Adding
from claimcheck.evaluation.places import Universe
from claimcheck.evaluation.standings import beats
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import Gathered
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment


def with_known_parts(
    evidence: Evidence, series: Series, universe: Universe, found: Gathered, moment: Moment, subject: Observed
) -> Gathered:
    """The same figures, with the groups whose known places alone are above the subject: enough to refute it."""
    if not universe.groups or not _adds_up(evidence, series):
        return found
    beating = {}
    for code, group in universe.groups.items():
        if series.label(code) in found.missing:
            least = _least(evidence, series, group, moment)
            if least is not None and beats(least.value, subject.value):
                beating[series.label(code)] = replace(least, of=code)
    missing = tuple(name for name in found.missing if name not in beating)
    return replace(found, known=(*found.known, *beating.values()), missing=missing)


def _adds_up(evidence: Evidence, series: Series) -> bool:
    """True for counts of places that are summed: a rate, or a ratio of totals, may fall with every place more."""
    facts = series.measure
    return facts.over_entities is Adding.SUM and not facts.totals_first and evidence.params.per is None


def _least(evidence: Evidence, series: Series, group: Universe, moment: Moment) -> Observed | None:
    """What the places with a figure come to; None where there are none, or a figure below zero."""
    known = [code for code in group.members if all(period in series.of(code) for period in moment.periods)]
    cells = (cell for code in group.members for cell in series.of(code).values())
    if not known or any(cell.value.value < 0 for cell in cells):
        return None
    shown = f"{group.shown} ({len(known):,} of {so_many(len(group.members), 'places')} alone)"
    try:
        return evidence.figure(series, Universe(tuple(known), shown, len(known), is_group=True), moment)
    except NoAnswer:
        return None
