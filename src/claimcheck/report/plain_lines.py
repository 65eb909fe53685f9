"""Long books: one line for each claim, and a table of how often each verdict was given."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.judgement.verdicts import Word
from claimcheck.report.labels import label_of
from claimcheck.report.story import standing, why
from claimcheck.report.visible import cells, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen


def plain_lines(verdicts: Sequence[Verdict], screen: Screen) -> list[str]:
    """Verdict, id, whether it was expected, and why; then the count of each verdict."""
    width = max((cells(label_of(verdict).text(screen)) for verdict in verdicts), default=0)
    return [line for verdict in verdicts for line in _lines(verdict, width, screen)] + ["", *_count(verdicts, screen)]


def _lines(verdict: Verdict, width: int, screen: Screen) -> list[str]:
    label = label_of(verdict)
    text = label.text(screen)
    lead = screen.paint(text, "bold", label.tone) + " " * (width - cells(text))
    rest = f"{one_line(verdict.claim.id)} ({standing(verdict)}): {why(verdict)}"
    first, *more = screen.fold(rest, indent=width + 2)
    return [f"{lead}  {first}", *more]


def _count(verdicts: Sequence[Verdict], screen: Screen) -> list[str]:
    order = [*Word, None]
    given = Counter(map(label_of, sorted(verdicts, key=lambda verdict: order.index(verdict.word))))
    rows = list(given.items())
    width = max(len(f"{number:,}") for _, number in rows)
    return [f"{f'{number:,}':>{width}}  {screen.paint(label.text(screen), label.tone)}" for label, number in rows]
