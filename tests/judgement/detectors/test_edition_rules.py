"""Figures that were revised, and figures that are old."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.judgement.builders import (
    FALSE,
    MOSTLY,
    TRUE,
    UNDECIDABLE,
    check,
    claim,
    finding,
    fired,
    level_check,
    part,
    seen,
    source,
)

from claimcheck.claims.claim import Said
from claimcheck.claims.config import Config
from claimcheck.claims.nodes import Written
from claimcheck.claims.said import SaidOn
from claimcheck.claims.times import Anchor
from claimcheck.evaluation.kinds import level
from claimcheck.judgement.judge import judge
from claimcheck.quantities.parse import parse_quantity

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.quantities.outcomes import Outcome

TODAY = dt.date(2024, 6, 1)
OLD = source("old", origin=["office"], title="Edition of 2020", published=dt.date(2020, 2, 1))
NEW = source(
    "new", origin=["office"], title="Edition of 2023", supersedes=Written("old"), published=dt.date(2023, 2, 1)
)


def weighed(asked: Check, *findings: Finding, said: str = "2020-06-15", earlier: Verdict | None = None) -> Verdict:
    on = SaidOn(dt.date.fromisoformat(said), Written(said))
    spoken = claim("The rate was 60.", "old", "new", said=Said(by=Written("A. Minister"), on=on))
    parts = earlier.parts if earlier is not None else ()
    catalogue = {"old": OLD, "new": NEW}
    return judge(spoken, [part(asked, *findings)], catalogue, Config(), earlier=parts, today=TODAY)


def old_and_new(older: Outcome, newer: Outcome) -> Verdict:
    return weighed(level_check(), finding("old", older, seen("2017", 60)), finding("new", newer, seen("2017", 80)))


def at(word: Anchor) -> Check:
    return check("level", level.Params(measure=Written("homicide-rate"), value=parse_quantity("60"), at=word))


def test_a_listed_edition_that_said_otherwise_is_told_with_both_figures() -> None:
    (note,) = fired(old_and_new(TRUE, FALSE), "revised-since")
    assert note.message == (
        "revised: Edition of 2020, published 2020-02-01, has the figure of old is true; "
        "Edition of 2023, published 2023-02-01, has the figure of new is false"
    )


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        pytest.param(MOSTLY, MOSTLY, id="the figure was revised, the outcome was not"),
        pytest.param(UNDECIDABLE, FALSE, id="the older one had no figure"),
        pytest.param(TRUE, UNDECIDABLE, id="the newer one has no figure"),
    ],
)
def test_editions_that_do_not_contradict_one_another_are_not_told(older: Outcome, newer: Outcome) -> None:
    assert not fired(old_and_new(older, newer), "revised-since")


def test_a_later_figure_is_no_revision() -> None:
    verdict = weighed(
        at(Anchor.LATEST), finding("old", TRUE, seen("2019", 60)), finding("new", FALSE, seen("2022", 80))
    )
    assert not fired(verdict, "revised-since")
    assert verdict.axes.data == "final"


def test_the_edition_of_the_day_it_was_said_is_looked_at_too() -> None:
    then = weighed(level_check(), finding("old", TRUE, seen("2017", 60)))
    now = weighed(level_check(), finding("new", FALSE, seen("2017", 80)), earlier=then)
    assert fired(now, "revised-since")
    assert now.axes.data == "revised"


def test_another_source_on_the_day_it_was_said_is_no_revision() -> None:
    then = weighed(level_check(), finding("police", TRUE, seen("2017", 60)))
    assert not fired(weighed(level_check(), finding("new", FALSE), earlier=then), "revised-since")


@pytest.mark.parametrize(
    ("newest", "told"),
    [
        pytest.param("2019", 1, id="five years ago"),
        pytest.param("2022", 0, id="a yearly table comes out in the year after"),
        pytest.param("2023-04", 1, id="a month of last year"),
        pytest.param("2023-06", 0, id="a month less than a year ago"),
    ],
)
def test_the_latest_figure_of_a_table_that_ended_long_ago_is_told(newest: str, told: int) -> None:
    verdict = weighed(at(Anchor.LATEST), finding("new", TRUE, seen(newest, 60)))
    assert len(fired(verdict, "stale-data")) == told
    assert (verdict.axes.data == "stale") is bool(told)


def test_now_counts_from_the_day_it_was_said() -> None:
    then = weighed(at(Anchor.NOW), finding("new", TRUE, seen("2019", 60)), said="2020-06-15")
    later = weighed(at(Anchor.NOW), finding("new", TRUE, seen("2019", 60)), said="2023-06-15")
    assert [item.message for item in fired(later, "stale-data")] == [
        "'now' is 2019 in Edition of 2023, 3 years before 2023-06-15"
    ]
    assert not fired(then, "stale-data")


def test_a_year_named_in_the_check_is_never_stale() -> None:
    assert not fired(weighed(level_check(at="1990"), finding("new", TRUE, seen("1990", 60))), "stale-data")


def test_an_edition_that_decides_though_a_newer_one_is_there_is_told() -> None:
    verdict = weighed(level_check(), finding("old", TRUE, seen("2017", 60)), finding("new", UNDECIDABLE))
    assert [item.message for item in fired(verdict, "stale-data")] == [
        "decided by Edition of 2020, which was superseded by Edition of 2023"
    ]
