"""The shapes of `at`, `from`, `to` and of lengths of time: YAML in, values of `times` out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from claimcheck.claims.check_shapes import CHECK
from claimcheck.claims.checks import Check
from claimcheck.claims.grammar import (
    DAY,
    Choice,
    Each,
    Rec,
    Record,
    ScalarShape,
    Schema,
    Shape,
    key,
)
from claimcheck.claims.nodes import Mapping, Node, Scalar
from claimcheck.claims.periods import Period
from claimcheck.claims.time_words import FORMS, TimeError, parse_duration, parse_point, parse_time
from claimcheck.claims.times import (
    Duration,
    LastOf,
    Nearest,
    OnOrBefore,
    Point,
    Take,
    TakeOf,
    Time,
    When,
    Windows,
)
from claimcheck.problems import did_you_mean, shortened

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from claimcheck.claims.grammar import Reader

T = TypeVar("T")


class TimeText(ScalarShape[T]):
    """A text that one function of `time_words` reads."""

    def __init__(self, parse: Callable[[str], T], expected: str) -> None:
        self.parse, self.expected = parse, expected

    def convert(self, node: Scalar, reader: Reader) -> T:
        """The value, or CC115 with the form to write."""
        try:
            return self.parse(node.written())
        except TimeError as error:
            raise reader.refuse("CC115", str(error), node.place, hint=error.hint) from None


def _parse_period(text: str) -> Period:
    point = parse_point(text)
    if isinstance(point, Period):
        return point
    raise TimeError(
        f"a period of the calendar is expected here, found '{shortened(text)}'", "write 1986, 1986-07 or 1986-Q3"
    )


DURATION: Shape[Duration] = TimeText(parse_duration, "a length such as 15 years")
POINT: Shape[Point] = TimeText(parse_point, "a period, such as 2015 or 2015-07, or a word such as latest")
PERIOD: Shape[Period] = TimeText(_parse_period, "a period such as 2015, 2015-07 or 2015-Q3")
TIME_TEXT: Shape[Time] = TimeText(parse_time, f"a period: {FORMS}")


class TimeShape(Shape[Time]):
    """Every form of `at`, `from` and `to`."""

    expected = "a period (2015, 2015-07, 2015-Q3, a range A..B, a word such as latest) or one of its forms"

    def read(self, node: Node, reader: Reader) -> Time:
        """A text, or a mapping whose first word says which form it is."""
        if isinstance(node, Scalar) and not node.is_empty:
            return TIME_TEXT.read(node, reader)
        if not isinstance(node, Mapping):
            raise self.wrong_shape(node, reader)
        form = self._form(node, reader)
        return Rec(form).read(node, reader).value()

    def _form(self, node: Mapping, reader: Reader) -> type[Form]:
        if node.get("in") is not None:
            return InWhen if node.get("when") is not None or node.get("as") is not None else InTake
        for word, form in FORMS_BY_KEY.items():
            if node.get(word) is not None:
                return form
        keys = [name for name, _ in node]
        near = next((found for name in keys if (found := did_you_mean(name[:60], ["in", *FORMS_BY_KEY]))), None)
        found = shortened(", ".join(keys[:4])) or "nothing"
        message = f"no form of a period has these keys: {found}"
        hint = (f"did you mean '{near}'? " if near else "") + _HINT
        raise reader.refuse("CC115", message, node.place, hint=hint)

    def schema(self) -> Schema:
        """A text or number, or one of the forms; a reference, since a form may hold another."""
        return {"$ref": "#/$defs/time"}

    def definition(self) -> Schema:
        """What the reference stands for."""
        forms = [Rec(form).schema() for form in (InTake, InWhen, *FORMS_BY_KEY.values())]
        return {"anyOf": [{"type": ["string", "number"]}, *forms]}


_HINT = (
    "write {in: A..B, take: max}, {on-or-before: 2009-01-20}, {nearest: 1986, within: 2 years}, "
    "{last: 14 years, before: 2019-Q1} or {windows: 4 years, within: A..B}"
)
TIME: Shape[Time] = TimeShape()


class Predicate(Shape[Check]):
    """A check without what it takes from the check around it."""

    expected = 'a check such as {kind: threshold, line: "10", side: above}'

    def read(self, node: Node, reader: Reader) -> Check:
        """The check."""
        before, reader.nested = reader.nested, True
        try:
            return CHECK.read(node, reader)
        finally:
            reader.nested = before

    def schema(self) -> Schema:
        """A reference: checks hold checks."""
        return {"$ref": "#/$defs/predicate"}


PREDICATE: Shape[Check] = Predicate()


class As(StrEnum):
    """What the periods of a `when` are: stretches of neighbours, or each for itself."""

    EPISODES = "episodes"
    PERIODS = "periods"


class Overlap(StrEnum):
    """What stretches that overlap are."""

    MERGE = "merge"
    EACH = "each"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Record):
    """One form of a period that is written as a mapping."""

    def value(self) -> Time:
        """The value that it stands for."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class InTake(Form):
    """`{in: A..B, take: max}`."""

    in_: Time = key(TIME, required=True, doc="The range that is gone through.")
    take: Take = key(Choice(Take), required=True, doc="What to take of it.")

    def value(self) -> Time:
        """As `times` has it."""
        return TakeOf(self.in_, self.take)


