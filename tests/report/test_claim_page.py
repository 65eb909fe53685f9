from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.report.hand_built import PEAK, PESS, claims_of, judged

from claimcheck.claims.nodes import Written
from claimcheck.judgement.verdicts import Silenced, Word
from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Outcome, Undecided
from claimcheck.report.claim_page import Detail, claim_page
from claimcheck.report.screen import Screen
from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

NOTHING_MORE = Detail({})
PIPE = Screen()


def test_the_story_is_told_before_the_detail(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.MISLEADING, detected=(PEAK,))
    text = claim_page(verdict, NOTHING_MORE, PIPE)
    order = [
        "“The murder rate fell from 103",
        "Raúl López, Deputy Security Minister, 2018-07",
        "Misleading (differs: true was expected)",
        "What the data say",
        "homicide-rate, El Salvador: “from 103 in 2015 to 60 in 2017” (from-to)",
        "What a reader should know",
        "Not checked",
        "To find everything again",
        "Next",
    ]
    positions = [text.index(words) for words in order]
    assert positions == sorted(positions)


def test_figures_stand_with_their_bounds_and_their_rows(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.TRUE)
    key = verdict.parts[0].deciding[0].observed[0].cells[0]
    detail = Detail(
        {}, {key: ["sources/data/unodc.csv:312"]}, {"unodc-homicide": "SELECT 1"}, {"unodc-homicide": "9f2c"}
    )
    text = claim_page(verdict, detail, PIPE)
    assert (
        "El Salvador, 2015: 107.6 per 100,000 people (between 107.55 and 107.65)  [sources/data/unodc.csv:312]" in text
    )
    assert "SHA-256 9f2c" in text
    assert "SELECT 1" in text


def test_each_query_is_printed_once_and_last(tmp_path: Path) -> None:
    read = {"unodc-homicide": "SELECT 1;", "police-rates": "SELECT 1;", "census": "SELECT 2;"}
    detail = Detail({}, queries=read, preparation="CREATE MACRO cleaned;")
    page = claim_page(judged(claims_of(tmp_path)[0], Word.TRUE), detail, PIPE)
    assert page.endswith(
        "How the tables were read\n"
        "  before every query:\n    CREATE MACRO cleaned;\n"
        "  unodc-homicide, police-rates:\n    SELECT 1;\n"
        "  census:\n    SELECT 2;\n"
    )


def test_a_range_is_told_with_to_and_bounds_that_print_alike_are_left_out(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.TRUE)
    part = verdict.parts[0]
    whole = replace(part.deciding[0].observed[0], at="2020..2024", value=Interval(22427.0, 22426.99999, 22427.00001))
    told = replace(part.deciding[0], reason="22,427 in 2020..2024.", observed=(whole,))
    result = replace(part.result, results=(replace(part.result.results[0], findings=(told,)),))
    page = claim_page(replace(verdict, parts=(replace(part, result=result),)), NOTHING_MORE, PIPE)
    assert "     22,427 in 2020 to 2024.\n" in page
    assert "El Salvador, 2020 to 2024: 22,427 per 100,000 people\n" in page


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param(Interval(318000.0, 317950.0, 318050.0, 0), "(between 317,950 and 318,050)", id="whole bounds"),
        pytest.param(Interval(103.0, 102.5, 103.5, 0), "(between 102.5 and 103.5)", id="one place more"),
        pytest.param(Interval(103.0, 102.5, 103.0, 0), "(between 102.5 and 103.0)", id="one bound is whole"),
        pytest.param(Interval(6.4, 6.35, 6.45, 1), "(between 6.35 and 6.45)", id="one place"),
    ],
)
def test_bounds_have_as_many_places_as_they_need(tmp_path: Path, value: Interval, told: str) -> None:
    assert told in claim_page(_answering(tmp_path, value, "something else"), NOTHING_MORE, PIPE)


def test_a_reason_that_is_the_figure_is_told_once(tmp_path: Path) -> None:
    value = Interval(103.0, 102.5, 103.5, 0)
    verdict = _answering(tmp_path, value, "103 per 100,000 people in El Salvador, 2015")
    key = verdict.parts[0].result.results[0].findings[0].observed[0].cells[0]
    page = claim_page(verdict, Detail({}, {key: ["sources/data/unodc.csv:312"]}), PIPE)
    line = "103 per 100,000 people in El Salvador, 2015 (between 102.5 and 103.5)  [sources/data/unodc.csv:312]"
    assert page.count("103 per 100,000 people") == 1
    assert line in page


