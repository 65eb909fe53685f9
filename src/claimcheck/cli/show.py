"""`claimcheck show`: one claim with all its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.books import open_book_of, scale_typed
from claimcheck.cli.bugs import tell_crashes
from claimcheck.cli.ending import exit_code
from claimcheck.cli.options import AsOfDay, ColorWhen, Output, QuietVerdict, ScaleName, Verbose
from claimcheck.cli.telling import as_of_typed, deliver, screen_of, tell_reading, today
from claimcheck.report.output import say

EXAMPLES = """\b
Examples:
  claimcheck show pess-homicide-rate-fell       a claim of the book you are in
  claimcheck list -q                            the ids to choose from"""

ClaimId = Annotated[str, typer.Argument(metavar="ID", help="The id of the claim.")]
InBook = Annotated[Path | None, typer.Argument(metavar="BOOK", help="Its book, if not the one you are in.")]


def command(
    claim_id: ClaimId,
    book: InBook = None,
    output: Output = None,
    as_of: AsOfDay = "today",
    scale: ScaleName = None,
    quiet: QuietVerdict = False,
    verbose: Verbose = False,
    color: ColorWhen = "auto",
) -> int:
    """Show how the verdict on one claim came about.

    The sentence and who said it; the verdict and why; then for each part what every source answers, with
    the figures, their rounding and the rows they stand in; the sentence, with what no check covers in
    brackets; what a reader should know; documents for and against; what was not checked. With -q the
    verdict and the reason alone.
    """
    screen = screen_of(output, color)
    selection = open_book_of([book] if book is not None else None)
    from claimcheck.cli.finding import Asked, Missing, brief, find_claim, page_of

    day = today()
    asked = Asked(day, as_of_typed(as_of, day), scale_typed(scale, selection.book))
    found = find_claim(claim_id, selection.book, asked)
    if isinstance(found, Missing):
        for line in found.lines:
            say(line)
        return exit_code(found.problems, 0)
    result, verdict = found
    if verbose:
        tell_reading(result)
    deliver(brief(verdict) if quiet else page_of(result, verdict, screen), output)
    tell_crashes(result.crashes)
    return exit_code(verdict.problems, 1, selection.book.config.fail_on)
