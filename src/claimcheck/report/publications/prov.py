"""Where the verdicts come from, as PROV-JSON: a file to lie beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:
    """The document of the run."""
    from claimcheck.report.prov import provenance

    return provenance(run, edition)


FORMAT = Format(
    "prov", Command.EXPORT, Shape.TEXT, "what was made from what, by whom (PROV-JSON)", "run.prov.json", render
)
