"""Books whose claims come out differently on the day they were said and today, through the Python interface."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import claimcheck
from claimcheck.judgement.verdicts import Verdict

TODAY = dt.date(2024, 6, 1)
OLD = {2016: 5.1, 2017: 4.8, 2018: 4.4, 2019: 3.9}
NEW = {2016: 5.2, 2017: 5.0, 2018: 4.9, 2019: 5.0, 2020: 6.1}
LEVEL = "{kind: level, measure: rate, of: NOR, at: 2019, value: 3.9%}"
RATE = 'unit: "%", decimals: 1, over-time: mean'
PEOPLE = "unit: people, exact: true, over-time: mean, over-entities: sum"


class Writer:
    """A book under way: sources with their tables, then claims."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "claims").mkdir()
        (folder / "sources" / "data").mkdir(parents=True)

    def source(
        self, name: str, figures: dict[int, float], *, measure: str = "rate", how: str = RATE, **keys: str
    ) -> Writer:
        lag = keys.pop("lag", None)
        said = {"origin": "office", "standing": "primary"} | {key: str(value) for key, value in keys.items()}
        head = "".join(f"{key}: {value}\n" for key, value in said.items())
        time = f"column: year, grain: year{f', lag: {lag}' if lag else ''}"
        data = (
            f"data:\n  path: data/{name}.csv\n  format: csv\n  time: {{{time}}}\n"
            f"  entity: {{value: NOR, label: Northland}}\n  measures: {{{measure}: {{column: figure, {how}}}}}\n"
        )
        text = f"id: {name}\ntitle: {name}\npublisher: The office\nkind: dataset\n{head}{data}"
        rows = "".join(f"{year},{figure}\n" for year, figure in figures.items())
        (self.folder / "sources" / f"{name}.yaml").write_text(text, encoding="utf-8")
        (self.folder / "sources" / "data" / f"{name}.csv").write_text(f"year,figure\n{rows}", encoding="utf-8")
        return self

    def check(
        self, check: str = LEVEL, *, sources: str, said: str | None = "2020-06-15", more: str = "", as_of: str = "today"
    ) -> Verdict:
        on = f", on: {said}" if said else ""
        text = f"id: c\nclaim: So it was.\nsaid: {{by: A{on}}}\nsources: [{sources}]\nchecks:\n  - {check}\n{more}"
        (self.folder / "claims" / "c.yaml").write_text(text, encoding="utf-8")
        (verdict,) = claimcheck.check(self.folder, today=TODAY, as_of=as_of).verdicts
        return verdict


@pytest.fixture
def book(tmp_path: Path) -> Writer:
    return Writer(tmp_path)


def revised(book: Writer) -> Writer:
    book.source("old", OLD, published="2020-02-01")
    return book.source("new", NEW, published="2023-02-01", supersedes="old")


def words(verdict: Verdict) -> tuple[str | None, str | None, str | None]:
    then, now = verdict.as_of, verdict.today
    return verdict.word, then.word if then is not None else None, now.word if now is not None else None


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param("new", id="the newest alone is listed"),
        pytest.param("old", id="the oldest alone is listed, as on the day the claim was checked"),
        pytest.param("old, new", id="both are"),
    ],
)
def test_a_revision_makes_a_claim_outdated_whichever_edition_it_lists(book: Writer, sources: str) -> None:
    assert words(revised(book).check(sources=sources)) == ("outdated", "true", "false")


@pytest.mark.parametrize("sources", [pytest.param("new", id="newest listed"), pytest.param("old", id="oldest listed")])
def test_a_check_that_names_its_source_means_the_edition_of_the_day(book: Writer, sources: str) -> None:
    check = LEVEL.replace("kind", f"source: {sources}, kind")
    assert words(revised(book).check(check, sources=sources)) == ("outdated", "true", "false")


def test_a_check_that_names_one_of_two_listed_editions_means_that_one_today(book: Writer) -> None:
    verdict = revised(book).check(LEVEL.replace("kind", "source: old, kind"), sources="old, new")
    assert words(verdict) == ("true", "true", "true")


