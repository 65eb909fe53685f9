"""Detectors that hold the sentence against the checks: numbers left out, proxies, empty checks, unsettled figures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from tests.judgement.builders import (
    TRUE,
    any_check,
    at,
    change_check,
    check,
    claim,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    seen,
)

from claimcheck.claims.checks import Shows
from claimcheck.claims.claim import NotChecked, Said, SaidOn
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import StandsFor
from claimcheck.claims.periods import UNDATED, Grain, Period, Span
from claimcheck.claims.published import WhyNot
from claimcheck.claims.times import Anchor, Duration, LastOf, Named, OnOrBefore, Range, Take, TakeOf
from claimcheck.claims.verdict_words import Language
from claimcheck.datasets.series import CellKey, Need
from claimcheck.evaluation.judged_changes import Direction
from claimcheck.evaluation.kinds import level, record
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.tolerance import parse_tolerance

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.findings import Observed

SENTENCE = "The rate fell from 103 in 2015 to 80 in 2016 and 60 in 2017."
FELL = from_to_check(("2015", "103"), ("2017", "60"))
TEN_YEARS = Span(Period(Grain.YEAR, 2008), Period(Grain.YEAR, 2017))


def messages(rule: str, sentence: str, *checks: Check, **more: Any) -> list[str]:
    results = [part(item, finding("police", TRUE)) for item in checks]
    return [item.message for item in fired(judged(results, claim(sentence, "police", **more)), rule)]


# -- uncovered-number -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "ends", "told"),
    [
        pytest.param("It fell in the past two years.", ("2015", "2017"), False, id="two years later"),
        pytest.param("It fell in those 3 years.", ("2015", "2017"), False, id="the last year counted"),
        pytest.param("It fell within a span of 24 months.", ("2015-07", "2017-07"), False, id="months"),
        pytest.param("Cayó en dos años.", ("2015", "2017"), False, id="Spanish"),
        pytest.param("It fell in four years.", ("2015", "2017"), True, id="another length"),
        pytest.param("It fell by two.", ("2015", "2017"), True, id="no length"),
        pytest.param("It fell in 14 days.", ("2017-06-30", "2017-07-14"), False, id="days"),
        pytest.param("It fell in 14 days.", ("2017-06-30", "2017-08-14"), True, id="more days"),
    ],
)
def test_a_length_of_time_is_covered_by_a_check_over_it(sentence: str, ends: tuple[str, str], told: bool) -> None:
    language = {"language": Language.ES} if "años" in sentence else {}
    assert bool(messages("uncovered-number", sentence, change_check(*ends), **language)) is told


def test_a_length_of_time_is_covered_by_a_record_within_it() -> None:
    within = check("record", record.Params(at=at("2017"), extreme=record.Extreme.HIGHEST, within=TEN_YEARS))
    some_time = check("level", level.Params(at=TakeOf(TEN_YEARS, Take.MAX), value=parse_quantity("60")))
    for asked in (within, some_time):
        assert messages("uncovered-number", "It was the highest in ten years.", asked) == []
        assert len(messages("uncovered-number", "It was the highest in twenty years.", asked)) == 1


def test_figures_and_years_that_no_check_covers_are_told_together() -> None:
    assert messages("uncovered-number", SENTENCE, FELL) == ["the sentence says 80 and 2016; no check covers them"]


@pytest.mark.parametrize(
    ("checks", "more"),
    [
        pytest.param([FELL, level_check("80", "2016")], {}, id="a check for it"),
        pytest.param(
            [from_to_check(("2015", "103"), ("2017", "60"), covers=(Written("to 80 in 2016"),))], {}, id="covers"
        ),
        pytest.param(
            [FELL], {"not_checked": (NotChecked(part=Written("80 in 2016"), reason=WhyNot.NO_DATA),)}, id="not checked"
        ),
    ],
)
def test_what_is_covered_is_not_told(checks: list[Check], more: dict[str, Any]) -> None:
    assert messages("uncovered-number", SENTENCE, *checks, **more) == []


@pytest.mark.parametrize(
    ("sentence", "size"),
    [
        pytest.param("Crime was halved.", "50%", id="halved"),
        pytest.param("Crime doubled.", "100%", id="doubled"),
        pytest.param("A quarter of all families left.", "25%", id="a quarter"),
        pytest.param("Crime doubled.", "doubled", id="the word itself"),
    ],
)
def test_a_size_in_words_is_covered_by_its_percentage(sentence: str, size: str) -> None:
    assert messages("uncovered-number", sentence, change_check(by=size)) == []


def test_a_remark_about_a_figure_does_not_test_it() -> None:
    remark = level_check("60", "2017", note=Written("103 in 2015 was not looked at"))

    assert messages("uncovered-number", "It was 103 in 2015, 60 in 2017.", remark) == [
        "the sentence says 103 and 2015; no check covers them"
    ]


def level_at(time: Time | None) -> Check:
    return check("level", level.Params(measure=Written("rate"), at=time, value=parse_quantity("60")))


@pytest.mark.parametrize(
    "time",
    [
        pytest.param(at("2016"), id="a year"),
        pytest.param(at("2016-Q3"), id="a quarter"),
        pytest.param(at("FY2016"), id="a fiscal year"),
        pytest.param(at("2010s"), id="a decade that holds it"),
        pytest.param(Range(at("2014"), at("2018")), id="a range that holds it"),  # type: ignore[arg-type]
        pytest.param(Range(at("2016"), Anchor.LATEST), id="a range from it"),  # type: ignore[arg-type]
        pytest.param(OnOrBefore(dt.date(2016, 7, 1)), id="a day in it"),
        pytest.param(LastOf(Duration(3, Grain.YEAR), through=at("2016")), id="years through it"),  # type: ignore[arg-type]
    ],
)
def test_a_year_is_covered_by_a_check_of_its_time(time: Time) -> None:
    assert messages("uncovered-number", "It was 60 in 2016.", level_at(time)) == []


@pytest.mark.parametrize(
    "time",
    [
        pytest.param(at("FY2017"), id="the fiscal year that began in it"),
        pytest.param(Range(at("2017"), Anchor.LATEST), id="a range after it"),  # type: ignore[arg-type]
        pytest.param(Range(Anchor.START, Anchor.LATEST), id="a range with no year"),
        pytest.param(None, id="no time"),
    ],
)
def test_a_year_is_not_covered_by_a_check_of_another_time(time: Time | None) -> None:
    assert messages("uncovered-number", "It was 60 in 2016.", level_at(time)) == [
        "the sentence says 2016; no check covers it"
    ]


def test_a_year_that_a_check_looked_at_under_another_name_is_covered() -> None:
    named = part(level_at(Named(Written("lopez"))), finding("police", TRUE, seen("2014..2018", 60)))

    assert fired(judged([named], claim("From 2014 to 2018 it was 60.", "police")), "uncovered-number") == []


def test_a_range_of_absurd_length_is_not_listed_year_by_year() -> None:
    endless = level_at(Range(at("0001"), at("9998")))  # type: ignore[arg-type]

    assert messages("uncovered-number", "It was 60 in 2016.", endless) == ["the sentence says 2016; no check covers it"]


def test_undated_figures_cover_no_year() -> None:
    assert len(messages("uncovered-number", "It was 60 in 2016.", level_at(UNDATED))) == 1


# -- proxy-measure ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "measure", "what", "expected"),
    [
        pytest.param("Crime fell.", "crime-reports", "crime", Weight.SERIOUS, id="names the thing alone"),
        pytest.param("Reports of crime fell.", "crime-reports", "crime", Weight.NOTE, id="names the proxy too"),
        pytest.param("It got safer.", "crime-reports", "crime", Weight.NOTE, id="names neither"),
        pytest.param("Crime fell.", "crime-rate", "crime", Weight.NOTE, id="the measure is named after the thing"),
        pytest.param(
            "It is the most dangerous country.", "homicide-rate", "most dangerous", Weight.SERIOUS, id="several words"
        ),
        pytest.param("Families left.", "asylum-applications", "families", Weight.SERIOUS, id="a plural"),
        pytest.param("One family left.", "asylum-applications", "families", Weight.SERIOUS, id="its singular"),
    ],
)
def test_a_proxy_weighs_by_what_the_sentence_names(sentence: str, measure: str, what: str, expected: Weight) -> None:
    asked = any_check(measure=Written(measure), stands_for=StandsFor(what=Written(what)))

    (found,) = fired(judged([part(asked, finding("police", TRUE))], claim(sentence, "police")), "proxy-measure")

    assert found.weight is expected


def test_a_proxy_is_told_with_its_gap() -> None:
    gap = StandsFor(what=Written("crime"), gap=Written("most are never reported"))

    assert messages("proxy-measure", "Crime fell.", any_check(measure=Written("crime-reports"), stands_for=gap)) == [
        "what was counted is crime reports, not crime: most are never reported"
    ]


def test_a_check_that_stands_for_itself_is_no_proxy() -> None:
    assert messages("proxy-measure", "Crime fell.", any_check()) == []


# -- vacuous-check ----------------------------------------------------------------------------------


def ends_of(first: str | None, last: str | None, **more: Any) -> Check:
    return from_to_check(("2015", first), ("2017", last), **more)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(level_check("60", tolerance=parse_tolerance("30")), id="a tolerance of half the figure"),
        pytest.param(level_check("60", tolerance=parse_tolerance("50%")), id="a tolerance of fifty percent"),
        pytest.param(ends_of("103", "60", tolerance=parse_tolerance("40")), id="a tolerance of half of one end"),
        pytest.param(level_check("at least 0"), id="at least nothing"),
        pytest.param(level_check("at most 100%"), id="at most everything"),
        pytest.param(level_check("between 0% and 100%"), id="between nothing and everything"),
        pytest.param(change_check(), id="a change without a direction"),
        pytest.param(ends_of(None, None), id="two ends without a figure"),
    ],
)
def test_a_check_that_could_hardly_fail_is_told(asked: Check) -> None:
    assert len(messages("vacuous-check", "It was so.", asked)) == 1


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(level_check("60", tolerance=parse_tolerance("5")), id="a small tolerance"),
        pytest.param(level_check("60", tolerance=parse_tolerance("10%")), id="a tolerance of ten percent"),
        pytest.param(level_check("0", tolerance=parse_tolerance("5")), id="a tolerance on zero"),
        pytest.param(level_check("most", tolerance=parse_tolerance("5")), id="a tolerance on a word"),
        pytest.param(level_check("at least 1"), id="at least one"),
        pytest.param(level_check("more than 0"), id="more than none"),
        pytest.param(level_check("at most 100"), id="at most a hundred"),
        pytest.param(level_check("at most 90%"), id="at most ninety percent"),
        pytest.param(level_check("between 0% and 50%"), id="between nothing and half"),
        pytest.param(level_check("not at least 0"), id="not even nothing"),
        pytest.param(change_check(direction=Direction.DECREASE), id="a change with a direction"),
        pytest.param(change_check(shows=Shows.DECREASE), id="a change that is to show something"),
        pytest.param(change_check(by="halved"), id="a change whose words carry the direction"),
        pytest.param(ends_of("103", None), id="one end with a figure"),
        pytest.param(any_check(), id="another kind"),
    ],
)
def test_a_check_that_could_fail_is_left_alone(asked: Check) -> None:
    assert messages("vacuous-check", "It was so.", asked) == []


# -- provisional-endpoint ---------------------------------------------------------------------------

JULY = Said(by=Written("A. Minister"), on=SaidOn(dt.date(2017, 7, 31), Written("2017-07")))
JANUARY = Said(by=Written("A. Minister"), on=SaidOn(dt.date(2018, 1, 31), Written("2018-01")))


def unsettled(asked: Check, *figures: Observed, said: Said = JANUARY) -> list[str]:
    verdict = judged([part(asked, finding("police", TRUE, *figures))], claim("It was so.", "police", said=said))
    return [item.message for item in fired(verdict, "provisional-endpoint")]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param("P", ["the figure for El Salvador in 2017 is provisional (Police)"], id="provisional"),
        pytest.param("F", ["the figure for El Salvador in 2017 is a forecast (Police)"], id="a forecast"),
        pytest.param("A", [], id="settled"),
    ],
)
def test_a_level_is_told_by_its_status(status: str, expected: list[str]) -> None:
    assert unsettled(level_check(), seen("2017", 60, status=status)) == expected


def test_a_table_about_one_nameless_place_is_told_without_it() -> None:
    assert unsettled(level_check(), seen("2017", 60, status="E", label="")) == [
        "the figure in 2017 is an estimate (Police)"
    ]


def test_either_end_of_a_change_counts() -> None:
    figures = seen("2015", 103, status="E"), seen("2017", 60)

    assert len(unsettled(FELL, *figures)) == 1


def test_of_a_ranking_only_the_subject_counts() -> None:
    assert unsettled(any_check("rank"), seen("2017", 60), seen("2017", 50, status="P", label="Honduras")) == []


def test_a_period_that_was_not_over_is_told() -> None:
    assert unsettled(level_check(), seen("2017", 60), said=JULY) == [
        "2017 was not over when this was said (2017-07-31)"
    ]


def test_a_period_that_was_over_is_not() -> None:
    assert unsettled(level_check(), seen("2017-06", 60), said=JULY) == []


def test_the_year_of_a_denominator_need_not_be_over() -> None:
    people = CellKey(Need("police", "population"), "SLV", at("2017"))  # type: ignore[arg-type]
    figure = seen("2017-06", 60)

    assert unsettled(level_check(), seen("2017-06", 60, cells=(*figure.cells, people)), said=JULY) == []


def test_one_reason_is_told_once_however_many_checks_share_it() -> None:
    results = [part(level_check(), finding("police", TRUE, seen("2017", 60, status="P")))] * 2

    assert len(fired(judged(results, claim("It was so.", "police")), "provisional-endpoint")) == 1
