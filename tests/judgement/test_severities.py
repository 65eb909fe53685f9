"""A project may weigh every rule itself; whatever it sets, a heavier rule never earns a claim a better verdict."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from tests.judgement.builders import (
    FALSE,
    INEXACT,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    change_check,
    claim,
    finding,
    fired,
    judged,
    part,
    source,
)

from claimcheck.claims.config import Config, HowHard
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import StandsFor
from claimcheck.claims.published import Ignored
from claimcheck.claims.source_refs import Party
from claimcheck.judgement.detector import discover
from claimcheck.judgement.scale import load_scale
from claimcheck.judgement.verdicts import Verdict, Weight, Word
from claimcheck.quantities.outcomes import Outcome

NUMBERS = load_scale("claimreview")
OUTCOMES = (TRUE, MOSTLY, INEXACT, FALSE, UNDECIDABLE)
LIGHTEST_FIRST = (HowHard.OFF, HowHard.NOTE, HowHard.SERIOUS, HowHard.CRITICAL)
POLICE = source("police", party=Party.IMPLEMENTER)
PROXY = change_check(
    measure=Written("extortion-reports"), stands_for=StandsFor(what=Written("extortion"), gap=Written("few report it"))
)
SENTENCE = claim("Extortion fell.", "police")


def verdict_under(setting: HowHard, outcomes: tuple[Outcome, ...], rule: str) -> Verdict:
    parts = [part(PROXY, finding("police", outcome)) for outcome in outcomes]
    return judged(parts, SENTENCE, POLICE, config=Config(severities={rule: setting}))


def number(verdict: Verdict) -> int | None:
    assert verdict.word is not None
    return NUMBERS.mark(verdict.word, verdict.direction).number


@pytest.mark.parametrize("rule", ["proxy-measure", "circular-source", "single-source"])
@pytest.mark.parametrize(
    "outcomes",
    [pair for size in (1, 2) for pair in product(OUTCOMES, repeat=size)],
    ids=lambda outcomes: " and ".join(outcomes),
)
def test_a_heavier_setting_never_raises_the_number(rule: str, outcomes: tuple[Outcome, ...]) -> None:
    numbers = [number(verdict_under(setting, outcomes, rule)) for setting in LIGHTEST_FIRST]

    assert all(after <= before for before, after in pairwise(numbers) if before is not None and after is not None)


@pytest.mark.parametrize(
    ("setting", "weight", "word"),
    [
        pytest.param(HowHard.OFF, [], Word.TRUE_BUT, id="off"),
        pytest.param(HowHard.NOTE, [Weight.NOTE], Word.TRUE_BUT, id="a note"),
        pytest.param(HowHard.SERIOUS, [Weight.SERIOUS], Word.TRUE_BUT, id="serious"),
        pytest.param(HowHard.CRITICAL, [Weight.CRITICAL], Word.MISLEADING, id="critical"),
    ],
)
def test_a_setting_is_the_weight_of_the_worst_case(setting: HowHard, weight: list[Weight], word: Word) -> None:
    verdict = verdict_under(setting, (TRUE,), "proxy-measure")

    assert [item.weight for item in fired(verdict, "proxy-measure")] == weight
    assert verdict.word is word  # circular-source still is serious


def test_what_every_rule_would_have_said_is_kept_with_the_reason_for_leaving_it_out() -> None:
    ignored = tuple(Ignored(rule=Written(rule), reason=Written("it is a test")) for rule in discover())
    of = claim("Extortion fell.", "police", ignore=ignored)

    verdict = judged([part(PROXY, finding("police", TRUE))], of, POLICE)

    assert verdict.word is Word.TRUE
    assert verdict.detected == ()
    assert {item.rule for item in verdict.silenced if item.detected} >= {"proxy-measure", "circular-source"}
