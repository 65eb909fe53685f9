"""Files that break their own rules: every one is a problem with a place, soon, and in our words."""

import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.datasets.connectors.text_rows import LONGEST

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"e,y,v\nA,2015\n", ("CC504", 2, 1), id="too few cells"),
        pytest.param(b"e,y,v\nA,2015,1,234\n", ("CC504", 2, 10), id="too many cells"),
        pytest.param(b'e,y,v\n"A,2015,1\nB,2015,2\n', ("CC504", 2, 1), id="a quote never closed"),
        pytest.param(b'e,y,v\n"A,2015,1\n' + b"B,2015,2\n" * 200_000, ("CC504", 2, 1), id="never closed, long file"),
        pytest.param(b'e,y,v\nA,2014,1\n"A"x,2015,1\n', ("CC504", 3, 1), id="text after a quote"),
        pytest.param(b"e,y,v\nM\xe9xico,2015,1\n", ("CC505", 2, 2), id="latin-1 bytes"),
        pytest.param("e,y,v\nA,2015,1\n".encode("utf-16"), ("CC505", 1, 1), id="UTF-16 undeclared"),
        pytest.param("e,y,v\nA,2015,1\n".encode("utf-16-le"), ("CC505", 1, 1), id="UTF-16 without a mark"),
        pytest.param("e,y,v\nA,2015,1\n".encode("utf-16-be"), ("CC505", 1, 1), id="UTF-16 the other way round"),
        pytest.param(gzip.compress(b"e,y,v\nA,2015,1\n"), ("CC505", 1, 2), id="compressed"),
        pytest.param(b"", ("CC304", 1, 1), id="empty"),
        pytest.param(b"\n\n\n", ("CC304", 1, 1), id="blank lines only"),
        pytest.param(b"e,y,v\n", ("CC304", 1, 1), id="header only"),
        pytest.param(b"e,y,v\nA,2015," + b"9" * 5_000_000, ("CC304", 2, 1), id="a line of megabytes"),
        pytest.param(b"e,y,v,v\nA,2015,1,2\n", ("CC501", 10, 17), id="a name twice in the header"),
        pytest.param(b"e,y,w\nA,2015,1\n", ("CC501", 10, 17), id="no such column"),
        pytest.param(b"e,y,v\nA,2015,1\nA,2016,12%\n", ("CC502", 3, 8), id="a percent sign"),
        pytest.param(b'e,y,v\n\n"A\nB",2015,x\n', ("CC502", 3, 1), id="text after a quoted line end"),
        pytest.param(b"e,y,v\nA,2015,inf\n", ("CC502", 2, 8), id="infinite"),
        pytest.param(b"e,y,v\nA,2015,nan\n", ("CC502", 2, 8), id="not a number"),
        pytest.param(b"e,y,v\nA,2015,0x1f\n", ("CC502", 2, 8), id="hexadecimal"),
        pytest.param(b"e,y,v\nA,2015,1e999\n", ("CC502", 2, 8), id="beyond all bounds"),
        pytest.param(b"e,y,v\nA,2015,1e101\n", ("CC502", 2, 8), id="beyond all counting"),
        pytest.param(b"e,y,v\nA,2015,1_0\n", ("CC502", 2, 8), id="underscore"),
        pytest.param(b"e,y,v\nSLV,2015,1\n SLV,2016,2\n", ("CC507", 3, 1), id="a blank before a code"),
        pytest.param(b"e,y,v\nEl  S,2015,1\nEl S,2016,2\n", ("CC507", 2, 1), id="a blank too many in a name"),
        pytest.param(b"e,y,v\nA,2015,(5)\n", ("CC502", 2, 8), id="parentheses"),
        pytest.param(b"e,y,v\nA,2015,1\x00\n", ("CC502", 2, 8), id="a NUL in a figure"),
        pytest.param(b"e,y,v\nA,31/12/2015,1\n", ("CC506", 2, 3), id="a date for a year"),
        pytest.param(b"e,y,v\nA,,1\n", ("CC506", 2, 3), id="no time"),
        pytest.param(b"e,y,v\n,2015,1\n", ("CC507", 2, 1), id="no place"),
        pytest.param(b"e,y,v\nA,2015,1\nA,2015,1\n", ("CC503", 3, 8), id="a row twice"),
    ],
)
def test_a_broken_file_is_a_problem_with_its_place(table: Make, content: bytes, expected: tuple[str, int, int]) -> None:
    started = time.monotonic()
    assert table(content).faults() == [expected]
    assert time.monotonic() - started < 2


