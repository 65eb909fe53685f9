"""A count as a rate: divided by another measure, which may stand in another source of the claim.

The source of the count comes first, and every other one that has the measure after it. Which one was used is said.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.claims.periods import Span
from claimcheck.claims.times import Nearest
from claimcheck.datasets.series import Need, Series
from claimcheck.evaluation.adding import refuse_break
from claimcheck.evaluation.deciding import figures_of
from claimcheck.evaluation.phrases import where_words
from claimcheck.evaluation.places import same_places
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import number
from claimcheck.quantities.intervals import ratio, scaled
from claimcheck.quantities.nouns import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.checks import Check
    from claimcheck.claims.filters import Where
    from claimcheck.claims.rates import Per
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment
    from claimcheck.evaluation.places import Universe


MOST_COLUMNS = 4  # of a filter; with more, all combinations would be too many series to ask for


def bases(evidence: Evidence, measure: str, where: Where) -> list[Series]:
    """Every table of the claim that has the measure, each under as much of the filter as it has columns for.

    Those under the whole filter come first, and of equals the own source.
    """
    found = []
    for source in (evidence.source, *evidence.elsewhere):
        asked = (evidence.series_of(Need(source, measure, part)) for part in relaxed(where))
        first = next((series for series in asked if series is not None), None)
        if first is not None and first.cells:
            found.append(first)
    return sorted(found, key=lambda base: -len(base.where))


def relaxed(where: Where) -> list[Where]:
    """A filter, and what is left of it for a table that lacks some of its columns, the most first."""
    columns = list(dict.fromkeys(item.column for item in where))
    if len(columns) > MOST_COLUMNS:
        return [where]
    kept = (names for size in range(len(columns), -1, -1) for names in combinations(columns, size))
    return [tuple(item for item in where if item.column in names) for names in kept]


def _denominators(evidence: Evidence, per: Per, where: Where) -> list[Series]:
    wanted = str(per.source) if per.source is not None else None
    found = [base for base in bases(evidence, str(per.measure), where) if wanted in _names_of(base.source, evidence)]
    return [base for base in found if base.source == evidence.divisor] or found


def _names_of(source: str, evidence: Evidence) -> set[str | None]:
    """What `source:` may say to mean it: itself, what it is a vintage of, or nothing."""
    return {None, source, *evidence.stands_in.get(source, ())}


def as_rate(evidence: Evidence, per: Per, count: Observed, series: Series, place: Universe, moment: Moment) -> Observed:
    """The count of a place at a moment over the first denominator that has a figure for it.

    Raises
    ------
    NoAnswer
        When none has, with the reason of each.

    """
    refusals: list[NoAnswer] = []
    for base in _denominators(evidence, per, series.where):
        try:
            return _divided(evidence, per, count, (series, base), place, moment)
        except NoAnswer as refusal:
            refusals.append(refusal)
    if not refusals:
        filtered = f" for {where_words(series.where)}" if series.where else ""
        raise NoAnswer(
            f"no source of the claim has figures for '{per.measure}'{filtered}",
            decides=f"a source of the claim that has '{per.measure}'{filtered} in {moment.shown}, for {place.shown}",
        )
    raise NoAnswer("; ".join(refusal.reason for refusal in refusals[:3]), refusals[0].why, decides=refusals[0].decides)


def _divided(
    evidence: Evidence, per: Per, count: Observed, tables: tuple[Series, Series], place: Universe, moment: Moment
) -> Observed:
    own, base = tables
    below = _below(evidence, per, tables, place, moment)
    times = float(per.times)
    below_unit = f"{number(times)} {below.unit}" if times != 1 else singular(below.unit)
    return replace(
        count,
        value=scaled(ratio(count.value, below.value), times),
        unit=f"{count.unit} per {below_unit}".strip(),
        cells=count.cells + below.cells,
        notes=(*count.notes, *_which(own, base), *below.notes),
        per=per,
    )


def _below(evidence: Evidence, per: Per, tables: tuple[Series, Series], place: Universe, moment: Moment) -> Observed:
    own, base = tables
    there = same_places(place, own, base)
    named = f"'{base.measure.name}' of '{base.source}'"
    try:
        below = _at_its_time(evidence, per, base, there, moment)
    except NoAnswer as refusal:
        raise NoAnswer(f"{named}: {refusal.reason}", refusal.why, decides=refusal.decides) from refusal
    if below.value.low <= 0:
        raise NoAnswer(
            f"{named} is not above zero for {place.shown} in {below.at}, so nothing can be divided by it",
            decides=f"a '{base.measure.name}' above zero for {place.shown} in {below.at}, from '{base.source}'",
        )
    return below


def _at_its_time(evidence: Evidence, per: Per, base: Series, place: Universe, moment: Moment) -> Observed:
    """The denominator at the time of the count, at the one the check names, or at the nearest that is close enough."""

    def figure(time: Time) -> Observed:
        return evidence.observe_in(base, place, evidence.moment(base, place.codes, time))

    if per.at is not None:
        found = figure(per.at)
        return replace(found, notes=(*found.notes, f"divided by the '{base.measure.name}' of {found.at}"))
    try:
        return figure(_same_time(moment, base))
    except NoAnswer:
        if per.within is None:
            raise
    return figure(Nearest(moment.last, per.within))


def _which(own: Series, base: Series) -> Iterator[str]:
    """Which denominator was used, where that does not go without saying."""
    if base.source != own.source:
        yield f"divided by '{base.measure.name}' of '{base.source}'"
    lacking = [item for item in own.where if item not in base.where]
    if lacking:
        columns = ", ".join(dict.fromkeys(f"'{item.column}'" for item in lacking))
        what = (
            f"'{base.measure.name}' for {where_words(base.where)}" if base.where else f"the whole '{base.measure.name}'"
        )
        yield f"'{base.source}' has no {columns} to filter by, so {what} was divided by"


def _same_time(moment: Moment, series: Series) -> Time:
    """The stretch of a moment, or the one coarser period of the denominator's table that holds it."""
    span = Span(moment.first, moment.last)
    if series.grain.per_year >= span.grain.per_year:
        return span
    holders = {period.to(series.grain, fiscal_start=series.fiscal_start) for period in moment.periods}
    if len(holders) > 1:
        raise NoAnswer(
            f"it is by {series.grain}, and {moment.shown} touches several",
            decides=f"{figures_of(series)} in {moment.shown}, by {moment.first.grain}",
        )
    return holders.pop()


