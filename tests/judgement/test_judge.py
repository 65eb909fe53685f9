from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.judgement.builders import (
    FALSE,
    INEXACT,
    MOSTLY,
    PEAK,
    TRUE,
    UNDECIDABLE,
    any_of,
    baseline,
    change_check,
    claim,
    document_check,
    fell,
    finding,
    fired,
    from_to_check,
    judged,
    level_check,
    part,
    ref,
    seen,
    source,
)

from claimcheck.claims.config import Config, HowHard
from claimcheck.claims.nodes import Written
from claimcheck.claims.published import Ignored, Override
from claimcheck.claims.source_refs import Party, Stance
from claimcheck.judgement.judge import judge
from claimcheck.judgement.scale import load_scale, mark_of, published_mark
from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.problems import Place, Problem
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant, Undecided

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim
    from claimcheck.evaluation.findings import PartResult

FELL = from_to_check(("2015", "103"), ("2017", "60"))


def asked(outcome: Outcome, **more: Any) -> PartResult:
    return part(level_check(), finding("police", outcome, seen("2017", 60.8), reason="60.8 in 2017", **more))


def with_status(letter: str) -> PartResult:
    return part(level_check(), finding("police", TRUE, seen("2017", 60, status=letter)))


PEAK_WORDS = (
    "starts from a peak: 2015 was 1.7 times the usual level; from a typical year almost nothing of the fall is left"
)
DISPUTED = part(level_check(), finding("police", TRUE), finding("forensic", FALSE))


# -- word and reason --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("results", "word", "reason"),
    [
        pytest.param([asked(TRUE)], Word.TRUE, "the data say the same: 60.8 in 2017", id="true"),
        pytest.param(
            [asked(TRUE), asked(TRUE)],
            Word.TRUE,
            "the data say the same: 60.8 in 2017; 1 more of its parts holds too",
            id="true in two parts",
        ),
        pytest.param(
            [asked(TRUE), asked(TRUE), asked(TRUE)],
            Word.TRUE,
            "the data say the same: 60.8 in 2017; 2 more of its parts hold too",
            id="true in three parts",
        ),
        pytest.param(
            [asked(MOSTLY, claimed="58")],
            Word.MOSTLY_TRUE,
            'close: the claim says "58"; the data say: 60.8 in 2017',
            id="mostly true",
        ),
        pytest.param(
            [asked(INEXACT, claimed="55", direction=Slant.UNDERSTATED)],
            Word.UNDERSTATED,
            'right in kind, wrong in size: the claim says "55"; the data say: 60.8 in 2017',
            id="understated",
        ),
        pytest.param(
            [asked(INEXACT, claimed="66", direction=Slant.OVERSTATED)],
            Word.EXAGGERATED,
            'right in kind, wrong in size: the claim says "66"; the data say: 60.8 in 2017',
            id="exaggerated",
        ),
        pytest.param(
            [asked(FALSE, claimed="80")],
            Word.FALSE,
            'the claim says "80"; the data say: 60.8 in 2017',
            id="false",
        ),
        pytest.param(
            [asked(UNDECIDABLE), asked(TRUE), asked(FALSE, claimed="80")],
            Word.MIXED,
            'one part holds: 60.8 in 2017; another does not: the claim says "80"; the data say: 60.8 in 2017',
            id="mixed",
        ),
        pytest.param(
            [DISPUTED],
            Word.DISPUTED,
            "equally good sources disagree: police: the figure of police is true; "
            "forensic: the figure of forensic is false",
            id="disputed",
        ),
        pytest.param(
            [asked(UNDECIDABLE, undecided=Undecided.COVERAGE)],
            Word.UNPROVEN,
            "the data cannot settle it (coverage): 60.8 in 2017",
            id="unproven",
        ),
        pytest.param([], Word.UNPROVEN, "nothing in the sentence could be checked", id="nothing checked"),
        pytest.param(
            [part(document_check(FALSE), finding(None, FALSE, reason="No such plan existed."))],
            Word.FALSE,
            "No such plan existed",
            id="an editor's reading",
        ),
    ],
)
def test_a_verdict_has_a_word_and_says_why(results: list[PartResult], word: Word, reason: str) -> None:
    verdict = judged(results)

    assert (verdict.word, verdict.reason) == (word, reason)


def test_a_claim_with_a_problem_has_no_word() -> None:
    problem = Problem("CC301", "a data file is missing", Place("sources/a.yaml"))

    verdict = judge(claim(expect=Written("true")), [asked(TRUE)], {}, Config(), problems=[problem])

    assert (verdict.word, verdict.problems, verdict.agrees) == (None, (problem,), None)
    assert verdict.axes.accuracy is None


