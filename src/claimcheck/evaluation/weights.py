"""A mean of places by their people: what it would be if a village did not count as much as a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.entities import Combine
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.people import inhabitants
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import is_rate
from claimcheck.stats.shares import weighted_mean

if TYPE_CHECKING:
    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.places import Universe


def mean_by_people(params: CheckParams, evidence: Evidence, finding: Finding) -> float | None:
    """The last figure of a finding, its places weighted by their people; None where it is no plain mean of rates."""
    own = [seen for seen in finding.observed if seen.measure == params.measure and seen.per is None]
    if not own or not is_rate(own[-1].unit):
        return None
    try:
        series = evidence.series()
        place = evidence.place(None, series)
    except NoAnswer:  # a comparison, say, whose places stand in its sides
        return None
    if len(place.codes) < 2 or not _is_mean(place, series):
        return None
    cells = {key.entity: series.of(key.entity).get(key.period) for key in own[-1].cells}
    values = [cell.value.value for cell in cells.values() if cell is not None]
    day = own[-1].cells[-1].period.last_day
    people = [number for code in cells if (number := inhabitants(evidence, series, code, day))]
    if len(own[-1].cells) != len(cells) or not len(cells) == len(values) == len(people):
        return None
    return weighted_mean(values, people)


def _is_mean(place: Universe, series: Series) -> bool:
    """Its places become one figure by their mean, each counting once."""
    if place.combine is not None:
        return place.combine is Combine.MEAN
    return series.measure.over_entities is Adding.MEAN
