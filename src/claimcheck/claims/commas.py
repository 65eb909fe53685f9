"""Figures with a comma inside `{…}`: what YAML cuts in two, and everybody means as one.

`{unit: per 100,000 people}` is, to YAML, a unit `per 100` and a key `000 people` with nothing after it. No grammar of
ours has a key that begins with three digits, so the two are put together again, as the author wrote them.
"""

from __future__ import annotations

import re

from claimcheck.claims.nodes import Mapping, Node, Scalar, Sequence, Written

_REST = re.compile(r"[0-9]{3}(?![0-9]).*", re.DOTALL)


def rejoined(node: Node) -> Node:
    """The node, with figures whole again wherever a comma between braces has cut them."""
    if isinstance(node, Sequence):
        return Sequence(tuple(map(rejoined, node.items)), node.place)
    return _mapping(node) if isinstance(node, Mapping) else node


def _mapping(node: Mapping) -> Mapping:
    entries: dict[Written, Node] = {}
    last: Written | None = None
    for name, value in node:
        before = entries.get(last) if last is not None else None
        if last is not None and isinstance(before, Scalar) and _continues(before, name, value):
            entries[last] = Scalar(f"{before.text},{name}", before.place)
        else:
            entries[name] = rejoined(value)
            last = name
    return Mapping(entries, node.place)


def _continues(before: Scalar, name: Written, value: Node) -> bool:
    cut = isinstance(value, Scalar) and value.is_empty and _REST.fullmatch(name) is not None
    return cut and not before.quoted and before.text[-1:].isdigit()
