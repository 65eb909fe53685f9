"""Detectors that ask for more than the figures of the claim: prices, and the parts of a whole."""

from __future__ import annotations

import pytest
from tests.judgement.builders import (
    FALSE,
    INEXACT,
    TRUE,
    UNDECIDABLE,
    any_check,
    change_check,
    claim,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    seen,
)

from claimcheck.claims.checks import Check
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.real_terms import RealTerms
from claimcheck.evaluation.slices import Slice, Slices
from claimcheck.evaluation.traces import Later
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.outcomes import Outcome

CHANGE = change_check()
FROM_TO = from_to_check(("2015", "100"), ("2019", "130"))
RECORD = any_check("record")


# -- nominal-money ----------------------------------------------------------------------------------


def pesos(first: float, last: float, outcome: Outcome = TRUE, real: RealTerms | None = None) -> Finding:
    figures = seen("2015", first, unit="pesos"), seen("2019", last, unit="pesos")
    return finding("police", outcome, *figures, real=Later(lambda: real))


def in_prices(last: float, outcome: Outcome = TRUE, *, prices: float = 1.4, years: float = 4.0) -> RealTerms:
    return RealTerms(years, "2015", "'cpi' from 'office'", prices, pesos(100, last, outcome))


BARE = RealTerms(4.0, "2015")


def money(check: Check, real: RealTerms | None, outcome: Outcome = TRUE, sentence: str = "Wages rose.") -> list[Weight]:
    verdict = judged([part(check, pesos(100, 130, outcome, real))], claim(sentence, "police"))
    return [item.weight for item in fired(verdict, "nominal-money")]


@pytest.mark.parametrize(
    ("check", "real", "expected"),
    [
        pytest.param(CHANGE, in_prices(93, FALSE), Weight.CRITICAL, id="the other way"),
        pytest.param(FROM_TO, in_prices(93, FALSE), Weight.CRITICAL, id="levels the other way"),
        pytest.param(CHANGE, in_prices(104, INEXACT), Weight.SERIOUS, id="far less of it"),
        pytest.param(FROM_TO, in_prices(100, FALSE), Weight.SERIOUS, id="levels that stand still"),
        pytest.param(RECORD, in_prices(93, FALSE), Weight.SERIOUS, id="a record that is none"),
        pytest.param(CHANGE, in_prices(125), Weight.NOTE, id="it holds all the same"),
        pytest.param(FROM_TO, in_prices(104, FALSE), Weight.NOTE, id="levels that still rise"),
        pytest.param(RECORD, in_prices(125), Weight.NOTE, id="a record all the same"),
        pytest.param(CHANGE, in_prices(93, UNDECIDABLE), Weight.NOTE, id="open in real terms"),
        pytest.param(CHANGE, BARE, Weight.NOTE, id="nobody has an index"),
    ],
)
def test_money_of_different_years_weighs_what_prices_make_of_it(
    check: Check, real: RealTerms, expected: Weight
) -> None:
    assert money(check, real) == [expected]


@pytest.mark.parametrize(
    ("real", "expected"),
    [
        pytest.param(in_prices(93, FALSE, prices=1.11, years=1), 1, id="prices rose over 10% in a year"),
        pytest.param(in_prices(93, FALSE, prices=1.10, years=2), 0, id="10% in two years"),
        pytest.param(in_prices(93, FALSE, prices=0.89, years=1), 1, id="prices fell"),
        pytest.param(RealTerms(2.0, "2015"), 0, id="two years without an index"),
        pytest.param(RealTerms(2.1, "2015"), 1, id="more than two years without an index"),
        pytest.param(None, 0, id="no money"),
    ],
)
def test_a_short_time_with_calm_prices_is_left_alone(real: RealTerms | None, expected: int) -> None:
    assert len(money(CHANGE, real)) == expected


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param(CHANGE, FALSE, id="it does not hold"),
        pytest.param(CHANGE, UNDECIDABLE, id="it is open"),
        pytest.param(level_check(), TRUE, id="a level"),
    ],
)
def test_money_matters_only_where_a_check_over_time_holds(check: Check, outcome: Outcome) -> None:
    assert money(check, in_prices(93, FALSE), outcome) == []


@pytest.mark.parametrize("sentence", ["In nominal terms wages rose.", "Los salarios subieron en pesos corrientes."])
def test_a_sentence_that_says_nominal_hides_nothing(sentence: str) -> None:
    assert money(CHANGE, in_prices(93, FALSE), sentence=sentence) == [Weight.NOTE]


