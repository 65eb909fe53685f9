"""`claimcheck new`: a claim file from a sentence."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.books import open_book_of
from claimcheck.cli.options import QuietFiles, VerboseUnused
from claimcheck.cli.usage import WrongUsage, one_of
from claimcheck.report.output import say, write_to
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.drafting.measures import Candidate

EXAMPLES = """\b
Examples:
  claimcheck new --sentence "Murders fell from 6,656 in 2015 to 3,962 in 2017."
  claimcheck new jobs-2019 --by "A. Speaker" --on 2019-05 --sentence "…"
  claimcheck new --sentence "…" -o -            on the screen, no file"""

LANGUAGES = ("en", "es")
LONGEST = 5000
Name = Annotated[str | None, typer.Argument(metavar="ID", help="Its id; made from the sentence where left out.")]
SentenceText = Annotated[
    str | None, typer.Option("--sentence", metavar="TEXT", help="What was said; read from the input where left out.")
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who said it.")]
On = Annotated[str, typer.Option("--on", metavar="DATE", help="The day or the month: 2018-07-20 or 2018-07.")]
Url = Annotated[str, typer.Option("--url", metavar="URL", help="Where it stands.")]
Tongue = Annotated[str | None, typer.Option("--language", metavar="en|es", help="Its language; else the book's.")]
Sources = Annotated[list[str] | None, typer.Option("--source", metavar="ID", help="A source to use; may be repeated.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing, not even for the sentence.")]
Target = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where; - is the screen.")]


def command(  # each is an option
    name: Name = None,
    sentence: SentenceText = None,
    by: By = "",
    on: On = "",
    url: Url = "",
    language: Tongue = None,
    source: Sources = None,
    no_input: NoInput = False,
    output: Target = None,
    quiet: QuietFiles = False,
    verbose: VerboseUnused = False,  # noqa: ARG001
) -> int:
    """Write a claim file from a sentence: a first check, and what the sentence leaves open as comments.

    Figures, periods, places and directions are read out of the sentence, and the measure is proposed by the
    words it shares with the catalogue; no data is opened. Lines with `# ?` are questions for the author. The
    file validates before it is written, and none is overwritten.
    """
    book = open_book_of(None).book
    tongue = one_of("--language", language or str(book.config.language), LANGUAGES)
    from claimcheck.drafting.draft import Told, draft
    from claimcheck.drafting.measures import candidates
    from claimcheck.drafting.text import cleaned, slug
    from claimcheck.loading import load

    text = cleaned(_sentence(sentence, no_input=no_input))
    if not text or len(text) > LONGEST:
        raise WrongUsage(f"the sentence has {len(text)} characters", f"write 1 to {LONGEST}")
    loaded = load(book)
    taken = {str(claim.id) for claim in loaded.claims} | set(loaded.unread())
    if name is not None and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name):
        raise WrongUsage(f"{name!a} is no id", "write letters, digits, - and _")
    if name in taken:
        raise WrongUsage(f"the id '{name}' is used already", "choose another, or leave it out")
    named = name or slug(text, taken)
    path = _path(book.root, named, output)
    measure = "" if no_input else _measure(candidates(text, loaded.catalogue)[:4])
    made = draft(book, loaded.catalogue, named, text, tongue, Told(by, on, url, tuple(source or ()), measure))
    if made.problems:
        raise WrongUsage(made.problems[0].message, made.problems[0].hint)
    if path is None:
        write_to(sys.stdout, made.text)
        return 0
    _write_new(path, made.text)
    if not quiet:
        say(f"written: {book.name_of(path)}; its open questions are the comments with '?'")
    return 0


def _sentence(typed: str | None, *, no_input: bool) -> str:
    if typed is not None:
        return typed
    if no_input:
        raise WrongUsage("no sentence was given", 'add --sentence "…"')
    if sys.stdin is not None and sys.stdin.isatty():
        return str(typer.prompt("What was said", err=True))
    return sys.stdin.read(LONGEST + 1) if sys.stdin is not None else ""


def _measure(found: tuple[Candidate, ...]) -> str:
    """The measure that the author chooses; Enter takes the first. Without a terminal it says that none is asked."""
    if sys.stdin is None or not sys.stdin.isatty():
        say("this is no terminal, so nothing is asked, as with --no-input; open questions are comments")
        return ""
    if len(found) < 2:
        return ""
    say("Which measure is meant?")
    for number, item in enumerate(found, 1):
        say(f"  {number}  {item.measure} ({one_line(item.unit) or 'no unit'}) of {', '.join(item.sources[:3])}")
    while True:
        typed = str(typer.prompt("Number", default="1", err=True)).strip()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(found):
            return found[int(typed[:3]) - 1].measure
        say(f"write a number from 1 to {len(found)}")


def _path(root: Path, name: str, output: Path | None) -> Path | None:
    """Where the file goes: inside the book's claims/ and nowhere else; None for the screen."""
    if output is not None and str(output) == "-":
        return None
    home = (root / "claims").resolve()
    path = (output if output is not None else home / f"{name}.yaml").resolve()
    if not home.is_relative_to(root) or not path.is_relative_to(home) or path.suffix not in {".yaml", ".yml"}:
        raise WrongUsage(
            "the file must be a .yaml file inside claims/ of the book", "name such a file, or leave -o out"
        )
    return path


def _write_new(path: Path, text: str) -> None:
    """In one piece, and only where no file is: a link to a finished file is made, which fails if one is there."""
    import os
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(made).chmod(0o644)
            path.hardlink_to(made)
        finally:
            Path(made).unlink()
    except FileExistsError as error:
        raise WrongUsage(f"{path.name} is there already; nothing is overwritten", "choose another id") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUsage(f"{path.name} cannot be written: {reason}", "check the permissions") from error
