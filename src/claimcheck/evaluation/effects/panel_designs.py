"""Designs that compare places with the policy and places without it, before and after."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from claimcheck.evaluation.effects.grades import Design, Grade
from claimcheck.evaluation.effects.panel import complete
from claimcheck.evaluation.effects.results import Estimated, Limit, Result, Specified, Veto, Without
from claimcheck.evaluation.effects.vetoes import fake_veto, p_words, peak_veto
from claimcheck.evaluation.wording import number
from claimcheck.quantities.nouns import so_many
from claimcheck.stats.difference import Difference, difference
from claimcheck.stats.difference_checks import difference_in_time, differences_without_each
from claimcheck.stats.event_study import pre_trend
from claimcheck.stats.minimum_data import Cap, minimum_for_difference
from claimcheck.stats.sensitivity import sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from claimcheck.evaluation.effects.panel import Panel

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

LEAST_M = 0.5
CAPS = {
    Cap.NONE: Grade.NONE,
    Cap.SUGGESTIVE: Grade.SUGGESTIVE,
    Cap.MODERATE: Grade.MODERATE,
    Cap.STRONG: Grade.STRONG,
}


class Table:
    """A complete panel as numbers: one row a place, the treated first, one column a period that is on a side."""

    def __init__(self, panel: Panel) -> None:
        self.panel = whole = complete(panel)
        units = (*whole.treated, *whole.controls)
        self.at = [at for at in whole.sides if not any(math.isnan(unit.values[at]) for unit in whole.treated)]
        rows = [[unit.values[at] for at in self.at] for unit in units]
        self.figures: Floats = np.array(rows, dtype=float)
        self.treated: Flags = np.arange(len(units)) < len(whole.treated)
        self.start = sum(at <= whole.last_before for at in self.at)
        self.times: Floats = np.array(self.at, dtype=float)

    @property
    def is_positive(self) -> bool:
        """Its logarithms have a meaning."""
        return self.panel.is_ratio_scaled and bool((self.figures > 0).all())

    def without_last_before(self) -> tuple[Floats, int]:
        """The figures without the last period before, and where the policy starts in them."""
        return np.delete(self.figures, self.start - 1, axis=1), self.start - 1

    @property
    def starts_from_extreme(self) -> bool:
        """The treated were, on average, never higher or never lower than in the last period before."""
        course = self.figures[self.treated].mean(axis=0)
        return self.start > 1 and bool(course[self.start - 1] in (course.max(), course.min()))


def difference_result(panel: Panel) -> Result:
    """Difference-in-differences with one date."""
    table = Table(panel)
    treated, controls = len(table.panel.treated), len(table.panel.controls)
    least = minimum_for_difference(treated, controls)
    needs = needs_words(least.next_at)
    if least.cap is Cap.NONE:
        reason = f"{treated} with the policy and {controls} without it have figures over the same periods"
        return Result(Design.DIFFERENCE, untested=reason, raised_by=needs, comparisons=controls)
    try:
        found = difference(table.figures, table.treated, table.start)
        specifications = tuple(_specified(table, found))
        vetoes = tuple(_vetoes(table, found))
    except ValueError as error:
        return Result(Design.DIFFERENCE, untested=str(error), comparisons=controls)
    limit = Limit(CAPS[least.cap], f"only {so_many(treated, 'places')} with the policy and {controls} without it")
    return Result(
        Design.DIFFERENCE,
        _estimated(found),
        panel.change_unit,
        _percent(table, found),
        specifications,
        _without(table),
        limits=() if least.cap is Cap.STRONG else (limit,),
        vetoes=vetoes,
        facts=_facts(found, table),
        raised_by="" if least.cap is Cap.STRONG else needs,
        comparisons=controls,
    )


def needs_words(next_at: tuple[int, int] | None) -> str:
    """So many places on each side."""
    if next_at is None:
        return ""
    return f"at least {next_at[0]} places with the policy and {next_at[1]} without it, with figures before and after"


def _estimated(found: Difference) -> Estimated:
    if found.welch is None:
        return Estimated(found.estimate, p=found.p)
    return Estimated(found.estimate, found.welch.low, found.welch.high, found.p)


def _specified(table: Table, found: Difference) -> Iterator[Specified]:
    yield Specified("means before and after", _estimated(found))
    if table.is_positive:
        logs = difference(np.log(table.figures), table.treated, table.start)
        yield Specified("logarithms", _estimated(logs), "log points")
    if table.starts_from_extreme:
        figures, start = table.without_last_before()
        again = difference(figures, table.treated, start)
        yield Specified("without the last period before", _estimated(again))


def _percent(table: Table, found: Difference) -> Estimated | None:
    """The estimate as part of what the treated would have had."""
    without = float(table.figures[table.treated][:, table.start :].mean()) - found.estimate
    if without <= 0 or not table.panel.is_ratio_scaled:
        return None
    made = _estimated(found)
    ends = [None if end is None else 100 * end / without for end in (made.low, made.high)]
    return Estimated(100 * made.value / without, ends[0], ends[1], made.p)


def _without(table: Table) -> tuple[Without, ...]:
    """What the treated would have had if they had gone as the others did."""
    ours, others = (table.figures[flags].mean(axis=0) for flags in (table.treated, ~table.treated))
    gap = ours[: table.start].mean() - others[: table.start].mean()
    return tuple(
        Without(table.panel.periods[at], float(others[index] + gap))
        for index, at in enumerate(table.at)
        if index >= table.start
    )


def _facts(found: Difference, table: Table) -> tuple[str, ...]:
    permuted, compared = found.permutation, found.welch
    drawn = "all" if permuted.exact else "drawn"
    by_chance = f"of {permuted.arrangements:,} ways ({drawn}) to deal the policy out at random"
    share = f"{permuted.p:.1%}" if permuted.p >= 0.001 else "under 0.1%"
    told = [f"{by_chance}, {share} give as large a difference"]
    if compared is not None:
        told.append(f"Welch's t of the changes: p {p_words(compared.p)}, {compared.degrees:.1f} degrees of freedom")
    return (*told, *(f"left out: {item}" for item in table.panel.left_out))


# -- vetoes -----------------------------------------------------------------------------------------


def _vetoes(table: Table, found: Difference) -> Iterator[Veto]:
    for veto in (_fake, _one_place, _trend, _fragile, _peak, _logs):
        made = _tried(veto, table, found)
        if made is not None:
            yield made


def _tried(veto: Callable[[Table, Difference], Veto | None], table: Table, found: Difference) -> Veto | None:
    """A test that needs more than there is says nothing."""
    try:
        return veto(table, found)
    except ValueError:
        return None


def _fake(table: Table, found: Difference) -> Veto | None:
    placebo = difference_in_time(table.figures, table.treated, table.start)
    return fake_veto(table.panel, table.at[table.start // 2], placebo.estimate, found.estimate, placebo.p)


def _one_place(table: Table, found: Difference) -> Veto | None:
    each = differences_without_each(table.figures, table.treated, table.start)
    labels = [unit.label for unit in (*table.panel.treated, *table.panel.controls)]
    turned = [label for label, value in zip(labels, each, strict=True) if value * found.estimate < 0]
    return Veto("one place makes it", f"without {turned[0]} the sign turns") if turned else None


def _trend(table: Table, found: Difference) -> Veto | None:  # noqa: ARG001  # every veto takes the same two
    earlier = pre_trend(table.figures, table.treated, table.start, table.times)
    if earlier.share is None or earlier.share < 1:
        return None
    carried = f"{number(earlier.carried)} {table.panel.change_unit}".strip()
    return Veto("earlier trend", f"the trend from before the policy alone gives {carried}, all of the effect")


def _fragile(table: Table, found: Difference) -> Veto | None:  # noqa: ARG001
    bound = sensitivity(table.figures, table.treated, table.start)
    if bound.breakdown >= LEAST_M:
        return None
    reason = f"it is gone when the two sides part after by {bound.breakdown:.1f} times what they parted before"
    return Veto("sensitivity", f"{reason} (M below {LEAST_M})")


def _peak(table: Table, found: Difference) -> Veto | None:  # noqa: ARG001
    if not table.starts_from_extreme:
        return None
    figures, start = table.without_last_before()
    again = difference(figures, table.treated, start)
    return peak_veto(table.panel, table.at[table.start - 1], again.p)


def _logs(table: Table, found: Difference) -> Veto | None:
    if not table.is_positive:
        return None
    logs = difference(np.log(table.figures), table.treated, table.start)
    if logs.estimate * found.estimate >= 0:
        return None
    return Veto("specifications disagree", "in percent the sign is the other way than in the measure's unit")
