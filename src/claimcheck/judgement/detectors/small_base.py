"""A percentage of very few.

What it means: from 4 to 6 is a rise of half, and two more cases. With so few, chance alone makes large percentages. It
speaks of the reading, not of intent.

When it fires: a size in percent, as a fraction or as a multiple is tested (`by` of a change or a comparison, `value` of
a share), and the figure that it is taken of, the start, the other side or the whole, is a count of fewer than 20: a
whole number of cases, not rounded, not a rate, an amount of money or a measurement. Always a note.
The line of 20 is that of the health statisticians of the United States for rates too unstable to print (NCHS).

Fires: "femicides rose by 50%" from 4 to 6.
Near miss: "femicides rose by 50%" from 20 to 30; "rose by 2" from 4 to 6.

How to mend: give the numbers: "from 4 to 6".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import amount
from claimcheck.judgement.counts import is_count
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.quantity import Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

FEW = 20
RELATIVE = frozenset({Unit.PERCENT, Unit.MULTIPLE, Unit.FRACTION})
# Kind → the key of the size, and where the figure that it is taken of stands among two that were looked at.
BASES = {"change": ("by", 0), "compare": ("by", 1), "share": ("value", 1)}


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check."""
    for index, leaf in case.leaves():
        base = _base(leaf) if leaf.is_decided else None
        if base is not None:
            finding, seen = base
            yield Detected(
                "small-base",
                Weight.NOTE,
                f"a percentage of very few: {amount(seen.value, seen.unit)} in {seen.at}; "
                f"one case more or less moves it by {100 / seen.value.value:.0f} points",
                part=index,
                source=finding.source,
                suggestion="give the numbers beside the percentage",
                cells=seen.cells,
            )


def _base(leaf: PartVerdict) -> tuple[Finding, Observed] | None:
    check = check_of(leaf)
    name, place = BASES.get(check.kind, ("", 0))
    size = getattr(check.params, name, None) if name else None
    if not isinstance(size, Quantity) or size.unit not in RELATIVE or size.takes_change:
        return None
    for finding in leaf.deciding:
        seen = finding.observed[place] if len(finding.observed) == 2 else None
        if seen is not None and 0 < seen.value.value < FEW and is_count(seen) and is_count(finding.observed[1 - place]):
            return finding, seen
    return None


DETECTOR = Detector("small-base", Weight.NOTE, detect)
