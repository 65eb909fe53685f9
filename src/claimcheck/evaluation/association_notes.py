"""What a reader of a correlation must know besides its size: single cases, trends, people, who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.datasets.series import Status
from claimcheck.evaluation.associations import Association, printed, shares_trend_only, steps_of, values
from claimcheck.evaluation.coverage import NAMED
from claimcheck.evaluation.people import inhabitants
from claimcheck.quantities.nouns import so_many
from claimcheck.stats.correlation import pearson, pearson_interval, spearman_interval, spearman_without_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.pairs import Pairs

MOST_LEFT_OUT = 1_000  # beyond it no single place can move the number by more than a hundredth
MANY_TIES = 0.25


def notes_of(evidence: Evidence, pairs: Pairs, names: tuple[str, str], found: Association) -> tuple[str, ...]:
    """The notes, the most important first."""
    return (
        *pairs.notes,
        *_missing(pairs),
        *_steps(pairs, found),
        *_left_out(pairs, found),
        _pearson(pairs),
        *_people(evidence, pairs),
        *_ties(pairs, names),
        *_definitions(pairs),
        "going together is no cause" + ("" if pairs.over_time else ", and says nothing of single people"),
    )


def _missing(pairs: Pairs) -> Iterator[str]:
    if pairs.missing:
        more = f" and {len(pairs.missing) - NAMED:,} more" if len(pairs.missing) > NAMED else ""
        yield f"without both figures: {', '.join(pairs.missing[:NAMED])}{more}"
    unnamed = pairs.size - len(pairs.known) - len(pairs.missing)
    if unnamed:
        yield f"{unnamed:,} more {pairs.unit} should be there and are not in the table"


def _pearson(pairs: Pairs) -> str:
    r = pearson(*_sides(pairs))
    interval = pearson_interval(r, len(pairs.known))
    ends = f" (between {printed(interval.low)} and {printed(interval.high)})" if abs(r) < 1 else ""
    return f"of the figures themselves (Pearson): {printed(r)}{ends}"


def _sides(pairs: Pairs) -> tuple[list[float], list[float]]:
    return values([pair.x for pair in pairs.known]), values([pair.y for pair in pairs.known])


def _left_out(pairs: Pairs, found: Association) -> Iterator[str]:
    """How far one place or period alone makes the number."""
    if len(pairs.known) > MOST_LEFT_OUT:
        return
    each = zip(spearman_without_each(*_sides(pairs)), pairs.known, strict=True)
    known = sorted(((rho, pair.name) for rho, pair in each if rho is not None), key=lambda item: item[0])
    if not known:
        return
    (low, first), (high, last) = known[0], known[-1]
    ends = f"from {printed(low)} (without {first}) to {printed(high)} (without {last})"
    yield f"leaving out one of the {pairs.unit} at a time: {ends}"
    turning = [name for rho, name in known if spearman_interval(rho, found.n - 1).sign != found.interval.sign]
    if found.interval.sign and turning:
        one = turning[0] if len(turning) == 1 else f"any one of {len(turning)} of the {found.n} {pairs.unit}"
        yield f"without {one} it would not be clear of 0"


def _steps(pairs: Pairs, found: Association) -> Iterator[str]:
    """Two series that both rise go together in their levels, whatever they have to do with one another."""
    if not pairs.over_time:
        return
    unit, steps = pairs.unit.removesuffix("s"), steps_of(pairs)
    if steps is None:
        yield f"the changes from one {unit} to the next are too few, or all the same, to be compared"
        return
    size = f"{printed(steps.rho)} ({steps.words}, {so_many(steps.n, 'changes')})"
    trend = "both may only share a trend; " if shares_trend_only(pairs, found) else ""
    yield f"{trend}rank correlation of the changes from one {unit} to the next: {size}"


def _people(evidence: Evidence, pairs: Pairs) -> Iterator[str]:
    """Every place counts once in the number; by its people where all of them are known."""
    if pairs.of_places is None:
        return
    series, moment = pairs.of_places
    weights = [inhabitants(evidence, series, pair.y.of, moment.last.last_day) for pair in pairs.known]
    if any(weight is None for weight in weights):
        return
    try:
        r = pearson(*_sides(pairs), [weight or 0.0 for weight in weights])
    except ValueError:
        return
    yield f"each place counts once; weighted by people, Pearson's is {printed(r)}"


def _ties(pairs: Pairs, names: tuple[str, str]) -> Iterator[str]:
    for name, side in zip(names, _sides(pairs), strict=True):
        shared = sum(side.count(value) > 1 for value in side) if len(side) <= MOST_LEFT_OUT else 0
        if shared >= MANY_TIES * len(side):
            yield f"{shared} of {len(side)} {pairs.unit} share their figure of '{name}' with another"


def _definitions(pairs: Pairs) -> Iterator[str]:
    letters = {Status.DEFINITION_DIFFERS.value, Status.BREAK.value}
    differing = [pair.name for pair in pairs.known if {pair.x.status, pair.y.status} & letters]
    if differing and len(differing) < len(pairs.known):
        yield f"the definition differs in: {', '.join(differing[:NAMED])}"