def test_context_never_changes_the_word() -> None:
    verdict = judged([asked(TRUE), replace(asked(FALSE), context=True)])

    assert verdict.word is Word.TRUE
    assert [item.role for item in verdict.parts] == ["load-bearing", "context"]


def test_a_detector_on_an_undecided_part_does_not_move_the_word() -> None:
    weighed = part(FELL, fell(), finding("forensic", FALSE))

    assert judged([weighed]).word is Word.DISPUTED


def test_the_reason_of_a_misleading_claim_is_that_of_its_critical_detector() -> None:
    results = [asked(TRUE), part(FELL, fell()), part(FELL, fell(start=baseline((100,) * 5, 109, 95)))]

    verdict = judged(results)

    assert verdict.reason == PEAK_WORDS
    assert [item.weight for item in fired(verdict, "peak-baseline")] == [Weight.CRITICAL, Weight.NOTE]


# -- readings ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("readings", "chosen"),
    [
        pytest.param([asked(INEXACT), asked(MOSTLY), asked(FALSE)], 1, id="the most accurate"),
        pytest.param([asked(FALSE), asked(UNDECIDABLE)], 1, id="an undecided one before a false one"),
        pytest.param([asked(UNDECIDABLE), asked(INEXACT)], 1, id="a decided one before an undecided one"),
        pytest.param([DISPUTED, asked(UNDECIDABLE)], 0, id="a disputed one before an undecided one"),
        pytest.param([part(FELL, fell()), asked(MOSTLY)], 1, id="a close one before one from a peak"),
        pytest.param([asked(TRUE), asked(TRUE)], 0, id="the first of two alike"),
    ],
)
def test_the_reading_that_is_best_for_the_speaker_counts(readings: list[PartResult], chosen: int) -> None:
    assert judged([any_of(*readings)]).parts[0].chosen == chosen


# -- axes -------------------------------------------------------------------------------------------


def test_accuracy_is_that_of_the_least_exact_decided_part() -> None:
    results = [
        asked(TRUE, accuracy=Accuracy.EXACT),
        asked(MOSTLY, accuracy=Accuracy.APPROXIMATE),
        asked(UNDECIDABLE, accuracy=Accuracy.UNDECIDABLE),
        replace(asked(FALSE, accuracy=Accuracy.WRONG), context=True),
    ]

    assert judged(results).axes.accuracy is Accuracy.APPROXIMATE


def test_accuracy_is_undecidable_when_nothing_was_decided() -> None:
    assert judged([asked(UNDECIDABLE)]).axes.accuracy is Accuracy.UNDECIDABLE


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        pytest.param([asked(TRUE)], "final", id="settled"),
        pytest.param(
            [part(level_check(), finding("police", TRUE, seen("2017", 60, status="P")))], "provisional", id="P"
        ),
        pytest.param([part(level_check(), finding("police", TRUE, seen("2017", 60, status="B")))], "broken", id="B"),
        pytest.param(
            [asked(TRUE), part(FELL, finding("police", UNDECIDABLE, undecided=Undecided.BREAK))], "broken", id="a break"
        ),
        pytest.param([part(document_check(), finding(None, TRUE))], None, id="no figure"),
    ],
)
def test_the_data_axis_is_the_worst_state_of_the_figures_used(results: list[PartResult], expected: str | None) -> None:
    assert judged(results).axes.data == expected


@pytest.mark.parametrize(
    ("older", "expected"),
    [
        pytest.param(FALSE, "revised", id="the older one said otherwise"),
        pytest.param(TRUE, "final", id="the older one said the same"),
    ],
)
def test_figures_are_revised_when_an_older_vintage_said_otherwise(older: Outcome, expected: str) -> None:
    vintages = [source("new", origin=["un"], supersedes="old"), source("old", origin=["un"])]
    lower = source("abstains", standing="secondary")
    findings = [finding("new", TRUE, seen("2017", 60)), finding("old", older), finding("abstains", UNDECIDABLE)]

    assert judged([part(level_check(), *findings)], None, *vintages, lower).axes.data == expected


def test_s_and_x_are_those_of_the_worst_start() -> None:
    mild = part(FELL, fell(start=baseline((100,) * 5, 109, 95)))
    unknown = part(FELL, fell(start=replace(PEAK, survival=None)))

    axes = judged([mild, part(FELL, fell()), unknown]).axes

    assert (axes.survival, axes.ratio) == (PEAK.survival, PEAK.ratio)


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(asked(TRUE), id="a level"),
        pytest.param(part(FELL, fell(claimed_sign=0)), id="said to be unchanged"),
        pytest.param(part(FELL, fell(outcome=FALSE, claimed_sign=1)), id="said to have gone the other way"),
    ],
)
def test_without_a_change_as_claimed_there_is_no_s_and_no_x(result: PartResult) -> None:
    axes = judged([result]).axes

    assert (axes.survival, axes.ratio) == (None, None)


