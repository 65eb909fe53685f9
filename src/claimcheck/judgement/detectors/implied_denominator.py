"""Two figures of one claim that cannot both be of one population.

What it means: 6,656 murders at 103 per 100,000 are those of 6.5 million people. When another pair of figures in the
same claim makes it 5 million, at least one of the four is of something else, or wrong.

When it fires: the load-bearing checks of a claim give, for one place and time, a count and a rate of one thing (the
names of the measures agree, rate, number and the like aside), and so a population, 100,000 · count / rate; they do so
twice, or give the `population` itself; and the populations are further apart than the rounding of the words (half of
the last written place, 5% for "about") and a growth of 5% a year between the times allow. Rates counted for different
things (per 1,000 births, per 100,000 people) are not compared, and one-sided words (more than, at least) give no
figure. Always a note, one for the claim. It speaks of the figures, not of anybody's intent.

Fires: "6,656 murders, 103 per 100,000, in a country of 5.5 million".
Near miss: "6,656 in 2015, 103 per 100,000; 3,954 in 2017, 60 per 100,000": 6.46 and 6.59 million, two years apart.

How to mend: look up the population that each rate was counted with, and name it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import number
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.said_amounts import Said, amounts_said
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.stats.populations import Implied, could_be_one, implied_population

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.judgement.detector import Case

DAYS_A_YEAR = 365.25


class _Population:
    """A population that the claim names or implies, and from which of its figures."""

    def __init__(self, implied: Implied, *behind: Said) -> None:
        self.implied = implied
        self.behind = behind

    @property
    def words(self) -> str:
        said = " at ".join(item.text for item in self.behind)
        return (
            f"{said} ({self.behind[0].at}) {'is' if len(self.behind) == 1 else 'makes'} {number(self.implied.about, 0)}"
        )


def detect(case: Case) -> list[Detected]:
    """One note for the two populations that are furthest from each other."""
    apart = [pair for pair in combinations(_populations(amounts_said(case)), 2) if _differ(*pair)]
    if not apart:
        return []
    first, second = max(apart, key=lambda pair: abs(pair[0].implied.about - pair[1].implied.about))
    parts = {item.part for item in (*first.behind, *second.behind)}
    return [
        Detected(
            "implied-denominator",
            Weight.NOTE,
            f"the figures are not of one population: {first.words}, {second.words}",
            part=parts.pop() if len(parts) == 1 else None,
            suggestion="name the population that each rate was counted with",
            cells=tuple(key for item in (*first.behind, *second.behind) for key in item.cells),
        )
    ]


def _populations(said: Sequence[Said]) -> Iterator[_Population]:
    for item in said:
        if item.is_population:
            yield _Population(Implied(*item.range), item)
    for count in said:
        for rate in said:
            if rate.base is not None and count.base is None and not count.is_population and count.goes_with(rate):
                yield _Population(implied_population(count.range, rate.range, rate.base), count, rate)


def _differ(first: _Population, second: _Population) -> bool:
    one, other = first.behind[-1], second.behind[-1]
    if one.of != other.of or not one.is_counted_like(other):
        return False
    years = abs((one.day - other.day).days) / DAYS_A_YEAR
    return not could_be_one(first.implied, second.implied, years=years)


DETECTOR = Detector("implied-denominator", Weight.NOTE, detect)
