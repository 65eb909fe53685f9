"""One table in every format gives one series, and every row knows where it stands."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

HEADER = ["e", "label", "y", "v"]
ROWS: list[list[Any]] = [
    ["SLV", "El Salvador", 2015, 107.6],
    ["SLV", "El Salvador", 2016, None],
    ["HND", 'Honduras, "the"', 2015, -0.1],
    ["HND", 'Honduras, "the"', 2016, 60],
]
LAYOUT = """
    id: s
    title: T
    publisher: P
    kind: dataset
    data:
      path: data/t.{ending}
      time: {{column: y, grain: year}}
      entity: {{column: e, label: label}}
      measures: {{m: {{column: v, unit: per 100, decimals: 1, multiply: 10}}}}
"""
EXPECTED = {
    "SLV": {"2015": (1076.0, 1075.5, 1076.5)},
    "HND": {"2015": (-1.0, -1.5, -0.5), "2016": (600.0, 599.5, 600.5)},
}


def delimited(mark: str) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=mark).writerows([HEADER, *ROWS])
    return stream.getvalue().encode()


def as_json() -> bytes:
    return json.dumps([dict(zip(HEADER, row, strict=True)) for row in ROWS]).encode()


def as_lines() -> bytes:
    return b"\n".join(json.dumps(dict(zip(HEADER, row, strict=True))).encode() for row in ROWS)


def xlsx() -> bytes:
    def cell(value: Any) -> str:
        if value is None:
            return "<c/>"
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return f"<c><v>{value}</v></c>"

    rows = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in [HEADER, *ROWS])
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{rels}"><Relationship Id="r1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Table 1" sheetId="1" '
            'r:id="r1"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def ods() -> bytes:
    def cell(value: Any) -> str:
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in [HEADER, *ROWS])
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{name}="{space}{name}:1.0"' for name in ("office", "table", "text"))
    sheet = f'<table:table table:name="Table 1">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{space}manifest:1.0"/>',
            "content.xml": f"<office:document-content {names}>{body}</office:document-content>",
        }
    )


def zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            declaration = "" if name == "mimetype" else '<?xml version="1.0" encoding="UTF-8"?>'
            archive.writestr(name, declaration + text)
    return stream.getvalue()


def parquet(folder: Path) -> bytes:
    import duckdb

    target = folder / "made.parquet"
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE t (e VARCHAR, label VARCHAR, y INTEGER, v FLOAT)")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ROWS)
        connection.execute(f"COPY t TO '{target}' (FORMAT parquet)")
    return target.read_bytes()


MAKERS: dict[str, Callable[[], bytes]] = {
    "csv": lambda: delimited(","),
    "tsv": lambda: delimited("\t"),
    "json": as_json,
    "jsonl": as_lines,
    "xlsx": xlsx,
    "ods": ods,
}
FIRST_LINES = {"csv": 2, "tsv": 2, "jsonl": 1, "json": 1, "xlsx": 2, "ods": 2, "parquet": 1}


@pytest.mark.parametrize("ending", [*MAKERS, "parquet"])
def test_every_format_gives_the_same_series(
    shelf: Callable[..., Any], make_cell: Callable[..., Any], tmp_path: Path, ending: str
) -> None:
    content = parquet(tmp_path) if ending == "parquet" else MAKERS[ending]()
    book = shelf(LAYOUT.format(ending=ending), **{f"t__{ending}": content})
    series = book.series("m")
    found = {
        entity: {str(period): (c.value.value, c.value.low, c.value.high) for period, c in series.of(entity).items()}
        for entity in series.cells
    }
    assert found == EXPECTED
    assert series.label("HND") == 'Honduras, "the"'


@pytest.mark.parametrize("ending", [*MAKERS, "parquet"])
def test_every_format_knows_the_row_behind_a_cell(
    shelf: Callable[..., Any], make_cell: Callable[..., Any], tmp_path: Path, ending: str
) -> None:
    from claimcheck.datasets.rows import rows_behind

    content = parquet(tmp_path) if ending == "parquet" else MAKERS[ending]()
    book = shelf(LAYOUT.format(ending=ending), **{f"t__{ending}": content})
    key = make_cell("m", "HND", "2016")
    line = FIRST_LINES[ending] + 3
    assert rows_behind([key], book.scan(key.need))[key] == (f"sources/data/t.{ending}:{line}",)


def test_a_sheet_is_chosen_by_name(shelf: Callable[..., Any]) -> None:
    layout = LAYOUT.format(ending="xlsx").replace("path:", "sheet: Table 2\n      path:")
    assert [found[0] for found in shelf(layout, t__xlsx=xlsx()).faults()] == ["CC304"]


def test_typed_numbers_stay_exact_under_a_decimal_comma(shelf: Callable[..., Any]) -> None:
    layout = LAYOUT.format(ending="json").replace("path:", 'decimal: ","\n      path:')
    rows = b'[{"e": "A", "label": "A", "y": 2015, "v": 1.5}, {"e": "A", "label": "A", "y": 2016, "v": "2,5"}]'
    assert shelf(layout, t__json=rows).values("m") == {"2015": 15.0, "2016": 25.0}
