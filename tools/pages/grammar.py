"""docs/grammar.md: every key of claim files, of the catalogue, and of claimcheck.toml."""

from __future__ import annotations

from claimcheck.claims.reference import claim_reference, reference_of
from claimcheck.datasets.layout import Data, Measure
from claimcheck.datasets.layout_shapes import EntityColumn
from claimcheck.datasets.sources import PrintedFigure, Source
from claimcheck.datasets.time_column import TimeColumn
from claimcheck.evaluation.kind import discover

OF_A_SOURCE = (
    ("A source", Source, 2),
    ("An item of `figures`", PrintedFigure, 3),
    ("`data`", Data, 3),
    ("An item of `measures`", Measure, 3),
    ("`time`", TimeColumn, 3),
    ("`entity`", EntityColumn, 3),
)


def page() -> str:
    """Claims first, then sources."""
    claims = claim_reference({name: kind.params for name, kind in discover().items()})
    sources = "\n".join(reference_of(record, heading, level=level) for heading, record, level in OF_A_SOURCE)
    return f"{claims}\n# The grammar of source files\n\n{sources}"
