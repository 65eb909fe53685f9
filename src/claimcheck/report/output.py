"""Getting text out: to the screen, quietly when nobody reads any more, or to a file in one piece."""

from __future__ import annotations

import contextlib
import os
import sys

TYPE_CHECKING = False  # `typing` itself would cost a third of the start-up of `--version`
if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO


class CannotWrite(Exception):  # noqa: N818  # it reads as what it says
    """The output is there and cannot be written to: a full disk, say."""


def write_to(stream: TextIO | None, text: str) -> None:
    """Write and flush; a reader who has left (`… | head`), or who never was (`>&-`), is no error.

    Raises
    ------
    CannotWrite
        When the disk is full, or the like.

    """
    if stream is None:
        return
    try:
        stream.write(_writable(without_commands(text), stream))
        stream.flush()
    except BrokenPipeError:
        _close_quietly(stream)
    except OSError as error:
        # Windows says EINVAL for a pipe that was closed.
        _close_quietly(stream)
        if os.name != "nt" or error.errno != 22:
            raise CannotWrite(error.strerror or str(error)) from error


def without_commands(text: str) -> str:
    """The text with nothing that a build server would obey: `::error …` at the start of a line, `##[…` anywhere.

    Claims, names and cells are other people's text, and folding can put any word of theirs at the start of a line.
    GitHub, Azure and TeamCity look for `##[`, `##vso[` and the like in the middle of a line too.
    """
    if "::" not in text and "##" not in text:
        return text
    import re

    return re.sub(r"(?m)^[^\S\n]*:(?=:)|#(?=#[\w.-]*\[)", lambda mark: f"{mark[0]} ", text)


def _writable(text: str, stream: TextIO) -> str:
    """The text with the characters that the stream's encoding lacks shown as escapes."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _close_quietly(stream: TextIO) -> None:
    """Let the interpreter flush into nothing at exit, or it would complain about the pipe again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(text: str = "") -> None:
    """A line of the tool's own to the standard error stream; what it quotes is shown, not obeyed."""
    from claimcheck.report.visible import visible

    write_to(sys.stderr, f"{visible(text)}\n")


def write_file(path: Path, text: str) -> None:
    """Write the file in one piece: a run that is stopped leaves the old one whole.

    A build server may print the file, so it too holds nothing that one would obey.

    Raises
    ------
    OSError
        If the folder is missing or may not be written to.

    """
    write_bytes(path, text)


def write_bytes(path: Path, content: str | bytes) -> None:
    """The same for a text or for a file that is none, whose bytes are taken as they are."""
    import tempfile

    raw = without_commands(content).encode("utf-8") if isinstance(content, str) else content
    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not target.is_file():  # /dev/stdout, a named pipe
        with target.open("wb") as file:
            file.write(raw)
        return
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    written = type(path)(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        _keep_mode(target, written)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def write_new(path: Path, text: str) -> None:
    """Write a file in one piece where none is: nothing is ever overwritten, and a half is never seen.

    Where the file system has no hard links the file is made at once and written after.

    Raises
    ------
    FileExistsError
        If a file is there, or anything else of that name.
    OSError
        If the folder cannot be made or may not be written to.

    """
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    written = type(path)(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        _keep_mode(path, written)
        try:
            path.hardlink_to(written)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    finally:
        written.unlink(missing_ok=True)


def _keep_mode(target: Path, written: Path) -> None:
    """The permissions of the file that is replaced, or those that a new file would get."""
    if target.exists():
        written.chmod(target.stat().st_mode & 0o777)
        return
    umask = os.umask(0)
    os.umask(umask)
    written.chmod(0o666 & ~umask)
