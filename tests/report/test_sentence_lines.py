from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.report.hand_built import claims_of, judged

from claimcheck.judgement.sentence import Covered
from claimcheck.judgement.verdicts import Word
from claimcheck.problems import Place
from claimcheck.quantities.passages import About, Passage
from claimcheck.report.page import Page
from claimcheck.report.screen import Screen
from claimcheck.report.sentence_lines import sentence_lines

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.judgement.verdicts import Verdict

SENTENCE = "The murder rate fell from 103 in 2015 to 60 in 2017, thousands of families say: 60."
HERE = Place("claims/pess.yaml", 3, 12)


def covered(text: str, about: About = About.FIGURE, *, nth: int = 1, **more: object) -> Covered:
    start = [match.start() for match in re.finditer(re.escape(text), SENTENCE)][nth - 1]
    passage = Passage(text, start, start + len(text), about, hint="write the figure" if about is About.UNREAD else "")
    return Covered(passage, **more)  # type: ignore[arg-type]  # whatever the case is about


def verdict_on(folder: Path, *items: Covered) -> Verdict:
    claim = claims_of(folder)[0]
    said = replace(claim, claim=type(claim.claim)(SENTENCE, claim.claim.place))
    return replace(judged(said, Word.TRUE), sentence=items)


def lines(verdict: Verdict, screen: Screen) -> list[str]:
    page = Page(screen)
    sentence_lines(verdict, page)
    return page.text().splitlines()


def test_what_no_check_covers_stands_in_brackets_and_in_the_list(tmp_path: Path) -> None:
    verdict = verdict_on(
        tmp_path,
        covered("103", checks=(1, 2)),
        covered("2015", About.PERIOD, not_checked="no data"),
        covered("60", place=HERE),
        covered("thousands of", About.UNREAD),
        covered("60", nth=2, place=replace(HERE, column=90)),
    )

    assert lines(verdict, Screen()) == [
        "The sentence",
        "  The murder rate fell from 103 in 2015 to ⟦60⟧ in 2017, ⟦thousands of⟧ families say: ⟦60⟧.",
        "",
        "  103: checks 1, 2",
        "  2015: not checked: no data",
        "  60: no check (claims/pess.yaml:3:12, claims/pess.yaml:3:90)",
        "  thousands of: no check; it names no figure (write the figure)",
    ]


def test_brackets_are_plain_where_the_encoding_lacks_symbols(tmp_path: Path) -> None:
    verdict = verdict_on(tmp_path, covered("60"))
    assert lines(verdict, Screen(symbols=False))[1].endswith("to [60] in 2017, thousands of families say: 60.")


def test_colour_is_added_to_the_brackets_and_stays_with_its_words_when_folded(tmp_path: Path) -> None:
    verdict = verdict_on(
        tmp_path, covered("103", checks=(1,)), covered("2015", About.PERIOD), covered("thousands of", About.UNREAD)
    )
    painted = lines(verdict, Screen(width=40, color=True))[1:4]

    assert painted == [
        "  The murder rate fell from \x1b[32m103\x1b[0m in",
        "  \x1b[1;33m⟦2015⟧\x1b[0m to 60 in 2017, \x1b[1;33m⟦thousands of⟧\x1b[0m",
        "  families say: 60.",
    ]


def test_a_passage_that_is_folded_is_painted_on_both_lines(tmp_path: Path) -> None:
    verdict = verdict_on(tmp_path, covered("103 in 2015 to 60 in 2017"))
    painted = lines(verdict, Screen(width=40, color=True))[1:3]

    assert painted == [
        "  The murder rate fell from \x1b[1;33m⟦103 in 2015\x1b[0m",
        "  \x1b[1;33mto 60 in 2017⟧\x1b[0m, thousands of families",
    ]


def test_what_a_screen_would_obey_is_shown_instead(tmp_path: Path) -> None:
    claim = claims_of(tmp_path)[0]
    said = replace(claim, claim=type(claim.claim)("  60\x1b[31m \n died \u202e", claim.claim.place))
    passage = Covered(Passage("60\x1b[31m", 2, 9, About.FIGURE))
    verdict = replace(judged(said, Word.TRUE), sentence=(passage,))

    assert lines(verdict, Screen())[1] == "  ⟦60\\x1b[31m⟧ died \\u202e"


def test_a_sentence_without_passages_has_no_section(tmp_path: Path) -> None:
    assert lines(verdict_on(tmp_path), Screen()) == [""]
