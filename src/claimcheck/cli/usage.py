"""What a person typed that cannot be carried out, and what to type instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable


class WrongUsage(Exception):  # noqa: N818  # a mistake in typing, not an error of ours
    """Ends the run with exit code 2."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def one_of(option: str, value: str, known: Iterable[str]) -> str:
    """The value, when it is one of the known words.

    Raises
    ------
    WrongUsage
        If it is not.

    """
    words = list(known)
    if value in words:
        return value
    near = did_you_mean(value, words)
    hint = f"did you mean '{near}'?" if near else None  # the words themselves stand in the message
    raise WrongUsage(f"{option} takes {', '.join(words)}; found '{value}'", hint)
