"""A share of answers at one time, how many answers it rests on, and how far chance alone may have moved it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.filters import ANSWER, Filter, Where
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use
from claimcheck.evaluation.by_period import ByPeriod
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import figure, is_percent, is_share, listed
from claimcheck.quantities.intervals import Interval, scaled
from claimcheck.quantities.outcomes import Undecided
from claimcheck.stats.surveys import margin_of_share

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.nodes import Written
    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.times import Time
    from claimcheck.datasets.series import Cell, Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What a check says of the polls: how many were asked, how the sample was drawn, in which words."""

    base: Where = ()
    n: ByPeriod[int] | None = None
    deff: ByPeriod[Decimal] | None = None
    question: ByPeriod[Written] | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    """One share and its sample; `n` is None where nobody says how many were asked."""

    seen: Observed
    value: Interval  # in percent, with its rounding; of a mean, in its own unit
    is_share: bool
    n: int | None
    deff: float = 1.0
    from_sheets: bool = False  # counted here from answer sheets

    @property
    def percent(self) -> float:
        """The share as printed."""
        return self.value.value

    @property
    def shown(self) -> Observed:
        """The figure for a sentence: a share counted here to one place, since chance moves the next."""
        return replace(self.seen, value=replace(self.seen.value, decimals=1)) if self.from_sheets else self.seen

    @property
    def size(self) -> int:
        """How many answers.

        Raises
        ------
        NoAnswer
            Where nobody says, or the figure is no share of answers.

        """
        if not self.is_share:
            raise NoAnswer(
                f"{figure(self.shown)} is no share of answers: its margin of error needs the spread of the answers; "
                "use `level` or `change`",
                observed=(self.seen,),
                decides=f"how much the answers behind {figure(self.shown)} differ, or the kinds `level` and `change`",
            )
        if self.n is None:
            message = (
                f"{figure(self.shown)}: how many answers that rests on is not known, so its margin of error is not"
            )
            raise NoAnswer(f"{message}; write `n`", observed=(self.seen,), decides=asked_in([self.seen]))
        return self.n

    @property
    def margin(self) -> float:
        """The margin of error of the share, in points."""
        return margin_of_share(self.percent, self.size, deff=self.deff)


@dataclass(frozen=True, slots=True)
class Answers:
    """Whose share it is: a measure, the answers of it that count, and a filter of its own."""

    measure: Written | None = None  # None: the check's own
    answers: tuple[Written, ...] = ()
    where: Where = ()

    def under(self, sample: Sample) -> Where:
        """The filter of the share: among whom, and which answers count."""
        return overridden(sample.base, self.where, _that_say(self.answers))

    def uses(self, params: CheckParams, sample: Sample) -> list[Use]:
        """The measure under that filter, and each of several answers alone: see `Pollster.facing`."""
        measure = self.measure or params.measure
        each = [self, *(replace(self, answers=(answer,)) for answer in self.answers)]
        return [Use(measure, overridden(params.where, one.under(sample))) for one in each] if measure else []

    @property
    def words(self) -> str:
        """As people would say it."""
        filtered = [value for item in self.where for value in item.values]
        return listed(self.answers or filtered) or self.measure or ""


def _that_say(answers: tuple[Written, ...]) -> Where:
    return (Filter(ANSWER, tuple(sorted(answers))),) if answers else ()


@dataclass(frozen=True, slots=True)
class Pollster:
    """One source in front of a survey check."""

    evidence: Evidence
    sample: Sample

    def facing(self, answers: Answers) -> Evidence:
        """The evidence for one share: its measure under the filter that makes it.

        Raises
        ------
        NoAnswer
            When no answer sheet says one of the answers: a slip of the pen would be counted as nobody.

        """
        params = self.evidence.params
        where = overridden(params.where, answers.under(self.sample))
        facing = replace(
            self.evidence, params=replace(params, measure=answers.measure or params.measure, where=where, per=None)
        )
        for answer in answers.answers:
            own = replace(answers, answers=(answer,)).under(self.sample)
            series = self.evidence.series(facing.params.measure, own)
            if not any(cell.value.value for cells in series.cells.values() for cell in cells.values()):
                raise NoAnswer(
                    f"no answer sheet says '{answer}'; write it as the column of answers has it",
                    decides=f"'{answer}' as '{facing.params.measure}' of '{self.evidence.source}' spells it",
                )
        return facing

    def at(self, time: Time | None, answers: Answers) -> Poll:
        """The share at a time, with its sample."""
        facing = self.facing(answers)
        series = facing.series()
        place = facing.place(None, series)
        return self.poll(series, facing.figure(series, place, facing.moment(series, place.members, time)))

    def poll(self, series: Series, seen: Observed) -> Poll:
        """A figure with its sample: what the check says of it, else what the answer sheets count."""
        cells = [series.of(key.entity)[key.period] for key in seen.cells]
        sheets = bool(cells) and all(cell.n is not None for cell in cells)
        value = scaled(seen.value, 100) if is_share(seen.unit) else seen.value
        share = is_percent(seen.unit) or is_share(seen.unit)
        if share and not 0 <= value.value <= 100:
            raise NoAnswer(
                f"{figure(seen)} is no share of answers, which lie between 0 and 100%",
                observed=(seen,),
                decides=f"a figure between 0 and 100% in {seen.at}, or the kind `level` for '{seen.measure}'",
            )
        deff = self.sample.deff.at(seen.cells[0].period) if self.sample.deff is not None and seen.cells else None
        return Poll(seen, value, share, self._asked(seen, cells), float(deff or 1), sheets)

    def _asked(self, seen: Observed, cells: list[Cell]) -> int | None:
        """How many answers; None where nobody says, or several polls make up the figure."""
        said = self.sample.n
        if len(cells) != 1:
            return None
        if said is None:
            return cells[0].n
        if said.measure is None:
            return said.at(seen.cells[0].period)
        series = self.evidence.series(str(said.measure), self.sample.base)
        place = self.evidence.place(None, series)
        moment = self.evidence.moment(series, place.members, seen.cells[0].period)
        return round(self.evidence.figure(series, place, moment).value.value)

    def refuse_other_question(self, start: Poll, end: Poll) -> None:
        """Raise where two polls asked in other words: no change is measured over that."""
        if self.sample.question is None:
            return
        first, last = (self.sample.question.at(poll.seen.cells[0].period) for poll in (start, end))
        if first is not None and last is not None and _bare(first) != _bare(last):
            words = f'the question changed: "{first}" in {start.seen.at}, "{last}" in {end.seen.at}'
            both = (start.seen, end.seen)
            same = f"two polls that ask the same question, in {start.seen.at} and in {end.seen.at}"
            raise NoAnswer(f"{words}; the answers cannot be compared", Undecided.BREAK, both, decides=same)


def asked_in(polls: Iterable[Observed]) -> str:
    """What to find out of polls that do not say it."""
    times = listed([f"'{seen.measure}' of {seen.at}" if seen.measure else seen.at for seen in polls])
    return f"how many people were asked for {times} (`n`)"


def _bare(question: str) -> str:
    """The words of a question, whatever its capitals, spaces and stops."""
    return " ".join(re.findall(r"\w+", question.casefold()))