TEXT = "e,y,v\nA,2015,1\nB,2015,2\n"


@pytest.mark.parametrize(
    ("content", "encoding", "expected"),
    [
        pytest.param(TEXT.encode("utf-16-le"), "utf-16", ("CC505", 1, 1), id="no mark of the byte order"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16-le", ("CC505", 1, 1), id="the other byte order"),
        pytest.param(TEXT.encode(), "utf-16", ("CC505", 1, 1), id="UTF-8 after all"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), "latin-1", ("CC505", 1, 1), id="UTF-8 by its mark"),
        pytest.param(TEXT.encode("utf-16")[:-3], "utf-16", ("CC505", 3, 1), id="cut in a letter"),
        pytest.param(TEXT.encode("utf-16")[:-12], "utf-16", ("CC504", 3, 1), id="cut in a row"),
        pytest.param(TEXT.encode()[:-4], "latin-1", ("CC504", 3, 1), id="cut in a row of latin-1"),
        pytest.param(TEXT.encode() + b"\0", "latin-1", ("CC304", 1, 1), id="ends in a zero byte"),
        pytest.param(TEXT.encode("utf-16") + bytes(8), "utf-16", ("CC304", 1, 1), id="ends in zero bytes"),
        pytest.param(b"e,y,v\nA,2015,1\0\n", "latin-1", ("CC502", 2, 8), id="a NUL in a figure"),
    ],
)
def test_other_encodings_are_looked_through_likewise(
    table: Make, content: bytes, encoding: str, expected: tuple[str, int, int]
) -> None:
    assert table(content, f"encoding: {encoding}").faults() == [expected]


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
@pytest.mark.parametrize("letter", ["x", "é"])
def test_the_engine_and_we_take_rows_of_one_length(table: Make, end: str, encoding: str, letter: str) -> None:
    start, line_end = "A,2016,2,", end or "\n"
    most = (LONGEST - 1 - len(start)) // len(letter.encode())
    head = f"e,y,v,w{line_end}A,2015,1,{line_end}{start}"
    more = f"encoding: {encoding}"
    longest = table((head + letter * most + end).encode(encoding), more)
    assert longest.values("m") == {"2015": 1.0, "2016": 2.0}
    assert table((head + letter * (most + 1) + end).encode(encoding), more).faults() == [("CC304", 3, 1)]


def test_millions_of_blank_lines_hide_nothing(table: Make) -> None:
    book = table(b"e,y,v\n" + b"\n" * 1_000_000 + b"A,2015,1\n" + b"\r\n" * 1_000_000 + b"A,2016,x\n")
    assert book.faults() == [("CC502", 2_000_003, 8)]


@pytest.mark.parametrize(
    ("ending", "content", "line"),
    [
        pytest.param("parquet", b"PAR1nothingPAR1", 1, id="parquet"),
        pytest.param("xlsx", b"PK\x03\x04nothing", 1, id="xlsx"),
        pytest.param("ods", b"e,y,v\nA,2015,1\n", 1, id="ods"),
        pytest.param("json", b'[{"e": "A", "y": 2015, "v": 1},\n{"e" "A"}]', 2, id="json cut in two"),
        pytest.param("json", b"[" * 500_000, 1, id="json too deep"),
        pytest.param("json", b'{"data": []}', 1, id="json that is no list"),
        pytest.param("json", b"[[1, 2]]", 1, id="json of lists"),
        pytest.param("json", b"[]", 1, id="json of nothing"),
        pytest.param("json", b'[{"v": 1}, {"e": "A", "v": 1, "v": 2}]', 2, id="json with a key twice"),
        pytest.param("jsonl", b'{"v": 1}\n\n{"e": "A", "v": 1, "v": 1}', 3, id="jsonl with a key twice"),
        pytest.param("jsonl", b'{"e": "A", "y": 2015, "v": 1}\n\n{"e"\n', 3, id="jsonl cut in two"),
    ],
)
def test_what_is_not_the_declared_format_says_so(table: Make, ending: str, content: bytes, line: int) -> None:
    ((code, found, _),) = table(content, ending=ending).faults()
    assert (code, found) == ("CC304", line)


