"""Which of the two verdicts is the headline, and when a claim is outdated."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product

import pytest
from tests.judgement.builders import TRUE, claim, finding, judged, level_check, part, source

from claimcheck.claims.claim import Said
from claimcheck.claims.nodes import Written
from claimcheck.claims.said import SaidOn
from claimcheck.judgement.scale import load_scale, mark_of, packaged_scales
from claimcheck.judgement.two_dates import (
    FALLS,
    STANDS,
    AsOf,
    Headline,
    changed_sides,
    dated,
    headline_of,
    other_day,
    told,
)
from claimcheck.judgement.verdicts import Verdict, Word
from claimcheck.quantities.outcomes import Slant

TODAY, THEN = dt.date(2024, 6, 1), dt.date(2020, 6, 15)
SAID = Said(by=Written("A. Minister"), on=SaidOn(THEN, Written("2020-06-15")))


def verdict(word: Word, direction: Slant | None = None) -> Verdict:
    found = judged(
        [part(level_check(), finding("police", TRUE))], claim("So it was.", "police", said=SAID), source("police")
    )
    return replace(found, word=word, direction=direction, reason=f"it is {word}.")


def both(
    then: Word, now: Word, shared: Word | None = None, *, as_of: AsOf = Headline.TODAY, slant: Slant | None = None
) -> Verdict:
    return told(verdict(now, slant), verdict(then), (TODAY, THEN), as_of, lambda: verdict(shared or now))


ONE_WORD = [word for word in Word if word is not Word.OUTDATED]


@pytest.mark.parametrize(("then", "now"), list(product(ONE_WORD, ONE_WORD)), ids=str)
def test_only_a_claim_that_changes_sides_is_outdated(then: Word, now: Word) -> None:
    crossed = (then in STANDS and now in FALLS) or (then in FALLS and now in STANDS)
    assert (both(then, now).word is Word.OUTDATED) is crossed


@pytest.mark.parametrize(
    ("shared", "outdated"),
    [
        pytest.param(Word.FALSE, True, id="the same sources say so alone"),
        pytest.param(Word.MIXED, True, id="they are on that side, if not as far"),
        pytest.param(Word.TRUE, False, id="they still say what they said: it was another source"),
        pytest.param(Word.UNPROVEN, False, id="they cannot say"),
    ],
)
def test_a_change_that_goes_with_the_sources_of_one_day_is_not_outdated(shared: Word, *, outdated: bool) -> None:
    assert (both(Word.TRUE, Word.FALSE, shared).word is Word.OUTDATED) is outdated


def test_an_outdated_claim_says_both_verdicts_and_why() -> None:
    found = both(Word.TRUE_BUT, Word.FALSE)
    assert found.reason == ("right, with something left out, on 2020-06-15 (it is true-but), false today (it is false)")
    assert (found.as_of, found.today) == (dated(verdict(Word.TRUE_BUT), THEN), dated(verdict(Word.FALSE), TODAY))


@pytest.mark.parametrize("name", packaged_scales())
@pytest.mark.parametrize(
    ("now", "slant"), [(Word.FALSE, None), (Word.EXAGGERATED, Slant.OVERSTATED), (Word.MIXED, Slant.UNDERSTATED)]
)
def test_an_outdated_claim_has_the_number_of_today(name: str, now: Word, slant: Slant | None) -> None:
    scale = load_scale(name)
    found = replace(both(Word.TRUE, now, slant=slant), scale=scale)
    todays = replace(verdict(now, slant), scale=scale)
    assert found.word is Word.OUTDATED
    if scale.as_today:
        assert mark_of(found) == mark_of(todays)
    else:
        assert mark_of(found).label == "Outdated"


@pytest.mark.parametrize(
    ("as_of", "word", "day"),
    [
        pytest.param(Headline.TODAY, Word.MISLEADING, TODAY, id="today"),
        pytest.param(Headline.SAID, Word.TRUE, THEN, id="the day it was said"),
        pytest.param(THEN, Word.TRUE, THEN, id="a day by its date"),
    ],
)
def test_the_headline_is_the_one_asked_for(as_of: AsOf, word: Word, day: dt.date) -> None:
    found = both(Word.TRUE, Word.MISLEADING, as_of=as_of)
    assert (found.word, found.day, found.dates_differ) == (word, day, True)


def test_where_all_is_as_today_the_figures_are_todays() -> None:
    now = verdict(Word.TRUE)
    found = told(now, dated(now, THEN), (TODAY, THEN), Headline.SAID, lambda: now)
    assert (found.word, found.day, found.parts, found.dates_differ) == (Word.TRUE, THEN, now.parts, False)


def test_a_day_of_which_nothing_can_be_said_shows_no_figures_of_today() -> None:
    now = verdict(Word.TRUE)
    nothing = replace(dated(now, THEN), word=None, reason="nothing could be read")
    found = told(now, nothing, (TODAY, THEN), Headline.SAID, lambda: now)
    assert (found.word, found.reason, found.parts, found.nothing_readable) == (None, "nothing could be read", (), True)


@pytest.mark.parametrize("as_of", [Headline.TODAY, Headline.SAID])
def test_a_claim_that_does_not_say_when_has_todays_verdict_alone(as_of: Headline) -> None:
    found = told(verdict(Word.TRUE), None, (TODAY, None), as_of, lambda: verdict(Word.TRUE))
    assert found.word is (Word.TRUE if as_of is Headline.TODAY else None)
    assert (found.as_of, found.day) == (None, TODAY)


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        pytest.param(Headline.TODAY, THEN, id="today"),
        pytest.param(Headline.SAID, THEN, id="said"),
        pytest.param(dt.date(2022, 1, 1), dt.date(2022, 1, 1), id="a day"),
    ],
)
def test_the_other_day_is_the_one_asked_for_or_that_of_the_sentence(as_of: AsOf, day: dt.date) -> None:
    assert other_day(as_of, claim("So it was.", said=SAID)) == day


@pytest.mark.parametrize(
    ("as_of", "hint"),
    [
        pytest.param(Headline.TODAY, "write `expect: outdated`", id="today"),
        pytest.param(
            Headline.SAID,
            "`expect` is held against the verdict as of 2020-06-15; without --as-of, against today's",
            id="the day it was said",
        ),
    ],
)
def test_a_verdict_that_differs_says_of_which_day_it_is(as_of: AsOf, hint: str) -> None:
    now, then = (
        replace(item, claim=replace(item.claim, expect=Written("mixed")))
        for item in (verdict(Word.FALSE), verdict(Word.TRUE))
    )
    (problem,) = told(now, then, (TODAY, THEN), as_of, lambda: now).problems
    assert problem.hint is not None
    assert problem.hint.startswith(hint)


def test_a_claim_without_a_day_has_no_other_day() -> None:
    assert other_day(Headline.TODAY, claim()) is None


@pytest.mark.parametrize("text", ["said", "today", "2020-02-29", "2024-06-01"])
def test_a_headline_is_said_today_or_a_day(text: str) -> None:
    assert str(headline_of(text, TODAY)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("yesterday", "expected said, today or a day, found 'yesterday'", id="another word"),
        pytest.param("2023-02-29", "expected said, today or a day, found '2023-02-29'", id="no such day"),
        pytest.param("2024-06-02", "2024-06-02 is yet to come; today is 2024-06-01", id="tomorrow"),
    ],
)
def test_another_headline_is_refused_with_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        headline_of(text, TODAY)


def test_no_verdict_changes_no_side() -> None:
    assert not changed_sides(None, Word.FALSE)
