"""How often something holds: a predicate asked of each place, each period or each stretch."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.claims.entities import Called
from claimcheck.claims.nodes import Written
from claimcheck.evaluation.answers import undecidable
from claimcheck.evaluation.undecided import NoAnswer, UnknownPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.checks import Check
    from claimcheck.claims.periods import Period
    from claimcheck.claims.times import Time
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed


SHOWN = 24  # figures of a side; a longer list is not read by anybody
MOST_ASKED = 100_000  # a century of days, with room; each is a question of its own


@dataclass(frozen=True, slots=True)
class Case:
    """One place, one period, or one place in one period."""

    shown: str
    code: str | None = None
    at: Time | None = None
    base: Period | None = None  # where a change over it starts


@dataclass(frozen=True, slots=True)
class Tally:
    """For which cases something holds, for which it does not, and which are open."""

    holding: tuple[Case, ...]
    failing: tuple[Case, ...]
    open: tuple[Case, ...]
    figures: tuple[Observed, ...] = ()  # of those for which it holds
    counter_figures: tuple[Observed, ...] = ()  # of those for which it does not
    reasons: tuple[str, ...] = ()  # why the open ones are open, without repetition
    decides: tuple[str, ...] = ()  # what would decide them, as far as anything but decimals would
    turning: tuple[Case, ...] = ()  # those that rounding could turn

    @property
    def total(self) -> int:
        """How many were asked."""
        return len(self.holding) + len(self.failing) + len(self.open)

    @property
    def observed(self) -> tuple[Observed, ...]:
        """What it rests on, as much as anybody reads: those for which it holds, then the exceptions."""
        sides = (tuple(dict.fromkeys(figures))[:SHOWN] for figures in (self.figures, self.counter_figures))
        return tuple(dict.fromkeys(seen for side in sides for seen in side))


def holds(finding: Finding) -> bool | None:
    """Does a predicate hold? True and mostly do; undecidable is open."""
    rank = finding.outcome.rank
    return None if rank is None else rank >= 2


def tally(evidence: Evidence, predicates: Sequence[Check], cases: Iterable[Case]) -> Tally:
    """Ask all predicates of every case; all must hold."""
    cases = list(islice(cases, MOST_ASKED + 1))
    if len(cases) > MOST_ASKED:
        raise NoAnswer(
            f"that is more than {MOST_ASKED:,} places and periods; narrow the range",
            decides=f"a range of at most {MOST_ASKED:,} places and periods",
        )
    sorted_cases: dict[bool | None, list[Case]] = {True: [], False: [], None: []}
    observed: dict[bool, list[Observed]] = {True: [], False: []}
    reasons: list[str] = []
    decides: list[str] = []
    turning: list[Case] = []
    for case in cases:
        answers = [answer_of(evidence, predicate, case) for predicate in predicates]
        held = _all(answer if isinstance(answer, str) else holds(answer) for answer in answers)
        sorted_cases[held].append(case)
        findings = [answer for answer in answers if not isinstance(answer, str)]
        turning += [case] if any(finding.could_turn for finding in findings) else []
        if held is not None:
            observed[held] += [seen for finding in findings for seen in finding.observed]
        else:
            reasons += [answer if isinstance(answer, str) else answer.reason for answer in answers if _is_open(answer)]
            decides += [_decides(answer, case) for answer in answers if _is_open(answer)]
    holding, failing, undecided = (tuple(sorted_cases[held]) for held in (True, False, None))
    return Tally(
        holding,
        failing,
        undecided,
        figures=tuple(observed[True]),
        counter_figures=tuple(observed[False]),
        reasons=tuple(dict.fromkeys(reasons)),
        decides=tuple(filter(None, decides)),
        turning=tuple(turning),
    )


def _decides(answer: Finding | str, case: Case) -> str:
    """What would decide one open answer; a place that is not in the table needs figures there."""
    return f"figures for {case.shown}" if isinstance(answer, str) else answer.decides


def _is_open(answer: Finding | str) -> bool:
    return isinstance(answer, str) or holds(answer) is None


def _all(answers: Iterable[bool | str | None]) -> bool | None:
    """All of them: one that fails settles it, one that is open leaves it open."""
    known = [answer if isinstance(answer, bool) else None for answer in answers]
    if False in known:
        return False
    return None if None in known else True


def answer_of(evidence: Evidence, predicate: Check, case: Case) -> Finding | str:
    """The answer to a predicate in one case, or that the place is not in the table."""
    of = Called(Written(case.code)) if case.code is not None else None
    try:
        return evidence.ask(predicate, of=of, at=case.at, base=case.base)
    except NoAnswer as answer:
        return undecidable(evidence.source, answer)
    except UnknownPlace as unknown:
        if case.code is None or unknown.name != case.code:
            raise
        return f"{case.shown} is not in the table"
