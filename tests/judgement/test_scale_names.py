from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.judgement.scale import ScaleError, scale_of
from claimcheck.judgement.scale_names import find_scale
from claimcheck.judgement.verdicts import Word
from claimcheck.pipeline import Run, run

WORDS = [*(word.value for word in Word), "none"]
DAILY = 'title = "The Daily"\n' + "".join(f'[verdicts.{word}]\nlabel = "{word}!"\n' for word in WORDS)
CLAIM = """\
id: {0}
claim: In 2015 the rate was 103.
said: {{by: A minister, on: 2018-07}}
sources: [unodc]
checks:
  - {{kind: level, measure: rate, of: SLV, at: 2015, value: "103"}}
{1}
"""
SOURCE = """\
id: unodc
title: Homicides
publisher: UNODC
kind: report
standing: primary
figures:
  - {measure: rate, of: SLV, at: 2015, value: "103", unit: per 100,000 people}
"""


def book_at(folder: Path, *, config: str = "", claims: dict[str, str] | None = None) -> Path:
    """A book with one claim for each id, and what is written at its end."""
    for name in ("claims", "sources", "scales"):
        (folder / name).mkdir()
    (folder / "claimcheck.toml").write_text(config, encoding="utf-8")
    (folder / "sources" / "unodc.yaml").write_text(SOURCE, encoding="utf-8")
    (folder / "scales" / "daily.toml").write_text(DAILY, encoding="utf-8")
    for name, end in (claims or {"one": ""}).items():
        (folder / "claims" / f"{name}.yaml").write_text(CLAIM.format(name, end), encoding="utf-8")
    return folder


def checked(folder: Path) -> Run:
    return run(open_book(folder), today=dt.date(2024, 6, 1))


def names(found: Run) -> dict[str, str]:
    return {str(verdict.claim.id): scale_of(verdict).name for verdict in found.verdicts}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("politifact", "politifact", id="its name"),
        pytest.param("PolitiFact", "politifact", id="as the house writes it"),
        pytest.param("Africa Check", "africa-check", id="two words"),
        pytest.param(" ClaimReview 1-5 ", "claimreview", id="its title"),
        pytest.param("scales/daily.toml", "daily", id="a file of the book"),
        pytest.param("Daily", "daily", id="the book's own by its short name"),
    ],
)
def test_a_scale_is_found_by(typed: str, name: str, tmp_path: Path) -> None:
    book = open_book(book_at(tmp_path, config='scale = "scales/daily.toml"'))

    assert find_scale(typed, book).name == name


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        pytest.param("politfact", "no scale 'politfact'", "did you mean 'politifact'", id="a slip"),
        pytest.param("weekly", "no scale 'weekly'", "scales/weekly.toml", id="a file is another way"),
        pytest.param("!", "no scale '!'", "scales/daily.toml", id="nothing to name a file after"),
        pytest.param("daily", "no scale 'daily'", "scales/daily.toml", id="a short name that the book has not set"),
        pytest.param("../daily.toml", "outside the book", "scales/daily.toml", id="a path that climbs out"),
        pytest.param("/etc/daily.toml", "outside the book", "scales/daily.toml", id="an absolute path"),
        pytest.param("C:\\daily.toml", "outside the book", "scales/daily.toml", id="a drive"),
        pytest.param("a\0.toml", "outside the book", "scales/", id="no path at all"),
        pytest.param("scales\\daily.toml", "no scale", "scales/daily.toml", id="backslashes"),
        pytest.param("scales/none.toml", "no such file", "path", id="no such file"),
    ],
)
def test_a_scale_that_is_not_found_says_what_to_write(typed: str, message: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(ScaleError, match=message) as told:
        find_scale(typed, open_book(book_at(tmp_path)))

    assert hint in (told.value.hint or "")


def test_a_file_needs_a_book() -> None:
    with pytest.raises(ScaleError, match="no book is here"):
        find_scale("scales/daily.toml")


def test_a_claim_has_its_own_scale_before_that_of_the_book(tmp_path: Path) -> None:
    claims = {"own": "scale: chequeado", "books": ""}

    assert names(checked(book_at(tmp_path, config='scale = "averitec"', claims=claims))) == {
        "own": "chequeado",
        "books": "averitec",
    }


def test_without_any_the_scale_is_that_of_claimcheck(tmp_path: Path) -> None:
    assert names(checked(book_at(tmp_path))) == {"one": "claimcheck"}


def test_an_unknown_scale_of_a_claim_stops_that_claim_alone(tmp_path: Path) -> None:
    found = checked(book_at(tmp_path, claims={"bad": "scale: politfact", "good": ""}))

    assert [verdict.word for verdict in found.verdicts] == [None, Word.TRUE]
    (problem,) = found.problems
    assert (problem.code, str(problem.place), problem.claim) == ("CC113", "claims/bad.yaml:7:8", "bad")


def test_an_unknown_scale_of_the_book_stops_every_claim(tmp_path: Path) -> None:
    found = checked(book_at(tmp_path, config='language = "en"\nscale = "politfact"'))

    assert [verdict.word for verdict in found.verdicts] == [None]
    assert [(item.code, str(item.place)) for item in found.problems] == [("CC124", "claimcheck.toml:2:9")]


def test_a_scale_file_with_something_to_mend_is_told_where_it_is_named_and_where_it_stands(tmp_path: Path) -> None:
    folder = book_at(tmp_path, claims={"one": "scale: scales/daily.toml", "two": "scale: scales/daily.toml"})
    (folder / "scales" / "daily.toml").write_text(DAILY + "colour = 1\n", encoding="utf-8")

    found = checked(folder)

    assert [(item.code, str(item.place)) for item in found.problems] == [
        ("CC113", "claims/one.yaml:7:8"),
        ("CC125", "scales/daily.toml:26:1"),
        ("CC113", "claims/two.yaml:7:8"),
    ]


def test_a_link_out_of_the_book_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "outside.toml").write_text(DAILY, encoding="utf-8")
    folder = book_at(tmp_path / "book")
    (folder / "scales" / "linked.toml").symlink_to(tmp_path / "outside.toml")

    with pytest.raises(ScaleError, match="outside the book"):
        find_scale("scales/linked.toml", open_book(folder))
