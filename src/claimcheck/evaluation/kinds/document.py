"""What only documents can settle: an editor reads them and says what they come to.

    kind: document
    finding: undecidable
    because: No evaluation of the plan was found; absence of a record is weak evidence.
    would-decide: An evaluation with a comparison group, or the ministry's own records of the plan.
    by: A. Editor
    on: 2026-11-20

The finding is the editor's (`true`, `mostly`, `inexact`, `false` or `undecidable`) and is printed as such, with the
documents for and against; `would-decide` says what an undecidable one waits for. It is never mixed with computed
checks. Use it only where no table can answer: a finding that a figure could give is the figure's to give.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from claimcheck.claims.grammar import DAY, TEXT, Choice, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE
from claimcheck.datasets.series import Use
from claimcheck.evaluation.answers import ACCURACY
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.quantities.outcomes import Outcome, Undecided


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """An editor's reading."""

    measure: Written | None = key(MEASURE, doc="Not needed: documents are read, not measured.")
    finding: Outcome = key(Choice(Outcome), required=True, doc="What the documents come to.")
    because: Written = key(TEXT, required=True, doc="Why, in a sentence that can be printed.")
    would_decide: Written | None = key(
        TEXT, doc="Of an undecidable finding: the document or figure that would decide it."
    )
    by: Written | None = key(TEXT, doc="Who read them.")
    on: dt.date | None = key(DAY, doc="When.")


def uses(params: Params) -> tuple[Use, ...]:  # noqa: ARG001  # every kind has the same signature
    """Documents, no measures."""
    return ()


def evaluate(params: Params, evidence: Evidence) -> Finding:  # noqa: ARG001
    """The editor's reading as a finding of no source."""
    signed = " ".join(f"{word} {value}" for word, value in (("read by", params.by), ("on", params.on)) if value)
    return Finding(
        source=None,
        outcome=params.finding,
        reason=str(params.because),
        accuracy=ACCURACY[params.finding],
        undecided=Undecided.DOCUMENTS if params.finding is Outcome.UNDECIDABLE else None,
        decides=_decides(params) if params.finding is Outcome.UNDECIDABLE else "",
        notes=(f"an editor's reading of documents{', ' + signed if signed else ''}",),
    )


def _decides(params: Params) -> str:
    return str(params.would_decide or f"a document that goes beyond this: “{str(params.because).strip().rstrip('.')}”")


def says(params: Params) -> str:  # noqa: ARG001
    """Nothing: documents are read, not measured."""
    return ""


KIND = Kind("document", Params, uses, evaluate, __doc__, says)
