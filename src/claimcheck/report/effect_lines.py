"""An effect on the page of a claim: what happened, what shows that the policy did it, then the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.conclusion import State
from claimcheck.evaluation.effects.declared import EMMIE_KEYS
from claimcheck.evaluation.effects.premise import Moved
from claimcheck.evaluation.wording import is_percent, number, upper_first, with_unit
from claimcheck.report.said import sentence, spoken
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.evaluation.effects.conclusion import Effect
    from claimcheck.evaluation.effects.results import Estimated, Result, Specified
    from claimcheck.evaluation.effects.studies import Weighed
    from claimcheck.report.page import Page

_MOVED = {
    Moved.YES: "yes, in every way to ask",
    Moved.NO: "no, in none of the ways to ask",
    Moved.DEPENDS: "it depends on the window",
}
_SHOWN_SO_MANY = 6  # donors; more are counted


def effect_in_short(effect: Effect, page: Page) -> None:
    """Where another source is told in full."""
    moved = _MOVED[effect.premise.moved] if effect.premise is not None else "cannot be told"
    page.line(f"Did it move as said? {upper_first(moved)}. Shown? {upper_first(effect.state.value)}.", indent=5)


def effect_lines(effect: Effect, page: Page) -> None:
    """Both questions, each design, the level with what would raise it, what else is known."""
    page.gap()
    _moved(effect, page)
    page.line(f"Did {one_line(effect.policy)} do it? {upper_first(effect.state.value)}.", "bold", indent=5)
    for text in _standing(effect):
        page.item(spoken(text), indent=7)
    for item in effect.results:
        _design(item, effect, page)
    for study in effect.studies:
        page.item(_study(study), indent=5)
    page.gap()


def _moved(effect: Effect, page: Page) -> None:
    premise = effect.premise
    if premise is None:
        page.line("Did it move? No full period on one of the sides has a figure.", "bold", indent=5)
        return
    page.line(f"Did it move as said? {upper_first(_MOVED[premise.moved])}.", "bold", indent=5)
    for item in dict.fromkeys(premise.comparisons):
        mark = "as said" if item.sign == effect.sign else "not as said"
        ends = f"{number(item.before)} ({item.base}) to {number(item.after)} ({item.end})"
        page.item(f"{spoken(ends)}: {mark}", indent=7)
    between = [period for period, _ in effect.course[effect.before + 1 : effect.after]]
    if between:
        page.item(
            f"{' to '.join(dict.fromkeys((between[0], between[-1])))}, when it began, is on neither side", indent=7
        )


def _standing(effect: Effect) -> Iterator[str]:
    level, other = effect.level, effect.other_level
    yield f"evidence: {level.words} ({level.rule}); on {other.scale.value} level {other.number}; grade: {effect.grade}"
    yield f"what would raise the level: {level.raised_by}"
    if effect.confidence is not None:
        yield f"confidence that {effect.policy} did it: {effect.confidence}"
    if effect.state in {State.NOT_SHOWN, State.NOT_TESTABLE}:
        yield from (f"in the way: {text}" for text in effect.reasons)
    yield from _reach(effect)
    if effect.change:
        yield effect.change
    if effect.filled is not None:
        filled = dict(effect.filled)
        yield from (f"{name}: {text}" for name, text in filled.items())
        empty = [name for name in EMMIE_KEYS if name not in filled]
        yield f"nothing is said of its {', '.join(empty)}" if empty else "all of EMMIE's five keys are filled"


def _reach(effect: Effect) -> Iterator[str]:
    """How often chance does as much, and what could have been seen."""
    reach = effect.reach
    if reach is None:
        return
    points = f"{reach.before} full periods before and {reach.after} after"
    if reach.chance is not None:
        share = f"about {reach.chance:.0%}" if reach.chance >= 0.01 else "under 1%"
        yield f"{points}: a change this size appears by chance in {share} of series without any effect"
    if reach.least is not None:
        unit = "points" if is_percent(effect.unit) else effect.unit
        least = with_unit(number(float(f"{reach.least:.2g}")), unit)
        yield f"without a comparison these figures could only have shown a change of at least {least}"


def _design(item: Result, effect: Effect, page: Page) -> None:
    lead = " (it leads)" if effect.lead is not None and item.design is effect.lead.design else ""
    name = upper_first(str(item.design))
    if item.found is None:
        page.item(f"{name}: not tested. {sentence(spoken(item.untested))}", indent=5)
        _mix(item, page)
        return
    page.item(f"{name}{lead}: {_told(item.found, item.unit)}; grade: {item.grade}", indent=5)
    _mix(item, page)
    for text in _statistics(item, effect.reasons):
        page.item(spoken(text), indent=7)
    for fact in item.facts:
        page.item(spoken(fact), "dim", indent=7)


def _statistics(item: Result, told: Sequence[str]) -> Iterator[str]:
    """In percent, each specification, the placebos, then what speaks against it, with its reason where that is new."""
    if item.percent is not None and item.unit != "%":
        yield f"as part of what would have been: {_told(item.percent, '%')}"
    if len(item.specifications) > 1:
        yield from (f"{one.name}: {_specified(one, item)}" for one in item.specifications)
    for ranked in item.ranks:
        place = f"{ranked.ratio_rank} of {ranked.units} by the ratio of gaps, {ranked.signed_rank} by the signed gap"
        yield f"among all places, {ranked.name}: {place}"
    yield from (f"at most {limit.grade}: {limit.reason}" for limit in item.limits)
    for veto in item.vetoes:
        yield f"one step down: {veto.rule}{'' if veto.reason in told else f' ({veto.reason})'}"


def _specified(one: Specified, item: Result) -> str:
    return _told(one.found, one.unit if one.unit is not None else item.unit)


def _mix(item: Result, page: Page) -> None:
    if not item.weights:
        return
    named = [f"{one_line(name)} {weight:.0%}" for name, weight in item.weights[:_SHOWN_SO_MANY]]
    more = len(item.weights) - len(named)
    page.item(f"the mix: {', '.join(named)}{f' and {more} more' if more > 0 else ''}", indent=7)


def _told(found: Estimated, unit: str) -> str:
    interval = ""
    if found.low is not None and found.high is not None:
        interval = f", 95% interval {number(found.low)} to {number(found.high)}"
    p = "" if found.p is None else f", p {found.p:.3f}" if found.p >= 0.001 else ", p below 0.001"
    return f"{with_unit(number(found.value), unit)}{interval}{p}"


def _study(item: Weighed) -> str:
    study = item.study
    estimate = f"{study.estimate} [{', '.join(map(str, study.interval))}]{f' {study.unit}' if study.unit else ''}"
    left = "" if item.counts else f"; it does not count: {_why(item)}"
    return f"study {one_line(study.source)}: {spoken(estimate)}, {item.shown.words} ({item.shown.rule}){left}"


def _why(item: Weighed) -> str:
    return "not independent" if not item.study.independent else "no comparison before and after"
