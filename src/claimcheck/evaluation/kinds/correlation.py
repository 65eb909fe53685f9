"""Do places with more X have more Y? Or one place, in the years with more X?

    kind: correlation
    x: gun-ownership
    y: gun-deaths
    at: 2020
    among: states
    direction: positive
    strength: strong

With `among` (a group, a list or `all`) places are compared at one time. With `periods` (a range, a named set) the
periods of one place (`of`) are. `x` and `y` are measures, or {measure: density, at: 2010, where: {sex: total}}; x may
come from another source of the claim than y. `direction` is positive (more X, more Y), negative (more X, less Y) or
none ("has nothing to do with"). `strength` is weak (from 0.10), moderate (0.40) or strong (0.70), after Schober, Boer
and Schwarte (2018).

True when Spearman's rank correlation has the sign said and its 95% interval (Bonett and Wright, 2000) is clear of 0;
false when it is clear on the other side, or cannot reach even 0.10 on the side said. With 0 inside, it is undecidable.
A strength one band too high or any too low is inexact, two too high false. `none` is true when the interval holds 0
and ends below 0.40 on both sides, mostly true where a correlation clear of 0 is under 0.10. Under 8 pairs, or with
figures for under half of the places, nothing is decided.
Sums of others are left out and the missing named; so are Pearson's correlation, what leaving out each place does, and
over time the correlation of the changes from period to period: two series that only share a trend show it there.

Not for causes: going together is not one, and what holds of places need not hold of people. Not for whether one
measure is higher than another (use `compare`), nor for months, which share their seasons (ask for years).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Universe
from claimcheck.claims.grammar import Choice, key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE, TIME, UNIVERSE
from claimcheck.claims.times import Time
from claimcheck.evaluation.association_findings import association_finding
from claimcheck.evaluation.associations import Direction, Strength
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.pairs import pairs_of_places, pairs_over_time
from claimcheck.evaluation.phrases import entity_words, in_time, time_words
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.variables import VARIABLE, Variable, variable_series, variable_use

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """Two measures and how they go together."""

    measure: Written | None = key(MEASURE, inherited=True, doc="Not used here: the measures are `x` and `y`.")
    x: Variable = key(VARIABLE, required=True, doc="The measure that the sentence starts from.")
    y: Variable = key(VARIABLE, required=True, doc="The measure that goes with it.")
    at: Time | None = key(TIME, inherited=True, doc="When, for places side by side.")
    among: Universe | None = key(UNIVERSE, doc="The places compared: a group, a list or `all`.")
    periods: Time | None = key(TIME, doc="The periods of one place: a range, a named set or windows.")
    direction: Direction = key(Choice(Direction), required=True, doc="positive, negative or none.")
    strength: Strength | None = key(Choice(Strength), doc="weak, moderate or strong, where the sentence says so.")

    def settle(self, reader: Reader) -> None:
        """Places or periods; two measures; and nothing strong about none."""
        for found, message, hint in self._contradictions():
            if found:
                reader.report("CC118", message, self.place, hint=hint)

    def _contradictions(self) -> list[tuple[bool, str, str]]:
        one_of = "among: a group, a list or all, with at: 2015; or periods: 2000..2015, with of: one place"
        timed = [item for item in (self.at, self.x.at, self.y.at) if item is not None]
        same = (self.x.measure, self.x.at, self.x.where) == (self.y.measure, self.y.at, self.y.where)
        return [
            ((self.among is None) is (self.periods is None), "needs either `among` or `periods`", one_of),
            (self.periods is not None and bool(timed), "`periods` and `at` contradict each other", "keep one"),
            (self.among is not None and self.of is not None, "`among` and `of` contradict each other", "keep `among`"),
            (same, "`x` and `y` are the same", "name two measures"),
            (self.direction is Direction.NONE and self.strength is not None, "none has no strength", "keep one"),
            (self.measure is not None, "the measures are `x` and `y`", "leave out `measure`"),
            (self.per is not None, "`per` does not fit two measures", "derive the rate: {ratio: deaths, to: people}"),
        ]

    @property
    def main_use(self) -> Use:
        """The series that a count goes through."""
        return variable_use(self, self.y)

    @property
    def compared(self) -> Universe | None:
        """The places side by side: with them, a count over periods needs no place."""
        return self.among


def uses(params: Params) -> tuple[Use, ...]:
    """What the source that answers must have: y."""
    return (params.main_use,)


def elsewhere(params: Params) -> tuple[Use, ...]:
    """What another source of the claim may have: x."""
    return (variable_use(params, params.x),)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Rank both measures and hold the correlation of the ranks against what was said."""
    x, y = (variable_series(evidence, item) for item in (params.x, params.y))
    if params.among is not None:
        times = params.x.at or params.at, params.y.at or params.at
        pairs = pairs_of_places(evidence, x, y, params.among, times)
    elif params.periods is not None:
        pairs = pairs_over_time(evidence, x, y, params.periods)
    else:
        raise NoAnswer(
            "the check names neither places (`among`) nor periods (`periods`)",
            decides="`among` or `periods` in the check",
        )
    if x.source != y.source:
        pairs = replace(pairs, notes=(f"'{params.x.measure}' is from {x.source}", *pairs.notes))
    names = str(params.x.measure), str(params.y.measure)
    return association_finding(evidence, params.direction, params.strength, pairs, names)


def says(params: Params) -> str:
    """Both measures, how they go together, and over what."""
    how = " ".join(filter(None, (params.strength, params.direction if params.direction.sign else "no", "correlation")))
    over = f"among {entity_words(params.among)}" if params.among is not None else f"in {time_words(params.periods)}"
    return in_time(f"{how} of {params.x.measure} and {params.y.measure} {over}", params.at)


KIND = Kind("correlation", Params, uses, evaluate, __doc__, says, elsewhere, weighs=True)
