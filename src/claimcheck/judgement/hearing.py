"""Who stands behind a part: the voices and sources that decided, and whether they said what their stance promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.findings import Stance
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Voice
from claimcheck.judgement.witnesses import witness
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness

DOCUMENT = "document"  # the kind whose finding is an editor's reading
SIDES = {Stance.SUPPORTS, Stance.CONTRADICTS}


def voices_behind(leaf: PartVerdict, witnesses: Mapping[str, Witness]) -> tuple[Voice, ...]:
    """The voices of a check; behind an editor's reading stand the documents that the claim lists for and against."""
    if check_of(leaf).kind != DOCUMENT:
        return leaf.voices
    return tuple(
        Voice(item.origins, leaf.outcome or Outcome.UNDECIDABLE, item.counts_as_primary, (), decides=True)
        for item in sources_behind(leaf, witnesses)
    )


def sources_behind(leaf: PartVerdict, witnesses: Mapping[str, Witness]) -> tuple[Witness, ...]:
    """The sources that decided a check, or the documents for and against behind an editor's reading."""
    if check_of(leaf).kind == DOCUMENT:
        return tuple(item for item in witnesses.values() if item.stance in SIDES)
    return tuple(witness(finding.source, witnesses) for finding in leaf.deciding)


def independent_of_parties(item: Witness, witnesses: Mapping[str, Witness]) -> bool:
    """It is nobody's party, and does not merely repeat what a party of the claim counted."""
    parties = [other for other in witnesses.values() if not other.is_independent and len(other.origins) == 1]
    counted = frozenset[str]().union(*(other.origins for other in parties))
    return item.is_independent and not item.origins <= counted


def findings_of(leaf: PartVerdict) -> Iterator[Finding]:
    """Every finding of a check, those that did not vote included."""
    return (finding for result in leaf.result.results for finding in result.findings)


def shown_as(finding: Finding, witnesses: Mapping[str, Witness]) -> str:
    """A finding with the name of its source."""
    return f"{witness(finding.source, witnesses).id}: {finding.reason}"


def what_each_counts(sides: Sequence[Finding]) -> str:
    """What two sources say they count, where both say so and not the same; else nothing."""
    told = [finding.definition for finding in sides]
    if None in told or len(set(told)) < len(sides):
        return ""
    return "; ".join(f"{finding.source} counts {finding.definition}" for finding in sides)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A source whose figures stand on the other side than its author says."""

    source: Witness
    computed: Stance


def mismatches(leaves: Iterable[PartVerdict], witnesses: Mapping[str, Witness]) -> tuple[Mismatch, ...]:
    """Sources that never stand where their stance puts them, and do stand on the other side."""
    computed: dict[str, set[Stance]] = {}
    for leaf in leaves:
        for finding in findings_of(leaf):
            if finding.source is not None and finding.stance is not None:
                computed.setdefault(str(finding.source), set()).add(finding.stance)
    return tuple(
        Mismatch(item, next(iter(computed[item.id])))
        for item in witnesses.values()
        if item.stance in SIDES and item.id in computed and item.stance not in computed[item.id]
    )
