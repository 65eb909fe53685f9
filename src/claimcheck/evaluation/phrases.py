"""What a check asks, as people would say it: times, places and sides in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called, Everyone, Others, Rivals, Several, TakeOfPlaces
from claimcheck.claims.periods import Period, Span
from claimcheck.claims.times import (
    Anchor,
    JustBefore,
    LastOf,
    Named,
    Nearest,
    OnOrBefore,
    Range,
    StepsBefore,
    Take,
    TakeOf,
    Windows,
)

if TYPE_CHECKING:
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.filters import Where
    from claimcheck.claims.times import Point, Time

_TAKEN = {
    Take.MAX: "the highest of",
    Take.MIN: "the lowest of",
    Take.MEAN: "the mean of",
    Take.MEDIAN: "the median of",
    Take.SUM: "the sum of",
    Take.FIRST: "the first of",
    Take.LAST: "the last of",
    Take.ANY: "some time in",
    Take.EVERY: "all of",
}
_ANCHORS = {Anchor.START: "the start of the series", Anchor.LATEST: "the latest", Anchor.LATEST_COMPLETE: "the latest"}


def point_words(point: Point) -> str:
    """A period, an anchor or a named period."""
    if isinstance(point, Period):
        return str(point)
    if isinstance(point, Anchor):
        return _ANCHORS.get(point, point.value)
    return f"{point.name}/{point.member}" if point.member else str(point.name)


def time_words(time: Time | None) -> str:
    """Any form of a time: "2015", "2014 to 2016", "the highest of 2014 to 2016", "17 years before the latest"."""
    if time is None:
        return ""
    if isinstance(time, (Period, Anchor, Named)):
        return point_words(time)
    if isinstance(time, (Span, Range)):
        return f"{point_words(time.start)} to {point_words(time.end)}"
    if isinstance(time, TakeOf):
        return f"{_TAKEN[time.take]} {time_words(time.span)}"
    return _counted_words(time)


def _counted_words(time: Time) -> str:
    if isinstance(time, OnOrBefore):
        return f"the last figure by {time.day}"
    if isinstance(time, Nearest):
        return f"the figure nearest to {time.period}"
    if isinstance(time, StepsBefore):
        return f"{time.steps} before {point_words(time.anchor)}"
    if isinstance(time, JustBefore):
        return f"right before {point_words(time.anchor)}"
    if isinstance(time, LastOf):
        ends = [(" before ", time.before), (" through ", time.through)]
        return f"the last {time.length}" + "".join(word + point_words(end) for word, end in ends if end is not None)
    if isinstance(time, Windows):
        return f"every {time.length} within {time_words(time.within)}"
    return "the periods in which a condition holds"


def entity_words(entity: Entity | None) -> str:
    """A place, a group, everybody, or the others."""
    if isinstance(entity, Called):
        return str(entity.name)
    if isinstance(entity, Several):
        return ", ".join(entity.names)
    if isinstance(entity, Everyone):
        return "all places"
    if isinstance(entity, TakeOfPlaces):
        return f"{_TAKEN[Take(entity.take.value)]} {entity_words(entity.among)}"
    return _others_words(entity) if isinstance(entity, Others) else ""


def _others_words(others: Others) -> str:
    among = f" of {entity_words(others.among)}" if not isinstance(others.among, Everyone) else ""
    if others.rivals is Rivals.NEXT:
        return f"the next {others.count}{among}"
    word = "every" if others.rivals is Rivals.EVERY else f"the {others.rivals.value}"
    return f"{word} other{among}"


def among_words(text: str, entities: Entity | None, periods: Time | None) -> str:
    """Of whom and when something is said: "none among Guatemala, Honduras", "8 of 10 in 2005 to 2014"."""
    if entities is None:
        return f"{text} in {time_words(periods)}" if periods is not None else text
    whom = entity_words(entities)
    if isinstance(entities, Others) and entities.rivals is Rivals.EVERY:
        whom = whom.replace("every other", "the other places", 1)
    return ", ".join(filter(None, (f"{text} among {whom}", time_words(periods))))


def where_words(where: Where) -> str:
    """A filter: "female", "not total", "the same origin and residence"."""
    said = []
    for item in where:
        if item.same_as is not None:
            said.append(f"{'another' if item.negated else 'the same'} {item.column} and {item.same_as}")
        else:
            said.append(f"{'not ' if item.negated else ''}{' or '.join(item.values)}")
    return ", ".join(said)


def in_time(text: str, time: Time | None) -> str:
    """The text with its time behind a comma, where there is one: "103, 2015"."""
    words = time_words(time)
    return f"{text} in {words}" if isinstance(time, Period) else f"{text}, {words}" if words else text