def on_one_base(evidence: Evidence, series: Series, place: Universe, moments: Iterable[Moment]) -> Evidence:
    """The same evidence, with one denominator for all moments: the one that has figures for most of them.

    Ends that are divided by different tables would make a change of their own.
    """
    per = evidence.params.per
    if per is None or series.measure.name != evidence.params.measure:
        return evidence
    sources = [base.source for base in _denominators(evidence, per, series.where)]
    if len(sources) < 2:
        return evidence
    asked = list(moments)
    pinned = [replace(evidence, divisor=source) for source in sources]
    return max(pinned, key=lambda one: sum(_has_figure(one, series, place, moment) for moment in asked))


def on_one_base_for(
    evidence: Evidence, predicate: Check | None, series: Series, place: Universe, moments: Iterable[Moment]
) -> Evidence:
    """The same evidence, with one denominator for everything that a predicate is asked of: its own, or the check's."""
    own = predicate.params if predicate is not None else evidence.params
    per: Per | None = getattr(own, "per", None) or evidence.params.per
    if per is None:
        return evidence
    measure = getattr(own, "measure", None) or evidence.params.measure
    asked = replace(evidence, params=replace(evidence.params, per=per, measure=measure))
    return replace(evidence, divisor=on_one_base(asked, series, place, moments).divisor)


def _has_figure(evidence: Evidence, series: Series, place: Universe, moment: Moment) -> bool:
    try:
        evidence.figure(series, place, moment)
    except NoAnswer:
        return False
    return True


def refuse_base_break(evidence: Evidence, start: Observed, end: Observed) -> None:
    """Raise when what two figures were divided by breaks, or changes its definition, between them.

    People counted by another census make a change of the rate on their own.
    """
    for need, code in dict.fromkeys((key.need, key.entity) for key in _divided_by(evidence, start)):
        base = evidence.series_of(need)
        keys = [key for seen in (start, end) for key in _divided_by(evidence, seen)]
        periods = [key.period for key in keys if (key.need, key.entity) == (need, code)]
        if base is None:
            continue
        try:
            refuse_break(base, code, min(periods), max(periods))
        except NoAnswer as answer:
            reason = f"it is divided by '{need.measure}' of '{need.source}': {answer.reason}"
            raise NoAnswer(reason, answer.why, answer.observed, decides=answer.decides) from answer


def _divided_by(evidence: Evidence, seen: Observed) -> list[CellKey]:
    per = evidence.params.per
    return [key for key in seen.cells if per is not None and key.need.measure == str(per.measure)]


def on_base_of(evidence: Evidence, seen: Observed) -> Evidence:
    """The same evidence, with the denominator that a figure was divided by."""
    used = _divided_by(evidence, seen)
    return replace(evidence, divisor=used[0].need.source) if used else evidence
