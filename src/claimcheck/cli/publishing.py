"""What `report` and `export` have in common: which claims, in which format, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.claims.config import FailOn
from claimcheck.claims.verdict_words import VERDICTS
from claimcheck.cli.books import open_book_of, scale_typed
from claimcheck.cli.bugs import tell_crashes
from claimcheck.cli.ending import NOTHING, exit_code
from claimcheck.cli.progress import progress
from claimcheck.cli.telling import as_of_typed, deliver, tell_reading, today
from claimcheck.cli.usage import WrongUsage, one_of
from claimcheck.problems import suggestion
from claimcheck.quantities.nouns import so_many
from claimcheck.report.output import say, write_bytes
from claimcheck.report.problem_lines import problem_lines
from claimcheck.report.publication import Command, Edition, Shape, find_format, formats_of
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.pipeline import Run
    from claimcheck.problems import Problem
    from claimcheck.report.publication import Files, Format

NOT_CHECKED = "not-checked"
SCREEN = Path("-")
PACKAGE = "policy-claimcheck"
MOST_WARNINGS = 20


def written_as(command: Command) -> Any:
    """The option --to of a command: the formats that it writes."""
    names = "|".join(item.name for item in formats_of(command))
    return typer.Option("--to", metavar=names, help="What to write it as.")


ClaimIds = Annotated[
    list[str] | None, typer.Argument(metavar="ID", help="The ids of the claims; without any, all of the book.")
]
VerdictWord = Annotated[str | None, typer.Option("--verdict", metavar="WORD", help="Only claims with this verdict.")]
InBook = Annotated[Path | None, typer.Option("--book", metavar="FOLDER", help="The book, if not the one you are in.")]
WrittenTo = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="PATH", help="The file or folder to write; - is the screen."),
]


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed, before anything is opened."""

    to: str
    ids: Sequence[str] = ()
    verdict: str | None = None
    book: Path | None = None
    output: Path | None = None
    as_of: str = "today"
    scale: str | None = None
    language: str | None = None
    quiet: bool = False
    verbose: bool = False


def publish(command: Command, asked: Request) -> int:
    """Check the claims that were asked for and write them in the format that was asked for; the exit code.

    Raises
    ------
    WrongUsage
        If the format, the verdict or the output cannot be used, or what the format needs is not installed.

    """
    form = find_format(one_of("--to", asked.to, [item.name for item in formats_of(command)]))
    refuse_missing(form)
    output = _output(form, asked.output)
    word = word_typed(asked.verdict)
    selection = open_book_of([asked.book] if asked.book is not None else None)
    from claimcheck.pipeline import run

    day, ids = today(), frozenset(asked.ids)
    result = run(
        selection.book,
        only=lambda claim: not ids or claim.id in ids,
        today=day,
        scale=scale_typed(asked.scale, selection.book),
        as_of=as_of_typed(asked.as_of, day),
    )
    unknown = _unknown(result, asked.ids)
    if unknown:
        return unknown
    chosen = _chosen(result, ids, word)
    if not chosen.verdicts and (command is Command.REPORT or not chosen.unread):
        return _nothing(chosen)
    if asked.verbose:
        tell_reading(chosen)
    edition = Edition(
        day,
        selection.book.config.publisher,
        asked.language,
        progress(quiet=asked.quiet),
        partial(_earlier, output),
    )
    _write(form.render(chosen, edition), output, quiet=asked.quiet)
    _tell_problems(chosen.problems, [] if asked.quiet else problem_lines(form.lint(chosen, edition)))
    tell_crashes(result.crashes)
    return exit_code(chosen.problems, len(chosen.verdicts), FailOn.NEVER)


def _nothing(chosen: Run) -> int:
    """The exit code of a run without a verdict to tell; what was published before stays as it is."""
    if chosen.problems:
        say("claimcheck: no claim that matches could be read; nothing was written")
        _tell_problems(chosen.problems, [])
    else:
        say("claimcheck: nothing matched, nothing was written; claimcheck list shows what there is")
    return exit_code(chosen.problems, 0, FailOn.NEVER)


