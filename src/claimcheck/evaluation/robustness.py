"""What other fair readings of a check say: the measures, the rebuttals, the nearest true one, what is safe to print.

Formulas and references stand in `stats.windows` and `stats.support`; how the readings are chosen in `grid` (windows
of a change) and `relations` (the same question in another year, group or source).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.stats.window_types import HALF

if TYPE_CHECKING:
    from claimcheck.evaluation.findings import Baseline, Observed
    from claimcheck.evaluation.traces import Later
    from claimcheck.stats.support import Support
    from claimcheck.stats.windows import Measures


@dataclass(frozen=True, slots=True)
class Reading:
    """One other way to read the same words.

    way: what is read otherwise, beside the times: "per population", "women"; "" for the claim's own way.
    at: its time or times as people write them: "2012 to 2017".
    reason: what the figures say there.
    share: of the weight of all readings, 0 to 1: how natural it is.
    strength: SR; 0 as strong as claimed, -1 or less gone or turned. Of a relation 0 where it holds, else -1.
    weighing: how robust this reading is itself, where it is a rebuttal; looked at when somebody asks.
    dimension: what is read otherwise: at, source, measure, per, where, of, among.
    went: the direction of a change that was asked again, +1 or -1.
    """

    source: str
    way: str
    at: str
    reason: str
    share: float
    strength: float
    start: Observed | None = None
    end: Observed | None = None
    weighing: Later[Measures | None] | None = None
    baseline: Baseline | None = None
    dimension: str = "at"
    declared: bool = False  # by the author, under `vary`
    went: int = 0

    @property
    def holds(self) -> bool:
        """It keeps the direction and at least half of the effect."""
        return self.strength >= HALF

    @property
    def measures(self) -> Measures | None:
        """How robust it is itself, by the same measures."""
        return self.weighing.get() if self.weighing is not None else None

    @property
    def sign(self) -> int:
        """The direction of its change, +1 or -1; 0 without one."""
        size = self.baseline.size if self.baseline is not None else 0.0
        return (size > 0) - (size < 0)


@dataclass(frozen=True, slots=True)
class Safe:
    """What can be said without choosing an end: the narrowest interval that holds most comparisons.

    low, high: the change in percent, or in the measure's unit; the end of `high` is above that of `low`.
    share: of the admissible pairs that lie inside, 0 to 1. begins, ends: "2009 to 2015", "2016 to 2018".
    """

    low: float
    high: float
    in_percent: bool
    unit: str
    decimals: int | None
    share: float
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Robustness:
    """The grid of one finding, told by its measures.

    direction, size: support: in how many of all pairs of periods the direction, and the measured size, hold.
    skipped: readings that no data could answer, beside those that are counted in the measures, and why.
    """

    measures: Measures | None = None
    direction: Support | None = None
    size: Support | None = None
    rebuttals: tuple[Reading, ...] = ()
    others: tuple[Reading, ...] = ()  # of a relation every other one; of a change its other ways, at its own ends
    search: Later[Reading | None] | None = None  # for the nearest reading for which the words are true
    interval: Later[Safe | None] | None = None
    skipped: tuple[str, ...] = ()
    is_window: bool = False  # the readings are windows of one series
    is_term: bool = False  # the claim's own window is that of a named period, such as a term of office

    @property
    def nearest(self) -> Reading | None:
        """The most natural reading for which the words are true, where the claim's own is not."""
        return self.search.get() if self.search is not None else None

    @property
    def safe(self) -> Safe | None:
        """What most comparisons come to; None with too few of them."""
        return self.interval.get() if self.interval is not None else None

    @property
    def says_nothing(self) -> bool:
        """No other reading could be made."""
        return self.measures is None and self.nearest is None
