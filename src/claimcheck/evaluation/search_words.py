"""The words of a search: what is expected of it, and how much the register holds."""

from __future__ import annotations

from enum import StrEnum


class Expected(StrEnum):
    """What the sentence says there was."""

    SOME = "some"
    NONE = "none"


class Register(StrEnum):
    """Whether the source holds every case."""

    COMPLETE = "complete"
    PARTIAL = "partial"
