from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.small_book import DAY, checked

from claimcheck.report.markdown import text
from claimcheck.report.publication import Edition, find_format


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("103.5 per 100,000 (about)", "103.5 per 100,000 (about)", id="figures stay readable"),
        pytest.param("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`", id="emphasis"),
        pytest.param("[a](b)", "\\[a\\](b)", id="a link"),
        pytest.param("<b> & #1", "\\<b\\> \\& \\#1", id="markup"),
        pytest.param("2015. A year", "2015\\. A year", id="a list"),
        pytest.param("- a", "\\- a", id="an item"),
        pytest.param("see http://a.example", "see http\\://a.example", id="a bare address"),
        pytest.param("a\nb\u202e", "a b\\\\u202e", id="one line, nothing hidden"),
    ],
)
def test_words_are_text(words: str, told: str) -> None:
    assert text(words) == told


def test_one_claim_is_told_from_the_finding_to_the_command(tmp_path: Path) -> None:
    claims = CLAIMS_OF_ONE
    told = str(find_format("md").render(checked(tmp_path, claims), Edition(DAY)))
    assert told.startswith("# Thefts fell\n\n**✔ True**:")
    assert "\n> Thefts fell by 20% from 2018 to 2022.\n" in told
    assert "  - 2022: 800 thefts (sources/data/thefts.csv:8)" in told
    assert told.endswith("    claimcheck show thefts-fell\n")


def test_several_claims_begin_with_a_list(tmp_path: Path) -> None:
    told = str(find_format("md").render(checked(tmp_path), Edition(DAY)))
    assert told.startswith("# 5 claims, checked\n\n- ✔ True: Thefts in 2022\n")
    assert told.count("\n## ") == 5
    assert "The data alone give: ✔ True" not in told.split("\n## ")[1]
    assert "The data alone give:" in told.split("\n## ")[5]


CLAIMS_OF_ONE = """\
claims:
  - id: thefts-fell
    title: Thefts fell
    claim: Thefts fell by 20% from 2018 to 2022.
    said: {by: Ana Ruiz, on: 2023-02-03}
    sources: [city-theft]
    checks:
      - {kind: change, measure: thefts, from: 2018, to: 2022, by: 20%, direction: decrease}
"""
