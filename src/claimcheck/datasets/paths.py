"""Where the data of a source lie: inside sources/ after following every link, an ordinary file, on every system."""

from __future__ import annotations

import re
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Written, place_of
from claimcheck.problems import Problem, shortened, suggestion

if TYPE_CHECKING:
    from claimcheck.datasets.layout import Data

SOURCES = "sources"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:(?://|[^\\/])|www\.", re.IGNORECASE)  # a drive has one letter
_SORTS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def data_path(root: Path, layout: Data) -> Path | Problem:
    """The data file of a layout in the book at `root`, or why it cannot be read."""
    written = layout.path
    refusal = refusal_by_name(written)
    if refusal is not None:
        return refusal
    folder = root / SOURCES
    try:
        real, home = (folder / written).resolve(), folder.resolve()
        if not real.is_relative_to(home):
            return _outside(written)
        mode = real.stat().st_mode
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a circle of links, up to Python 3.12
        return _missing(written, folder)
    if not stat.S_ISREG(mode):
        sort = next((name for test, name in _SORTS if test(mode)), "no ordinary file")
        return Problem("CC301", f"'{shortened(written)}' is {sort}, not a file", place_of(written), "name a data file")
    return real


def shown_path(layout: Data) -> str:
    """What people call the data file: its path inside the book, with / on every system."""
    return f"{SOURCES}/{PurePosixPath(layout.path.replace(chr(92), '/'))}"


def refusal_by_name(written: Written) -> Problem | None:
    """What is wrong with a path by its words alone, so that every machine says the same; no file is looked at."""
    if _ADDRESS.match(written):
        message = f"'{shortened(written)}' is an address; figures are read from files, so that they stay what they were"
        hint = (
            "download the file into sources/data/, write path: data/….csv, and the address as the `url` of the source"
        )
        return Problem("CC303", message, place_of(written), hint)
    windows = PureWindowsPath(written)
    absolute = PurePosixPath(written).is_absolute() or bool(windows.drive or windows.root)
    return _outside(written) if absolute or _climbs_out(windows) else None


def _climbs_out(path: PureWindowsPath) -> bool:
    """More steps up than down, at some point of the way; Windows takes both slashes alike."""
    depth = 0
    for part in path.parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return True
    return False


def _outside(written: Written) -> Problem:
    hint = "move the file into sources/ and write its path from there: data/….csv"
    return Problem("CC303", f"'{shortened(written)}' lies outside sources/", place_of(written), hint)


def _missing(written: Written, folder: Path) -> Problem:
    message = f"there is no file '{shortened(written)}' under {SOURCES}/"
    if "\\" in written:
        return Problem("CC301", message, place_of(written), "write / between folders, on every system")
    if written.startswith(f"{SOURCES}/"):
        return Problem(
            "CC301", message, place_of(written), f"leave out {SOURCES}/: {written.removeprefix(SOURCES + '/')}"
        )
    parent = (folder / written).parent
    try:
        beside = sorted(item.name for item in parent.iterdir()) if parent.is_dir() else []
    except (OSError, ValueError):
        beside = []
    hint = suggestion(Path(written).name, beside, noun="files there") if beside else "check the path"
    return Problem("CC301", message, place_of(written), hint)
