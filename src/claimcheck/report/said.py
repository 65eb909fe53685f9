"""What the sentence says, as people would say it: the figure of a finding, or what a check asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.report.story import Leaf


def says(leaf: Leaf) -> str:
    """What was said, in a few words: "from 103 in 2015 to 60 in 2017"."""
    return one_line(next((result.says for result in leaf.verdict.result.results), ""))
