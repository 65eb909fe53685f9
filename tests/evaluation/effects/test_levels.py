"""The level of a design on each scale, by the scale's own rules."""

from __future__ import annotations

import pytest
from tests.evaluation.newsroom import read_check

from claimcheck.evaluation.effects.grades import Design, LevelScale, level_of
from claimcheck.evaluation.effects.studies import Study, level_of_study


def study(text: str) -> Study:
    check = read_check(
        "{kind: effect, policy: x, measure: y, start: 2010, direction: decrease, "
        f"studies: [{{source: a, estimate: -1, interval: [-2, -0.5], {text}}}]}}"
    )
    found: Study = check.params.studies[0]  # type: ignore[attr-defined]  # the parameters of this kind
    return found


@pytest.mark.parametrize(
    ("design", "comparisons", "modern", "older"),
    [
        (Design.BEFORE_AFTER, 0, 1, 2),
        (Design.RATE_RATIO, 0, 1, 2),
        (Design.SERIES, 0, 2, 2),
        (Design.COUNTS, 0, 2, 2),
        (Design.DIFFERENCE, 1, 3, 3),
        (Design.DIFFERENCE, 9, 3, 4),
        (Design.SYNTHETIC, 38, 3, 4),
        (Design.RANDOM, 9, 5, 5),
    ],
    ids=str,
)
def test_the_two_scales_disagree_on_the_same_design(design: Design, comparisons: int, modern: int, older: int) -> None:
    found = [level_of(design, scale, comparisons).number for scale in (LevelScale.WWG, LevelScale.MARYLAND)]
    assert found == [modern, older]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("assignment: random, comparison: 40", 5, id="a trial"),
        pytest.param("assignment: random, comparison: 40, attrition: 30", 4, id="a trial that lost a third"),
        pytest.param("assignment: random, comparison: 40, attrition: 20", 5, id="a trial that lost a fifth"),
        pytest.param("assignment: random, comparison: 40, imbalance: true", 4, id="a trial out of balance"),
        pytest.param("assignment: lottery, comparison: 40, pre: 1, post: 1, checks-passed: true", 4, id="a lottery"),
        pytest.param("assignment: lottery, comparison: 40, pre: 1, post: 1", 3, id="a lottery without its checks"),
        pytest.param("assignment: policy, comparison: 40, pre: 1, post: 1", 3, id="a comparison before and after"),
        pytest.param("assignment: policy, comparison: 40, post: 1", 2, id="a comparison after alone"),
        pytest.param("assignment: policy, comparison: 40, post: 1, comparability: none", 1, id="unlike places"),
        pytest.param("assignment: policy, pre: 8, post: 3", 2, id="a series"),
        pytest.param("assignment: policy, pre: 7, post: 3", 1, id="too short a series"),
    ],
)
def test_a_study_has_the_level_of_its_design(text: str, level: int) -> None:
    assert level_of_study(study(text), LevelScale.WWG).number == level
