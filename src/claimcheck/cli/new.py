"""`claimcheck new`: a claim file from a sentence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.books import open_book_of
from claimcheck.cli.options import QuietFiles, VerboseUnused
from claimcheck.cli.usage import WrongUsage, one_of
from claimcheck.report.output import say, write_new, write_to

if TYPE_CHECKING:
    from collections.abc import Container

    from claimcheck.drafting.draft import Desk
    from claimcheck.drafting.sketch import Sketch

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
    """Write a claim file from a sentence: a check for each of its parts, and what it leaves open as questions.

    Figures, periods, places and directions are read out of the sentence, and the measure is proposed by the
    words it shares with the catalogue; no data is opened. What the sentence does not say stands under `open`, and
    a check with open questions is not asked; on a terminal they are asked here. Lines with `# ?` are lesser
    questions. The file validates before it is written, and none is overwritten.
    """
    book = open_book_of(None).book
    tongue = one_of("--language", language or str(book.config.language), LANGUAGES)
    from claimcheck.drafting.draft import Desk, Told
    from claimcheck.drafting.text import cleaned, slug
    from claimcheck.loading import load

    text = cleaned(_sentence(sentence, no_input=no_input))
    if not text or len(text) > LONGEST:
        raise WrongUsage(f"the sentence has {len(text)} characters", f"write 1 to {LONGEST}")
    loaded = load(book)
    taken = {str(claim.id) for claim in loaded.claims} | set(loaded.unread())
    _hold_id(name, taken)
    named = name or slug(text, taken)
    path = _path(book.root, named, output)
    desk = Desk(book, loaded.catalogue, named, text, tongue, Told(by, on, url, tuple(source or ())))
    sketch = desk.sketch()
    if not no_input:
        sketch = _asked(desk, sketch)
    made = desk.draft(sketch)
    if made.problems:
        raise WrongUsage(made.problems[0].message, made.problems[0].hint)
    if path is None:
        write_to(sys.stdout, made.text)
        return 0
    _write(path, made.text)
    if not quiet:
        say(f"written: {book.name_of(path)}{_what_is_open(sketch)}")
    return 0


def _hold_id(name: str | None, taken: Container[str | None]) -> None:
    """An id as claims have them, and a new one."""
    from claimcheck.claims.shapes import is_id

    if name is not None and not is_id(name):
        raise WrongUsage(f"{name!a} is no id", "write letters, digits, - and _")
    if name in taken:
        raise WrongUsage(f"the id '{name}' is used already", "choose another, or leave it out")


def _what_is_open(sketch: Sketch) -> str:
    """How many questions the file leaves open, and what to do about them."""
    count = sum(len(part.open) for part in sketch.parts)
    if not count:
        return "; its lesser questions are the comments with '?'"
    noun = "1 open question" if count == 1 else f"{count} open questions"
    return f"; {noun}: write the answers into the checks, then delete `open`"


def _sentence(typed: str | None, *, no_input: bool) -> str:
    if typed is not None:
        return typed
    if no_input:
        raise WrongUsage("no sentence was given", 'add --sentence "…"')
    if sys.stdin is not None and sys.stdin.isatty():
        return str(typer.prompt("What was said", err=True))
    return sys.stdin.read(LONGEST + 1) if sys.stdin is not None else ""


def _asked(desk: Desk, sketch: Sketch) -> Sketch:
    """The sketch with the answers of whoever sits at the terminal; without one it says that none is asked."""
    if sys.stdin is None or not sys.stdin.isatty():
        say("this is no terminal, so nothing is asked, as with --no-input")
        return sketch
    from claimcheck.cli.asking import asked

    return asked(desk, sketch)


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


def _write(path: Path, text: str) -> None:
    """Only where no file is."""
    try:
        write_new(path, text)
    except FileExistsError as error:
        raise WrongUsage(f"{path.name} is there already; nothing is overwritten", "choose another id") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUsage(f"{path.name} cannot be written: {reason}", "check the permissions") from error
