"""Nobody but the claimant, or whoever ran the policy, stands behind what was said.

What it means: the figures may well be right, but those who are judged by them counted them. A reader should know that
nobody else confirms them.

When it fires: a load-bearing part holds (true or mostly), and none of the sources that decided it is independent. A
source is a party's when the catalogue or the claim says `party: claimant` or `party: implementer`, and also when all
that it repeats was counted by such a source of the claim alone: a newspaper that prints the police's figures
(`origin: police`) is no second witness. Behind an editor's reading the documents for and against count. One finding for
the claim. It speaks of who stands behind the figures, not of anybody's intent.

Fires: "extortion fell", by three newspapers that print the police's reports, all `party: implementer`: serious.
Near miss: the same with the count of the forensic institute beside it; or a part that the party's own figures refute.

How to mend: attach a source that counted for itself, or say in print whose figure it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import independent_of_parties, sources_behind
from claimcheck.judgement.parts import counted_leaves
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

WORDS = {"claimant": "the claimant", "implementer": "whoever ran the policy"}
HOLDS = 2  # the rank from which the figures are for the claim


def detect(case: Case) -> list[Detected]:
    """One finding when some part holds by the word of a party alone."""
    parties: dict[int, str] = {}
    for index, part in case.bearing():
        if part.outcome is not None and (part.outcome.rank or 0) >= HOLDS:
            party = _only_party(part, case)
            if party:
                parties[index] = party
    if not parties:
        return []
    who = " and ".join(dict.fromkeys(parties.values()))
    where = "it" if case.size == 1 else f"{len(parties)} of {case.size} parts"
    return [
        Detected(
            "circular-source",
            Weight.SERIOUS,
            f"nobody independent confirms {where}: all of it comes from {who}",
            part=next(iter(parties)) if len(parties) == 1 else None,
            suggestion=f"say that it comes from {who}, or attach a source that counted for itself",
        )
    ]


def _only_party(part: PartVerdict, case: Case) -> str:
    """The parties behind a part, in words; nothing where somebody independent is behind it too."""
    behind = [item for leaf in counted_leaves(part) for item in sources_behind(leaf, case.witnesses)]
    if not behind or any(independent_of_parties(item, case.witnesses) for item in behind):
        return ""
    named = sorted({item.party for item in behind if not item.is_independent})
    return " and ".join(WORDS[party] for party in named) or "a party to the claim, printed by others"


DETECTOR = Detector("circular-source", Weight.SERIOUS, detect, about_sources=True)
