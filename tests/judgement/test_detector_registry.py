from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck.judgement.detectors as folder
from claimcheck.judgement.detector import Detector, discover
from claimcheck.judgement.verdicts import Weight

FILES = sorted(path.stem for path in Path(folder.__path__[0]).glob("[a-z]*.py"))
DETECTORS = discover()


def test_every_file_of_the_folder_is_a_rule_of_its_name() -> None:
    assert [rule.replace("-", "_") for rule in DETECTORS] == FILES


@pytest.mark.parametrize("detector", DETECTORS.values(), ids=list(DETECTORS))
@pytest.mark.parametrize("heading", ["What it means:", "fires", "Fires:", "Near miss", "How to mend:"])
def test_every_rule_has_a_manual_page(detector: Detector, heading: str) -> None:
    assert heading in detector.manual


@pytest.mark.parametrize("detector", DETECTORS.values(), ids=list(DETECTORS))
def test_every_rule_says_the_worst_it_can_give(detector: Detector) -> None:
    assert detector.worst is not Weight.CLEAN


CRITICAL = {
    "peak-baseline", "trough-baseline", "seasonal", "count-not-rate", "denominator-choice", "nominal-money",
}  # fmt: skip
SERIOUS = {
    "low-robustness", "false-calm", "percent-vs-points", "proxy-measure", "circular-source", "universe-shopping",
    "simpson", "part-year", "ecological", "sources-differ",
    "provisional-endpoint",  # serious for a forecast
    "false-alternative",  # at least a note: serious where the other reading goes the other way
}  # fmt: skip


@pytest.mark.parametrize("detector", DETECTORS.values(), ids=list(DETECTORS))
def test_every_rule_weighs_at_worst_what_the_method_says(detector: Detector) -> None:
    by_name = {**dict.fromkeys(CRITICAL, Weight.CRITICAL), **dict.fromkeys(SERIOUS, Weight.SERIOUS)}

    assert detector.worst is by_name.get(detector.rule, Weight.NOTE)


def test_rules_about_sources_are_those_that_look_at_who_counted() -> None:
    assert {rule for rule, detector in DETECTORS.items() if detector.about_sources} == {
        "circular-source",
        "no-primary",
        "not-archived",
        "single-source",
        "sources-differ",
        "stance-mismatch",
    }
