"""What the sentence says of a figure, as people would say it: what a finding claims, or the words of the check."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.quantities.quantity import Quantity
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.findings import Finding
    from claimcheck.report.story import Leaf

_DOCUMENT = "document"
_PHRASES = {"rank": "place {}"}
_WORDS = {"direction", "extreme", "relation", "side", "pattern", "expected"}


def claimed(finding: Finding, check: Check) -> str:
    """The claim that a finding is about; where the finding could not even get that far, the words of the check."""
    if check.kind == _DOCUMENT:
        return ""
    text = finding.claimed if finding.claimed and finding.claimed != check.text else said_in(check)
    return one_line(_PHRASES.get(check.kind, "{}").format(text)) if text else ""


def claimed_by(leaf: Leaf) -> str:
    """The claim that a check is about."""
    findings = leaf.verdict.deciding or tuple(
        item for result in leaf.verdict.result.results for item in result.findings
    )
    told = [claimed(finding, leaf.check) for finding in findings if finding.claimed != leaf.check.text]
    if told:
        return told[0]
    return one_line(said_in(leaf.check)) if leaf.check.kind != _DOCUMENT else ""


def said_in(check: Check) -> str:
    """The figures and directions that the keys of a check hold: "103 to 60", "increase more than doubled"."""
    between = " to " if check.kind == "from-to" else " "
    return between.join(_said(check.params))


def _said(record: object) -> Iterator[str]:
    for field in dataclasses.fields(record):  # type: ignore[arg-type]  # a record of the grammar, or a part of one
        value = getattr(record, field.name)
        if isinstance(value, Quantity):
            yield value.text
        elif isinstance(value, StrEnum) and field.name in _WORDS:
            yield value.value.replace("-", " ")
        elif dataclasses.is_dataclass(value) and hasattr(value, "value"):
            yield from _said(value)
