from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from tests.report.hand_built import PEAK, claims_of, judged

from claimcheck.judgement.verdicts import Detected, Weight, Word
from claimcheck.problems import Problem
from claimcheck.quantities.outcomes import Outcome
from claimcheck.report.plain_lines import plain_lines
from claimcheck.report.screen import Screen, screen_for
from claimcheck.report.verdict_blocks import verdict_blocks
from claimcheck.report.verdict_table import verdict_table
from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

STARTS_FROM_A_PEAK = "the change starts from a peak, 1.7 times the usual"


@pytest.fixture
def verdicts(tmp_path: Path) -> list[Verdict]:
    fell, gangs = claims_of(tmp_path)
    missing = (Problem("CC301", "there is no file 'data/gangs.csv' under sources/"),)
    return [
        judged(fell, Word.MISLEADING, reason=STARTS_FROM_A_PEAK, detected=(PEAK,)),
        judged(
            gangs, Word.TRUE, reason="the data say the same: 107.6 per 100,000 people in 2015, 63.8 in 2017 (-40.7%)"
        ),
        judged(gangs, None, problems=missing),
    ]


AT_80 = """\
Claim                           The data say                      Verdict
────────────────────────────────────────────────────────────────────────────────
pess-homicide-rate-fell         said: from 103 in 2015 to 60 in   ◔ Misleading
The murder rate fell from 103   2017                              differs: true
per 100,000 in 2015 to 60 in    107.6 per 100,000 people in       was expected
2017.                           2015, 63.8 in 2017 (-40.7%)
Raúl López, Deputy Security     The change starts from a peak,
Minister · 2018-07              1.7 times the usual
                                Not checked: “thanks to the
                                plan” (no data)

sixty-thousand-gangs            said: from 103 in 2015 to 60 in   ✔ True
There are 60,000 gang           2017                              no expected
members, [bold]as everybody     107.6 per 100,000 people in       verdict
knows[/bold].                   2015, 63.8 in 2017 (-40.7%)
A minister · not after
2018-07-20

sixty-thousand-gangs            there is no file                  – Not checked
There are 60,000 gang           'data/gangs.csv' under sources/   CC301
members, [bold]as everybody
knows[/bold].
A minister · not after
2018-07-20
"""

AT_120 = """\
Claim                     Said by        Says            The data say              Why                    Verdict
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
pess-homicide-rate-fell   Raúl López     from 103 in     107.6 per 100,000         The change starts      ◔ Misleading
The murder rate fell      2018-07        2015 to 60 in   people in 2015, 63.8 in   from a peak, 1.7       differs: true
from 103 per 100,000 in                  2017            2017 (-40.7%)             times the usual        was expected
2015 to 60 in 2017.                                                                Not checked: “thanks
                                                                                   to the plan” (no
                                                                                   data)

sixty-thousand-gangs      A minister     from 103 in     107.6 per 100,000         The data say the       ✔ True
There are 60,000 gang     not after      2015 to 60 in   people in 2015, 63.8 in   same                   no expected
members, [bold]as         2018-07-20     2017            2017 (-40.7%)                                    verdict
everybody knows[/bold].

sixty-thousand-gangs      A minister                     there is no file                                 – Not checked
There are 60,000 gang     not after                      'data/gangs.csv' under                           CC301
members, [bold]as         2018-07-20                     sources/
everybody knows[/bold].
"""


def test_the_table_at_80_columns(verdicts: list[Verdict]) -> None:
    assert verdict_table(verdicts, Screen(80)) == AT_80


def test_the_table_at_120_columns(verdicts: list[Verdict]) -> None:
    assert verdict_table(verdicts, Screen(120)) == AT_120


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 200])
def test_a_table_keeps_to_its_width_and_cuts_nothing(verdicts: list[Verdict], width: int) -> None:
    text = verdict_table(verdicts, Screen(width))
    assert all(cells(line) <= width for line in text.splitlines())
    assert "…" not in text
    for word in ("López", "[/bold].", "(-40.7%)", "Misleading", "CC301", "data)"):
        assert word in text


def test_in_a_pipe_every_text_stands_on_one_line(verdicts: list[Verdict]) -> None:
    lines = verdict_blocks(verdicts, screen_for(io.StringIO(), environ={})).splitlines()
    assert lines[0].endswith("Misleading  pess-homicide-rate-fell  (differs: true was expected)")
    assert [line.split(":")[0].strip() for line in lines[1:7]] == [
        "claim",
        "said by",
        "says",
        "the data say",
        "why",
        "not checked",
    ]
    assert lines[1] == f"  claim:        {verdicts[0].claim.claim}"
    assert lines[4] == "  the data say: 107.6 per 100,000 people in 2015, 63.8 in 2017 (-40.7%)"
    assert not any(line.endswith(" ") for line in lines)


def test_colour_adds_nothing_that_is_not_written(verdicts: list[Verdict]) -> None:
    assert "\x1b[" in verdict_table(verdicts, Screen(120, color=True))
    assert "\x1b[" not in verdict_table(verdicts, Screen(120, color=False))


def test_where_symbols_cannot_be_shown_ascii_stands_for_them(verdicts: list[Verdict]) -> None:
    text = verdict_table(verdicts, Screen(120, symbols=False))
    assert "! Misleading" in text
    assert not set(text) & set("✔◔─")


@pytest.mark.parametrize("word", [*Word, None])
def test_every_verdict_has_a_word_of_its_own(tmp_path: Path, word: Word | None) -> None:
    claim = claims_of(tmp_path)[0]
    text = verdict_table([judged(claim, word)], Screen())
    assert (word.value.replace("-", " ") if word else "not checked") in text.casefold().replace("true, but", "true but")


def test_a_claim_with_several_checks_marks_each(tmp_path: Path) -> None:
    claim = claims_of(tmp_path)[0]
    right, wrong = judged(claim, Word.MIXED), judged(claim, Word.MIXED, Outcome.FALSE)
    from dataclasses import replace

    text = verdict_table([replace(right, parts=right.parts + wrong.parts)], Screen())
    assert "✔ 107.6" in text
    assert "✘ 107.6" in text


@pytest.mark.parametrize("width", [None, 80, 100, 140])
def test_a_figure_that_no_check_covers_stands_beside_the_verdict(tmp_path: Path, width: int | None) -> None:
    untested = Detected("uncovered-number", Weight.NOTE, "no check covers it", words=("1%", "80"))
    verdict = judged(claims_of(tmp_path)[1], Word.TRUE, detected=(untested,))
    text = verdict_blocks([verdict], Screen()) if width is None else verdict_table([verdict], Screen(width))
    assert re.search(r"not\s+tested:\s+1%", text, re.IGNORECASE)


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("word", [Word.MISLEADING, Word.TRUE_BUT])
def test_a_verdict_by_a_detector_gives_its_reason_even_with_the_figures_in_it(
    tmp_path: Path, width: int, word: Word
) -> None:
    figures = "107.6 per 100,000 people in 2015, 63.8 in 2017 (-40.7%)"
    verdict = judged(claims_of(tmp_path)[1], word, reason=f"of all people {figures}")
    assert re.search(r"of\s+all", verdict_table([verdict], Screen(width)), re.IGNORECASE)


def test_a_long_book_is_told_in_lines_with_a_count(verdicts: list[Verdict]) -> None:
    lines = plain_lines(verdicts, Screen())
    assert lines[0] == f"◔ Misleading   pess-homicide-rate-fell (differs: true was expected): {STARTS_FROM_A_PEAK}"
    assert lines[-3:] == ["1  ✔ True", "1  ◔ Misleading", "1  – Not checked"]
