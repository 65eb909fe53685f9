"""`claimcheck report`: the verdicts as people read them."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import AsOfDay, ColorWhen, QuietFiles, ScaleName, Verbose
from claimcheck.cli.publishing import ClaimIds, InBook, Request, VerdictWord, WrittenTo, publish, written_as
from claimcheck.cli.usage import one_of
from claimcheck.report.publication import Command
from claimcheck.report.tongues import tongues

EXAMPLES = """\b
Examples:
  claimcheck report --to html ID -o claim.html     one page that holds everything
  claimcheck report --to site -o site              a page for each claim and source, an index, a feed
  claimcheck report --to md --verdict false        what was found false, as Markdown
  claimcheck report --to html ID --lang es         the page in Spanish"""

To = Annotated[str, written_as(Command.REPORT)]
Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="|".join(tongues()), help="The language of the page; else that of the claims."),
]


def command(
    to: To,
    ids: ClaimIds = None,
    verdict: VerdictWord = None,
    book: InBook = None,
    output: WrittenTo = None,
    lang: Language = None,
    as_of: AsOfDay = "today",
    scale: ScaleName = None,
    quiet: QuietFiles = False,
    verbose: Verbose = False,
    color: ColorWhen = "auto",  # noqa: ARG001  # nothing here is coloured; every command takes it
) -> int:
    """Check claims and write what an editor publishes about them.

    Without an ID all claims of the book are told. Text goes to the screen unless -o names a file; what cannot
    be finished leaves the old file in place, and a page that says the same as before is not written again. The
    exit code is 0 also where a verdict is not the one expected: that is what `check` is for. Claims that
    cannot be read (3) and missing evidence (4) are told.
    """
    language = one_of("--lang", lang, tongues()) if lang is not None else None
    asked = Request(to, ids or (), verdict, book, output, as_of, scale, language, quiet, verbose)
    return publish(Command.REPORT, asked)
