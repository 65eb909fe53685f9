"""The synthetic control of one place: the mix of places without the policy that went as it did before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.grades import Design, Grade
from claimcheck.evaluation.effects.panel_designs import Table
from claimcheck.evaluation.effects.results import Estimated, Limit, Ranked, Result, Specified, Veto, Without
from claimcheck.evaluation.effects.staggered_design import data_frame
from claimcheck.evaluation.effects.vetoes import fake_veto, peak_veto
from claimcheck.stats.extra import NotTested
from claimcheck.stats.minimum_data import LEAST_BEFORE, LEAST_DONORS, RANKED_DONORS, Cap, minimum_for_synthetic_control
from claimcheck.stats.placebos import Placebos, effects_without_each, every_specification, placebo_in_time, placebos
from claimcheck.stats.synthetic_control import WORST_FIT, Fit, Specification
from claimcheck.stats.synthetic_difference import synthetic_difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.evaluation.effects.panel import Panel

SHOWN_WEIGHT = 0.001
_NEEDS = f"{LEAST_BEFORE} full periods before and {LEAST_DONORS} places without the policy, {RANKED_DONORS} for a p"


def synthetic_result(panel: Panel) -> Result:
    """Every specification of the fixed menu, graded on the worst."""
    table = Table(panel)
    donors = len(table.panel.controls)
    least = minimum_for_synthetic_control(table.start, donors)
    if least.cap is Cap.NONE:
        reason = f"{table.start} full periods before and {donors} places without the policy"
        return Result(Design.SYNTHETIC, untested=f"{reason}; it needs {_NEEDS}", raised_by=_NEEDS, comparisons=donors)
    try:
        found = every_specification(table.figures[0], table.figures[1:], table.start)
    except ValueError as error:
        return Result(Design.SYNTHETIC, untested=str(error), comparisons=donors)
    main = found[Specification.ALL_LAGS]
    if not main.fit.fits:
        return _without_a_fit(table, main, donors)
    again = _without_last(table)
    asked = [(str(name), item) for name, item in (*found.items(), *again.items())]
    specified = [Specified(name, Estimated(item.fit.effect, p=item.p)) for name, item in asked]
    specified += _by_the_extra(table)
    worst = max(item.found.p or 0.0 for item in specified)
    few = f"{donors} places without the policy: no p below {1 / (donors + 1):.2f} is possible; it takes {RANKED_DONORS}"
    return Result(
        Design.SYNTHETIC,
        Estimated(main.fit.effect, p=worst),
        panel.change_unit,
        _percent(table, main.fit, worst),
        tuple(specified),
        _without(table, main.fit),
        _weights(table, main.fit),
        tuple(Ranked(str(name), item.ratio_rank, item.signed_rank, item.units) for name, item in found.items()),
        limits=() if least.cap is Cap.STRONG else (Limit(Grade.SUGGESTIVE, few),),
        vetoes=tuple(_vetoes(table, found, again)),
        facts=(*_fit_words(main.fit), *(f"left out: {item}" for item in table.panel.left_out)),
        comparisons=donors,
    )


def _without_a_fit(table: Table, main: Placebos, donors: int) -> Result:
    """The mix does not follow the place before the policy: whatever it does after says nothing."""
    reason = (
        f"no mix of {donors} places went as {table.panel.treated[0].label} did before the policy: it is off by "
        f"{main.fit.fit_share:.0%} of that place's own ups and downs, and {WORST_FIT:.0%} is the most"
    )
    return Result(
        Design.SYNTHETIC,
        untested=reason,
        raised_by="places without the policy that went alike before it",
        weights=_weights(table, main.fit),
        comparisons=donors,
    )


def _fit_words(fit: Fit) -> tuple[str, ...]:
    return (f"before the policy the mix is off by {fit.fit_share:.0%} of the place's own ups and downs",)


def _percent(table: Table, fit: Fit, p: float) -> Estimated | None:
    without = float(table.figures[0, table.start :].mean()) - fit.effect
    return Estimated(100 * fit.effect / without, p=p) if without > 0 and table.panel.is_ratio_scaled else None


def _weights(table: Table, fit: Fit) -> tuple[tuple[str, float], ...]:
    named = zip((unit.label for unit in table.panel.controls), fit.weights, strict=True)
    return tuple(sorted((pair for pair in named if pair[1] >= SHOWN_WEIGHT), key=lambda pair: -pair[1]))


def _without(table: Table, fit: Fit) -> tuple[Without, ...]:
    mixed = zip(table.at, table.figures[0], fit.gaps, strict=True)
    return tuple(
        Without(table.panel.periods[at], float(value) - gap)
        for index, (at, value, gap) in enumerate(mixed)
        if index >= table.start
    )


def _by_the_extra(table: Table) -> list[Specified]:
    """The synthetic difference-in-differences, where the extra is installed."""
    try:
        found = synthetic_difference(table.figures[0], table.figures[1:], table.start, table=data_frame)
    except ValueError:
        return []
    if isinstance(found, NotTested):
        return []
    return [Specified("synthetic difference-in-differences", Estimated(found.estimate, p=found.p))]


def _without_last(table: Table) -> dict[str, Placebos]:
    """The same without the last period before, where that is an extreme."""
    if not table.starts_from_extreme:
        return {}
    figures, start = table.without_last_before()
    found = placebos(figures[0], figures[1:], start)
    return {"without the last period before": found}


def _vetoes(table: Table, found: Mapping[Specification, Placebos], again: Mapping[str, Placebos]) -> Iterator[Veto]:
    main = found[Specification.ALL_LAGS].fit
    treated, donors = table.figures[0], table.figures[1:]
    effects = {str(name): item.fit.effect for name, item in found.items()}
    turned = [name for name, effect in effects.items() if effect * main.effect < 0]
    if turned:
        yield Veto("specifications disagree", f"the sign is the other way for '{turned[0]}'")
    each = effects_without_each(treated, donors, table.start)
    flipped = [at for at, effect in each.items() if effect * main.effect < 0]
    if flipped:
        yield Veto("one place makes it", f"without {table.panel.controls[flipped[0]].label} the sign turns")
    if again:
        yield peak_veto(table.panel, table.at[table.start - 1], max(item.p for item in again.values()))
    try:
        placebo = placebo_in_time(treated, donors, table.start)
    except ValueError:
        return
    fake = fake_veto(table.panel, table.at[table.start // 2], placebo.effect, main.effect, None)
    if fake is not None:
        yield fake
