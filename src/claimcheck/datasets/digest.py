"""The SHA-256 of data files, each taken once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from claimcheck.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.datasets.sources import Source


class Digests:
    """Hashes by path."""

    def __init__(self) -> None:
        self._known: dict[Path, str] = {}

    def of(self, path: Path) -> str:
        """The hash in small hexadecimal digits."""
        if path not in self._known:
            with path.open("rb") as stream:
                self._known[path] = hashlib.file_digest(stream, "sha256").hexdigest()
        return self._known[path]

    def changed(self, source: Source, path: Path) -> Problem | None:
        """The problem of a file that is not the one the catalogue was written for."""
        declared = source.data.sha256 if source.data is not None else None
        if declared is None or self.of(path) == declared:
            return None
        message = f"{path.name} is not the file the catalogue names: its SHA-256 begins with {self.of(path)[:12]}"
        hint = f"if the change is meant: sha256: {self.of(path)}"
        return Problem("CC302", message, declared.place, hint)
