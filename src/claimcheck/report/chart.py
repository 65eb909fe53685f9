"""A claim inside the whole course of its series, drawn with letters: what is usual, where it starts, where it ends.

Dots on a grid, brackets below for the claim and for another reading: the one form of those tried that stays the same
in a pipe and in ASCII, letter by letter, and has room for thousands of periods as for five. Lines of braille look
smoother and have no ASCII; bars need a line for each period. Charting packages draw no brackets, labels or gaps.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.report.chart_axis import Bracket, bracket_lines, floor_line, period_line
from claimcheck.report.chart_plot import ASCII, SYMBOLS, Plot
from claimcheck.report.chart_words import WORDS, figures_of
from claimcheck.report.screen import folded
from claimcheck.report.visible import cells, one_line

HEIGHT = 8  # rows of the plot: with title, axis and brackets a chart has about twelve lines
FLAT = 3  # rows of a plot whose values are all the same
NARROWEST, WIDEST = 40, 100  # columns; on a wider screen the course would only be stretched
_FROM_ZERO = 0.25  # the axis begins at zero where the smallest figure is at most so much of the largest


@dataclass(frozen=True, slots=True)
class Expected:
    """What would have been at one position of the points, with its interval where there is one."""

    index: int
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn. `start` and `end` are the positions in `points` of the first and last period of a claimed end."""

    points: Sequence[tuple[str, float | None]]  # a period and its figure; None is a gap
    end: tuple[int, int]
    start: tuple[int, int] | None = None  # None: the claim speaks of one time
    other: tuple[str, str] | None = (
        None  # the ends of another reading, as the points are called; 2012..2014 for several
    )
    typical: float | None = None  # the usual level before the claim
    title: str = ""
    decimals: int | None = None  # of the figures as they are printed
    without: Sequence[Expected] = ()  # what would have been without a policy, beside what was
    is_effect: bool = False  # the window is the time with a policy

    @property
    def claimed(self) -> tuple[tuple[int, int], ...]:
        """The claimed ends, in the order of the claim."""
        return (self.end,) if self.start is None else (self.start, self.end)

    @property
    def compared(self) -> tuple[tuple[int, int], ...]:
        """The ends of the other reading; none where one of them is not among the points."""
        where = {period: index for index, (period, _) in enumerate(self.points)}
        ends = [(end.split("..")[0], end.split("..")[-1]) for end in self.other or ()]
        if not all(first in where and last in where for first, last in ends):
            return ()
        return tuple((where[first], where[last]) for first, last in ends)


def chart(
    course: Course,
    *,
    width: int | None = None,
    symbols: bool = True,
    language: str = "en",
    decimal: str | None = None,
) -> list[str]:
    """The chart as lines of at most `width` columns.

    width: columns of the screen; None for 80. Below 40 and above 100 it does not follow.
    symbols: False where the encoding knows only ASCII.
    language, decimal: those of the claim, for words and figures.
    """
    values = [value if value is not None and math.isfinite(value) else None for _, value in course.points]
    known = [value for value in values if value is not None]
    if not known:
        return [line for line in (one_line(course.title), WORDS[language].nothing) if line]
    return _Sheet(course, values, known, symbols=symbols, language=language, decimal=decimal).lines(
        min(max(width or 80, NARROWEST), WIDEST)
    )