@pytest.mark.parametrize(
    ("cell", "more", "hint"),
    [
        pytest.param("1,000", "", "two ways, a thousand times apart: declare thousands: ", id="a thousand, or one"),
        pytest.param("-123,456", "", "two ways", id="a debt"),
        pytest.param("1.000", "decimal: ','\ndelimiter: ';'", "two ways", id="the same the other way round"),
        pytest.param("1,000,000", "", 'declare thousands: ","', id="a million"),
        pytest.param("1,234.5", "", 'declare thousands: ","', id="both marks"),
        pytest.param("1.234,5", "", 'declare decimal: "," and thousands: "."', id="both marks, continental"),
        pytest.param("0,123", "", 'declare decimal: ","', id="a comma behind a nought"),
        pytest.param("12,5", "", 'declare decimal: ","', id="a comma and one place"),
        pytest.param("1\u202f234", "", 'declare thousands: " "', id="a thin space"),
        pytest.param("9" * 60 + ",1", "", "correct the cell; figures here", id="more digits than anybody prints"),
        pytest.param("(1,234)", "", "with a minus: -1,234", id="brackets"),
        pytest.param("€5", "", "without its currency", id="a currency"),
        pytest.param("5 (p)", "", "without the mark", id="a mark"),
        pytest.param("#DIV/0!", "", "mend the formula", id="an error of a spreadsheet"),
        pytest.param("=A1+B1", "", "the result of the formula", id="a formula"),
        pytest.param("n/a", "missing: ['..']", 'missing: ["..", "n/a"]', id="a word"),
        pytest.param("1e300", "", "more than a hundred digits", id="too large"),
    ],
)
def test_the_hint_says_how_to_read_a_cell_and_never_a_thousand_times_too_small(
    table: Make, cell: str, more: str, hint: str
) -> None:
    mark = ";" if "delimiter" in more else ","
    ((problem),) = (
        table(f'e{mark}y{mark}v\nA{mark}2015{mark}"{cell}"\n', more).scan(need := _need("m")).problems_of([need])
    )
    assert problem.code == "CC502"
    assert hint in (problem.hint or "")


@pytest.mark.parametrize(
    ("cells", "more", "measure", "told"),
    [
        pytest.param(("1.234", "12.345", "987"), "", "column: v", True, id="a German table"),
        pytest.param(("1,234", "12,345", "987"), "decimal: ','", "column: v", True, id="an English one read as German"),
        pytest.param(("1.234", "12.345"), "", "column: v, exact: true", True, id="counted, so no decimals"),
        pytest.param(("1.234", "12.345", "987"), "", "column: v, decimals: 3", False, id="the author knows"),
        pytest.param(("36.661", "36.685"), "", "column: v", True, id="nobody has said what the point is"),
        pytest.param(("36.661", "36.685"), "", "column: v, decimals: 0", True, id="printed without decimals"),
        pytest.param(("36.661", "36.685"), "", "column: v, decimals: 1", False, id="printed with decimals"),
        pytest.param(("36.661", "36.685"), "decimal: '.'", "column: v", False, id="the point is declared"),
        pytest.param(("36.661",), "", "column: v", True, id="one figure alone"),
        pytest.param(("237.945", "99.6"), "", "column: v", False, id="a price index"),
        pytest.param(("237.945", "21.480", "100.000"), "decimal: '.'", "column: v", False, id="one to three decimals"),
        pytest.param(("1.234", "0.345", "987"), "", "column: v", False, id="a nought before the point"),
        pytest.param(("1.234", "12.34", "987"), "", "column: v", False, id="two decimals"),
        pytest.param(("1.234", "12.345", "1987"), "", "column: v", False, id="a thousand without a mark"),
        pytest.param(("1.234", "987"), "decimal: '.'", "column: v", False, id="one figure is chance"),
    ],
)
def test_points_that_may_group_thousands_are_told(
    table: Make, cells: tuple[str, ...], more: str, measure: str, told: bool
) -> None:
    rows = "".join(f"{place};2015;{cell}\n" for place, cell in zip("ABC", cells, strict=False))
    found = table(f"e;y;v\n{rows}", f"delimiter: ';'\n{more}", measure=measure).faults()
    assert found == ([("CC502", 2, 8)] if told else [])


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        pytest.param("e,y,v\nA,2015p,1\n", "write the year alone", id="a mark behind the year"),
        pytest.param("e,y,v\nA,42005,1\n", "a date as a spreadsheet counts days", id="a date as a number"),
        pytest.param("e,y,v\nA,2015,1\nSource: us\n", "take a note below the table away", id="a note of one cell"),
        pytest.param("sep=;\ne,y,v\nA,2015,1\n", "header-row: 2", id="a line for Excel"),
        pytest.param("<!DOCTYPE html>\n<html>\n</html>\n", "not the page about it", id="a web page"),
        pytest.param("e,y,v\nA,2015,<5\n", "a bound is no figure", id="a bound"),
        pytest.param("e,y,v\nA,2015,1.2m\n", "multiply: 1000000", id="millions"),
        pytest.param("e,y,v\nA,2015,–1.5\n", "with a minus before it", id="a dash for a minus"),
        pytest.param("e,y,v\nA,2015,1.5-\n", "with a minus before it", id="a minus behind"),
    ],
)
def test_habits_of_clumsy_tables_have_a_hint_of_their_own(table: Make, content: str, hint: str) -> None:
    ((problem),) = table(content).scan(need := _need("m")).problems_of([need])
    assert hint in (problem.hint or "")


