"""Levels before a break, or under another definition, which say nothing of whether a later one was the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Status
from claimcheck.evaluation.answers import undecidable
from claimcheck.evaluation.deciding import one_series
from claimcheck.evaluation.undecided import not_one_series
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.scopes import Scope
    from claimcheck.evaluation.searches import Answer
    from claimcheck.evaluation.stretches import Stretch


def as_one_series(
    before: Sequence[Answer], spans: Sequence[Stretch], last: Stretch, scope: Scope, predicate: Check | None
) -> tuple[Answer, ...]:
    """Levels before a break, or under another definition, say nothing of this period: they are open."""
    if (predicate is not None and hasattr(predicate.params, "from_")) or len(scope.own) != 1:
        return tuple(before)  # a change is within one period, and sees to its own breaks
    cells = scope.series.of(scope.own[0])
    reach = last.span.end.last_day
    breaks = [item for item, cell in cells.items() if cell.status is Status.BREAK and item.last_day <= reach]
    differs = {item.first_day for item, cell in cells.items() if cell.status is Status.DEFINITION_DIFFERS}
    own_differs = last.span.start.first_day in differs
    found = []
    for answer, item in zip(before, spans, strict=True):
        broken = next((at for at in breaks if item.span.end.last_day < at.first_day), None)
        if broken is not None:
            answer = _not_alike(
                answer, scope, f"the series breaks in {broken}, so {item.shown} cannot be compared with {last.shown}"
            )
        elif (item.span.start.first_day in differs) is not own_differs:
            answer = _not_alike(answer, scope, f"the definition differs between {item.shown} and {last.shown}")
        found.append(answer)
    return tuple(found)


def _not_alike(answer: Answer, scope: Scope, reason: str) -> Answer:
    """An answer that says nothing of the period asked about."""
    decides = one_series(scope.series, listed(whose(scope)), answer.case.shown, scope.clock.known[-1])
    refused = undecidable(scope.series.source, not_one_series(reason, decides=decides))
    return replace(answer, held=None, reason=reason, finding=refused)


def whose(scope: Scope) -> list[str]:
    """The names of those whose series it is."""
    return [scope.series.label(code) for code in scope.own or scope.codes]
