"""From the windows of a change to its robustness: measures, support, rebuttals, what is safe to print."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import Sizing, step_words
from claimcheck.evaluation.grid import how_added, is_a_term, is_log, margin_of, term_starts
from claimcheck.evaluation.readings import baseline
from claimcheck.evaluation.robustness import Reading, Robustness, Safe
from claimcheck.evaluation.traces import Later
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import ends_words
from claimcheck.stats.support import Region, Support, pair_effects, support, tightest
from claimcheck.stats.window_types import Asked, Course, Sums, effect_of, rolling, strength_of
from claimcheck.stats.windows import (
    as_claim,
    counter_arguments,
    effect_at,
    measures,
    most_natural,
    sum_readings,
    sums_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.grid import Windows
    from claimcheck.evaluation.ways import Way
    from claimcheck.stats.window_types import Window

LEAST_PAIRS = 5  # below it no interval is said to be safe
MOSTLY = 0.8  # of the pairs that lie inside it
TINY = 1e-12


class Grid:
    """The windows of a claim as numbers. sign: of the claimed change; 0 says "unchanged"; fitted: of a trend."""

    def __init__(self, windows: Windows, params: CheckParams, sign: int, *, fitted: bool) -> None:
        self.windows, self.params, self.sign, self.fitted = windows, params, sign, fitted
        self.origin = windows.origin
        known = [period.index for way in windows.ways for period in way.figures]  # forecasts are no readings
        self.size = 1 + max(*known, windows.ends.last.last.index) - self.origin.index
        self.log = is_log(windows.ways)
        chosen = term_starts(windows)
        natural = [place in chosen for place in range(self.size)]
        self.courses = [self._course(way, natural) for way in windows.ways]
        self.start = windows.ends.first.first.index - self.origin.index
        self.end = (windows.ends.last.last if fitted else windows.ends.last.first).index - self.origin.index
        self.effect = effect_at(self.courses[0], self.start, self.end, log=self.log)

    def _course(self, way: Way, natural: Sequence[bool]) -> Course:
        raw = [math.nan] * self.size
        for period, value in way.figures.items():
            raw[period.index - self.origin.index] = value
        if self.fitted:
            return Course(raw, raw, natural, weight=way.weight, fitted=True)
        widths = [len(moment.periods) for moment in (self.windows.ends.first, self.windows.ends.last)]
        hows = [how_added(way, moment) for moment in (self.windows.ends.first, self.windows.ends.last)]
        starts, ends = (rolling(raw, width, how) for width, how in zip(widths, hows, strict=True))
        return Course(starts, ends, natural, widths[0], widths[1], way.weight)

    @property
    def asked(self) -> Asked | None:
        """The claim's own reading; None where the figures did not move as claimed, so that nothing can be weaker."""
        if not math.isfinite(self.effect) or (self.sign and self.sign * self.effect <= TINY):
            return None
        effect = self.effect
        if not self.sign:
            effect = margin_of(self.courses[0].starts[self.start], log=self.log)
            if abs(self.effect) > effect:
                return None
        vary = self.params.vary
        begins = tuple(self._positions(vary.from_, at_end=False)) if vary is not None else ()
        ends = tuple(self._positions(vary.to, at_end=True)) if vary is not None else ()
        return Asked(self.start, self.end, self.sign, effect, self.log, self.step, begins=begins, ends=ends)

    @property
    def step(self) -> int:
        """Periods from one reading to the next."""
        per_year = self.origin.grain.per_year
        return per_year if self.fitted and per_year > 1 else self.windows.ends.step

    def _positions(self, times: Sequence[Time], *, at_end: bool) -> Iterator[int]:
        own = self.windows.own
        for time in times:
            try:
                moment = own.evidence.moment(own.series, own.place.members, time)
            except NoAnswer:
                continue
            period = moment.last if at_end and self.fitted else moment.first
            if 0 <= period.index - self.origin.index < self.size:
                yield period.index - self.origin.index

    def sums(self, asked: Asked, own: int = 0) -> Sums:
        """Over every way and window, and the ends that the author declares."""
        found = sums_of((weight, strength_of(effect, asked)) for weight, effect in self._declared)
        for number, course in enumerate(self.courses):
            found += sum_readings(course, asked, own=number == own)
        return found

    @cached_property
    def _declared(self) -> list[tuple[float, float]]:
        """Weight and effect of each window that `vary` names with both its ends; as natural as the claim's own."""
        vary, own = self.params.vary, self.windows.own
        found = []
        for stretch in vary.windows if vary is not None and not self.fitted else ():
            try:
                first, last = (
                    own.evidence.moment(own.series, own.place.members, at) for at in (stretch.from_, stretch.to)
                )
                change = own.change(first, last)
                found.append((1.0, effect_of(change.start.value.value, change.end.value.value, log=self.log)))
            except (NoAnswer, ValueError):
                continue
        return found

    # -- support --------------------------------------------------------------------------------

    @property
    def has_pairs(self) -> bool:
        """Support is of pairs of single periods."""
        return not self.fitted and self.courses[0].start_width == self.courses[0].end_width == 1

    def _stepped(self, asked: Asked) -> tuple[list[float], Region, Region]:
        """The own series in steps, as logarithms where changes are ratios, and where begins and ends may lie."""
        values = list(self.courses[0].starts[asked.start % asked.step :: asked.step])
        start, end = asked.start // asked.step, asked.end // asked.step
        if self.log:
            values = [math.log(value) if value > 0 else math.nan for value in values]
        return values, Region(0, max(start + 1, end - 1)), Region(end - 1, end + 2)

    def supports(self, asked: Asked) -> tuple[Support, Support] | None:
        """Of the direction, and of the measured size or more."""
        if not self.has_pairs or not asked.sign:
            return None
        values, begins, ends = self._stepped(asked)
        least = abs(asked.effect) * (1 - TINY)
        bands = [(TINY, math.inf), (least, math.inf)]
        if asked.sign < 0:
            bands = [(-high, -low) for low, high in bands]
        direction, size = (support(values, begins, ends, low, high) for low, high in bands)
        return direction, size

    def safe(self, asked: Asked) -> Safe | None:
        """The narrowest interval that holds four fifths of the comparisons."""
        if not self.has_pairs:
            return None
        values, begins, ends = self._stepped(asked)
        effects = pair_effects(values, begins, ends)
        inside = tightest(effects, MOSTLY) if len(effects) >= LEAST_PAIRS else None
        if inside is None:
            return None
        low, high = (math.expm1(end) * 100 if self.log else end for end in inside)
        held = sum(inside[0] <= effect <= inside[1] for effect in effects)
        measure = self.windows.own.series.measure
        return Safe(
            low=low,
            high=high,
            in_percent=self.log,
            unit=measure.unit,
            decimals=measure.decimals,
            share=held / len(effects),
            begins=self._named(begins, values, asked),
            ends=self._named(ends, values, asked),
        )

    def _named(self, region: Region, values: Sequence[float], asked: Asked) -> str:
        inside = range(max(0, region.first), min(len(values), region.stop))
        known = [place for place in inside if not math.isnan(values[place])]
        first, last = (
            self.origin.shift(asked.start % asked.step + place * asked.step) for place in (known[0], known[-1])
        )
        return str(first) if first == last else f"{first} to {last}"

    def natural_windows(self, most: int) -> list[tuple[int, int]]:
        """The positions of the most natural windows beside the claim's own, whatever they say."""
        asked = Asked(self.start, self.end, 1, 1.0, self.log, self.step)
        return most_natural(self.courses[0], asked, most)

    # -- rebuttals ------------------------------------------------------------------------------

    def rebuttals(self, asked: Asked, sums: Sums) -> Iterator[Reading]:
        """The counter-arguments, each with the measures of its own grid."""
        for window in counter_arguments(self.courses, asked):
            found = self._reading(window, asked, sums)
            if found is not None:
                yield found

    def _reading(self, window: Window, asked: Asked, sums: Sums) -> Reading | None:
        way = self.windows.ways[window.course]
        first = self.windows.moment(window.start, at_end=False, single=self.fitted)
        last = self.windows.moment(window.end, at_end=True, single=self.fitted)
        try:
            change = way.change(first, last)
        except NoAnswer:
            return None
        turned = as_claim(window, asked)
        return Reading(
            source=way.series.source,
            way=way.way,
            at=f"{first.shown} to {last.shown}",
            reason=ends_words(change.start, change.end) + step_words(Sizing.of(change), None, change.start.unit),
            share=window.weight / sums.weight,
            strength=window.strength,
            start=change.start,
            end=change.end,
            weighing=Later(lambda: measures(self.sums(turned, window.course)) if turned.sign else None),
            baseline=baseline(way.evidence, change),
        )


def robustness_of(grid: Grid) -> Robustness | None:
    """The robustness of a change that went as claimed; None where it did not, or has no ends in the table."""
    windows, asked = grid.windows, grid.asked
    if asked is None:
        return None
    sums = grid.sums(asked)
    supports = grid.supports(asked) or (None, None)
    return Robustness(
        measures=measures(sums),
        direction=supports[0],
        size=supports[1],
        rebuttals=tuple(grid.rebuttals(asked, sums)),
        interval=Later(lambda: grid.safe(asked)),
        skipped=windows.skipped,
        is_window=True,
        is_term=is_a_term(windows),
    )
