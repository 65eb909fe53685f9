"""How a kind says that it cannot say: never a guess, always a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.findings import Observed


class NoAnswer(Exception):  # noqa: N818  # not an error: an honest answer
    """The source cannot answer; the finding is undecidable, with this reason.

    decides: what would decide it, as a thing that can be had: "the figure of 'rate' for Marenia in 2016".
    Left empty only where rounding is the trouble: `more_decimals` then says how many places it takes.
    """

    def __init__(
        self,
        reason: str,
        why: Undecided = Undecided.NO_DATA,
        observed: tuple[Observed, ...] = (),
        *,
        decides: str = "",
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.why = why
        self.observed = observed
        self.decides = decides


class UnknownPlace(Exception):  # noqa: N818  # becomes a problem only when no source knows the place
    """The table has no such place, by code, label or group."""

    def __init__(self, name: str, hint: str | None) -> None:
        super().__init__(name)
        self.name = name
        self.hint = hint


class UndeclaredTotal(Exception):  # noqa: N818  # becomes a problem of the catalogue
    """A row of the table is the sum of the others and nobody has said so."""

    def __init__(self, code: str, label: str, source: str) -> None:
        super().__init__(code)
        self.code = code
        self.label = label
        self.source = source


def left_open(questions: Sequence[str]) -> NoAnswer:
    """The answer to a check whose author has yet to say what is meant: whatever stands there is a proposal."""
    it = "it" if len(questions) == 1 else "each"
    return NoAnswer(
        f"open: {'; '.join(question.strip() for question in questions)}",
        Undecided.OPEN,
        decides=f"the answer; write {it} into the check, then delete `open`",
    )


def not_one_series(reason: str, *, decides: str) -> NoAnswer:
    """The answer when a change is asked for over a break."""
    return NoAnswer(reason, Undecided.BREAK, decides=decides)
