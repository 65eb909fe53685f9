"""The verdicts as a table: who said what, what the data say, why, and whether the newsroom expected it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.report.console import drawn
from claimcheck.report.labels import label_of, part_label
from claimcheck.report.story import (
    agreement,
    bearing,
    left_out,
    reason_adds_to,
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
_WIDE = 110  # columns from which every answer has a column of its own


def verdict_table(verdicts: Sequence[Verdict], screen: Screen) -> str:
    """The table, in five columns where there is room and in three where there is not."""
    if screen.width is not None and screen.width < _WIDE:
        return drawn(_narrow(verdicts, screen), screen)
    return drawn(_wide(verdicts, screen), screen)


def _wide(verdicts: Sequence[Verdict], screen: Screen) -> Table:
    table = _empty(screen)
    for title, ratio in (("Claim", 30), ("Said by", 16), ("Says", 13), ("The data say", 36)):
        table.add_column(title, ratio=ratio, overflow="fold")
    table.add_column("Verdict", width=None if screen.width is None else _VERDICT_WIDTH, overflow="fold")
    for verdict in verdicts:
        table.add_row(
            _claim(verdict),
            _stacked([(said_by(verdict.claim), ""), (said_when(verdict.claim.said.on), "dim")]),
            _stacked([(text, "") for text in what_is_said(verdict)]),
            _answer(verdict, screen),
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


def _answer(verdict: Verdict, screen: Screen, said: Sequence[tuple[str, str]] = ()) -> Text:
    """The figures, then why they come to this verdict, then what nobody checked."""
    if verdict.word is None:
        return _stacked([(one_line(problem.message), "") for problem in verdict.problems])
    lines = [*said, *((text, "") for text in _figures(verdict, screen))]
    told = " ".join(text for text, _ in lines)
    if reason_adds_to(told, verdict):
        lines.append((upper_first(why(verdict)), "italic"))
    if verdict.claim.not_checked:
        lines.append((f"Not checked: {'; '.join(left_out(verdict.claim))}", "dim"))
    return _stacked(lines)


def _figures(verdict: Verdict, screen: Screen) -> list[str]:
    """What the data say to each check; where there are several, with the mark of each."""
    checks = bearing(verdict)
    if len(checks) == 1:
        return [upper_first(one_line(checks[0].verdict.reason))]
    return [f"{part_label(leaf.verdict).mark(screen)} {upper_first(one_line(leaf.verdict.reason))}" for leaf in checks]


def _verdict(verdict: Verdict, screen: Screen) -> Text:
    label = label_of(verdict)
    tone = "bold red" if verdict.agrees is False else "dim"
    return _stacked([(label.text(screen), f"bold {label.tone}"), (agreement(verdict), tone)])


def _stacked(lines: Sequence[tuple[str, str]]) -> Text:
    """Lines one above the other; text of claims is text, never markup."""
    from rich.text import Text

    return Text("\n").join(Text(text, style=style) for text, style in lines)
