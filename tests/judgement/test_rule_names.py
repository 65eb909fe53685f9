from __future__ import annotations

import pytest
from tests.judgement.builders import claim

from claimcheck.claims.config import Config, HowHard
from claimcheck.claims.nodes import Written
from claimcheck.claims.published import Ignored
from claimcheck.judgement.detector import discover
from claimcheck.judgement.rule_names import check_rule_names, detector_names
from claimcheck.problems import Place

HERE = Place("claims/a.yaml", 9, 13)


def ignoring(rule: str) -> Ignored:
    return Ignored(rule=Written(rule, HERE), reason=Written("it is said in the sentence"))


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param("peak-baseline", id="a detector"),
        pytest.param("CC201", id="a code"),
    ],
)
def test_a_rule_that_exists_may_be_named(rule: str) -> None:
    config = Config(severities={rule: HowHard.NOTE}, ignore=(rule,))

    assert check_rule_names([claim(ignore=(ignoring(rule),))], config) == ()


def test_a_misspelt_rule_of_a_claim_is_told_at_its_place_with_the_nearest() -> None:
    (problem,) = check_rule_names([claim(ignore=(ignoring("peak-basline"),))], Config())

    assert (problem.code, problem.place, problem.claim) == ("CC113", HERE, "a-claim")
    assert problem.hint is not None
    assert problem.hint.startswith("did you mean 'peak-baseline'?")


@pytest.mark.parametrize(
    "config",
    [
        pytest.param(Config(severities={"peek-baseline": HowHard.OFF}), id="under severities"),
        pytest.param(Config(ignore=("peek-baseline",)), id="under ignore"),
    ],
)
def test_a_misspelt_rule_of_the_config_is_told(config: Config) -> None:
    assert [problem.code for problem in check_rule_names([], config)] == ["CC124"]


def test_the_name_of_a_file_is_the_rule() -> None:
    assert detector_names() == tuple(discover())