def test_a_false_claim_that_a_revision_made_true_is_outdated_too(book: Writer) -> None:
    verdict = revised(book).check(LEVEL.replace("3.9%", "5.0%"), sources="new")
    assert words(verdict) == ("outdated", "false", "true")


def test_a_claim_that_got_less_exact_is_not_outdated(book: Writer) -> None:
    book.source("old", OLD, published="2020-02-01")
    book.source("new", {2019: 4.0}, published="2023-02-01", supersedes="old")
    assert words(book.check(sources="new")) == ("mostly-true", "true", "mostly-true")


def test_the_change_must_remain_without_the_sources_of_one_day_only(book: Writer) -> None:
    book.source("press", OLD, published="2020-02-01", standing="secondary", origin="press")
    book.source("office", NEW, published="2023-02-01")
    assert words(book.check(sources="press, office")) == ("false", "true", "false")


def test_a_source_without_a_date_could_not_be_read_for_all_we_know(book: Writer) -> None:
    verdict = book.source("office", NEW).check(LEVEL.replace("3.9%", "5.0%"), sources="office")
    assert words(verdict) == ("true", None, "true")
    assert verdict.as_of is not None
    assert verdict.as_of.reason == "nothing that is attached could be read that day"


@pytest.mark.parametrize(
    ("lag", "word"),
    [pytest.param("60 days", "true", id="out in time"), pytest.param("200 days", "unproven", id="not out yet")],
)
def test_without_a_date_the_lag_says_which_periods_were_out(book: Writer, lag: str, word: str) -> None:
    verdict = book.source("office", NEW, lag=lag).check(LEVEL.replace("3.9%", "5.0%"), sources="office")
    assert words(verdict) == ("true", word, "true")


def test_a_source_that_was_retrieved_by_then_could_be_read(book: Writer) -> None:
    verdict = book.source("office", NEW, retrieved="2020-06-01").check(LEVEL.replace("3.9%", "5.0%"), sources="office")
    assert words(verdict) == ("true", "true", "true")


def test_a_period_that_was_not_over_is_no_figure_of_that_day(book: Writer) -> None:
    book.source("office", NEW, published="2020-06-01")
    verdict = book.check("{kind: level, measure: rate, at: 2020, value: 6.1%}", sources="office")
    assert words(verdict) == ("true", "unproven", "true")


def test_the_latest_figure_is_that_of_the_day(book: Writer) -> None:
    book.source("office", NEW, lag="60 days")
    verdict = book.check("{kind: level, measure: rate, at: latest, value: 5.0%}", sources="office")
    assert words(verdict) == ("outdated", "true", "false")


def test_a_target_is_rated_by_the_day(book: Writer) -> None:
    book.source("office", NEW, published="2020-06-01")
    check = "{kind: target, measure: rate, by: 2020, target: at most 6.5%, status: met}"
    assert words(book.check(check, sources="office")) == ("true", "unproven", "true")


def test_a_rate_is_divided_by_the_population_of_the_day(book: Writer) -> None:
    book.source("cases", {2019: 500}, measure="cases", how="unit: cases, exact: true", published="2020-01-01")
    book.source("census", {2019: 100_000}, measure="people", how=PEOPLE, published="2020-02-01", origin="census")
    book.source(
        "census-2023",
        {2019: 60_000},
        measure="people",
        how=PEOPLE,
        published="2023-02-01",
        supersedes="census",
        origin="census",
    )
    per = "{measure: people, times: 100000, source: census-2023}"
    check = f'{{kind: level, measure: cases, at: 2019, value: "500", per: {per}}}'
    assert words(book.check(check, sources="cases, census-2023")) == ("outdated", "true", "false")


def test_what_a_claim_derives_across_sources_is_made_of_the_editions_of_the_day(book: Writer) -> None:
    book.source("cases", {2019: 50}, measure="cases", how="unit: people, exact: true", published="2020-01-01")
    book.source("census", {2019: 100}, measure="people", how=PEOPLE, published="2020-02-01", origin="census")
    book.source(
        "census-2023",
        {2019: 60},
        measure="people",
        how=PEOPLE,
        published="2023-02-01",
        supersedes="census",
        origin="census",
    )
    check = "{kind: level, measure: part, at: 2019, value: 50%}"
    derived = 'derived:\n  part: {ratio: cases, to: people, as: "%", decimals: 0}\n'
    assert words(book.check(check, sources="cases, census-2023", more=derived)) == ("outdated", "true", "false")


