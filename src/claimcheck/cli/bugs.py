"""When we fail: a short message for the person, the whole story in a file for us."""

from __future__ import annotations

import platform
import tempfile
import traceback
from typing import TYPE_CHECKING

from claimcheck._version import __version__
from claimcheck.report.output import say
from claimcheck.report.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.pipeline import Crash


def tell_bug(error: Exception, arguments: Sequence[str]) -> None:
    """A crash of the whole run."""
    story = "".join(traceback.format_exception(error))
    _tell(f"claimcheck failed: {type(error).__name__}: {error}", log_of([f"arguments: {list(arguments)}", story]))


def tell_crashes(crashes: Iterable[Crash]) -> None:
    """Crashes on single claims; the other claims have been told."""
    crashed = list(crashes)
    if crashed:
        named = ", ".join(crash.claim for crash in crashed[:5])
        stories = [f"claim: {crash.claim}\n{crash.story}" for crash in crashed]
        _tell(f"claimcheck failed on {named}", log_of(stories))


def _tell(message: str, log: str | None) -> None:
    say(f"{one_line(message)}")
    say("  this is a bug of ours, not of your files")
    say(f"  log for the report: {log}" if log else "  the log could not be written")


def log_of(stories: Sequence[str]) -> str | None:
    """Write the log among the temporary files; its path, or None where that is not possible."""
    head = f"claimcheck {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="claimcheck-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(visible("\n\n".join([head, *stories])))
            return file.name
    except OSError:
        return None
