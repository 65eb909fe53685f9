"""The records of source files, in the order in which the reference tells them."""

from __future__ import annotations

from claimcheck.claims.grammar import Record
from claimcheck.datasets.layout import Data, Measure
from claimcheck.datasets.layout_shapes import EntityColumn
from claimcheck.datasets.sources import PrintedFigure, Source
from claimcheck.datasets.time_column import TimeColumn

OF_A_SOURCE: tuple[tuple[str, type[Record], int], ...] = (  # heading, record, level of the heading
    ("A source", Source, 2),
    ("An item of `figures`", PrintedFigure, 3),
    ("`data`", Data, 3),
    ("An item of `measures`", Measure, 3),
    ("`time`", TimeColumn, 3),
    ("`entity`", EntityColumn, 3),
)
