"""From a target and its figures to a finding, with the sentence that says by how much and at what pace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.goals import goal_of, is_relative
from claimcheck.evaluation.readings import Change, baseline
from claimcheck.evaluation.target_paths import progress
from claimcheck.evaluation.targets import Path, at_due, at_early
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import amount, change_words, figure, is_percent, number, with_unit
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.findings import Baseline, Finding, Observed
    from claimcheck.evaluation.goals import Goal
    from claimcheck.evaluation.target_paths import Progress
    from claimcheck.evaluation.targets import Aim, Table


def rated_at_due(table: Table, aim: Aim, *, met: bool, claimed: str) -> Finding:
    """Whether it was met (or missed) on its due date."""
    return _rated(table, aim, *at_due(table, aim), met=met, claimed=claimed)


def rated_before_due(table: Table, aim: Aim, at: Time, *, claimed: str) -> Finding:
    """Whether it was met at `at` already; what became of it by the due date is told. From the due date on: by that."""
    early = at_early(table, aim, at)
    if early is None:
        finding = rated_at_due(table, aim, met=True, claimed=claimed)
        return replace(finding, notes=(*finding.notes, f"rated on its due date, {table.due.shown}"))
    finding = _rated(table, aim, *early, met=True, claimed=claimed)
    if finding.outcome is not Outcome.TRUE:
        return finding
    return replace(finding, notes=(*finding.notes, *_at_the_end(table, aim)))


def _at_the_end(table: Table, aim: Aim) -> tuple[str, ...]:
    """That it was met early, and whether it still was when it was due."""
    early = f"met before it was due ({table.due.shown})"
    try:
        seen, goal = at_due(table, aim)
    except NoAnswer:
        return (early,)
    still = "still" if goal.is_met(float(as_printed(seen.value))) else "no longer"
    return (f"{early}, and {still} met then: {figure(seen)}",)


def _rated(table: Table, aim: Aim, seen: Observed, goal: Goal, *, met: bool, claimed: str) -> Finding:
    """The figure that decides it against what it had to be."""
    value = float(as_printed(seen.value))
    is_met = goal.is_met(value)
    short = goal.short_by(value)
    by = f", which it misses by {_gap(short, seen)}" if short else "" if is_met else ", which it only touches"
    start = f"; it started at {_start(table.base, aim, seen)}" if table.base is not None else ""
    return _finding(
        table,
        aim,
        seen,
        holds=is_met is met,
        could_turn=len(_answers(table, aim, seen)) > 1,
        reason=f"{figure(seen)}; the target was {goal.shown}{by}{start}",
        claimed=claimed,
    )


def rated_on_the_way(table: Table, aim: Aim, at: Time | None, *, kept: bool, claimed: str) -> Finding:
    """Whether the way so far leads to it (or does not)."""
    found = progress(table, aim, at)
    finding = _finding(
        table,
        aim,
        found.seen,
        holds=found.is_kept is kept,
        could_turn=found.could_turn,
        reason=_progress_words(table, aim, found),
        claimed=claimed,
    )
    if found.seen.at == table.due.shown:
        return replace(finding, notes=(*finding.notes, "it is due, so on track means met"))
    return finding


def _answers(table: Table, aim: Aim, seen: Observed) -> set[bool]:
    """What the figures may say inside their rounding, that of the base included."""
    found = set()
    base = table.base
    for start in {base.value.low, base.value.high} if base is not None else {0.0}:
        moved = replace(base, value=exact(start)) if base is not None else None
        try:
            goal = goal_of(aim.target, aim.direction, moved, seen, aim.tolerance)
        except NoAnswer:
            continue
        found |= {goal.is_met(seen.value.low), goal.is_met(seen.value.high)}
    return found


def _finding(
    table: Table, aim: Aim, seen: Observed, *, holds: bool, could_turn: bool, reason: str, claimed: str
) -> Finding:
    outcome = Outcome.TRUE if holds else Outcome.FALSE
    if could_turn and table.evidence.params.figures is Figures.WITH_ROUNDING:
        outcome = Outcome.UNDECIDABLE
        reason += "; rounding hides on which side it is, and figures with more decimals would decide it"
    notes = ("rounding could turn the answer",) if could_turn else ()
    stated = (f"stated tolerance: {aim.tolerance.text}",) if aim.tolerance is not None else ()
    finding = plain(
        table.evidence,
        outcome,
        reason,
        claimed=claimed,
        observed=(seen, *((table.base,) if table.base is not None else ())),
        notes=(*notes, *stated),
        undecided=Undecided.PRECISION,
    )
    return replace(finding, baseline=_baseline(table, aim, seen))


def _baseline(table: Table, aim: Aim, seen: Observed) -> Baseline | None:
    """A change owes something to where it starts; a level does not."""
    if table.base is None or table.base_at is None or not is_relative(aim.target, aim.direction):
        return None
    moment = replace(
        table.due, periods=tuple(sorted({key.period for key in seen.cells if key.need.measure == seen.measure}))
    )
    return baseline(table.evidence, Change(table.series, table.place, table.base_at, moment, table.base, seen))


def _progress_words(table: Table, aim: Aim, found: Progress) -> str:
    """Where it is, where the path would have it by now, and where the pace so far leads."""
    seen, base = found.seen, _short(table.base) if table.base is not None else ""
    asked = f"it started at {base}"
    if found.asked is not None:
        asked = f"the {aim.path} path from {base} asks for {_amount(found.asked, seen)} by then"
    comes_to = f"{_amount(found.projected, seen)} in {table.due.shown}"
    if found.projected < 0 <= min(seen.value.value, table.base.value.value if table.base is not None else 0.0):
        comes_to = f"zero before {table.due.shown}"
    leads = f"at the pace so far ({_pace(aim, found)} a {table.series.grain}) it comes to {comes_to}"
    verb = "meets" if found.is_kept else "misses"
    return f"{figure(seen)}; {asked}; {leads}, which {verb} the target of {found.goal.shown}"


def _short(seen: Observed) -> str:
    """A figure after one of the same unit: "250 in 2015", "13% in 2014"."""
    return f"{amount(seen.value, '%' if is_percent(seen.unit) else '')} in {seen.at}"


def _start(base: Observed, aim: Aim, seen: Observed) -> str:
    """The base, and the change since where the target is one: "250 kilotonnes in 2015 (-4.8% since)"."""
    told = is_relative(aim.target, aim.direction) and aim.target.unit is not Unit.POINTS and base.value.value > 0
    change = change_words((seen.value.value / base.value.value - 1) * 100) if told else ""
    return _short(base) + (f" ({change} since)" if change else "")


def _pace(aim: Aim, found: Progress) -> str:
    """The pace with its sign: "+0.3 points", "-7.2%"."""
    if aim.path is Path.COMPOUND:
        return f"{found.pace:+.1f}%"
    return f"{'-' if found.pace < 0 else '+'}{_gap(abs(found.pace), found.seen)}"


def _gap(size: float, seen: Observed) -> str:
    """A difference from a figure of the same unit, that of two percentages in points."""
    return with_unit(_number(size, seen), "points" if is_percent(seen.unit) else "")


def _amount(value: float, seen: Observed) -> str:
    """A computed figure after one of the same unit, which is not said again."""
    return with_unit(_number(value, seen), "%" if is_percent(seen.unit) else "")


def _number(value: float, seen: Observed) -> str:
    """One place more than the measured figure is printed with."""
    return number(value, seen.value.decimals + 1) if seen.value.decimals is not None else number(round(value, 4))
