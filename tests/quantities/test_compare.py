from __future__ import annotations

import math

import pytest

from claimcheck.quantities.compare import Match, Role, as_claimed, as_fraction, meets
from claimcheck.quantities.intervals import Interval, exact, percent_change, printed, ratio
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.tolerance import Bands, Figures, parse_tolerance


def level(said: str, measured: float, decimals: int | None = None) -> Match:
    return meets(parse_quantity(said), exact(measured) if decimals is None else printed(measured, decimals))


def of_ratio(said: str, before: float, after: float, decimals: int = 0) -> Match:
    measured = ratio(printed(after, decimals), printed(before, decimals))
    return meets(parse_quantity(said), measured, role=Role.SIZE)


# The worked values of the claim language, section 5, as printed there.
WORKED = [
    ("60", 60.3, "true"),
    ("60", 60.8, "true"),
    ("60", 57.5, "mostly"),
    ("60", 55, "inexact"),
    ("60", 50, "false"),
    ("60", 72, "false"),
    ("6,656", 6650, "mostly"),
    ("exactly 6,656", 6650, "false"),
    ("exactly 4,800", 4751, "false"),
    ("100,000", 98_400, "true"),
    ("1.9", 1.96, "true"),
    ("5", 5.4, "true"),
    ("5", 5.9, "false"),
    ("2", 2.4, "mostly"),
    ("almost 2", 1.85, "true"),
    ("almost 2", 1.4, "false"),
    ("about 60", 62.9, "true"),
    ("about 60", 65.5, "mostly"),
    ("about 3", 3.4, "true"),
    ("about 100,000", 94_000, "mostly"),
    ("nearly 60", 58, "true"),
    ("nearly 60", 55, "mostly"),
    ("nearly 60", 60.4, "mostly"),
    ("nearly 60", 61, "false"),
    ("over 100", 103, "true"),
    ("over 100", 100, "inexact"),
    ("over 100", 99.7, "inexact"),
    ("over 100", 140, "true"),
    ("at least 100", 100, "true"),
    ("under 60", 59.9, "true"),
    ("under 60", 60.2, "inexact"),
    ("6.1 million", 6_140_000, "true"),
]


@pytest.mark.parametrize(("said", "measured", "outcome"), WORKED, ids=[f"{said} is {v:g}" for said, v, _ in WORKED])
def test_the_worked_levels_of_the_claim_language_hold(said: str, measured: float, outcome: str) -> None:
    assert level(said, measured).outcome == outcome


@pytest.mark.parametrize(
    ("said", "before", "after", "decimals", "outcome"),
    [
        pytest.param("more than doubled", 41, 83, 0, "undecidable", id="41 to 83 may be less than double"),
        pytest.param("more than doubled", 40, 90, 0, "true", id="40 to 90 is more"),
        pytest.param("more than doubled", 40.0, 80.0, 1, "undecidable", id="40.0 to 80.0 stands on the line"),
        pytest.param("doubled", 40, 81, 0, "true", id="40 to 81 doubled"),
        pytest.param("nearly doubled", 40, 77, 0, "true", id="40 to 77 nearly doubled"),
        pytest.param("halved", 103, 51, 0, "true", id="103 to 51 halved"),
        pytest.param("more than halved", 103, 51, 0, "undecidable", id="103 to 51 may be just half"),
        pytest.param("more than halved", 103, 48, 0, "true", id="103 to 48 more than halved"),
        pytest.param("tripled", 20, 61, 0, "undecidable", id="20 to 61 at five percent"),
    ],
)
def test_the_worked_ratios_of_the_claim_language_hold(
    said: str, before: float, after: float, decimals: int, outcome: str
) -> None:
    match = of_ratio(said, before, after, decimals)
    assert match.outcome == outcome
    assert (match.undecided is Undecided.PRECISION) is (outcome == "undecidable")


