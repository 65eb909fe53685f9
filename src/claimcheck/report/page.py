"""A page of plain text: headings, lines and items, folded to the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.visible import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.report.screen import Screen


class Page:
    """Text under way; what is put on it is made safe by whoever puts it there."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._lines: list[str] = []

    def heading(self, title: str) -> None:
        """A heading with a gap above."""
        self.gap()
        self._lines.append(self.screen.paint(title, "bold", "cyan"))

    def gap(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, *styles: str, indent: int = 0) -> None:
        """A paragraph, its lines after the first indented like the first."""
        if text:
            lines = self.screen.fold(text, indent=indent)
            self._put(" " * indent, lines, indent, styles)

    def item(self, text: str, *styles: str, indent: int = 2) -> None:
        """A paragraph that hangs two columns deeper after its first line."""
        lines = self.screen.fold(text, indent=indent + 2, first=indent)
        self._put(" " * indent, lines, indent + 2, styles)

    def pair(self, name: str, text: str, *, indent: int = 2, width: int = 0) -> None:
        """A name and what belongs to it, the text aligned behind the name."""
        lead = f"{name}:".ljust(width)
        at = indent + cells(lead) + 1
        lines = self.screen.fold(text, indent=at)
        self._lines.append(f"{' ' * indent}{self.screen.paint(lead, 'dim')} {lines[0]}")
        self._lines += lines[1:]

    def links(self, addresses: Iterable[tuple[str, object]], *, indent: int = 0) -> None:
        """Addresses, one a line, never folded: a folded address cannot be copied."""
        for lead, address in addresses:
            if address:
                self._lines.append(f"{' ' * indent}{lead}{self.screen.link(address)}")

    def raw(self, text: str) -> None:
        """Text that is laid out already."""
        self._lines += text.rstrip("\n").split("\n")

    def text(self) -> str:
        """The whole page."""
        return "\n".join(line.rstrip() for line in self._lines) + "\n"

    def _put(self, lead: str, lines: list[str], margin: int, styles: tuple[str, ...]) -> None:
        first, *rest = lines
        self._lines.append(lead + self.screen.paint(first, *styles))
        self._lines += [" " * margin + self.screen.paint(line[margin:], *styles) for line in rest]
