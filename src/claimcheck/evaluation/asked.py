"""Which measures a check names: what the references are checked against and what is read from the tables."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.times import When
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.claims.nodes import Written
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


def denominators_of(check: Check) -> tuple[Written, ...]:
    """The measures that `per` divides by, in a check and its predicates; they may come from another source."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    own = (params.per.measure,) if params.per is not None else ()
    inner = (name for predicate in nested(params) for name in denominators_of(predicate))
    return tuple(dict.fromkeys((*own, *inner)))


def named_in(check: Check, kinds: Mapping[str, Kind]) -> tuple[Use, ...]:
    """Every measure that a check names, wherever it is to come from: what the references are checked against."""
    divided_by = (Use(name) for name in denominators_of(check))
    return tuple(dict.fromkeys((*uses_of(check, kinds), *elsewhere_of(check, kinds), *divided_by)))


def elsewhere_of(check: Check, kinds: Mapping[str, Kind]) -> tuple[Use, ...]:
    """The measures that another source of the claim may have, as the kinds of a check and its predicates say."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    inner = (use for predicate in nested(params) for use in elsewhere_of(with_measure(predicate, params), kinds))
    return tuple(dict.fromkeys((*kinds[check.kind].elsewhere(params), *inner)))


def nested(params: CheckParams) -> Iterator[Check]:
    """The predicates inside a check."""
    for name in _keys(type(params)):  # type: ignore[arg-type]  # a class can be hashed, whatever its instances are
        value = getattr(params, name)
        if isinstance(value, Check):
            yield value
        elif isinstance(value, When):
            yield from value.predicates
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Check))


@cache
def _keys(params: type[CheckParams]) -> tuple[str, ...]:
    """The keys of a kind; they are gone through for every check, by whoever asks."""
    return tuple(field.name for field in dataclasses.fields(params))


def open_questions(check: Check) -> tuple[Written, ...]:
    """What a check and the predicates inside it leave open: as long as there is any, no table is asked."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    inner = (question for predicate in nested(params) for question in open_questions(predicate))
    return tuple(dict.fromkeys((*params.open_, *inner)))


def with_measure(check: Check, outer: CheckParams) -> Check:
    """The predicate with the measure and the filter of the check around it; of one column its own filter counts."""
    params: CheckParams = check.params  # type: ignore[assignment]  # see uses_of
    inherited = dataclasses.replace(
        params,
        measure=params.measure if params.measure is not None else outer.measure,
        where=overridden(outer.where, params.where),
    )
    return dataclasses.replace(check, params=inherited)