MORE_ROWS = [
    ("exactly 60", 60.4, "true"),
    ("0", 0, "true"),
    ("0", 0.4, "mostly"),
    ("0", 1, "false"),
    ("-40", -38.5, "mostly"),
    ("-40", 38.5, "false"),
    ("about -40", -38.5, "true"),
    ("more than -5", -3, "true"),
    ("about 60", 80, "false"),
    ("nearly 60", 40, "false"),
    ("close to 60", 62.9, "true"),
    ("close to 60", 57, "true"),
    ("close to 60", 90, "false"),
    ("over 100", 90, "false"),
    ("at least 100", 99.7, "inexact"),
    ("at least 100", 80, "false"),
    ("at least 100", 130, "true"),
    ("under 60", 61, "false"),
    ("under 60", 30, "true"),
    ("at most 60", 60, "true"),
    ("at most 60", 60.5, "inexact"),
    ("at most 60", 62, "false"),
    ("between 65 and 70", 64.5, "true"),
    ("between 65 and 70", 67, "true"),
    ("between 65 and 70", 62, "mostly"),
    ("between 65 and 70", 73.9, "mostly"),
    ("between 65 and 70", 76, "false"),
    ("as high as 80", 79.6, "true"),
    ("as high as 80", 120, "true"),
    ("as high as 80", 77, "mostly"),
    ("as high as 80", 70, "false"),
    ("well over 50", 53, "true"),
    ("well over 50", 52.5, "mostly"),
    ("well over 50", 50, "false"),
    ("well under 50", 47, "true"),
    ("well under 50", 48, "mostly"),
    ("well under 50", 50, "false"),
    ("half", 0.52, "true"),
    ("half", 0.46, "mostly"),
    ("half", 0.44, "false"),
    ("one in five", 0.21, "true"),
    ("one in five", 0.25, "false"),
    ("one in five", 0, "false"),
    ("one in ten", 0.11, "mostly"),
    ("most", 0.501, "true"),
    ("most", 0.5, "false"),
    ("the vast majority", 0.75, "true"),
    ("the vast majority", 0.66, "mostly"),
    ("the vast majority", 0.6, "false"),
    ("every", 1, "true"),
    ("every", 0.99, "false"),
    ("none", 0, "true"),
    ("none", 0.01, "false"),
    ("8 in 10", 0.83, "true"),
    ("more than half", 0.51, "true"),
    ("more than half", 0.497, "inexact"),
    ("doubled", 2.15, "mostly"),
    ("doubled", 2.6, "inexact"),
    ("doubled", 1.7, "false"),
    ("more than doubled", 2, "false"),
    ("nearly doubled", 2, "inexact"),
    ("nearly doubled", 1.7, "false"),
    ("halved", 0.54, "mostly"),
    ("halved", 0.3, "inexact"),
    ("halved", 0.7, "false"),
    ("more than halved", 0.5, "false"),
    ("3 times more than", 4, "true"),
    ("3 times more than", 3, "true"),
    ("3 times more than", 2, "false"),
    ("unchanged", -2, "true"),
    ("unchanged", 0, "true"),
    ("unchanged", 4, "mostly"),
    ("unchanged", -6, "false"),
    ("slightly", -4.9, "true"),
    ("slightly", 5, "false"),
    ("sharply", -21, "true"),
    ("sharply", 20, "false"),
    ("dramatically", 41, "true"),
    ("dramatically", -40, "false"),
]


@pytest.mark.parametrize(
    ("said", "measured", "outcome"), MORE_ROWS, ids=[f"{said} is {v:g}" for said, v, _ in MORE_ROWS]
)
def test_every_row_of_the_table_gives_its_outcome(said: str, measured: float, outcome: str) -> None:
    assert level(said, measured).outcome == outcome


@pytest.mark.parametrize(
    ("said", "measured", "accuracy", "slant", "note"),
    [
        pytest.param("60", 60, Accuracy.EXACT, None, None, id="the very figure"),
        pytest.param("60", 60.3, Accuracy.ROUNDS, None, None, id="rounds to it"),
        pytest.param("60", 60.8, Accuracy.TRUNCATED, None, "truncated", id="cut off"),
        pytest.param("1.9", 1.96, Accuracy.TRUNCATED, None, "truncated", id="a decimal cut off"),
        pytest.param("60", 57.5, Accuracy.APPROXIMATE, Slant.OVERSTATED, None, id="a little less"),
        pytest.param("2", 2.4, Accuracy.APPROXIMATE, Slant.UNDERSTATED, "coarse", id="a coarse figure"),
        pytest.param("60", 55, Accuracy.INEXACT, Slant.OVERSTATED, None, id="less"),
        pytest.param("60", 72, Accuracy.WRONG, Slant.UNDERSTATED, None, id="far more"),
        pytest.param("-40", -36.5, Accuracy.INEXACT, Slant.OVERSTATED, None, id="a smaller fall"),
        pytest.param("nearly 60", 60.4, Accuracy.APPROXIMATE, Slant.UNDERSTATED, "reached", id="reached"),
        pytest.param("over 100", 99.7, Accuracy.INEXACT, Slant.OVERSTATED, "does not exceed", id="only rounds to it"),
        pytest.param("over 100", 140, Accuracy.EXACT, Slant.UNDERSTATED, "more than 25% above", id="far above"),
        pytest.param("under 60", 30, Accuracy.EXACT, Slant.OVERSTATED, "more than 25% below", id="far below"),
        pytest.param("under 60", 60.2, Accuracy.INEXACT, Slant.UNDERSTATED, "not below", id="not below it"),
        pytest.param("between 65 and 70", 64, Accuracy.APPROXIMATE, Slant.OVERSTATED, None, id="below a range"),
        pytest.param("halved", 0.54, Accuracy.APPROXIMATE, Slant.OVERSTATED, None, id="less of a fall"),
        pytest.param("halved", 0.3, Accuracy.INEXACT, Slant.UNDERSTATED, "further down", id="more of a fall"),
        pytest.param("sharply", 25, Accuracy.APPROXIMATE, None, "house convention", id="a convention"),
        pytest.param("3 times more than", 4, Accuracy.EXACT, None, "fits as 4 times as much", id="one more time"),
        pytest.param("close to 60", 57, Accuracy.APPROXIMATE, None, "read as 'about'", id="an ambiguous word"),
        pytest.param("only 60", 60, Accuracy.EXACT, None, "downplays", id="only"),
    ],
)
def test_a_match_says_how_exact_it_is(
    said: str, measured: float, accuracy: Accuracy, slant: Slant | None, note: str | None
) -> None:
    match = level(said, measured)
    assert (match.accuracy, match.slant) == (accuracy, slant)
    assert " ".join(match.notes).count(note or "nothing noted") == (1 if note else 0)


