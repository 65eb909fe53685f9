"""The verdicts as a table: who said what, what the data say, why, and whether the newsroom expected it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.report.console import UNLIMITED, drawn
from claimcheck.report.screen import folded
from claimcheck.report.story import (
    figures_told,
    reason_adds_to,
    reason_told,
    said_by,
    said_when,
    still_missing,
    what_is_said,
    why,
    why_not,
)
from claimcheck.report.verdict_words import Line, verdict_cell
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.table import Table
    from rich.text import Text

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen

MOST_ROWS = 200  # beyond, a table takes longer to draw than the claims to check; see `plain_lines`
_VERDICT_WIDTH = 14
_GAP = 3  # columns between two cells
_WIDE = 100  # columns from which who said what has columns of its own
_WIDEST = 120  # columns from which the reason has one too
_NARROW_RATIOS = {"Claim": 30, "The data say": 32}
_WIDE_RATIOS = {"Claim": 27, "Said by": 14, "Says": 15, "The data say": 36}
_WIDEST_RATIOS = {"Claim": 27, "Said by": 14, "Says": 16, "The data say": 27, "Why": 22}

Cell = Sequence[Line]


def verdict_table(verdicts: Sequence[Verdict], screen: Screen) -> str:
    """The table: six columns where there is room, fewer where there is not."""
    width = screen.width if screen.width is not None else UNLIMITED
    if width < _WIDE:
        return _drawn(_NARROW_RATIOS, (_narrow(verdict, screen) for verdict in verdicts), screen)
    if width < _WIDEST:
        return _drawn(_WIDE_RATIOS, (_wide(verdict, screen) for verdict in verdicts), screen)
    return _drawn(_WIDEST_RATIOS, (_widest(verdict, screen) for verdict in verdicts), screen)


def _drawn(ratios: Mapping[str, int], rows: Iterable[Sequence[Cell]], screen: Screen) -> str:
    table = _empty(screen)
    widths = [None] * (len(ratios) + 1) if screen.width is None else _widths(list(ratios.values()), screen.width)
    for title, width in zip([*ratios, "Verdict"], widths, strict=True):
        table.add_column(title, width=width, overflow="fold")
    for row in rows:
        table.add_row(*(_stacked(cell, width) for cell, width in zip(row, widths, strict=True)))
    return drawn(table, screen)


def _widths(ratios: Sequence[int], width: int) -> list[int]:
    """The width of each column; what is left over goes to those before the verdict."""
    room = width - _VERDICT_WIDTH - _GAP * len(ratios)
    shares = [room * ratio // sum(ratios) for ratio in ratios]
    shares[-1] += room - sum(shares)
    return [*shares, _VERDICT_WIDTH]


def _widest(verdict: Verdict, screen: Screen) -> list[Cell]:
    return [*_who_said_what(verdict), _data(verdict, screen), _why(verdict), verdict_cell(verdict, screen)]


def _wide(verdict: Verdict, screen: Screen) -> list[Cell]:
    return [*_who_said_what(verdict), _answer(verdict, screen), verdict_cell(verdict, screen)]


def _who_said_what(verdict: Verdict) -> list[Cell]:
    said = verdict.claim.said
    who = [(one_line(said.by), ""), (said_when(said.on), "dim")]
    return [_claim(verdict), who, [(text, "") for text in what_is_said(verdict)]]


def _narrow(verdict: Verdict, screen: Screen) -> list[Cell]:
    who = " · ".join(filter(None, [said_by(verdict.claim), said_when(verdict.claim.said.on)]))
    said = [(f"said: {text}", "") for text in what_is_said(verdict)[:3]]
    return [[*_claim(verdict), (who, "dim")], _answer(verdict, screen, said), verdict_cell(verdict, screen)]


def _empty(screen: Screen) -> Table:
    from rich import box
    from rich.table import Table

    return Table(
        box=box.SIMPLE_HEAD if screen.symbols else box.ASCII2,
        expand=screen.width is not None,
        leading=1,
        pad_edge=False,
        show_edge=False,
        header_style="bold",
    )


def _claim(verdict: Verdict) -> list[Line]:
    return [(one_line(verdict.claim.id), "bold"), (one_line(verdict.claim.claim), "")]


def _data(verdict: Verdict, screen: Screen) -> Cell:
    """The figures alone, or what keeps them from being looked at."""
    if verdict.word is None:
        return _answer(verdict, screen)
    return [(text, "") for text in figures_told(verdict, screen)]


def _why(verdict: Verdict) -> Cell:
    """Why the figures come to this verdict, then what was not tested."""
    if verdict.word is None:
        return []
    return [(reason_told(verdict), ""), *((text, "dim") for text in still_missing(verdict))]


def _answer(verdict: Verdict, screen: Screen, said: Sequence[Line] = ()) -> Cell:
    """The figures, then why they come to this verdict, then what was not tested."""
    if verdict.word is None:
        return [(text, "") for text in why_not(verdict)]
    lines = [*said, *((text, "") for text in figures_told(verdict, screen))]
    told = " ".join(text for text, _ in lines)
    if reason_adds_to(told, verdict):
        lines.append((upper_first(why(verdict)), "italic"))
    return [*lines, *((text, "dim") for text in still_missing(verdict))]


def _stacked(lines: Cell, width: int | None) -> Text:
    """Lines one above the other, folded at spaces and hyphens; text of claims is text, never markup."""
    from rich.text import Text

    pieces = [(piece, style) for text, style in lines for piece in (folded(text, width) if width else [text])]
    return Text("\n").join(Text(piece, style=style) for piece, style in pieces)
