"""Was a target met, and is it on track?

    kind: target
    measure: renewable-share
    of: Germany
    by: 2020
    target: at least 18%
    status: met

`by` is the due date: a year, a quarter, a month. `target` is a level ("at least 7%", "below 10", "between 2% and 4%"),
or a change from the base in `from`: "halved", "doubled", "reduced by 30%", or a size with `direction: decrease` ("30%",
"5 points", "a third", "2,000"). A bare level ("10") needs `from` as well, which says whether it is reached from above
or from below; more than was asked for meets it too. `status` is what the sentence says:

- met, missed: the figure of the due date is held against the target, as printed. Before the due period is over (and,
  where the source declares a lag, published) nothing is rated: undecidable, with the date from which it can be.
  `status: met` with `at` says that it was met by then, before it was due: the finding tells whether it still was then.
- on-track, off-track: the way from the base (`from`) to the latest figure (or to `at`) is drawn on to the due date. On
  track when it reaches the target there, which is the same as standing on or beyond the path now. `path: linear` (the
  default) adds the same amount in every period, `path: compound` the same percentage. "Will reach" is on track too.

A target is a line and not a word: 29.6% does not meet 30%, and `tolerance` says how far short may be. A forecast in the
table never meets a target. Over a break or a changed definition no change from the base is measured: undecidable.

Not for a line without a due date (use `threshold`), nor for what somebody expects of the future (use `document`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import Choice, key
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import QUANTITY, TIME
from claimcheck.claims.times import Time
from claimcheck.evaluation.asked import measure_uses
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.goals import Way, is_relative, needs_side, readable, sign_of
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.ratings import rated_at_due, rated_before_due, rated_on_the_way
from claimcheck.evaluation.targets import Aim, Path, table_of
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader


class Said(StrEnum):
    """What the sentence says of the target."""

    MET = "met"
    MISSED = "missed"
    ON_TRACK = "on-track"
    OFF_TRACK = "off-track"


ON_THE_WAY = {Said.ON_TRACK, Said.OFF_TRACK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A target, its due date, and what was said of it."""

    by: Time = key(TIME, required=True, doc="When it is due.")
    target: Quantity = key(QUANTITY, required=True, doc='What is to be reached: "at least 7%", "below 10", "halved".')
    status: Said = key(Choice(Said), required=True, doc="met, missed, on-track or off-track.")
    from_: Time | None = key(TIME, doc="The base: where a change is counted from, and where the path starts.")
    direction: Way | None = key(Choice(Way), doc="increase or decrease: the target is a size of change from the base.")
    path: Path | None = key(Choice(Path), doc="linear (the default) or compound: how the way to the target is drawn.")
    at: Time | None = key(TIME, inherited=True, doc="By which figure it is on track (else the latest), or met early.")

    def settle(self, reader: Reader) -> None:
        """The words say which figures meet it, and a path has a start."""
        for message, hint in _contradictions(self):
            reader.report("CC118", message, self.place, hint=hint)


def _contradictions(said: Params) -> list[tuple[str, str]]:
    target, direction, on_the_way = said.target, said.direction, said.status in ON_THE_WAY
    if not readable(target):
        return [(f"'{target.text}' does not say which figures meet it", 'target: "at least 7%"')]
    turned = direction is not None and target.sign not in {0, direction.sign}
    rules = [
        (turned, f"'{target.text}' and `direction: {direction}` contradict each other", "leave out `direction`"),
        (said.from_ is None and is_relative(target, direction), "a change is counted from somewhere", "from: 2015"),
        (
            said.from_ is None and not on_the_way and needs_side(target, direction),
            f"'{target.text}' can be reached from below or from above",
            f'target: "at least {target.text}", or name the base: from: 2015',
        ),
        (said.from_ is None and on_the_way, f"`status: {said.status}` needs the start of the path", "from: 2015"),
        (said.at is not None and said.status is Said.MISSED, "a target is missed on its due date", "leave out `at`"),
        (said.path is not None and not on_the_way, "a path is drawn for on-track and off-track", "leave out `path`"),
    ]
    return [(message, hint) for broken, message, hint in rules if broken]


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold the figure of the due date, or the way so far, against the target."""
    aim = Aim(params.target, params.direction, params.by, params.from_, params.path or Path.LINEAR, params.tolerance)
    table = table_of(evidence, aim, params.at)
    positive = params.status in {Said.MET, Said.ON_TRACK}
    if params.status in ON_THE_WAY:
        finding = rated_on_the_way(table, aim, params.at, kept=positive, claimed=says(params))
    elif params.at is not None and positive:
        finding = rated_before_due(table, aim, params.at, claimed=says(params))
    else:
        finding = rated_at_due(table, aim, met=positive, claimed=says(params))
    if not positive:
        return finding
    return replace(finding, claimed_sign=sign_of(params.target, params.direction))


def says(params: Params) -> str:
    """The target, its base and its due date, and what was said of it."""
    size = f"{params.direction} by {params.target.text}" if params.direction is not None else params.target.text
    since = f" from {time_words(params.from_)}" if params.from_ is not None else ""
    return f"{size}{since} by {time_words(params.by)}: {params.status.value.replace('-', ' ')}"


KIND = Kind("target", Params, measure_uses, evaluate, __doc__, says)