@pytest.mark.parametrize(
    ("parties", "circular"),
    [
        pytest.param((Party.CLAIMANT, Party.IMPLEMENTER), True, id="nobody else"),
        pytest.param((Party.CLAIMANT, None), False, id="somebody else"),
        pytest.param((Party.CLAIMANT, Party.INDEPENDENT), False, id="somebody independent"),
    ],
)
def test_sources_are_circular_when_nobody_else_decided(parties: tuple[Party, Party | None], circular: bool) -> None:
    refs = [ref("police", party=parties[0]), ref("forensic", party=parties[1])]
    both = part(level_check(), finding("police", TRUE), finding("forensic", TRUE))
    catalogue = source("police", party=Party.INDEPENDENT), source("forensic")

    axis = judged([both], claim("It was 60.", *refs), *catalogue).axes.sources

    assert (axis.circular, axis.independent, axis.primary) == (circular, 2, True)


def test_documents_stand_behind_an_editors_reading() -> None:
    refs = [ref("police", stance=Stance.SUPPORTS), ref("forensic", stance=Stance.CONTRADICTS)]

    axis = judged([part(document_check(), finding(None, TRUE))], claim("It works.", *refs)).axes.sources

    assert (axis.independent, axis.primary, axis.circular, axis.stance_mismatch) == (2, True, False, ())


def test_nobody_is_behind_a_claim_without_checks() -> None:
    axis = judged([]).axes.sources

    assert (axis.independent, axis.primary, axis.circular) == (0, False, False)


def test_a_verdict_leans_with_its_errors() -> None:
    verdict = judged([asked(FALSE, direction=Slant.UNDERSTATED), asked(TRUE, direction=Slant.OVERSTATED)])

    assert (verdict.word, verdict.direction) == (Word.MIXED, Slant.UNDERSTATED)
    assert mark_of(replace(verdict, scale=load_scale("claimreview"))).number == 3


# -- severities and exceptions ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        pytest.param(Config(), Word.MISLEADING, id="as designed"),
        pytest.param(Config(severities={"peak-baseline": HowHard.SERIOUS}), Word.TRUE_BUT, id="at most serious"),
        pytest.param(Config(severities={"peak-baseline": HowHard.OFF}), Word.TRUE, id="switched off"),
        pytest.param(Config(ignore=("peak-baseline",)), Word.TRUE, id="not told"),
        pytest.param(Config(severities={"trough-baseline": HowHard.OFF}), Word.MISLEADING, id="another rule"),
    ],
)
def test_a_project_may_weigh_rules_its_own_way(config: Config, expected: Word) -> None:
    assert judged([part(FELL, fell())], config=config).word is expected


def test_a_rule_raised_to_critical_moves_the_word() -> None:
    config = Config(severities={"single-source": HowHard.CRITICAL})

    assert judged([asked(TRUE)], config=config).word is Word.MISLEADING


def test_a_milder_case_of_a_rule_never_weighs_more_than_its_worst() -> None:
    mild = part(FELL, fell(start=baseline((100,) * 5, 109, 95)))

    verdict = judged([mild], config=Config(severities={"peak-baseline": HowHard.SERIOUS}))

    assert [item.weight for item in fired(verdict, "peak-baseline")] == [Weight.NOTE]


def test_an_ignored_rule_is_silent_and_listed_with_its_reason() -> None:
    ignored = Ignored(rule=Written("peak-baseline"), reason=Written("the sentence says that 2015 was the peak"))
    of = claim("It fell from the peak of 2015.", "police", "forensic", ignore=(ignored,))

    verdict = judged([part(FELL, fell())], of)

    assert verdict.word is Word.TRUE
    (silenced,) = verdict.silenced
    assert (silenced.rule, silenced.reason) == ("peak-baseline", "the sentence says that 2015 was the peak")
    assert [item.weight for item in silenced.detected] == [Weight.CRITICAL]


def test_detectors_are_told_worst_first() -> None:
    ranks = [item.weight.rank for item in judged([part(FELL, fell())]).detected]

    assert ranks == sorted(ranks, reverse=True)
    assert judged([part(FELL, fell())]).axes.context is Weight.CRITICAL


# -- expectation ------------------------------------------------------------------------------------

EXPECTED_AT = Place("claims/a.yaml", 31, 9)


def expecting(word: str | None, override: str | None = None) -> Claim:
    return claim(
        "It fell from 103 in 2015 to 60 in 2017.",
        "police",
        "forensic",
        expect=Written(word, EXPECTED_AT) if word else None,
        override=Override(
            verdict=Written(override), reason=Written("the peak is in the sentence"), by=Written("E. Ditor")
        )
        if override
        else None,
    )


