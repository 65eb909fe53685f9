"""What `claimcheck validate` says: the problems of the files, or that there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.problem_frames import frames
from claimcheck.report.problem_lines import problem_lines

if TYPE_CHECKING:
    from claimcheck.loading import Loaded
    from claimcheck.report.screen import Screen


def told(loaded: Loaded, form: str, screen: Screen, *, quiet: bool) -> str:
    """The problems as frames, as JSON, or one line each."""
    if form == "json":
        from claimcheck.report.json_report import json_validation

        counts = len(loaded.claims), len(loaded.catalogue.sources)
        return json_validation(*counts, loaded.problems, only_ascii=not screen.symbols)
    if form == "concise":
        return "".join(f"{line}\n" for line in problem_lines(loaded.problems))
    if quiet and not loaded.problems:
        return ""
    parts = [frames(loaded.problems, screen), _closing(loaded, screen)]
    return "\n".join(part for part in parts if part)


def _closing(loaded: Loaded, screen: Screen) -> str:
    read = f"{_many(len(loaded.claims), 'claim')} and {_many(len(loaded.catalogue.sources), 'source')} can be read"
    if not loaded.problems:
        following = "claimcheck check" if loaded.claims else "claimcheck list"
        return screen.paint(f"{read}; no problems found.", "bold", "green") + f"\nNext: {following}\n"
    first = min(loaded.problems, key=lambda problem: problem.sort_key())
    count = _many(len(loaded.problems), "problem")
    return screen.paint(f"{count}; {read}.", "bold", "red") + f"\nNext: claimcheck explain {first.code}\n"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