def test_names_whose_accents_are_coded_in_two_ways_are_told(table: Make) -> None:
    assert table("e,y,v\nM\u00e9xico,2014,1\nMe\u0301xico,2015,2\n").faults() == [("CC507", 3, 1)]


@pytest.mark.parametrize("figure", ["1e50", "9" * 35])
def test_a_figure_with_more_digits_than_its_rounding_can_tell_is_told(table: Make, figure: str) -> None:
    assert table(f"e,y,v\nA,2015,{figure}\n", measure="column: v, decimals: 2").faults() == [("CC502", 2, 8)]


def test_codes_that_differ_in_blanks_are_one_place_where_they_are_trimmed(table: Make) -> None:
    book = table("e,y,v\nSLV,2015,1\n SLV,2016,2\n\u00a0SLV,2017,3\n", "entity: {column: e, trim: true}")
    assert book.values("m", of="SLV") == {"2015": 1.0, "2016": 2.0, "2017": 3.0}


def test_a_register_over_millennia_is_told_by_its_odd_date(table: Make) -> None:
    rows = "e,y\nA,2015-01-01\nA,0201-01-01\nA,2016-01-01\n"
    book = table(rows, "rows: event", measure="rows: count", time="column: y, grain: day")
    assert book.faults() == [("CC506", 3, 3)]


def test_random_bytes_are_no_crash(table: Make) -> None:
    ((code, *_),) = table(os.urandom(50_000)).faults()
    assert code in {"CC304", "CC501", "CC504", "CC505"}


@pytest.mark.parametrize(
    ("content", "more"),
    [
        pytest.param(b"e,y,v\r\nA,2015,1\r\nA,2016,2\r\n", "", id="CRLF"),
        pytest.param(b"e,y,v\rA,2015,1\rA,2016,2\r", "", id="CR"),
        pytest.param(b"e,y,v\r\nA,2015,1\nA,2016,2\r\n", "", id="mixed line ends"),
        pytest.param(b"\xef\xbb\xbfe,y,v\nA,2015,1\nA,2016,2", "", id="byte order mark, no last line end"),
        pytest.param("e,y,v\nA,2015,1\nA,2016,2\n".encode("utf-16"), "encoding: utf-16", id="UTF-16"),
        pytest.param(b"\n e,y,v\n\nA,2015,1\n\nA,2016, 2 \n\n", "", id="blank lines and spaces"),
        pytest.param(b'Title\n"\ne,y,v\nA,2015,1\nA,2016,2\n', "header-row: 3", id="a title above the header"),
        pytest.param(
            b'T\ne,y,v,w\nA,2015,1,"x\ry\r\nz"\nA,2016,2,","\n', "header-row: 2", id="line ends inside a cell"
        ),
        pytest.param(b"e;y;v\nA;2015;1,0\nA;2016;2\n", "delimiter: ';'\ndecimal: ','", id="semicolons and commas"),
        pytest.param(b",e,x,x,y,v\n0,A,1,2,2015,1\n1,A,1,2,2016,2\n", "", id="unused names blank or twice"),
        pytest.param(b"e,y,v\nA,2015,1\nA,2016,2e0\nA,2017,\nNotes: none,,\n", "", id="exponents and a last note"),
    ],
)
def test_a_sound_file_is_read_whatever_its_habits(table: Make, content: bytes, more: str) -> None:
    assert table(content, more).values("m") == {"2015": 1.0, "2016": 2.0}


def test_two_rows_for_one_cell_name_both_lines_and_what_tells_them_apart(table: Make) -> None:
    book = table(b"e,y,sex,v\nA,2015,total,10\n\nA,2015,male,4\n")
    ((problem),) = book.scan(need := _need("m")).problems_of([need])
    assert "10 (line 2) and 4 (line 4)" in problem.message
    assert "where: {sex: total}" in (problem.hint or "")


