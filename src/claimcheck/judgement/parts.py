"""From findings to parts: a check by its voices, `all-of` by its worst, `any-of` by its best for the speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from claimcheck.claims.checks import AllOf, Check
from claimcheck.judgement.verdicts import CONTEXT, LOAD_BEARING, PartVerdict
from claimcheck.judgement.voices import RANKS, Decision, decide
from claimcheck.judgement.witnesses import witness
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from claimcheck.claims.params import CheckParams
    from claimcheck.evaluation.findings import PartResult
    from claimcheck.judgement.witnesses import Witness

# The accuracy of a part whose sources answer differently: its outcome says how exact it is taken to be.
ACCURACY = {
    Outcome.TRUE: Accuracy.ROUNDS,
    Outcome.MOSTLY: Accuracy.APPROXIMATE,
    Outcome.INEXACT: Accuracy.INEXACT,
    Outcome.FALSE: Accuracy.WRONG,
    Outcome.UNDECIDABLE: Accuracy.UNDECIDABLE,
}
NOTHING_ASKED = "no source of the claim has figures for it"


@dataclass(frozen=True, slots=True)
class Weighing:
    """What weighing parts needs: who the sources are, the sentence, and how good a reading is for the speaker."""

    witnesses: Mapping[str, Witness]
    sentence: str
    best_reading: Callable[[Sequence[PartVerdict]], int]


def weigh_part(result: PartResult, weighing: Weighing) -> PartVerdict:
    """One part after its sources were weighed; of several readings the one best for the speaker."""
    if isinstance(result.part, Check):
        return weigh_check(result, weighing)
    inner = tuple(weigh_part(item, weighing) for item in result.parts)
    if not inner:
        return _unanswered(result, NOTHING_ASKED)
    bearing = [index for index, item in enumerate(inner) if item.is_load_bearing] or list(range(len(inner)))
    if isinstance(result.part, AllOf):
        return all_of(result, inner, bearing)
    best = weighing.best_reading([inner[index] for index in bearing])
    return any_of(result, inner, bearing[best])


def sources_asked(results: Iterable[PartResult]) -> Iterator[str]:
    """The id of every source that answered, or abstained, somewhere in these parts."""
    for result in results:
        for answered in result.results:
            yield from (str(finding.source) for finding in answered.findings if finding.source is not None)
        yield from sources_asked(result.parts)


def counted_leaves(part: PartVerdict) -> tuple[PartVerdict, ...]:
    """The checks that the part's outcome rests on: of `any-of` only those of the reading that counted."""
    if not part.inner:
        return (part,)
    if part.chosen is not None:
        return counted_leaves(part.inner[part.chosen])
    kept = [item for item in part.inner if item.role == part.role] or part.inner
    return tuple(leaf for item in kept for leaf in counted_leaves(item))


def all_leaves(part: PartVerdict) -> tuple[PartVerdict, ...]:
    """Every check of the part, readings that did not count included."""
    if not part.inner:
        return (part,)
    return tuple(leaf for item in part.inner for leaf in all_leaves(item))


def check_of(leaf: PartVerdict) -> Check:
    """The check of a leaf.

    Raises
    ------
    ValueError
        If the part is no single check.

    """
    if not isinstance(leaf.result.part, Check):
        raise ValueError("the part holds several checks")
    return leaf.result.part


def params_of(leaf: PartVerdict) -> CheckParams:
    """The parameters of a leaf's check: every kind declares a subclass of `CheckParams`."""
    return cast("CheckParams", check_of(leaf).params)


# -- a check ----------------------------------------------------------------------------------------


