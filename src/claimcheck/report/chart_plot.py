"""The plot of a chart: the course of a series on a grid of terminal cells, with marks and figures on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.canvas import Canvas
from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Signs:
    """The letters that a chart is drawn with."""

    claim: str
    other: str
    point: str
    line: str
    range: str
    dash: str
    tick: str
    wall: str
    corner: str
    floor: str
    arrow: str
    strong: str  # the bracket of the claim: its beginning, middle and end, and its form for one column
    weak: str  # that of another reading
    band: str  # the interval of what would have been


SYMBOLS = Signs("●", "○", "•", "·", "│", "╌", "┤", "│", "└", "─", "→", "┣━┫▲", "├─┤△", "┊")
ASCII = Signs("@", "O", "*", ".", "|", "-", "+", "|", "+", "-", "->", "[=]^", "<->^", ":")


class Plot:
    """The course of some values between two levels; periods that share a column become a range, so no peak is lost."""

    def __init__(self, values: Sequence[float | None], bounds: tuple[float, float], size: tuple[int, int]) -> None:
        """`size` is width and height in cells."""
        self.values, (self.low, self.high), (self.width, self.height) = values, bounds, size
        self.canvas = Canvas(*size)
        self.is_crowded = len(values) > self.width

    def row(self, value: float) -> int:
        """The row of a level, from the top; the middle one where all levels are the same."""
        if self.high == self.low:
            return self.height // 2
        share = (self.high / 2 - value / 2) / (self.high / 2 - self.low / 2)  # halves: the whole may be beyond floats
        return round(share * (self.height - 1))

    def column(self, index: int) -> int:
        """The column of a period; of a single one the middle."""
        last = len(self.values) - 1
        return round(index * (self.width - 1) / last) if last else self.width // 2

    def draw_level(self, level: float, signs: Signs) -> None:
        """A dashed line."""
        self.canvas.write(self.row(level), 0, f"{signs.dash} " * (self.width // 2))

    def draw_expected(self, index: int, levels: tuple[float | None, float, float | None], signs: Signs) -> None:
        """What would have been in one period: its interval as a line upwards, and its value."""
        low, value, high = levels
        column = self.column(index)
        if low is not None and high is not None:
            inside = [self.row(min(max(end, self.low), self.high)) for end in (low, high)]
            for row in range(min(inside), max(inside) + 1):
                self.canvas.put(row, column, signs.band)
        self.canvas.put(self.row(min(max(value, self.low), self.high)), column, signs.other)

    def draw_course(self, signs: Signs) -> None:
        """Lines between neighbours, then the points."""
        for index in range(len(self.values) - 1):
            self._join(index, signs)
        if self.is_crowded:
            self._draw_ranges(signs)
            return
        for index in range(len(self.values)):
            self.mark(index, signs.point)

    def mark(self, index: int, sign: str) -> None:
        """A sign on a point, if it has a value."""
        value = self.values[index]
        if value is not None:
            self.canvas.put(self.row(value), self.column(index), sign)

    def label(self, index: int, text: str, signs: Signs) -> None:
        """A text beside a point: over blanks and dashes if it can be, over lines if it must, never over points."""
        value, wide = self.values[index], cells(text)
        if value is None:
            return
        row, column = self.row(value), self.column(index)
        beside = [(row, column + 1, f" {text}"), (row, column - wide - 2, f" {text} ")]
        beside += [(near, at, text) for near in (row - 1, row + 1) for at in (column + 1, column - wide)]
        for over in (signs.dash, signs.dash + signs.line):
            for at_row, at, told in beside:
                if self.canvas.fits(at_row, at, cells(told), over):
                    self.canvas.write(at_row, at, told)
                    return

    def _join(self, index: int, signs: Signs) -> None:
        first, second = self.values[index], self.values[index + 1]
        if first is None or second is None:
            return
        left, right, before = self.column(index), self.column(index + 1), self.row(first)
        for column in range(left + 1, right + 1):
            part = (column - left) / (right - left)
            here = self.row(first * (1 - part) + second * part)
            step = 1 if here >= before else -1
            for row in range(before + step if here != before else before, here + step, step):
                self.canvas.put(row, column, signs.line)
            before = here

    def _draw_ranges(self, signs: Signs) -> None:
        rows: dict[int, list[int]] = {}
        for index, value in enumerate(self.values):
            if value is not None:
                rows.setdefault(self.column(index), []).append(self.row(value))
        for column, taken in rows.items():
            lowest, highest = max(taken), min(taken)
            for row in range(highest, lowest + 1):
                self.canvas.put(row, column, signs.range if lowest > highest else signs.line)
