"""The note about passages of the sentence that no check touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.judgement.sentence import Covered


def one_note(rule: str, missing: Sequence[Covered], nobody: str) -> Iterator[Detected]:
    """One note that names them all, each once, with the place of the first; nothing where none is missing."""
    words = list(dict.fromkeys(item.passage.text.strip() for item in missing))
    if not words:
        return
    yield Detected(
        rule,
        Weight.NOTE,
        f"the sentence says {listed(words)}; {nobody} {'them' if len(words) > 1 else 'it'}",
        suggestion=f'write a check, or under not-checked: {{part: "{words[0]}", reason: …}}',
        words=tuple(words),
        place=missing[0].place,
    )


def listed(items: Sequence[str]) -> str:
    """80, 2016 and 2017."""
    return ", ".join(items[:-1]) + (" and " if len(items) > 1 else "") + items[-1]
