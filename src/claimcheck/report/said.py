"""What the sentence says, as people would say it: the figure of a finding, or what a check asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import upper_first
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.report.story import Leaf


_RANGE = re.compile(r"(?<=\w)\.\.(?=\w)")


def spoken(text: object) -> str:
    """A text on one line, its ranges as people say them: "2020 to 2024"."""
    return _RANGE.sub(" to ", one_line(text))


def sentence(text: str) -> str:
    """A text as a sentence of its own: a capital first, and a full stop where it asks nothing."""
    return f"{upper_first(text)}{'' if text.endswith(('?', '!', '…')) else '.'}"


def says(leaf: Leaf) -> str:
    """What was said, in a few words: "from 103 in 2015 to 60 in 2017"."""
    return spoken(next((result.says for result in leaf.verdict.result.results), ""))