def weigh_check(result: PartResult, weighing: Weighing) -> PartVerdict:
    """A check by the voices of its sources."""
    findings = tuple(finding for item in result.results for finding in item.findings)
    if not findings:
        return _unanswered(result, NOTHING_ASKED)
    covers = cast("CheckParams", result.results[0].check.params).covers
    decision = decide(findings, weighing.witnesses, (weighing.sentence, *covers))
    conflicts = any(finding.effect is not None and finding.effect.is_conflicting for finding in decision.deciding)
    outcome = None if conflicts else decision.outcome
    undecided = next((finding.undecided for finding in decision.deciding if finding.undecided), Undecided.NO_DATA)
    return PartVerdict(
        result=result,
        role=_role(result),
        outcome=outcome,
        disputed=decision.disputed or conflicts,
        reason=_reason(decision, weighing.witnesses),
        undecided=undecided if outcome is Outcome.UNDECIDABLE else None,
        direction=_direction(decision),
        accuracy=_accuracy(decision),
        deciding=decision.deciding,
        voices=decision.voices,
    )


def _unanswered(result: PartResult, reason: str) -> PartVerdict:
    return PartVerdict(
        result=result,
        role=_role(result),
        outcome=Outcome.UNDECIDABLE,
        reason=reason,
        undecided=Undecided.NO_DATA,
        accuracy=Accuracy.UNDECIDABLE,
    )


def _role(result: PartResult) -> str:
    return CONTEXT if result.context else LOAD_BEARING


def _reason(decision: Decision, witnesses: Mapping[str, Witness]) -> str:
    """The reason of the finding that the outcome rests on, or both sides by name where sources differ."""
    outcomes = {finding.outcome for finding in decision.deciding}
    if len(outcomes) == 1:
        return decision.deciding[0].reason
    ordered = sorted(decision.deciding, key=lambda finding: -RANKS[finding.outcome])
    return "; ".join(f"{witness(item.source, witnesses).id}: {item.reason}" for item in (ordered[0], ordered[-1]))


def _direction(decision: Decision) -> Slant | None:
    """Which way the part errs: overstated as soon as one deciding figure that errs is."""
    erring = [finding for finding in decision.deciding if finding.outcome is not Outcome.TRUE] or decision.deciding
    return worst_slant(finding.direction for finding in erring)


def worst_slant(slants: Iterable[Slant | None]) -> Slant | None:
    """Overstated before understated before unknown."""
    known = set(slants)
    return next((slant for slant in (Slant.OVERSTATED, Slant.UNDERSTATED) if slant in known), None)


def _accuracy(decision: Decision) -> Accuracy | None:
    if decision.outcome is None:
        return Accuracy.UNDECIDABLE
    same = [finding.accuracy for finding in decision.deciding if finding.accuracy is not None]
    if same and all(finding.outcome is decision.outcome for finding in decision.deciding):
        return worst_accuracy(same)
    return ACCURACY[decision.outcome]


def worst_accuracy(accuracies: Iterable[Accuracy]) -> Accuracy:
    """The least exact of them; undecidable when there are none."""
    return max(accuracies, key=list(Accuracy).index, default=Accuracy.UNDECIDABLE)


# -- several checks ---------------------------------------------------------------------------------


def all_of(result: PartResult, inner: tuple[PartVerdict, ...], bearing: Sequence[int]) -> PartVerdict:
    """The worst of several: false, then disputed, then undecidable, then the least accurate."""
    counted = [inner[index] for index in bearing]
    worst = min(counted, key=_standing)
    deciding = tuple(finding for item in counted for finding in item.deciding)
    return replace(worst, result=result, deciding=deciding, reading=None, inner=inner, chosen=None, voices=())


def _standing(part: PartVerdict) -> int:
    if part.outcome in RANKS:
        return 0 if part.outcome is Outcome.FALSE else 2 + RANKS[part.outcome]
    return 1 if part.disputed else 2


def any_of(result: PartResult, inner: tuple[PartVerdict, ...], best: int) -> PartVerdict:
    """The reading that is best for the speaker; the others are kept for printing."""
    chosen = inner[best]
    label = cast("Check | AllOf", chosen.result.part).reading
    return replace(chosen, result=result, reading=str(label) if label else None, inner=inner, chosen=best, voices=())
