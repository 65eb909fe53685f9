"""Every combination of one to three parts and detector weights has a verdict, and nothing worse ever earns more."""

from __future__ import annotations

from functools import cache
from itertools import combinations_with_replacement, product
from typing import TYPE_CHECKING

import pytest

from claimcheck.judgement.scale import load_scale
from claimcheck.judgement.table import TABLE, Cell, lean, look_up
from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.quantities.outcomes import Outcome, Slant

if TYPE_CHECKING:
    from collections.abc import Iterator

OVER, UNDER = Slant.OVERSTATED, Slant.UNDERSTATED
TRUE, MOSTLY, INEXACT, FALSE = Outcome.TRUE, Outcome.MOSTLY, Outcome.INEXACT, Outcome.FALSE
UNDECIDABLE = Outcome.UNDECIDABLE
STATES: list[tuple[Outcome | None, Slant | None]] = [
    *product((TRUE, MOSTLY, INEXACT, FALSE), (OVER, UNDER, None)),
    (UNDECIDABLE, None),
    (None, None),
]
NUMBERS = load_scale("claimreview")
CELLS = [Cell(outcome, slant, weight) for (outcome, slant), weight in product(STATES, Weight)]
LESS_ACCURATE = {TRUE: MOSTLY, MOSTLY: INEXACT, INEXACT: FALSE}
HEAVIER = dict(zip(Weight, list(Weight)[1:], strict=False))


def combinations() -> Iterator[tuple[Cell, ...]]:
    for parts in (1, 2, 3):
        yield from combinations_with_replacement(CELLS, parts)


@cache
def number(cells: tuple[Cell, ...]) -> int | None:
    return NUMBERS.mark(look_up(cells).word, lean(cells)).number


def worse(cell: Cell) -> Iterator[Cell]:
    """The same part one step less accurate, leaning the same way; or with the next heavier detector."""
    less = LESS_ACCURATE.get(cell.outcome) if cell.outcome is not None else None
    if less is not None:
        slants = (OVER, UNDER, None) if cell.outcome is TRUE else (cell.direction,)
        yield from (Cell(less, slant, cell.weight) for slant in slants)
    if cell.weight in HEAVIER:
        yield Cell(cell.outcome, cell.direction, HEAVIER[cell.weight])


def test_every_combination_of_one_to_three_parts_has_a_verdict() -> None:
    words = {look_up(cells).word for cells in combinations()}

    assert words == {row.word for row in TABLE}


def test_nothing_worse_ever_raises_the_number() -> None:
    position = {cell: index for index, cell in enumerate(CELLS)}
    raised = []
    for cells in combinations():
        before = number(cells)
        for index, cell in enumerate(cells):
            for replacement in worse(cell):
                changed = tuple(sorted((*cells[:index], replacement, *cells[index + 1 :]), key=position.__getitem__))
                after = number(changed)
                if before is not None and after is not None and after > before:
                    raised.append((cells, changed))

    assert raised == []


def test_a_number_is_only_missing_where_nothing_was_settled() -> None:
    unnumbered = {look_up(cells).word for cells in combinations() if number(cells) is None}

    assert unnumbered == {Word.UNPROVEN, Word.DISPUTED}


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        pytest.param([Cell(FALSE), Cell(UNDECIDABLE)], Word.FALSE, id="all that was decided is false"),
        pytest.param([Cell(FALSE, weight=Weight.CRITICAL)], Word.FALSE, id="false comes before misleading"),
        pytest.param([Cell(TRUE, weight=Weight.CRITICAL)], Word.MISLEADING, id="critical on a true part"),
        pytest.param([Cell(INEXACT, weight=Weight.CRITICAL)], Word.MISLEADING, id="being less exact earns nothing"),
        pytest.param([Cell(UNDECIDABLE, weight=Weight.CRITICAL)], Word.UNPROVEN, id="critical on an undecided part"),
        pytest.param([Cell(TRUE), Cell(FALSE)], Word.MIXED, id="one right one wrong"),
        pytest.param([Cell(None), Cell(TRUE)], Word.DISPUTED, id="one disputed"),
        pytest.param([Cell(None), Cell(UNDECIDABLE)], Word.DISPUTED, id="disputed comes before unproven"),
        pytest.param([Cell(UNDECIDABLE), Cell(INEXACT)], Word.UNPROVEN, id="one undecidable"),
        pytest.param([], Word.UNPROVEN, id="no part at all"),
        pytest.param([Cell(INEXACT, OVER), Cell(INEXACT, UNDER)], Word.EXAGGERATED, id="any error that helps"),
        pytest.param([Cell(INEXACT)], Word.EXAGGERATED, id="an error that leans nowhere"),
        pytest.param([Cell(INEXACT, UNDER)], Word.UNDERSTATED, id="an error that does not help"),
        pytest.param([Cell(MOSTLY, weight=Weight.SERIOUS)], Word.TRUE_BUT, id="serious comes before mostly"),
        pytest.param([Cell(MOSTLY), Cell(TRUE)], Word.MOSTLY_TRUE, id="one close"),
        pytest.param([Cell(TRUE, weight=Weight.NOTE)], Word.TRUE, id="a note changes nothing"),
    ],
)
def test_the_first_row_that_matches_gives_the_word(cells: list[Cell], word: Word) -> None:
    assert look_up(cells).word is word


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param([Cell(FALSE, OVER), Cell(INEXACT, UNDER)], OVER, id="one overstates"),
        pytest.param([Cell(FALSE, UNDER), Cell(TRUE, OVER)], UNDER, id="parts that hold do not lean"),
        pytest.param([Cell(FALSE, UNDER), Cell(INEXACT)], None, id="one leans nowhere"),
        pytest.param([Cell(MOSTLY, UNDER), Cell(TRUE)], UNDER, id="close ones lean when nothing is wrong"),
        pytest.param([Cell(TRUE)], None, id="nothing errs"),
    ],
)
def test_a_verdict_leans_with_its_errors(cells: list[Cell], expected: Slant | None) -> None:
    assert lean(cells) is expected
