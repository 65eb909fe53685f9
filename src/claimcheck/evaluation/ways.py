"""The ways to read one check: the claim's own, the others that its author or its sources offer, with their figures.

Figures of another definition, from before or after a break of the series, cannot be compared with the claim's; they
are no readings of it. Nor are forecasts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Need, Status
from claimcheck.evaluation.moments import LONGEST, Moment
from claimcheck.evaluation.readings import Change
from claimcheck.evaluation.traces import figure_at
from claimcheck.evaluation.undecided import NoAnswer, UnknownPlace
from claimcheck.evaluation.variants import has_a_rate, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.places import Universe

SECONDARY = 0.5  # the weight of a source that did not count itself


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read the check, and its figures by period; the first of a grid is the claim's own."""

    way: str
    evidence: Evidence
    series: Series
    place: Universe
    figures: Mapping[Period, float]
    weight: float = 1.0

    def observed(self, moment: Moment) -> Observed:
        """A figure of it."""
        return self.evidence.figure(self.series, self.place, moment)

    def change(self, first: Moment, last: Moment) -> Change:
        """The change from one moment to another."""
        return Change(self.series, self.place, first, last, self.observed(first), self.observed(last))


def way_of(
    way: str, evidence: Evidence, series: Series, place: Universe, around: Period, weight: float = 1.0
) -> Way | None:
    """A way with the figures that can be compared with those of `around`."""
    first, last = unbroken(series, place, around)
    figures = {
        period: value
        for period, value in _figures(evidence, series, place)
        if (first is None or period >= first) and (last is None or period <= last)
    }
    return Way(way, evidence, series, place, figures, weight) if figures else None


def _figures(evidence: Evidence, series: Series, place: Universe) -> Iterator[tuple[Period, float]]:
    """The printed figure of every known period."""
    for period in _published(series, place)[:LONGEST]:
        found = figure_at(evidence, series, place, period)
        if found is not None:
            yield period, found.value.value


def _published(series: Series, place: Universe) -> list[Period]:
    """The periods for which some place of it has a figure that is no forecast."""
    cells = (series.of(code) for code in place.codes)
    return sorted({period for own in cells for period, cell in own.items() if cell.status is not Status.FORECAST})


def unbroken(series: Series, place: Universe, around: Period) -> tuple[Period | None, Period | None]:
    """The first and the last period that can be compared with one: the series breaks before and after (None: never)."""
    first: Period | None = None
    last: Period | None = None
    for code in place.codes:
        marked: bool | None = None
        for period, cell in series.of(code).items():
            differs = cell.status is Status.DEFINITION_DIFFERS
            if cell.status is Status.BREAK or (marked is not None and differs is not marked):
                if period <= around:
                    first = period if first is None else max(first, period)
                else:
                    last = period.shift(-1) if last is None else min(last, period.shift(-1))
            marked = differs
    return first, last


def other_ways(
    params: CheckParams, evidence: Evidence, siblings: Iterable[Evidence], skipped: list[str], around: Period
) -> Iterator[Way]:
    """The other ways of the claim's own source, then its other sources."""
    for variant in variants(params):
        asked = in_front_of(evidence, variant.params, variant.dimension)
        yield from _read(asked, variant.way, 1.0, skipped if variant.declared else [], around)
    for sibling in siblings:
        weight = SECONDARY if sibling.is_secondary else 1.0
        yield from _read(sibling, f"by {sibling.source}", weight, skipped, around)


def in_front_of(evidence: Evidence, params: CheckParams, dimension: str) -> Evidence:
    """The check asked in another way, of the own source or, for another measure, the first one that has it."""
    asked = replace(evidence, params=params, divisor=None)
    if dimension != "measure":
        return asked
    every = (evidence.source, *evidence.elsewhere)
    held = (source for source in every if _has(evidence, source, params))
    source = next(held, evidence.source)
    return replace(asked, source=source, elsewhere=tuple(other for other in every if other != source))


def _has(evidence: Evidence, source: str, params: CheckParams) -> bool:
    found = evidence.series_of(Need(source, str(params.measure), overridden(params.where)))
    return found is not None and bool(found.cells)


def _read(evidence: Evidence, way: str, weight: float, skipped: list[str], around: Period) -> Iterator[Way]:
    try:
        series = evidence.series()
        if evidence.params.per is not None and not has_a_rate(series.measure):
            return
        found = way_of(way, evidence, series, evidence.place(None, series), around, weight)
    except NoAnswer as answer:
        skipped.append(f"{way}: {answer.reason}")
        return
    except UnknownPlace as place:
        skipped.append(f"{way}: the table has no '{place.name}'")
        return
    if found is not None:
        yield found
