"""Which book a command is about, and which of its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims.book import Book, find_book, select
from claimcheck.cli.usage import WrongUsage
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.scale import Scale


@dataclass(frozen=True, slots=True)
class Selection:
    """A book, and the claim files of it that a command is about (None: all)."""

    book: Book
    files: tuple[Path, ...] | None


class NoBook(Exception):  # noqa: N818  # an answer to what was typed, not an error of ours
    """There is no book to work on; carries the problem that says why."""

    def __init__(self, problem: Problem, *, is_missing: bool) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.is_missing = is_missing  # a path was named that does not exist


def open_book_of(paths: Sequence[Path] | None) -> Selection:
    """The book that the paths lie in; without any, the one of the current folder.

    Raises
    ------
    NoBook
        If a path does not exist, or no book is there.

    """
    named = list(paths or [])
    for path in named:
        if not _exists(path):
            problem = find_book(path)
            raise NoBook(problem if isinstance(problem, Problem) else _missing(path), is_missing=True)
    book = find_book(named[0] if named else Path())
    if isinstance(book, Problem):
        raise NoBook(book, is_missing=False)
    return Selection(book, _files(book, named))


def scale_typed(name: str | None, book: Book) -> Scale | None:
    """The scale that was typed; None where none was.

    Raises
    ------
    WrongUsage
        If there is none of that name, or its file has something to be mended.

    """
    if name is None:
        return None
    from claimcheck.judgement.scale import ScaleError
    from claimcheck.judgement.scale_names import find_scale

    try:
        return find_scale(name, book)
    except ScaleError as error:
        first = error.problems[0]
        where = f"{first.place}: " if first.place is not None else ""
        raise WrongUsage(f"{where}{first.message}", first.hint) from error


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _missing(path: Path) -> Problem:
    from claimcheck.problems import Place

    return Problem("CC101", "there is no such file or folder", Place(str(path)), "check the path")


def _files(book: Book, paths: Sequence[Path]) -> tuple[Path, ...] | None:
    """The claim files that the paths name; all of them where the book itself is named."""
    if any(path.resolve() == book.root for path in paths) or not paths:
        return None
    return select(book, paths)
