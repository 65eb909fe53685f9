"""How often do the detectors of picked windows fire, on honest claims and on picked ones?

python -m benchmarks.cherry_picking                      2,000 series a cell, lengths 8, 15, 30 and 120
python -m benchmarks.cherry_picking --series 200         fewer, for a look
python -m benchmarks.cherry_picking --seed 7             another draw

Every claim is a change of more than 2% (of those "unchanged": of 2% at most, said to be none), true as published. The
honest ones take a window that was fixed beforehand: from the middle of the series to its end. What fires there is a
false alarm. The picked ones look at the series first.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from benchmarks.picked_series import HONEST, PICKED

from claimcheck.claims.periods import Period
from claimcheck.datasets.series import CellKey, Need, Status
from claimcheck.evaluation.findings import Baseline, Finding, Observed
from claimcheck.evaluation.readings import ENOUGH
from claimcheck.evaluation.traces import Later, Stretch, Trace
from claimcheck.judgement.baselines import PEAK, TROUGH, weigh_start
from claimcheck.judgement.detector import Case, worst_weight
from claimcheck.judgement.detectors import false_calm, seasonal
from claimcheck.judgement.pairs import Change
from claimcheck.judgement.verdicts import Weight
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome
from claimcheck.stats.baseline import baseline_ratio, median, survival
from claimcheck.stats.window_types import Asked, Course, effect_of
from claimcheck.stats.windows import measures, sum_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.picked_series import Make, Said
    from numpy.random import Generator

LENGTHS = (8, 15, 30, 120)
LEAST = 0.02
TRIES = 1_000
NEED = Need("series", "figure")
RULES = ("peak or trough", "seasonal", "false-calm", "low-robustness")


# -- what the detectors say -------------------------------------------------------------------------


def told(said: Said) -> tuple[Weight, ...]:
    """The weight that each of the rules gives a claim."""
    change = _change(said)
    case = Case(cast("Any", None), (), {}, (change,))
    return (
        max((weigh_start(change, PEAK), weigh_start(change, TROUGH)), key=lambda weight: weight.rank),
        *(worst_weight(item.weight for item in rule.detect(case)) for rule in (seasonal, false_calm)),
        _robustness(said),
    )


def _change(said: Said) -> Change:
    first = 2000 * said.grain.per_year
    periods = tuple(Period(said.grain, first + place) for place in range(len(said.values)))
    seen = [
        Observed("X", "", str(period), exact(float(value)), "", "figure", cells=(CellKey(NEED, "X", period),))
        for period, value in zip(periods, said.values, strict=True)
    ]
    found = _baseline(said, seen)
    sign = 0 if said.calm else (1 if said.size > 0 else -1)
    stretch = Stretch(said.start, said.start), Stretch(said.end, said.end)
    values, states = tuple(item.value for item in seen), (Status.NORMAL,) * len(seen)
    trace = Trace("series", "figure", "", "", said.grain, periods, values, states, *stretch, None)
    ends = seen[said.start], seen[said.end]
    finding = Finding("series", Outcome.TRUE, "", observed=ends, trace=Later(lambda: trace))
    return Change(0, finding, found, sign)


def _baseline(said: Said, seen: list[Observed]) -> Baseline:
    """As the evaluation has it: the five periods before, of the same season, else those around the start."""
    stride = said.grain.per_year

    def known(steps: range) -> tuple[Observed, ...]:
        places = [said.start + step * stride for step in steps]
        return tuple(seen[place] for place in places if 0 <= place < said.end)

    before = known(range(-5, 0))
    centred = len(before) < ENOUGH
    window = known(range(-3, 4)) if centred else before
    start, end = float(said.values[said.start]), float(said.values[said.end])
    typical = median(item.value.value for item in window)
    left, x = survival(start, end, typical, log=True), baseline_ratio(start, typical)
    values = [item.value.value for item in before]
    beyond = bool(values) and (start > max(values) or start < min(values))
    ends = seen[said.start], seen[said.end]
    return Baseline(left, x, beyond, len(before), centred, typical, end - start, *ends, window)


def _robustness(said: Said) -> Weight:
    """Of `low-robustness`, from the same grid; a calm has no effect to lose."""
    if said.calm:
        return Weight.CLEAN
    figures = said.values.tolist()
    course = Course(figures, figures, [False] * len(figures))
    effect = effect_of(float(said.values[said.start]), float(said.values[said.end]), log=True)
    per_year = said.grain.per_year
    season = per_year if (said.end - said.start) % per_year == 0 else 1
    found = measures(
        sum_readings(course, Asked(said.start, said.end, int(math.copysign(1, effect)), effect, True, season))
    )
    k_half = found.k_half if found is not None else None
    if k_half is None or k_half >= 0.5:
        return Weight.CLEAN
    return Weight.SERIOUS if k_half < 0.25 else Weight.NOTE


# -- the table --------------------------------------------------------------------------------------


def run(make: Make, n: int, series: int, seed: int) -> list[Counter[Weight]] | None:
    """How many claims of one cell each rule gives each weight; None where the cell has no such claims."""
    chance = np.random.default_rng([seed, n])
    counts: list[Counter[Weight]] = [Counter() for _ in RULES]
    for _ in range(series):
        said = _drawn(make, chance, n)
        if said is None:
            return None
        for count, weight in zip(counts, told(said), strict=True):
            count[weight] += 1
    return counts


def _drawn(make: Make, chance: Generator, n: int) -> Said | None:
    """A claim that somebody would make: a change over 2%, or one of 2% at most that is said to be none."""
    for _ in range(TRIES):
        said = make(chance, n)
        if said is None or (abs(said.size) > LEAST) is not said.calm:
            return said
    return None


def lines(series: int, seed: int) -> Iterator[str]:
    """The table as Markdown: of each rule, percent of claims with a note, a serious and a critical one."""
    yield f"| claims | length | {' | '.join(RULES)} |"
    yield f"|---|---|{'---|' * len(RULES)}"
    for kind, cells in (("honest", HONEST), ("picked", PICKED)):
        for name, make in cells.items():
            for n in LENGTHS:
                counts = run(make, n, series, seed)
                if counts is not None:
                    shown = " | ".join(_shown(count, series) for count in counts)
                    yield f"| {kind}: {name} | {n} | {shown} |"


def _shown(count: Counter[Weight], series: int) -> str:
    rates = [100 * count[weight] / series for weight in (Weight.NOTE, Weight.SERIOUS, Weight.CRITICAL)]
    return " / ".join(f"{rate:.1f}" for rate in rates) if any(rates) else "-"


def error(series: int) -> float:
    """The largest Monte Carlo standard error of a rate, in points."""
    return 50 / math.sqrt(series)


def main(arguments: list[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How often the detectors of picked windows fire.")
    parser.add_argument("--series", type=int, default=2_000, help="series a cell (default 2,000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the draw (default 1)")
    asked = parser.parse_args(arguments)
    print(f"Percent of {asked.series:,} claims a cell: note / serious / critical; - is none. Seed {asked.seed}.")
    print(f"Monte Carlo standard error: {error(asked.series):.1f} points at 50%, less elsewhere (sqrt(p(1-p)/n)).\n")
    for line in lines(asked.series, asked.seed):
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
