"""Does a check touch a passage of the sentence? One answer for each thing that a passage can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.gazetteer import is_region
from claimcheck.judgement.bodies import is_called
from claimcheck.judgement.time_spans import length_of, length_said
from claimcheck.quantities.passages import About
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.said_times import Relation
from claimcheck.quantities.same_amount import same_amount, same_figure
from claimcheck.quantities.scope_words import NEVER

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.judgement.reach import Reach
    from claimcheck.quantities.passages import Passage
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.said_times import TimeSaid

_BESIDE = {Relation.BEFORE: -1, Relation.AFTER: 1}  # "before 2015" is told by the figures of 2014


def touches(reach: Reach, passage: Passage, sentence: str, said_on: int | None) -> bool:
    """True where the check speaks about what the passage says. said_on: the year in which it was said."""
    if passage.about is About.FIGURE:
        return _figure(reach, passage, sentence)
    if passage.about is About.PERIOD:
        return any(_time(reach, time, said_on) for time in passage.times) or reach.mentions.names(passage.text.strip())
    return _OTHERS[passage.about](reach, passage)


def _figure(reach: Reach, passage: Passage, sentence: str) -> bool:
    """The same amount, the number somewhere in the check, its words, or the length of time that it counts."""
    for said in passage.quantities:
        if any(same_amount(said, asked) for asked in reach.quantities):
            return True
        if any(same_figure(said, number) for number in reach.mentions.numbers):
            return True
        if said.figure is not None and length_said(said.figure.value, sentence[passage.end :]) in reach.lengths:
            return True
    return reach.mentions.names(passage.text.strip())


def _time(reach: Reach, time: TimeSaid, said_on: int | None) -> bool:
    known = reach.mentions.years
    if not time.is_relative:
        beside = {year + _BESIDE.get(time.relation, 0) for year in time.years}
        return set(time.years) <= known or beside <= known
    if time.relation is Relation.EVENT:
        return len(known) > 1  # the check looks at more than one year, and which is for the author to say
    length = length_of(time)
    if length in reach.lengths or any(_counts(asked, time) for asked in reach.quantities):
        return True
    recent = time.relation is Relation.THIS or (time.relation is Relation.LAST and time.count == 1)
    return recent and (bool(known) if said_on is None else _year_meant(time, said_on) <= known)


def _counts(asked: Quantity, time: TimeSaid) -> bool:
    """Twelve quarters in a row: the length of a run is a number of periods."""
    plain = asked.unit is Unit.PLAIN and asked.figure is not None
    return plain and time.relation is Relation.LASTING and asked.figure is not None and asked.figure.value == time.count


def _year_meant(time: TimeSaid, said_on: int) -> set[int]:
    """Last year; last month and last quarter are in the year in which it was said."""
    back = time.count if time.grain == "year" else 0
    return {said_on - back}


def _place(reach: Reach, passage: Passage) -> bool:
    if set(passage.places) & reach.codes:
        return True
    said = passage.text.casefold()
    if any(name.casefold() == said for name in reach.names):
        return True
    # A list of places that names no region may be the one that the sentence speaks of.
    is_wide = bool(passage.places) and all(map(is_region, passage.places))
    return is_wide and reach.has_universe and not any(map(is_region, reach.codes))


def _direction(reach: Reach, passage: Passage) -> bool:
    return passage.sign in reach.signs or passage.sign in reach.denied_signs


def _extreme(reach: Reach, _: Passage) -> bool:
    return reach.is_order


def _group(reach: Reach, passage: Passage) -> bool:
    return passage.word in reach.groups or passage.word in reach.coded


def _extent(reach: Reach, passage: Passage) -> bool:
    nothing = passage.word == NEVER and any(asked.figure and not asked.figure.value for asked in reach.quantities)
    return reach.goes_through_all or nothing


def _source(reach: Reach, passage: Passage) -> bool:
    return is_called(passage.word, reach.bodies)


def _hedge(reach: Reach, passage: Passage) -> bool:
    hedges = {said.hedge for said in passage.quantities}
    still = Hedge.UNCHANGED in hedges and 0 in reach.signs
    return still or any(asked.hedge in hedges for asked in reach.quantities)


def _unread(_: Reach, __: Passage) -> bool:
    return False


_OTHERS: dict[About, Callable[[Reach, Passage], bool]] = {
    About.PLACE: _place,
    About.DIRECTION: _direction,
    About.EXTREME: _extreme,
    About.HEDGE: _hedge,
    About.GROUP: _group,
    About.EXTENT: _extent,
    About.SOURCE: _source,
    About.UNREAD: _unread,
}
