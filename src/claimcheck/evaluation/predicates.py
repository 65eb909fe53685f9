"""What a predicate names by itself, for the check around it that names less: its measure, its filter, its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.evaluation.places import Universe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.filters import Where
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Series, Use
    from claimcheck.evaluation.evidence import Evidence


def searched(evidence: Evidence, predicate: Check | None) -> Series:
    """The series whose places and periods are gone through: the check's own measure, else the predicate's first."""
    if evidence.params.measure is not None or predicate is None:
        return evidence.series()
    measure, where = measure_in(predicate)
    return evidence.series(measure, where)


def measure_in(check: Check) -> tuple[str | None, Where]:
    """The first measure that a predicate names, itself or in one of its sides, and the filter on it."""
    own: Where = getattr(check.params, "where", ())
    main: Use | None = getattr(check.params, "main_use", None)  # kinds whose first series has a filter of its own
    if main is not None:
        return main.measure, main.where
    if getattr(check.params, "measure", None) is not None:
        return str(check.params.measure), own  # type: ignore[attr-defined]  # CheckParams
    inner = getattr(check.params, "predicate", None)
    if isinstance(inner, Check):
        measure, where = measure_in(inner)
        return measure, overridden(own, where)
    for side in (getattr(check.params, name, None) for name in ("a", "b", "part", "whole")):
        name = getattr(side, "measure", None) or next(iter(getattr(side, "measures", ())), None)
        if name is not None:
            return str(name), overridden(own, getattr(side, "where", ()))
    return None, own


def names_place(check: Check | None) -> bool:
    """True where a predicate says itself which places it is about."""
    if check is None:
        return False
    own = [getattr(check.params, name, None) for name in ("of", "entities", "compared")]
    sides = [getattr(getattr(check.params, name, None), "of", None) for name in ("a", "b", "part")]
    inner = getattr(check.params, "predicate", None)
    return any(item is not None for item in (*own, *sides)) or (isinstance(inner, Check) and names_place(inner))


def names_time(check: Check | None) -> bool:
    """True where a predicate says itself when, so that going through periods would ask the same again and again."""
    if check is None:
        return False
    params = check.params
    sides = [getattr(params, name, None) for name in ("a", "b")]
    fixed = [getattr(side, "at", None) or getattr(side, "change", None) for side in sides]
    ends = [getattr(params, name, None) for name in ("from_", "to")]
    due = getattr(params, "by", None)
    return getattr(params, "at", None) is not None or None not in fixed or None not in ends or isinstance(due, Time)


def refuse_own_time(checks: Iterable[Check | None], reader: Reader) -> None:
    """Report a predicate that leaves the periods gone through unused."""
    for check in checks:
        if check is not None and names_time(check):
            message = f"the predicate '{check.kind}' says itself when, so every period would get the same answer"
            hint = "leave its time out: it takes the period that is gone through"
            reader.report("CC118", message, check.place, hint=hint)


def whose(evidence: Evidence, series: Series, predicate: Check | None) -> Universe:
    """The place whose periods are gone through; everybody's, where only the predicate says who is meant."""
    if evidence.params.of is None and names_place(predicate):
        return Universe(tuple(code for code in series.cells if code not in series.aggregates), "all")
    return evidence.place(None, series)
