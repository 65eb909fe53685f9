"""Two rows for one cell: both lines, what tells the rows apart, and what to type; and how messages show a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.trouble import Examiner

_SHOWN = 40  # characters of a cell


@dataclass(frozen=True, slots=True)
class DoubleRows:
    """Two rows for one cell, and what tells them apart."""

    examiner: Examiner
    request: Request
    rows: Sequence[tuple[Any, ...]]
    entity: str
    period: Period
    count: int
    labels: dict[str, str]

    def problem(self) -> Problem:
        """Both lines, both figures, and what to type."""
        lines = self.examiner.lines(row[0] for row in self.rows)
        found = " and ".join(f"{row[2]} (line {lines.get(row[0], '?')})" for row in self.rows[:2])
        who = f" of {self.labels.get(self.entity, self.entity)}" if self.entity else ""
        when = f" in {self.period}" if self.examiner.lens.layout.time is not None else ""
        more = f"; so it is in {self.count:,} cells" if self.count > 1 else ""
        message = f"two rows give '{self.request.need.measure}'{who}{when}: {found}{more}"
        place = self.examiner.place(self.rows[1][0], str(self.request.measure.column))
        return Problem("CC503", message, place, self._hint())

    def _hint(self) -> str:
        times = [row[1] for row in self.rows[:2]]
        if times[0] != times[1]:
            return f"two times fall into {self.period}: {times[0]} / {times[1]}; declare a finer grain, or over-rows"
        differing = self._differing()
        if not differing:
            return "take one of the rows away, or say over-rows: sum if they are parts of one figure"
        shown = ", ".join(f"{name}: {cut(one)} / {cut(other)}" for name, one, other in differing[:4])
        name, one, _ = differing[0]
        parts = "or over-rows if they are parts (a total among them would count twice)"
        return f"the rows differ in {shown}; add where: {{{name}: {_yaml(one)}}}, {parts}"

    def _differing(self) -> list[tuple[str, str, str]]:
        """Columns in which the rows differ, those with words before those with figures and notes."""
        names = list(self.examiner.lens.relation.columns)
        figures = {str(item.column) for item in self.examiner.lens.layout.measures.values()}
        pairs = zip(names, self.rows[0][3:], self.rows[1][3:], strict=True)
        found = [(name, one, other) for name, one, other in pairs if one != other and name not in figures]
        return sorted(found, key=lambda item: (not (item[1] and item[2]), len(item[1]) + len(item[2]) > 2 * _SHOWN))


def cut(cell: object) -> str:
    """A cell as a message shows it: on one line, and not too long."""
    words = " ".join(str("" if cell is None else cell).split())
    text = "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in words[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def shown_blanks(code: str) -> str:
    """A code with the blanks that cannot be seen on a page."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in code[:_SHOWN])


def _yaml(text: str) -> str:
    return text if text and all(character.isalnum() or character in " _-" for character in text) else f'"{text}"'
