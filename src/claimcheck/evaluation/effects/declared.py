"""What an author declares beside the figures: what else happened, and whom to compare with."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.entities import Universe
from claimcheck.claims.grammar import TEXT, Each, Rec, Record, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import Period
from claimcheck.claims.shapes import ID, MEASURE, PERIOD, UNIVERSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Record):
    """`{among: latin-america, without: [VEN]}`: the places that did not have the policy."""

    among: Universe = key(UNIVERSE, required=True, doc="A group, a list or `all`; those with the policy are left out.")
    without: tuple[Written, ...] = key(
        Each(TEXT, or_one=True), doc="Places of it that are no comparison, such as neighbours.", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """`{on: 2016-04, what: prison measures}`: what else may have moved the figure."""

    on: Period = key(PERIOD, required=True, doc="When: a day, a month, a year.")
    what: Written = key(TEXT, required=True, doc="What happened.")
    source: Written | None = key(ID, doc="The source that tells it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class NegativeControl(Record):
    """`{measure: traffic-deaths}`: a figure that the policy should not move."""

    measure: Written = key(MEASURE, required=True, doc="A measure that the policy should not move.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Emmie(Record):
    """What else an editor knows of the policy, by the five keys of EMMIE; an empty one is told as empty."""

    effect: Written | None = key(TEXT, doc="The effect, in a sentence.")
    mechanism: Written | None = key(TEXT, doc="How it is to work.")
    moderators: Written | None = key(TEXT, doc="Where and for whom.")
    implementation: Written | None = key(TEXT, doc="What was in fact done.")
    economics: Written | None = key(TEXT, doc="What it costs.")

    @property
    def filled(self) -> dict[str, str]:
        """The keys that say something."""
        keys = {"effect": self.effect, "mechanism": self.mechanism, "moderators": self.moderators}
        keys |= {"implementation": self.implementation, "economics": self.economics}
        return {name: str(text) for name, text in keys.items() if text}


EMMIE_KEYS = ("effect", "mechanism", "moderators", "implementation", "economics")
COMPARE, EVENTS, CONTROL, EMMIE = Rec(Compare), Each(Rec(Event)), Rec(NegativeControl), Rec(Emmie)
