"""Do the figures of one sentence fit one another? Arithmetic on what was said, without any data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.judgement.parts import check_of, params_of
from claimcheck.quantities.intervals import Interval, difference, percent_change, ratio
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.filters import Where
    from claimcheck.judgement.verdicts import PartVerdict

    Leaves = Sequence[tuple[int, PartVerdict]]
    Told = tuple[int, str, tuple[str, ...]]  # the part, what does not fit, the words of the sentence

SLACK = 0.05
PLAIN_WORDS = frozenset({Hedge.BARE, Hedge.EXACTLY, Hedge.ABOUT, Hedge.MULTIPLE, Hedge.PART, Hedge.FRACTION})
LEVEL_WORDS = frozenset({Hedge.BARE, Hedge.EXACTLY, Hedge.ABOUT})
_PACE = re.compile(
    r"year|month|quarter|week|day|decade|año|mes|trimestre|semana|día|década|annual|anual", re.IGNORECASE
)


# -- two levels and the way between them ------------------------------------------------------------


def unlike_sizes(leaves: Leaves) -> Iterator[Told]:
    """Each change whose size is not the one that two levels of the same claim imply."""
    levels = dict(_levels(leaves))
    for part, leaf in leaves:
        params = check_of(leaf).params
        by = getattr(params, "by", None)
        if check_of(leaf).kind != "change" or not isinstance(by, Quantity) or not _is_plain(by):
            continue
        ends = [levels.get(_key(leaf, getattr(params, name, None))) for name in ("from_", "to")]
        if ends[0] is None or ends[1] is None or ends[0] is ends[1]:
            continue
        implied = _implied(ends[0], ends[1], by)
        if implied and not any(_meets(by, size) for size, _ in implied):
            said = f"from {_text(ends[0])} to {_text(ends[1])}"
            yield part, f"{said} is {implied[0][1]}, and the sentence says '{_text(by)}'", (_text(by),)


def _levels(leaves: Leaves) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    for _, leaf in leaves:
        params = check_of(leaf).params
        ends: list[object] = [getattr(params, "from_", None), getattr(params, "to", None)]
        holders: dict[str, list[object]] = {"level": [params], "from-to": ends}
        for holder in holders.get(str(check_of(leaf).kind), []):
            value = getattr(holder, "value", None)
            if isinstance(value, Quantity) and value.hedge in LEVEL_WORDS and value.figure is not None:
                yield _key(leaf, getattr(holder, "at", None)), value


def _key(leaf: PartVerdict, at: object) -> tuple[str, ...]:
    params = params_of(leaf)
    return tuple(map(str, (params.measure, params.of, params.where, at)))


def _is_plain(by: Quantity) -> bool:
    return by.hedge in PLAIN_WORDS and by.figure is not None and not by.negated and _PACE.search(by.noun) is None


def _implied(first: Quantity, last: Quantity, by: Quantity) -> list[tuple[Interval, str]]:
    """The sizes that two levels imply in the unit of the size said, with words for each; none where it has no such."""
    start, end = _interval(first), _interval(last)
    gap = difference(end, start)
    points = (gap, f"{abs(gap.value):g} points")
    if by.unit is Unit.POINTS:
        return [points]
    if by.unit is Unit.PLAIN:
        return [(gap, f"{abs(gap.value):,g}")]
    if start.low <= 0 or end.low <= 0:
        return []
    percent = percent_change(start, end)
    if by.unit is Unit.PERCENT:
        found = [(percent, f"{abs(percent.value):.1f}%")]
        return [*found, points] if first.unit is Unit.PERCENT or last.unit is Unit.PERCENT else found
    times = ratio(end, start)
    shown = f"{times.value:.2f} times as much"
    lost = Interval(1 - times.value, 1 - times.high, 1 - times.low)
    return [(times, shown), (lost, shown)] if by.unit is Unit.FRACTION else [(times, shown)]


def _interval(said: Quantity) -> Interval:
    """A figure as it was said, and half of its last place on either side."""
    value, half = (said.figure.value, said.figure.grain / 2) if said.figure is not None else (Decimal(0), Decimal(0))
    return Interval(float(value), float(value - half), float(value + half))


def _meets(by: Quantity, size: Interval) -> bool:
    """The size said, with its rounding and 5% more, touches the size implied, whatever its sign."""
    said = _interval(by)
    room = SLACK * abs(said.value)
    low, high = sorted((abs(size.low), abs(size.high)))
    low = 0.0 if size.low < 0 < size.high else low
    return low <= said.high + room and said.low - room <= high


def _text(quantity: Quantity) -> str:
    return quantity.text.strip()


# -- parts of one whole -----------------------------------------------------------------------------


def overfull(leaves: Leaves) -> Iterator[Told]:
    """Each whole of which more than all was said to be part."""
    groups: dict[tuple[str, ...], dict[str, tuple[int, Quantity]]] = {}
    for part, leaf in leaves:
        value = getattr(check_of(leaf).params, "value", None)
        found = _share(leaf)
        if found is not None and isinstance(value, Quantity) and value.unit is Unit.PERCENT:
            groups.setdefault(found[0], {})[found[1]] = (part, value)
    for shares in groups.values():
        said = [value for _, value in shares.values()]
        figures = [item.figure for item in said if item.figure is not None and item.hedge in LEVEL_WORDS]
        total = sum((figure.value for figure in figures), Decimal(0))
        if len(figures) > 1 and total - sum(figure.grain / 2 for figure in figures) > 100:
            texts = tuple(_text(item) for item in said)
            part = max(place for place, _ in shares.values())
            yield part, f"{' and '.join(texts)} of one whole add up to {total:f}%", texts


def _share(leaf: PartVerdict) -> tuple[tuple[str, ...], str] | None:
    """Of which whole a check tests a part, and which part; None where parts may hold one another."""
    check, params = check_of(leaf), params_of(leaf)
    common = tuple(map(str, (check.kind, params.measure, params.of, params.where, getattr(params, "at", None))))
    if check.kind == "survey":
        answers: tuple[str, ...] = getattr(params, "answer", ())
        is_one = len(answers) == 1 and getattr(params, "from_", None) is None
        return ((*common, str(getattr(params, "base", ()))), str(answers[0])) if is_one else None
    if check.kind == "share":
        where: Where = getattr(getattr(params, "part", None), "where", ())
        if len(where) != 1 or where[0].negated or len(where[0].values) != 1:
            return None
        return (*common, str(getattr(params, "whole", None)), str(where[0].column)), str(where[0].values[0])
    return None
