"""The axes: what is stored, printed and exported; the word is derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.ends import BROKEN, UNSETTLED, ends_of
from claimcheck.judgement.hearing import DOCUMENT, independent_of_parties, mismatches, sources_behind, voices_behind
from claimcheck.judgement.parts import check_of, worst_accuracy
from claimcheck.judgement.verdicts import Axes, SourcesAxis, Weight
from claimcheck.judgement.voices import origins_heard, superseded
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.pairs import Change
    from claimcheck.judgement.verdicts import PartVerdict

FINAL, PROVISIONAL, BROKEN_SERIES, REVISED = "final", "provisional", "broken", "revised"


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
    )


def _worst_start(changes: Sequence[Change]) -> Change | None:
    """The change that went as claimed of which least is left from a typical period."""
    known = [change for change in changes if change.moved_as_claimed and change.baseline.survival is not None]
    return min(known, key=lambda change: change.baseline.survival or 0.0, default=None)


def _data(leaves: Sequence[PartVerdict], case: Case) -> str | None:
    """The worst state of the figures that were used; None where no figure was."""
    statuses = {seen.status for leaf in leaves for _, seen in ends_of(leaf)}
    if statuses & BROKEN or any(leaf.undecided is Undecided.BREAK for leaf in leaves):
        return BROKEN_SERIES
    if statuses & set(UNSETTLED):
        return PROVISIONAL
    if any(_was_revised(leaf, case) for leaf in leaves):
        return REVISED
    return FINAL if statuses else None


def _was_revised(leaf: PartVerdict, case: Case) -> bool:
    """An older vintage of a source that decided would have answered otherwise."""
    return any(
        finding.outcome is not voice.outcome and superseded(finding, voice.speakers, case.witnesses)
        for voice in leaf.voices
        if voice.decides
        for finding in voice.silent
    )


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
