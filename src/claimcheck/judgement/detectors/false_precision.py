"""More digits than the figures behind them carry.

What it means: "fell by 41.75%" sounds measured to the hundredth; from figures printed as 103 and 60 nobody can know
more than "between 41 and 42.5%". The same goes for tenths of a percent in a poll of a thousand people. It speaks of the
reading, not of intent.

When it fires: a figure is said without a softening word ("about", "nearly"), in a decided check that it agrees with
(true or mostly), and what the rounding of the figures, or the margin of error of the poll, leaves open is 20 times its
last written place or more. Looked at are the `value` of a level in the unit of the table, the share of a survey, and
the percentage of a change. Always a note, one for each check.

Fires: "54.3%" of 1,200 people, whose margin of error is 2.8 points to either side.
Near miss: "54%" of the same poll; "41.7%" for 103 to 60, where rounding leaves 1.5 points open, 15 times a tenth.

How to mend: write fewer digits, or "about".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from claimcheck.evaluation.wording import number
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.polled import polls_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.intervals import percent_change
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.judgement.detector import Case

TOO_FINE = 20
SHARP = frozenset({Hedge.BARE, Hedge.EXACTLY})


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check."""
    for poll in polls_of(case):
        value = getattr(check_of(poll.leaf).params, "value", None)
        if _is_sharp(value, Unit.PERCENT, poll.finding):
            yield from _note(poll.part, poll.finding, value, 2 * poll.margin, "the margin of error of the poll leaves")
    for index, leaf in case.leaves():
        params = check_of(leaf).params
        name = {"level": "value", "change": "by"}.get(check_of(leaf).kind)
        said = getattr(params, name, None) if name is not None else None
        found = [_left_open(said, finding) for finding in leaf.deciding] if leaf.is_decided else []
        for finding, open_ in zip(leaf.deciding, found, strict=False):
            if open_ is not None:
                yield from _note(index, finding, *open_, "the rounding of the figures leaves")
                break


def _left_open(said: object, finding: Finding) -> tuple[Quantity, float] | None:
    """A sharp figure, and how much the rounding of what was measured leaves open in its unit."""
    figures = [seen.value for seen in finding.observed]
    if len(figures) == 1 and (_is_sharp(said, Unit.PLAIN, finding) or _is_sharp(said, Unit.PERCENT, finding)):
        return (said, figures[0].high - figures[0].low) if _in_one_unit(said, figures[0].value) else None
    if len(figures) == 2 and _is_sharp(said, Unit.PERCENT, finding) and min(item.low for item in figures) > 0:
        change = percent_change(figures[0], figures[1])
        return said, change.high - change.low
    return None


def _in_one_unit(said: Quantity, measured: float) -> bool:
    """It agrees with what was measured, so figures that are far apart are in different units: tonnes and kilograms."""
    return said.figure is not None and abs(float(said.figure.value) - measured) <= abs(measured) / 2


def _is_sharp(said: object, unit: Unit, finding: Finding) -> TypeGuard[Quantity]:
    sharp = isinstance(said, Quantity) and said.figure is not None and said.unit is unit and said.hedge in SHARP
    return sharp and (finding.outcome.rank or 0) >= 2


def _note(part: int, finding: Finding, said: Quantity, open_: float, what: str) -> Iterator[Detected]:
    place = float(said.figure.last_place) if said.figure is not None else 0.0
    if place <= 0 or round(open_ / place, 6) < TOO_FINE:
        return
    room = f"{number(open_, 1)} points" if said.unit is Unit.PERCENT else number(open_)
    yield Detected(
        "false-precision",
        Weight.NOTE,
        f"'{said.text.strip()}' has more digits than are known: {what} {room} open",
        part=part,
        source=finding.source,
        suggestion=f"write fewer digits, or 'about {said.text.strip()}'",
        words=(said.text.strip(),),
        cells=tuple(key for seen in finding.observed for key in seen.cells),
    )


DETECTOR = Detector("false-precision", Weight.NOTE, detect)
