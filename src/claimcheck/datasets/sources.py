"""A source as the catalogue declares it: a document, a statement or a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.decimal_mark import DECIMAL, PRINTED
from claimcheck.claims.declared import DERIVED_BY_NAME, GROUPS_BY_NAME, PERIODS_BY_NAME, Higher
from claimcheck.claims.grammar import (
    FLAG,
    TEXT,
    Choice,
    Each,
    Rec,
    Record,
    ScalarShape,
    Schema,
    Shape,
    key,
)
from claimcheck.claims.periods import Period
from claimcheck.claims.shapes import ID, LINK, MEASURE, PERIOD
from claimcheck.claims.source_refs import Party
from claimcheck.claims.time_words import TimeError, parse_time
from claimcheck.datasets.layout import Data, Measure
from claimcheck.datasets.layout_shapes import EntityColumn
from claimcheck.datasets.series import Status
from claimcheck.datasets.time_column import TimeColumn

__all__ = ["Data", "EntityColumn", "Measure", "PrintedFigure", "Source", "SourceKind", "Standing", "TimeColumn"]

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from claimcheck.claims.decimal_mark import DecimalMark
    from claimcheck.claims.declared import Derived, Group, NamedPeriods
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar, Written


class SourceKind(StrEnum):
    """What sort of source it is."""

    DATASET = "dataset"
    REPORT = "report"
    ARTICLE = "article"
    STATEMENT = "statement"
    SURVEY = "survey"


DOCUMENTS = {SourceKind.REPORT, SourceKind.ARTICLE, SourceKind.STATEMENT}


class Standing(StrEnum):
    """Whether it counted or computed the figures itself."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Dated(ScalarShape["dt.date"]):
    """A day, or a month or year of which the last day counts."""

    expected = "a day such as 2018-07-20, or its month or year"

    def convert(self, node: Scalar, reader: Reader) -> dt.date:
        """The last day of what was written: on that day it was published for certain."""
        try:
            time = parse_time(node.text)
        except TimeError as error:
            raise reader.refuse(
                "CC113", f"expected {self.expected}, found '{node.text}'", node.place, hint=error.hint
            ) from None
        if isinstance(time, Period):
            return time.last_day
        raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place)

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a year."""
        return {"type": ["string", "integer"]}


DATED: Shape[dt.date] = Dated()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFigure(Record):
    """A figure that a document prints, so that it can be tested without a file."""

    measure: Written = key(MEASURE, required=True, doc="What it measures.")
    of: Written | None = key(TEXT, doc="Who or where, by code or name.")
    at: Period | None = key(PERIOD, doc="When.")
    value: Decimal = key(PRINTED, required=True, doc="The figure as printed; its digits decide its rounding.")
    unit: Written | None = key(TEXT, doc="Its unit.")
    exact: bool = key(FLAG, doc="true: counted, so that no rounding is left open.", default=False)
    status: Status | None = key(Choice(Status), doc="The letter of SDMX: E estimated, P provisional …")
    higher: Higher | None = key(Choice(Higher), doc="What a higher figure means: worse or better.")
    definition: Written | None = key(TEXT, doc="What is counted, in words.")
    locator: Written | None = key(TEXT, doc="Where it stands: table 1, page 12.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """One source. `place` is that of the source in its file; `id.place` that of its id."""

    id: Written = key(ID, required=True, doc="A name of its own in the whole book.")
    title: Written = key(TEXT, required=True, doc="What it is called.")
    publisher: Written = key(TEXT, required=True, doc="Who published it.")
    kind: SourceKind = key(Choice(SourceKind), required=True, doc="dataset, report, article, statement or survey.")
    standing: Standing | None = key(Choice(Standing), doc="primary: it counted or computed the figures itself.")
    party: Party | None = key(Choice(Party), doc="independent, claimant or implementer.")
    origin: tuple[Written, ...] = key(
        Each(TEXT, or_one=True), doc="Who counted; reprints of one release share an origin.", default=()
    )
    url: Written | None = key(LINK, doc="Where it is.")
    archived: Written | None = key(LINK, doc="An archived copy.")
    licence: Written | None = key(TEXT, doc="Under which licence.")
    published: dt.date | None = key(DATED, doc="When this vintage was published; decides the verdict as of a day.")
    retrieved: dt.date | None = key(DATED, doc="When it was fetched.")
    supersedes: Written | None = key(ID, doc="An older vintage of the same series, also in the catalogue.")
    decimal: DecimalMark | None = key(
        DECIMAL, doc="The mark before decimals under `figures`; a table has its own under `data`."
    )
    figures: tuple[PrintedFigure, ...] = key(Each(Rec(PrintedFigure)), doc="The few figures it prints.", default=())
    data: Data | None = key(Rec(Data), doc="The data file behind it.")
    derived: dict[Written, Derived] = key(DERIVED_BY_NAME, doc="Measures derived from others.", default={})
    groups: dict[Written, Group] = key(GROUPS_BY_NAME, doc="Named universes.", default={})
    periods: dict[Written, NamedPeriods] = key(PERIODS_BY_NAME, doc="Named spans and sets of spans.", default={})
    note: Written | None = key(TEXT, doc="A remark.")

    @property
    def is_document(self) -> bool:
        """True for a source that is read, not computed with: it is on one side, and says which."""
        return self.kind in DOCUMENTS and self.data is None and not self.figures

    def settle(self, reader: Reader) -> None:
        """A dataset has figures somewhere, and every measure is declared once."""
        if self.kind is SourceKind.DATASET and self.data is None and not self.figures:
            hint = "data: {path: data/….csv, …}, or figures: [{measure: …, value: …}]"
            reader.report("CC111", "a dataset needs `data` or `figures`", self.place, hint=hint)
        if self.supersedes == self.id and self.supersedes is not None:
            reader.report("CC401", "the source supersedes itself", self.supersedes.place, hint="name the older vintage")
        self._names_once(reader)

    def _names_once(self, reader: Reader) -> None:
        columns = set(self.data.measures) if self.data is not None else set()
        for figure in self.figures:
            if figure.measure in columns:
                message = f"'{figure.measure}' is both in the table and under `figures`"
                reader.report("CC401", message, figure.measure.place, hint="rename one of them")
        printed = {figure.measure for figure in self.figures}
        for name in self.derived:
            if name in columns | printed:
                reader.report("CC401", f"'{name}' is both measured and derived", name.place, hint="rename one of them")
