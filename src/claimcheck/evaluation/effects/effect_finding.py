"""One source's answer to a claim of effect: the panel, every design that it allows, the state, the sentence."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import plain
from claimcheck.evaluation.effects.conclusion import (
    Effect,
    State,
    confidence_in,
    grade_of,
    level_on,
    state_of,
)
from claimcheck.evaluation.effects.detectable import change_words, reach_of
from claimcheck.evaluation.effects.grades import COMPARED, LevelScale
from claimcheck.evaluation.effects.menu import every_result, leading, with_vetoes
from claimcheck.evaluation.effects.negative_control import control_veto
from claimcheck.evaluation.effects.panel import panel_of
from claimcheck.evaluation.effects.premise import premise_of
from claimcheck.evaluation.effects.reasons import reasons_against, sentence_of
from claimcheck.evaluation.effects.sizing import size_of
from claimcheck.evaluation.effects.studies import weighed
from claimcheck.evaluation.effects.vetoes import began_at_peak, event_veto, selection_veto
from claimcheck.evaluation.moments import Moment
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.conclusion import Size
    from claimcheck.evaluation.effects.panel import Panel
    from claimcheck.evaluation.effects.premise import Premise
    from claimcheck.evaluation.effects.results import Result, Veto
    from claimcheck.evaluation.effects.studies import Weighed
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.evaluation.kinds.effect import Params

_SLANTS = {State.OVERSTATED: Slant.OVERSTATED, State.UNDERSTATED: Slant.UNDERSTATED}


def effect_finding(params: Params, evidence: Evidence, claimed: str) -> Finding:
    """Ask every design that the figures allow, weigh them with the studies, and say what it comes to.

    Raises
    ------
    NoAnswer
        Where the figures are of no use for the question, with what would be.

    """
    try:
        return _asked(params, evidence, claimed)
    except NoAnswer as answer:
        if answer.why is not Undecided.NO_DATA:
            raise
        reason = f"whether {params.policy} did it cannot be tested: {answer.reason}"
        raise NoAnswer(reason, Undecided.NOT_SHOWN, answer.observed, decides=answer.decides) from answer


def _asked(params: Params, evidence: Evidence, claimed: str) -> Finding:
    studies = weighed(params.studies, params.levels)
    panel = panel_of(evidence, params.start, params.compared, params.ends_on)
    try:
        premise = premise_of(panel, panel.together(), params.direction.sign)
    except NoAnswer:
        if not studies:
            raise
        premise = None
    results = with_vetoes(every_result(panel), _common_vetoes(params, evidence, panel))
    lead = leading(results)
    size = size_of(evidence, params.size, lead, params.direction.sign)
    effect = _effect(params, panel, (premise, results, lead, studies), size)
    return _finding(evidence, effect, panel, claimed)


def _common_vetoes(params: Params, evidence: Evidence, panel: Panel) -> list[Veto]:
    found = [began_at_peak(panel, params.direction.sign), event_veto(panel, params.other_events)]
    if params.selected_on_outcome:
        found.append(selection_veto(panel, params.direction.sign))
    if params.negative_control is not None:
        found.append(control_veto(params, evidence))
    return [veto for veto in found if veto is not None]


def _effect(
    params: Params,
    panel: Panel,
    found: tuple[Premise | None, tuple[Result, ...], Result | None, tuple[Weighed, ...]],
    size: Size | None,
) -> Effect:
    premise, results, lead, studies = found
    state = state_of(premise, lead, studies, params.direction.sign, size)
    grade = grade_of(lead, studies)
    unit = panel.together()
    other = next(scale for scale in LevelScale if scale is not params.levels)
    return Effect(
        policy=str(params.policy),
        sign=params.direction.sign,
        state=state,
        premise=premise,
        results=tuple(lead if lead is not None and item.design is lead.design else item for item in results),
        lead=lead,
        studies=studies,
        level=level_on(params.levels, lead, studies),
        other_level=level_on(other, lead, studies),
        grade=grade,
        confidence=confidence_in(state, grade),
        reasons=reasons_against(results, lead, studies),
        course=tuple(
            (str(period), None if math.isnan(value) else value)
            for period, value in zip(panel.periods, unit.values, strict=True)
        ),
        before=panel.last_before,
        after=panel.start,
        unit=panel.unit,
        measure=panel.measure,
        label=unit.label,
        reach=reach_of(panel),
        change=change_words(panel),
        filled=tuple(params.emmie.filled.items()) if params.emmie is not None else None,
    )


def _finding(evidence: Evidence, effect: Effect, panel: Panel, claimed: str) -> Finding:
    lead = effect.lead
    compares = lead is not None and lead.level(LevelScale.WWG).number >= COMPARED
    raised = (lead.raised_by if lead is not None and compares else "") or effect.level.raised_by
    finding = plain(
        evidence,
        effect.state.outcome,
        sentence_of(effect),
        claimed=claimed,
        observed=_observed(evidence, panel),
        undecided=Undecided.NOT_SHOWN,
        direction=_SLANTS.get(effect.state),
        decides=raised if effect.state.outcome is Outcome.UNDECIDABLE else "",
        notes=panel.notes,
    )
    return replace(finding, effect=effect, claimed_sign=effect.sign)


def _observed(evidence: Evidence, panel: Panel) -> tuple[Observed, ...]:
    """The figures at both ends of a single place, with their rows."""
    if len(panel.treated) != 1:
        return ()
    unit = panel.treated[0]
    ends = [positions[at] for positions, at in ((panel.before(unit), -1), (panel.after(unit), -1)) if positions]
    series = evidence.series()
    place = evidence.place(None, series) if evidence.params.of is not None else None
    if place is None:
        return ()
    moments = [Moment((panel.periods[at],), str(panel.periods[at])) for at in ends]
    return tuple(evidence.figure(series, place, moment) for moment in moments)
