"""One claim, weighed: sources to parts, detectors, the table, the axes, the sentence that says why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.judgement.axes import axes_of
from claimcheck.judgement.detector import OFF, Case, Detection, run_detectors, worst_weight
from claimcheck.judgement.expectation import disagreements
from claimcheck.judgement.pairs import changes_in
from claimcheck.judgement.parts import Weighing, sources_asked, weigh_part
from claimcheck.judgement.reasons import reason_for
from claimcheck.judgement.sentence import sentence_of
from claimcheck.judgement.table import Cell, lean, look_up
from claimcheck.judgement.verdicts import Axes, SourcesAxis, Verdict, Weight, Word
from claimcheck.judgement.witnesses import witnesses_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.config import Config
    from claimcheck.datasets.sources import Source
    from claimcheck.evaluation.findings import PartResult
    from claimcheck.judgement.pairs import BaselineBetween
    from claimcheck.judgement.verdicts import Detected, PartVerdict
    from claimcheck.judgement.witnesses import Witness
    from claimcheck.problems import Problem

NOT_CHECKED = "nothing was checked, so nothing is said"
# Readings of one part, worst for the speaker first. An undecided reading may yet be true, a false one is not.
FOR_THE_SPEAKER = (
    Word.FALSE,
    Word.UNPROVEN,
    Word.DISPUTED,
    Word.MISLEADING,
    Word.EXAGGERATED,
    Word.UNDERSTATED,
    Word.TRUE_BUT,
    Word.MOSTLY_TRUE,
    Word.TRUE,
)

# Words that speak of an error of size; of the others a lean would say something that the word does not.
LEANING = frozenset({Word.FALSE, Word.MIXED, Word.EXAGGERATED, Word.UNDERSTATED, Word.MOSTLY_TRUE})


def judge(
    claim: Claim,
    part_results: Sequence[PartResult],
    sources: Mapping[str, Source],
    config: Config,
    *,
    problems: Iterable[Problem] = (),
    baseline_between: BaselineBetween | None = None,
    earlier: Sequence[PartVerdict] = (),
    today: dt.date | None = None,
) -> Verdict:
    """The verdict on a claim.

    problems: what keeps the claim from being checked; with any of them there is no word.
    baseline_between: the baseline of the change that two level findings imply; without it, levels are not paired.
    earlier: the parts as they came out on the day it was said, where other vintages were asked for that day.
    today: the day that the verdict is as of.
    """
    found = tuple(problems)
    if found:
        return not_checked(claim, found)
    bench = _Bench(claim, witnesses_of(claim, sources, sources_asked(part_results)), config, baseline_between)
    parts = bench.weigh(part_results)
    case = replace(bench.case(parts), earlier=tuple(earlier), today=today)
    detection = bench.detect(case)
    bearing = [part for part in parts if part.is_load_bearing]
    cells = cells_of(parts, detection.fired)
    word = look_up(cells).word
    verdict = Verdict(
        claim=claim,
        word=word,
        direction=lean(cells) if word in LEANING else None,
        reason=reason_for(word, bearing, _that_bear(detection.fired, parts)),
        axes=axes_of(case, worst_weight(item.weight for item in detection.fired)),
        parts=parts,
        detected=detection.fired,
        silenced=detection.silenced,
        sentence=case.sentence.covered,
    )
    return replace(verdict, problems=disagreements(verdict))


def not_checked(claim: Claim, problems: tuple[Problem, ...]) -> Verdict:
    """The verdict that says nothing, because something has a problem."""
    axes = Axes(None, Weight.CLEAN, None, SourcesAxis(0, primary=False, circular=False))
    return Verdict(claim, None, None, NOT_CHECKED, axes, problems=problems)


def cells_of(parts: Sequence[PartVerdict], detected: Sequence[Detected]) -> list[Cell]:
    """The load-bearing parts as the table sees them; a detector of the whole claim weighs on each of them."""
    return [
        Cell(
            outcome=part.outcome,
            direction=part.direction,
            weight=worst_weight(item.weight for item in detected if item.part in {None, index}),
        )
        for index, part in enumerate(parts)
        if part.is_load_bearing
    ]


def _that_bear(detected: Sequence[Detected], parts: Sequence[PartVerdict]) -> list[Detected]:
    return [item for item in detected if item.part is None or parts[item.part].is_decided]


class _Bench:
    """What is the same for every part of one claim."""

    def __init__(
        self,
        claim: Claim,
        witnesses: Mapping[str, Witness],
        config: Config,
        baseline_between: BaselineBetween | None,
    ) -> None:
        self.claim = claim
        self.witnesses = witnesses
        self.severities = {**dict.fromkeys(map(str, config.ignore), OFF), **config.severities}
        self.ignored = {str(item.rule): str(item.reason) for item in claim.ignore}
        self.baseline_between = baseline_between

    def weigh(self, results: Sequence[PartResult]) -> tuple[PartVerdict, ...]:
        """Every part after its sources were weighed."""
        weighing = Weighing(self.witnesses, str(self.claim.claim), self.best_reading)
        return tuple(weigh_part(result, weighing) for result in results)

    def case(self, parts: tuple[PartVerdict, ...]) -> Case:
        """What the detectors look at."""
        sentence = sentence_of(self.claim, parts, self.witnesses)
        return Case(self.claim, parts, self.witnesses, changes_in(parts, self.baseline_between), sentence)

    def detect(self, case: Case) -> Detection:
        """What fired under the project's severities and the claim's own exceptions."""
        return run_detectors(case, self.severities, self.ignored)

    def best_reading(self, readings: Sequence[PartVerdict]) -> int:
        """The index of the reading that is best for the speaker, each judged as if it were the whole claim."""
        return max(range(len(readings)), key=lambda index: self._standing(readings[index]))

    def _standing(self, reading: PartVerdict) -> tuple[int, int, int]:
        fired = self.detect(self.case((reading,))).fired
        word = look_up(cells_of((reading,), fired)).word
        accuracy = reading.outcome.rank if reading.outcome is not None else None
        return FOR_THE_SPEAKER.index(word), accuracy or 0, -worst_weight(item.weight for item in fired).rank
