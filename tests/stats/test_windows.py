"""The grid of windows: the worked case, plain loops beside it, and what must not break it."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.stats.window_types import HALF, Asked, Course, Sums, effect_of, rolling, strength_of
from claimcheck.stats.windows import (
    FEWEST_OTHERS,
    Measures,
    as_claim,
    counter_arguments,
    effect_at,
    measures,
    most_natural,
    sum_readings,
    sums_of,
)

Values = Sequence[float | None]
YEARS = range(2009, 2019)
MURDERS = [71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51]


def measured(sums: Sums) -> Measures:
    found = measures(sums)
    assert found is not None
    return found


@pytest.fixture(autouse=True, params=["loops", "arrays"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test is held twice: short grids go by loops, long ones by arrays."""
    monkeypatch.setattr("claimcheck.stats.windows.SMALL", 10**9 if request.param == "loops" else -1)


def course(values: Values, **more: Any) -> Course:
    known = [math.nan if value is None else float(value) for value in values]
    return Course(known, known, [False] * len(values), **more)


def known(values: Values, at: int) -> float:
    value = values[at]
    assert value is not None
    return value


def asked(start: int, end: int, values: Values, *, log: bool = True, **more: Any) -> Asked:
    effect = effect_of(known(values, start), known(values, end), log=log)
    return Asked(start, end, int(np.sign(effect)), effect, log, **more)


def year(number: int) -> int:
    return number - YEARS[0]


FELL = asked(year(2015), year(2017), MURDERS)


def test_the_worked_case_without_a_clip() -> None:
    found = measured(sum_readings(course(MURDERS), FELL, clip=None))
    assert (found.readings, found.unavailable, found.same_way) == (24, 0, 14)
    assert found.fairness == pytest.approx(-0.964, abs=5e-4)
    assert found.robustness == pytest.approx(0.236, abs=5e-4)
    assert found.uniqueness == pytest.approx(0.917, abs=5e-4)
    assert found.direction_hold == pytest.approx(0.574, abs=5e-4)


def test_the_worked_case_as_it_is_printed() -> None:
    found = measured(sum_readings(course(MURDERS), FELL))
    assert found.fairness == pytest.approx(-0.944, abs=5e-4)
    assert found.robustness == pytest.approx(0.256, abs=5e-4)
    assert found.k_half == pytest.approx(0.227, abs=5e-4)
    assert (found.holding, found.others) == (5, 23)


def test_the_worked_case_with_its_end_fixed() -> None:
    found = measured(sum_readings(course(MURDERS), asked(6, 8, MURDERS, reach=0), clip=None))
    assert found.readings == 8
    assert (found.fairness, found.robustness) == pytest.approx((-0.907, 0.282), abs=5e-4)
    assert (found.uniqueness, found.direction_hold) == pytest.approx((0.875, 0.649), abs=5e-4)


def test_the_worked_case_has_three_counter_arguments() -> None:
    found = counter_arguments([course(MURDERS)], FELL)
    shown = [(YEARS[item.start], YEARS[item.end], round((math.exp(item.effect) - 1) * 100, 1)) for item in found]
    assert shown == [(2012, 2017, 44.6), (2013, 2017, 50.0), (2013, 2016, 102.5)]


def test_the_rebuttal_of_the_worked_case_is_weighed_by_the_same_measures() -> None:
    rebuttal = as_claim(counter_arguments([course(MURDERS)], FELL)[0], FELL)
    assert (rebuttal.start, rebuttal.end, rebuttal.sign) == (year(2012), year(2017), 1)
    found = measured(sum_readings(course(MURDERS), rebuttal, clip=None))
    assert (found.fairness, found.robustness) == pytest.approx((-0.672, 0.329), abs=5e-4)
    assert (found.uniqueness, found.direction_hold) == pytest.approx((0.833, 0.624), abs=5e-4)


# -- beside plain loops -----------------------------------------------------------------------------


