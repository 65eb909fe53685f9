"""A proposed check: its keys in order, and the questions that it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.drafting.measures import Candidate

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One key of a check, or of a mapping inside it: ("from", "at").

    Attributes
    ----------
    value
        What stands there, as typed; empty where nothing can be proposed.
    asks
        The question that the verdict hangs on and the sentence does not answer: the value is a proposal only.
    remark
        A lesser question, written as a comment.

    """

    path: Path
    value: str
    asks: str = ""
    remark: str = ""

    @property
    def key(self) -> str:
        """The path as people say it: from.at."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Part:
    """A proposed check of one kind.

    Attributes
    ----------
    slots
        Its keys, in the order in which they are written.
    choice
        The measures that fit, the best first; empty where the kind has no measure of its own.
    text
        The words of the sentence that it is about.

    """

    kind: str
    slots: tuple[Slot, ...]
    choice: tuple[Candidate, ...] = ()
    text: str = ""

    @property
    def open(self) -> tuple[Slot, ...]:
        """What is still asked."""
        return tuple(slot for slot in self.slots if slot.asks)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that define a measure of it."""
        names = {slot.value for slot in self.slots}
        return tuple(dict.fromkeys(name for item in self.choice if item.measure in names for name in item.sources))

    def says(self, text: str) -> bool:
        """True where one of its values holds these words."""
        return any(text in slot.value for slot in self.slots)

    def asking(self, path: Path, asks: str) -> Part:
        """With a question about the value of a key."""
        return replace(self, slots=tuple(replace(one, asks=asks) if one.path == path else one for one in self.slots))

    def answered(self, path: Path, value: str) -> Part:
        """With this value in place of the proposal, and the question answered."""
        return replace(
            self,
            slots=tuple(
                replace(slot, value=value, asks="", remark="") if slot.path == path else slot for slot in self.slots
            ),
        )


def doubt_of(item: Candidate) -> str:
    """Why it may be another measure that is meant, as a question; empty where all of its name is said."""
    return f"is this the measure that is meant? {'; '.join(item.doubts)}" if item.doubts else ""
