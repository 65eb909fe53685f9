"""The two sides of a comparison: a figure, a change, or the others, each as figures that can be held together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Combine, Entity, Others, Rivals
from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import Rec, Record, Shape, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.shapes import ENTITY, MEASURE, TIME, WHERE
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use
from claimcheck.evaluation.changes import Sizing, change_between
from claimcheck.evaluation.coverage import Coverage, coverage_of
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.lengths import Length, length_of
from claimcheck.evaluation.phrases import where_words
from claimcheck.evaluation.places import COMBINED, Universe
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather, universe_of
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.params import CheckParams
    from claimcheck.evaluation.findings import Observed

LEVEL, PERCENT, ABSOLUTE = "level", "the change in percent", "the change in its own unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends(Record):
    """`{from: 2010, to: 2015}`."""

    from_: Time = key(TIME, required=True, doc="Where the change starts.")
    to: Time = key(TIME, required=True, doc="Where it ends.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Record):
    """One side: who, when and what; what it leaves out is taken from the check."""

    of: Entity | None = key(ENTITY, doc="Who or where; {others: highest, among: countries} for the others.")
    at: Time | None = key(TIME, doc="When.")
    measure: Written | None = key(MEASURE, doc="What is measured on this side.")
    where: Where = key(WHERE, doc="A filter for this side.", default=())
    change: Ends | None = key(Rec(Ends), doc="Compare the change between two times instead of a level.")

    def settle(self, reader: Reader) -> None:
        """A side is a level or a change."""
        if self.at is not None and self.change is not None:
            reader.report("CC118", "a side has either `at` or `change`", self.place, hint="keep one")


SIDE: Shape[Side] = Rec(Side)


@dataclass(frozen=True, slots=True)
class SideValue:
    """One side's figure under every definition that fits it: a level has one, a change has two."""

    by_definition: Mapping[str, Observed]
    arbitrary: bool = False  # its zero means nothing, so neither do ratios
    length: Length | None = None  # of a total: how long it goes over

    @property
    def shown(self) -> Observed:
        """The figure to print."""
        return next(iter(self.by_definition.values()))


@dataclass(frozen=True, slots=True)
class SideValues:
    """One side as one figure, or as several of which each must compare as said."""

    each: tuple[SideValue, ...]
    coverage: Coverage | None = None
    notes: tuple[str, ...] = ()


def side_uses(params: CheckParams, side: Side) -> tuple[Use, ...]:
    """The measure of a side under both filters."""
    measure = side.measure or params.measure
    return (Use(measure, overridden(params.where, side.where)),) if measure is not None else ()


def for_side(evidence: Evidence, side: Side) -> Evidence:
    """The same source in front of one side of the check."""
    params = evidence.params
    return replace(
        evidence,
        params=replace(
            params,
            measure=side.measure or params.measure,
            of=side.of or params.of,
            where=overridden(params.where, side.where),
        ),
    )


def side_value(evidence: Evidence, side: Side, at: Time | None, of: Entity | None = None) -> SideValue:
    """The figure of one side; `of` asks for another place than its own.

    Raises
    ------
    NoAnswer
        When there is none.

    """
    own = for_side(evidence, side if of is None else replace(side, of=of))
    arbitrary = own.series().measure.zero_is_arbitrary
    if side.change is None:
        return _level(own, side, at, arbitrary=arbitrary)
    change = change_between(own, side.change.from_, side.change.to)
    sizing = Sizing.of(change)
    shown = f"{change.first.shown} to {change.last.shown}"
    cells = change.start.cells + change.end.cells
    unit = "points" if sizing.is_share else change.end.unit
    absolute = replace(_named(change.end, side), at=shown, value=sizing.difference, unit=unit, cells=cells)
    if sizing.percent is None:
        return SideValue({ABSOLUTE: absolute}, arbitrary)
    return SideValue({PERCENT: replace(absolute, value=sizing.percent, unit="%"), ABSOLUTE: absolute}, arbitrary)


