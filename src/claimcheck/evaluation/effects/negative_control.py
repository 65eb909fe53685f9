"""A figure that the policy should not move, put through the same designs: if it moves, something else did it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.menu import every_result, leading
from claimcheck.evaluation.effects.panel import panel_of
from claimcheck.evaluation.effects.results import Veto
from claimcheck.evaluation.effects.vetoes import p_words
from claimcheck.evaluation.undecided import NoAnswer, UnknownPlace

if TYPE_CHECKING:
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.kinds.effect import Params

MOVES = 0.05


def control_veto(params: Params, evidence: Evidence) -> Veto | None:
    """The veto where the other figure moves at the start of the policy; none where it does not, or cannot be asked."""
    if params.negative_control is None:
        return None
    name = params.negative_control.measure
    for source in (evidence.source, *evidence.elsewhere):
        asked = replace(evidence, source=source, params=replace(params, measure=name, per=None))
        try:
            panel = panel_of(asked, params.start, params.compared, params.ends_on)
        except (NoAnswer, UnknownPlace):
            continue
        lead = leading(every_result(panel))
        if lead is None or lead.p is None or lead.p >= MOVES:
            return None
        return Veto("negative control", f"'{name}', which it should not move, moves too (p {p_words(lead.p)})")
    return None