class _Sheet:
    """One chart under way."""

    def __init__(
        self,
        course: Course,
        values: Sequence[float | None],
        known: Sequence[float],
        *,
        symbols: bool,
        language: str,
        decimal: str | None,
    ) -> None:
        self.course, self.values = course, values
        self.signs, self.words = SYMBOLS if symbols else ASCII, WORDS[language]
        self.bounds = level_bounds([*known, *_reached(known, course.without)], course.typical)
        self.figures = figures_of(max(map(abs, self.bounds)), course.decimals, language, decimal)
        self.periods = [one_line(period) for period, _ in course.points]

    def lines(self, room: int) -> list[str]:
        """Title, plot, axis, periods, brackets, legend."""
        low, high = self.bounds
        levels = [self.course.typical, 0.0 if low < 0 < high else None, low, high]
        named = [(value, self.figures.text(value)) for value in levels if value is not None]
        gutter = max(cells(text) for _, text in named) + 1
        plot = Plot(self.values, self.bounds, (room - gutter - 1, HEIGHT if high > low else FLAT))
        self._draw(plot)
        ticks = {plot.row(value): text for value, text in named}
        told = [
            f"{ticks.get(row, ''):>{gutter - 1}} {self.signs.tick if row in ticks else self.signs.wall}{line}"
            for row, line in enumerate(plot.canvas.lines())
        ]
        told.append(f"{' ' * gutter}{self.signs.corner}{floor_line(plot, self.signs)}")
        told += [f"{' ' * gutter} {line}" for line in self._below(plot)]
        return [*_folded(self._title(), room), *(line.rstrip() for line in told), *_folded(self._legend(), room)]

    def _draw(self, plot: Plot) -> None:
        """From what may be covered to what may not."""
        if self.course.typical is not None:
            plot.draw_level(self.course.typical, self.signs)
        for item in self.course.without:
            plot.draw_expected(item.index, (item.low, item.value, item.high), self.signs)
        plot.draw_course(self.signs)
        for ends, sign in ((self.course.compared, self.signs.other), (self.course.claimed, self.signs.claim)):
            for first, last in ends:
                for index in range(first, last + 1):
                    plot.mark(index, sign)
        for index, value in self._figures_of(self.course.claimed):
            plot.label(index, self.figures.text(value), self.signs)

    def _below(self, plot: Plot) -> list[str]:
        ends = [index for end in (*self.course.claimed, *self.course.compared) for index in end]
        lines = [period_line(self.periods, [*ends, 0, len(self.values) - 1], plot)]
        name = self.words.time if self.course.start is None else self.words.window
        name = self.words.policy if self.course.is_effect else name
        readings = [(self.course.claimed, name, self.signs.strong)]
        readings.append((self.course.compared, self.words.other, self.signs.weak))
        for reading, name, letters in readings:
            if reading:
                columns = [plot.column(index) for end in reading for index in end]
                told = [(self.periods[index], self.figures.text(value)) for index, value in self._figures_of(reading)]
                bracket = Bracket(min(columns), max(columns), name, told if len(told) == len(reading) else [], letters)
                lines += bracket_lines(bracket, plot.width, self.signs.arrow)
        return lines

    def _figures_of(self, reading: Sequence[tuple[int, int]]) -> list[tuple[int, float]]:
        """The ends of one period each: a longer one has no figure of its own in the series."""
        found = [(first, self.values[first]) for first, last in dict.fromkeys(reading) if first == last]
        return [(index, value) for index, value in found if value is not None]

    def _title(self) -> str:
        scale = self.words.scale.format(scale=self.figures.scale) if self.figures.scale else ""
        return ", ".join(filter(None, [one_line(self.course.title), scale]))

    def _legend(self) -> str:
        low, high = self.bounds
        typical = self.course.typical
        usual = self.words.usual.format(value=self.figures.text(typical)) if typical is not None else ""
        told = [f"{self.signs.dash} {self.signs.dash} {usual}"] if usual else []
        if self.course.without:
            told.append(f"{self.signs.other} {self.words.without}")
        if any(item.low is not None for item in self.course.without):
            told.append(f"{self.signs.band} {self.words.band}")
        if high > low > 0:
            told.append(self.words.axis.format(value=self.figures.text(low)))
        return "; ".join(told)


def _folded(text: str, room: int) -> list[str]:
    return folded(text, room) if text else []


def _reached(known: Sequence[float], without: Sequence[Expected]) -> list[float]:
    """The levels of what would have been; an interval that leaves the picture is cut where it would flatten it."""
    low, high = min(known), max(known)
    room = (high - low) / 2
    ends = [end for item in without for end in (item.low, item.value, item.high) if end is not None]
    return [min(max(end, low - room), high + room) for end in ends if math.isfinite(end)]


def level_bounds(known: Sequence[float], typical: float | None) -> tuple[float, float]:
    """The lowest and highest level; zero too where it is near enough not to flatten the course."""
    levels = [*known, *([typical] if typical is not None else [])]
    low, high = min(levels), max(levels)
    if low == high:
        return low, high
    return (0.0 if 0 < low <= high * _FROM_ZERO else low), (0.0 if low * _FROM_ZERO <= high < 0 else high)
