"""Two measures side by side: over places at one time, or over the periods of one place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Status
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.deciding import figures_of, one_series
from claimcheck.evaluation.places import refuse_total, same_places
from claimcheck.evaluation.stretches import stretches_of
from claimcheck.evaluation.undecided import NoAnswer, not_one_series
from claimcheck.evaluation.universes import universe_of
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.claims.entities import Universe as Among
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment
    from claimcheck.evaluation.places import Universe
    from claimcheck.evaluation.stretches import Stretch


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one place at one time."""

    name: str  # the place, or the period
    x: Observed
    y: Observed
    position: int = 0  # in the order of the periods: neighbours are one apart


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every pair that has both figures, and who has not."""

    known: tuple[Pair, ...]
    missing: tuple[str, ...]
    size: int  # how many there should be
    unit: str  # places, years, months …
    notes: tuple[str, ...] = ()
    over_time: bool = False
    of_places: tuple[Series, Moment] | None = None  # the table of y and its time, where places are compared

    @property
    def steps(self) -> tuple[tuple[Pair, Pair], ...]:
        """Every two neighbouring periods."""
        return tuple((a, b) for a, b in pairwise(self.known) if b.position - a.position == 1)


def pairs_of_places(
    evidence: Evidence, x: Series, y: Series, among: Among, times: tuple[Time | None, Time | None]
) -> Pairs:
    """Both figures of each place, at one time each; sums of others are left out.

    Raises
    ------
    NoAnswer
        When nobody is named, or the times mean nothing in the tables.

    """
    universe, note = universe_of(evidence, among, y)
    if universe.shown == "all":
        refuse_total(x)
    codes = tuple(code for code in universe.members if code in y.cells)
    if not codes:
        raise NoAnswer(
            f"none of the places in '{universe.shown}' is in the table",
            decides=figures_of(y, listed(universe.members)),
        )
    when_x = evidence.moment(x, _known_in(x, y, universe), times[0])
    when_y = evidence.moment(y, codes, times[1])

    def pair(code: str) -> Pair:
        if code not in y.cells:
            raise NoAnswer(
                f"{code} is not in the table",
                decides=figures_of(y, code),
            )
        place = universe.one(code, y)
        first = evidence.observe_in(x, place if x is y else same_places(place, y, x), when_x)
        return Pair(y.label(code), first, evidence.observe_in(y, place, when_y))

    known, missing = _gathered((y.label(code), partial(pair, code)) for code in universe.members)
    size = max(universe.expected or 0, len(universe.members))
    notes = [note, _times_differ(x, y, when_x, when_y)]
    return Pairs(known, missing, size, "places", tuple(item for item in notes if item), of_places=(y, when_y))


def _known_in(x: Series, y: Series, universe: Universe) -> tuple[str, ...]:
    """The codes under which the table of x knows the places."""
    found: list[str] = []
    for code in universe.members:
        try:
            found += same_places(universe.one(code, y), y, x).members
        except NoAnswer:
            continue
    if not found:
        raise NoAnswer(
            f"'{x.source}' has '{x.measure.name}' for none of the places of '{y.source}'",
            decides=figures_of(x, listed([y.label(code) for code in universe.members])),
        )
    return tuple(found)


def _times_differ(x: Series, y: Series, when_x: Moment, when_y: Moment) -> str | None:
    if when_x.shown == when_y.shown:
        return None
    return f"'{x.measure.name}' is of {when_x.shown}, '{y.measure.name}' of {when_y.shown}"


def _gathered(asked: Iterable[tuple[str, Callable[[], Pair]]]) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """The pairs that could be had, and the names of those that could not; where none could, the first reason."""
    known, missing, refused = [], [], None
    for name, pair in asked:
        try:
            known.append(pair())
        except NoAnswer as answer:
            missing.append(name)
            refused = refused or answer
    if refused is not None and not known:
        raise refused
    return tuple(known), tuple(missing)


def pairs_over_time(evidence: Evidence, x: Series, y: Series, periods: Time) -> Pairs:
    """Both figures of one place (or group) in each period; of two tables the coarser one says how long a period is.

    Raises
    ------
    NoAnswer
        When one of the series breaks, or changes its definition, inside the periods.

    """
    there = evidence.place(None, y)
    sides = ((x, same_places(there, y, x)), (y, there))
    coarser, whose = min(sides, key=lambda side: side[0].grain.per_year)
    stretches = stretches_of(periods, evidence.clock(coarser, whose.members))
    _refuse_breaks(evidence, sides, stretches)

    def pair(position: int, stretch: Stretch) -> Pair:
        first, second = (
            evidence.observe_in(series, place, evidence.moment(series, place.members, stretch.time))
            for series, place in sides
        )
        return Pair(stretch.shown, first, second, position)

    known, missing = _gathered((item.shown, partial(pair, index, item)) for index, item in enumerate(stretches))
    whole = all(len(stretch.span) == 1 for stretch in stretches)
    unit = f"{stretches[0].span.grain}s" if stretches and whole else "periods"
    return Pairs(known, missing, len(stretches), unit, over_time=True)


def _refuse_breaks(
    evidence: Evidence, sides: tuple[tuple[Series, Universe], tuple[Series, Universe]], stretches: list[Stretch]
) -> None:
    for series, place in sides:
        times = [stretches[index].time for index in (0, -1)] if stretches else []
        ends = [evidence.moment(series, place.members, time) for time in times]
        for code in place.members if ends else ():
            first, last = ends[0].first, ends[1].last
            inside = [cell.status for period, cell in series.of(code).items() if first <= period <= last]
            if len({status is Status.DEFINITION_DIFFERS for status in inside}) > 1:
                raise not_one_series(
                    f"the definition of '{series.measure.name}' differs within {first} to {last}",
                    decides=one_series(series, series.label(code), first, last),
                )
            refuse_break(series, code, first, last)
