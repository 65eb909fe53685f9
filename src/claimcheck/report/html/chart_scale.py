"""Where things lie in a drawn chart: figures to heights, periods to places, letters to widths. No text is made here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, TOP, PLOT = 480.0, 22.0, 190.0  # units of the drawing: its width, the top of the plot, the height of the plot
LETTER = 9.5  # units: a letter at the size of a narrow screen, so that labels keep apart there too
_STEPS = [factor * power for power in (1, 10, 100, 1000, 10000) for factor in (1, 2, 5)]


def wide(text: str) -> float:
    """About how wide a text is drawn, in units."""
    return cells(text) * LETTER


@dataclass(frozen=True, slots=True)
class Room:
    """The plot: `left` and `right` in units, the levels `low` and `high` at its bottom and top, `points` periods."""

    left: float
    right: float
    low: float
    high: float
    points: int

    def x(self, index: int) -> float:
        """The place of a period; of a single one the middle."""
        if self.points == 1:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * index / (self.points - 1)

    def y(self, level: float) -> float:
        """The height of a level; the middle where all are the same."""
        if self.high == self.low:
            return TOP + PLOT / 2
        share = (self.high / 2 - level / 2) / (self.high / 2 - self.low / 2)  # halves: the whole may be beyond floats
        return TOP + PLOT * min(1.0, max(0.0, share))

    def clamped(self, at: float, text: str) -> float:
        """The middle of a text near `at` so that none of it is cut off."""
        half = wide(text) / 2
        return min(max(at, half + 2), WIDTH - half - 2)


def ticks(periods: Sequence[str], marked: Sequence[int], room: Room) -> list[int]:
    """The periods that are named below the axis: those that are marked first, then every one, second, fifth, tenth …"""
    needed = max(map(wide, periods)) + LETTER / 2
    step = next((step for step in _STEPS if len(periods) / step * needed <= room.right - room.left), _STEPS[-1])
    taken: list[tuple[float, float]] = []
    kept = []
    for index in dict.fromkeys([*marked, 0, len(periods) - 1, *range(0, len(periods), step)]):
        middle = room.clamped(room.x(index), periods[index])
        left, right = middle - needed / 2, middle + needed / 2
        if all(right <= other_left or left >= other_right for other_left, other_right in taken):
            taken.append((left, right))
            kept.append(index)
    return sorted(kept)


def finite(value: float | None) -> float | None:
    """The figure, unless there is none that can be drawn."""
    return value if value is not None and math.isfinite(value) else None


def runs(values: Sequence[float | None]) -> list[list[int]]:
    """The stretches without a gap, as positions."""
    found: list[list[int]] = []
    for index, value in enumerate(values):
        if value is None:
            continue
        if found and found[-1][-1] == index - 1:
            found[-1].append(index)
        else:
            found.append([index])
    return found
