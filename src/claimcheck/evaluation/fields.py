"""The field that a rank is taken in: the subject, its rivals, and how many of those who count are known.

Here a place among places; `period_fields` has the periods of one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Span
from claimcheck.claims.times import Anchor, Nearest, OnOrBefore, Range, Time
from claimcheck.evaluation.coverage import Coverage, coverage_of
from claimcheck.evaluation.moments import Clock, Moment
from claimcheck.evaluation.parts_of_groups import with_known_parts
from claimcheck.evaluation.places import code_of, unknown_place
from claimcheck.evaluation.ranked_values import ValueOf, change_value
from claimcheck.evaluation.stretches import Stretch, stretch_of
from claimcheck.evaluation.time_notes import points_in
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.universes import gather, universe_of
from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.entities import Universe as Among
    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.places import Universe


NAMED = 12  # places in one note


@dataclass(frozen=True, slots=True)
class Field:
    """Who is ranked among whom."""

    subject: Observed
    rivals: tuple[Observed, ...]
    coverage: Coverage
    notes: tuple[str, ...] = ()
    by_period: bool = False
    series: Series | None = None

    def refuse_alone(self) -> None:
        """Raise where there is nobody else, known or missing: the first of one is the last as well."""
        if not self.rivals and not self.coverage.unknown:
            what = "period" if self.by_period else "place"
            own = self.subject.at if self.by_period else self.subject.label
            raise NoAnswer(
                f"there is no other {what} than {own} to be ranked among",
                decides=f"`{'among-periods' if self.by_period else 'among'}` with another {what} than {own}",
            )

    def find(self, name: str) -> Observed | None:
        """The rival that a name stands for: a place by code or label, or a period."""
        if self.by_period or self.series is None:
            folded = name.strip().casefold()
            return next((item for item in self.rivals if item.at.casefold() == folded), None)
        code = code_of(name, self.series)
        return next((item for item in self.rivals if item.of == code), None)


def places_field(
    evidence: Evidence,
    among: Among,
    at: Time | None,
    value_of: ValueOf,
    *,
    highest: bool = True,
    also: Sequence[str] = (),
) -> Field:
    """A place among places, at one time (or over one stretch, where changes are ranked)."""
    series = evidence.series()
    place = evidence.place(None, series)
    universe, note = universe_of(evidence, among, series)
    _refuse_sum(place, universe, series)
    moment = common_moment(evidence, series, place, universe, at)
    ends = change_ends(evidence, series, place.members, at) if value_of.change is not None else None

    def value(whose: Universe) -> Observed:
        if ends is None:
            own_time = isinstance(at, (Nearest, OnOrBefore))
            return evidence.figure(series, whose, evidence.moment(series, whose.members, at) if own_time else moment)
        return change_value(evidence, series, whose, ends, value_of)

    subject = value(place)
    own = (*place.members, *universe.own(place.members))
    codes = [code for code in (*universe.members, *_added(also, universe, series)) if code not in own]
    found = gather((series.label(code), partial(value, universe.one(code, series))) for code in codes)
    if highest and ends is None:
        found = with_known_parts(evidence, series, universe, found, moment, subject)
    coverage = coverage_of(
        evidence, series, universe, own, found, moment, subject, highest=highest, levels=ends is None
    )
    later = _later(evidence, series, place, universe, codes) if Anchor.LATEST in points_in(at) else None
    notes = _notes(note, moment, later, _own_times(subject, found.known))
    return Field(subject, found.known, coverage, notes, series=series)


def _later(
    evidence: Evidence, series: Series, place: Universe, universe: Universe, rivals: Sequence[str]
) -> str | None:
    """Whose figures go on after the subject's latest, by which all are ranked."""
    latest = evidence.clock(series, place.members, forecasts=False).known[-1]
    ends = {code: evidence.clock(series, universe.one(code, series).members, forecasts=False).known for code in rivals}
    beyond = [f"{series.label(code)} {known[-1]}" for code, known in ends.items() if known and known[-1] > latest]
    if not beyond:
        return None
    told = f"'latest' is that of {place.shown}; others have later figures: {listed(beyond, NAMED)}"
    return f"{told}; `latest-complete` is the last period for which nearly all have one"


def _own_times(subject: Observed, rivals: Sequence[Observed]) -> str | None:
    """Whose figure is of another period than the subject's, where each has its own: surveys are not held together."""
    others = [f"{item.label or item.of} {item.at}" for item in rivals if item.at != subject.at]
    return f"of another period than {subject.at}: {listed(others, NAMED)}" if others else None


def _notes(*notes: str | Moment | None) -> tuple[str, ...]:
    words = [item.note if isinstance(item, Moment) else item for item in notes]
    return tuple(word for word in words if word)


def _refuse_sum(place: Universe, universe: Universe, series: Series) -> None:
    is_sum = any(code in series.aggregates for code in place.members)
    if is_sum and not all(code in series.aggregates for code in universe.members):
        raise NoAnswer(
            f"{place.shown} is a sum of others, and cannot be ranked among single places",
            decides=f"a single place in `of`, or in `among` other sums of '{series.source}', such as {_sums(series)}",
        )


def _sums(series: Series) -> str:
    return listed([series.label(code) for code in sorted(series.aggregates)])


def _added(names: Sequence[str], universe: Universe, series: Series) -> list[str]:
    """Places named by `after` that the universe leaves out: they are rivals all the same."""
    found = []
    for name in names:
        code = code_of(name, series)
        if code is None:
            raise unknown_place(name, series)
        if code not in universe.members:
            found.append(code)
    return found


def common_moment(evidence: Evidence, series: Series, place: Universe, universe: Universe, at: Time | None) -> Moment:
    """One moment for all: `latest-complete` is settled by the universe, everything else by the subject."""
    complete = Anchor.LATEST_COMPLETE
    by_universe = at is complete or (isinstance(at, Range) and complete in {at.start, at.end})
    codes = tuple(dict.fromkeys((*place.members, *universe.members))) if by_universe else place.members
    return evidence.moment(series, codes, at)


def change_ends(evidence: Evidence, series: Series, codes: Sequence[str], at: Time | None) -> tuple[Moment, Moment]:
    """The two ends of a change over a range: its first and its last period, in the grain it is written in."""
    clock = evidence.clock(series, codes)
    if isinstance(at, (Span, Range)):
        return clock.moment(at.start), clock.moment(at.end)
    if at is None:
        raise NoAnswer(
            "a ranked change needs the range it goes over: `at: 2010..2015`",
            decides="`at` as the range that the change goes over: 2010..2015",
        )
    return stretch_ends(stretch_of(at, clock), clock)


def stretch_ends(stretch: Stretch, clock: Clock) -> tuple[Moment, Moment]:
    """Where a change over a stretch starts, and where it ends."""
    return clock.moment(stretch.base), clock.moment(stretch.span.end)
