"""One source that is broken, hostile or too clever never keeps the others from being answered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.config import Config
from claimcheck.datasets import scan as scanning
from claimcheck.datasets import tables as answering
from claimcheck.datasets.references import check_references
from claimcheck.datasets.rows import rows_behind
from claimcheck.datasets.series import Need

Make = Callable[..., Any]


def test_a_table_on_which_we_fail_leaves_the_others_alone(sources: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    book = sources({"good": "", "bad": ""})
    assert book.problems == ()
    opened = scanning._opened

    def failing(source: str, *rest: object) -> object:
        if source == "bad":
            raise RuntimeError("something that nobody thought of")
        return opened(source, *rest)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(scanning, "_opened", failing)
    tables = book.scan(Need("good", "rate"), Need("bad", "rate"))
    assert [problem.code for problem in tables.problems("bad")] == ["CC900"]
    assert tables.problems("good") == ()
    assert tables.series(Need("good", "rate")) is not None


def test_a_derivation_on_which_we_fail_leaves_the_others_alone(sources: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    book = sources({"s": "derived: {twice: {sum: [rate, rate]}}"})

    def failing(*_: object) -> object:
        raise RuntimeError("something that nobody thought of")

    monkeypatch.setattr(answering, "derive", failing)
    tables = book.scan(Need("s", "twice"), Need("s", "rate"))
    assert [problem.code for problem in tables.problems_of([Need("s", "twice")])] == ["CC900"]
    assert tables.problems_of([Need("s", "rate")]) == ()


def test_a_file_that_changes_after_it_was_read_has_no_rows_to_show(
    sources: Make, make_cell: Make, tmp_path: Path
) -> None:
    book = sources({"s": ""})
    key = make_cell("rate", "A", "2015")
    tables = book.scan(key.need)
    (tmp_path / "sources" / "data" / "t.csv").write_bytes(b'year,rate\n"2015"x,10\n')
    assert dict(rows_behind([key], tables)) == {key: ()}


def test_measures_derived_from_themselves_doubled_are_read_once(sources: Make) -> None:
    steps = "".join(f"  x{n}: {{sum: [x{n - 1}, x{n - 1}]}}\n" for n in range(1, 18))
    book = sources({"doubled": f"derived:\n  x0: {{sum: [rate, rate]}}\n{steps}"})
    assert book.problems == ()
    assert scanning.base_needs(Need("doubled", "x17"), book.catalogue) == [Need("doubled", "rate")]
    assert book.values("x17", source="doubled") == {"2015": 10 * 2.0**18}


def test_a_chain_of_derivations_has_an_end(sources: Make) -> None:
    steps = "".join(f"  x{n}: {{sum: [x{n - 1}, rate]}}\n" for n in range(1, 400))
    book = sources({"deep": f"derived:\n  x0: {{sum: [rate, rate]}}\n{steps}"})
    assert [problem.code for problem in book.problems] == ["CC402"]


def test_sources_that_supersede_one_another_are_told_once(sources: Make) -> None:
    book = sources({"a": "supersedes: b", "b": "supersedes: c", "c": "supersedes: a"})
    assert book.problems == ()
    found = check_references((), book.catalogue, Config(), lambda _: ())
    assert [(problem.code, problem.message) for problem in found] == [
        ("CC401", "these sources supersede one another: a → b → c → a")
    ]


def test_a_table_that_ends_in_zero_bytes_is_not_read_as_if_it_ended_before(sources: Make, tmp_path: Path) -> None:
    book = sources({"cut": ""})
    with (tmp_path / "sources" / "data" / "t.csv").open("r+b") as stream:
        stream.truncate(50_000_000)
    assert [found[0] for found in book.faults("rate", "cut")] == ["CC304"]
