"""`groups: {regions: {each: region}}`: the regions straight from a column of the table, none of them named by hand."""

from pathlib import Path

import pytest
from tests.book.by_hand import Checked, checked

ROWS = """\
code,town,region,year,murders,people,rate
1,Aldea,North,2020,40,1000,4.0
2,Belmar,North,2020,35,900,3.9
3,Cerro,South,2020,50,1100,4.5
4,Duna,SOUTH,2020,5,300,1.7
5,Esmeralda,West,2020,20,700,2.9
6,Faro,West,2020,1,300,0.3
1,Aldea,North,2021,30,1000,3.0
2,Belmar,North,2021,25,900,2.8
3,Cerro,South,2021,60,1100,5.5
4,Duna,South,2021,6,300,2.0
5,Esmeralda,West,2021,22,700,3.1
6,Faro,West,2021,,300,
"""
HEAD = ROWS.splitlines(keepends=True)[0]
LAYOUT = """\
time: {column: year, grain: year}
entity: {column: code, label: town}
aggregates: [TOT]
measures:
  murders: {column: murders, unit: murders, exact: true, over-entities: sum}
  people: {column: people, unit: people, exact: true, over-entities: sum}
  rate: {column: rate, unit: "per 1,000 people", decimals: 1}"""
GROUPS = """\
derived:
  real-rate: {ratio: murders, to: people, over-entities: sum, unit: per person}
groups:
  regions: {each: region%s}
"""
NORTH = "kind: rank, measure: murders, of: North, at: 2020, among: regions"


def asked(folder: Path, check: str, rows: str = ROWS, more: str = ", expected: 3") -> Checked:
    return checked(folder, {"towns": (rows, LAYOUT)}, f"{{{check}}}", also=GROUPS % more)


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        pytest.param(f"{NORTH}, position: first", "true", id="the region with the most"),
        pytest.param(
            "kind: rank, measure: murders, of: south, at: 2020, among: regions, position: '1'", "false", id="no"
        ),
        pytest.param("kind: level, measure: murders, of: South, at: 2020, value: exactly 55", "true", id="one of them"),
        pytest.param("kind: level, measure: real-rate, of: South, at: 2020, value: '0.0393'", "true", id="a ratio"),
        pytest.param(
            "kind: compare, measure: murders, at: 2020, a: {of: North}, relation: higher, "
            "b: {of: {others: highest, among: regions}}",
            "true",
            id="more than any other region",
        ),
        pytest.param(
            "kind: exists, measure: murders, at: 2020, entities: regions, expected: some, "
            "predicate: {kind: threshold, line: '70', side: above}",
            "true",
            id="some region",
        ),
        pytest.param(
            "kind: count, measure: murders, at: 2020, entities: regions, quantity: 2 of 3, "
            "predicate: {kind: threshold, line: '50', side: above}",
            "true",
            id="in two of the three regions",
        ),
        pytest.param(
            "kind: count, measure: murders, at: 2020, entities: regions, quantity: every, "
            "predicate: {kind: threshold, line: '20', side: above}",
            "true",
            id="in every region",
        ),
    ],
)
def test_regions_are_asked_without_being_named(tmp_path: Path, check: str, outcome: str) -> None:
    assert asked(tmp_path, check).outcome == outcome


def test_a_region_with_a_place_without_a_figure_is_open(tmp_path: Path) -> None:
    said = "kind: level, measure: murders, of: West, at: 2021, value: '22'"
    assert asked(tmp_path, said).outcome == "undecidable"


@pytest.mark.parametrize(
    ("aldea", "position", "order", "outcome"),
    [
        pytest.param("7", "first", "highest", "false", id="its known place alone has more"),
        pytest.param("7", "third", "lowest", "undecidable", id="how many come below it is open"),
        pytest.param("50", "first", "highest", "undecidable", id="its known place alone has fewer"),
    ],
)
def test_the_known_places_of_a_region_are_the_least_that_it_can_have(
    tmp_path: Path, aldea: str, position: str, order: str, outcome: str
) -> None:
    rows = "".join(f"{n},Town{n},{region},2021,{murders},100,1.0\n" for n, region, murders in six_towns(aldea))
    said = f"{NORTH.replace('2020', '2021')}, position: {position}, order: {order}"
    (finding,) = asked(tmp_path, said, HEAD + rows).findings
    assert finding.outcome.value == outcome
    assert ("West (1 of 2 places alone) 22 is higher" in finding.reason) is (outcome == "false")


