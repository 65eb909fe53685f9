"""What a predicate names by itself, for the check around it that names less: its measure, its filter, its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use
from claimcheck.evaluation.asked import with_measure
from claimcheck.evaluation.places import Universe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence


def searched(evidence: Evidence, predicate: Check | None) -> Series:
    """The series whose places and periods are gone through: see `searched_use`.

    Raises
    ------
    NoAnswer
        When there is no measure, or the source has no figures for it.

    """
    use = searched_use(evidence.params, predicate)
    return evidence.series(use.measure, use.where) if use is not None else evidence.series()


def searched_use(params: CheckParams, predicate: Check | None) -> Use | None:
    """The measure whose places and periods are gone through, under the filter with which the predicate looks at it.

    The check's own measure; where it has none, the predicate's first. A table may have several rows for a place until
    the predicate's filter is applied, so nobody asks it without.
    """
    own = Use(params.measure, params.where) if params.measure is not None else None
    if predicate is None:
        return own
    asked = measure_in(with_measure(predicate, params))
    return asked if asked is not None and (own is None or asked.measure == own.measure) else own


def searched_uses(params: CheckParams, predicate: Check | None) -> tuple[Use, ...]:
    """What a check asks of the tables for the places and periods that it goes through."""
    use = searched_use(params, predicate)
    return (use,) if use is not None else ()


def measure_in(check: Check) -> Use | None:
    """The series that a predicate looks at: of several those of its own measure, else the first."""
    params: CheckParams = check.params  # type: ignore[assignment]  # kinds declare subclasses of CheckParams
    main: Use | None = getattr(params, "main_use", None)  # kinds whose first series has a filter of its own
    if main is not None:
        return main
    inner = getattr(params, "predicate", None)
    if isinstance(inner, Check):
        return searched_use(params, inner)
    own = params.measure
    found = list(_of_sides(params)) or ([Use(own, params.where)] if own is not None else [])
    return next((use for use in found if use.measure == own), found[0] if found else None)


def _of_sides(params: CheckParams) -> Iterator[Use]:
    """The series of both sides of a comparison, or of a part and its whole."""
    for side in filter(None, (getattr(params, name, None) for name in ("a", "b", "part", "whole"))):
        named = getattr(side, "measure", None) or next(iter(getattr(side, "measures", ())), None) or params.measure
        if named is not None:
            yield Use(named, overridden(params.where, getattr(side, "where", ())))


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
