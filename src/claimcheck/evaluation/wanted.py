"""What a claim asks of the tables, before any is read, and which trouble with them is trouble for the claim.

What a check cannot do without must be readable. What it divides by is asked for under the check's filter and without
it, and the one that is used must be readable. How many people live in a place is welcome, and never asked of anybody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import checks_in
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Need
from claimcheck.evaluation.asked import denominators_of, elsewhere_of, uses_of
from claimcheck.evaluation.other_readings import CHANGES, RELATIONS
from claimcheck.evaluation.people import PEOPLE
from claimcheck.evaluation.rates import relaxed
from claimcheck.evaluation.real_terms import OVER_TIME, PRICES
from claimcheck.evaluation.variants import variants
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.claims.checks import Check
    from claimcheck.claims.claim import Claim
    from claimcheck.claims.filters import Where
    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evaluate import Desk
    from claimcheck.problems import Problem

LEVELS = frozenset({"level", "threshold"})  # of several places they may be means, which their people weigh otherwise


@dataclass(frozen=True, slots=True)
class Wanted:
    """The series that the checks of a claim ask for."""

    required: tuple[Need, ...] = ()
    bases: tuple[tuple[Need, ...], ...] = ()  # of each the first that the table has: filtered, in part, or whole
    welcome: tuple[Need, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """All of them, each once."""
        return tuple(
            dict.fromkeys((*self.required, *(need for either in self.bases for need in either), *self.welcome))
        )

    def problems(
        self, series_of: Callable[[Need], Series | None], problems_of: Callable[[Iterable[Need]], tuple[Problem, ...]]
    ) -> tuple[Problem, ...]:
        """What keeps the claim from being checked, once the tables were read."""
        used = [next((need for need in either if series_of(need) is not None), either[-1]) for either in self.bases]
        return problems_of(dict.fromkeys((*self.required, *used)))


def wanted_by(claim: Claim, desk: Desk) -> Wanted:
    """Every series that the checks of a claim will ask for."""
    checks = [check for part in claim.checks for check in checks_in(part)]
    return Wanted(
        tuple(dict.fromkeys(need for check in checks for need in _required(check, desk))),
        tuple(dict.fromkeys(either for check in checks for either in _bases(check, desk))),
        tuple(
            dict.fromkeys(
                need
                for check in checks
                for need in (*_people(check, desk), *_prices(check, desk), *_varied(check, desk))
            )
        ),
    )


def asked(check: Check, desk: Desk) -> list[str]:
    """The sources of the claim that define everything the check names (or those it restricts itself to)."""
    params: CheckParams = check.params  # type: ignore[assignment]  # kinds declare subclasses of CheckParams
    measures = {use.measure for use in uses_of(check, desk.kinds)}
    candidates = [source for source in desk.sources if not params.source or desk.is_among(source, params.source)]
    return [source for source in candidates if measures and all(desk.defines(source, name) for name in measures)]


def nobody_has(check: Check, desk: Desk) -> str:
    """Why no source answers: each of the measures may have one, and no source have them all."""
    measures = dict.fromkeys(use.measure for use in uses_of(check, desk.kinds))
    if len(measures) > 1 and all(any(desk.defines(source, name) for source in desk.sources) for name in measures):
        names = ", ".join(f"'{name}'" for name in measures)
        return f"no one source has {names}; derive their ratio or difference in the claim (`derived:`) and check that"
    return "no source of the claim has figures for this"


def who_would_have(check: Check, desk: Desk) -> str:
    """The source that would answer: one that has every measure of the check."""
    params: CheckParams = check.params  # type: ignore[assignment]  # kinds declare subclasses of CheckParams
    names = listed([f"'{name}'" for name in dict.fromkeys(use.measure for use in uses_of(check, desk.kinds))])
    known = [source for source in desk.sources if not params.source or desk.is_among(source, params.source)]
    besides = f"; those of the claim are {listed(known)}" if known else ""
    return f"a source that has {names}{besides}" if names else f"a `measure` for the check to ask for{besides}"


def _required(check: Check, desk: Desk) -> Iterator[Need]:
    for source in asked(check, desk):
        for use in uses_of(check, desk.kinds):
            yield Need(source, use.measure, overridden(use.where))
    for use in elsewhere_of(check, desk.kinds):
        for source in desk.sources:
            if desk.defines(source, use.measure):
                yield Need(source, use.measure, overridden(use.where))


def _filters(check: Check, desk: Desk) -> Iterator[Where]:
    """Every filter under which the check looks at a figure."""
    yield from dict.fromkeys(overridden(use.where) for use in uses_of(check, desk.kinds))


def _bases(check: Check, desk: Desk) -> Iterator[tuple[Need, ...]]:
    for measure in denominators_of(check):
        for source in desk.sources:
            if desk.defines(source, measure):
                for where in _filters(check, desk):
                    yield tuple(Need(source, measure, part) for part in relaxed(where))


def _varied(check: Check, desk: Desk) -> Iterator[Need]:
    """What the other readings that the author declares ask for; without it they cannot be told, and that is said."""
    params: CheckParams = check.params  # type: ignore[assignment]  # kinds declare subclasses of CheckParams
    if params.vary is None:
        return
    for variant in variants(params):
        asked_so = replace(check, params=variant.params)
        for source in desk.sources:
            for use in uses_of(asked_so, desk.kinds):
                if desk.defines(source, use.measure):
                    yield Need(source, use.measure, overridden(use.where))
        yield from (need for either in _bases(asked_so, desk) for need in either)


def _prices(check: Check, desk: Desk) -> Iterator[Need]:
    """A price index, for whatever may be money over time."""
    if check.kind not in OVER_TIME:
        return
    for name in PRICES:
        for source in desk.sources:
            if desk.defines(source, name):
                for where in (*_filters(check, desk), ()):
                    yield from (Need(source, name, part) for part in relaxed(where))


def _people(check: Check, desk: Desk) -> Iterator[Need]:
    if not desk.kinds[check.kind].weighs and check.kind not in CHANGES | RELATIONS | LEVELS:
        return
    for source in desk.sources:
        if desk.defines(source, PEOPLE):
            for where in (*_filters(check, desk), ()):
                yield from (Need(source, PEOPLE, part) for part in relaxed(where))
