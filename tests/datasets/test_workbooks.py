"""What spreadsheets hold besides figures: errors, formulas nobody computed, cells far away, rows without end."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

Make = Callable[..., Any]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def text(value: str) -> str:
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def number(value: float) -> str:
    return f"<c><v>{value}</v></c>"


def row(*cells: str) -> str:
    return f"<row>{''.join(cells)}</row>"


HEADER = row(text("e"), text("y"), text("v"))


def xlsx(sheets: dict[str, str], hidden: str = "") -> bytes:
    """Sheet name to rows."""
    state = {hidden: ' state="hidden"'}
    numbered = list(enumerate(sheets.items(), start=1))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}"{state.get(name, "")} r:id="r{n}"/>' for n, (name, _) in numbered
    )
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n, _ in numbered
    )
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{targets}</Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
            **{
                f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
                for n, (_, rows) in numbered
            },
        }
    )


def ods(rows: str) -> bytes:
    names = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "table", "text"))
    names += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    sheet = f'<table:table table:name="Table 1">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{ODF}manifest:1.0"/>',
            "content.xml": f"<office:document-content {names}>{body}</office:document-content>",
        }
    )


def zipped(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def ods_text(value: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def ods_number(value: float, more: str = "") -> str:
    return f'<table:table-cell{more} office:value-type="float" office:value="{value}"/>'


def ods_row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


ODS_HEADER = ods_row(ods_text("e"), ods_text("y"), ods_text("v"))
ODS_PLACE = ods_text("A") + ods_number(2015)


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_an_error_of_a_formula_is_no_missing_figure(table: Make, error: str) -> None:
    bad = row(text("A"), number(2015), f'<c t="e"><f>1/0</f><v>{error}</v></c>')
    book = xlsx({"One": HEADER + bad + row(text("B"), number(2015), number(1))})
    assert table(book, ending="xlsx").faults() == [("CC502", 2, 3)]
    assert table(book, f"missing: ['{error}']", ending="xlsx").values("m", of="B") == {"2015": 1.0}


def test_an_error_is_looked_for_in_the_sheet_that_is_read(table: Make) -> None:
    good = HEADER + row(text("A"), number(2015), number(1))
    bad = HEADER + row(text("A"), number(2015), '<c r="C2" t="e"><v>#N/A</v></c>')
    book = xlsx({"One": good, "R&amp;D": bad})
    assert table(book, ending="xlsx").values("m") == {"2015": 1.0}
    assert table(book, "sheet: 'R&D'", ending="xlsx").faults() == [("CC502", 2, 3)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        pytest.param("<c><f>C1+1</f></c>", [("CC502", 2, 3)], id="no value"),
        pytest.param("<c><f>C1+1</f><v></v></c>", [("CC502", 2, 3)], id="an empty value"),
        pytest.param("<c><f>C1+1</f><v>5</v></c>", [], id="computed"),
        pytest.param('<c t="str"><f>C1</f><v></v></c>', [], id="a formula for a blank text"),
    ],
)
def test_a_formula_that_nobody_computed_is_no_missing_figure(table: Make, cell: str, found: list[object]) -> None:
    book = xlsx({"One": HEADER + row(text("A"), number(2015), cell) + row(text("B"), number(2015), number(1))})
    assert table(book, ending="xlsx").faults() == found


@pytest.mark.parametrize(
    "attributes",
    [
        pytest.param('office:value-type="string" office:string-value="" calcext:value-type="error"', id="as a blank"),
        pytest.param('office:value-type="float" office:value="0" calcext:value-type="error"', id="as a nought"),
        pytest.param('table:formula="of:=1/0" office:value-type="float" office:value="0"', id="as older versions do"),
    ],
)
def test_an_error_in_open_document_is_neither_blank_nor_nought(table: Make, attributes: str) -> None:
    bad = f"<table:table-cell {attributes}><text:p>#DIV/0!</text:p></table:table-cell>"
    assert table(ods(ODS_HEADER + ods_row(ODS_PLACE, bad)), ending="ods").faults() == [("CC502", 2, 3)]


@pytest.mark.parametrize(
    "far",
    [
        pytest.param('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', id="the last cell there is"),
        pytest.param('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>', id="a row beyond every sheet"),
        pytest.param('<row r="4000000000"><c><v>1</v></c></row>', id="told by its row alone"),
        pytest.param('<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>', id="a column beyond every sheet"),
    ],
)
def test_a_workbook_with_one_far_cell_is_refused_before_it_is_laid_out(table: Make, far: str) -> None:
    book = xlsx({"One": HEADER + row(text("A"), number(2015), number(1)) + far})
    assert table(book, ending="xlsx").faults() == [("CC304", 1, 1)]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(ods_row(ODS_PLACE, ods_number(1), more=' table:number-rows-repeated="4000000000"'), id="a row"),
        pytest.param(ods_row(ODS_PLACE, ods_number(1, ' table:number-columns-repeated="1000000"')), id="a cell"),
        pytest.param(
            ods_row(ods_number(1, ' table:number-columns-repeated="16384"'), more=' table:number-rows-repeated="1000"'),
            id="both",
        ),
    ],
)
def test_what_is_repeated_a_million_times_is_refused_before_it_is_laid_out(table: Make, rows: str) -> None:
    assert table(ods(ODS_HEADER + rows), ending="ods").faults() == [("CC304", 1, 1)]


def test_a_hidden_sheet_is_read_by_its_name_only(table: Make) -> None:
    old, new = (HEADER + row(text("A"), number(2015), number(value)) for value in (9, 1))
    book = xlsx({"Old": old, "New": new})
    hidden = xlsx({"Old": old, "New": new}, hidden="Old")
    assert table(book, ending="xlsx").values("m") == {"2015": 9.0}
    assert table(hidden, ending="xlsx").values("m") == {"2015": 1.0}
    assert table(hidden, "sheet: Old", ending="xlsx").values("m") == {"2015": 9.0}


def test_the_blanks_that_fill_a_sheet_up_to_its_end_are_nothing(table: Make) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16381"/>'
    rows = ODS_HEADER + ods_row(ODS_PLACE, ods_number(1), blank)
    rows += ods_row(blank, more=' table:number-rows-repeated="1048574"')
    assert table(ods(rows), ending="ods").values("m") == {"2015": 1.0}
