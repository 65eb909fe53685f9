"""The book: a folder of claims and sources, its settings, and which of its files a run is about."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims.config import FILE, Config, read_config
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CLAIMS = "claims"
SOURCES = "sources"
_ENDINGS = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class Book:
    """A folder of claims. Files are absolute, in the order of their paths; `problems` are of the book itself."""

    root: Path
    config: Config
    claim_files: tuple[Path, ...]
    source_files: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()

    def name_of(self, path: Path) -> str:
        """What people call a file: its path inside the book, with / on every system."""
        return name_in(self.root, path)


def find_book(start: Path) -> Book | Problem:
    """The book that `start` lies in: the nearest folder upwards with claimcheck.toml, or with claims/ and sources/."""
    try:
        here = start.resolve()
        if not here.exists():
            return Problem("CC101", "there is no such file or folder", Place(str(start)), "check the path")
        for folder in [here, *here.parents]:
            if _is_book(folder):
                return open_book(folder)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: a circle of links, up to Python 3.12
        reason = getattr(error, "strerror", None) or str(error)
        return Problem("CC101", f"the folder cannot be read: {reason}", Place(str(start)))
    hint = f"go to a folder with {FILE}, or with {CLAIMS}/ and {SOURCES}/; `claimcheck init` makes one"
    return Problem("CC101", "no book of claims is here, or in a folder above", Place(str(start)), hint)


def open_book(root: Path) -> Book:
    """The book at `root`, with its settings and all its files."""
    root = root.resolve()
    config, trouble = read_config(root)
    problems = list(trouble)
    claims, sources = (tuple(_files(root, folder, problems)) for folder in (CLAIMS, SOURCES))
    return Book(root, config, claims, sources, tuple(problems))


def select(book: Book, paths: Iterable[Path]) -> tuple[Path, ...]:
    """The claim files of the book that `paths` name: files, or folders with all that lies in them.

    Paths are taken from the current folder. Without any, all claim files; with some that hold no claims, none.
    """
    wanted = [path.resolve() for path in paths]
    if not wanted:
        return book.claim_files
    resolved = ((file, file.resolve()) for file in book.claim_files)
    return tuple(file for file, real in resolved if any(_lies_in(file, real, path) for path in wanted))


def name_in(root: Path, path: Path) -> str:
    """The path inside `root`, with / on every system; the whole path of a file elsewhere."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _lies_in(file: Path, real: Path, path: Path) -> bool:
    return real == path or file.is_relative_to(path) or real.is_relative_to(path)


def _is_book(folder: Path) -> bool:
    return (folder / FILE).is_file() or ((folder / CLAIMS).is_dir() and (folder / SOURCES).is_dir())


def _files(root: Path, folder: str, problems: list[Problem]) -> list[Path]:
    found = [path for path in _yaml_under(root / folder, root, problems) if _stays(path, root, problems)]
    return sorted(found, key=lambda path: path.relative_to(root).as_posix())


def _yaml_under(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Every YAML file below, but for hidden ones. Linked folders are not entered: they might lead in a circle."""
    home = folder.resolve()
    if not folder.is_dir() or not _stays(folder, root, problems):
        return

    def note(error: OSError) -> None:
        name = name_in(root, Path(error.filename or folder))
        problems.append(Problem("CC101", f"the folder may not be read: {error.strerror}", Place(name)))

    for here, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted((*folders, *files)):
            _tell_link(Path(here) / name, root, home, problems)
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in _ENDINGS:
                yield Path(here) / name


def _tell_link(path: Path, root: Path, home: Path, problems: list[Problem]) -> None:
    """A linked folder that is not read is told, unless it leads to a folder that is read anyway."""
    if not path.is_symlink() or path.name.startswith(".") or path.suffix:
        return
    where = Place(name_in(root, path))
    if not path.exists():
        problems.append(Problem("CC101", "this link leads nowhere", where, "mend the link, or remove it"))
    elif path.is_dir() and _stays(path, root, problems) and not path.resolve().is_relative_to(home):
        message = "this is a link to another folder, which is not entered: nothing in it is read"
        problems.append(Problem("CC101", message, where, "put the folder itself here"))


def _stays(path: Path, root: Path, problems: list[Problem]) -> bool:
    """Links may not lead out of the book; a claim that is not read is told, never dropped in silence."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError):
        real = path  # a circle of links: reading it says so
    if real.is_relative_to(root):
        return True
    place = Place(name_in(root, path))
    hint = "put the file itself into the book"
    problems.append(Problem("CC101", "this is a link that leads out of the book", place, hint))
    return False
