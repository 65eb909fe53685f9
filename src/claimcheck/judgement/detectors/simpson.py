"""The whole went one way, and each of its parts the other.

What it means: a rate of a whole country can fall while it rises in every region, because people moved to where it is
low. Simpson's paradox: the change is one of who is counted, not of what happened to them.

When it fires: a load-bearing `change` or `from-to` of a rate, a share or a mean holds for a group of places (or for the
one total of its table), at least 60% of the places have figures at both ends, at least two of these went the other way
than the whole, and none went with it. Serious. Counts cannot do this, as a sum goes with its parts. Parts in a column
of the table (men and women) are not looked at. It speaks of the parts, not of anybody's intent.

Fires: "the jobless rate of the region fell", and it rose in each of its four towns.
Near miss: it rose in three towns and fell in the fourth.

How to mend: give the figures of the parts, and say how their sizes changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.changes import printed_sign
from claimcheck.evaluation.wording import ends_words, is_rate, listed
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.slices import Slice, Slices
    from claimcheck.judgement.detector import Case

KINDS = {"change", "from-to"}
ENDS = 2
HOLDS = 2  # the rank from which the figures are for the claim
COVERED = 0.6
LEAST = 2
PLACES = 9  # compared after rounding, so that no border is decided by a binary residue
FEW = 3


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each check whose parts all went the other way, by the first source that shows it."""
    for index, leaf in case.leaves():
        if check_of(leaf).kind not in KINDS:
            continue
        for finding in leaf.deciding:
            against = _against(finding)
            if against:
                yield _detected(index, finding, against)
                break


def _against(finding: Finding) -> Sequence[Slice]:
    """The parts that went the other way, where all that moved did."""
    ends = finding.observed
    if (finding.outcome.rank or 0) < HOLDS or len(ends) < ENDS or not is_rate(ends[0].unit) or finding.slices is None:
        return ()
    sign = printed_sign(ends[0].value, ends[-1].value)
    slices = finding.slices.get() if sign else None
    return _other_way(slices, sign) if slices is not None else ()


def _other_way(slices: Slices, sign: int) -> Sequence[Slice]:
    if round(len(slices.known) / slices.size, PLACES) < COVERED or any(item.sign == sign for item in slices.known):
        return ()
    found = [item for item in slices.known if item.sign == -sign]
    return found if len(found) >= LEAST else ()


def _detected(index: int, finding: Finding, against: Sequence[Slice]) -> Detected:
    went, other = ("fell", "rose") if against[0].sign > 0 else ("rose", "fell")
    told = "; ".join(f"{item.start.label} {ends_words(item.start, item.end)}" for item in against[:FEW])
    more = f" and {len(against) - FEW} more" if len(against) > FEW else ""
    return Detected(
        "simpson",
        Weight.SERIOUS,
        f"as a whole it {went}, and it {other} in {len(against)} of its parts and {went} in none: {told}{more}",
        part=index,
        source=finding.source,
        suggestion=f"add that it {other} in {listed([item.start.label for item in against], FEW)}",
        cells=tuple(key for item in against for seen in (item.start, item.end) for key in seen.cells),
    )


DETECTOR = Detector("simpson", Weight.SERIOUS, detect)
