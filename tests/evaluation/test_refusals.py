"""Reasons that once led an author astray."""

from __future__ import annotations

from tests.evaluation.newsroom import Newsroom, group, series, terms

ROOM = Newsroom(
    (series({"A": {2010: 1, 2012: 2}, "B": {2010: 3}}),),
    groups={"nobody": group(shown="nobody")},
    named={"terms": terms("{one: 2008..2011, two: 2012..2015}")},
)


def test_a_set_of_periods_that_is_asked_as_one_lists_its_members() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, of: A, at: terms, value: '1'}")
    assert finding.reason == "'terms' is a set of periods; write one of them: terms/one, terms/two"


def test_a_period_that_nobody_declared_is_named() -> None:
    finding = ROOM.ask("{kind: level, measure: rate, of: A, at: terms/three, value: '1'}")
    assert finding.reason == "no period 'terms/three' is declared"


def test_a_group_without_places_is_called_empty() -> None:
    finding = ROOM.ask("{kind: rank, measure: rate, of: A, at: 2010, among: nobody, position: '1'}")
    assert finding.reason == "'nobody' holds no place"