def six_towns(aldea: str) -> list[tuple[int, str, str]]:
    found = [("North", aldea), ("North", "3"), ("South", "6"), ("South", "1"), ("West", "22"), ("West", "")]
    return [(n, region, murders) for n, (region, murders) in enumerate(found, start=1)]


def test_rates_of_the_places_of_a_region_are_not_added_up(tmp_path: Path) -> None:
    (finding,) = asked(
        tmp_path, "kind: rank, measure: rate, of: North, at: 2020, among: regions, position: '1'"
    ).findings
    assert finding.outcome.value == "undecidable"
    assert finding.decides == "`over-entities` of 'rate' in 'towns'"


def test_places_without_a_region_are_named_and_no_region(tmp_path: Path) -> None:
    rows = ROWS + "7,Gris,,2020,99,10,9.9\n8,Hito,,2020,1,10,0.1\nTOT,Total,,2020,251,4310,5.8\n"
    (finding,) = asked(tmp_path, f"{NORTH}, position: '1'", rows).findings
    assert finding.outcome.value == "true"
    assert "in no group, because the column 'region' is blank: Gris, Hito" in finding.notes


def test_a_total_among_the_places_is_no_region(tmp_path: Path) -> None:
    rows = ROWS + "TOT,Total,All,2020,151,4300,3.5\n"
    assert asked(tmp_path, f"{NORTH}, position: '1'", rows).outcome == "true"


def test_a_place_in_two_regions_leaves_them_open(tmp_path: Path) -> None:
    rows = ROWS.replace("1,Aldea,North,2021", "1,Aldea,South,2021")
    (finding,) = asked(tmp_path, f"{NORTH}, position: '1'", rows).findings
    assert finding.outcome.value == "undecidable"
    assert "'Aldea'" in finding.reason


def test_a_region_called_as_a_place_of_the_table_has_to_be_said_in_full(tmp_path: Path) -> None:
    rows = ROWS.replace("Aldea", "North")
    (finding,) = asked(tmp_path / "short", f"{NORTH}, position: '1'", rows).findings
    assert finding.outcome.value == "undecidable"
    assert finding.decides == "`of: North (region)` where the group is meant"
    full = NORTH.replace("of: North", "of: North (region)")
    assert asked(tmp_path / "full", f"{full}, position: '1'", rows).outcome == "true"


def test_a_region_that_should_be_there_leaves_every_region_open(tmp_path: Path) -> None:
    said = "kind: count, measure: murders, at: 2020, entities: regions, quantity: every, "
    said += "predicate: {kind: threshold, line: '20', side: above}"
    assert asked(tmp_path, said, more=", expected: 4").outcome == "undecidable"


def test_without_a_declared_number_of_regions_the_finding_says_so(tmp_path: Path) -> None:
    (finding,) = asked(tmp_path, f"{NORTH}, position: '1'", more="").findings
    assert finding.outcome.value == "true"
    assert any(note.startswith("how many places there should be is not known") for note in finding.notes)


def test_a_column_with_a_value_for_every_place_is_no_column_of_groups(tmp_path: Path) -> None:
    rows = "".join(f"{n},Town{n},Region{n},2020,{n},100,1.0\n" for n in range(2_000))
    (finding,) = asked(tmp_path, NORTH.replace("North", "Town7") + ", position: '1'", HEAD + rows).findings
    assert finding.outcome.value == "undecidable"
    assert "2,000 different values" in finding.reason


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    rows = ROWS.replace("region", "zone")
    assert asked(tmp_path, f"{NORTH}, position: '1'", rows).codes == ["CC501"]
