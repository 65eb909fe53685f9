"""`claimcheck explain`: what a word of ours means, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.books import scale_typed
from claimcheck.cli.options import ColorWhen, QuietUnused, VerboseUnused
from claimcheck.cli.telling import deliver, screen_of
from claimcheck.cli.usage import WrongUsage
from claimcheck.problems import did_you_mean

if TYPE_CHECKING:
    from claimcheck.report.screen import Screen

EXAMPLES = """\b
Examples:
  claimcheck explain                            everything that can be explained
  claimcheck explain rank                       a kind of check: its question, its keys, an example
  claimcheck explain CC503                      a problem, and how to mend it
  claimcheck explain peak-baseline              a rule about misleading figures
  claimcheck explain politifact                 the words of a house for each verdict
  claimcheck explain "about"                    how a word makes a figure true or false"""

Topic = Annotated[
    list[str] | None,
    typer.Argument(metavar="TOPIC", help="A kind, a rule, a code, a scale or a word; without one, the list of them."),
]


def command(
    topic: Topic = None,
    quiet: QuietUnused = False,  # noqa: ARG001
    verbose: VerboseUnused = False,  # noqa: ARG001
    color: ColorWhen = "auto",
) -> int:
    """Explain a kind of check, a rule, a code, a verdict, a house scale, or a word such as "about" or "doubled"."""
    screen = screen_of(None, color)
    from claimcheck.report.manual import contents, explained, topics

    if not topic:
        deliver(contents(screen), None)
        return 0
    wanted = " ".join(topic).strip()
    text = explained(wanted, screen)
    text = text if text is not None else _scale_of_the_book(wanted, screen)
    if text is None:
        near = did_you_mean(wanted, topics())
        hint = f"did you mean '{near}'? claimcheck explain {near}" if near else "claimcheck explain"
        raise WrongUsage(f"there is nothing called '{wanted}' to explain", hint)
    deliver(text, None)
    return 0


def _scale_of_the_book(name: str, screen: Screen) -> str | None:
    """The page of a newsroom's own scale, by its file or by its short name, in the book that one is in."""
    from claimcheck.claims.book import Book, find_book

    book = find_book(Path())
    if not isinstance(book, Book):
        return None
    from claimcheck.report.scale_page import scale_page

    own = (book.config.scale or "").strip()
    if name.endswith(".toml") or Path(own).stem.casefold() == name.casefold():
        scale = scale_typed(name, book)
        return scale_page(scale, screen) if scale is not None else None
    return None
