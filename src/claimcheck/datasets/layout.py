"""How a data file is laid out, as the catalogue declares it: its notation, its columns, its measures.

Nothing is sniffed. What is not declared here has the default that is printed beside the key, and a file that does
not keep to it is a problem with a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.declared import Adding, Higher
from claimcheck.claims.grammar import (
    FLAG,
    NUMBER,
    TEXT,
    TEXT_OR_EMPTY,
    Choice,
    Each,
    MapOf,
    Rec,
    Record,
    Whole,
    key,
)
from claimcheck.claims.shapes import WHERE
from claimcheck.datasets.encodings import ENCODING
from claimcheck.datasets.extent import EXTENT, Extent
from claimcheck.datasets.layout_shapes import (
    CHARACTER,
    SHA256,
    STATUS,
    CharacterOrNone,
    EntityColumn,
    StatusColumn,
    StatusRanges,
)
from claimcheck.datasets.paths import refusal_by_name
from claimcheck.datasets.time_column import TIME_OR_NONE, TimeColumn
from claimcheck.problems import shortened

if TYPE_CHECKING:
    from decimal import Decimal

    from claimcheck.claims.filters import Where
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Written


class Format(StrEnum):
    """What sort of file it is."""

    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    ODS = "ods"
    JSON = "json"
    JSONL = "jsonl"
    SQLITE = "sqlite"
    SQL = "sql"


NOT_BUILT = {Format.SQLITE, Format.SQL}
TEXT_FORMATS = {Format.CSV, Format.TSV}
WORKBOOKS = {Format.XLSX, Format.ODS}
_BY_ENDING = {"ndjson": Format.JSONL, "tab": Format.TSV, "txt": Format.CSV, "xls": Format.XLSX}


class Rows(StrEnum):
    """What one row stands for."""

    OBSERVATION = "observation"
    EVENT = "event"
    RESPONDENT = "respondent"


class Counted(StrEnum):
    """`rows: count`."""

    COUNT = "count"


class Zero(StrEnum):
    """Whether zero means none; where it does not, percentages and ratios mean nothing."""

    ARBITRARY = "arbitrary"
    ABSOLUTE = "absolute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """One measure of a table: a column, its unit, and how its figures are printed and added up."""

    column: Written | None = key(TEXT, doc="The column that holds the figures.")
    unit: Written | None = key(TEXT, doc="What is counted, as it is printed: per 100,000 people, jobs, %.")
    decimals: int | None = key(
        Whole(least=-12, most=12), doc="Places as printed, in the file's own unit; they decide the rounding interval."
    )
    exact: bool = key(FLAG, doc="true: counted, so that no rounding is left open.", default=False)
    multiply: Decimal | None = key(NUMBER, doc="1000 where the cells are in thousands.")
    higher: Higher | None = key(Choice(Higher), doc="What a higher figure means: worse or better.")
    over_time: Adding | None = key(Choice(Adding), doc="How finer periods add up: sum, mean, last …, none to refuse.")
    over_entities: Adding | None = key(Choice(Adding), doc="How places add up: sum, mean …, none to refuse.")
    over_rows: Adding | None = key(
        Choice(Adding), doc="How several rows of one cell add up; without it two rows are a problem."
    )
    zero: Zero | None = key(Choice(Zero), doc="arbitrary: zero does not mean none, so no percentages.")
    categories: bool = key(FLAG, doc="true: the column holds answers; shares of them are asked for.", default=False)
    rows: Counted | None = key(Choice(Counted), doc="count: the rows are counted (events, answer sheets).")
    where: Where = key(WHERE, doc="A filter of this measure's own.", default=())
    definition: Written | None = key(TEXT, doc="What is counted, in words, where sources count different things.")

    def settle(self, reader: Reader) -> None:
        """Cells or rows, not both; and nothing that contradicts how figures are made."""
        for found, message, hint in self._contradictions():
            if found:
                reader.report("CC401", message, self.place, hint=hint)

    def _contradictions(self) -> list[tuple[bool, str, str]]:
        counted = self.rows is not None
        return [
            (self.column is None and not counted, "the measure names no column", "column: …, or rows: count"),
            (self.column is not None and counted, "the measure has a column and counts rows", "keep one of the two"),
            (self.categories and counted, "`categories` needs a column, and rows are counted", "keep one of the two"),
            (
                self.categories and (self.multiply is not None or self.over_rows is not None),
                "answers are words; they cannot be multiplied or added up",
                "leave out `multiply` and `over-rows`, or `categories`",
            ),
            (
                self.multiply == 0,
                "`multiply: 0` makes every figure zero",
                "write the size of the unit in the cells, such as 1000",
            ),
            (
                self.exact and self.decimals is not None and self.decimals > 0,
                "figures that were counted exactly have no decimals",
                "leave out `exact`, or `decimals`",
            ),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Data(Record):
    """A data file and its layout."""

    path: Written = key(TEXT, required=True, doc="The file, from sources/ on: data/unodc-homicide.csv.")
    sha256: Written | None = key(SHA256, doc="Its SHA-256; a file that has changed is told.")
    format: Format | None = key(Choice(Format), doc="csv, tsv, parquet, xlsx, ods, json or jsonl; else by its ending.")
    sheet: Written | None = key(TEXT, doc="Which sheet of a workbook; otherwise the first that is not hidden.")
    header_row: int = key(Whole(least=1, most=10_000), doc="The row that holds the names of the columns.", default=1)
    encoding: str = key(ENCODING, doc="How its text is encoded: utf-8, utf-16, latin-1, cp1252.", default="utf-8")
    delimiter: str | None = key(CHARACTER, doc='What stands between the cells: "," (tab for tsv).')
    quote: str = key(CHARACTER, doc="What stands around cells that hold a delimiter.", default='"')
    decimal_: str | None = key(CHARACTER, doc='What stands before the decimals; "." where nothing is said.')
    thousands: str = key(CharacterOrNone(), doc='What groups the digits by thousands: "".', default="")
    missing: tuple[Written, ...] = key(
        Each(TEXT_OR_EMPTY, or_one=True),
        doc='What stands for no figure: ["", "..", "n/a"]; blank always does.',
        default=(),
    )
    strip: tuple[Written, ...] = key(
        Each(TEXT, or_one=True),
        doc='What stands around figures and dates and is left out: ["%", "€", "*", "(p)"].',
        default=(),
    )
    skip_footer: int = key(
        Whole(least=0, most=10_000), doc="How many lines below the table are notes; empty ones do not count.", default=0
    )
    rows: Rows = key(
        Choice(Rows),
        doc="observation, event (each row counts one) or respondent (one answer sheet).",
        default=Rows.OBSERVATION,
    )
    complete: Extent | None = key(
        EXTENT, doc="From when to when a register of events holds every one: 2001-03..2019-06. Outside it says nothing."
    )
    where: Where = key(WHERE, doc="A filter that always holds, but where a check asks otherwise.", default=())
    time: TimeColumn | None = key(
        TIME_OR_NONE, doc="When a row is about: {column: year, grain: year}, {at: 2016}, none."
    )
    entity: EntityColumn | None = key(Rec(EntityColumn), doc="Who a row is about: {column: iso3, label: country}.")
    aggregates: tuple[Written, ...] = key(
        Each(TEXT, or_one=True), doc="Rows that are sums of others: can be named, but are never counted.", default=()
    )
    status: StatusColumn | StatusRanges | None = key(STATUS, doc="{column: obs_status}, or {2019..: F}.")
    measures: dict[Written, Measure] = key(MapOf(Rec(Measure)), required=True, doc="Name to column, unit and the rest.")

    @property
    def decimal(self) -> str:
        """What stands before the decimals, declared or not."""
        return self.decimal_ or "."

    @property
    def kind(self) -> Format | None:
        """The format that is declared, or that the ending of the file names."""
        if self.format is not None:
            return self.format
        ending = self.path.rsplit(".", 1)[-1].lower()
        return _BY_ENDING.get(ending) or (Format(ending) if ending in list(Format) else None)

    @property
    def separator(self) -> str:
        """What stands between cells."""
        return self.delimiter or ("\t" if self.kind is Format.TSV else ",")

    def settle(self, reader: Reader) -> None:
        """Every pair of settings that cannot both hold; and a path that leads out of the book."""
        outside = refusal_by_name(self.path)
        if outside is not None:
            reader.report(outside.code, outside.message, self.path.place, hint=outside.hint)
            return  # what its ending says is of no use
        for found, message, hint in (*self._notation(), *self._tables()):
            if found:
                reader.report("CC401", message, self.place, hint=hint)
        for name, measure in self.measures.items():
            if self.rows is Rows.EVENT and measure.column and not (measure.over_rows or measure.categories):
                message = f"each row is an event, and '{name}' is read from a column"
                hint = "rows: count to count the events, or over-rows: sum to add the column up"
                reader.report("CC401", message, measure.place, hint=hint)

    def _notation(self) -> list[tuple[bool, str, str]]:
        same = "cannot be told apart"
        return [
            (
                self.decimal == self.thousands,
                f"decimals and thousands are both marked by '{self.decimal}', so they {same}",
                'say which is which: decimal: "," and thousands: "."',
            ),
            (self.decimal.isalnum() or self.decimal in "+-", f"'{self.decimal}' cannot mark decimals", 'decimal: "."'),
            (self.thousands.isalnum(), f"'{self.thousands}' cannot mark thousands", 'thousands: ","'),
            *(
                (_means_something(mark, self), f"'{mark}' is part of a figure and cannot be left out", 'strip: "%"')
                for mark in self.strip
            ),
            (self.separator == self.quote, f"cells and quotes are both marked by '{self.quote}'", "change one"),
        ]

    def _tables(self) -> list[tuple[bool, str, str]]:
        known = ", ".join(item for item in Format if item not in NOT_BUILT)
        return [
            (
                self.kind is None,
                f"the ending of '{shortened(self.path)}' does not say what it is",
                f"format: one of {known}",
            ),
            (self.kind in NOT_BUILT, f"the format {self.kind} is not built yet", f"export it as one of {known}"),
            (
                self.sheet is not None and self.kind not in WORKBOOKS,
                f"`sheet` belongs to a workbook, and this is {self.kind}",
                "leave it out",
            ),
            (
                self.header_row > 1 and self.kind not in TEXT_FORMATS | WORKBOOKS,
                f"`header-row` belongs to csv, tsv and workbooks, and this is {self.kind}",
                "leave it out",
            ),
            (
                self.skip_footer > 0 and self.kind not in TEXT_FORMATS | WORKBOOKS,
                f"`skip-footer` belongs to csv, tsv and workbooks, and this is {self.kind}",
                "leave it out",
            ),
            (
                self.complete is not None and self.rows is not Rows.EVENT,
                "`complete` belongs to a register, whose rows are events",
                "rows: event, or leave it out",
            ),
            (not self.measures, "no measure is declared", "measures: {name: {column: …, unit: …}}"),
        ]


def _means_something(mark: str, layout: Data) -> bool:
    """True of digits, signs, exponents and the marks of decimals and thousands: without them a figure is another."""
    own = {layout.decimal, *layout.thousands, "+", "-", "\u2212", "e", "E"}
    return mark.strip() in own or any(character.isdigit() or character in "+-\u2212" for character in mark)
