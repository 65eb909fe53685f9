"""`claimcheck list`: which claims there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.claims.verdict_words import VERDICTS
from claimcheck.cli.books import Selection, open_book_of
from claimcheck.cli.ending import exit_code
from claimcheck.cli.options import ColorWhen, Paths, QuietIds, VerboseBook
from claimcheck.cli.telling import deliver, screen_of, today
from claimcheck.cli.usage import one_of
from claimcheck.report.output import say
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.problems import Problem
    from claimcheck.report.claim_list import Listed

EXAMPLES = """\b
Examples:
  claimcheck list                               every claim of the book
  claimcheck list --tag homicide --by López     by what it is about and who said it
  claimcheck list --verdict false               by what the data say (this opens the data)"""

_NOT_CHECKED = "not-checked"

Tag = Annotated[str | None, typer.Option("--tag", metavar="WORD", help="Claims with this tag.")]
Speaker = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Claims by people whose name holds this.")]
VerdictWord = Annotated[
    str | None, typer.Option("--verdict", metavar="WORD", help="Claims with this verdict; opens the data.")
]


def command(
    paths: Paths = None,
    tag: Tag = None,
    by: Speaker = None,
    verdict: VerdictWord = None,
    quiet: QuietIds = False,
    verbose: VerboseBook = False,
    color: ColorWhen = "auto",
) -> int:
    """List the claims of the book: id, sentence, who said it and when, tags, and the verdict that is expected.

    Without --verdict no data are opened. With -q the ids alone, one a line.
    """
    word = _word(verdict)
    screen = screen_of(None, color)
    selection = open_book_of(paths)
    from claimcheck.report.claim_list import claim_list, matching

    every, problems = _judged(selection) if word is not None else _read(selection)
    found = matching(every, tag=tag, by=by, word=word)
    deliver(claim_list(found, len(every), screen, quiet=quiet), None)
    if problems:
        found_by = "validate" if word is None else "check"
        say(f"claimcheck: problems found: {len(problems):,}; see them with: claimcheck {found_by}")
    if not found:
        _tell_what_there_is(every)
    if verbose:
        say(f"book: {one_line(selection.book.root)}")
    return exit_code([problem for problem in problems if problem.code.startswith("CC1")], len(found))


def _word(verdict: str | None) -> str | None:
    if verdict is None:
        return None
    return one_of("--verdict", "-".join(verdict.casefold().replace(",", " ").split()), [*VERDICTS, _NOT_CHECKED])


def _read(selection: Selection) -> tuple[list[Listed], Sequence[Problem]]:
    from claimcheck.claims.load import load_claims
    from claimcheck.evaluation.kind import discover, params_of
    from claimcheck.report.claim_list import Listed

    kinds = params_of(discover())
    claims, problems = load_claims(selection.book, kinds, selection.files)
    return [Listed(claim) for claim in claims], problems


def _judged(selection: Selection) -> tuple[list[Listed], Sequence[Problem]]:
    from claimcheck.pipeline import run
    from claimcheck.report.claim_list import Listed

    result = run(selection.book, files=selection.files, today=today())
    return [Listed(verdict.claim, verdict) for verdict in result.verdicts], result.problems


def _tell_what_there_is(every: Sequence[Listed]) -> None:
    from claimcheck.report.claim_list import what_there_is

    for line in what_there_is(every):
        say(line)
