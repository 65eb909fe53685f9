"""The verdicts as a table: who said what, what the data say, why, and whether the newsroom expected it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.report.console import drawn
from claimcheck.report.labels import label_of
from claimcheck.report.story import (
    agreement,
    figures_told,
    gaps,
    reason_adds_to,
    reason_told,
    said_by,
    said_when,
    what_is_said,
    why,
)
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table
    from rich.text import Text

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen

MOST_ROWS = 200  # beyond, a table takes longer to draw than the claims to check; see `plain_lines`
_VERDICT_WIDTH = 14
_WIDE = 100  # columns from which who said what has columns of its own
_WIDEST = 120  # columns from which the reason has one too


def verdict_table(verdicts: Sequence[Verdict], screen: Screen) -> str:
    """The table, in five columns where there is room and in three where there is not."""
    if screen.width is not None and screen.width < _WIDE:
        return drawn(_narrow(verdicts, screen), screen)
    return drawn(_wide(verdicts, screen, with_why=screen.width is None or screen.width >= _WIDEST), screen)


def _wide(verdicts: Sequence[Verdict], screen: Screen, *, with_why: bool) -> Table:
    table = _empty(screen)
    columns = [("Claim", 29), ("Said by", 12), ("Says", 15), ("The data say", 28 if with_why else 36)]
    for title, ratio in [*columns, ("Why", 22)] if with_why else columns:
        table.add_column(title, ratio=ratio, min_width=10, overflow="fold")
    table.add_column("Verdict", width=None if screen.width is None else _VERDICT_WIDTH, overflow="fold")
    for verdict in verdicts:
        answer = [_data(verdict, screen), _why(verdict)] if with_why else [_answer(verdict, screen)]
        table.add_row(
            _claim(verdict),
            _stacked([(one_line(verdict.claim.said.by), ""), (said_when(verdict.claim.said.on), "dim")]),
            _stacked([(text, "") for text in what_is_said(verdict)]),
            *answer,
            _verdict(verdict, screen),
        )
    return table


def _narrow(verdicts: Sequence[Verdict], screen: Screen) -> Table:
    table = _empty(screen)
    table.add_column("Claim", ratio=30, overflow="fold")
    table.add_column("The data say", ratio=32, overflow="fold")
    table.add_column("Verdict", width=_VERDICT_WIDTH, overflow="fold")
    for verdict in verdicts:
        who = " · ".join(filter(None, [said_by(verdict.claim), said_when(verdict.claim.said.on)]))
        claim = _claim(verdict)
        claim.append(f"\n{who}", style="dim")
        said = [(f"said: {text}", "") for text in what_is_said(verdict)[:3]]
        table.add_row(claim, _answer(verdict, screen, said), _verdict(verdict, screen))
    return table


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


def _claim(verdict: Verdict) -> Text:
    return _stacked([(one_line(verdict.claim.id), "bold"), (one_line(verdict.claim.claim), "")])


def _data(verdict: Verdict, screen: Screen) -> Text:
    """The figures alone, or what keeps them from being looked at."""
    if verdict.word is None:
        return _answer(verdict, screen)
    return _stacked([(text, "") for text in figures_told(verdict, screen)])


def _why(verdict: Verdict) -> Text:
    """Why the figures come to this verdict, then what was not tested."""
    if verdict.word is None:
        return _stacked([])
    return _stacked([(reason_told(verdict), ""), *((text, "dim") for text in gaps(verdict))])


def _answer(verdict: Verdict, screen: Screen, said: Sequence[tuple[str, str]] = ()) -> Text:
    """The figures, then why they come to this verdict, then what was not tested."""
    if verdict.word is None:
        return _stacked([(one_line(problem.message), "") for problem in verdict.problems])
    lines = [*said, *((text, "") for text in figures_told(verdict, screen))]
    told = " ".join(text for text, _ in lines)
    if reason_adds_to(told, verdict):
        lines.append((upper_first(why(verdict)), "italic"))
    return _stacked([*lines, *((text, "dim") for text in gaps(verdict))])


def _verdict(verdict: Verdict, screen: Screen) -> Text:
    label = label_of(verdict)
    tone = "bold red" if verdict.agrees is False else "dim"
    return _stacked([(label.text(screen), f"bold {label.tone}"), (agreement(verdict), tone)])


def _stacked(lines: Sequence[tuple[str, str]]) -> Text:
    """Lines one above the other; text of claims is text, never markup."""
    from rich.text import Text

    return Text("\n").join(Text(text, style=style) for text, style in lines)
