from __future__ import annotations

import time
from dataclasses import replace

import pytest

from claimcheck.report.chart import Course, chart
from claimcheck.report.visible import cells

RATES = [71, 64.5, 70, 41.5, 40, 61.5, 103, 81, 60, 51]
POINTS = [(str(2009 + index), rate) for index, rate in enumerate(RATES)]
FELL = Course(POINTS, end=(8, 8), start=(6, 6), typical=61.5, title="Murders per 100,000 people")
PICTURE = """\
Murders per 100,000 people
 103 ┤                                             103 ●·
     │                                               ··  ···
     │                                             ··       ···•
     │                                           ··             ···
     │•·······•·······•··                       ·                  ····
61.5 ┤╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌·· ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ···•╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ ╌ 60 ●····· ╌
     │                     ···          ····                                 ··•
  40 ┤                        ○·······•·
     └──────────────────────────────────────────────────────────────────────────
      2009  2010    2011    2012    2013     2014    2015    2016    2017   2018
                claimed window: 103 (2015) → 60 (2017) ┣━━━━━━━━━━━━━━━┫
                              ├────────────────────────────────────────┤
                              another reading: 41.5 (2012) → 60 (2017)
╌ ╌ usual before: 61.5 (median); the axis begins at 40
"""


def years(*values: float | None) -> list[tuple[str, float | None]]:
    return [(str(2009 + index), value) for index, value in enumerate(values)]


def drawn(course: Course, width: int = 60, *, symbols: bool = True, language: str = "en") -> str:
    return "\n".join(chart(course, width=width, symbols=symbols, language=language)) + "\n"


def plot(text: str) -> list[str]:
    """The rows between the title and the axis, without what stands left of them."""
    return [line[line.index(wall) + 1 :] for line in text.splitlines() for wall in ("┤", "│") if wall in line[:12]]


