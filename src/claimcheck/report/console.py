"""The one console that the report draws its tables on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from claimcheck.report.screen import Screen

UNLIMITED = 100_000  # columns: as wide as the text asks for


def drawn(renderable: RenderableType, screen: Screen) -> str:
    """The table as text for this screen; nothing is cut, and lines end where their text ends."""
    console = console_for(screen)
    console.print(renderable, soft_wrap=False, crop=False, overflow="fold")
    text = console.file.getvalue()  # type: ignore[attr-defined]  # the StringIO below
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def console_for(screen: Screen) -> Console:
    """A console that obeys nothing written in a claim: no markup, no highlighting, no emoji names."""
    from rich.console import Console

    return Console(
        file=io.StringIO(),
        width=screen.width or UNLIMITED,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},  # width and colour were settled by the screen; rich would read them again
    )
