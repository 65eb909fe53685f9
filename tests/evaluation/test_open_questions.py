"""A check that leaves a question open is not asked, whatever the figures would say."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.findings import Finding, PartResult
from claimcheck.quantities.outcomes import Outcome, Undecided

RATES = {"A": {2015: 103.0, 2016: 80.0, 2017: 60.0}, "B": {2015: 1.0, 2016: 2.0, 2017: 3.0}}
RIGHT = "kind: level, measure: rate, of: A, at: 2017, value: '60'"
WRONG = "kind: level, measure: rate, of: A, at: 2017, value: '90'"


def findings(part: PartResult) -> list[Finding]:
    """Of every check inside a part."""
    own = [finding for result in part.results for finding in result.findings]
    return own + [finding for inner in part.parts for finding in findings(inner)]


def asked(check: str) -> list[Finding]:
    evaluation = Newsroom((series(RATES),)).evaluate(check)
    assert evaluation.problems == ()
    return [finding for part in evaluation.parts for finding in findings(part)]


@pytest.mark.parametrize("check", [RIGHT, WRONG], ids=["a figure that fits", "a figure that does not"])
def test_an_open_question_keeps_a_check_from_being_asked(check: str) -> None:
    (found,) = asked(f"{{{check}, open: which year is meant?}}")
    assert (found.outcome, found.undecided) == (Outcome.UNDECIDABLE, Undecided.OPEN)
    assert found.reason == "open: which year is meant?"
    assert found.decides == "the answer; write it into the check, then delete `open`"
    assert found.observed == ()


def test_several_questions_are_all_told() -> None:
    (found,) = asked(f"{{{RIGHT}, open: [which year?, which place?]}}")
    assert found.reason == "open: which year?; which place?"
    assert found.decides == "the answer; write each into the check, then delete `open`"


def test_a_question_inside_a_predicate_leaves_the_check_open() -> None:
    predicate = "{kind: change, from: 2015, to: 2017, direction: decrease, open: since when?}"
    (found,) = asked(f"{{kind: count, measure: rate, entities: all, quantity: '1', predicate: {predicate}}}")
    assert found.reason == "open: since when?"