@dataclass(frozen=True, slots=True, kw_only=True)
class InWhen(Form):
    """`{in: A..B, when: [predicate, …], as: episodes}`."""

    in_: Time = key(TIME, required=True, doc="The range that is gone through.")
    when: tuple[Check, ...] = key(
        Each(PREDICATE, or_one=True), required=True, doc="Checks that must all hold in a period."
    )
    as_: As = key(Choice(As), doc="Neighbouring periods joined (episodes), or each for itself.", default=As.EPISODES)

    def value(self) -> Time:
        """As `times` has it."""
        return When(self.in_, self.when, self.as_ is As.EPISODES)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnOrBeforeForm(Form):
    """`{on-or-before: 2009-01-20}`."""

    on_or_before: dt.date = key(DAY, required=True, doc="The last known period that had begun by this day.")

    def value(self) -> Time:
        """As `times` has it."""
        return OnOrBefore(self.on_or_before)


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestForm(Form):
    """`{nearest: 1986, within: 2 years}`."""

    nearest: Period = key(PERIOD, required=True, doc="The known period closest to this one.")
    within: Duration | None = key(DURATION, doc="No further away than this.")

    def value(self) -> Time:
        """As `times` has it."""
        return Nearest(self.nearest, self.within)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastForm(Form):
    """`{last: 14 years, before: 2019-Q1}` or `{last: 15 years, through: 2012}`."""

    last: Duration = key(DURATION, required=True, doc="So many periods.")
    before: Point | None = key(POINT, doc="They end right before this one.")
    through: Point | None = key(POINT, doc="They end with this one.")

    def settle(self, reader: Reader) -> None:
        """Two ends are one too many."""
        if self.before is not None and self.through is not None:
            reader.report("CC118", "`before` and `through` both say where the periods end", self.place, hint="keep one")

    def value(self) -> Time:
        """As `times` has it."""
        return LastOf(self.last, self.before, self.through)


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowsForm(Form):
    """`{windows: 4 years, within: 1948..2014, overlap: merge}`."""

    windows: Duration = key(DURATION, required=True, doc="Every stretch of this length.")
    within: Time = key(TIME, required=True, doc="The range in which they lie.")
    overlap: Overlap | None = key(Choice(Overlap), doc="merge: stretches that hold and overlap are one.")

    def value(self) -> Time:
        """As `times` has it."""
        return Windows(self.windows, self.within, self.overlap.value if self.overlap else None)


FORMS_BY_KEY: dict[str, type[Form]] = {
    "on-or-before": OnOrBeforeForm,
    "nearest": NearestForm,
    "last": LastForm,
    "windows": WindowsForm,
}
