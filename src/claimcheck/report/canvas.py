"""A sheet of terminal cells to draw on: every cell holds one letter, a wide letter takes two."""

from __future__ import annotations

from claimcheck.report.visible import cells

BLANK = " "


class Canvas:
    """Rows and columns counted from 0 at the top left; what lies outside is not drawn."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._rows = [[BLANK] * width for _ in range(height)]

    def at(self, row: int, column: int) -> str:
        """What stands in a cell; nothing outside."""
        inside = 0 <= row < self.height and 0 <= column < self.width
        return self._rows[row][column] if inside else ""

    def put(self, row: int, column: int, letter: str) -> None:
        """One letter of one cell."""
        if 0 <= row < self.height and 0 <= column < self.width:
            self._rows[row][column] = letter

    def write(self, row: int, column: int, text: str) -> None:
        """A text from left to right; of letters of two cells the second cell is taken too."""
        for letter in text:
            width = cells(letter)
            if width == 0:  # an accent that belongs to the letter before
                self.put(row, column - 1, self.at(row, column - 1) + letter)
                continue
            self.put(row, column, letter)
            for more in range(1, width):
                self.put(row, column + more, "")
            column += width

    def fits(self, row: int, column: int, width: int, over: str = "") -> bool:
        """Whether so many cells are inside and hold nothing, or only what may be written over."""
        if not (0 <= row < self.height and column >= 0 and column + width <= self.width):
            return False
        return all(cell == BLANK or (cell and cell in over) for cell in self._rows[row][column : column + width])

    def lines(self) -> list[str]:
        """The rows as text, without the blanks at their ends."""
        return ["".join(row).rstrip() for row in self._rows]
