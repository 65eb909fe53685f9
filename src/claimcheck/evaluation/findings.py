"""What one source answers to one check, and what all sources answer to one part of the sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check, Part
    from claimcheck.claims.rates import Per
    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.effects.conclusion import Effect
    from claimcheck.evaluation.real_terms import RealTerms
    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.evaluation.slices import Slices
    from claimcheck.evaluation.traces import Later, Trace


class Stance(StrEnum):
    """Which side of the claim a source is on."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


_TURNS = ("rounding could turn", "at the border")


@dataclass(frozen=True, slots=True)
class Observed:
    """One figure that was looked at."""

    of: str  # code
    label: str
    at: str  # the period as people write it
    value: Interval
    unit: str
    measure: str = ""
    status: str = "A"
    cells: tuple[CellKey, ...] = ()
    notes: tuple[str, ...] = ()  # which period was used, where the words left it to the table
    per: Per | None = None  # what a count was divided by


@dataclass(frozen=True, slots=True)
class Baseline:
    """Does a change owe its size to where it starts? S and x of design/02-robustness.md, section 2."""

    survival: float | None  # S: share of the claimed effect left when one starts from a typical period
    ratio: float | None  # x: start over the median of the periods before it; None for points and values <= 0
    beyond_all: bool  # the start lies beyond every one of the earlier periods
    earlier: int  # how many earlier periods are known (of five)
    centred: bool  # fewer than three earlier: m is the median of the start ± 3 before the end
    typical: float | None  # m, in the measure's unit
    size: float  # the change itself: ln(end/start), or end - start; signed
    start: Observed
    end: Observed
    window: tuple[Observed, ...] = ()  # the periods that m is the median of
    robustness: Later[Robustness | None] | None = field(default=None, compare=False, repr=False)  # of two levels alone


@dataclass(frozen=True, slots=True)
class Weighed:
    """Of the places that were counted, how many it holds for, as parts of one: by places, and by their people."""

    places: float
    people: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One source's answer to one check."""

    source: str | None  # None: an editor's reading of documents
    outcome: Outcome
    reason: str  # one plain sentence: what the figures say
    claimed: str = ""
    accuracy: Accuracy | None = None
    direction: Slant | None = None
    undecided: Undecided | None = None
    observed: tuple[Observed, ...] = ()
    n: int = 0  # observations it rests on
    notes: tuple[str, ...] = ()
    baseline: Baseline | None = None
    claimed_sign: int = 0  # the sign of the change that was claimed: +1, -1, or 0
    definition: str | None = None  # what the source counts, where it says so
    decides: str = ""  # of an undecidable one: what would decide it
    rivals: tuple[str, ...] = ()  # those without a figure that could come before, each in words
    weighed: Weighed | None = None  # of a count of places: how many people live where it holds
    effect: Effect | None = field(default=None, compare=False, repr=False)  # both questions of an effect
    trace: Later[Trace | None] | None = field(default=None, compare=False, repr=False)  # the series it was read from
    slices: Later[Slices | None] | None = field(default=None, compare=False, repr=False)  # what its place is made of
    by_people: Later[float | None] | None = field(default=None, compare=False, repr=False)  # of a mean of places
    real: Later[RealTerms | None] | None = field(default=None, compare=False, repr=False)  # of money over time
    robustness: Later[Robustness | None] | None = field(default=None, compare=False, repr=False)  # other fair readings

    @property
    def stance(self) -> Stance | None:
        """What the figures make of the claim; None where they do not decide."""
        rank = self.outcome.rank
        if rank is None:
            return None
        return Stance.SUPPORTS if rank >= 2 else Stance.CONTRADICTS

    @property
    def could_turn(self) -> bool:
        """True when a note says that the rounding of the figures could turn the answer."""
        return any(words in note for note in self.notes for words in _TURNS)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check and the answers of every source that was asked."""

    check: Check
    findings: tuple[Finding, ...]
    says: str = ""  # what was said, in a few words: "103 in 2015"


@dataclass(frozen=True, slots=True)
class PartResult:
    """One part of the sentence: a check, several that all must hold, or several readings."""

    part: Part
    results: tuple[CheckResult, ...] = ()  # of a check: one
    parts: tuple[PartResult, ...] = ()  # of all-of and any-of: one for each inside
    context: bool = False