def test_one_sided_words_compare_levels_as_printed() -> None:
    match = level("over 100", 100, decimals=0)
    assert match.outcome is Outcome.INEXACT
    assert match.at_border
    assert match.notes[-1] == "as printed; rounding could turn the answer"


def test_a_printed_four_is_not_below_four() -> None:
    assert level("below 4", 4.0, decimals=1).outcome is Outcome.INEXACT


def test_with_rounding_the_line_inside_the_interval_cannot_be_decided() -> None:
    match = meets(parse_quantity("over 100"), printed(100, 0), figures=Figures.WITH_ROUNDING)
    assert (match.outcome, match.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)


def test_a_size_carries_its_interval() -> None:
    fall = percent_change(printed(60, 0), printed(103, 0))
    said = parse_quantity("more than 71%")
    assert meets(said, fall, role=Role.SIZE).outcome is Outcome.UNDECIDABLE
    assert meets(said, fall, role=Role.SIZE, figures=Figures.AS_PUBLISHED).outcome is Outcome.TRUE


def test_a_value_near_an_edge_is_told_at_the_border() -> None:
    match = level("60", 60.4, decimals=0)  # printed 60, between 59.5 and 60.5
    assert not match.at_border
    match = meets(parse_quantity("60"), Interval(60.4, 59.9, 60.9))
    assert not match.at_border  # rounds or is cut to it: true either way
    match = meets(parse_quantity("60"), Interval(60.4, 59.0, 61.8))
    assert (match.outcome, match.at_border, match.notes[-1]) == (Outcome.TRUE, True, "at the border")


def test_a_band_between_two_ends_is_not_overlooked() -> None:
    match = meets(parse_quantity("60"), Interval(40, 30, 90))
    assert (match.outcome, match.at_border) == (Outcome.FALSE, True)


def test_a_majority_needs_its_lower_bound() -> None:
    assert meets(parse_quantity("most"), Interval(0.52, 0.49, 0.55)).outcome is Outcome.UNDECIDABLE
    assert meets(parse_quantity("most"), Interval(0.52, 0.505, 0.535)).outcome is Outcome.TRUE


def test_an_unbounded_interval_decides_nothing_strict() -> None:
    assert meets(parse_quantity("tripled"), Interval(3, -math.inf, math.inf)).outcome is Outcome.UNDECIDABLE


def test_one_in_a_few_may_stand_at_the_border() -> None:
    match = meets(parse_quantity("one in ten"), Interval(0.105, 0.09, 0.12))
    assert (match.outcome, match.at_border) == (Outcome.TRUE, True)
    assert meets(parse_quantity("one in one"), Interval(1, 0.5, 1)).at_border


@pytest.mark.parametrize(
    ("measured", "outcome"), [(0.1 + 0.2, "true"), (0.3, "true")], ids=["with binary residue", "without"]
)
def test_binary_residue_decides_no_border(measured: float, outcome: str) -> None:
    assert meets(parse_quantity("at most 0.3"), exact(measured)).outcome == outcome
    assert meets(parse_quantity("at most 0.3"), printed(measured, 1)).outcome == outcome


def test_figures_too_large_for_their_decimals_are_compared_too() -> None:
    assert meets(parse_quantity("100 trillion"), Interval(1e14, 1e14, 1e14, 3)).outcome is Outcome.TRUE