@pytest.mark.parametrize(
    ("real", "expected"),
    [
        pytest.param(
            in_prices(93, FALSE),
            "prices rose by 40.0% meanwhile ('cpi' from 'office'); in the prices of 2015: ",
            id="rose",
        ),
        pytest.param(in_prices(93, FALSE, prices=0.5), "prices fell by 50.0% meanwhile", id="fell"),
        pytest.param(in_prices(30, FALSE, prices=3.1), "prices rose to 3.1 times what they were meanwhile", id="times"),
        pytest.param(BARE, "the money is that of each time (pesos), over 4 years", id="no index"),
    ],
)
def test_what_prices_did_is_told(real: RealTerms, expected: str) -> None:
    (found,) = fired(judged([part(CHANGE, pesos(100, 130, real=real))]), "nominal-money")

    assert found.message.startswith(expected)


def test_a_record_that_is_none_in_real_terms_names_the_figure_that_beats_it() -> None:
    years = ((2019, 130), (2015, 140), (2016, 135))
    beaten = finding("police", FALSE, *(seen(str(at), value, unit="pesos") for at, value in years))
    real = RealTerms(4.0, "2019", "'cpi' from 'office'", 1.4, beaten)

    (found,) = fired(judged([part(RECORD, pesos(130, 120, real=real))]), "nominal-money")

    assert found.message.endswith("in the prices of 2019: 130 pesos in 2019, 140 in 2015")


def test_a_finding_that_was_not_evaluated_has_no_prices() -> None:
    verdict = judged([part(CHANGE, finding("police", TRUE, seen("2015", 1), seen("2019", 2)))])

    assert fired(verdict, "nominal-money") == fired(verdict, "simpson") == []


def test_figures_without_cells_have_no_direction() -> None:
    bare = finding("police", TRUE, seen("2015", 100, unit="pesos", cells=()), seen("2019", 130, unit="pesos", cells=()))
    real = RealTerms(4.0, "2015", "'cpi' from 'office'", 1.4, bare)

    assert money(CHANGE, real) == [Weight.NOTE]


# -- simpson ----------------------------------------------------------------------------------------


def moved(label: str, first: float, last: float) -> Slice:
    return Slice(seen("2015", first, unit="%", label=label), seen("2019", last, unit="%", label=label))


UP = [moved("North", 20, 22), moved("South", 5, 6)]
DOWN, STILL = moved("East", 9, 8), moved("West", 9, 9)


def fell(*slices: Slice, size: int | None = None, unit: str = "%", outcome: Outcome = TRUE, last: float = 9) -> Finding:
    figures = seen("2015", 14, unit=unit), seen("2019", last, unit=unit)
    made = Slices(slices, size or len(slices))
    return finding("police", outcome, *figures, slices=Later(lambda: made))


def weights(*results: Finding, check: Check = CHANGE) -> list[Weight]:
    return [item.weight for item in fired(judged([part(check, *results)]), "simpson")]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(fell(*UP), id="all parts"),
        pytest.param(fell(*UP, STILL), id="one stands still"),
        pytest.param(fell(*UP, STILL, size=5), id="three of five are known"),
    ],
)
@pytest.mark.parametrize("check", [CHANGE, FROM_TO], ids=["change", "from-to"])
def test_a_whole_that_went_another_way_than_its_parts_is_serious(answer: Finding, check: Check) -> None:
    assert weights(answer, check=check) == [Weight.SERIOUS]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(fell(*UP, DOWN), id="one part went with it"),
        pytest.param(fell(*UP, size=4), id="half of the parts are known"),
        pytest.param(fell(UP[0], STILL), id="one part alone went the other way"),
        pytest.param(fell(*UP, unit="people"), id="a count"),
        pytest.param(fell(*UP, outcome=FALSE), id="it does not hold"),
        pytest.param(fell(*UP, last=14), id="the whole stands still"),
        pytest.param(finding("police", TRUE, seen("2015", 14, unit="%")), id="one figure"),
        pytest.param(
            finding("police", TRUE, seen("2015", 14, unit="%"), seen("2019", 9, unit="%"), slices=Later(lambda: None)),
            id="no parts",
        ),
    ],
)
def test_parts_that_do_not_all_reverse_are_left_alone(answer: Finding) -> None:
    assert weights(answer) == []


def test_other_kinds_have_no_parts() -> None:
    assert weights(fell(*UP), check=level_check()) == []


def test_the_parts_are_told_with_their_figures() -> None:
    (found,) = fired(judged([part(CHANGE, fell(*UP, *UP))]), "simpson")

    assert found.message.startswith(
        "as a whole it fell, and it rose in 4 of its parts and fell in none: North 20% in 2015, 22% in 2019; South 5%"
    )
    assert found.message.endswith(" and 1 more")


def test_a_whole_that_rose_while_its_parts_fell_is_told_the_other_way_round() -> None:
    (found,) = fired(judged([part(CHANGE, fell(DOWN, DOWN, last=20))]), "simpson")

    assert found.message.startswith("as a whole it rose, and it fell in 2 of its parts")