def test_a_fault_in_another_measure_hurts_nobody(shelf: Make) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data:
          path: data/t.csv
          time: {column: y, grain: year}
          entity: {column: e}
          measures: {good: {column: v}, bad: {column: w}, gone: {column: nowhere}}
        """,
        t__csv="e,y,v,w\nA,2015,1,x\n",
    )
    good, bad, gone = (_need(name) for name in ("good", "bad", "gone"))
    tables = book.scan(good, bad, gone)
    assert tables.problems_of([good]) == ()
    assert [item.code for item in tables.problems_of([bad])] == ["CC502"]
    assert [item.code for item in tables.problems_of([gone])] == ["CC501"]
    assert {item.code for item in tables.problems("s")} == {"CC501", "CC502"}


def _need(measure: str, source: str = "s") -> Any:
    from claimcheck.datasets.series import Need

    return Need(source, measure)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param("data/absent.csv", "CC301", id="absent"),
        pytest.param("data", "CC301", id="a folder"),
        pytest.param("../outside.csv", "CC303", id="upwards"),
        pytest.param("data/../../outside.csv", "CC303", id="down and upwards"),
        pytest.param("/etc/passwd", "CC303", id="absolute"),
        pytest.param("C:/Windows/win.ini", "CC303", id="a drive, on every system"),
        pytest.param("\\\\server\\share\\x.csv", "CC303", id="a share, on every system"),
    ],
)
def test_data_lie_inside_sources(shelf: Make, tmp_path: Path, path: str, code: str) -> None:
    (tmp_path / "outside.csv").write_text("v\n1\n", encoding="utf-8")
    book = shelf(
        f"""
        id: s
        title: T
        publisher: P
        kind: dataset
        data: {{path: '{path}', format: csv, measures: {{m: {{column: v}}}}}}
        """
    )
    at_load = [(item.code, item.place.line) for item in book.problems]
    assert (at_load or [found[:2] for found in book.faults()]) == [(code, 6)]
    assert bool(at_load) == (code == "CC303"), "what the words of a path say is told when the source is read"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang_the_run(table: Make, tmp_path: Path) -> None:
    book = table(b"e,y,v\nA,2015,1\n")
    data = tmp_path / "sources" / "data" / "t.csv"
    data.unlink()
    os.mkfifo(data)
    assert [found[0] for found in book.faults()] == ["CC301"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_out_is_not_followed(table: Make, tmp_path: Path) -> None:
    book = table(b"e,y,v\nA,2015,1\n")
    data = tmp_path / "sources" / "data" / "t.csv"
    data.rename(tmp_path / "elsewhere.csv")
    data.symlink_to(tmp_path / "elsewhere.csv")
    assert [found[0] for found in book.faults()] == ["CC303"]


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_pattern_characters_in_a_name_are_only_characters(shelf: Make, tmp_path: Path) -> None:
    book = shelf(
        """
        id: s
        title: T
        publisher: P
        kind: dataset
        data: {path: "data/a*[1]?'.csv", measures: {m: {column: v}}}
        """
    )
    (tmp_path / "sources" / "data" / "a*[1]?'.csv").write_text("v\n1\n", encoding="utf-8")
    (tmp_path / "sources" / "data" / "ab1c'.csv").write_text("v\n2\n", encoding="utf-8")
    assert book.values("m", of="") == {"undated": 1.0}


def test_a_changed_file_is_told_with_its_hash(table: Make) -> None:
    book = table(b"e,y,v\nA,2015,1\n", f"sha256: {'0' * 64}")
    need = _need("m")
    tables = book.scan(need)
    (problem,) = tables.problems_of([need])
    assert problem.code == "CC302"
    assert tables.sha256("s") in (problem.hint or "")


def test_a_missing_column_in_a_filter_of_a_claim_is_told_unless_another_source_has_it(
    shelf: Make, make_where: Make
) -> None:
    one = "publisher: P, kind: dataset, title: T, data: {path: data/%s.csv, measures: {m: {column: v}}}"
    book = shelf(
        f"sources: [{{id: a, {one % 'a'}}}, {{id: b, {one % 'b'}}}]", a__csv="v,sex\n1,male\n", b__csv="v\n2\n"
    )
    from claimcheck.datasets.series import Need

    needs = [Need(source, "m", make_where(sex="male")) for source in ("a", "b")]
    assert book.scan(*needs).problems_of(needs) == ()
    assert [item.code for item in book.scan(needs[1]).problems_of(needs)] == ["CC501"]