@pytest.mark.parametrize("interval", [Interval(math.nan, 0, 1), Interval(0, math.nan, 1)], ids=["value", "bound"])
def test_what_is_no_number_is_not_compared(interval: Interval) -> None:
    with pytest.raises(ValueError, match="number"):
        meets(parse_quantity("60"), interval)


@pytest.mark.parametrize(
    ("said", "tolerance", "measured", "outcome"),
    [
        pytest.param("60", "5", 64, "true", id="an amount"),
        pytest.param("60", "0.5 points", 60.8, "false", id="tighter than the house"),
        pytest.param("60", "20%", 70, "true", id="a percentage of the figure"),
        pytest.param("exactly 60", "1", 60.9, "true", id="exactly"),
        pytest.param("nearly 60", "1", 58, "false", id="nearly"),
        pytest.param("over 100", "1", 99, "true", id="more than"),
        pytest.param("at least 100", "1", 99, "true", id="at least"),
        pytest.param("under 60", "1", 61, "true", id="less than"),
        pytest.param("between 65 and 70", "1", 71, "true", id="between"),
        pytest.param("between 65 and 70", "1", 71.5, "false", id="outside of between"),
        pytest.param("well over 50", "1", 51.5, "true", id="well over"),
        pytest.param("half", "2 points", 0.53, "false", id="points of a fraction"),
        pytest.param("one in five", "2 points", 0.22, "true", id="one in"),
        pytest.param("most", "1 point", 0.495, "true", id="a majority"),
        pytest.param("the vast majority", "1 point", 0.73, "false", id="the vast majority"),
        pytest.param("every", "5 points", 0.96, "true", id="every"),
        pytest.param("doubled", "0.3", 2.31, "false", id="a multiple"),
        pytest.param("halved", "0.1", 0.3, "false", id="a part"),
        pytest.param("unchanged", "3.9", 3.9, "true", id="unchanged within a margin"),
        pytest.param("unchanged", "3.9", 4.5, "false", id="changed beyond the margin"),
        pytest.param("slightly", "1", 5.5, "true", id="slightly"),
    ],
)
def test_the_stated_tolerance_wins(said: str, tolerance: str, measured: float, outcome: str) -> None:
    match = meets(parse_quantity(said), exact(measured), tolerance=parse_tolerance(tolerance))
    assert match.outcome == outcome
    assert match.notes[-1] == f"stated tolerance: {tolerance}"


def test_the_house_may_set_other_bands() -> None:
    from decimal import Decimal

    wide = Bands(Decimal("0.1"), Decimal("0.3"))
    assert meets(parse_quantity("about 60"), exact(75), bands=wide).outcome is Outcome.MOSTLY


@pytest.mark.parametrize(
    ("said", "measured", "outcome"),
    [
        pytest.param("did not double", 2, "false", id="it did"),
        pytest.param("did not double", 1.2, "true", id="it did not"),
        pytest.param("did not double", 2.15, "inexact", id="it mostly did"),
        pytest.param("did not double", 2.6, "mostly", id="it did more"),
    ],
)
def test_a_negation_turns_the_outcome(said: str, measured: float, outcome: str) -> None:
    assert level(said, measured).outcome == outcome


def test_a_negation_does_not_decide_the_undecidable() -> None:
    assert of_ratio("did not triple", 20, 61).outcome is Outcome.UNDECIDABLE


@pytest.mark.parametrize(
    ("said", "expected"),
    [pytest.param("42%", 42.0, id="percent"), pytest.param("most", 0.42, id="a fraction")],
)
def test_a_share_comes_in_the_unit_of_the_words(said: str, expected: float) -> None:
    assert as_claimed(parse_quantity(said), exact(0.42)) == exact(expected)


def test_percent_becomes_a_part_of_one() -> None:
    assert as_fraction(printed(42, 0)) == Interval(0.42, 0.415, 0.425, 2)


@pytest.mark.parametrize(
    ("said", "measured", "outcome"),
    [
        pytest.param("one in two", 0.41, Outcome.FALSE, id="41% is not one in two"),
        pytest.param("one in two", 0.66, Outcome.FALSE, id="66% is not one in two"),
        pytest.param("one in two", 0.51, Outcome.TRUE, id="51% is one in two"),
        pytest.param("one in three", 0.36, Outcome.MOSTLY, id="36% is mostly one in three"),
        pytest.param("one in four", 0.286, Outcome.FALSE, id="28.6% is not one in four"),
        pytest.param("one in five", 0.22, Outcome.TRUE, id="from five on the nearest whole number"),
    ],
)
def test_one_in_up_to_four_is_held_like_the_fraction(said: str, measured: float, outcome: Outcome) -> None:
    assert meets(parse_quantity(said), exact(measured)).outcome is outcome
