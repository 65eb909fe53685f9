"""Figures such as 7.172, which may be thousands or decimals: the mark that is proposed, and when it is a question."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.drafting.forms import Form, form_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.drafting.parts import Part
    from claimcheck.quantities.passages import Passage

_LITERAL = re.compile(r"\d+[.,]\d+")
_OTHER = {".": ",", ",": "."}


def mark_of(figures: Iterable[Passage]) -> str:
    """The mark before decimals under which the figures with two readings are thousands; empty where there are none."""
    for item in figures:
        if len(_readings(item)) > 1:
            return next((_OTHER[mark] for mark in item.core if mark in _OTHER), "")
    return ""


def settled(part: Part, figures: Iterable[Passage]) -> Part:
    """With a question at each figure of the check that has two readings, unless only one counts whole things."""
    for item in figures:
        values = _readings(item)
        unit = part.choice[0].unit if part.choice else ""
        if form_of_unit(unit) is Form.COUNT and _is_written_out(item, values):
            continue  # nobody counts 7.172 murders
        if len(values) > 1:
            told = " or ".join(f"{value.normalize():,f}" for value in sorted(values, reverse=True))
            asked = f"which figure is '{item.text}': {told}? `decimal` says so, and the first is proposed"
            for slot in part.slots:
                if item.core in slot.value and not slot.asks:
                    part = part.asking(slot.path, asked)
    return part


def _is_written_out(item: Passage, values: list[Decimal]) -> bool:
    """No word such as million goes with it."""
    return Decimal(item.core.replace(",", ".")) in values if _LITERAL.fullmatch(item.core) else False


def _readings(item: Passage) -> list[Decimal]:
    figures = (quantity.figure for quantity in item.quantities)
    return list(dict.fromkeys(figure.value for figure in figures if figure is not None))
