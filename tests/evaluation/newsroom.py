"""A small desk for tests: tables by hand, checks as an author writes them, answers as the evaluation gives them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claimcheck.claims.checks import Check
from claimcheck.claims.claim import Claim, Said
from claimcheck.claims.filters import Where
from claimcheck.claims.grammar import Reader, Unreadable
from claimcheck.claims.named_periods import NAMED_PERIODS, NamedPeriods
from claimcheck.claims.nodes import Written
from claimcheck.claims.periods import Period, parse_period
from claimcheck.claims.shapes import CHECK
from claimcheck.claims.yaml_events import parse_yaml
from claimcheck.datasets.series import Adding as Adding
from claimcheck.datasets.series import Cell, MeasureFacts, Need, Series
from claimcheck.datasets.series import Status as Status
from claimcheck.evaluation.evaluate import Desk, Evaluation, evaluate_claim
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import discover
from claimcheck.evaluation.moments import Calendar
from claimcheck.evaluation.places import Universe
from claimcheck.problems import Problem
from claimcheck.quantities.intervals import exact, printed
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.tolerance import Bands

KINDS = discover()
Rows = Mapping[str, Mapping[int, float]] | Mapping[str, Mapping[str, float]]


def period(name: object) -> Period:
    """2015, "2015-07" or "FY2016" as a period."""
    found = parse_period(str(name))
    assert isinstance(found, Period)
    return found


def series(
    rows: Rows,
    measure: str = "rate",
    *,
    decimals: int | None = 1,
    unit: str = "per 100,000 people",
    over_time: Adding | None = None,
    over_entities: Adding | None = None,
    statuses: Mapping[tuple[str, object], Status] | None = None,
    labels: Mapping[str, str] | None = None,
    aggregates: frozenset[str] = frozenset(),
    arbitrary: bool = False,
    source: str = "bureau",
    where: Where = (),
    fiscal_start: int = 1,
    higher: str | None = None,
) -> Series:
    """A table: place → period → figure; without `decimals` the figures are exact."""
    marks = {(code, period(when)): status for (code, when), status in (statuses or {}).items()}
    cells: dict[str, dict[Period, Cell]] = {}
    for code, figures in rows.items():
        found = {}
        for when, value in figures.items():
            at = replace(period(when), fiscal_start=fiscal_start) if fiscal_start > 1 else period(when)
            interval = exact(float(value)) if decimals is None else printed(float(value), decimals)
            found[at] = Cell(interval, marks.get((code, period(when)), Status.NORMAL))
        cells[code] = dict(sorted(found.items()))
    grain = next(at.grain for figures in cells.values() for at in figures)
    facts = MeasureFacts(
        measure,
        unit,
        decimals,
        decimals is None,
        over_time=over_time,
        over_entities=over_entities,
        higher=higher,
        zero_is_arbitrary=arbitrary,
    )
    return Series(
        source,
        facts,
        grain,
        cells,
        labels=labels or {},
        aggregates=aggregates,
        where=where,
        fiscal_start=fiscal_start,
    )


@dataclass(frozen=True)
class Newsroom:
    """Tables, groups and named periods, and a day."""

    tables: tuple[Series, ...]
    groups: Mapping[str, Universe] = field(default_factory=dict)
    named: Mapping[str, NamedPeriods] = field(default_factory=dict)
    today: dt.date = dt.date(2026, 11, 23)
    said_on: dt.date | None = None

    def desk(self) -> Desk:
        """What the evaluation has in front of it."""
        by_need = {Need(item.source, item.measure.name, item.where): item for item in self.tables}
        return Desk(
            kinds=KINDS,
            sources=tuple(dict.fromkeys(item.source for item in self.tables)),
            defines=lambda source, measure: any(
                item.source == source and item.measure.name == measure for item in self.tables
            ),
            series_of=by_need.get,
            groups=lambda name, _: self.groups.get(name),
            calendar=Calendar(self.today, self.said_on, self.named),
            bands=Bands(),
        )

    def evaluate(self, text: str, language: str = "en") -> Evaluation:
        """All answers to a check as an author writes it, and the problems."""
        said = Said(by=Written("Somebody"))
        claim = Claim(
            id=Written("test"), claim=Written("Something was said."), said=said, checks=(read_check(text, language),)
        )
        return evaluate_claim(claim, self.desk())

    def ask(self, text: str, source: str = "bureau", language: str = "en") -> Finding:
        """The answer of one source to a check as an author writes it."""
        evaluation = self.evaluate(text, language)
        assert not evaluation.problems
        for item in evaluation.parts[0].results[0].findings:  # whoever cannot answer says what would
            assert item.decides if item.outcome is Outcome.UNDECIDABLE else not item.decides, item
        return next(item for item in evaluation.parts[0].results[0].findings if item.source == source)


def read_check(text: str, language: str = "en") -> Check:
    """The check that the YAML says; its problems are the message of the failure."""
    check, problems = try_check(text, language)
    assert check is not None, problems
    return check


def try_check(text: str, language: str = "en") -> tuple[Check | None, list[Problem]]:
    """The check, if it could be read, and its problems."""
    node, problems = parse_yaml(text, "claims/test.yaml")
    assert node is not None, problems
    reader = Reader(language, kinds={name: kind.params for name, kind in KINDS.items()})
    try:
        return CHECK.read(node, reader), reader.problems
    except Unreadable:
        return None, reader.problems


def terms(text: str) -> NamedPeriods:
    """A named set of periods as an author declares it."""
    node, problems = parse_yaml(text, "claims/test.yaml")
    assert node is not None, problems
    found = NAMED_PERIODS.read(node, Reader())
    assert isinstance(found, NamedPeriods)
    return found


def group(*codes: str, expected: int | None = None, shown: str = "the region", top: bool = False) -> Universe:
    """A group of the catalogue."""
    return Universe(codes, shown, expected if expected is not None else len(codes), top, is_group=True)