def plain(values: Values, claim: Asked, natural: Collection[int] = ()) -> dict[str, float | None]:
    """The same by the words of the design: one window after the other."""
    rows: list[tuple[int, int, float, float] | None] = []
    for end in (claim.end + step * claim.step for step in range(-claim.reach, claim.reach + 1)):
        if not 0 <= end < len(values):
            continue
        for start in range(end):
            if (start - claim.start) % claim.step:
                continue
            before, after = values[start], values[end]
            if before is None or after is None or (claim.log and min(before, after) <= 0):
                rows.append(None)
                continue
            effect = math.log(after / before) if claim.log else after - before
            gap = (end - start) / claim.step
            weight = math.exp(-(((end - claim.end) / claim.step) ** 2))
            weight *= math.exp(-(((gap - (claim.end - claim.start) / claim.step) / 3) ** 2))
            weight *= math.e if gap in (5, 10) or start in natural else 1
            strength = (claim.sign * effect - abs(claim.effect)) / abs(claim.effect)
            rows.append((start, end, weight, strength))
    told = [row for row in rows if row is not None]
    total = sum(row[2] for row in told)
    others = [row for row in told if row[:2] != (claim.start, claim.end)]
    clipped = [(weight, min(2.0, max(-2.0, strength))) for _, _, weight, strength in told]
    return {
        "fairness": sum(weight * strength for weight, strength in clipped) / total,
        "robustness": math.exp(-sum(weight * min(0.0, strength) ** 2 for weight, strength in clipped) / total),
        "uniqueness": sum(row[3] < 0 for row in told) / len(told),
        "direction_hold": sum(row[2] for row in told if row[3] > -1) / total,
        "k_half": sum(row[2] for row in others if row[3] >= HALF) / sum(row[2] for row in others)
        if len(others) >= FEWEST_OTHERS
        else None,
        "readings": len(told),
        "unavailable": len(rows) - len(told),
    }


FIGURES = st.one_of(st.none(), st.integers(-50, 400).map(lambda number: number / 4))


@given(
    st.lists(FIGURES, min_size=3, max_size=30),
    st.data(),
    st.sampled_from([1, 1, 2, 4]),
    st.integers(0, 3),
    st.booleans(),
)
@settings(deadline=None)
def test_the_grid_agrees_with_plain_loops(
    values: Values, data: st.DataObject, step: int, reach: int, log: bool
) -> None:
    told = [place for place, value in enumerate(values) if value is not None and (not log or value > 0)]
    pairs = [
        (start, end)
        for start in told
        for end in told
        if start < end and (end - start) % step == 0 and abs(known(values, end) - known(values, start)) > 0.1
    ]
    if not pairs:
        return
    start, end = data.draw(st.sampled_from(pairs))
    claim = asked(start, end, values, log=log, step=step, reach=reach)
    found = measured(sum_readings(course(values), claim))
    expected = plain(values, claim)
    assert {name: getattr(found, name) for name in expected} == pytest.approx(expected, abs=1e-9)


def test_a_start_that_people_choose_by_themselves_weighs_e_times_as_much() -> None:
    natural = [False] * len(MURDERS)
    natural[year(2014)] = True
    array = [float(value) for value in MURDERS]
    found = measured(sum_readings(Course(array, array, natural), FELL))
    expected = plain(MURDERS, FELL, natural={year(2014)})
    assert found.fairness == pytest.approx(expected["fairness"])


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = asked(6, 8, MURDERS, reach=5)
    whole = sum_readings(course(MURDERS), claim)
    fronts = counter_arguments([course(MURDERS)], claim)
    monkeypatch.setattr("claimcheck.stats.window_blocks.BLOCK", 1)
    assert tuple(getattr(sum_readings(course(MURDERS), claim), name) for name in type(whole).__slots__) == (
        pytest.approx(tuple(getattr(whole, name) for name in type(whole).__slots__))
    )
    assert counter_arguments([course(MURDERS)], claim) == fronts
    assert most_natural(course(MURDERS), FELL, 1) == [(year(2012), year(2017))]


# -- several courses --------------------------------------------------------------------------------


def test_another_source_is_further_readings_of_which_none_is_the_claims_own() -> None:
    other = course([value * 1.1 for value in MURDERS], weight=0.5)
    both = sum_readings(course(MURDERS), FELL) + sum_readings(other, FELL, own=False)
    found = measured(both)
    assert (found.readings, found.others) == (48, 47)
    assert found.fairness == pytest.approx(-0.944, abs=5e-4)  # the same course, so the same strengths


