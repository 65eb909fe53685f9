"""Markdown: one claim, or several below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.publication import Command, Format, Shape

if TYPE_CHECKING:
    from claimcheck.pipeline import Run
    from claimcheck.report.publication import Edition


def render(run: Run, edition: Edition) -> str:
    """The claims that were asked for."""
    from claimcheck.report.article.compose import article_of
    from claimcheck.report.article.details import details_of
    from claimcheck.report.markdown import markdown
    from claimcheck.report.tongues import shared_tongue

    say, detail_of = shared_tongue(edition.language, run.verdicts), details_of(run)
    return markdown([article_of(verdict, detail_of(verdict), say.code) for verdict in run.verdicts], say, edition.today)


FORMAT = Format("md", Command.REPORT, Shape.TEXT, "Markdown, for a repository or a wiki", "claims.md", render)
