"""A course is made only of ends that lie in one trace, in order, with every figure in between where it stands."""

from __future__ import annotations

import pytest
from tests.judgement.builders import finding, seen

from claimcheck.claims.derivations import Adding
from claimcheck.claims.periods import Grain, Period, parse_period
from claimcheck.datasets.series import Status
from claimcheck.evaluation.findings import Observed
from claimcheck.evaluation.traces import Later, Stretch, Trace
from claimcheck.judgement.courses import course_between, figure_in, phase
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome

YEARS = tuple(Period(Grain.YEAR, year) for year in range(2010, 2016))
VALUES = (10.0, 20.0, None, 40.0, 50.0, 60.0)


def trace(adding: Adding | None = Adding.SUM) -> Trace:
    values = tuple(exact(value) if value is not None else None for value in VALUES)
    states = (Status.NORMAL,) * len(VALUES)
    return Trace("police", "homicide-rate", "", "", Grain.YEAR, YEARS, values, states, None, Stretch(5, 5), adding)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        pytest.param(seen("2010", 10), seen("2013", 40), True, id="in order"),
        pytest.param(seen("2013", 40), seen("2010", 10), False, id="the end before the start"),
        pytest.param(seen("2009", 10), seen("2013", 40), False, id="before the trace"),
        pytest.param(seen("2010", 10, source="forensic"), seen("2013", 40), False, id="of another source"),
        pytest.param(seen("2010", 11), seen("2013", 40), False, id="another figure"),
        pytest.param(seen("2010..2011", 30), seen("2013", 40), True, id="two years added up"),
        pytest.param(seen("2011..2012", 20), seen("2013", 40), False, id="one of two years is unknown"),
    ],
)
def test_ends_of_one_series_in_order_make_a_course(first: Observed, last: Observed, found: bool) -> None:
    measured = finding("police", Outcome.TRUE, first, last, trace=Later(trace))

    assert (course_between(measured, first, last) is not None) is found


@pytest.mark.parametrize(
    ("adding", "expected"),
    [
        pytest.param(Adding.SUM, 150.0, id="sum"),
        pytest.param(Adding.MEAN, 50.0, id="mean"),
        pytest.param(None, 50.0, id="unsaid"),
        pytest.param(Adding.LAST, 60.0, id="last"),
        pytest.param(Adding.FIRST, 40.0, id="first"),
        pytest.param(Adding.MAX, 60.0, id="highest"),
        pytest.param(Adding.MIN, 40.0, id="lowest"),
    ],
)
def test_a_stretch_is_added_up_as_the_measure_is(adding: Adding | None, expected: float) -> None:
    assert figure_in(trace(adding), Stretch(3, 5)) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2015-12", 11, id="a month"),
        pytest.param("2015-Q4", 3, id="a quarter"),
        pytest.param("2015-H2", 1, id="a half-year"),
        pytest.param("2015-07-16", 6, id="a day has its month"),
        pytest.param("2015", 0, id="a year has none"),
    ],
)
def test_a_season_is_counted_from_the_new_year(period: str, expected: int) -> None:
    found = parse_period(period)
    assert isinstance(found, Period)
    assert phase(found) == expected
