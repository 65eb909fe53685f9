"""Encodings, formats of dates, paths and figures, as a source declares them: told when the source is read."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.datasets.encodings import ENCODING, encoding_called

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.problems import Problem

    Make = Callable[..., Any]

HEAD = "id: s\ntitle: T\npublisher: P\nkind: dataset\n"


def problems_with(shelf: Make, data: str) -> list[Problem]:
    return list(shelf(f"{HEAD}data: {{path: t.csv, measures: {{m: {{column: v}}}}, {data}}}\n").problems)


@pytest.mark.parametrize(
    "name",
    [
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "idna",
        "hz",
        "rot13",
        "base64",
        "undefined",
        "é",
        "mbcs",
        "cp037",
        "utf_16_ex",
        "ansi",
        "x" * 5_000,
    ],
)
def test_an_encoding_that_is_no_alphabet_of_tables_is_refused_at_load(shelf: Make, name: str) -> None:
    (problem,) = problems_with(shelf, f"encoding: {name}")
    assert (problem.code, problem.place and problem.place.line) == ("CC113", 5)
    assert problem.hint
    assert len(problem.message) < 200


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("UTF8", "utf-8"),
        ("utf_8_sig", "utf-8"),
        ("Latin1", "latin-1"),
        ("ISO-8859-15", "iso-8859-15"),
        ("latin 9", "iso-8859-15"),
        ("Windows-1252", "cp1252"),
        ("1252", "cp1252"),
        ("sjis", "shift_jis"),
        ("GB18030", "gb18030"),
        ("macintosh", "mac-roman"),
        ("US-ASCII", "ascii"),
        ("utf-16LE", "utf-16-le"),
    ],
)
def test_an_encoding_has_the_names_that_people_use(name: str, codec: str) -> None:
    assert encoding_called(name) == codec


def test_every_encoding_that_is_read_is_a_codec_of_text() -> None:
    names = ENCODING.schema()["anyOf"][0]["enum"]
    assert len(names) > 50
    for name in names:
        assert encoding_called(name) == name
        assert "a1".encode(name).decode(name) == "a1"
        assert codecs.lookup(name).name


def test_a_misspelt_encoding_is_answered_with_the_right_one(shelf: Make) -> None:
    (problem,) = problems_with(shelf, "encoding: win1252x")
    assert "did you mean 'cp1252'" in (problem.hint or "")


def test_ascii_refuses_what_is_not_ascii(table: Make) -> None:
    assert table("e,y,v\nA,2015,1\n", "encoding: ascii").values("m") == {"2015": 1.0}
    assert table("e,y,v\nA,2015,1\nÉ,2015,2\n", "encoding: ascii").faults() == [("CC505", 3, 1)]


@pytest.mark.parametrize(
    ("form", "grain", "code"),
    [
        pytest.param("%Y %Y", "year", "CC113", id="a part twice"),
        pytest.param("%c", "day", "CC113", id="the machine's own date and time"),
        pytest.param("%x", "day", "CC113", id="the machine's own date"),
        pytest.param("%Y-%m-%d %X", "day", "CC113", id="the machine's own time"),
        pytest.param("%Y-%m-%d %Z", "day", "CC113", id="the machine's own zones"),
        pytest.param("%Y-%-m", "month", "CC113", id="a dash"),
        pytest.param("%Y-Q%Q", "quarter", "CC113", id="no such letter"),
        pytest.param("%Y %", "year", "CC113", id="a lone percent sign"),
        pytest.param("yyyy-mm-dd", "day", "CC113", id="the letters of a spreadsheet"),
        pytest.param("%m/%d", "day", "CC401", id="no year"),
        pytest.param("%d %b", "month", "CC401", id="no year, and a month"),
        pytest.param("%Y", "month", "CC401", id="no month"),
        pytest.param("%Y %H", "quarter", "CC401", id="no month, and an hour"),
        pytest.param("%m %Y", "day", "CC401", id="no day"),
        pytest.param("%Y-%U", "week", "CC401", id="a week that strptime passes over"),
        pytest.param("%G-W%V", "week", "CC401", id="a week without its day"),
    ],
)
def test_a_format_that_cannot_be_read_alike_everywhere_is_refused_at_load(
    shelf: Make, form: str, grain: str, code: str
) -> None:
    (problem,) = problems_with(shelf, f"time: {{column: y, grain: {grain}, format: '{form}'}}")
    assert problem.code == code
    assert problem.hint
    assert problem.place is not None
    assert problem.place.line == 5
    assert (problem.place.excerpt or "")[problem.place.column :].startswith(form)


@pytest.mark.parametrize(
    ("form", "grain"),
    [
        ("%d/%m/%Y", "day"),
        ("%Y%m%d", "day"),
        ("%Y-%m-%dT%H:%M:%S.%f%z", "day"),
        ("%I:%M %p, %A %d %B %Y", "day"),
        ("%b %Y", "month"),
        ("%y%m", "month"),
        ("%Y-%j", "day"),
        ("%G-W%V-%u", "week"),
        ("100%% %Y", "year"),
    ],
)
def test_a_format_that_says_enough_is_kept(shelf: Make, form: str, grain: str) -> None:
    assert problems_with(shelf, f"time: {{column: y, grain: {grain}, format: '{form}'}}") == []


@pytest.mark.parametrize(
    "path",
    [
        "https://example.org/a.csv",
        "file:///a.csv",
        "s3://bucket/a",
        "www.example.org/a.csv",
        "http:a.csv",
        "../x.yaml",
        "data/../../x",
        "..",
        "/etc/passwd",
        "C:/a.dat",
        "~/../../a.csv",
    ],
)
def test_a_path_that_leads_out_is_told_by_its_words_alone(shelf: Make, path: str) -> None:
    (problem,) = shelf(f"{HEAD}data: {{path: '{path}', measures: {{m: {{column: v}}}}}}\n").problems
    assert (problem.code, problem.place.line, problem.place.column) == ("CC303", 5, 14)
    assert ("address" in problem.message) == (":" in path[2:] or path.startswith("www"))


def test_a_path_of_thousands_of_letters_is_cut_in_the_middle(shelf: Make) -> None:
    (problem,) = shelf(f"{HEAD}data: {{path: a{'b' * 3_000}c, measures: {{m: {{column: v}}}}}}\n").problems
    assert problem.code == "CC401"
    assert len(problem.message) < 200
    assert "bbc'" in problem.message


@pytest.mark.parametrize(
    "figure",
    [
        "1" + "0" * 5_000,
        "0." + "0" * 5_000,
        "0" * 5_000 + "1",
        "1_0",
        "1e400",
        "1e31",
        "1e-31",
        "0e99",
        "0x10",
        "１２",
        "١٢",
        "NaN",
        "Infinity",
        "1,000",
        "86,5",
        "1 000",
        "1.2.3",
        "--1",
        "about 5",
        ".",
    ],
)
def test_a_printed_figure_is_a_plain_number_of_a_bounded_size(shelf: Make, figure: str) -> None:
    (problem,) = shelf(f"{HEAD}figures: [{{measure: m, at: 2015, value: '{figure}'}}]\n").problems
    assert (problem.code, problem.place.line, problem.place.column) == ("CC113", 5, 41)
    assert len(problem.message) < 200


@pytest.mark.parametrize(
    ("figure", "value"), [("+5", 5.0), ("-5.50", -5.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("0", 0.0)]
)
def test_a_printed_figure_is_read_as_typed(shelf: Make, figure: str, value: float) -> None:
    book = shelf(f"{HEAD}figures: [{{measure: m, of: A, at: 2015, value: '{figure}'}}]\n")
    assert book.values("m") == {"2015": value}
