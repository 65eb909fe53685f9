"""Detectors that look at how a figure reads: of persons or places, percent or points, one population or two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.judgement.builders import (
    FALSE,
    MOSTLY,
    RATE,
    TRUE,
    UNDECIDABLE,
    any_check,
    change_check,
    check,
    claim,
    document_check,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    seen,
)

from claimcheck.claims.entities import Everyone
from claimcheck.claims.nodes import Written
from claimcheck.evaluation.associations import Direction
from claimcheck.evaluation.findings import Finding, PartResult, Weighed
from claimcheck.evaluation.kinds import correlation
from claimcheck.evaluation.slips import AS_PERCENT, AS_POINTS
from claimcheck.evaluation.traces import Later
from claimcheck.evaluation.variables import Variable
from claimcheck.judgement.verdicts import Verdict, Weight
from claimcheck.quantities.outcomes import Outcome


def weights(verdict: Verdict, rule: str) -> list[Weight]:
    return [item.weight for item in fired(verdict, rule)]


# -- ecological -------------------------------------------------------------------------------------


def correlated(outcome: Outcome = TRUE, *, over_time: bool = False) -> PartResult:
    x, y = Variable(measure=Written("gun-owners")), Variable(measure=Written("gun-deaths"))
    params = correlation.Params(
        x=x, y=y, direction=Direction.POSITIVE, among=None if over_time else Everyone(Written("all")), periods=None
    )
    return part(check("correlation", params), finding("police", outcome, seen("2017", 60)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("People who own guns are shot more often.", 1, id="people who"),
        pytest.param("Gun owners are shot more often.", 1, id="owners are"),
        pytest.param("Quienes tienen armas mueren más.", 1, id="quienes"),
        pytest.param("Las personas con armas mueren más.", 1, id="personas con"),
        pytest.param("States where people who own guns are many have more deaths.", 0, id="states are named"),
        pytest.param("En los países con más armas mueren quienes las tienen.", 0, id="países are named"),
        pytest.param("More guns, more deaths.", 0, id="nobody is named"),
    ],
)
def test_a_sentence_about_persons_is_not_answered_by_places(sentence: str, expected: int) -> None:
    assert weights(judged([correlated()], claim(sentence)), "ecological") == [Weight.SERIOUS] * expected


def test_periods_side_by_side_are_no_persons_either() -> None:
    (found,) = fired(judged([correlated(over_time=True)], claim("People who own guns are shot.")), "ecological")

    assert found.message.startswith("the sentence speaks of persons ('People who'), and periods were compared")


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(correlated(UNDECIDABLE), id="a correlation that is open"),
        pytest.param(part(level_check(), finding("police", TRUE)), id="another kind"),
    ],
)
def test_persons_without_a_decided_correlation_are_nobody_s_fallacy(result: PartResult) -> None:
    assert weights(judged([result], claim("People who own guns are shot.")), "ecological") == []


# -- percent-vs-points ------------------------------------------------------------------------------

SHARE = "poverty-rate"


def share_moved(first: float, last: float, outcome: Outcome = TRUE, unit: str = "%", **more: object) -> Finding:
    figures = seen("2015", first, unit=unit, measure=SHARE), seen("2017", last, unit=unit, measure=SHARE)
    return finding("police", outcome, *figures, **more)


def said_to_fall(by: str | None, answer: Finding) -> PartResult:
    return part(change_check(by=by, measure=Written(SHARE)), answer)


@pytest.mark.parametrize(
    ("note", "message"),
    [
        pytest.param(
            AS_POINTS + "5% should be points",
            "what was said in percent fits only as percentage points",
            id="percent for points",
        ),
        pytest.param(
            AS_PERCENT + "33 points should be percent",
            "what was said in percentage points fits only as percent",
            id="points for percent",
        ),
    ],
)
def test_a_size_that_fits_only_the_other_way_is_serious(note: str, message: str) -> None:
    (found,) = fired(judged([said_to_fall("5%", share_moved(15, 10, MOSTLY, notes=(note,)))]), "percent-vs-points")

    assert (found.weight, found.message, found.names) == (Weight.SERIOUS, message, (note,))


@pytest.mark.parametrize(
    ("sentence", "result", "expected"),
    [
        pytest.param("It fell by 33%.", said_to_fall("33%", share_moved(15, 10)), 1, id="percent of a share"),
        pytest.param("It fell by 33%.", said_to_fall("33%", share_moved(0.15, 0.1, unit="share")), 1, id="of one"),
        pytest.param("It fell by 33% to 10%.", said_to_fall("33%", share_moved(15, 10)), 0, id="a level beside it"),
        pytest.param("It fell by 5%.", said_to_fall("5%", share_moved(100, 95)), 0, id="both readings fit"),
        pytest.param("It fell by 50%.", said_to_fall("50%", share_moved(15, 10, FALSE)), 0, id="it does not hold"),
        pytest.param("It fell by 33%.", said_to_fall("33%", share_moved(15, 10, unit=RATE)), 0, id="no share"),
        pytest.param("It fell by 33%.", said_to_fall("33%", finding("police")), 0, id="without figures"),
        pytest.param("It fell by 5 points.", said_to_fall("5 points", share_moved(15, 10)), 0, id="points"),
        pytest.param("It fell sharply.", said_to_fall("sharply", share_moved(15, 10)), 0, id="a word for a change"),
        pytest.param("It fell.", said_to_fall(None, share_moved(15, 10)), 0, id="no size"),
        pytest.param("It was 10%.", part(level_check(), share_moved(15, 10)), 0, id="a level"),
        pytest.param("It fell 33%.", said_to_fall("33%", share_moved(15, 10, UNDECIDABLE)), 0, id="nothing decided"),
    ],
)
def test_percent_of_a_share_that_is_easily_heard_as_points_is_a_note(
    sentence: str, result: PartResult, expected: int
) -> None:
    assert weights(judged([result], claim(sentence, "police")), "percent-vs-points") == [Weight.NOTE] * expected


# -- unweighted-units -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weighed", "outcome", "expected"),
    [
        pytest.param(Weighed(0.7, 0.31), TRUE, 1, id="most places and few people"),
        pytest.param(Weighed(0.3, 0.8), MOSTLY, 1, id="few places and most people"),
        pytest.param(Weighed(0.55, 0.45), TRUE, 1, id="ten points apart"),
        pytest.param(Weighed(0.54, 0.45), TRUE, 0, id="nine points apart"),
        pytest.param(Weighed(0.9, 0.6), TRUE, 0, id="on one side of a half"),
        pytest.param(Weighed(0.5, 0.69), TRUE, 0, id="half of the places"),
        pytest.param(Weighed(0.7, 0.31), FALSE, 0, id="it does not hold"),
        pytest.param(None, TRUE, 0, id="nobody has the population"),
    ],
)
def test_places_that_are_not_the_people_are_told(weighed: Weighed | None, outcome: Outcome, expected: int) -> None:
    verdict = judged([part(any_check("count"), finding("police", outcome, weighed=weighed))])

    assert weights(verdict, "unweighted-units") == [Weight.NOTE] * expected


def averaged(plain: float, by_people: float | None, outcome: Outcome = TRUE) -> list[str]:
    answer = finding("police", outcome, seen("2017", plain), by_people=Later(lambda: by_people))
    return [item.message for item in fired(judged([part(level_check(), answer)]), "unweighted-units")]


def test_a_mean_of_places_that_their_people_make_another_is_told() -> None:
    assert averaged(50, 42) == [
        "each place counts once in 50 per 100,000 people (2017); by their people it is 42.0 per 100,000 people"
    ]


@pytest.mark.parametrize(
    ("by_people", "outcome"),
    [
        pytest.param(45.0, TRUE, id="ten percent lower"),
        pytest.param(55.0, TRUE, id="ten percent higher"),
        pytest.param(None, TRUE, id="no mean of places"),
        pytest.param(42.0, FALSE, id="it does not hold"),
    ],
)
def test_a_mean_of_places_that_is_about_that_of_their_people_is_left_alone(
    by_people: float | None, outcome: Outcome
) -> None:
    assert averaged(50, by_people, outcome) == []


def test_the_share_of_the_people_is_told_once() -> None:
    (found,) = fired(
        judged([part(any_check("count"), finding("police", weighed=Weighed(0.7, 0.31)))]), "unweighted-units"
    )

    people = "31% of the people of the places with an answer live where it holds"
    assert (found.message, found.names) == (f"it holds in 70% of the places, and {people}", (people,))


# -- implied-denominator ----------------------------------------------------------------------------


def told(value: str, measured: float, at: str = "2015", unit: str = RATE, measure: str = "homicide-rate") -> PartResult:
    asked = level_check(value, at, measure=Written(measure))
    return part(asked, finding("police", TRUE, seen(at, measured, unit=unit, measure=measure)))


def rate(value: str = "103", at: str = "2015", **more: str) -> PartResult:
    return told(value, 103, at, **more)


def count(value: str = "6,656", at: str = "2015", unit: str = "people", measure: str = "homicides") -> PartResult:
    return told(value, 6656, at, unit, measure)


def people(value: str, at: str = "2015") -> PartResult:
    return told(value, 1, at, "people", "population")


def both_ends(first: tuple[str, str], last: tuple[str, str], unit: str, measure: str) -> PartResult:
    asked = from_to_check(first, last, measure=Written(measure))
    figures = [seen(at, 1, unit=unit, measure=measure) for at, _ in (first, last)]
    return part(asked, finding("police", TRUE, *figures))


@pytest.mark.parametrize(
    "results",
    [
        pytest.param([count(), rate(), people("5.5 million")], id="a population that is too small"),
        pytest.param(
            [count(), rate(), count("500", measure="suicides"), rate("10", measure="suicide-rate")], id="pairs"
        ),
        pytest.param(
            [count(), rate(), count("3,954", "2017"), rate("90", "2017")], id="two years that are too far apart"
        ),
        pytest.param(
            [
                both_ends(("2015", "6,656"), ("2017", "3,954"), "people", "homicides"),
                both_ends(("2015", "103"), ("2017", "90"), RATE, "homicide-rate"),
            ],
            id="from and to",
        ),
        pytest.param(
            [
                count("1,000", unit="workers", measure="unemployed-people"),
                rate("10%", unit="%", measure="unemployed"),
                count("500", unit="workers", measure="unemployed-people"),
            ],
            id="percentages of one measure",
        ),
    ],
)
def test_figures_of_two_populations_are_told(results: list[PartResult]) -> None:
    assert weights(judged(results), "implied-denominator") == [Weight.NOTE]


@pytest.mark.parametrize(
    "results",
    [
        pytest.param([count(), rate()], id="one pair"),
        pytest.param([count(), rate(), people("6.5 million")], id="the population that they make"),
        pytest.param([count(), rate(), people("about 6.2 million")], id="about that population"),
        pytest.param([count(), rate(), people("more than 5 million")], id="a one-sided word"),
        pytest.param([count(), rate(), people("0")], id="nobody at all"),
        pytest.param([count(), rate(), count("3,954", "2017"), rate("60", "2017")], id="two years of growth"),
        pytest.param([count(measure="thefts"), rate(), people("5.5 million")], id="a count of something else"),
        pytest.param([count(at="2016"), rate(), people("5.5 million")], id="a count of another year"),
        pytest.param(
            [count(), rate(unit="per 100,000 women"), people("5.5 million")], id="a rate counted for somebody else"
        ),
        pytest.param([count("7", unit="thousand people"), rate(), people("5.5 million")], id="a table in thousands"),
        pytest.param([count(), rate(unit="share"), people("5.5 million")], id="a part of one"),
        pytest.param(
            [part(document_check(), finding(None)), part(change_check(), finding("police", TRUE, seen("2015", 1)))],
            id="nothing that names a level",
        ),
        pytest.param([both_ends(("2015", "6,656"), ("2017", "5"), "people", "homicides")], id="counts alone"),
    ],
)
def test_figures_that_may_be_of_one_population_are_left_alone(results: list[PartResult]) -> None:
    assert weights(judged(results), "implied-denominator") == []


def test_the_two_populations_are_told_with_the_figures_that_make_them() -> None:
    verdict = judged([count(), rate("103"), people("5.5 million")])

    (found,) = fired(verdict, "implied-denominator")

    assert found.message == (
        "the figures are not of one population: 5.5 million (2015) is 5,500,000, 6,656 at 103 (2015) makes 6,462,136"
    )


def test_another_place_is_another_population() -> None:
    elsewhere = people("5.5 million")
    (answered,) = elsewhere.results
    moved = replace(answered.findings[0], observed=(replace(answered.findings[0].observed[0], of="HND"),))
    other = replace(elsewhere, results=(replace(answered, findings=(moved,)),))

    assert weights(judged([count(), rate(), other]), "implied-denominator") == []
