"""`claimcheck export`: the verdicts for other programs."""

from __future__ import annotations

from typing import Annotated

from claimcheck.cli.options import AsOfDay, ColorWhen, QuietFiles, ScaleName, Verbose
from claimcheck.cli.publishing import ClaimIds, InBook, Request, VerdictWord, WrittenTo, publish, written_as
from claimcheck.report.publication import Command

EXAMPLES = """\b
Examples:
  claimcheck export --to claimreview               for a page: ClaimReview as JSON-LD, one or a feed
  claimcheck export --to claimreview ID -o r.jsonld
  claimcheck export --to json --verdict false      what `check -f json` tells, of some claims
  claimcheck export --to datapackage -o package    tables with a description (a folder)
  claimcheck export --to sqlite -o verdicts.db     the same tables to ask with SQL
  claimcheck export --to prov -o run.prov.json     what was made from what, by whom"""

To = Annotated[str, written_as(Command.EXPORT)]


def command(
    to: To,
    ids: ClaimIds = None,
    verdict: VerdictWord = None,
    book: InBook = None,
    output: WrittenTo = None,
    as_of: AsOfDay = "today",
    scale: ScaleName = None,
    quiet: QuietFiles = False,
    verbose: Verbose = False,
    color: ColorWhen = "auto",  # noqa: ARG001  # nothing here is coloured; every command takes it
) -> int:
    """Check claims and write the verdicts for other programs.

    Without an ID all claims of the book are written. Text goes to the screen unless -o names a file; a
    file is put in place only when it is whole. The exit code is 0 also where a verdict is not the one
    expected: that is what `check` is for. Claims that cannot be read (3) and missing evidence (4) are told.
    """
    return publish(Command.EXPORT, Request(to, ids or (), verdict, book, output, as_of, scale, None, quiet, verbose))
