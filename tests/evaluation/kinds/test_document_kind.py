from __future__ import annotations

from tests.evaluation.newsroom import Newsroom, series

from claimcheck.quantities.outcomes import Outcome, Undecided

ROOM = Newsroom((series({"A": {2015: 1}}),))


def test_an_editors_reading_is_of_no_source_and_signed() -> None:
    text = "{kind: document, finding: mostly, because: It says so on page 3., by: A. Editor, on: 2026-11-20}"
    findings = ROOM.evaluate(text).parts[0].results[0].findings
    assert len(findings) == 1
    assert (findings[0].source, findings[0].outcome) == (None, Outcome.MOSTLY)
    assert findings[0].notes == ("an editor's reading of documents, read by A. Editor on 2026-11-20",)


def test_documents_that_do_not_settle_it_leave_it_open() -> None:
    findings = ROOM.evaluate("{kind: document, finding: undecidable, because: Nothing was found.}").parts[0].results[0]
    assert findings.findings[0].undecided is Undecided.DOCUMENTS
