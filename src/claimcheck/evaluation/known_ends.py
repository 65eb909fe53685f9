"""Of a from-to of which one end has no figure: a level that is false at the other end refutes it all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.answers import from_match, in_words_unit
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import figure
from claimcheck.quantities.compare import Role
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.quantities.quantity import Quantity

Said = tuple["Time", "Quantity | None"]  # one end: when, and the figure said


def refuted_by_known_end(evidence: Evidence, ends: Sequence[Said], answer: NoAnswer, *, claimed: str) -> Finding:
    """False where one end alone has a figure and that is not what was said.

    A from-to is the worse of its two levels, so nothing that the missing end could be would save it.

    Raises
    ------
    NoAnswer
        The one that was handed in, where it stays open.

    """
    known = [(seen, said) for at, said in ends for seen in _seen(evidence, at)]
    seen, said = known[0] if len(known) == 1 else (None, None)
    if seen is None or said is None:
        raise answer
    match = evidence.meets(said, in_words_unit(said, seen), role=Role.LEVEL)
    if match.outcome is not Outcome.FALSE:
        raise answer
    reason = f"{figure(seen)}, where '{said.text}' was said; of the other end: {answer.reason}"
    return from_match(evidence, match, reason, claimed=claimed, observed=(seen,))


def _seen(evidence: Evidence, at: Time) -> tuple[Observed, ...]:
    try:
        return (evidence.observe(at),)
    except NoAnswer:
        return ()
