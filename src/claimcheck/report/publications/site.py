"""A site: a page for each claim and source, an index with filters, the method, the corrections, a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition, Files


def render(run: Run, edition: Edition) -> Files:
    """The files of the site, one after the other."""
    from claimcheck.report.html.site import site_files

    return site_files(run, edition)


FORMAT = Format(
    "site", Command.REPORT, Shape.FOLDER, "a page for each claim and source, an index, a feed", "site", render
)
