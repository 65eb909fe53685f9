"""A place in an order, in words: "1", "second", "at most 12", "top 10", "one of the highest".

A position is a range of ranks, or the words "one of the highest", whose reach depends on how many there are:
true up to the third place or the first tenth, mostly up to the first fifth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.evaluation.orders import End, Order, end_said
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader

LAST = 10**6  # no table has more places
FIRST_FEW = 3
TENTH, FIFTH = 0.10, 0.20


@dataclass(frozen=True, slots=True)
class Position:
    """Ranks from `least` to `most`, both included; `one_of`: one of the highest, whatever their number."""

    text: str
    least: int = 1
    most: int = 1
    one_of: bool = False
    joint: bool = False  # "joint first": sharing the place is what was said
    end: End | None = None  # the end that the words name: "lowest", "one of the worst"

    @property
    def is_one_place(self) -> bool:
        """True for "third", false for "top 3": only one place can be shared."""
        return self.least == self.most and not self.one_of

    def words(self, order: Order) -> str:
        """As people would say it: "the highest", "third lowest", "top 10", "at most 12, counted from the lowest"."""
        if self.end is not None:
            return self.text
        if not self.is_one_place:
            return f"{self.text}, counted from the lowest" if order is Order.LOWEST else self.text
        place = ranked_words(self.least, order)
        return f"joint {place}" if self.joint else f"the {place}" if self.least == 1 else place

    def steps(self, low: int, high: int, *, among: int) -> set[int]:
        """The ranks from `low` to `high` at which the outcome may differ from that of the rank before."""
        reach = (int(max(FIRST_FEW, TENTH * among)), int(FIFTH * among)) if self.one_of else (self.least - 1, self.most)
        return {low, high} | {edge + 1 for edge in reach if low <= edge + 1 <= high}

    def says_nothing(self, rank: int, *, among: int) -> bool:
        """True where (nearly) everybody would meet it: "top 10" of 4, or "one of the highest" in the lower half."""
        if self.one_of:
            return among / 2 < rank <= FIRST_FEW
        return self.least == 1 and among <= self.most and not self.is_one_place

    def outcome(self, rank: int, *, shared: bool, among: int) -> Outcome:
        """What a rank, alone or shared, among so many makes of it."""
        if self.one_of:
            if rank <= max(FIRST_FEW, TENTH * among):
                return Outcome.TRUE
            return Outcome.MOSTLY if rank <= FIFTH * among else Outcome.FALSE
        if not self.least <= rank <= self.most:
            return Outcome.FALSE
        return Outcome.MOSTLY if self.is_one_place and shared is not self.joint else Outcome.TRUE


ORDINALS = (
    ("first", "primer", "primero", "primera"),
    ("second", "segundo", "segunda"),
    ("third", "tercer", "tercero", "tercera"),
    ("fourth", "cuarto", "cuarta"),
    ("fifth", "quinto", "quinta"),
    ("sixth", "sexto", "sexta"),
    ("seventh", "séptimo", "séptima"),
    ("eighth", "octavo", "octava"),
    ("ninth", "noveno", "novena"),
    ("tenth", "décimo", "décima"),
    ("eleventh", "undécimo"),
    ("twelfth", "duodécimo"),
)
_RANKS = {word: rank for rank, words in enumerate(ORDINALS, start=1) for word in words}
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_RANKS |= {word: rank for rank, word in enumerate(_CARDINALS, start=1)}
_SPANISH = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
_RANKS |= {word: rank for rank, word in enumerate(_SPANISH, start=1)}

_SUPERLATIVE = (
    r"(?:highest|lowest|largest|smallest|biggest|worst|best|most|least|fewest|top|leading)(?: [a-z-]{1,30}){0,3}"
)
_ONE_OF = re.compile(
    rf"(?:is )?(?:one of|among) the {_SUPERLATIVE}"
    r"|un[oa] de l[oa]s (?:más|menos|mayores|menores|peores|mejores).{0,40}"
    r"|(?:está )?entre l[oa]s (?:(?:más|menos) .{1,40}|(?:mayores|menores|peores|mejores)(?: .{1,40})?)",
)
_EXTREME = re.compile(
    r"(?:the )?(?:highest|lowest|largest|smallest|biggest|worst|best|top)|(?:el|la) (?:más|menos) .{1,30}"
    r"|(?:el|la) (?:mejor|peor|mayor|menor)"
)
_SUPERLATIVO = r"(?:(?:más|menos) .{1,30}|(?:mayor|menor|mejor|peor)(?:es)?(?: .{1,30})?|últim[oa]s)"
_PLACE = r"(?P<place>[0-9]{1,6}|[a-záéíóú]{3,12})(?:st|nd|rd|th|\.?[ºª°])?"
_AT_MOST = "como máximo|como mucho|a lo sumo|a lo más|no más de"
_FORMS = tuple(
    (re.compile(pattern), least_is_one, open_ended)
    for pattern, least_is_one, open_ended in (
        (rf"(?:among|one of) the (?:top )?{_PLACE}(?: (?P<end>{_SUPERLATIVE}))?", True, False),
        (rf"(?:un[oa] de|entre) l[oa]s {_PLACE} (?P<end>{_SUPERLATIVO})", True, False),
        (rf"(?:at most|no lower than|within the top|in the top|among the top|the top|top) {_PLACE}", True, False),
        (
            rf"(?:{_AT_MOST}|entre (?:los|las)(?: primer[oa]s)?) {_PLACE}(?: primer[oa]s)?",
            True,
            False,
        ),
        (rf"(?:the |in )?{_PLACE} (?P<end>{_SUPERLATIVE})", False, False),
        (rf"(?:el |la )?{_PLACE} (?P<end>{_SUPERLATIVO})", False, False),
        (rf"(?:at least|no higher than|al menos|por lo menos) {_PLACE}", False, True),
        (rf"(?:in )?(?:the |number |no\. ?|nr\. ?|#|rank |place )?{_PLACE}(?: place)?", False, False),
        (rf"(?:en )?(?:el |la )?(?:número |puesto |lugar |n\.?[º°] ?)?{_PLACE}(?: lugar| puesto)?", False, False),
    )
)
_LAST_PLACE = r"(?:in )?(?:the )?{}(?: place)?|(?:en )?(?:el |la )?{}(?: lugar| puesto)?"
_LAST_PLACES = (
    ("(?:very )?last", "últim[oa]"),
    ("(?:penultimate|next to last|second (?:to|from) last)", "penúltim[oa]"),
    ("third (?:to|from) last", "antepenúltim[oa]"),
)
_HYPHEN = re.compile(r"(?<=[a-záéíóú])-(?=[a-záéíóú])")  # second-highest
_FROM_THE_END = tuple(re.compile(_LAST_PLACE.format(*words)) for words in _LAST_PLACES)
_BETWEEN = re.compile(r"(?:between |entre )?([0-9]{1,6}) ?(?:-|–|and|to|y) ?([0-9]{1,6})")
_JOINT = re.compile(r"(?:joint|tied|shared|equal|empatad[oa]|compartid[oa])[ -]+(?:for )?")


def parse_position(text: str) -> Position | None:
    """The position that `text` names, or None when it names none."""
    said = " ".join(text.casefold().split())[:80]
    if said.startswith(("one of", "among")) and (few := _by_form(text, said, joint=False)) is not None:
        return few  # one of the top three
    if _ONE_OF.fullmatch(said):
        return Position(text, one_of=True, end=end_said(said))
    joint = _JOINT.match(said)
    if joint is not None:
        said = said[joint.end() :]
    if _EXTREME.fullmatch(said):
        return Position(text, joint=joint is not None, end=end_said(said))
    for place, pattern in enumerate(_FROM_THE_END, start=1):
        if pattern.fullmatch(said.replace("-", " ")):
            return Position(text, place, place, joint=joint is not None, end=End.LAST)
    between = _BETWEEN.fullmatch(said)
    if between is not None:
        low, high = int(between[1]), int(between[2])
        return Position(text, low, high) if 1 <= low <= high else None
    return _by_form(text, said, joint=joint is not None)


def _by_form(text: str, said: str, *, joint: bool) -> Position | None:
    for pattern, least_is_one, open_ended in _FORMS:
        found = pattern.fullmatch(said) or pattern.fullmatch(_HYPHEN.sub(" ", said))
        if found is None:
            continue
        place = _rank(found["place"])
        if place is None:
            continue
        end = end_said(found.groupdict().get("end") or "")
        return Position(text, 1 if least_is_one else place, LAST if open_ended else place, joint=joint, end=end)
    return None


def _rank(word: str) -> int | None:
    rank = int(word) if word.isdigit() else _RANKS.get(word)
    return rank if rank else None


def ordinal(rank: int) -> str:
    """1 as "first", 12 as "twelfth", 21 as "21st"."""
    if rank <= len(ORDINALS):
        return ORDINALS[rank - 1][0]
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def ranked_words(rank: int, order: Order) -> str:
    """1 as "highest", 3 as "third highest", or counted from the other end."""
    return order.value if rank == 1 else f"{ordinal(rank)} {order.value}"


_ADVICE = {
    "en": 'write "3", "third highest", "second worst", "at most 12", "among the five lowest" or "last"',
    "es": 'write "3", "tercero", "el segundo más alto", "como máximo 12", "entre los cinco peores" or "último"',
}


class PositionShape(ScalarShape[Position]):
    """A place in an order."""

    expected = 'a place in an order, such as "1", "second highest", "at most 12", "last" or "one of the highest"'

    def convert(self, node: Scalar, reader: Reader) -> Position:
        """The position, with its place in the file."""
        found = parse_position(node.text)
        if found is None:
            hint = _ADVICE[reader.language]
            raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place, hint=hint)
        return replace(found, text=Written(found.text, node.place))

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a bare one."""
        return {"type": ["string", "integer"]}


POSITION: Shape[Position] = PositionShape()
