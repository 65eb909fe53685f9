"""What must hold of every kind, whatever the figures: rounding, mirrors, units, order, and sources that abstain.

The figures are drawn by chance from seeds that stay the same from run to run; raise EXAMPLES to look further.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evaluation.drawn_checks import (
    CHECKS,
    MIRRORS,
    SCALED,
    TWISTS,
    WAYS,
    Twist,
    in_thousandths,
    one_way,
    says_a_single_digit,
    with_rounding,
)
from tests.evaluation.newsroom import KINDS, Newsroom
from tests.evaluation.worlds import PLACES, World, answer, worlds
from tests.judgement.builders import claim, judged, source

from claimcheck.evaluation.findings import Finding
from claimcheck.judgement.verdicts import Verdict
from claimcheck.quantities.outcomes import Outcome

EXAMPLES = 80
EACH_WAY = 8
MODES = st.sampled_from([str, with_rounding])
Mode = Callable[[str], str]


def looked_at(examples: int) -> settings:
    """So many examples, the same ones in every run."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=examples, derandomize=True, deadline=None, suppress_health_check=slow)


def told(finding: Finding) -> tuple[object, ...]:
    """What two answers that say the same have in common."""
    return finding.outcome, finding.undecided, finding.direction, finding.accuracy


@looked_at(EXAMPLES * 2)
@given(worlds(), CHECKS, TWISTS, MODES)
def test_a_decided_answer_stays_when_the_figures_are_printed_to_more_places(
    world: World, check: str, twist: Twist, mode: Mode
) -> None:
    """The interval lies inside one band unless a note says otherwise; so nothing inside it changes the answer."""
    asked = mode(twist.of_check(check))
    coarse = answer(world.room(), asked)
    if coarse.outcome is not Outcome.UNDECIDABLE and not coarse.could_turn:
        assert answer(world.room(fine=True), asked).outcome is coarse.outcome, asked


@pytest.mark.parametrize("way", WAYS)
def test_wider_rounding_moves_a_strict_answer_only_towards_undecidable(way: str) -> None:
    @looked_at(EACH_WAY)
    @given(worlds(), st.booleans(), TWISTS)
    def holds(world: World, up: bool, twist: Twist) -> None:
        asked = with_rounding(twist.of_check(one_way(way, up=up)))
        fine = answer(world.room(fine=True), asked)
        assert answer(world.room(), asked).outcome in {fine.outcome, Outcome.UNDECIDABLE}, asked

    holds()


@pytest.mark.parametrize("way", WAYS)
def test_an_order_and_its_mirror_are_never_both_true(way: str) -> None:
    @looked_at(EACH_WAY)
    @given(worlds(), TWISTS, MODES)
    def holds(world: World, twist: Twist, mode: Mode) -> None:
        asked = [mode(twist.of_check(one_way(way, up=up))) for up in (True, False)]
        assert [answer(world.room(), check).outcome for check in asked] != [Outcome.TRUE] * 2, asked

    holds()


@looked_at(EXAMPLES)
@given(worlds(), MIRRORS, TWISTS, MODES)
def test_a_size_and_its_mirror_are_never_both_true(
    world: World, pair: tuple[str, str], twist: Twist, mode: Mode
) -> None:
    asked = [mode(twist.of_check(check)) for check in pair]
    assert [answer(world.room(), check).outcome for check in asked] != [Outcome.TRUE] * 2, asked


@looked_at(EXAMPLES)
@given(worlds(gaps=True), CHECKS, SCALED, MODES)
def test_a_unit_a_thousand_times_smaller_keeps_the_answer(world: World, check: str, twist: Twist, mode: Mode) -> None:
    """A single digit is left out: 7 is said to the unit, 7 thousand to the hundred."""
    asked = mode(twist.of_check(check))
    if says_a_single_digit(asked):
        return
    in_units, in_thousand = answer(world.room(), asked), answer(world.room(factor=1000), in_thousandths(asked))
    assert told(in_thousand) == told(in_units), asked


@looked_at(EXAMPLES)
@given(worlds(gaps=True), CHECKS, TWISTS, st.permutations(PLACES), MODES)
def test_the_order_of_rows_and_of_the_places_of_a_list_does_not_matter(
    world: World, check: str, twist: Twist, places: Sequence[str], mode: Mode
) -> None:
    asked = mode(twist.of_check(check))
    listed, shuffled = (
        asked.replace("among: region", f"among: [{', '.join(names)}]").replace(
            "entities: region", f"entities: [{', '.join(names)}]"
        )
        for names in (PLACES, places)
    )
    first, second = answer(world.room(), listed), answer(world.room(places=places), shuffled)
    assert told(second) == told(first), asked
    assert set(second.observed) == set(first.observed), asked


def verdict_of(rooms: dict[str, Newsroom], check: str) -> Verdict:
    """The verdict on a check by several primary sources, in the order of the claim."""
    tables = tuple(table for room in rooms.values() for table in room.tables)
    room = Newsroom(tables, groups=next(iter(rooms.values())).groups)
    evaluation = room.evaluate(check)
    assert not evaluation.problems
    return judged(evaluation.parts, claim("Something was said.", *rooms), *map(source, rooms))


def judged_as(verdict: Verdict) -> tuple[object, ...]:
    """What two verdicts that say the same have in common."""
    return verdict.word, verdict.direction, verdict.axes.accuracy if verdict.axes is not None else None


@looked_at(EXAMPLES)
@given(worlds(), worlds(), CHECKS, TWISTS, MODES)
def test_the_order_of_the_sources_does_not_matter(
    world: World, other: World, check: str, twist: Twist, mode: Mode
) -> None:
    rooms = {"bureau": world.room(), "office": other.room(sources=("office",))}
    asked = mode(twist.of_check(check))
    turned = dict(reversed(rooms.items()))
    assert judged_as(verdict_of(turned, asked)) == judged_as(verdict_of(rooms, asked)), asked


@looked_at(EXAMPLES)
@given(worlds(), worlds(), CHECKS, TWISTS, MODES)
def test_a_source_that_abstains_never_changes_a_verdict(
    world: World, other: World, check: str, twist: Twist, mode: Mode
) -> None:
    early = World({key: value for key, value in other.whole.items() if key[2] <= 2011}, {})
    rooms = {"bureau": world.room(), "office": early.room(sources=("office",))}
    asked = mode(twist.of_check(check))
    both = verdict_of(rooms, asked)
    findings = [finding for part in both.parts for result in part.result.results for finding in result.findings]
    if any(finding.source == "office" and finding.outcome is not Outcome.UNDECIDABLE for finding in findings):
        return
    assert judged_as(both) == judged_as(verdict_of({"bureau": rooms["bureau"]}, asked)), asked


def test_every_kind_that_looks_at_figures_is_asked() -> None:
    asked = {one_way(way, up=True).split(",")[0].removeprefix("{kind: ") for way in WAYS}
    sized = {"level", "from-to", "share"}  # drawn by `levels` and `changes`
    elsewhere = {"effect"}  # its answers hang on chance as well as on figures: tests/evaluation/effects
    assert asked | sized | elsewhere == set(KINDS) - {"document"}
