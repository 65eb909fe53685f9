"""A claim of effect as a part of a verdict: disputed where the evidence conflicts, and an axis of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluation.effects.places import drawn
from tests.evaluation.small_books import verdict_of, write_source

from claimcheck.judgement.verdicts import Verdict, Word

STUDY = "{source: s%d, assignment: policy, pre: 6, post: 3, treated: 9, comparison: 40, independent: true, %s}"
FOR, AGAINST = "estimate: -2, interval: [-3, -1]", "estimate: 2, interval: [1, 3]"


def verdict(root: Path, *studies: str) -> Verdict:
    rows = {name: {str(year): value for year, value in row.items()} for name, row in drawn().items()}
    write_source(root, "rates", rows, facts="unit: per 100k, decimals: 2")
    treated = ", ".join(name for name in rows if name[0] == "T")
    found = ", ".join(STUDY % (at, text) for at, text in enumerate(studies))
    return verdict_of(
        root,
        f"{{kind: effect, policy: the law, measure: rate, of: [{treated}], start: 2008, direction: decrease, "
        f"{f'studies: [{found}]' if studies else 'note: none'}}}",
    )


@pytest.mark.parametrize(
    ("studies", "word", "state"),
    [
        pytest.param((FOR, FOR), Word.TRUE, "supported", id="two for it"),
        pytest.param((FOR,), Word.MOSTLY_TRUE, "supported, limited", id="one for it"),
        pytest.param((AGAINST,), Word.FALSE, "contradicted", id="one against it"),
        pytest.param((FOR, AGAINST), Word.DISPUTED, "conflicting", id="one on each side"),
        pytest.param((), Word.UNPROVEN, "not shown", id="none"),
    ],
)
def test_a_state_has_its_word_and_its_axis(tmp_path: Path, studies: tuple[str, ...], word: Word, state: str) -> None:
    found = verdict(tmp_path, *studies)
    assert found.axes.evidence is not None
    assert (found.word, found.axes.evidence.state, found.axes.evidence.scale) == (word, state, "sms-wwg")


def test_a_conflict_says_what_stands_on_both_sides(tmp_path: Path) -> None:
    found = verdict(tmp_path, FOR, AGAINST)
    assert found.parts[0].disputed
    assert "Evidence of equal rank stands on both sides: 1 independent study of that kind against it" in found.reason


def test_what_is_not_shown_says_so_without_a_preface(tmp_path: Path) -> None:
    found = verdict(tmp_path)
    assert found.reason.startswith("rate in T0, T1")
    assert "Nothing here shows that the law did it" in found.reason


def test_a_claim_without_effects_has_no_such_axis(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": {"2015": 5.0}})
    found = verdict_of(tmp_path, '{kind: level, measure: rate, of: A, at: 2015, value: "5"}')
    assert found.axes.evidence is None
