"""The verdicts where there is no width to fold to: a block for each claim, every answer on one line.

A table in a pipe would be as wide as its longest sentence; a block reads well in a log, and can be searched by line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.dates import in_short
from claimcheck.report.story import (
    agreement,
    figures_told,
    reason_told,
    said_by,
    said_when,
    still_missing,
    what_is_said,
    why_not,
)
from claimcheck.report.verdict_words import verdict_head
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen

_LABEL_WIDTH = 14


def verdict_blocks(verdicts: Sequence[Verdict], screen: Screen) -> str:
    """One block for each claim, in the order of the table's columns."""
    return "\n".join("".join(f"{line}\n" for line in _block(verdict, screen)) for verdict in verdicts)


def _block(verdict: Verdict, screen: Screen) -> Iterator[str]:
    yield f"{verdict_head(verdict, screen)}  {one_line(verdict.claim.id)}  ({agreement(verdict)})"
    for name, texts in _answers(verdict, screen):
        for text in texts:
            yield f"  {f'{name}:':<{_LABEL_WIDTH}}{text}"


def _answers(verdict: Verdict, screen: Screen) -> Iterator[tuple[str, Sequence[str]]]:
    claim = verdict.claim
    yield "claim", [one_line(claim.claim)]
    yield "said by", [", ".join(filter(None, (said_by(claim), said_when(claim.said.on))))]
    if in_short(verdict):
        yield "dates", [in_short(verdict)]
    if verdict.word is None:
        yield "not checked", why_not(verdict)
        return
    yield "says", what_is_said(verdict)
    yield "the data say", figures_told(verdict, screen)
    yield "why", [reason_told(verdict)]
    for text in still_missing(verdict):
        name, _, rest = text.partition(": ")
        yield name.lower(), [rest]
