"""The axes: what is stored, printed and exported; the word is derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.editions import old_figures, replaced, revisions
from claimcheck.judgement.ends import BROKEN, UNSETTLED, ends_of
from claimcheck.judgement.hearing import DOCUMENT, independent_of_parties, mismatches, sources_behind, voices_behind
from claimcheck.judgement.other_readings import robust_findings
from claimcheck.judgement.parts import check_of, worst_accuracy
from claimcheck.judgement.verdicts import Axes, EvidenceAxis, SourcesAxis, Weight
from claimcheck.judgement.voices import origins_heard
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change
    from claimcheck.judgement.verdicts import PartVerdict

FINAL, PROVISIONAL, BROKEN_SERIES, REVISED, STALE = "final", "provisional", "broken", "revised", "stale"


def axes_of(case: Case, context: Weight) -> Axes:
    """All axes of a weighed claim. `context`: the worst detector that bears on it."""
    leaves = [leaf for _, leaf in case.leaves()]
    decided = [part for _, part in case.bearing() if part.is_decided]
    worst = _worst_start(case.changes)
    return Axes(
        accuracy=worst_accuracy(part.accuracy for part in decided if part.accuracy is not None),
        context=context,
        data=_data(leaves, case),
        sources=_sources(case, leaves),
        survival=worst.baseline.survival if worst is not None else None,
        ratio=worst.baseline.ratio if worst is not None else None,
        robustness=_least_robust(case),
        evidence=_evidence(leaves),
    )


def _evidence(leaves: Sequence[PartVerdict]) -> EvidenceAxis | None:
    """The weakest evidence of the claims of effect."""
    found = [finding.effect for leaf in leaves for finding in leaf.deciding if finding.effect is not None]
    weakest = min(found, key=lambda effect: (effect.grade.rank, effect.level.number), default=None)
    if weakest is None:
        return None
    level = weakest.level
    return EvidenceAxis(level.scale.value, level.number, weakest.state.value, weakest.grade.value, weakest.confidence)


def _worst_start(changes: Sequence[Change]) -> Change | None:
    """The change that went as claimed of which least is left from a typical period."""
    known = [change for change in changes if change.moved_as_claimed and change.baseline.survival is not None]
    return min(known, key=lambda change: change.baseline.survival or 0.0, default=None)


def _least_robust(case: Case) -> Robustness | None:
    """The other readings of the check that fewest of them agree with."""
    known = [found for _, _, _, found in robust_findings(case) if found.measures is not None]
    return min(known, key=_agreeing, default=None)


def _agreeing(found: Robustness) -> tuple[float, int]:
    """How many agree; of equals the one with most periods to compare with comes first."""
    k_half = found.measures.k_half if found.measures is not None else None
    return 1.0 if k_half is None else k_half, -(found.direction.pairs if found.direction is not None else 0)


def _data(leaves: Sequence[PartVerdict], case: Case) -> str | None:
    """The worst state of the figures that were used; None where no figure was."""
    statuses = {seen.status for leaf in leaves for _, seen in ends_of(leaf)}
    if statuses & BROKEN or any(leaf.undecided is Undecided.BREAK for leaf in leaves):
        return BROKEN_SERIES
    if statuses & set(UNSETTLED):
        return PROVISIONAL
    if any(revisions(case)):
        return REVISED
    if any(old_figures(case)) or any(replaced(case)):
        return STALE
    return FINAL if statuses else None


def _sources(case: Case, leaves: Sequence[PartVerdict]) -> SourcesAxis:
    voices = [voice for leaf in leaves for voice in voices_behind(leaf, case.witnesses)]
    behind = [item for leaf in leaves for item in sources_behind(leaf, case.witnesses)]
    computed = [leaf for leaf in leaves if check_of(leaf).kind != DOCUMENT]
    return SourcesAxis(
        independent=origins_heard(voices),
        primary=any(voice.primary and voice.decides for voice in voices),
        circular=bool(behind) and not any(independent_of_parties(item, case.witnesses) for item in behind),
        stance_mismatch=tuple(item.source.id for item in mismatches(computed, case.witnesses)),
    )