def _level(own: Evidence, side: Side, at: Time | None, *, arbitrary: bool) -> SideValue:
    series = own.series()
    place = own.place(None, series)
    moment = own.moment(series, place.members, side.at or at)
    seen = own.figure(series, place, moment)
    return SideValue({LEVEL: _named(seen, side)}, arbitrary, length_of(moment, series))


def _named(seen: Observed, side: Side) -> Observed:
    """The figure with what tells this side from the other: its own measure, and its own filter."""
    what = "; ".join(filter(None, (str(side.measure or ""), where_words(side.where))))
    return replace(seen, label=f"{seen.label} ({what})".strip()) if what else seen


def others_values(
    evidence: Evidence, side: Side, others: Others, at: Time | None, against: SideValue, own: Sequence[str]
) -> SideValues:
    """The others of a side: the highest, the lowest, each, or several together.

    against, own: the figure on the other side, and the places that it is about, which are no rivals of theirs.

    Raises
    ------
    NoAnswer
        When none of them has a figure.

    """
    bare = replace(side, of=None)
    series = for_side(evidence, bare).series()
    universe, note = universe_of(evidence, others.among, series)
    mine = (*own, *universe.own(own))
    codes = [code for code in universe.members if code not in mine]

    values: dict[str, SideValue] = {}

    def figure(code: str) -> Callable[[], Observed]:
        def asked() -> Observed:
            if code not in series.cells and code not in universe.groups:
                raise NoAnswer(
                    f"{code} is not in the table",
                    decides=figures_of(series, code),
                )
            values[code] = side_value(evidence, bare, at, Called(Written(code)))
            return values[code].shown

        return asked

    found = gather((series.label(code), figure(code)) for code in codes)
    if not found.known:
        raise NoAnswer(
            f"none of the others in '{universe.shown}' has a figure",
            decides=figures_of(series, listed(found.missing)),
        )
    lowest = others.rivals is Rivals.LOWEST
    ordered = sorted(values, key=lambda code: values[code].shown.value.value, reverse=not lowest)
    own_evidence = for_side(evidence, bare)
    when = side.at or at if side.change is None else side.change.to
    moment = own_evidence.moment(series, universe.one(ordered[0], series).members, when)
    coverage = coverage_of(
        own_evidence,
        series,
        universe,
        mine,
        found,
        moment,
        against.shown,
        highest=not lowest,
        levels=side.change is None,
    )
    chosen = _chosen(ordered, others)
    together = Combine.SUM if others.rivals is Rivals.NEXT and others.combine is None else others.combine
    if together is None or others.rivals in {Rivals.HIGHEST, Rivals.LOWEST}:
        picked = tuple(values[code] for code in chosen)
    elif side.change is not None:
        raise NoAnswer(
            "changes of several places cannot be added up; compare with each (`others: every`)",
            decides="`others: every`, which compares with the change of each",
        )
    else:
        seen = own_evidence.figure(series, _as_one(chosen, universe, others, together), moment)
        first = values[chosen[0]]
        picked = (SideValue({LEVEL: seen}, first.arbitrary, first.length),)
    return SideValues(picked, coverage, (note,) if note else ())


def _chosen(ordered: Sequence[str], others: Others) -> Sequence[str]:
    """The places that are meant: the first, the next so many, or each."""
    if others.rivals in {Rivals.HIGHEST, Rivals.LOWEST}:
        return ordered[:1]
    chosen = ordered[: others.count] if others.rivals is Rivals.NEXT else ordered
    if others.rivals is Rivals.NEXT and len(chosen) < (others.count or 0):
        raise NoAnswer(
            f"only {len(chosen)} of the next {others.count} have a figure",
            decides=f"figures for {(others.count or 0) - len(chosen):,} more of the others",
        )
    return chosen


def _as_one(codes: Sequence[str], universe: Universe, others: Others, together: Combine) -> Universe:
    """Several of the others as one place: added up from their totals, or what else is taken of them."""
    words = f"the next {len(codes)}" if others.rivals is Rivals.NEXT else f"the {so_many(len(codes), 'others')}"
    shown = f"{words} together" if together is Combine.SUM else f"{COMBINED[together]} {words}"
    return Universe(tuple(codes), shown, is_group=True, groups=universe.groups, combine=together)
