"""One page for browsers that holds everything: one claim, or several below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:
    """The page: that of a claim by itself, or of all that were asked for."""
    from claimcheck.report.article.details import details_of
    from claimcheck.report.html.pages import Frame, claim_page, printed, several_page
    from claimcheck.report.tongues import shared_tongue

    frame, detail_of = Frame(edition, shared_tongue(edition.language, run.verdicts)), details_of(run)
    items = []
    for done, verdict in enumerate(run.verdicts, start=1):
        items.append(printed(verdict, detail_of(verdict), frame))
        edition.progress(done, len(run.verdicts))
    if len(items) == 1:
        return claim_page(items[0], frame, edition.today)
    return several_page(items, frame, edition.today)


FORMAT = Format("html", Command.REPORT, Shape.TEXT, "one page that holds everything", "claim.html", render)
