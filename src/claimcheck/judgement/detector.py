"""What a detector is: a rule with a name, the worst it can give, and a look at the whole case.

A detector speaks about the reading, never about intent. Each stands in a file of its own in `detectors/`; the
docstring of that file is its manual page. New ones are found by their file.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.judgement.parts import all_leaves, counted_leaves
from claimcheck.judgement.sentence import NOT_READ, Sentence
from claimcheck.judgement.verdicts import Detected, Silenced, Weight

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.pairs import Change
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness

OFF = "off"


@dataclass(frozen=True, slots=True)
class Case:
    """All that a detector may look at: the claim, its parts, its sources, its changes, its sentence, its dates."""

    claim: Claim
    parts: tuple[PartVerdict, ...]
    witnesses: Mapping[str, Witness]
    changes: tuple[Change, ...] = ()
    sentence: Sentence = NOT_READ
    earlier: tuple[PartVerdict, ...] = ()  # the parts as of the day it was said, by the vintages of that day
    today: dt.date | None = None  # the day that the verdict is as of

    def bearing(self) -> Iterator[tuple[int, PartVerdict]]:
        """The load-bearing parts with their index."""
        return ((index, part) for index, part in enumerate(self.parts) if part.is_load_bearing)

    @property
    def size(self) -> int:
        """How many load-bearing parts there are."""
        return sum(1 for _ in self.bearing())

    def leaves(self) -> Iterator[tuple[int, PartVerdict]]:
        """The checks that the load-bearing parts rest on, each with the index of its part."""
        return ((index, leaf) for index, part in self.bearing() for leaf in counted_leaves(part))

    def every_leaf(self) -> Iterator[tuple[int, PartVerdict]]:
        """Every check, context and readings that did not count included."""
        return ((index, leaf) for index, part in enumerate(self.parts) for leaf in all_leaves(part))


@dataclass(frozen=True, slots=True)
class Detector:
    """One rule. `worst` is the weight of its worst case; `manual` is the docstring of its file."""

    rule: str
    worst: Weight
    detect: Callable[[Case], Iterable[Detected]]
    manual: str = ""
    about_sources: bool = False  # it speaks of who said it, so it is told after those that speak of the figures


@cache
def discover() -> Mapping[str, Detector]:
    """Every detector in `judgement/detectors/`, by rule, in alphabetical order."""
    package = importlib.import_module("claimcheck.judgement.detectors")
    found = {}
    for item in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{item.name}")
        detector: Detector = module.DETECTOR
        found[detector.rule] = replace(detector, manual=inspect.getdoc(module) or "")
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Detection:
    """What fired, worst first, and what the claim asked to ignore."""

    fired: tuple[Detected, ...] = ()
    silenced: tuple[Silenced, ...] = ()


def run_detectors(case: Case, severities: Mapping[str, str], ignored: Mapping[str, str]) -> Detection:
    """Ask every rule that the project has not switched off; what the figures show comes before who counted them.

    severities: rule → off, note, serious or critical: the weight of the rule's worst case; milder cases never weigh
    more than it. ignored: rule → the claim's reason.
    """
    fired: list[Detected] = []
    silenced: list[Silenced] = []
    for rule, detector in discover().items():
        setting = severities.get(rule)
        if setting == OFF:
            continue
        found = tuple(weighed(item, detector, setting) for item in detector.detect(case))
        if rule in ignored:
            silenced.append(Silenced(rule, ignored[rule], found))
        else:
            fired.extend(found)
    return Detection(tuple(sorted(fired, key=_order)), tuple(silenced))


def _order(detected: Detected) -> tuple[int, bool]:
    return -detected.weight.rank, discover()[detected.rule].about_sources


def weighed(detected: Detected, detector: Detector, setting: str | None) -> Detected:
    """The same finding under the project's own severity for the rule."""
    if setting is None:
        return detected
    limit = Weight(setting)
    is_worst = detected.weight is detector.worst
    weight = limit if is_worst else min(detected.weight, limit, key=lambda weight: weight.rank)
    return replace(detected, weight=weight)


def worst_weight(weights: Iterable[Weight]) -> Weight:
    """The heaviest; clean when there are none."""
    return max(weights, key=lambda weight: weight.rank, default=Weight.CLEAN)
