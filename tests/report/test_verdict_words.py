"""The computed verdict and that of an editor, in the words of a house."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.report.hand_built import PESS, claims_of, judged

from claimcheck.judgement.scale import load_scale, parse_scale
from claimcheck.judgement.verdicts import Verdict, Word
from claimcheck.problems import Place, Problem
from claimcheck.quantities.outcomes import Slant
from claimcheck.report.claim_list import Listed, claim_list
from claimcheck.report.claim_page import Detail, claim_page
from claimcheck.report.json_report import json_report
from claimcheck.report.plain_lines import plain_lines
from claimcheck.report.scale_page import scale_page
from claimcheck.report.screen import Screen
from claimcheck.report.verdict_blocks import verdict_blocks
from claimcheck.report.verdict_table import verdict_table

PIPE = Screen()
OVERRIDE = PESS.replace(
    "expect: true", "override: {verdict: mostly-true, reason: A peak, by: E. Ditor, on: 2020-02-01}"
)


@dataclass(frozen=True)
class Told:
    """A run of these verdicts."""

    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def unread(self) -> dict[str, Place | None]:
        return {}


def verdict(folder: Path, word: Word, house: str = "claimcheck", text: str = PESS) -> Verdict:
    return replace(judged(claims_of(folder, text)[0], word), scale=load_scale(house))


def as_json(told: Verdict) -> dict[str, object]:
    return dict(json.loads(json_report(Told((told,)), {}))["claims"][0])


@pytest.mark.parametrize("width", [80, 110, 140])
def test_the_table_shows_the_editors_word_with_the_computed_one_beside_it(width: int, tmp_path: Path) -> None:
    text = verdict_table([verdict(tmp_path, Word.MISLEADING, text=OVERRIDE)], Screen(width=width))

    words = [line[-14:].strip() for line in text.splitlines()[2:7]]
    assert words[:4] == ["◕ Mostly true", "by E. Ditor", "data: ◔", "Misleading"]


def test_a_block_shows_the_editors_word_with_the_computed_one_beside_it(tmp_path: Path) -> None:
    text = verdict_blocks([verdict(tmp_path, Word.MISLEADING, text=OVERRIDE)], PIPE)

    assert text.startswith("◕ Mostly true by E. Ditor (data: ◔ Misleading)  pess-homicide-rate-fell  (")


def test_the_page_shows_the_editors_word_with_the_computed_one_beside_it(tmp_path: Path) -> None:
    text = claim_page(verdict(tmp_path, Word.MISLEADING, text=OVERRIDE), Detail({}), PIPE)

    assert "◕ Mostly true, the verdict of E. Ditor, 2020-02-01\nReason: A peak\nThe data give: ◔ Misleading (" in text


def test_the_list_shows_the_editors_word_with_the_computed_one_beside_it(tmp_path: Path) -> None:
    told = verdict(tmp_path, Word.MISLEADING, text=OVERRIDE)

    text = claim_list([Listed(told.claim, told)], 1, PIPE, quiet=False)

    assert text.splitlines()[0] == "pess-homicide-rate-fell  ◕ Mostly true by E. Ditor (data: ◔ Misleading)"


def test_the_json_has_both_words_and_says_that_they_differ(tmp_path: Path) -> None:
    told = as_json(verdict(tmp_path, Word.MISLEADING, text=OVERRIDE))

    assert (told["verdict"], told["label"]) == ("misleading", "Misleading")
    assert told["override"] == {
        "verdict": "mostly-true",
        "reason": "A peak",
        "by": "E. Ditor",
        "on": "2020-02-01",
        "label": "Mostly true",
        "differs": True,
    }


def test_an_override_that_says_what_the_data_say_is_only_a_remark(tmp_path: Path) -> None:
    told = verdict(tmp_path, Word.MOSTLY_TRUE, text=OVERRIDE)

    text = claim_page(told, Detail({}), PIPE)

    assert "An override by E. Ditor, 2020-02-01 is not needed: the data give the same.\n◕ Mostly true (" in text
    assert "by E. Ditor" not in verdict_blocks([told], PIPE)


@pytest.mark.parametrize(
    ("house", "word", "head"),
    [
        pytest.param("politifact", Word.TRUE_BUT, "◑ Half True [true, but]", id="another word"),
        pytest.param("politifact", Word.UNPROVEN, "? No label [unproven]", id="no label"),
        pytest.param("claimreview", Word.MISLEADING, "◔ Misleading (2 of 5)", id="a number, and our own word"),
        pytest.param("claimcheck", Word.MISLEADING, "◔ Misleading", id="our own"),
    ],
)
def test_a_block_begins_with_the_word_of_the_house(house: str, word: Word, head: str, tmp_path: Path) -> None:
    text = verdict_blocks([verdict(tmp_path, word, house)], PIPE)

    assert text.startswith(f"{head}  pess-homicide-rate-fell  (")


def test_the_page_names_the_house_and_the_word_that_expect_takes(tmp_path: Path) -> None:
    text = claim_page(verdict(tmp_path, Word.TRUE_BUT, "politifact"), Detail({}), PIPE)

    assert "◑ Half True, on the scale of PolitiFact: true, but (differs: true was expected)" in text


def test_the_page_names_the_house_of_a_word_that_is_ours_too(tmp_path: Path) -> None:
    text = claim_page(verdict(tmp_path, Word.MISLEADING, "claimreview"), Detail({}), PIPE)

    assert "◔ Misleading (2 of 5), on the scale of ClaimReview 1-5 (differs: true was expected)" in text


def test_the_table_names_the_word_that_expect_takes(tmp_path: Path) -> None:
    text = verdict_table([verdict(tmp_path, Word.TRUE_BUT, "politifact")], Screen(width=80))

    assert [line[-14:].strip() for line in text.splitlines()[2:4]] == ["◑ Half True", "true, but"]


def test_long_books_are_counted_by_the_words_of_the_house(tmp_path: Path) -> None:
    told = [verdict(tmp_path, word, "politifact") for word in (Word.MIXED, Word.TRUE_BUT, Word.TRUE)]

    assert plain_lines(told, PIPE)[-2:] == ["1  ✔ True", "2  ◑ Half True"]


@pytest.mark.parametrize(
    ("direction", "rating"),
    [
        pytest.param(Slant.UNDERSTATED, {"value": 3, "lowest": 1, "highest": 5}, id="against the speaker"),
        pytest.param(Slant.OVERSTATED, {"value": 2, "lowest": 1, "highest": 5}, id="for the speaker"),
    ],
)
def test_the_json_has_the_number_of_the_scale(direction: Slant, rating: dict[str, int], tmp_path: Path) -> None:
    told = as_json(replace(verdict(tmp_path, Word.MIXED, "claimreview"), direction=direction))

    assert (told["scale"], told["label"], told["rating"]) == ("claimreview", "Mixed", rating)


def test_the_json_has_null_where_a_house_gives_no_label(tmp_path: Path) -> None:
    told = as_json(verdict(tmp_path, Word.DISPUTED, "politifact"))

    assert (told["verdict"], told["label"], told["rating"]) == ("disputed", None, None)


def test_the_page_of_a_scale_lists_every_verdict_and_what_a_direction_changes() -> None:
    text = scale_page(load_scale("claimreview"), PIPE)

    assert "  mixed:       ± Mixed (2 of 5)\n" in text
    assert "  mixed:       ± Mixed (3 of 5), where every error makes less of it than there is\n" in text
    assert "  outdated:    ↻ as today's verdict\n" in text
    assert "claimcheck check --scale claimreview" in text


def test_the_page_of_a_scale_can_do_without_symbols() -> None:
    text = scale_page(load_scale("politifact"), Screen(symbols=False))

    assert "  true-but:    * Half True\n" in text
    assert text.isascii()


def test_the_page_of_a_newsrooms_own_scale_does_not_call_it_by_name() -> None:
    written = "".join(f'[verdicts.{word}]\nlabel = "{word}"\n' for word in Word)

    assert "--scale" not in scale_page(parse_scale(written, "daily", "scales/daily.toml"), PIPE)
