"""The sweep of windows beside plain loops, and its memory: python benchmarks/readings.py

One run measures both on the same seeded series, so that only the ratio matters. The plain loops are the formulas of
the design written down, one window after the other; on long series they are run on a part of the ends and scaled up,
which is said.
"""

from __future__ import annotations

import argparse
import math
import time
import tracemalloc

import numpy as np

from claimcheck.stats.support import Region, support
from claimcheck.stats.window_types import Asked, Course
from claimcheck.stats.windows import counter_arguments, measures, sum_readings

TARGET = 0.01


def series(length: int, seed: int = 20261124) -> np.ndarray:
    """A random walk above zero."""
    steps = np.random.default_rng(seed).normal(0, 0.05, length)
    return 100 * np.exp(np.cumsum(steps))


def plain(values: np.ndarray, asked: Asked, ends: range) -> int:
    """All measures by loops, and the number of windows."""
    weights = strengths = shortfall = direction = others = holding = 0.0
    weaker = count = 0
    for end in ends:
        for start in range(end):
            effect = math.log(values[end] / values[start])
            gap = end - start
            weight = math.exp(-((end - asked.end) ** 2) - ((gap - (asked.end - asked.start)) / 3) ** 2)
            weight *= math.e if gap in (5, 10) else 1.0
            strength = (asked.sign * effect - abs(asked.effect)) / abs(asked.effect)
            clipped = min(2.0, max(-2.0, strength))
            weights += weight
            strengths += weight * clipped
            shortfall += weight * min(0.0, clipped) ** 2
            direction += weight * (strength > -1)
            weaker += strength < 0
            if (start, end) != (asked.start, asked.end):
                others += weight
                holding += weight * (strength >= -0.5)
            count += 1
    return count


def ask(values: np.ndarray, reach: int) -> Asked:
    """A claim in the middle of the series."""
    start, end = len(values) // 2 - 4, len(values) // 2
    effect = math.log(values[end] / values[start])
    return Asked(start, end, int(math.copysign(1, effect)), effect, log=True, reach=reach)


def measured(values: np.ndarray, asked: Asked) -> tuple[float, int, float]:
    """Seconds, windows and the most memory (MB) of the whole answer: measures, rebuttals, support."""
    course = Course(values, values, np.zeros(len(values), dtype=bool))

    def answer() -> int:
        found = measures(sum_readings(course, asked))
        counter_arguments([course], asked)
        logs = np.log(values)
        support(logs, Region(0, asked.end - 1), Region(asked.end - 1, asked.end + 2), 0.0, math.inf)
        return found.readings if found is not None else 0

    before = time.process_time()
    windows = answer()
    seconds = time.process_time() - before
    tracemalloc.start()
    answer()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return seconds, windows, peak


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--length", type=int, nargs="*", default=[10, 120, 1000, 3000])
    lengths = parser.parse_args().length
    print("periods  ends      windows   arrays s   loops s     ratio   memory MB")
    worst = 0.0
    for length in lengths:
        values = series(length)
        for name, reach in (("±1", 1), ("all", length)):
            asked = ask(values, reach)
            seconds, windows, peak = measured(values, asked)
            ends = range(max(0, asked.end - reach), min(length, asked.end + reach + 1))
            some = ends if len(ends) * length < 400_000 else ends[:: max(1, len(ends) * length // 400_000)]
            before = time.process_time()
            count = plain(values, asked, some)
            loops = (time.process_time() - before) * windows / max(1, count)
            scaled = "" if len(some) == len(ends) else " (scaled)"
            cells = f"{windows:12,} {seconds:10.4f} {loops:9.3f} {seconds / loops:9.4f} {peak:11.1f}"
            print(f"{length:7}  {name:4} {cells}{scaled}")
            if windows > 100_000:
                worst = max(worst, seconds / loops)
    print(f"target for long sweeps: at most {TARGET} of plain loops; worst here {worst:.4f}")


if __name__ == "__main__":
    main()
