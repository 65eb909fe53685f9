"""The median town, the average town, and regions among regions."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Adding, Newsroom, group, series

from claimcheck.quantities.outcomes import Outcome

MURDERS = {"N1": 67, "N2": 9, "S1": 48, "S2": 39, "W1": 89, "W2": 11}
PEOPLE = {"N1": 465_000, "N2": 130_000, "S1": 820_000, "S2": 326_000, "W1": 761_000, "W2": 136_000}
LABELS = {"N1": "Norwick", "S1": "Sarto", "W1": "Wist"}
GROUPS = {
    "towns": group(*MURDERS, shown="towns"),
    "north": group("N1", "N2", shown="north"),
    "south": group("S1", "S2", shown="south"),
    "west": group("W1", "W2", shown="west"),
    "regions": group("north", "south", "west", shown="regions"),
}


def table(figures: dict[str, int], measure: str, unit: str, adding: Adding | None) -> object:
    return series(
        {code: {2023: value} for code, value in figures.items()},
        measure,
        decimals=None,
        unit=unit,
        over_entities=adding,
        labels=LABELS,
    )


def room(adding: Adding | None = Adding.SUM, unit: str = "murders") -> Newsroom:
    tables = (table(MURDERS, "murders", unit, adding), table(PEOPLE, "population", "people", Adding.SUM))
    return Newsroom(tables, groups=GROUPS)  # type: ignore[arg-type]  # a Series each


def answer(rest: str, here: Newsroom | None = None) -> tuple[str, str]:
    finding = (here or room()).ask(f"{{measure: murders, at: 2023, {rest}}}")
    return finding.outcome.value, finding.reason


@pytest.mark.parametrize(
    ("take", "value"),
    [
        pytest.param("median", "43.5", id="the median town"),
        pytest.param("mean", "43.8333", id="the average town"),
        pytest.param("sum", "263", id="all together"),
        pytest.param("max", "89", id="the highest town"),
        pytest.param("min", "9", id="the lowest town"),
    ],
)
def test_one_figure_is_taken_of_several_places(take: str, value: str) -> None:
    said = f"kind: level, of: {{in: towns, take: {take}}}, value: '{value}', tolerance: '0.001'"
    assert answer(said)[0] == "true"


def test_each_place_counts_once_and_the_finding_says_so() -> None:
    finding = room().ask("{kind: level, measure: murders, at: 2023, of: {in: towns, take: median}, value: '43.5'}")
    assert finding.notes == ("the median of towns: 6 places, each counting once",)
    assert finding.observed[0].label == "the median of towns"


def test_a_rate_is_made_for_each_place_before_the_mean_is_taken() -> None:
    each = [MURDERS[code] / PEOPLE[code] * 100_000 for code in MURDERS]
    per = "per: {measure: population, times: 100000}"
    said = f"kind: level, {per}, of: {{in: towns, take: mean}}, value: '{sum(each) / 6:.4f}', tolerance: '0.001'"
    assert answer(said)[0] == "true"


def test_the_rate_of_several_others_is_made_from_their_totals() -> None:
    per = "per: {measure: population, times: 100000}"
    b = "b: {of: {others: next 2, among: towns, combine: sum}}"
    reason = answer(f"kind: compare, {per}, a: {{of: S1}}, {b}, relation: lower")[1]
    together = (67 + 39) / (465_000 + 326_000) * 100_000  # Norwick and S2 have the highest rates
    assert f"{together:.3g} murders per 100,000 people in the next 2 together" in reason


@pytest.mark.parametrize(
    ("combine", "shown"),
    [
        pytest.param("sum", "174 murders in the 5 others together", id="sum"),
        pytest.param("mean", "34.8 murders in the mean of the 5 others", id="mean"),
        pytest.param("median", "39 murders in the median of the 5 others", id="median"),
    ],
)
def test_all_the_others_as_one_figure(combine: str, shown: str) -> None:
    b = f"b: {{of: {{others: every, among: towns, combine: {combine}}}}}"
    assert shown in answer(f"kind: compare, a: {{of: Wist}}, {b}, relation: higher")[1]


@pytest.mark.parametrize(
    ("adding", "unit", "reason"),
    [
        pytest.param(Adding.MEAN, "murders", "no sum: the catalogue says `over-entities: mean`", id="a mean"),
        pytest.param(Adding.NONE, "murders", "is not added up", id="nothing that adds up"),
        pytest.param(None, "per 100,000 people", "rates of several places are not added up", id="a rate"),
        pytest.param(None, "%", "rates of several places are not added up", id="percent"),
    ],
)
def test_rates_of_several_places_are_never_added_up(adding: Adding | None, unit: str, reason: str) -> None:
    outcome, why = answer("kind: level, of: {in: towns, take: sum}, value: '263'", room(adding, unit))
    assert outcome == "undecidable"
    assert reason in why


def test_a_mean_needs_nine_places_in_ten() -> None:
    tables = (table({"N1": 67, "N2": 9}, "murders", "murders", None),)
    here = Newsroom(tables, groups=GROUPS)  # type: ignore[arg-type]  # a Series
    outcome, why = answer("kind: level, of: {in: towns, take: mean}, value: '38'", here)
    assert outcome == "undecidable"
    assert "only 2 of 6 places have figures in 2023; without figures: Sarto, S2, Wist, W2" in why


@pytest.mark.parametrize(
    ("rest", "outcome", "reason"),
    [
        pytest.param(
            "kind: rank, of: west, among: [north, south, west], position: 1",
            "true",
            "highest of 3 with 100 murders in west, 2023: next is south 87",
            id="first of three regions",
        ),
        pytest.param(
            "kind: rank, of: north, among: regions, position: 2",
            "false",
            "third highest of 3 with 76 murders in north, 2023: west 100, south 87 are higher",
            id="a group of groups",
        ),
        pytest.param(
            "kind: compare, a: {of: west}, b: {of: {others: highest, among: regions}}, relation: higher",
            "true",
            "100 murders in west, 2023; 87 murders in south, 2023 (1.15 times, +14.9%)",
            id="than any other region",
        ),
        pytest.param(
            "kind: count, entities: regions, predicate: {kind: threshold, line: '80', side: above}, quantity: 2",
            "true",
            "2 of 3 places: south, west; not north",
            id="two of three regions",
        ),
        pytest.param(
            "kind: level, of: {in: regions, take: median}, value: exactly 87",
            "true",
            "87 murders in the median of regions, 2023",
            id="the median region",
        ),
        pytest.param(
            "kind: level, of: regions, value: exactly 263",
            "true",
            "263 murders in regions, 2023",
            id="all regions together",
        ),
    ],
)
def test_groups_stand_among_places(rest: str, outcome: str, reason: str) -> None:
    assert answer(rest) == (outcome, reason)


def test_regions_are_compared_per_head() -> None:
    per = "per: {measure: population, times: 100000}"
    outcome, reason = answer(f"kind: rank, {per}, of: north, among: regions, position: 1")
    assert outcome == "true"
    assert reason.startswith(f"highest of 3 with {76 / 595_000 * 100_000:.4g} murders per 100,000 people in north")


def test_a_register_has_no_figure_of_several_to_look_through() -> None:
    predicate = "{kind: threshold, line: '80', side: above}"
    finding = room().ask(
        f"{{kind: exists, measure: murders, at: 2023, entities: {{in: towns, take: mean}}, predicate: {predicate}, "
        "expected: some}"
    )
    assert finding.outcome is Outcome.UNDECIDABLE
