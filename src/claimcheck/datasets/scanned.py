"""One table of a run: asked once for everything, and what its answer comes to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.claims.filters import ANSWER
from claimcheck.claims.nodes import place_of
from claimcheck.claims.periods import Grain
from claimcheck.datasets.cells import Sheet, cells_of, sorted_out
from claimcheck.datasets.connectors.text_rows import RowTroubleError
from claimcheck.datasets.engine import EngineError
from claimcheck.datasets.facts import measure_facts
from claimcheck.datasets.lens import Lens, MissingColumnError
from claimcheck.datasets.query import MOST_REQUESTS, AggregateQuery, Group
from claimcheck.datasets.series import Cell, Need, Series
from claimcheck.datasets.totals import total_among_rows
from claimcheck.datasets.trouble import Examiner
from claimcheck.datasets.universes import NOBODY, Inhabitants, codes_of, inhabitants_of
from claimcheck.datasets.unmatched import Asked, held_against
from claimcheck.datasets.who import WhoQuery
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from pathlib import Path

    from claimcheck.claims.declared import ColumnGroup, EachGroup
    from claimcheck.claims.periods import Period
    from claimcheck.datasets.connectors.table import Table
    from claimcheck.datasets.digest import Digests
    from claimcheck.datasets.engine import Engine
    from claimcheck.datasets.layout import Data
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.sources import Source


LARGE = 64_000_000  # bytes


@dataclass(slots=True)
class Scanned:
    """One table of the run, while it is asked and after."""

    source: Source
    layout: Data
    shown: str
    requests: list[Request]
    groups: Mapping[str, ColumnGroup]
    each: Mapping[str, EachGroup]
    path: Path | None = None
    table: Table | None = None
    lens: Lens | None = None
    engine: Engine | None = None
    sql: str = ""
    answered: dict[Need, Series] = field(default_factory=dict)
    faults: list[tuple[Need | None, Problem]] = field(default_factory=list)
    _everyone: Inhabitants | None = None
    abstains: dict[Need, Problem] = field(default_factory=dict)  # for want of a column that a claim filters by

    values: dict[Asked, list[tuple[Need, Problem | None]]] = field(default_factory=dict)  # that claims filter by

    @property
    def id(self) -> str:
        """The id of the source."""
        return str(self.source.id)

    def report(self, problem: Problem, need: Need | None = None) -> None:
        """A problem of the whole table, or of one need."""
        if (need, problem) not in self.faults:
            self.faults.append((need, problem))

    def ask(self, engine: Engine) -> None:
        """The one query (in stretches where a run asks for very much), and what its answer comes to."""
        if self.table is None:
            return
        self.engine = engine
        try:
            self._ask(engine, self.table)
        except MissingColumnError as missing:
            self.report(missing.problem)
        except RowTroubleError as trouble:  # on the way to the line of a fault
            self.report(trouble.problem)
        except EngineError:
            self.report(Problem("CC304", "the file has changed while it was read", Place(self.shown), "run it again"))

    def _ask(self, engine: Engine, table: Table) -> None:
        relation = table.relation(engine)
        if isinstance(relation, Problem):
            self.report(relation)
            return
        self.lens = Lens.on(self.layout, relation, self.shown)
        self._leave_out_unanswerable(self.lens)
        for start in range(0, len(self.requests), MOST_REQUESTS):
            part = self.requests[start : start + MOST_REQUESTS]
            answer = self._answer(engine, table, AggregateQuery(self.lens, part))
            if answer is None:
                return
            self._settle(answer, part, Examiner(engine, table, self.lens))

    def _leave_out_unanswerable(self, lens: Lens) -> None:
        """Needs that name a column the table lacks; the table's own columns are asked for once for all."""
        for expression in (lens.entity, lens.label, lens.time, lens.status):
            expression()
        for name in (*(group.column for group in self.groups.values()), *(group.each for group in self.each.values())):
            lens.column(name)
        kept = []
        for item in self.requests:
            try:
                if item.measure.column is not None:
                    lens.column(item.measure.column)
                lens.all_of(item.where)
                kept.append(item)
            except MissingColumnError as missing:
                self._without_column(item, missing)
        self.requests = kept

    def _without_column(self, item: Request, missing: MissingColumnError) -> None:
        asked = {name for part in item.need.where for name in (part.column, part.same_as)}
        if missing.name in asked:
            self.abstains[item.need] = _holds_no_answers(item) if missing.name == ANSWER else missing.problem
        else:
            self.report(missing.problem, item.need)

    def _answer(self, engine: Engine, table: Table, query: AggregateQuery) -> list[Group] | None:
        """The answer; a table that the engine refuses is read once more from a mended copy, or has a problem."""
        while True:
            self.sql = query.sql()
            try:
                answer = [query.read(row) for row in engine.rows(self.sql)]
                if answer or engine.rows(f"SELECT 1 FROM {query.lens.relation.sql} LIMIT 1"):  # see query
                    return answer
                raise EngineError("no rows, in a table that has some")
            except EngineError as error:
                problem = table.trouble(engine, str(error))
                if problem is not None:
                    self.report(problem)
                    return None
                relation = table.relation(engine)
                if isinstance(relation, Problem):
                    self.report(relation)
                    return None
                self.lens = query.lens = replace(query.lens, relation=relation)

    def _settle(self, answer: list[Group], requests: Sequence[Request], examiner: Examiner) -> None:
        sheet = sorted_out(answer, len(requests), self.layout)
        for index, item in enumerate(requests):
            if item.measure.categories and not item.own:
                self.report(_no_answer_named(item), item.need)
                continue
            cells, faults = cells_of(item, index, sheet, self.layout)
            for asked, slip in held_against(item, examiner.lens, examiner.engine, is_empty=not cells).items():
                self.values.setdefault(asked, []).append((item.need, slip))
            for problem in examiner.problems(item, index, sheet, faults):
                self.report(problem, item.need)
            total = total_among_rows(
                item, (cell for place in sheet.partials[index].values() for cell in place.values())
            )
            if total is not None:
                self.report(total, item.need)
            self.answered[item.need] = replace(self._series(item, cells, sheet), outside=faults.outside)

    def _series(self, item: Request, cells: Mapping[str, Mapping[Period, Cell]], sheet: Sheet) -> Series:
        time, entity = self.layout.time, self.layout.entity
        constant = str(entity.value) if entity is not None and entity.value is not None else None
        labels = {code: label for code, label in sheet.labels.items() if code in cells}
        return Series(
            source=item.need.source,
            measure=measure_facts(str(item.need.measure), item.measure),
            grain=time.series_grain if time is not None else Grain.UNDATED,
            cells=cells,
            labels=labels,
            aggregates=codes_of(self.layout.aggregates, cells, labels),
            fiscal_start=time.calendar if time is not None else 1,
            only_entity="" if entity is None else constant,
            lag_days=time.lag_days if time is not None else 0,
            where=item.need.where,
            complete=self.layout.complete,
        )

    def inhabitants(self) -> Inhabitants:
        """Everybody in the table as its own filter leaves it; asked once, when somebody names a group."""
        if self._everyone is None:
            self._everyone = self._ask_who() if self.lens is not None and self.engine is not None else NOBODY
        return self._everyone

    def _ask_who(self) -> Inhabitants:
        if self.lens is None or self.engine is None:
            return NOBODY
        query = WhoQuery(self.lens, self.groups, self.each)
        try:
            found = sorted(query.read(row) for row in self.engine.rows(query.sql()))
        except MissingColumnError as missing:
            self.report(missing.problem)
            return NOBODY
        except EngineError:  # the file has gone since it was scanned
            return NOBODY
        return inhabitants_of(found, list(self.groups), list(self.each), self.layout.aggregates)

    def compare(self, digests: Digests) -> None:
        """Hold the file against the declared hash; last, so that hostile files have failed by now.

        A large file that cannot be read is not hashed as well: that alone would take seconds.
        """
        unread = any(need is None for need, _ in self.faults)
        if self.path is not None and not (unread and self.path.stat().st_size > LARGE):
            problem = digests.changed(self.source, self.path)
            if problem is not None:
                self.report(problem)

    def forgive(self, answered: Iterable[tuple[str, object]]) -> None:
        """Report a filter on a missing column, unless another table has answered the same question."""
        known = set(answered)
        for need, problem in self.abstains.items():
            if (need.measure, need.where) not in known:
                self.report(problem, need)

    def refuse_slips(self, known: Container[Asked]) -> None:
        """Report the values of filters that no table of the run has."""
        for asked, found in self.values.items():
            for need, slip in found:
                if slip is not None and asked not in known:
                    self.report(slip, need)


def _no_answer_named(item: Request) -> Problem:
    column = item.measure.column
    message = f"'{item.need.measure}' holds answers, and the check does not say which of them count"
    hint = f"where: {{{column}: yes}}, or a list of answers; in a survey, answer: yes"
    places = (place_of(part.column) for part in item.need.where)
    return Problem("CC118", message, next((place for place in places if place), place_of(item.need.measure)), hint)


def _holds_no_answers(item: Request) -> Problem:
    message = f"'{item.need.measure}' is a figure of the table, and holds no answers to choose from"
    hint = "leave out `answer`, or declare the column of the answer sheets with `categories: true`"
    answers = (place_of(answer) for part in item.need.where if part.column == ANSWER for answer in part.values)
    place = next((place for place in answers if place), place_of(item.need.measure))
    return Problem("CC118", message, place, hint)
