"""docs/rules.md: the problem codes, and the detectors."""

from __future__ import annotations

from claimcheck.judgement.detector import discover
from claimcheck.rules import RULES
from pages.manuals import as_markdown, one_sentence_per_line, question

HEAD = """# Problems and detectors

`claimcheck explain CODE` and `claimcheck explain DETECTOR` print the same in a terminal.

## Problems

A problem is something an author can mend.
A claim with a problem gets no verdict, and the exit code says which sort of problem was the gravest.
"""
BETWEEN = """
## Detectors

A detector looks for ways to mislead without lying, and speaks of the reading, not of anybody's intent.
It moves the verdict (`true` becomes `true-but` or `misleading`) and fails nothing by itself.
`critical` and `serious` change the word, `note` is printed.
`claimcheck.toml` can set another weight for a project, and a claim can ignore one with a reason.
"""


def page() -> str:
    """Codes as a table, detectors as manual pages."""
    rows = ["| code | what | what it means | how to mend it | exit |", "|---|---|---|---|---|"]
    rows += [
        f"| {rule.code} | {rule.title} | {rule.meaning} | {rule.mend} | {rule.exit_code} |" for rule in RULES.values()
    ]
    found = discover()
    listed = [f"- [`{rule}`](#{rule}): {question(detector.manual)}" for rule, detector in found.items()]
    detectors = [
        f"### {rule}\n\nAt worst: {detector.worst.value}.\n\n{one_sentence_per_line(as_markdown(detector.manual))}\n"
        for rule, detector in found.items()
    ]
    return "\n".join([HEAD, *rows, BETWEEN, *listed, "", *detectors])
