"""An order of figures as printed: who is higher, who shares a place, and where rounding could change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.evaluation.findings import Observed
    from claimcheck.quantities.intervals import Interval

SHOWN = 6  # names in a reason; more are counted


@dataclass(frozen=True, slots=True)
class Standing:
    """One figure among its rivals, in one order."""

    subject: Observed
    rivals: tuple[Observed, ...]
    highest: bool = True

    @property
    def ahead(self) -> tuple[Observed, ...]:
        """Who is higher (lower, where the lowest comes first), the leader first."""
        own = self.subject.value
        return self._in_order(item for item in self.rivals if beats(item.value, own, highest=self.highest))

    @property
    def level(self) -> tuple[Observed, ...]:
        """Who shares the place."""
        own = as_printed(self.subject.value)
        return self._in_order(item for item in self.rivals if as_printed(item.value) == own)

    @property
    def behind(self) -> tuple[Observed, ...]:
        """Who comes after, the nearest first."""
        own = self.subject.value
        return self._in_order(item for item in self.rivals if beats(own, item.value, highest=self.highest))

    @property
    def rank(self) -> int:
        """The competition rank: two that share the first place are both first, and the next is third."""
        return 1 + sum(beats(item.value, self.subject.value, highest=self.highest) for item in self.rivals)

    @property
    def rank_range(self) -> tuple[int, int]:
        """The best and the worst rank that the rounding leaves open."""
        own = self.subject.value
        surely = sum(surely_beats(item.value, own, highest=self.highest) for item in self.rivals)
        perhaps = sum(could_beat(item.value, own, highest=self.highest) for item in self.rivals)
        return 1 + surely, 1 + perhaps

    @property
    def word(self) -> str:
        """What the leaders are: higher, or lower where the lowest comes first."""
        return "higher" if self.highest else "lower"

    def sorted(self) -> list[Observed]:
        """The rivals in order, the leader first; equals by name, so that a run can be repeated."""
        return list(self._in_order(self.rivals))

    def _in_order(self, items: Iterable[Observed]) -> tuple[Observed, ...]:
        turn = -1 if self.highest else 1
        return tuple(sorted(items, key=lambda item: (turn * as_printed(item.value), item.label, item.at)))


def beats(one: Interval, other: Interval, *, highest: bool = True) -> bool:
    """True when `one` comes before `other` as printed."""
    first, second = as_printed(one), as_printed(other)
    return first > second if highest else first < second


def surely_beats(one: Interval, other: Interval, *, highest: bool = True) -> bool:
    """True when `one` comes before `other` whatever the rounding hides; intervals that only touch do not overlap."""
    apart = one.low >= other.high if highest else one.high <= other.low
    return apart and beats(one, other, highest=highest)


def could_beat(one: Interval, other: Interval, *, highest: bool = True) -> bool:
    """True when `one` may come before `other` inside what the rounding hides."""
    return one.high > other.low if highest else one.low < other.high


def named(items: Iterable[Observed], *, by_period: bool = False, most: int = SHOWN) -> str:
    """Figures by name: "Venezuela 89, Honduras 60.1 and 3 more", or by period: "89 in 2016, 60.1 in 2017"."""
    listed = list(items)
    words = [
        f"{amount(item.value)} in {item.at}" if by_period else f"{item.label} {amount(item.value)}"
        for item in listed[:most]
    ]
    more = f" and {len(listed) - most:,} more" if len(listed) > most else ""
    return ", ".join(words) + more
