"""A publication of several files: all of it is made aside, and only when it is whole is it put in its place."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.report.output import without_commands

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_folder(target: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Write the files into the folder; how many were new or different.

    Nothing in the folder is touched before the last file could be made. A file whose bytes are the same stays as it
    is, its time included; files of other names are left alone. `files`: (path inside the folder, with /; what it
    holds).

    Raises
    ------
    OSError
        If the folder cannot be made or may not be written to.
    ValueError
        If a path leads out of the folder.

    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        names = [_put(aside, name, content) for name, content in files]
        return sum(_moved(aside / name, target / name) for name in names)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _put(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{name} leads out of the folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(without_commands(content).encode("utf-8") if isinstance(content, str) else content)
    return name


def _moved(made: Path, place: Path) -> bool:
    if place.is_file() and place.read_bytes() == made.read_bytes():
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    made.replace(place)
    return True
