"""docs/words.md: the words for quantities, and how close is close enough."""

from __future__ import annotations


def page() -> str:
    """The table of words."""
    return ""
