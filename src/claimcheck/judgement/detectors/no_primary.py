"""A part of the sentence that no primary source decided.

What it means: whoever counted or computed the figure was not asked; the answer comes from those who repeat it.

When it fires: a load-bearing part was decided, and every voice that decided one of its checks is secondary and not
the source of record. Behind an editor's reading the documents for and against count. One note for the claim.

Fires: a magazine's round-up of the region's murder rates, with no police or statistics office attached.
Near miss: the same round-up, named as the source of record (`of-record: true`).

How to mend: attach the source that counted, or say who it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import sources_behind, voices_behind
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case


def detect(case: Case) -> list[Detected]:
    """One note when some check was decided by secondary sources only."""
    titles: dict[str, None] = {}
    parts: dict[int, None] = {}
    for index, leaf in case.leaves():
        deciding = [voice for voice in voices_behind(leaf, case.witnesses) if voice.decides]
        if leaf.is_decided and deciding and not any(voice.primary for voice in deciding):
            parts[index] = None
            titles.update((item.title, None) for item in sources_behind(leaf, case.witnesses))
    if not parts:
        return []
    return [
        Detected(
            "no-primary",
            Weight.NOTE,
            f"decided by secondary sources only: {', '.join(titles)}",
            part=next(iter(parts)) if len(parts) == 1 else None,
            suggestion="attach the source that counted or computed the figure",
        )
    ]


DETECTOR = Detector("no-primary", Weight.NOTE, detect, about_sources=True)
