"""What a derived measure is made of, and what holds of it by its form: names and facts, no figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.declared import (
    Adding,
    ChangeOf,
    Cumulative,
    Deflate,
    Derived,
    DifferenceOf,
    DifferenceOver,
    Index,
    RatioOf,
    Rebase,
    SumOf,
)
from claimcheck.datasets.series import MeasureFacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.claims.nodes import Written


_OF_TOTALS = (RatioOf, ChangeOf, Index)  # a sum of shares or of percentages is nothing; the share of all together is
MOST_STEPS = 20  # of derivations that build on one another


def bases_of(derived: Derived) -> tuple[Written, ...]:
    """The measures that it is made of, the one that gives it its unit first."""
    if isinstance(derived, ChangeOf):
        return (derived.change_of,)
    if isinstance(derived, DifferenceOver):
        return (derived.difference_over,)
    if isinstance(derived, (SumOf, DifferenceOf)):
        return derived.sum if isinstance(derived, SumOf) else derived.difference
    if isinstance(derived, RatioOf):
        return (derived.ratio, *derived.to)
    if isinstance(derived, (Rebase, Index, Cumulative)):
        return (_only_base(derived),)
    if isinstance(derived, Deflate):
        return (derived.deflate, derived.by)
    raise TypeError(f"no such derivation: {type(derived).__name__}")


def _only_base(derived: Rebase | Index | Cumulative) -> Written:
    if isinstance(derived, Rebase):
        return derived.rebase
    return derived.index if isinstance(derived, Index) else derived.cumulative


def derived_facts(name: str, derived: Derived, base: MeasureFacts | None) -> MeasureFacts:
    """What is said of a derived measure, else what follows from its form and its first base."""
    unit = str(derived.unit) if derived.unit else _unit(derived, base)
    additive = isinstance(derived, (SumOf, DifferenceOf, DifferenceOver, Cumulative)) and base is not None
    over_entities = derived.over_entities or (base.over_entities if base is not None and additive else None)
    if over_entities is None and isinstance(derived, _OF_TOTALS):
        over_entities = Adding.NONE
    over_time = derived.over_time or (_over_time(derived, base) if base is not None and additive else None)
    return MeasureFacts(
        name=name,
        unit=unit,
        decimals=derived.decimals,
        exact=base.exact if base is not None and additive else False,
        over_time=over_time,
        over_entities=over_entities,
        totals_first=over_entities is Adding.SUM and isinstance(derived, _OF_TOTALS),
        higher=derived.higher.value if derived.higher else (base.higher if base and not _is_ratio(derived) else None),
        zero_is_arbitrary=base.zero_is_arbitrary if base is not None and isinstance(derived, Rebase) else False,
        definition=str(derived.definition) if derived.definition else None,
    )


def _over_time(derived: Derived, base: MeasureFacts) -> Adding | None:
    """Of a running total the last one counts; what was added to a stock says nothing of longer times."""
    if isinstance(derived, Cumulative):
        return Adding.LAST
    return None if isinstance(derived, DifferenceOver) else base.over_time


def _unit(derived: Derived, base: MeasureFacts | None) -> str:
    if isinstance(derived, Index):
        return f"{derived.to}=100"
    if isinstance(derived, (ChangeOf, RatioOf)):
        return str(derived.as_ or "")
    return base.unit if base is not None else ""


def _is_ratio(derived: Derived) -> bool:
    return isinstance(derived, RatioOf)


def circle_in(derived: Mapping[Written, Derived]) -> list[str] | None:
    """The names of a circle of derivations, the first one twice; None when there is none."""
    done: set[str] = set()
    for start in derived:
        path = _walk(start, derived, done)
        if path is not None:
            return path
    return None


def too_deep(derived: Mapping[Written, Derived]) -> Written | None:
    """A measure that is derived through more than `MOST_STEPS` others, one from the next; None when none is."""
    open_names = set(map(str, derived))
    for _ in range(MOST_STEPS):
        settled = {name for name in open_names if not any(base in open_names for base in _inner(name, derived))}
        open_names -= settled
    return next((name for name in derived if name in open_names), None)


def _walk(start: Written, derived: Mapping[Written, Derived], done: set[str]) -> list[str] | None:
    trail: list[str] = []
    stack: list[tuple[str, Iterable[str]]] = [(start, iter(_inner(start, derived)))]
    trail.append(start)
    while stack:
        name, rest = stack[-1]
        following = next(iter(rest), None)
        if following is None:
            done.add(name)
            stack.pop()
            trail.pop()
        elif following in trail:
            return [*trail[trail.index(following) :], following]
        elif following not in done:
            trail.append(following)
            stack.append((following, iter(_inner(following, derived))))
    return None


def _inner(name: str, derived: Mapping[Written, Derived]) -> list[str]:
    found = derived.get(name)  # type: ignore[call-overload]  # a Written equals its text
    return [base for base in bases_of(found) if base in derived] if found is not None else []
