"""How many periods in a row, and is it the longest run since then?

    kind: run
    measure: jobs
    of: Marenia
    predicate: {kind: change, direction: increase}
    ending: 2019-Q4
    length: "11"
    longest-since: 1999

`predicate` is any check, asked of each period back from `ending` until one fails: a change (from the period before), a
threshold, a record, a rank. It inherits measure and place and names no period of its own. The periods are as long as
`ending`: `2019` of a monthly table goes by years, added up by `over-time`; a member of a named set goes by its members.
For "compared with a year before" let a derived measure ({change-of: jobs, over: 12 months}) be above zero.

`length` is a number of periods with its word: "8", "at least 5", "ninth consecutive", "65 meses seguidos". A longer
run meets a bare number, which is noted as understated. `longest-since`: no run that begins after that period, up to
`ending`, is longer; the run of that period itself is no rival, and one that is as long is noted. `start` is the whole
table.

True when both hold. An open period (no figure, a break) makes the length a range; where the table begins inside the
run it is at least so long. Undecidable only if that matters. A period in which the predicate is mostly so counts.

Not for "rose every year from 2010 to 2019" (use `trend`), nor for how often, in a row or not (use `count`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.claims.grammar import key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE, PREDICATE, TIME
from claimcheck.claims.times import Time
from claimcheck.evaluation.answers import from_match
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.phrases import time_words
from claimcheck.evaluation.predicates import searched_uses
from claimcheck.evaluation.run_lengths import LENGTH, length_words, predicate_words
from claimcheck.evaluation.run_periods import ask_back
from claimcheck.evaluation.run_verdict import judge
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.datasets.series import Use

OWN_PERIODS = {"at": "at", "from_": "from", "to": "to"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """What holds in each period of the run, where the run ends, and what was said of its length."""

    measure: Written | None = key(MEASURE, inherited=True, doc="What is measured, where the predicate does not say it.")
    predicate: Check = key(PREDICATE, required=True, doc="What holds in each period: {kind: change, direction: …}.")
    ending: Time | None = key(TIME, doc="The last period of the run; `at` says the same.")
    at: Time | None = key(TIME, doc="The last period of the run, as a check around this one hands it down.")
    length: Quantity | None = key(LENGTH, doc='How many periods: "8", "at least 5", "ninth consecutive".')
    longest_since: Time | None = key(TIME, doc="No run that begins after this period is longer; start: none at all.")

    def settle(self, reader: Reader) -> None:
        """One ending, something said of the length, and a predicate that can be asked of any period."""
        ends = [name for name, time in (("ending", self.ending), ("at", self.at)) if time is not None]
        ends += [f"predicate: {{{OWN_PERIODS[name]}: …}}" for name in OWN_PERIODS if _own(self.predicate, name)]
        if len(ends) > 1 or (ends and "from" in ends[0]) or (ends and "to:" in ends[0]):
            message = f"{' and '.join(f'`{end}`' for end in ends)} say which period is meant; the run goes through many"
            reader.report("CC118", message, self.place, hint="keep `ending`, the last period of the run")
        if not ends and not reader.nested:
            reader.report("CC118", "the run names no last period", self.place, hint="ending: 2019, or latest")
        if self.length is None and self.longest_since is None:
            hint = 'length: "8", or longest-since: 1999'
            reader.report("CC118", "a run needs `length`, `longest-since`, or both", self.place, hint=hint)
        if self.tolerance is not None:
            hint = 'write it inside `predicate`, or say the length as "about 8"'
            reader.report("CC118", "`tolerance` of a run could mean its length or its figures", self.place, hint=hint)
        if not reader.nested and self.measure is None and getattr(self.predicate.params, "measure", None) is None:
            reader.report("CC111", "the key 'measure' is missing", self.place, hint="measure: what is measured")


def _own(predicate: Check, name: str) -> Time | None:
    found: Time | None = getattr(predicate.params, name, None)
    return found


def uses(params: Params) -> tuple[Use, ...]:
    """The series that is gone through."""
    return searched_uses(params, params.predicate)


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Go back from the last period of the run, and hold what was found against what was said."""
    ending = params.ending or params.at or _own(params.predicate, "at")
    if ending is None:
        raise NoAnswer(
            "the run names no last period (`ending`), and no period is gone through",
            decides="`ending` in the check, the last period of the run",
        )
    predicate = params.predicate
    if _own(predicate, "at") is not None:
        asked_of_any = replace(predicate.params, at=None)  # type: ignore[call-arg]  # this kind's params have `at`
        predicate = replace(predicate, params=asked_of_any)
    asked = ask_back(evidence, predicate, ending, params.longest_since)
    found = judge(evidence, asked, params.length, params.longest_since)
    finding = from_match(
        evidence,
        found.match,
        found.reason,
        claimed=_claimed(params, f" ({predicate_words(params.predicate)})"),
        observed=found.observed,
        direction=found.match.slant,
        notes=(*asked.notes, *found.notes),
        decides=found.decides,
    )
    return replace(finding, n=len(asked.answers))


def says(params: Params) -> str:
    """How long, up to when, the longest since; of what, its predicate says."""
    return _claimed(params)


def _claimed(params: Params, of_what: str = "") -> str:
    ending = params.ending or params.at or _own(params.predicate, "at")
    length = length_words(params.length) if params.length is not None else "a run"
    words = [f"{length}{of_what}"]
    words.append(f"up to {time_words(ending)}" if ending is not None else "")
    words.append(f"the longest since {time_words(params.longest_since)}" if params.longest_since is not None else "")
    return ", ".join(filter(None, words))


KIND = Kind("run", Params, uses, evaluate, __doc__, says)