def _answering(tmp_path: Path, value: Interval, reason: str) -> Verdict:
    """A verdict with one finding of one figure."""
    verdict = judged(claims_of(tmp_path)[0], Word.TRUE)
    part = verdict.parts[0]
    seen = replace(part.deciding[0].observed[0], value=value)
    told = replace(part.deciding[0], reason=reason, observed=(seen,))
    result = replace(part.result, results=(replace(part.result.results[0], findings=(told,)),))
    return replace(verdict, parts=(replace(part, result=result),))


def test_the_answer_of_the_claimant_has_its_day_and_its_address(tmp_path: Path) -> None:
    reply = "reply: {text: We stand by it., on: 2018-08, url: https://example.org/reply}"
    text = claim_page(
        judged(claims_of(tmp_path, PESS.replace("expect: true", reply))[0], Word.TRUE), NOTHING_MORE, PIPE
    )
    assert "Answer of the claimant: “We stand by it.” (2018-08)\nhttps://example.org/reply\n" in text


def test_no_data_is_first_a_mistake_to_look_for(tmp_path: Path) -> None:
    claim = claims_of(tmp_path)[1]
    verdict = judged(claim, Word.UNPROVEN, Outcome.UNDECIDABLE)
    missing = replace(verdict, parts=(replace(verdict.parts[0], undecided=Undecided.NO_DATA),))
    advice = "if that is a mistake in the check, mend it; if the figure does not exist, add: expect: unproven"
    assert advice in claim_page(missing, NOTHING_MORE, PIPE)
    assert "verdict, add: expect: unproven" in claim_page(verdict, NOTHING_MORE, PIPE)


def test_a_rule_that_was_set_aside_is_told_with_what_it_would_have_said(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.TRUE)
    silenced = replace(verdict, silenced=(Silenced("peak-baseline", "told in the text", (PEAK,)),))
    text = claim_page(silenced, NOTHING_MORE, PIPE)
    assert "set aside by the author: peak-baseline. Reason: told in the text" in text
    assert PEAK.message in text


def test_a_note_that_a_rule_tells_in_its_own_words_is_not_read_twice(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.TRUE)
    note = verdict.parts[0].deciding[0].notes[0]
    again = replace(verdict, detected=(replace(PEAK, message="said better", names=(note,)),))

    assert f"note: {note}" in claim_page(verdict, NOTHING_MORE, PIPE)
    assert f"note: {note}" not in claim_page(again, NOTHING_MORE, PIPE)


def test_what_a_rule_says_of_two_parts_alike_is_told_once(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.MISLEADING, detected=(PEAK, replace(PEAK, part=1)))

    assert claim_page(verdict, NOTHING_MORE, PIPE).count("(critical: peak-baseline)") == 1


def test_an_override_stands_beside_the_computed_verdict(tmp_path: Path) -> None:
    override = PESS.replace("expect: true", "override: {verdict: false, reason: It never fell, by: A. Editor}")
    text = claim_page(judged(claims_of(tmp_path, override)[0], Word.TRUE), NOTHING_MORE, PIPE)
    assert (
        "✘ False, the verdict of A. Editor\nReason: It never fell\nThe data give: ✔ True (no expected verdict)" in text
    )


def test_a_stance_that_the_figures_contradict_is_said(tmp_path: Path) -> None:
    text = PESS.replace("      - unodc-homicide\n", "      - {id: unodc-homicide, stance: contradicts}\n")
    page = claim_page(judged(claims_of(tmp_path, text)[0], Word.TRUE, Outcome.TRUE), NOTHING_MORE, PIPE)
    assert "on these figures: for the claim; the claim file says against the claim" in page


def test_a_page_keeps_to_the_width_but_for_addresses(tmp_path: Path) -> None:
    verdict = judged(claims_of(tmp_path)[0], Word.MISLEADING, detected=(PEAK,))
    lines = claim_page(verdict, NOTHING_MORE, Screen(60)).splitlines()
    assert all(cells(line) <= 60 for line in lines if "https://" not in line)


def test_hostile_text_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    claim = claims_of(tmp_path, PESS.replace("from 103 per", "[red]from 103[/red] per"))[0]
    hostile = replace(claim, said=replace(claim.said, by=Written("\x1b[2Jgone\u202e")))
    page = claim_page(judged(hostile, Word.TRUE), NOTHING_MORE, Screen(color=False))
    assert not set(page) & set("\x1b\u202e")
    assert "[red]from 103[/red]" in page
