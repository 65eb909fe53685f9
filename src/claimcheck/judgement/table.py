"""From parts to the verdict: one table, read from the top; the first row that matches gives the word.

"Decided" means neither undecidable nor disputed. Only load-bearing parts are shown to the table.

Where the design leaves a cell open, this table closes it against the speaker, so that its two promises hold (every
cell has a verdict; no less accurate part and no added detector ever raises the number on the 1-5 scale, that of
scales/claimreview.toml):

- An error that leans nowhere counts as one that helps the speaker: "exaggerated", and "mixed" is then 2, not 3.
  Else a part that overstates (2) could become plainly false, without a direction, and earn 3.
- A claim without any load-bearing part is unproven, not true.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.quantities.outcomes import Outcome, Slant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Cell:
    """One load-bearing part as the table sees it: its outcome (None: disputed), its lean, its worst detector."""

    outcome: Outcome | None
    direction: Slant | None = None
    weight: Weight = Weight.CLEAN

    @property
    def is_decided(self) -> bool:
        """Neither undecidable nor disputed."""
        return self.outcome not in {None, Outcome.UNDECIDABLE}

    @property
    def helps_the_speaker(self) -> bool:
        """An error that does not make the speaker's point smaller than it is."""
        return self.outcome in {Outcome.INEXACT, Outcome.FALSE} and self.direction is not Slant.UNDERSTATED


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, when it matches, the word, and why in plain words."""

    number: int
    word: Word
    when: Callable[[Sequence[Cell]], bool]
    plain: str


def _every_decided_is_false(cells: Sequence[Cell]) -> bool:
    decided = [cell for cell in cells if cell.is_decided]
    return bool(decided) and all(cell.outcome is Outcome.FALSE for cell in decided)


def _some(outcome: Outcome | None) -> Callable[[Sequence[Cell]], bool]:
    return lambda cells: any(cell.outcome is outcome for cell in cells)


def _some_weighs(weight: Weight) -> Callable[[Sequence[Cell]], bool]:
    return lambda cells: any(cell.is_decided and cell.weight is weight for cell in cells)


def _some_undecidable_or_no_part(cells: Sequence[Cell]) -> bool:
    return not cells or any(cell.outcome is Outcome.UNDECIDABLE for cell in cells)


def _some_inexact_and_an_error_helps(cells: Sequence[Cell]) -> bool:
    return any(cell.outcome is Outcome.INEXACT for cell in cells) and any(cell.helps_the_speaker for cell in cells)


# Row 1 of the design, "a file, source or check has a problem", gives no word: `judge` stops before this table.
TABLE: tuple[Row, ...] = (
    Row(2, Word.FALSE, _every_decided_is_false, "what can be checked is wrong"),
    Row(3, Word.MISLEADING, _some_weighs(Weight.CRITICAL), "the figures stand, the picture they give does not"),
    Row(4, Word.MIXED, _some(Outcome.FALSE), "one part is right, one is wrong"),
    Row(5, Word.DISPUTED, _some(None), "equally good sources say true and false"),
    Row(6, Word.UNPROVEN, _some_undecidable_or_no_part, "the data cannot settle it"),
    Row(7, Word.EXAGGERATED, _some_inexact_and_an_error_helps, "right in kind, wrong in size"),
    Row(7, Word.UNDERSTATED, _some(Outcome.INEXACT), "right in kind, larger than said"),
    Row(8, Word.TRUE_BUT, _some_weighs(Weight.SERIOUS), "right, and something important is left out"),
    Row(9, Word.MOSTLY_TRUE, _some(Outcome.MOSTLY), "close, but not exact"),
    Row(10, Word.TRUE, lambda _: True, "the data say the same"),
)


def look_up(cells: Sequence[Cell]) -> Row:
    """The first row that matches."""
    return next(row for row in TABLE if row.when(cells))


def lean(cells: Sequence[Cell]) -> Slant | None:
    """Which way the errors lean: overstated when one is; understated only when all are; else unknown."""
    wrong = [cell for cell in cells if cell.outcome in {Outcome.INEXACT, Outcome.FALSE}]
    slants = {cell.direction for cell in wrong or [cell for cell in cells if cell.outcome is Outcome.MOSTLY]}
    if Slant.OVERSTATED in slants:
        return Slant.OVERSTATED
    return Slant.UNDERSTATED if slants == {Slant.UNDERSTATED} else None
