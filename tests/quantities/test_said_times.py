# ruff: noqa: E501 - a time and what it means stand in one line
from __future__ import annotations

import pytest

from claimcheck.quantities.passages import About
from claimcheck.quantities.said_times import Relation, TimeSaid
from claimcheck.quantities.sentence import passages_in


def meant(sentence: str, language: str = "en") -> list[str]:
    """Each time as "since 2015: since 2015 | …", its readings apart by bars."""
    found = [passage for passage in passages_in(sentence, language) if passage.about is About.PERIOD]
    return [f"{item.text} = {' | '.join(f'{time.relation} {time}'.strip() for time in item.times)}" for item in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("in 2015 and 2016", ["2015 = at 2015", "2016 = at 2016"], id="two years"),
        pytest.param("2010-2015, from 2015 to 2017", ["2010-2015 = at 2010..2015", "from 2015 to 2017 = at 2015..2017"], id="spans"),
        pytest.param("between 1989 and 1993", ["between 1989 and 1993 = at 1989..1993"], id="between"),
        pytest.param("from fiscal year 2015 to 2016", ["from fiscal year 2015 to 2016 = at FY2015..FY2016"], id="fiscal years"),
        pytest.param("since 2015, until 2018, by 2030, before 2015, after 2016", ["since 2015 = since 2015", "until 2018 = until 2018", "by 2030 = until 2030", "before 2015 = before 2015", "after 2016 = after 2016"], id="relations"),
        pytest.param("from 2015 on", ["2015 = at 2015"], id="from without an end"),
        pytest.param("July 18, 2018, 18 July 2018, Sept. 2001, July of 2019", ["July 18, 2018 = at 2018-07-18", "18 July 2018 = at 2018-07-18", "Sept. 2001 = at 2001-09", "July of 2019 = at 2019-07"], id="dates in words"),
        pytest.param("January to March 2018", ["January to March 2018 = at 2018-01..2018-03"], id="months"),
        pytest.param("July to Q3 2018", ["Q3 2018 = at 2018-Q3"], id="a month whose year is not told"),
        pytest.param("in July, on July 18th", [], id="no year"),
        pytest.param("2018-07-18, 18/07/2018, 05/07/2018, 1.5.2018", ["2018-07-18 = at 2018-07-18", "18/07/2018 = at 2018-07-18", "05/07/2018 = at 2018-07-05 | at 2018-05-07", "1.5.2018 = at 2018-05-01 | at 2018-01-05"], id="dates in digits"),
        pytest.param("2012-13, 2010-11, 2015/16, 1999-00, 2012/18", ["2012-13 = at 2012..2013 | at FY2013", "2010-11 = at 2010-11 | at 2010..2011 | at FY2011", "2015/16 = at 2015..2016 | at FY2016", "1999-00 = at 1999..2000 | at FY2000", "2012/18 = at 2012..2018"], id="seasons"),
        pytest.param("from 2005/06 to 2015/16", ["from 2005/06 to 2015/16 = at 2005..2016 | at FY2006..FY2016"], id="a span of seasons"),
        pytest.param("Q3 2016, 2016 Q3, the third quarter of 2016, the second half of 2016", ["Q3 2016 = at 2016-Q3", "2016 Q3 = at 2016-Q3", "third quarter of 2016 = at 2016-Q3", "second half of 2016 = at 2016-Q3..2016-Q4"], id="parts of a year"),
        pytest.param("the third half of 2016", ["2016 = at 2016"], id="no such half"),
        pytest.param("Q5 2016, fy, the first quarter", ["2016 = at 2016"], id="quarters without a year"),
        pytest.param("the 1990s, the 90s, the nineties, 1960s", ["the 1990s = at 1990s", "the 90s = at 1990s", "the nineties = at 1990s", "1960s = at 1960s"], id="decades"),
        pytest.param("in the last ten years, over the past decade, within 24 months, ten years ago, in a decade", ["in the last ten years = last last 10 years", "over the past decade = last last 10 years", "within 24 months = lasting 24 months", "ten years ago = ago 10 years", "in a decade = lasting 10 years"], id="lengths"),
        pytest.param("last year, this month, in the last year", ["last year = this last year", "this month = this this month", "in the last year = last last 1 year"], id="relative to the day it was said"),
        pytest.param("since he took office, since the plan was launched", ["since he took office = event", "since the plan was launched = event"], id="events"),
        pytest.param("since he spoke", [], id="no event"),
        pytest.param("2000 homicides, between 1500 and 2000 people, 2000%", [], id="amounts like years"),
    ],
)  # fmt: skip
def test_times_are_told_as_claims_write_them(sentence: str, expected: list[str]) -> None:
    assert meant(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("en el primer trimestre de 2018", ["primer trimestre de 2018 = at 2018-Q1"], id="a quarter"),
        pytest.param("entre 1989 y 1993, de 2015 a 2017, en 2015 y 2016", ["entre 1989 y 1993 = at 1989..1993", "de 2015 a 2017 = at 2015..2017", "2015 = at 2015", "2016 = at 2016"], id="spans"),
        pytest.param("en los últimos diez años, hace diez años, el año pasado, en dos años", ["en los últimos diez años = last last 10 years", "hace diez años = ago 10 years", "el año pasado = this last year", "en dos años = lasting 2 years"], id="lengths"),
        pytest.param("desde 2015, a partir de 2015, hasta 2018, desde que asumió el poder", ["desde 2015 = since 2015", "a partir de 2015 = since 2015", "hasta 2018 = until 2018", "desde que asumió el poder = event"], id="relations"),
        pytest.param("5 de julio de 2018, de enero a junio de 2018, el segundo semestre de 2018", ["5 de julio de 2018 = at 2018-07-05", "de enero a junio de 2018 = at 2018-01..2018-06", "segundo semestre de 2018 = at 2018-Q3..2018-Q4"], id="dates"),
        pytest.param("los años 90, la década de 1990, los años ochenta", ["los años 90 = at 1990s", "la década de 1990 = at 1990s", "los años ochenta = at 1980s"], id="decades"),
    ],
)  # fmt: skip
def test_spanish_times_are_told_as_claims_write_them(sentence: str, expected: list[str]) -> None:
    assert meant(sentence, "es") == expected


def test_years_are_those_that_are_named() -> None:
    assert TimeSaid(Relation.AT, "2015-07", "2017").years == (2015, 2017)
    assert TimeSaid(Relation.LAST, count=1, grain="year").years == ()


def test_only_a_time_with_a_period_stands_alone() -> None:
    assert not TimeSaid(Relation.SINCE, "2015").is_relative
    assert TimeSaid(Relation.EVENT).is_relative