def word_typed(typed: str | None) -> str | None:
    """The slug of a verdict, however it was written: `true-but`, "True, but".

    Raises
    ------
    WrongUsage
        If there is no such verdict.

    """
    if typed is None:
        return None
    return one_of("--verdict", "-".join(typed.casefold().replace(",", " ").split()), [*VERDICTS, NOT_CHECKED])


def refuse_missing(form: Format) -> None:
    """Nothing is checked for a format that could not be written.

    Raises
    ------
    WrongUsage
        If what it needs is not installed; the hint says what to install.

    """
    if form.missing:
        named = ", ".join(form.missing)
        message = f"--to {form.name} needs {named}, which is not installed"
        raise WrongUsage(message, f'pip install "{PACKAGE}[{form.extra}]"')


def _output(form: Format, typed: Path | None) -> Path | None:
    """Where it goes; None is the screen, which takes text alone."""
    if typed is not None and typed != SCREEN:
        return typed
    if form.shape is Shape.TEXT:
        return None
    what = "a folder of files" if form.shape is Shape.FOLDER else "no text for a screen"
    raise WrongUsage(f"--to {form.name} makes {what}", f"say where: -o {form.example}")


def _unknown(result: Run, ids: Sequence[str]) -> int:
    """The exit code when an id names no claim that could be read, told; 0 when all do."""
    known = {str(claim.id) for claim in result.loaded.claims} | set(result.unread)
    missing = [name for name in ids if name not in known]
    for name in missing:
        say(f"claimcheck: there is no claim '{one_line(name)}'; nothing was written")
        say(f"  help: {one_line(suggestion(name, known, noun='claims'))}")
    return NOTHING if missing else 0


def _chosen(result: Run, ids: frozenset[str], word: str | None) -> Run:
    """The run with the verdicts that were asked for, and the problems that concern them."""
    verdicts = tuple(
        verdict
        for verdict in result.verdicts
        if word is None or word == (verdict.word.value if verdict.word is not None else NOT_CHECKED)
    )
    if not ids and word is None:
        return result
    told = {str(verdict.claim.id) for verdict in verdicts}
    told |= {name for name in result.unread if (not ids or name in ids) and word in {None, NOT_CHECKED}}
    others = tuple(item for item in result.loaded.problems if item.claim in told or not item.claim)
    own = tuple(problem for verdict in verdicts for problem in verdict.problems)
    loaded = replace(result.loaded, problems=others)
    return replace(result, loaded=loaded, verdicts=verdicts, problems=tuple(dict.fromkeys((*others, *own))))


def _earlier(folder: Path | None, name: str) -> str | None:
    """A file of the folder as it stands there; None where there is none that can be read."""
    if folder is None:
        return None
    try:
        return (folder / name).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None


def _write(made: str | bytes | Files, output: Path | None, *, quiet: bool) -> None:
    if output is None:
        assert isinstance(made, str)
        deliver(made, None)
        return
    try:
        told = _written(made, output)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUsage(f"{output} cannot be written: {reason}", "name a place in a folder that is there") from error
    if not quiet:
        say(f"written: {one_line(output)}{told}")


def _written(made: str | bytes | Files, output: Path) -> str:
    if isinstance(made, (str, bytes)):
        write_bytes(output, made)
        return ""
    from claimcheck.report.folders import write_folder

    changed = write_folder(output, made)
    return f" ({so_many(changed, 'files')} new or changed)"


def _tell_problems(problems: Sequence[Problem], warnings: Sequence[str]) -> None:
    """What keeps claims from being checked, counted; what keeps the publication from being read, line by line."""
    for line in warnings[:MOST_WARNINGS]:
        say(line)
    if len(warnings) > MOST_WARNINGS:
        say(f"and {len(warnings) - MOST_WARNINGS:,} more of this sort; one claim: claimcheck export --to … ID")
    unchecked = [problem for problem in problems if not problem.code.startswith("CC2")]
    if unchecked:
        say(f"claimcheck: problems found: {len(unchecked):,}; see them with: claimcheck check")
