"""Whether a policy did it, told for an article: each question with what stands behind the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.article.content import Told
from claimcheck.report.effect_lines import effect_in_short, effect_lines
from claimcheck.report.page import Page
from claimcheck.report.screen import Screen
from claimcheck.report.tongues import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.effects.conclusion import Effect


def effect_told(effect: Effect, *, in_full: bool) -> list[tuple[Told, Sequence[Told]]]:
    """The lines of the page in a terminal: those at the margin, each with the deeper ones that follow it."""
    page = Page(Screen())
    (effect_lines if in_full else effect_in_short)(effect, page)
    lines = [line for line in page.text().splitlines() if line.strip()]
    margin = min((_indent(line) for line in lines), default=0)
    found: list[tuple[Told, list[Told]]] = []
    for line in lines:
        told = Told(line.strip(), ENGLISH)
        if _indent(line) > margin and found:
            found[-1][1].append(told)
        else:
            found.append((told, []))
    return [*found]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
