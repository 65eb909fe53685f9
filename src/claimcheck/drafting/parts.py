"""Which check a sentence asks for, with the keys that it fills and a question for each key that it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.claims.gazetteer import is_region, places_in
from claimcheck.quantities.passages import About, Lead
from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.said_times import Relation
from claimcheck.quantities.sentence import passages_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.quantities.passages import Passage

_DIRECTIONS = {1: "increase", -1: "decrease"}
_ENDS = ("from", "to")


@dataclass(frozen=True, slots=True)
class Line:
    """One key of a check, with the question that it leaves open; without a value the question stands alone."""

    key: str
    value: str
    question: str = ""
    at: str | None = None  # of an end of a change: its period, beside the value


@dataclass(slots=True)
class Part:
    """A proposed check."""

    kind: str
    lines: list[Line] = field(default_factory=list)


class Sentence:
    """What stands in a sentence, by sort."""

    def __init__(self, text: str, language: str) -> None:
        found = passages_in(text, language)
        self.figures = [item for item in found if item.about is About.FIGURE]
        self.times = [item for item in found if item.about is About.PERIOD]
        self.extreme = next((item for item in found if item.about is About.EXTREME), None)
        self.unread = [item for item in found if item.about is About.UNREAD]
        self.places = [item for item in places_in(text) if item.places]
        moves = [item.sign for item in found if item.about is About.DIRECTION]
        moves += [item.quantities[0].sign for item in self.figures if item.quantities[0].sign]
        self.sign = moves[0] if moves else 0

    def led_by(self, lead: Lead) -> Passage | None:
        """The first figure behind from, to or by."""
        return next((item for item in self.figures if item.lead is lead), None)

    @property
    def since(self) -> str | None:
        """The start of a "since 1995" that names it."""
        said = (item.times[0] for item in self.times)
        return next((time.start for time in said if time.relation is Relation.SINCE and time.start), None)

    @property
    def points(self) -> list[str]:
        """The periods that are named, in order."""
        found: list[str] = []
        for item in self.times:
            time = item.times[0]
            if time.start and time.relation in {Relation.AT, Relation.SINCE}:
                found += [time.start, time.end] if time.end else [time.start]
        return found


def propose(said: Sentence, unit: str = "", groups: Iterable[str] = ()) -> Part | None:
    """The check that the sentence asks for first; none where it says nothing that can be measured.

    `unit` is that of the measure, `groups` are the names that its sources declare.
    """
    start, end = said.led_by(Lead.FROM), said.led_by(Lead.TO)
    if start is not None and end is not None:
        return _from_to(said, start, end)
    if said.extreme is not None and said.extreme.word != "first":
        return _extreme(said, said.extreme, groups)
    if said.sign:
        return _change(said, unit)
    return _level(said) if said.figures else None


def _of(said: Sentence) -> list[Line]:
    if not said.places:
        return [Line("of", "", "which place? Leave it out where the table is about one")]
    place = said.places[0]
    code, more = place.places[0], ""
    if len(place.places) > 1:
        more = f"'{place.text}' may also be {', '.join(place.places[1:])}"
    elif is_region(code):
        more = f"'{place.text}' is a region: one row of the table, or a group of its places?"
    elif len({item.places for item in said.places}) > 1:
        more = "the sentence names other places too: " + ", ".join(item.text for item in said.places[1:])
    return [Line("of", code, more)]


def _at(said: Sentence, which: int = -1) -> Line:
    if said.points:
        return Line("at", said.points[which])
    return Line("at", "latest", "the sentence names no period; is the latest one meant?")


def _ends(said: Sentence) -> tuple[tuple[str, str], tuple[str, str]]:
    points = said.points
    if len(points) > 1 and points[0] < points[-1]:  # else they are of two clauses
        return (points[0], ""), (points[-1], "")
    if points and said.since:
        return (points[0], ""), ("latest", "until when? the sentence does not say")
    if points:
        return ("start", "since when? the sentence does not say"), (points[0], "")
    return ("start", "since when? the sentence does not say"), ("latest", "until when? the sentence does not say")


def _from_to(said: Sentence, start: Passage, end: Passage) -> Part:
    lines = _of(said)
    for key, figure, (at, question) in zip(_ENDS, (start, end), _ends(said), strict=True):
        lines.append(Line(key, figure.text, question, at=at))
    if said.sign:
        lines.append(Line("shows", _DIRECTIONS[said.sign]))
    return Part("from-to", lines)


def _change(said: Sentence, unit: str) -> Part:
    lines = _of(said)
    lines += [Line(key, at, question) for key, (at, question) in zip(_ENDS, _ends(said), strict=True)]
    lines.append(Line("direction", _DIRECTIONS[said.sign]))
    sizes = [item for item in said.figures if item.lead is not Lead.TO]
    if sizes:
        is_open = sizes[0].quantities[0].unit is Unit.PERCENT and "%" in unit
        asked = "points, or percent of the percentage?" if is_open else ""
        lines.append(Line("by", sizes[0].text, asked))
    return Part("change", lines)


def _extreme(said: Sentence, extreme: Passage, groups: Iterable[str]) -> Part:
    is_record = extreme.word == "record" or said.since is not None
    way = extreme.word if extreme.word in {"highest", "lowest"} else "highest"
    asked = "" if way == extreme.word else f"does '{extreme.text}' mean the highest or the lowest?"
    since = said.since
    points = [point for point in said.points if point != since]
    at = Line("at", points[-1]) if points else Line("at", "latest", "which period? the sentence does not say")
    if is_record:
        lines = [*_of(said), at, Line("extreme", way, asked)]
        return Part("record", [*lines, Line("since", since)] if since else lines)
    order = [Line("order", way, asked)] if way == "lowest" or asked else []
    among = _among(said, groups)
    return Part("rank", [*_of(said), at, among, Line("position", str(extreme.rank)), *order])


def _among(said: Sentence, groups: Iterable[str]) -> Line:
    """The group whose name holds that of a place of the sentence."""
    names = ["-".join(item.text.lower().split()) for item in said.places]
    fitting = [group for group in groups if any(name in group for name in names)]
    if not fitting:
        return Line("among", "all", "among which places? name a group of the source where it has one")
    return Line("among", fitting[0], "other groups: " + ", ".join(fitting[1:]) if fitting[1:] else "")


def _level(said: Sentence) -> Part:
    figure = said.figures[0]
    asked = "this is a part of a whole: `share` asks that, unless the measure is itself in percent"
    is_part = figure.quantities[0].unit is Unit.FRACTION
    return Part("level", [*_of(said), _at(said), Line("value", figure.text, asked if is_part else "")])