def test_a_counter_argument_names_its_course() -> None:
    rising = course([10 * 1.2**step for step in range(10)])
    found = counter_arguments([course(MURDERS), rising], FELL)
    assert any(item.course == 1 for item in found)


# -- what must not break it -------------------------------------------------------------------------


def test_gaps_and_zeros_are_counted_as_unavailable() -> None:
    values = [5, None, 4, 0, 8, 6]
    found = measured(sum_readings(course(values), asked(4, 5, values, reach=0)))
    assert (found.readings, found.unavailable) == (3, 2)


def test_a_single_other_point_has_no_headline() -> None:
    values = [8, 6]
    found = measured(sum_readings(course(values), asked(0, 1, values)))
    assert (found.readings, found.k_half) == (1, None)


def test_nothing_known_has_no_measures() -> None:
    claim = Asked(0, 1, 1, 1.0, log=False)
    assert measures(sum_readings(course([None, None]), claim)) is None
    assert counter_arguments([course([None, None])], claim) == []


def test_values_below_zero_go_by_differences() -> None:
    values = [-4, -2, 1, 3]
    claim = asked(0, 3, values, log=False)
    found = measured(sum_readings(course(values), claim))
    assert found.direction_hold == 1.0
    with pytest.raises(ValueError, match="above zero"):
        effect_of(-4, 3, log=True)


def test_unchanged_holds_where_the_change_is_inside_the_margin() -> None:
    values = [100, 100, 101, 100, 130]
    claim = Asked(1, 3, 0, math.log(1.05), log=True)
    found = measured(sum_readings(course(values), claim))
    assert found.same_way == 5  # of nine; the four windows that end in 130 do not hold
    assert as_claim(counter_arguments([course(values)], claim)[0], claim).sign == 1


def test_a_reading_without_an_effect_has_no_direction() -> None:
    values = [4, 4, 8, 4]
    window = counter_arguments([course(values)], asked(2, 3, values))[0]
    assert (window.effect, as_claim(window, FELL).sign) == (0.0, 0)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("sum", [3, 5, math.nan, math.nan, math.nan]),
        ("mean", [1.5, 2.5, math.nan, math.nan, math.nan]),
        ("max", [2, 3, math.nan, math.nan, math.nan]),
        ("min", [1, 2, math.nan, math.nan, math.nan]),
        ("first", [1, 2, math.nan, math.nan, math.nan]),
        ("last", [2, 3, math.nan, math.nan, math.nan]),
    ],
)
def test_stretches_are_added_up_by_their_first_period(how: str, expected: list[float]) -> None:
    values = [1, 2, 3, math.nan, 5]
    assert rolling(values, 2, how) == pytest.approx(expected, nan_ok=True)


def test_a_stretch_longer_than_the_series_is_not_known() -> None:
    assert all(map(math.isnan, rolling([1.0, 2.0], 3, "sum")))


@pytest.mark.parametrize(("width", "how"), [(0, "sum"), (2, "product")])
def test_a_stretch_of_nothing_or_an_unknown_way_is_refused(width: int, how: str) -> None:
    with pytest.raises(ValueError, match=r"stretch|add up"):
        rolling([1.0, 2.0], width, how)


def test_a_start_is_over_before_its_end_begins() -> None:
    values = [float(value) for value in range(1, 11)]
    sums = rolling(values, 3, "sum")
    claim = Asked(2, 6, 1, math.log(sums[6] / sums[2]), log=True, reach=0)
    found = sum_readings(Course(sums, sums, [False] * 10, 3, 3), claim)
    assert found.readings == 4  # starts 0 to 3


# -- trends, and what is declared -------------------------------------------------------------------


