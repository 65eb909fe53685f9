"""One claim on both of its days: evaluate and judge each view of it, and say which verdict is the headline.

The files were read once for all views. The other day costs nothing where it can make no difference: the sources have
the same vintages, every period was over by then, and no answer hung on the day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.evaluate import evaluate_claim
from claimcheck.evaluation.pairing import baseline_between
from claimcheck.evaluation.wanted import wanted_by
from claimcheck.judgement.judge import judge, not_checked
from claimcheck.judgement.two_dates import NOTHING_READABLE, dated, told
from claimcheck.judgement.verdicts import Dated, Verdict
from claimcheck.views import can_be_asked, desk_of, series_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.datasets.tables import Tables
    from claimcheck.evaluation.evaluate import Desk, Evaluation
    from claimcheck.evaluation.wanted import Wanted
    from claimcheck.judgement.two_dates import AsOf
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.loading import Loaded
    from claimcheck.problems import Problem
    from claimcheck.views import View, Views


@dataclass(frozen=True, slots=True)
class Bench:
    """What is the same for every claim of a run."""

    loaded: Loaded
    tables: Tables
    as_of: AsOf

    def desk(self, view: View) -> Desk:
        """What the evaluation of a view has in front of it."""
        return desk_of(view, self.loaded, self.tables)

    def problems(self, asked: Wanted) -> tuple[Problem, ...]:
        """What keeps a view from being checked."""
        return asked.problems(self.tables.series, self.tables.problems_of)

    def judged(self, view: View, desk: Desk, answers: Evaluation, earlier: Sequence[PartVerdict] = ()) -> Verdict:
        """The verdict of one view; `earlier`: its parts as they came out on the other day."""
        verdict = judge(
            view.claim,
            answers.parts,
            self.loaded.catalogue.sources,
            self.loaded.book.config,
            problems=answers.problems,
            baseline_between=lambda start, end: baseline_between(start, end, desk),
            earlier=earlier,
            today=view.day,
        )
        return replace(verdict, claim=view.written)


def wanted_by_views(views: Views, loaded: Loaded) -> tuple[Wanted, ...]:
    """What each view of a claim asks of the tables, in the order of `views.every`."""
    todays = wanted_by(views.now.claim, desk_of(views.now, loaded))
    return tuple(
        todays if view.same_sources(views.now) else wanted_by(view.claim, desk_of(view, loaded)) for view in views.every
    )


def weigh(views: Views, asked: Sequence[Wanted], bench: Bench) -> Verdict:
    """The verdict on a claim with both of its days, unless the evidence of today has a problem."""
    now = views.now
    problems = bench.problems(asked[0])
    if problems:
        return not_checked(now.written, problems)
    desk = bench.desk(now)
    answers = evaluate_claim(now.claim, desk)
    then = None
    if views.then is not None and not _is_alike(views.then, now, asked[0], desk, bench):
        then = _past(views.then, asked[1], bench)
    verdict = bench.judged(now, desk, answers, then.parts if then is not None else ())
    if verdict.word is None:
        return verdict
    if then is not None:
        verdict = replace(verdict, problems=(*verdict.problems, *(then.problems if then.word is None else ())))
    return told(
        verdict,
        _in_short(then, verdict, views),
        (now.day, views.day),
        bench.as_of,
        lambda: _shared(views, asked[-1], verdict, bench),
    )


def _is_alike(then: View, now: View, asked: Wanted, desk: Desk, bench: Bench) -> bool:
    """Nothing of what was looked at was different on the other day."""
    if desk.calendar.day_mattered or not then.same_sources(now):
        return False
    return all(
        series_in(then, need, bench.loaded, bench.tables) is series_in(now, need, bench.loaded, bench.tables)
        for need in asked.needs
    )


def _past(then: View, asked: Wanted, bench: Bench) -> Verdict:
    """The verdict as of the other day; without a word, and why, where there is none."""
    problems = bench.problems(asked)
    if problems:
        return not_checked(then.written, problems)
    desk = bench.desk(then)
    if not can_be_asked(then, desk):
        return replace(not_checked(then.written, ()), reason=NOTHING_READABLE)
    answers = evaluate_claim(then.claim, desk)
    if answers.problems:  # such as a place that the tables of that day have not: nothing that the author can mend
        return replace(not_checked(then.written, ()), reason=answers.problems[0].message)
    return bench.judged(then, desk, answers)


def _in_short(then: Verdict | None, now: Verdict, views: Views) -> Verdict | Dated | None:
    if views.day is None:
        return None
    if then is None:
        return dated(now, views.day)
    return then if then.word is not None else dated(then, views.day)


def _shared(views: Views, asked: Wanted, now: Verdict, bench: Bench) -> Verdict:
    """Today's verdict by the sources that had a vintage on both days."""
    if views.shared is None:
        return now
    problems = bench.problems(asked)
    if problems:
        return not_checked(now.claim, problems)
    desk = bench.desk(views.shared)
    return bench.judged(views.shared, desk, evaluate_claim(views.shared.claim, desk))
