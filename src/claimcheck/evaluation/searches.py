"""A search: one question asked of every place or period, with the answers kept, so that a "none" can show them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called
from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import Period
from claimcheck.evaluation.answers import plain, undecidable
from claimcheck.evaluation.changes import as_printed
from claimcheck.evaluation.findings import Finding, Observed
from claimcheck.evaluation.known_in_part import rises
from claimcheck.evaluation.registers import at_least
from claimcheck.evaluation.tallies import MOST_ASKED, Case, answer_of, holds
from claimcheck.evaluation.undecided import NoAnswer, UnknownPlace
from claimcheck.evaluation.wording import amount, figure, listed
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.evaluation.evidence import Evidence

SHOWN = 60  # figures behind a "none"; a list longer than this is not read by anybody
NAMED = 6


@dataclass(frozen=True, slots=True)
class Answer:
    """What one place or period says."""

    case: Case
    held: bool | None  # None: open
    reason: str
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """All answers, in the order asked."""

    answers: tuple[Answer, ...]
    unnamed: int = 0  # places that should be there and that nobody names

    def of(self, held: bool | None) -> tuple[Answer, ...]:
        """Those that hold, those that do not, or those that are open."""
        return tuple(answer for answer in self.answers if answer.held is held)

    @property
    def known(self) -> int:
        """How many are decided."""
        return sum(answer.held is not None for answer in self.answers)

    def why(self) -> Undecided:
        """Why the open ones are open, where they have one reason in common; else too few are known."""
        reasons = {answer.finding.undecided for answer in self.of(None) if answer.finding is not None}
        common = reasons.pop() if len(reasons) == 1 and not self.unnamed else None
        if common is None or (common is Undecided.NO_DATA and self.known):
            return Undecided.COVERAGE
        return common

    def observed(self, held: bool) -> tuple[Observed, ...]:
        """The figures of those that hold, or of those that do not, each once."""
        seen = (item for answer in self.of(held) if answer.finding is not None for item in answer.finding.observed)
        return tuple(dict.fromkeys(seen))[:SHOWN]

    def rounding(self) -> tuple[str, ...]:
        """A note where the rounding of a figure could turn its answer."""
        turning = [answer for answer in self.answers if answer.finding is not None and answer.finding.could_turn]
        close = [answer.case.shown for answer in turning]
        return (f"rounding could turn the answer in {listed(close, NAMED)}",) if close else ()


def search(evidence: Evidence, predicate: Check | None, cases: Iterable[Case]) -> tuple[Answer, ...]:
    """Ask the predicate (without one, whether there is anything) of every case.

    Raises
    ------
    NoAnswer
        When there are more of them than anybody asks.

    """
    asked = list(islice(cases, MOST_ASKED + 1))
    if len(asked) > MOST_ASKED:
        raise NoAnswer(
            f"that is more than {MOST_ASKED:,} places and periods; narrow the range",
            decides=f"a range of at most {MOST_ASKED:,} places and periods",
        )
    return tuple(ask(evidence, predicate, case) for case in asked)


def ask(evidence: Evidence, predicate: Check | None, case: Case) -> Answer:
    """The answer of one case; one that is open may be settled by what a register holds outside of what it covers."""
    answer = _ask(evidence, predicate, case)
    if answer.held is not None or not rises(predicate) or not _has_more(evidence, predicate):
        return answer
    least = _ask(at_least(evidence), predicate, case)
    return replace(least, reason=f"{least.reason}, at the least") if least.held else answer


def _has_more(evidence: Evidence, predicate: Check | None) -> bool:
    name = getattr(predicate.params, "measure", None) if predicate is not None else None
    try:
        return bool(evidence.series(name).outside)
    except NoAnswer:
        return False


def _ask(evidence: Evidence, predicate: Check | None, case: Case) -> Answer:
    """The answer of one case; without a predicate, whether its figure is above zero."""
    found = answer_of(evidence, predicate, case) if predicate is not None else _above_zero(evidence, case)
    if isinstance(found, str):
        return Answer(case, None, found)
    return Answer(case, holds(found), found.reason, found)


def _above_zero(evidence: Evidence, case: Case) -> Finding | str:
    try:
        seen = evidence.observe(case.at, of=Called(Written(case.code)) if case.code is not None else None)
    except NoAnswer as answer:
        return undecidable(evidence.source, answer)
    except UnknownPlace as unknown:
        if unknown.name != case.code:
            raise
        return f"{case.shown} is not in the table"
    outcome = Outcome.TRUE if as_printed(seen.value) > 0 else Outcome.FALSE
    return plain(evidence, outcome, figure(seen), claimed="above zero", observed=(seen,))


def figures_words(answers: Iterable[Answer]) -> str:
    """Between what the figures lie, where each answer rests on one of the same measure: "40 (2013) to 71 (2009)"."""
    asked = list(answers)
    rows = list(_single(asked))
    if len(rows) < max(2, len(asked)) or len({(seen.measure, seen.unit) for seen in rows}) > 1:
        return ""
    ordered = sorted(rows, key=lambda seen: as_printed(seen.value))
    low, high = ordered[0], ordered[-1]
    if as_printed(low.value) == as_printed(high.value):
        return f"their figures are all {amount(low.value, low.unit)}"
    places, times = len({seen.of for seen in rows}) > 1, len({seen.at for seen in rows}) > 1
    ends = [", ".join([seen.label] * places + [seen.at] * times) for seen in (low, high)]
    return f"their figures go from {amount(low.value)} ({ends[0]}) to {amount(high.value, high.unit)} ({ends[1]})"


def open_words(answers: Sequence[Answer]) -> str:
    """The open ones by name, neighbouring periods joined, and why: "1951 to 1989, 2003 (no figure for …)"."""
    runs: list[list[Case]] = []
    for case in (answer.case for answer in answers):
        if runs and _follows(runs[-1][-1], case):
            runs[-1].append(case)
        else:
            runs.append([case])
    names = [run[0].shown if len(run) == 1 else f"{run[0].shown} to {run[-1].at}" for run in runs]
    why = next((answer.reason for answer in answers), "")
    return f"{listed(names, NAMED)} ({why})"


def _follows(one: Case, other: Case) -> bool:
    """True for the next period of the same place."""
    apart = one.code == other.code and isinstance(one.at, Period) and isinstance(other.at, Period)
    return apart and other.at == one.at.shift(1)  # type: ignore[union-attr]  # both are periods


def _single(answers: Iterable[Answer]) -> Iterator[Observed]:
    for answer in answers:
        seen = answer.finding.observed if answer.finding is not None else ()
        if len(seen) == 1:
            yield seen[0]
