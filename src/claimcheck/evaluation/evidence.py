"""What one source can answer to one check: figures by place and time, never a guess.

A kind asks here and compares; it reads no files and adds nothing up itself. What cannot be answered is raised as
`NoAnswer`, so that a kind reads as the question it asks.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Combine
from claimcheck.claims.periods import Period, Span
from claimcheck.claims.times import Take
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.rollup import TOGETHER, added, worst
from claimcheck.datasets.series import Adding, CellKey, Need, Series
from claimcheck.evaluation.adding import combined, refuse_other_sum, refuse_sum_over_time, taken
from claimcheck.evaluation.bound_words import leaning_as_bound
from claimcheck.evaluation.deciding import the_figure
from claimcheck.evaluation.findings import Observed
from claimcheck.evaluation.moments import Calendar, Clock, Moment, known_periods
from claimcheck.evaluation.phrases import where_words
from claimcheck.evaluation.places import Universe, members_of, single
from claimcheck.evaluation.rates import as_rate
from claimcheck.evaluation.several import EXTREMES, extreme, of_each
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.compare import Match, Role, meets
from claimcheck.quantities.intervals import Interval, total

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.claims.entities import Called, Entity, Everyone, Several
    from claimcheck.claims.filters import Where
    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.datasets.extent import Extent
    from claimcheck.datasets.series import Cell
    from claimcheck.evaluation.findings import Finding
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.tolerance import Bands


@dataclass(frozen=True, slots=True)
class Ask:
    """How to evaluate a nested predicate for one place and one period; handed in, so that kinds never meet."""

    evaluate: Callable[[Check, Evidence, Entity | None, Time | None, Period | None], Finding]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source in front of one check."""

    source: str
    params: CheckParams
    series_of: Callable[[Need], Series | None]
    groups: Callable[[str], Universe | None]
    calendar: Calendar
    asking: Ask
    bands: Bands
    elsewhere: tuple[str, ...] = ()  # other sources of the claim: a denominator may come from one of them
    stands_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # a vintage → those it speaks for
    divisor: str | None = None  # the one source to divide by, where several figures must share it
    is_secondary: bool = False  # the source did not count or compute the figures itself

    # -- tables ---------------------------------------------------------------------------------

    def series(self, measure: str | None = None, where: Where = (), *, source: str | None = None) -> Series:
        """The series of a measure (the check's own by default) under the check's filter and `where`."""
        name = measure or self.params.measure
        if name is None:
            raise NoAnswer(
                "the check names no measure",
                decides="the `measure` that the sentence speaks of",
            )
        need = Need(source or self.source, str(name), overridden(self.params.where, where))
        found = self.series_of(need)
        if found is None or not found.cells:
            raise NoAnswer(
                f"the source has no figures for '{name}' under this filter",
                decides=f"rows of '{name}' {_filtered(need)}, from '{need.source}'",
            )
        return found

    def universe(self, among: Called | Several | Everyone, series: Series) -> Universe:
        """The places that `among` names in the table."""
        return members_of(among, series, self.groups)

    def place(self, of: Entity | None, series: Series) -> Universe:
        """The place or group that `of` (or the check's own `of`) names."""
        return single(of if of is not None else self.params.of, series, self.groups)

    def clock(self, series: Series, codes: Sequence[str], *, forecasts: bool = True) -> Clock:
        """What times mean for these places of the table."""
        known: set[Period] = set()
        for code in codes:
            known.update(known_periods(series.of(code), forecasts=forecasts))
        count = {period: sum(period in series.of(code) for code in codes) for period in known}
        coverage = {period: n / len(codes) for period, n in count.items()}
        return Clock(series, sorted(known), self.calendar, coverage)

    def moment(self, series: Series, codes: Sequence[str], at: Time | None) -> Moment:
        """The periods that `at` means for these places."""
        if isinstance(at, (Period, Span)):  # the calendar alone knows these: a count asks thousands of them
            return Clock(series, (), self.calendar).moment(at)
        return self.clock(series, codes).moment(at)

    # -- figures --------------------------------------------------------------------------------

    def observe(
        self,
        at: Time | None,
        *,
        of: Entity | None = None,
        measure: str | None = None,
        where: Where = (),
    ) -> Observed:
        """One figure: a place (or a group added up) at a time, per head where the check says so."""
        series = self.series(measure, where)
        place = self.place(of, series)
        return self.figure(series, place, self.moment(series, place.members, at))

    def figure(self, series: Series, place: Universe, moment: Moment) -> Observed:
        """The figure of a place or group at a moment, per head where the check says so and the measure is its own."""
        if place.combine is not None and place.combine is not Combine.SUM:
            return of_each(self, series, place, moment)
        if moment.take in EXTREMES and len(moment.periods) > 1:
            return extreme(self, series, place, moment)
        found = self.observe_in(series, place, moment)
        per = self.params.per
        if per is None or series.measure.name != self.params.measure:
            return found
        return as_rate(self, per, found, series, place, moment)

    def observe_in(self, series: Series, place: Universe, moment: Moment) -> Observed:
        """The figure of a place or a whole group in a table at a moment."""
        if series.measure.totals_first and (len(place.members) > 1 or place.is_group):
            return self._of_totals(series, place, moment)
        if place.combine is Combine.SUM:
            refuse_other_sum(series)
        each = [self._one(series, code, moment) for code in place.codes]
        if len(each) == 1 and not place.is_group:
            return each[0]
        return combined(each, series, place.shown, place.combine)

    def _of_totals(self, series: Series, place: Universe, moment: Moment) -> Observed:
        """A ratio or change of a group: made from the totals of its places, whose own figures are shown as its rows."""
        whole = self.series_of(replace(_need(series), group=place.members))
        if whole is None or not whole.cells:
            raise NoAnswer(
                f"'{series.measure.name}' of several places is made from their totals, and the catalogue does not say "
                "how the measures behind it add up over places (`over-entities: sum`), or a place lacks them",
                decides=f"`over-entities: sum` for what '{series.measure.name}' is made of, and figures of each for "
                f"{listed([series.label(code) for code in place.members])} in {moment.shown}, from '{series.source}'",
            )
        found = self._one(replace(whole, labels={TOGETHER: place.shown}), TOGETHER, moment)
        periods = [key.period for key in found.cells]
        cells = (CellKey(_need(series), code, period) for code in place.members for period in periods)
        return replace(found, of=place.shown, label=place.shown, cells=tuple(cells))

    def _one(self, series: Series, code: str, moment: Moment) -> Observed:
        cells = series.of(code)
        label = series.label(code) or code
        missing = [period for period in moment.periods if period not in cells]
        if missing:
            raise NoAnswer(
                _no_figure(label, missing, cells, series.complete), decides=the_figure(series, label, missing)
            )
        known = moment.periods
        value = self._value(series, known, moment, code)
        note = (moment.note,) if moment.note else ()
        return Observed(
            of=code,
            label=label,
            at=moment.shown,
            value=value,
            unit=series.measure.unit,
            measure=series.measure.name,
            status=worst(cells[period].status for period in known).value,
            cells=tuple(CellKey(_need(series), code, period) for period in known),
            notes=note,
        )

    def _value(self, series: Series, known: Sequence[Period], moment: Moment, code: str) -> Interval:
        if moment.parts and moment.take is not None:
            cells = series.of(code)
            return taken([total([cells[period].value for period in part]) for part in moment.parts], moment.take)
        values = [series.of(code)[period].value for period in known]
        if len(moment.periods) == 1:
            return values[0]
        adding = series.measure.over_time
        if moment.unfit is not None and (moment.take is Take.SUM or (moment.take is None and adding is Adding.SUM)):
            raise NoAnswer(
                f"weeks do not add up to a {moment.unfit}; ask for weeks, or declare `over-time: mean`",
                decides=f"{the_figure(series, series.label(code), [moment.shown])}, by {moment.unfit} or by day",
            )
        refuse_sum_over_time(series, moment)
        if moment.take is not None:
            return taken(values, moment.take)
        if adding is None or adding is Adding.NONE:
            raise NoAnswer(
                f"the table is by {series.grain}, and the catalogue does not say how '{series.measure.name}' adds up "
                "over longer periods (`over-time: sum`, `mean` or `last`)",
                decides=f"`over-time` of '{series.measure.name}' in '{series.source}', or a figure of {moment.shown}",
            )
        return added(values, adding)

    # -- comparing ------------------------------------------------------------------------------

    def meets(self, quantity: Quantity, measured: Interval, *, role: Role = Role.LEVEL) -> Match:
        """Hold a claimed figure against a measured one, by the check's own tolerance and the house's bands."""
        match = meets(
            quantity,
            measured,
            role=role,
            figures=self.params.figures,
            tolerance=self.params.tolerance,
            bands=self.bands,
        )
        return leaning_as_bound(quantity, match, self.params.shows)

    def ask(
        self, predicate: Check, *, of: Entity | None = None, at: Time | None = None, base: Period | None = None
    ) -> Finding:
        """The answer to a nested predicate for one place or period; it inherits what it does not say itself.

        base: where a change over that period starts, unless it is the period right before.
        """
        return self.asking.evaluate(predicate, self, of, at, base)


def _need(series: Series) -> Need:
    return Need(series.source, series.measure.name, series.where)


def _filtered(need: Need) -> str:
    """Under which filter, where there is one: "with sex female"."""
    filters = [f"{item.column} {where_words((item,))}" for item in need.where]
    return f"with {listed(filters)}" if filters else "that can be read"


def _no_figure(label: str, missing: Sequence[Period], cells: Mapping[Period, Cell], complete: Extent | None) -> str:
    known = list(cells)  # asked thousands of times: only its ends are put into words
    span = f"; it has {' to '.join(dict.fromkeys((str(known[0]), str(known[-1]))))}" if known else ""
    span = f"; the register holds every case of {complete.text} and of no other time" if complete is not None else span
    shown = ", ".join(str(period) for period in missing[:4]) + (" …" if len(missing) > 4 else "")
    where = f" for {label}" if label else ""
    return f"no figure{where} in {shown}{span}"
