"""On the page of a claim: would another fair reading say the same?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.judgement.other_readings import GONE, picked_start, strongest
from claimcheck.judgement.verdicts import Weight
from claimcheck.report.reading_sentences import Teller
from claimcheck.report.said import says, spoken
from claimcheck.report.story import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.robustness import Reading, Robustness
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.page import Page
    from claimcheck.report.story import Leaf

SHOWN = 3  # rebuttals
FEWEST = 2  # other readings of a relation; one alone says little


def reading_lines(verdict: Verdict, page: Page) -> None:
    """The other readings of each check that bears on the verdict, by the source that decided it."""
    told = list(told_readings(verdict))
    if not told:
        return
    page.heading("Would another fair reading say the same?")
    teller = teller_of(verdict)
    for position, leaf, finding, found in told:
        if len(told) > 1:
            page.item(f"{position}. {says(leaf)}", indent=0)
        for text in _lines(finding, found, teller):
            page.item(text)


def teller_of(verdict: Verdict) -> Teller:
    """Sentences that may be printed are in the language of the claim."""
    claim = verdict.claim
    return Teller.of(str(claim.language), str(claim.decimal) if claim.decimal is not None else None)


def robustness_of(finding: Finding) -> Robustness | None:
    """The other readings of a finding, where there are any to tell."""
    found = finding.robustness.get() if finding.robustness is not None else None
    if found is None or found.says_nothing:
        return None
    is_one = not found.is_window and found.measures is not None and found.measures.others < FEWEST
    is_one = is_one and all(reading.dimension == "at" for reading in found.others)
    return None if is_one and found.nearest is None else found


def told_readings(verdict: Verdict) -> Iterator[tuple[int, Leaf, Finding, Robustness]]:
    """Of each check that bears on the verdict its number and the finding with most other readings, where it has any."""
    for position, leaf in enumerate(leaves(verdict), start=1):
        if leaf.counts and leaf.verdict.is_load_bearing and (best := widest(leaf.verdict.deciding)) is not None:
            yield position, leaf, *best


def widest(findings: Iterable[Finding]) -> tuple[Finding, Robustness] | None:
    """Of the sources that decided, the one with most to compare with."""
    known = [(finding, found) for finding in findings if (found := robustness_of(finding)) is not None]
    return max(known, key=lambda item: _pairs(item[1]), default=None)


def _pairs(found: Robustness) -> int:
    return found.direction.pairs if found.direction is not None else 0


def _lines(finding: Finding, found: Robustness, teller: Teller) -> Iterator[str]:
    yield from _counted(found, stayed=finding.claimed_sign == 0)
    for reading in sorted(found.rebuttals[:SHOWN], key=lambda item: item is not strongest(found)):
        lead = "against it" if reading.strength <= GONE else "weaker"
        yield f"{lead}: {rebuttal_told(reading, finding, teller)}"
    if found.nearest is not None:
        yield f"nearest true reading: {spoken(teller.nearest(found.nearest))}"
    safe = teller.safe(finding.baseline, found.safe)
    if safe:
        yield f"can safely be printed: {spoken(safe)}"
    for text in found.skipped:
        yield f"could not be asked: {spoken(text)}"


def _counted(found: Robustness, *, stayed: bool) -> Iterator[str]:
    """How many readings there are, and in how many the same holds."""
    measures = found.measures
    if measures is None or not measures.others:
        return
    still = "it stays about the same" if stayed else "at least half of the change is left"
    what = still if found.is_window else "the same holds"
    share = f" ({measures.k_half:.0%} by weight)" if measures.k_half is not None else ""
    unknown = f"; {measures.unavailable} more have no figures" if measures.unavailable else ""
    yield upper_first(f"in {measures.holding} of {measures.others} other natural readings {what}{share}{unknown}")
    if found.direction is not None and found.size is not None and found.direction.pairs > 1:
        yield (
            f"compared with every earlier period, it moved that way in {found.direction.holding} of "
            f"{found.direction.pairs} pairs, and by as much in {found.size.holding}"
        )


def rebuttal_told(reading: Reading, finding: Finding, teller: Teller) -> str:
    """A rebuttal with its own weakness."""
    weight, place = picked_start(reading, finding)
    return spoken(teller.counter_argument(reading, place if weight.rank >= Weight.SERIOUS.rank else ""))
