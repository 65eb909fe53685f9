"""What the findings amount to: axes first, the word second."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.claim import Claim
    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding, PartResult
    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.judgement.scale import Scale
    from claimcheck.judgement.sentence import Covered
    from claimcheck.problems import Place, Problem


class Word(StrEnum):
    """The verdict."""

    TRUE = "true"
    MOSTLY_TRUE = "mostly-true"
    TRUE_BUT = "true-but"
    MISLEADING = "misleading"
    EXAGGERATED = "exaggerated"
    UNDERSTATED = "understated"
    MIXED = "mixed"
    FALSE = "false"
    UNPROVEN = "unproven"
    DISPUTED = "disputed"
    OUTDATED = "outdated"


class Weight(StrEnum):
    """How much a detector weighs; `clean` when none fired."""

    CLEAN = "clean"
    NOTE = "note"
    SERIOUS = "serious"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """Clean 0 to critical 3."""
        return list(Weight).index(self)


@dataclass(frozen=True, slots=True)
class Detected:
    """A detector that fired: which, how hard, on what, and a sentence that may be printed."""

    rule: str
    weight: Weight
    message: str
    part: int | None = None  # index in `Verdict.parts` of the part it speaks about; None: the whole claim
    source: str | None = None
    suggestion: str | None = None
    cells: tuple[CellKey, ...] = ()
    words: tuple[str, ...] = ()  # the words of the sentence that it speaks about
    place: Place | None = None  # where the first of them stands in the claim file
    names: tuple[str, ...] = ()  # notes of findings that it tells in its own words, so that nobody reads them twice


@dataclass(frozen=True, slots=True)
class Silenced:
    """A rule that the claim ignores, why, and what it would have said."""

    rule: str
    reason: str
    detected: tuple[Detected, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin's answer to one check: who counted speaks once, however often it was reprinted."""

    origins: frozenset[str]
    outcome: Outcome
    primary: bool
    speakers: tuple[Finding, ...]  # the findings that made its outcome
    silent: tuple[Finding, ...] = ()  # same origin, listed but not asked: older vintages, reprints, lower standing
    decides: bool = False

    @property
    def answered(self) -> bool:
        """It did not abstain."""
        return self.outcome is not Outcome.UNDECIDABLE


LOAD_BEARING = "load-bearing"
CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class PartVerdict:
    """One part after its sources were weighed."""

    result: PartResult
    role: str  # load-bearing | context
    outcome: Outcome | None  # None when disputed
    disputed: bool = False
    reason: str = ""
    undecided: Undecided | None = None
    direction: Slant | None = None
    accuracy: Accuracy | None = None
    deciding: tuple[Finding, ...] = ()  # the findings that decided
    reading: str | None = None  # which reading of `any-of` counted
    inner: tuple[PartVerdict, ...] = ()
    chosen: int | None = None  # of `any-of`: the index in `inner` of the reading that counted
    voices: tuple[Voice, ...] = ()  # of a check: every origin that was asked

    @property
    def is_load_bearing(self) -> bool:
        """It bears on the verdict; context is only printed."""
        return self.role == LOAD_BEARING

    @property
    def is_decided(self) -> bool:
        """Neither undecidable nor disputed."""
        return not self.disputed and self.outcome not in {None, Outcome.UNDECIDABLE}


@dataclass(frozen=True, slots=True)
class SourcesAxis:
    """How many independent voices, of what standing."""

    independent: int
    primary: bool
    circular: bool
    stance_mismatch: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceAxis:
    """Of a claim of effect: the level on a named scale, and what the evidence comes to."""

    scale: str
    level: int
    state: str
    grade: str
    confidence: str | None  # that the policy did it, in the words of ICD 203; None where nothing can be said


@dataclass(frozen=True, slots=True)
class Axes:
    """What is stored and exported; the word is derived from it. Parts not computed yet are None."""

    accuracy: Accuracy | None
    context: Weight
    data: str | None
    sources: SourcesAxis
    survival: float | None = None
    ratio: float | None = None
    robustness: Robustness | None = None
    evidence: EvidenceAxis | None = None  # None: no claim of effect


@dataclass(frozen=True, slots=True)
class Dated:
    """What the verdict on a claim is as of a day; without a word, why nothing can be said of that day."""

    on: dt.date
    word: Word | None
    direction: Slant | None
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim, weighed."""

    claim: Claim
    word: Word | None  # None: not checked, because something has a problem
    direction: Slant | None
    reason: str
    axes: Axes
    parts: tuple[PartVerdict, ...] = ()
    detected: tuple[Detected, ...] = ()
    problems: tuple[Problem, ...] = ()
    silenced: tuple[Silenced, ...] = ()  # rules that the claim ignores, with its reasons
    sentence: tuple[Covered, ...] = ()  # what was said, passage by passage, and which check touches it
    scale: Scale | None = None  # the words it is published with; None: claimcheck's own
    as_of: Dated | None = None  # on the day it was said, or the day asked for; None where there is no such day
    today: Dated | None = None  # None: nothing was checked
    day: dt.date | None = None  # the one of the two that is the headline

    @property
    def published(self) -> Word | None:
        """The word of an editor who overrides the computed one with another; None where none does."""
        override = self.claim.override
        if override is None or self.word is None or override.verdict == self.word.value:
            return None
        return Word(override.verdict)

    @property
    def nothing_readable(self) -> bool:
        """The day of the headline has no verdict: nothing is wrong, and nothing could be read by then."""
        return self.word is None and self.day is not None

    @property
    def dates_differ(self) -> bool:
        """There is a verdict on both days, and not the same one."""
        words = [dated.word for dated in (self.as_of, self.today) if dated is not None and dated.word is not None]
        return len(set(words)) == 2

    @property
    def agrees(self) -> bool | None:
        """Does it match `expect`, or an editor's override that does? None without one, or when nothing was checked.

        Where nothing could be read by the day of the headline, nothing stands as expected.
        """
        claim = self.claim
        if claim.expect is None or (self.word is None and not self.nothing_readable):
            return None
        if self.word is None:
            return False
        return claim.expect == self.word.value or (
            claim.override is not None and claim.override.verdict == claim.expect
        )
