"""A part of the sentence that rests on one origin alone.

What it means: nobody who counted for himself confirms the figure. Reprints of one release are one origin.

When it fires: a load-bearing part was decided, and exactly one origin answered its checks (or stands behind an
editor's reading of documents). One note for the claim, however many parts it touches.

Fires: the figure of 60 comes from the police, and from a newspaper that quotes the police (`origin: police`).
Near miss: the police and the forensic institute each counted.

How to mend: attach a second source with an `origin` of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import voices_behind
from claimcheck.judgement.parts import counted_leaves
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.judgement.voices import origins_heard

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case


def detect(case: Case) -> list[Detected]:
    """One note when some part rests on one origin."""
    alone: dict[int, str] = {}
    for index, part in case.bearing():
        heard = [voice for leaf in counted_leaves(part) for voice in voices_behind(leaf, case.witnesses)]
        if part.is_decided and origins_heard(heard) == 1:
            alone[index] = ", ".join(sorted({name for voice in heard for name in voice.origins if voice.answered}))
    if not alone:
        return []
    names = "; ".join(dict.fromkeys(alone.values()))
    where = "it" if case.size == 1 else f"{len(alone)} of {case.size} parts"
    return [
        Detected(
            "single-source",
            Weight.NOTE,
            f"one origin alone stands behind {where}: {names}",
            part=next(iter(alone)) if len(alone) == 1 else None,
            suggestion="attach a second source that counted for itself",
        )
    ]


DETECTOR = Detector("single-source", Weight.NOTE, detect, about_sources=True)
