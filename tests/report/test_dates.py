"""The verdicts of two days in the table, the blocks, the page of a claim and the JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.report.hand_built import PESS, claims_of, judged
from tests.report.test_verdict_words import Told

from claimcheck.judgement.scale import load_scale
from claimcheck.judgement.two_dates import Headline, dated, told
from claimcheck.judgement.verdicts import Verdict, Word
from claimcheck.report.claim_page import Detail, claim_page
from claimcheck.report.concise import verdict_lines
from claimcheck.report.dates import dates_told, in_short
from claimcheck.report.json_report import json_report
from claimcheck.report.screen import Screen
from claimcheck.report.verdict_blocks import verdict_blocks
from claimcheck.report.verdict_table import verdict_table

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.two_dates import AsOf

TODAY, ELSEWHEN = dt.date(2024, 6, 1), dt.date(2021, 1, 31)
PIPE = Screen()
NOTHING = "nothing that is attached could be read that day"


def verdict(folder: Path, then: Word | None, now: Word, as_of: AsOf = Headline.TODAY) -> Verdict:
    (claim, *_) = claims_of(folder, PESS)
    assert claim.said.on is not None
    day = as_of if isinstance(as_of, dt.date) else claim.said.on.day
    today = judged(claim, now, reason=f"the figures of {now}")
    past = judged(claim, then or now, reason=f"the figures of {then}")
    short = replace(dated(past, day), word=None, reason=NOTHING) if then is None else past
    return told(today, short, (TODAY, day), as_of, lambda: today)


@pytest.mark.parametrize(
    ("then", "now", "as_of", "short"),
    [
        pytest.param(Word.TRUE, Word.FALSE, Headline.TODAY, "2018-07-31: true; today: false", id="outdated"),
        pytest.param(Word.TRUE, Word.TRUE_BUT, Headline.SAID, "2018-07-31: true; today: true, but", id="they differ"),
        pytest.param(Word.TRUE, Word.TRUE, Headline.TODAY, "", id="the same"),
        pytest.param(Word.TRUE, Word.TRUE, ELSEWHEN, "as of 2021-01-31", id="the same on a day asked for"),
        pytest.param(None, Word.TRUE, Headline.TODAY, "", id="nothing to read then"),
        pytest.param(None, Word.TRUE, Headline.SAID, "as of 2018-07-31", id="nothing to read, and asked for"),
    ],
)
def test_both_verdicts_are_told_in_short_where_they_differ(
    tmp_path: Path, then: Word | None, now: Word, as_of: AsOf, short: str
) -> None:
    assert in_short(verdict(tmp_path, then, now, as_of)) == short


@pytest.mark.parametrize(
    ("then", "now", "as_of", "lines"),
    [
        pytest.param(
            Word.TRUE,
            Word.FALSE,
            Headline.TODAY,
            ["On 2018-07-31, when it was said: ✔ True. Today: ✘ False."],
            id="outdated: the figures stand in the reason",
        ),
        pytest.param(
            Word.TRUE,
            Word.MISLEADING,
            Headline.TODAY,
            ["On 2018-07-31, when it was said: ✔ True. The figures of true."],
            id="they differ",
        ),
        pytest.param(
            Word.TRUE,
            Word.FALSE,
            Headline.SAID,
            ["This is the verdict as of 2018-07-31, when it was said.", "Today: ✘ False. The figures of false."],
            id="the day it was said is the headline",
        ),
        pytest.param(Word.TRUE, Word.TRUE, ELSEWHEN, ["This is the verdict as of 2021-01-31."], id="another day"),
        pytest.param(Word.TRUE, Word.TRUE, Headline.TODAY, [], id="the same"),
        pytest.param(
            None, Word.TRUE, Headline.TODAY, [f"On 2018-07-31, when it was said: {NOTHING}."], id="nothing to read then"
        ),
        pytest.param(
            None,
            Word.TRUE,
            Headline.SAID,
            ["There is no verdict as of 2018-07-31, when it was said.", "Today: ✔ True. The figures of true."],
            id="nothing to read, and asked for",
        ),
    ],
)
def test_the_page_tells_what_holds_on_the_other_day(
    tmp_path: Path, then: Word | None, now: Word, as_of: AsOf, lines: list[str]
) -> None:
    found = verdict(tmp_path, then, now, as_of)
    assert dates_told(found, PIPE) == lines
    assert all(line in claim_page(found, Detail({}), PIPE) for line in lines)


@pytest.mark.parametrize("width", [80, 110, 140])
def test_the_table_has_both_verdicts_under_the_label(tmp_path: Path, width: int) -> None:
    text = verdict_table([verdict(tmp_path, Word.TRUE, Word.FALSE)], Screen(width=width))
    header, _, *rows = text.splitlines()
    words = " ".join(row[header.index("Verdict") :].strip() for row in rows[:5])
    assert words.startswith("↻ Outdated 2018-07-31: true; today: false")


def test_a_block_has_a_line_for_the_dates(tmp_path: Path) -> None:
    assert "  dates:        2018-07-31: true; today: false\n" in verdict_blocks(
        [verdict(tmp_path, Word.TRUE, Word.FALSE)], PIPE
    )


def test_a_day_of_which_nothing_can_be_said_is_told_as_the_reason(tmp_path: Path) -> None:
    found = replace(verdict(tmp_path, None, Word.TRUE, Headline.SAID), problems=())
    assert "  not checked:  Nothing that is attached could be read that day\n" in verdict_blocks([found], PIPE)


def test_a_day_of_which_nothing_can_be_said_has_its_line_in_the_concise_list(tmp_path: Path) -> None:
    (line,) = verdict_lines([verdict(tmp_path, None, Word.TRUE, Headline.SAID)])
    assert f"not-checked pess-homicide-rate-fell: {NOTHING}" in line


def test_a_house_scale_labels_both_days_in_its_own_words(tmp_path: Path) -> None:
    found = replace(verdict(tmp_path, Word.TRUE, Word.FALSE), scale=load_scale("chequeado"))
    assert dates_told(found, PIPE) == ["On 2018-07-31, when it was said: ✔ Verdadero. Today: ✘ Falso."]


def test_the_json_has_both_verdicts_and_the_day_of_the_headline(tmp_path: Path) -> None:
    (claim,) = json.loads(json_report(Told((verdict(tmp_path, Word.TRUE, Word.FALSE),)), {}))["claims"]
    assert (claim["verdict"], claim["day"]) == ("outdated", "2024-06-01")
    assert claim["as_of"] == {
        "on": "2018-07-31",
        "verdict": "true",
        "direction": None,
        "label": "True",
        "reason": "the figures of true",
    }
    assert (claim["today"]["on"], claim["today"]["verdict"]) == ("2024-06-01", "false")


def test_in_the_json_a_day_of_which_nothing_can_be_said_has_no_word(tmp_path: Path) -> None:
    (claim,) = json.loads(json_report(Told((verdict(tmp_path, None, Word.TRUE),)), {}))["claims"]
    assert (claim["as_of"]["verdict"], claim["as_of"]["label"], claim["as_of"]["reason"]) == (None, None, NOTHING)
