"""What stands below the plot of a chart: the axis, the names of periods, and a bracket for each reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.canvas import Canvas
from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from claimcheck.report.chart_plot import Plot, Signs

_STEPS = [factor * power for power in (1, 10, 100, 1000) for factor in (1, 2, 5)]
_BETWEEN = 2  # columns between two periods


@dataclass(frozen=True, slots=True)
class Bracket:
    """A reading from one column to another."""

    left: int
    right: int
    name: str
    told: Sequence[tuple[str, str]]  # the period and the figure of each end, if both have one
    letters: str  # its beginning, middle and end, and its form for one column

    def texts(self, arrow: str) -> list[str]:
        """What may stand beside it, the longest first."""
        whole = f" {arrow} ".join(f"{figure} ({period})" for period, figure in self.told)
        short = f" {arrow} ".join(figure for _, figure in self.told)
        return [f"{self.name}: {whole}", f"{self.name}: {short}"] if self.told else [self.name]

    def drawn(self) -> str:
        """The bracket itself."""
        first, middle, last, single = tuple(self.letters)
        return f"{first}{middle * (self.right - self.left - 1)}{last}" if self.right > self.left else single


def floor_line(plot: Plot, signs: Signs) -> str:
    """The axis, open where periods have no figure."""
    floor = [signs.floor] * plot.width
    known = [index for index, value in enumerate(plot.values) if value is not None]
    for first, second in zip([-1, *known], [*known, len(plot.values)], strict=True):
        if second - first > 1:
            left = plot.column(first) + 1 if first >= 0 else 0
            right = plot.column(second) if second < len(plot.values) else plot.width
            floor[left:right] = " " * max(0, right - left)
    return "".join(floor)


def period_line(periods: Sequence[str], marked: Sequence[int], plot: Plot) -> str:
    """The periods that fit: those that are marked first, then every one, every second, fifth, tenth …"""
    line = Canvas(plot.width, 1)
    room = max(map(cells, periods)) + _BETWEEN
    step = next((step for step in _STEPS if len(periods) / step * room <= plot.width), _STEPS[-1])
    for index in dict.fromkeys([*marked, *range(0, len(periods), step)]):
        wide = cells(periods[index])
        at = max(0, min(plot.column(index) - wide // 2, plot.width - wide))
        before, after = max(0, at - 1), min(plot.width, at + wide + 1)
        if line.fits(0, before, after - before):
            line.write(0, at, periods[index])
    return line.lines()[0]


def bracket_lines(bracket: Bracket, width: int, arrow: str) -> list[str]:
    """A bracket with what it stands for beside it, or below where there is no room."""
    line = Canvas(width, 1)
    line.write(0, bracket.left, bracket.drawn())
    texts = bracket.texts(arrow)
    for text in texts:
        wide = cells(text)
        for start in (bracket.right + 2, bracket.left - wide - 1):
            if line.fits(0, start, wide):
                line.write(0, start, text)
                return line.lines()
    below = next((text for text in texts if cells(text) <= width), bracket.name)
    return [*line.lines(), " " * max(0, min(bracket.left, width - cells(below))) + below]
