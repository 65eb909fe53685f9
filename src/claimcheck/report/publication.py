"""What a published format is: a name, the command that writes it, and a function from a run to text, bytes or files.

Each stands in a file of its own in `publications/`, whose name is the name of the format; new ones are found by their
file. Formats never import one another: what they share stands beside them.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims.publisher import Publisher

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.pipeline import Run
    from claimcheck.problems import Problem


class Shape(StrEnum):
    """What a format makes."""

    TEXT = "text"  # str: may go to the screen
    BYTES = "bytes"  # one file that is no text
    FOLDER = "folder"  # (path inside the folder, with /; str or bytes) for each file


class Command(StrEnum):
    """Which command writes it: what people read, or what programs read."""

    REPORT = "report"
    EXPORT = "export"


Files = Iterable[tuple[str, str | bytes]]


@dataclass(frozen=True, slots=True)
class Edition:
    """What is known of a publication beside the verdicts."""

    today: dt.date  # the day of the run; nothing in a publication asks the clock
    publisher: Publisher = field(default_factory=Publisher)
    language: str | None = None  # None: that of each claim
    progress: Callable[[int, int], None] = lambda done, of: None  # noqa: ARG005  # called as pages are finished
    earlier: Callable[[str], str | None] = lambda name: None  # noqa: ARG005  # a file of a folder as it stands now


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `render` gives what `shape` says."""

    name: str
    command: Command
    shape: Shape
    about: str  # a few words for help
    example: str  # a file or folder to write it to
    render: Callable[[Run, Edition], str | bytes | Files]
    extra: str | None = None  # the extra of the package that brings what it needs
    needs: tuple[str, ...] = ()  # the modules of that extra
    lint: Callable[[Run, Edition], Iterable[Problem]] = lambda run, edition: ()  # noqa: ARG005  # what to mend first

    @property
    def missing(self) -> tuple[str, ...]:
        """The modules it needs that are not installed."""
        return tuple(name for name in self.needs if importlib.util.find_spec(name) is None)


@cache
def format_names() -> tuple[str, ...]:
    """Every format by the name of its file."""
    return tuple(sorted(item.name for item in pkgutil.iter_modules([str(Path(__file__).parent / "publications")])))


def find_format(name: str) -> Format:
    """The format of that name; only its own file is imported. KeyError when there is none."""
    if name not in format_names():
        raise KeyError(name)
    found: Format = importlib.import_module(f"claimcheck.report.publications.{name}").FORMAT
    return found


def formats_of(command: Command) -> list[Format]:
    """Every format that a command writes, by name."""
    return [found for found in map(find_format, format_names()) if found.command is command]
