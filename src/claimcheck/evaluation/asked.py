"""Which measures a check names: what the references are checked against and what is read from the tables."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.times import When
from claimcheck.datasets.series import Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.claims.params import CheckParams
    from claimcheck.evaluation.kind import Kind


def measure_uses(params: CheckParams) -> tuple[Use, ...]:
    """The check's own measure under its filter: what most kinds ask for."""
    return (Use(params.measure, params.where),) if params.measure is not None else ()


def uses_of(check: Check, kinds: Mapping[str, Kind]) -> tuple[Use, ...]:
    """Every measure that a check and the predicates inside it name, without denominators."""
    params: CheckParams = check.params  # type: ignore[assignment]  # kinds declare subclasses of CheckParams
    found = list(kinds[check.kind].uses(params))
    for inner in nested(params):
        inherited = with_measure(inner, params)
        found += uses_of(inherited, kinds)
    return tuple(dict.fromkeys(found))


def elsewhere_of(check: Check, kinds: Mapping[str, Kind]) -> tuple[Use, ...]:
    """The measures that may come from another source of the claim: what `per` divides by, and what the kind says."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    found = [*kinds[check.kind].elsewhere(params)]
    if params.per is not None:
        found += [Use(params.per.measure), Use(params.per.measure, params.where)]
    for inner in nested(params):
        found += elsewhere_of(with_measure(inner, params), kinds)
    return tuple(dict.fromkeys(found))


def nested(params: CheckParams) -> Iterator[Check]:
    """The predicates inside a check."""
    for field in dataclasses.fields(params):
        value = getattr(params, field.name)
        if isinstance(value, Check):
            yield value
        elif isinstance(value, When):
            yield from value.predicates
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Check))


def with_measure(check: Check, outer: CheckParams) -> Check:
    """The predicate with the measure and the filter of the check around it, where it has none of its own."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    inherited = dataclasses.replace(
        params,
        measure=params.measure if params.measure is not None else outer.measure,
        where=params.where or outer.where,
    )
    return dataclasses.replace(check, params=inherited)
