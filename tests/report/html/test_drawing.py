from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.report.article.content import Charted, Told
from claimcheck.report.chart import Course
from claimcheck.report.html.chart_scale import WIDTH, Room, runs, ticks, wide
from claimcheck.report.html.drawing import Drawing, drawing_of
from claimcheck.report.html.rows_file import rows_file
from claimcheck.report.tongues import tongue_of


def charted(*values: float | None, bounds: float = 0.0, first: int = 2000, **course: object) -> Charted:
    points = [(str(first + index), value) for index, value in enumerate(values)]
    ends = {"end": (len(points) - 1, len(points) - 1), "title": "rate"} | course
    return Charted(
        Course(points, **ends),  # type: ignore[arg-type]  # the fields of a course
        [(value - bounds, value + bounds) if value is not None else None for value in values],
        [""] * len(values),
        Told("It rose.", "en"),
        "rate-1",
    )


def drawn(chart: Charted, language: str = "en") -> Drawing:
    found = drawing_of(chart, tongue_of(language))
    assert found is not None
    return found


def test_a_gap_parts_the_line() -> None:
    drawing = drawn(charted(1, 2, None, 4, 5))
    assert len(drawing.courses) == 2


def test_a_figure_between_gaps_is_a_dot_even_in_a_long_course() -> None:
    values: list[float | None] = [float(index) for index in range(100)]
    values[49] = values[51] = None
    assert [kind for _, _, kind in drawn(charted(*values)).dots].count("point") == 1


def test_nothing_is_drawn_without_figures() -> None:
    assert drawing_of(charted(None, None), tongue_of("en")) is None


def test_the_highest_stands_at_the_top_and_the_lowest_at_the_bottom() -> None:
    drawing = drawn(charted(100.0, 200.0, 150.0))
    heights = [y for _, y, _ in drawing.dots]
    assert heights.index(min(heights)) == 1
    assert heights.index(max(heights)) == 0


@pytest.mark.parametrize("values", [(1e308, -1e308, 1e308), (5.0, 5.0, 5.0), (float("inf"), 1.0, 2.0)], ids=str)
def test_strange_figures_stay_on_the_paper(values: tuple[float, ...]) -> None:
    for x, y, _ in drawn(charted(*values)).dots:
        assert 0 <= x <= WIDTH
        assert 0 <= y <= 400


def test_labels_at_the_axis_keep_apart() -> None:
    places = sorted(label.y for label in drawn(charted(10, 11, 12, 400, typical=10.5)).levels)
    assert all(second - first >= 15 for first, second in pairwise(places))


def test_no_word_below_the_axis_is_cut_off() -> None:
    drawing = drawn(charted(*range(1, 30), start=(27, 27), end=(28, 28), other=("2000", "2001")))
    for label in [*drawing.periods, *(span.label for span in drawing.spans)]:
        assert label.x - wide(label.text) / 2 >= 0
        assert label.x + wide(label.text) / 2 <= WIDTH


def test_figures_beside_neighbouring_ends_do_not_cover_each_other() -> None:
    first, second = drawn(charted(*[50.0] * 30, 51.0, 51.2, start=(30, 30), end=(31, 31))).figures
    assert abs(first.y - second.y) > 15 or abs(first.x - second.x) > 40


def test_rounding_is_a_band_where_it_can_be_seen() -> None:
    assert len(drawn(charted(10, 20, 30, bounds=2)).bands) == 1
    assert drawn(charted(10, 20, 30, bounds=0.01)).bands == []


def test_another_reading_is_a_bracket_of_its_own() -> None:
    drawing = drawn(charted(40, 60, 50, start=(1, 1), end=(2, 2), other=("2000", "2002")))
    assert [(span.is_claim, span.label.text) for span in drawing.spans] == [
        (True, "claimed window: 60 (2001) → 50 (2002)"),
        (False, "another reading: 40 (2000) → 50 (2002)"),
    ]


def test_a_drawing_speaks_the_language_of_the_page() -> None:
    drawing = drawn(charted(1000.5, 2000.5, 1500.5, decimals=1), "es")
    assert "De 2000 a 2002: mínimo 1.000,5 en 2000" in drawing.told
    assert "el eje empieza en 1.000,5" in drawing.legend


def test_periods_named_below_the_axis_keep_apart() -> None:
    room = Room(50, 470, 0, 1, 300)
    periods = [f"{2000 + index // 12}-{index % 12 + 1:02}" for index in range(300)]
    kept = ticks(periods, [150, 151], room)
    assert kept[0] == 0
    assert 150 in kept
    assert all((second - first) * 420 / 299 > wide("2000-01") for first, second in pairwise(kept[1:-1]))


def test_stretches_are_parted_by_gaps() -> None:
    assert runs([1.0, None, 2.0, 3.0]) == [[0], [2, 3]]


def test_no_cell_of_the_file_is_a_formula() -> None:
    chart = charted(-5, 2)
    hostile = Charted(
        Course([("=1+1", -5.0), ('a,"b"', None)], end=(0, 0)), [None, None], ["@x", ""], chart.caption, "f"
    )
    assert rows_file(hostile).splitlines() == ["period,value,low,high,status", "'=1+1,-5,,,'@x", '"a,""b""",,,,']


def test_the_claimed_periods_are_named_below_the_axis() -> None:
    drawing = drawn(charted(*range(1, 19), first=2005, start=(10, 10), end=(12, 12), other=("2012", "2017")))
    assert {"2015", "2017"} <= {label.text for label in drawing.periods}