def test_the_claim_stands_in_its_whole_series_with_both_readings_and_what_is_usual() -> None:
    assert drawn(replace(FELL, other=("2012", "2017")), 80) == PICTURE


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("symbols", [True, False], ids=["symbols", "ASCII"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_is_wider_than_the_screen(width: int, symbols: bool, language: str) -> None:
    text = drawn(replace(FELL, other=("2012", "2017")), width, symbols=symbols, language=language)

    assert max(map(cells, text.splitlines())) <= width


def test_a_figure_for_which_there_is_no_room_stands_in_the_bracket_alone() -> None:
    crowded = [(str(index), 50.0 + 50 * (index % 2)) for index in range(3000)]
    text = drawn(Course(crowded, end=(1500, 1500)), 40)

    assert "●" in text
    assert "claimed time: 50" in text
    assert not any("50" in row for row in plot(text))


def test_a_wider_screen_than_a_hundred_columns_does_not_stretch_it() -> None:
    assert drawn(FELL, 200) == drawn(FELL, 100)


def test_no_width_is_eighty_columns() -> None:
    assert chart(FELL) == chart(FELL, width=80)


def test_in_ascii_nothing_else_is_drawn() -> None:
    text = drawn(replace(FELL, other=("2012", "2017")), 80, symbols=False)

    assert text.isascii()
    assert "103 @" in text
    assert "claimed window: 103 (2015) -> 60 (2017) [===============]" in text
    assert "another reading: 41.5 (2012) -> 60 (2017)" in text


def test_figures_and_words_are_in_the_language_of_the_claim() -> None:
    text = drawn(FELL, 80, language="es")

    assert "tramo afirmado: 103 (2015) → 60 (2017)" in text
    assert "lo habitual antes: 61,5 (mediana); el eje empieza en 40" in text


def test_the_mark_before_decimals_is_the_one_that_the_claim_declares() -> None:
    course = Course(years(1234.5, 1300, 1400), end=(0, 0), decimals=1)

    assert "1,234.5 (2009)" in "\n".join(chart(course, language="es", decimal="."))
    assert "1.234,5 (2009)" in "\n".join(chart(course, language="en", decimal=","))


def test_figures_have_the_decimals_that_are_printed() -> None:
    assert "claimed time: 70.0 (2011) ▲" in drawn(Course(years(71, 64.5, 70), end=(2, 2), decimals=1), 80)


def test_a_gap_is_left_open_in_the_course_and_in_the_axis() -> None:
    text = drawn(Course(years(5, 5, 5, None, None, None, 6, 6, 6, 6), end=(9, 9)))
    axis = next(line for line in text.splitlines() if "└" in line).partition("└")[2]
    rows = plot(text)

    assert axis == f"{'─' * 13}{' ' * 24}{'─' * 20}"
    assert all(row[13:37].strip(" ") == "" for row in rows)


def test_a_claimed_end_without_a_figure_is_bracketed_and_not_marked() -> None:
    text = drawn(Course(years(5, 6, None, 7), end=(2, 2), start=(0, 0)))

    assert text.count("●") == 1
    assert "claimed window\n" in text


def test_levels_on_both_sides_of_zero_have_a_line_for_it() -> None:
    text = drawn(Course(years(3, 2, 1, -1, -4), end=(4, 4)))

    assert [line.split("┤")[0].strip() for line in text.splitlines() if "┤" in line] == ["3", "0", "-4"]
    assert "axis begins" not in text


@pytest.mark.parametrize(
    ("values", "lowest"),
    [
        pytest.param((100, 25), "0", id="from zero where it is near"),
        pytest.param((100, 26), "26", id="from the smallest where it is not"),
        pytest.param((-100, -26), "-100", id="below zero"),
    ],
)
def test_the_axis_begins_where_the_course_can_be_seen_and_says_so(values: tuple[float, ...], lowest: str) -> None:
    text = drawn(Course(years(*values), end=(1, 1)))

    ticks = [line.split("┤")[0].strip() for line in text.splitlines() if "┤" in line]
    assert ticks[-1] == lowest
    assert ("the axis begins at 26" in text) is (lowest == "26")


def test_figures_close_below_zero_are_drawn_up_to_it() -> None:
    text = drawn(Course(years(-100, -20), end=(1, 1)))

    assert [line.split("┤")[0].strip() for line in text.splitlines() if "┤" in line] == ["0", "-100"]


def test_a_constant_series_is_one_line() -> None:
    text = drawn(Course(years(5, 5, 5, 5), end=(3, 3), start=(0, 0), typical=5))

    assert len(plot(text)) == 3
    assert [line.split("┤")[0].strip() for line in text.splitlines() if "┤" in line] == ["5"]


def test_one_point_is_marked_and_named() -> None:
    text = drawn(Course(years(107.6), end=(0, 0)))

    assert "● 107.6" in text
    assert "▲ claimed time: 107.6" in text


@pytest.mark.parametrize("value", [None, float("nan"), float("inf")], ids=["unknown", "not a number", "infinite"])
def test_without_a_figure_there_is_nothing_to_draw(value: float | None) -> None:
    assert chart(Course(years(value), end=(0, 0), title="Murders")) == ["Murders", "no figures to draw"]


@pytest.mark.parametrize(
    ("largest", "language", "scale", "figure"),
    [
        pytest.param(1.23456e12, "en", "in billions", "1,235", id="billions"),
        pytest.param(1.23456e12, "es", "en miles de millones", "1.235", id="miles de millones"),
        pytest.param(2.5e13, "en", "in trillions", "25", id="trillions"),
        pytest.param(3.3e7, "en", "in millions", "33", id="millions"),
        pytest.param(9_999_999, "en", "", "9,999,999", id="in full up to seven digits"),
        pytest.param(1e300, "en", "", "1e+300", id="beyond all words"),
        pytest.param(1.03e-5, "en", "", "1.03e-05", id="tiny"),
    ],
)
def test_huge_and_tiny_figures_take_little_room(largest: float, language: str, scale: str, figure: str) -> None:
    text = drawn(Course([("a", largest / 2), ("b", largest)], end=(1, 1)), language=language)

    assert text.startswith(f"{scale}\n") or not scale
    assert ("\nin " in f"\n{text}" or "\nen " in f"\n{text}") is bool(scale)
    assert f"{figure} (b)" in text


def test_the_whole_range_of_numbers_can_be_drawn() -> None:
    text = drawn(Course(years(1.7e308, -1.7e308, 1.7e308), end=(2, 2)))

    assert "0 ┤" in text


def test_a_long_series_keeps_its_ends_and_its_extremes() -> None:
    values: list[float | None] = [50 + index % 7 for index in range(3000)]
    values[1500], values[2200] = 400.0, -50.0
    course = Course([(f"d{index}", value) for index, value in enumerate(values)], end=(2500, 2500), start=(1000, 1000))
    started = time.perf_counter()

    text = drawn(course, 80)

    assert time.perf_counter() - started < 2
    ticks = [line.split("┤")[0].strip() for line in text.splitlines() if "┤" in line]
    assert (ticks[0], ticks[-1]) == ("400", "-50")
    rows = plot(text)
    assert rows[0].index("│") == round(1500 * 74 / 2999)
    assert rows[-1].index("│") == round(2200 * 74 / 2999)
    assert "d0 " in text
    assert "d2999" in text


def test_letters_of_two_cells_do_not_push_others_away() -> None:
    text = drawn(
        Course([("二〇一五年", 1), ("二〇一六年", 5), ("二〇一七年", 3)], end=(2, 2), start=(0, 0), title="広い")
    )

    assert "claimed window: 1 (二〇一五年) → 3 (二〇一七年)" in text
    assert max(map(cells, text.splitlines())) <= 60


def test_an_accent_stays_with_its_letter() -> None:
    decomposed = "an\u0303o"

    assert decomposed in drawn(Course([(decomposed, 1), ("b", 2)], end=(1, 1)))


def test_a_claimed_end_of_several_periods_is_marked_and_has_no_figure_of_its_own() -> None:
    text = drawn(replace(FELL, start=(0, 2), end=(6, 8)), 80)

    assert text.count("●") == 6
    assert "claimed window\n" in text


def test_another_reading_that_is_not_in_the_series_is_left_out() -> None:
    assert drawn(replace(FELL, other=("1999", "2017"))) == drawn(FELL)


def test_another_reading_may_begin_with_several_periods() -> None:
    text = drawn(replace(FELL, other=("2012..2014", "2018")), 80)

    assert text.count("○") == 4
    assert "another reading ├" in text


def test_what_a_screen_would_obey_is_shown() -> None:
    text = drawn(Course([("\x1b[2J", 1), ("b", 2)], end=(0, 0), title="a\x1b[2Jb"))

    assert "\x1b" not in text
    assert "a\\x1b[2Jb" in text
