"""The one plain sentence that says why, with the figures.

It starts in lower case and ends without a full stop, so that it fits behind a verdict and inside another sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.hearing import what_each_counts
from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.judgement.voices import RANKS
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.judgement.verdicts import Detected, PartVerdict

    Parts = Sequence[PartVerdict]
    Tell = Callable[[Parts, Sequence[Detected]], str]

NOTHING_CHECKED = "nothing in the sentence could be checked"


def reason_for(word: Word, parts: Parts, detected: Sequence[Detected]) -> str:
    """Why a claim with these load-bearing parts and detectors got this word."""
    return TELL[word](parts, detected)


def contrast(part: PartVerdict) -> str:
    """What was said against what the data say."""
    claimed = part.deciding[0].claimed if part.deciding else ""
    return f'the claim says "{claimed}"; the data say: {part.reason}' if claimed else clause(part.reason)


def clause(text: str) -> str:
    """A sentence without its full stop, to stand inside another."""
    return text.strip().removesuffix(".")


def _false(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001  # every row tells with the same two
    return contrast(_first(parts, Outcome.FALSE))


def _misleading(parts: Parts, detected: Sequence[Detected]) -> str:
    return _message(parts, detected, Weight.CRITICAL)


def _mixed(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    right = next(part for part in parts if part.is_decided and part.outcome is not Outcome.FALSE)
    return f"one part holds: {clause(right.reason)}; another does not: {contrast(_first(parts, Outcome.FALSE))}"


def _disputed(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    part = next(part for part in parts if part.disputed)
    if any(finding.effect is not None and finding.effect.is_conflicting for finding in part.deciding):
        return clause(part.reason)
    sides = sorted(part.deciding, key=lambda finding: -RANKS[finding.outcome])
    counted = what_each_counts((sides[0], sides[-1]))
    if counted:
        return f"equally good sources count different things: {counted}"
    return f"equally good sources disagree: {clause(part.reason)}"


def _unproven(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    if not parts:
        return NOTHING_CHECKED
    part = _first(parts, Outcome.UNDECIDABLE)
    if part.undecided in {Undecided.OPEN, Undecided.NOT_SHOWN}:
        return clause(part.reason)  # no table was asked, so none is to blame; or it says itself what is not shown
    return f"the data cannot settle it ({part.undecided}): {clause(part.reason)}"


def _wrong_size(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    return f"right in kind, wrong in size: {contrast(_first(parts, Outcome.INEXACT))}"


def _true_but(parts: Parts, detected: Sequence[Detected]) -> str:
    return f"right, and something important is left out: {_message(parts, detected, Weight.SERIOUS)}"


def _mostly(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    return f"close: {contrast(_first(parts, Outcome.MOSTLY))}"


def _true(parts: Parts, detected: Sequence[Detected]) -> str:  # noqa: ARG001
    rest = len(parts) - 1
    more = f"; {rest} more of its parts {'holds' if rest == 1 else 'hold'} too" if rest else ""
    return f"the data say the same: {clause(parts[0].reason)}{more}"


TELL: dict[Word, Tell] = {
    Word.FALSE: _false,
    Word.MISLEADING: _misleading,
    Word.MIXED: _mixed,
    Word.DISPUTED: _disputed,
    Word.UNPROVEN: _unproven,
    Word.EXAGGERATED: _wrong_size,
    Word.UNDERSTATED: _wrong_size,
    Word.TRUE_BUT: _true_but,
    Word.MOSTLY_TRUE: _mostly,
    Word.TRUE: _true,
}


def _first(parts: Parts, outcome: Outcome) -> PartVerdict:
    return next(part for part in parts if part.outcome is outcome)


def _message(parts: Parts, detected: Sequence[Detected], weight: Weight) -> str:  # noqa: ARG001
    return clause(next(item for item in detected if item.weight is weight).message)
