"""What people type by mistake: each is one problem at its place, with a hint that says what to type."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.evaluation.kind import discover
from claimcheck.loading import load
from claimcheck.problems import Problem

SOURCE = """\
id: x
title: T
publisher: P
kind: dataset
figures:
  - {measure: m, at: 2015, value: 103}
  - {measure: m, at: 2017, value: 60}
"""
CHECK = '{kind: level, measure: m, at: 2017, value: "60"}'
CLAIM = f"""\
id: c
claim: It was 60 in 2017.
said: {{by: A, on: 2018-07}}
sources: [x]
checks:
  - {CHECK}
expect: true
"""


def problems_of(folder: Path, claim: str | bytes = CLAIM, source: str = SOURCE) -> tuple[Problem, ...]:
    """All problems of a book of one claim and one source; loading it takes no time to speak of."""
    for name in ("claims", "sources"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "claims" / "c.yaml").write_bytes(claim if isinstance(claim, bytes) else claim.encode())
    (folder / "sources" / "x.yaml").write_text(source, encoding="utf-8")
    began = time.perf_counter()
    loaded = load(open_book(folder))
    assert time.perf_counter() - began < 2
    assert all(problem.place is not None for problem in loaded.problems)
    return loaded.problems


def test_the_book_that_the_mistakes_are_made_in_has_none(tmp_path: Path) -> None:
    discover()  # the clock below is for reading, not for importing
    assert problems_of(tmp_path) == ()


MISTAKES = {
    "a tab before a list": ("  - {", "\t- {", "CC104", 6, 1, "spaces"),
    "a dash from a word processor": ("  - {", "  – {", "CC104", 6, 3, "`- `"),
    "a bullet": ("  - {", "  • {", "CC104", 6, 3, "`- `"),
    "no-break spaces": ("  - {", "\xa0\xa0- {", "CC104", 6, 1, "spaces"),
    "a no-break space behind a colon": ("id: c", "id:\xa0c", "CC104", 1, 1, "space after the colon"),
    "an equals sign": ("id: c", "id = c", "CC104", 1, 1, "key: value"),
    "no space behind a colon": ("id: c", "id:c", "CC104", 1, 3, "space after the colon"),
    "a list in bullets inside a text": ("[x]", "\n  • x\n  • y", "CC112", 5, 3, "`- `"),
    "no dash before a check": (f"  - {CHECK}", "  kind: level\n  measure: m", "CC112", 6, 3, "`- `"),
    "a check as a text": (f"\n  - {CHECK}", " level", "CC112", 5, 9, "`- `"),
    "no check in the list": (f"\n  - {CHECK}", " []", "CC112", 5, 9, "`- `"),
    "sources without brackets": ("[x]", "x, y", "CC112", 4, 10, "[x, y]"),
    "tags without brackets": ("expect: true", "tags: a, b", "CC112", 7, 7, "[a, b]"),
    "said as a text": ("{by: A, on: 2018-07}", "A", "CC112", 3, 7, "{by: …}"),
    "a part without its reason": ("expect: true", "not-checked: [x]", "CC112", 7, 15, "{part: …, reason: …}"),
    "curly quotes around an id": ("id: c", "id: “c”", "CC113", 1, 5, '"c"'),
    "curly quotes around a figure": ('"60"', "“60”", "CC113", 6, 48, '"60"'),
    "curly quotes around a figure with a comma": ('"60"', "“more than 6,600”", "CC113", 6, 48, '"more than 6,600"'),
    "guillemets around a verdict": ("expect: true", "expect: «true»", "CC113", 7, 9, '"true"'),
    "curly quotes around a day": ("on: 2018-07", "on: ‘2018-07’", "CC113", 3, 19, '"2018-07"'),
    "curly quotes around a value of a filter": ("m, at", "m, where: {sex: “all”}, at", "CC113", 6, 44, '"all"'),
    "a key in curly quotes": ("expect: true", "“expect”: true", "CC110", 7, 1, "did you mean 'expect'"),
    "the month in words": ("on: 2018-07", "on: July 2018", "CC113", 3, 19, "write 2018-07"),
    "the month in Spanish": ("on: 2018-07", "on: julio de 2018", "CC113", 3, 19, "write 2018-07"),
    "no such month": ("on: 2018-07", "on: 2018-13", "CC113", 3, 19, "the month or the day"),
    "a time of day": ("on: 2018-07", "on: 2018-07-20T10:00:00Z", "CC113", 3, 19, "write 2018-07-20"),
    "slashes in a day": ("on: 2018-07", "on: 2018/7/2", "CC113", 3, 19, "write 2018-07-02"),
    "the day first": ("on: 2018-07", "on: 20.07.2018", "CC113", 3, 19, "the month or the day"),
    "a period in words": ("at: 2017", "at: July 2017", "CC115", 6, 35, "write 2017-07"),
    "a greater-than sign": (CHECK, "kind: level\n    value: >100", "CC104", 7, 12, "quotes"),
    "a greater-than sign between braces": ('"60"', ">60", "CC104", 6, 48, "quotes"),
    "yes for true": ("[x]", "[{id: x, of-record: yes}]", "CC113", 4, 30, "write true"),
    "a kind in Spanish": ("kind: level", "kind: nivel", "CC117", 6, 12, "did you mean 'level'"),
    "a kind in capitals": ("kind: level", "kind: LEVEL", "CC117", 6, 12, "did you mean 'level'"),
    "an underscore in a key": ("expect: true", "not_checked: []", "CC110", 7, 1, "did you mean 'not-checked'"),
    "a formula": ("expect: true", "derived: {r: {formula: m / n}}", "CC112", 7, 14, "ratio"),
    "a second document": ("expect: true", "expect: true\n---\nid: d", "CC105", 8, 1, "claims:"),
    "a tag that runs code": ("id: c", "id: !!python/object/apply:os.system [ls]", "CC105", 1, 5, "delete it"),
}


@pytest.mark.parametrize(("old", "new", "code", "line", "column", "hint"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_at_its_place_with_what_to_type(
    tmp_path: Path, old: str, new: str, code: str, line: int, column: int, hint: str
) -> None:
    assert old in CLAIM
    found = problems_of(tmp_path, CLAIM.replace(old, new))
    places = [(item.code, item.place.line, item.place.column) for item in found if item.place]
    assert (code, line, column) in places
    told = next(item for item in found if item.code == code)
    assert hint in (told.hint or "")
    assert len(told.message) < 300


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("It was 60 in 2017.", "“It was 60 in 2017.”", id="a sentence in curly quotes"),
        pytest.param("expect: true", "aliases: it fell, they said", id="a wording with a comma"),
        pytest.param("expect: true", 'tags: "a, b"', id="one tag with a comma, in quotes"),
        pytest.param("[x]", "x", id="one source without brackets"),
        pytest.param("expect: true", "expect: Mostly true", id="a verdict as it is printed"),
        pytest.param("\n", "\r\n", id="line ends of Windows"),
        pytest.param("id: c", "\ufeffid: c", id="a byte order mark"),
    ],
)
def test_what_is_clear_is_read(tmp_path: Path, old: str, new: str) -> None:
    assert old in CLAIM
    assert problems_of(tmp_path, CLAIM.replace(old, new)) == ()


@pytest.mark.parametrize("key", ["id", "language", "expect", "sources", "said", "checks", "tags", "scale", "reply"])
def test_a_value_of_thousands_of_letters_is_never_echoed_whole(tmp_path: Path, key: str) -> None:
    other = "" if f"\n{key}:" in f"\n{CLAIM}" else f"{key}: \n"
    lines = [f"{key}: {'x' * 9_000}" if line.startswith(f"{key}:") else line for line in (CLAIM + other).splitlines()]
    for problem in problems_of(tmp_path, "\n".join(lines) + "\n"):
        assert len(problem.message) < 420
        assert len(problem.hint or "") < 420


def test_a_source_file_that_cannot_be_read_is_named_at_the_claims_that_may_need_it(tmp_path: Path) -> None:
    found = problems_of(tmp_path, source=SOURCE.replace("title: T", "title: %T"))
    assert [item.code for item in found] == ["CC104", "CC120"]
    assert "sources/x.yaml" in (found[-1].hint or "")


def test_a_linked_folder_is_told_unless_its_files_are_read_anyway(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "d.yaml").write_text("id: d\n", encoding="utf-8")
    problems_of(tmp_path)
    (tmp_path / "claims" / "old").mkdir()
    (tmp_path / "claims" / "again").symlink_to(tmp_path / "claims" / "old", target_is_directory=True)
    assert open_book(tmp_path).problems == ()
    (tmp_path / "claims" / "drafts").symlink_to(tmp_path / "drafts", target_is_directory=True)
    (tmp_path / "claims" / "gone").symlink_to(tmp_path / "nowhere", target_is_directory=True)
    (tmp_path / "sources" / "out").symlink_to(tmp_path.parent, target_is_directory=True)
    told = [(item.code, str(item.place)) for item in open_book(tmp_path).problems]
    assert told == [("CC101", f"{name}:1:1") for name in ("claims/drafts", "claims/gone", "sources/out")]
