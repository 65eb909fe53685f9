"""Books for the tests of the command line: the starter book, and what is done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.init import DATA, starter_files

if TYPE_CHECKING:
    from pathlib import Path

CLAIM, SOURCE = "claims/example.yaml", "sources/example.yaml"


def starter(root: Path) -> Path:
    """The book that `claimcheck init` writes, without schemas."""
    for name, text in starter_files().items():
        write(root, name, text)
    return root


def write(root: Path, name: str, text: str) -> None:
    """A file of the book, folders and all."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def edit(root: Path, name: str, before: str, after: str) -> None:
    """Replace words in a file; they must be there."""
    text = (root / name).read_text(encoding="utf-8")
    assert before in text
    write(root, name, text.replace(before, after))


def second_claim(root: Path, **changed: str) -> None:
    """Another claim on the same source, in a file of its own."""
    text = (root / CLAIM).read_text(encoding="utf-8").replace("library-visits-rose", "second")
    for before, after in changed.items():
        text = text.replace(before, after)
    write(root, "claims/second.yaml", text)


__all__ = ["CLAIM", "DATA", "SOURCE", "edit", "second_claim", "starter", "write"]