def test_the_windows_of_a_trend_are_fitted_lines() -> None:
    values = [4.0, 6.0, math.nan, 5.0, 9.0, 8.0]
    claim = Asked(0, 5, 1, 5.0, log=False, reach=5)
    trend = Course(values, values, [False] * 6, fitted=True)
    fronts = counter_arguments([trend], Asked(0, 5, 1, 50.0, log=False, reach=5), most=99)
    assert fronts
    for window in fronts:
        at = [place for place in range(window.start, window.end + 1) if math.isfinite(values[place])]
        slope = np.polyfit(at, [values[place] for place in at], 1)[0]
        assert window.effect == pytest.approx(slope * (window.end - window.start))
    assert measured(sum_readings(trend, claim)).readings == 6  # windows of known ends with three figures or more


def test_declared_starts_and_ends_are_the_only_ones_tried() -> None:
    found = measured(sum_readings(course(MURDERS), asked(6, 8, MURDERS, begins=(1, 3), ends=(9,))))
    assert found.readings == 6  # 2010, 2012 and 2015 to 2017 and 2018


def test_a_line_through_nothing_has_no_readings() -> None:
    nothing = [math.nan, math.nan, math.nan]
    claim = Asked(0, 2, 1, 1.0, log=True)
    found = sum_readings(Course(nothing, nothing, [False] * 3, fitted=True), claim)
    assert (found.readings, found.unavailable) == (0, 3)


def test_single_readings_add_up_like_windows() -> None:
    claim = Asked(0, 1, -1, math.log(0.5), log=True)
    strengths = [strength_of(math.log(end), claim) for end in (0.5, 0.75, 1.0, 1.5, 0.1)]
    assert strengths == pytest.approx([0, -0.585, -1, -1.585, 2.3219], abs=1e-3)
    found = measured(sums_of([(1.0, strength) for strength in strengths], unavailable=2))
    assert (found.readings, found.unavailable, found.holding, found.same_way) == (5, 2, 2, 3)
    assert found.k_half == pytest.approx(2 / 5)
    assert found.fairness == pytest.approx((0 - 0.585 - 1 - 1.585 + 2) / 5, abs=1e-3)  # the last is clipped


def test_the_most_natural_windows_come_first_without_the_claims_own() -> None:
    found = most_natural(course([1, 2, None, 4, 5]), Asked(1, 3, 1, 1.0, log=False), 3)
    assert found == [(0, 3), (1, 4), (3, 4)]


def test_ends_so_far_away_that_they_weigh_nothing_are_only_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    values = [100 + 30 * math.sin(step) for step in range(90)]
    claim = asked(40, 42, values, reach=60)
    whole = measured(sum_readings(course(values), claim))
    monkeypatch.setattr("claimcheck.stats.window_blocks.BLOCK", 1)
    by_row = measured(sum_readings(course(values), claim))
    expected = plain(values, claim)
    for found in (whole, by_row):
        assert {name: getattr(found, name) for name in expected} == pytest.approx(expected, abs=1e-9)
    assert by_row.same_way == whole.same_way
    assert counter_arguments([course(values)], claim) == counter_arguments([course(values)], claim)


def test_the_claims_own_reading_may_be_unknown_in_the_course() -> None:
    claim = Asked(0, 2, -1, -1.0, log=False)
    found = sum_readings(course([None, 4, 3, 2]), claim)
    assert (found.readings, found.others) == (3, 3)
    assert most_natural(course([None, 4, 3, 2]), claim, 1) == [(1, 2)]


def test_one_window_has_an_effect_however_it_is_asked() -> None:
    assert effect_at(course([4, None, 8]), 0, 2, log=True) == pytest.approx(math.log(2))
    assert math.isnan(effect_at(course([4, None, 8]), 0, 1, log=False))
    assert strength_of(0.02, Asked(0, 1, 0, 0.04, log=True)) == -0.5  # of "unchanged", half of the margin
    assert rolling([1.0, 2.0], 1, "sum") == [1.0, 2.0]


def test_exactly_half_of_the_effect_is_half_whatever_binary_arithmetic_makes_of_it() -> None:
    """10.2 - 10.1 is less than half of 10.3 - 10.1 by 4e-15."""
    values = [10.3, 10.2, 10.1]
    found = sum_readings(course(values), asked(0, 2, values, log=False))
    assert (found.holding, found.others) == (2, 2)
