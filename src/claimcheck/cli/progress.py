"""How far a long piece of work is, on a terminal only: one line that is written over and taken away at the end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

FEWEST = 50  # of what is made; fewer are there before a line could be read
_CLEAR = "\r\x1b[K"


def progress_on(stream: TextIO | None, *, quiet: bool = False) -> Callable[[int, int], None]:
    """A function to call with what is done, and of how many; it says nothing where nobody sees a line change."""
    if quiet or stream is None or not stream.isatty():
        return lambda done, of: None  # noqa: ARG005  # nobody looks

    def tell(done: int, of: int) -> None:
        if of < FEWEST:
            return
        if done >= of:
            stream.write(_CLEAR)
        elif done % 10 == 0 or done == 1:
            stream.write(f"{_CLEAR}{done:,} of {of:,}")
        stream.flush()

    return tell


def progress(*, quiet: bool) -> Callable[[int, int], None]:
    """The same on the standard error stream, which is where the tool speaks of itself."""
    return progress_on(sys.stderr, quiet=quiet)
