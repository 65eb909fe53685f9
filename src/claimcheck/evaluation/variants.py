"""The other fair ways to ask a check, beside other times: what its author declares, and what is always natural.

A count is also asked as a rate where a source of the claim has the population. A rate is not asked as a count by
itself: more people have more of everything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Written
from claimcheck.claims.rates import Per
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Adding
from claimcheck.evaluation.people import PEOPLE
from claimcheck.evaluation.phrases import entity_words, where_words
from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.quantities.currencies import currencies_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.vary_shapes import Vary
    from claimcheck.datasets.series import MeasureFacts

PER_PEOPLE = Per(measure=Written(PEOPLE), times=Decimal(100_000))


@dataclass(frozen=True, slots=True)
class Variant:
    """A check asked in another way. `dimension` is what differs: measure, per, among, of, where."""

    dimension: str
    way: str
    params: CheckParams
    declared: bool = True  # by `vary`; else it is tried where a table happens to have it


def variants(params: CheckParams) -> Iterator[Variant]:
    """Every other way that can be told without a look at the tables."""
    said = params.vary.per if params.vary is not None else ()
    is_declared = any(str(per.measure) == PEOPLE for per in said)
    if params.per is None and params.measure is not None and str(params.measure) != PEOPLE and not is_declared:
        yield Variant("per", f"per {PEOPLE}", replace(params, per=PER_PEOPLE), declared=False)
    if params.vary is not None:
        yield from _declared(params, params.vary)


def _declared(params: CheckParams, vary: Vary) -> Iterator[Variant]:
    for measure in vary.measure:
        yield Variant("measure", f"as {measure}", replace(params, measure=measure, per=None))
    for per in vary.per:
        yield Variant("per", f"per {per.measure}", replace(params, per=per))
    for where in vary.where:
        yield Variant("where", where_words(where), replace(params, where=overridden(params.where, where)))
    for of in vary.of:
        yield Variant("of", f"of {entity_words(of)}", replace(params, of=of))
    for among in vary.among if hasattr(params, "among") else ():
        yield Variant("among", f"among {entity_words(among)}", replace(params, among=among))  # type: ignore[call-arg]


def has_a_rate(facts: MeasureFacts) -> bool:
    """True of a number of things that happen or are there, and can be divided by the people; not of money."""
    is_counted = facts.over_entities is Adding.SUM or (facts.exact and facts.over_entities is None)
    is_ratio = is_percent(facts.unit) or is_share(facts.unit) or " per " in f" {facts.unit} "
    return is_counted and not is_ratio and not facts.zero_is_arbitrary and not currencies_in(facts.unit)
