"""Figures with a comma inside `{…}`: what YAML cuts in two, and everybody means as one.

`{unit: per 100,000 people}` is, to YAML, a unit `per 100` and a key `000 people` with nothing after it. No grammar of
ours has a key that begins with three digits, so the builder puts the two together again, as the author wrote them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.nodes import Node, Scalar, Written

_REST = re.compile(r"[0-9]{3}(?![0-9]).*", re.DOTALL)


def may_continue(before: Node | None, name: str) -> bool:
    """True when a key looks like the rest of the figure before it; it is, if no value follows."""
    is_open = isinstance(before, Scalar) and not before.quoted and before.text[-1:].isdigit()
    return is_open and _REST.fullmatch(name) is not None


def whole(before: Scalar, name: str) -> Scalar:
    """The text with the comma and what follows it."""
    place = before.place
    if isinstance(name, Written) and name.place.line == place.line:
        place = replace(place, end_column=name.place.end_column)
    return Scalar(f"{before.text},{name}", place)