def test_without_a_day_there_is_no_second_verdict(book: Writer) -> None:
    assert words(revised(book).check(sources="new", said=None)) == ("false", None, "false")


def test_asked_for_the_day_it_was_said_a_claim_without_one_has_no_verdict(book: Writer) -> None:
    verdict = revised(book).check(sources="new", said=None, as_of="said")
    assert verdict.word is None
    assert "does not say when it was said" in verdict.reason


def test_a_verdict_that_is_expected_of_an_unknown_day_asks_for_the_day(book: Writer) -> None:
    (problem,) = revised(book).check(sources="new", said=None, as_of="said", more="expect: false\n").problems
    assert problem.hint == "write the day under `said`: `on: 2018-07-20`, or check as of today"


def test_a_claim_of_today_has_the_same_verdict_twice(book: Writer) -> None:
    assert words(revised(book).check(sources="new", said="2024-06-01")) == ("false", "false", "false")


@pytest.mark.parametrize(
    ("as_of", "word"),
    [
        pytest.param("2019-12-31", None, id="before anything was published"),
        pytest.param("2020-02-01", "true", id="the day of the first edition"),
        pytest.param("2023-01-31", "true", id="the day before the second one"),
        pytest.param("2023-02-01", "false", id="the day of the second one"),
    ],
)
def test_any_day_can_be_the_headline(book: Writer, as_of: str, word: str | None) -> None:
    verdict = revised(book).check(sources="new", as_of=as_of)
    assert (verdict.word, verdict.day) == (word, dt.date.fromisoformat(as_of))


@pytest.mark.parametrize(
    ("as_of", "expect", "agrees"),
    [
        pytest.param("today", "outdated", True, id="today: outdated"),
        pytest.param("today", "true", False, id="today: the word of the day it was said does not do"),
        pytest.param("said", "true", True, id="said: the word of that day"),
        pytest.param("said", "outdated", False, id="said: outdated is today's word"),
        pytest.param("2019-01-01", "true", False, id="nothing to read is no agreement"),
    ],
)
def test_expect_is_held_against_the_headline(book: Writer, as_of: str, expect: str, *, agrees: bool) -> None:
    verdict = revised(book).check(sources="new", more=f"expect: {expect}\n", as_of=as_of)
    assert verdict.agrees is agrees
    assert [problem.code for problem in verdict.problems] == ([] if agrees else ["CC201"])


def test_an_older_edition_that_cannot_be_read_is_a_problem_and_hides_no_verdict_of_today(book: Writer) -> None:
    revised(book)
    (book.folder / "sources" / "data" / "old.csv").unlink()
    verdict = book.check(sources="new")
    assert words(verdict) == ("false", None, "false")
    assert [problem.code[:3] for problem in verdict.problems] == ["CC3"]


def test_a_place_that_the_older_edition_has_not_is_no_problem_of_the_claim(book: Writer) -> None:
    revised(book)
    source = book.folder / "sources" / "old.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(
        text.replace("{value: NOR, label: Northland}", "{value: SUD, label: Southland}"), encoding="utf-8"
    )
    verdict = book.check(LEVEL.replace("3.9%", "5.0%"), sources="new")
    assert (words(verdict), verdict.problems) == (("true", None, "true"), ())
    assert verdict.as_of is not None
    assert verdict.as_of.reason == "no place 'NOR' in the data"


@pytest.mark.parametrize("as_of", ["tomorrow", "2024-06-02", "2020"])
def test_a_day_that_is_none_or_yet_to_come_is_refused(book: Writer, as_of: str) -> None:
    with pytest.raises(ValueError, match=r"said, today or a day|yet to come"):
        revised(book).check(sources="new", as_of=as_of)