@pytest.mark.parametrize(
    ("expect", "override", "codes", "agrees"),
    [
        pytest.param("misleading", None, [], True, id="as expected"),
        pytest.param(None, None, [], None, id="nothing expected"),
        pytest.param("true", None, ["CC201"], False, id="another verdict"),
        pytest.param("true", "true", ["CC202"], True, id="an editor stands by another"),
        pytest.param("mixed", "true", ["CC201", "CC202"], False, id="an editor stands by a third"),
        pytest.param("misleading", "misleading", [], True, id="an override that is not needed"),
    ],
)
def test_a_verdict_is_held_against_what_the_newsroom_stands_by(
    expect: str | None, override: str | None, codes: list[str], agrees: bool | None
) -> None:
    verdict = judged([part(FELL, fell())], expecting(expect, override))

    assert [problem.code for problem in verdict.problems] == codes
    assert verdict.agrees is agrees


def test_a_verdict_that_differs_is_told_at_the_word_with_evidence_and_a_way_out() -> None:
    (problem,) = judged([part(FELL, fell())], expecting("true")).problems

    assert problem.place == EXPECTED_AT
    assert problem.label == "the data give misleading"
    assert problem.hint == "write `expect: misleading`, or add `override:` with a reason and a name"
    assert problem.facts == (
        ("evidence", "police: SLV 2015 103 per 100,000 people; SLV 2017 60"),
        ("because", PEAK_WORDS),
    )


@pytest.mark.parametrize(
    ("why", "hint"),
    [
        pytest.param(
            Undecided.NO_DATA,
            "if that is a mistake in the check, mend it; if the figure does not exist, write `expect: unproven`",
            id="a figure that is not in the table may be asked for by mistake",
        ),
        pytest.param(
            Undecided.COVERAGE,
            "write `expect: unproven`, or add `override:` with a reason and a name",
            id="what the data leave open is no mistake of the check",
        ),
    ],
)
def test_unproven_is_only_stood_by_when_the_check_is_right(why: Undecided, hint: str) -> None:
    silent = finding("police", UNDECIDABLE, undecided=why)

    (problem,) = judged([part(level_check(), silent)], expecting("true")).problems

    assert problem.hint == hint


def test_long_evidence_is_cut_with_a_sign_that_there_is_more() -> None:
    figures = [seen(str(year), 60) for year in range(2001, 2009)]
    results = [part(change_check(), finding("police", FALSE, *figures), finding("forensic", FALSE))]

    (problem,) = judged(results, expecting("true")).problems

    assert [line for name, line in problem.facts if name == "evidence"] == [
        "police: SLV 2001 60 per 100,000 people; SLV 2002 60; SLV 2003 60; SLV 2004 60; SLV 2005 60; SLV 2006 60 …"
    ]


def test_a_word_that_nobody_typed_is_told_at_the_claim() -> None:
    of = claim("It was 60.", "police", expect=Written("false"))

    (problem,) = judged([asked(TRUE)], of).problems

    assert problem.place == of.place


def test_an_override_that_differs_is_told_with_its_name_and_reason() -> None:
    (problem,) = judged([part(FELL, fell())], expecting("true", "true")).problems

    assert (problem.code, problem.message) == ("CC202", "E. Ditor overrides the computed verdict")
    assert problem.facts[0] == ("reason", "the peak is in the sentence")


@pytest.mark.parametrize(
    ("override", "published", "label"),
    [
        pytest.param("true", Word.TRUE, "True", id="another word"),
        pytest.param("misleading", None, None, id="the same word"),
        pytest.param(None, None, None, id="no override"),
    ],
)
def test_an_editors_word_is_published_where_it_is_another(
    override: str | None, published: Word | None, label: str | None
) -> None:
    verdict = judged([part(FELL, fell())], expecting(None, override))
    mark = published_mark(verdict)

    assert (verdict.word, verdict.published) == (Word.MISLEADING, published)
    assert (mark.label if mark is not None else None) == label


@pytest.mark.parametrize(
    ("undecided", "label"),
    [
        pytest.param(Undecided.NOT_SHOWN, "Apresurado", id="an effect that is not shown"),
        pytest.param(Undecided.NO_DATA, "Insostenible", id="no data"),
    ],
)
def test_what_is_left_open_about_an_effect_has_a_label_of_its_own(undecided: Undecided, label: str) -> None:
    verdict = judged([asked(UNDECIDABLE, undecided=undecided)])

    assert mark_of(replace(verdict, scale=load_scale("chequeado"))).label == label
