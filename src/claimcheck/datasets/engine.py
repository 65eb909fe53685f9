"""DuckDB behind a fence: in memory, no downloads, and no file but those of the run.

One engine serves all tables of a run, because opening one costs as much as reading a small file. The files it may
read are named before it starts; after that nothing can be added.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.datasets.notation import CLEANED, literal

if TYPE_CHECKING:
    from collections.abc import Iterable


class EngineError(Exception):
    """What the engine could not do, in its own words: never shown to people as it is."""


class Engine:
    """A closed database over some files."""

    def __init__(self, files: Iterable[Path], folder: Path | None = None) -> None:
        import duckdb

        settings: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": "",  # a table that outgrows memory is an error, not a file somewhere
        }
        self._error = duckdb.Error
        self._connection = duckdb.connect(":memory:", config=settings)
        allowed = ", ".join(literal(str(path)) for path in dict.fromkeys(files))
        self._connection.execute(f"SET allowed_paths = [{allowed}]")
        if folder is not None:
            self._connection.execute(f"SET allowed_directories = [{literal(str(folder))}]")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")
        self._connection.execute(CLEANED)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Every row of the answer.

        Raises
        ------
        EngineError
            When DuckDB refuses the file or the query.

        """
        try:
            return self._connection.execute(sql).fetchall()
        except self._error as error:
            raise EngineError(str(error)) from error
        except (UnicodeDecodeError, OverflowError) as error:  # of bytes or dates that Python cannot hold
            raise EngineError(str(error)) from error


class Workbench:
    """A folder for copies that the engine can read; it goes when nobody holds it any more."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._count = 0

    @property
    def folder(self) -> Path:
        """The folder, made when first asked for."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="claimcheck-")).resolve()
            weakref.finalize(self, shutil.rmtree, str(self._folder), ignore_errors=True)
        return self._folder

    def new_file(self, ending: str) -> Path:
        """A path in the folder that is not taken."""
        self._count += 1
        return self.folder / f"table{self._count}.{ending}"


def path_literal(path: Path) -> str:
    """A path as SQL, with nothing in it that the engine would take for a pattern."""
    text = str(path)
    for character in "[*?":
        text = text.replace(character, {"[": "\0", "*": "[*]", "?": "[?]"}[character])
    return literal(text.replace("\0", "[[]"))
