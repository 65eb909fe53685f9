"""From the rows of an answer to cells: figures with their rounding and status, or what is wrong with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.datasets.layout import Rows
from claimcheck.datasets.layout_shapes import StatusRanges
from claimcheck.datasets.query import Partial
from claimcheck.datasets.series import Adding, Cell, Status
from claimcheck.datasets.time_cells import TimeCellError, period_in
from claimcheck.quantities.intervals import Interval, exact, printed, scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.periods import Period
    from claimcheck.datasets.layout import Data, Measure
    from claimcheck.datasets.plan import Request
    from claimcheck.datasets.query import Group

MOST_PERIODS = 50_000  # from the first to the last of a register, of which every one without a row counts none
WORST_FIRST = "FUEPDBA"  # forecast, unreliable, estimated, provisional, definition differs, break, normal
_LETTERS = {item.value for item in Status}


@dataclass(slots=True)
class Sheet:
    """Everything that a table answered, sorted by place and period."""

    labels: dict[str, str] = field(default_factory=dict)
    partials: list[dict[str, dict[Period, Partial]]] = field(default_factory=list)  # of each request, by place
    bad_times: list[set[str]] = field(default_factory=list)  # of each request: time texts that are no period
    placeless: list[bool] = field(default_factory=list)  # of each request: a figure without a place
    places: set[str] = field(default_factory=set)  # of a register: all of them, whatever a check filters
    first: tuple[Period, str] | None = None  # likewise its first and last period, with the time text
    last: tuple[Period, str] | None = None


def sorted_out(answer: Iterable[Group], requests: int, layout: Data) -> Sheet:
    """The answer by place and period."""
    sheet = Sheet(
        partials=[{} for _ in range(requests)],
        bad_times=[set() for _ in range(requests)],
        placeless=[False] * requests,
    )
    periods = _Periods(layout)
    named_at: dict[str, tuple[Period, str]] = {}
    for group in answer:
        period = periods.of(group.time)
        if period is None or (layout.entity is not None and not group.entity.strip()):
            _nowhere(group, period, sheet)
            continue
        _place(group, period, sheet)
        if group.label and (group.entity not in named_at or named_at[group.entity][0] < period):
            named_at[group.entity] = (period, group.label)
    sheet.labels = {entity: label for entity, (_, label) in named_at.items()}
    return sheet


def _place(group: Group, period: Period, sheet: Sheet) -> None:
    if group.home:
        sheet.places.add(group.entity)
        dated = (period, group.time)
        sheet.first = min(sheet.first or dated, dated)
        sheet.last = max(sheet.last or dated, dated)
    for index, partial in enumerate(group.partials):
        if partial.seen:
            _merge(sheet.partials[index].setdefault(group.entity, {}), period, partial)


def _nowhere(group: Group, period: Period | None, sheet: Sheet) -> None:
    """A row without a place or a period: a note below the table, unless it has a figure."""
    for index, partial in enumerate(group.partials):
        if partial.n or partial.bad:
            if period is None:
                sheet.bad_times[index].add(group.time)
            else:
                sheet.placeless[index] = True


def _merge(cells: dict[Period, Partial], period: Period, partial: Partial) -> None:
    if period in cells:
        cells[period].add(partial)
    else:
        cells[period] = partial


class _Periods:
    """Time texts as periods, each read once."""

    def __init__(self, layout: Data) -> None:
        self._time = layout.time
        self._known: dict[str, Period | None] = {}

    def of(self, text: str) -> Period | None:
        if text not in self._known:
            try:
                self._known[text] = period_in(text, self._time)
            except TimeCellError:
                self._known[text] = None
        return self._known[text]


@dataclass(slots=True)
class Faults:
    """What is wrong with the cells of one request."""

    bad: int = 0
    outside: dict[str, dict[Period, Cell]] = field(default_factory=dict)  # no fault: counts that are only a part
    double: list[tuple[str, Period]] = field(default_factory=list)
    boundless: list[tuple[str, Period]] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)
    blanks: tuple[str, str] | None = None  # two codes that differ in nothing but blanks
    too_long: bool = False  # a register of more periods than can be counted out


def cells_of(
    request: Request, index: int, sheet: Sheet, layout: Data
) -> tuple[Mapping[str, Mapping[Period, Cell]], Faults]:
    """The cells of one request by place, periods ascending, and the faults found on the way."""
    faults = Faults()
    found: dict[str, dict[Period, Cell]] = {}
    register = request.measure.rows is not None and layout.rows is Rows.EVENT
    for entity in sorted(sheet.places | set(sheet.partials[index]) if register else sheet.partials[index]):
        partials = sheet.partials[index].get(entity, {})
        cells = {
            period: _cell(request, partials[period], period, entity, layout, faults) for period in sorted(partials)
        }
        found[entity] = {period: cell for period, cell in cells.items() if cell is not None}
    if not any(found.values()):
        return {}, faults
    faults.blanks = _twins(found)
    if layout.complete is not None:
        if register:
            faults.outside = {entity: layout.complete.rest(cells) for entity, cells in found.items()}
        found = {entity: layout.complete.figures(cells) for entity, cells in found.items()}
    if register:
        faults.too_long = _length(sheet, layout) > MOST_PERIODS
        if faults.too_long:
            return {}, faults
        return _Register(found, _span(sheet, layout)), faults
    return found, faults


def _cell(request: Request, partial: Partial, period: Period, entity: str, layout: Data, faults: Faults) -> Cell | None:
    faults.bad += partial.bad
    if partial.statuses:
        faults.letters |= partial.statuses - _LETTERS
    if not partial.n:
        return None
    if request.measure.rows is not None:
        return Cell(exact(partial.n), _status(partial, period, layout), partial.n)
    if request.measure.categories:
        return Cell(exact(partial.part / partial.n * 100), _status(partial, period, layout), partial.n)
    if partial.n > 1 and request.measure.over_rows is None:
        faults.double.append((entity, period))
        return None
    try:
        return Cell(figure(partial, request.measure), _status(partial, period, layout))
    except ArithmeticError:  # more digits than the rounding of a printed figure can be told of
        faults.boundless.append((entity, period))
        return None


def _status(partial: Partial, period: Period, layout: Data) -> Status:
    if isinstance(layout.status, StatusRanges):
        return layout.status.at(period)
    if not partial.statuses:
        return Status.NORMAL
    letters = partial.statuses & _LETTERS
    return Status(next((letter for letter in WORST_FIRST if letter in letters), "A"))


def figure(partial: Partial, measure: Measure) -> Interval:
    """The figure of a cell in the measure's unit, with the rounding that its printed places leave open."""
    value = partial.low if partial.n == 1 or measure.over_rows is None else _ADDED[measure.over_rows](partial)
    if value is None:
        raise ValueError("a cell without rows has no figure")
    many = partial.n if measure.over_rows is Adding.SUM else 1
    found = exact(value) if measure.exact or measure.decimals is None else _printed(value, measure.decimals, many)
    return scaled(found, float(measure.multiply)) if measure.multiply is not None else found


def _printed(value: float, decimals: int, many: int) -> Interval:
    """Several printed figures added up leave open several roundings."""
    one = printed(value, decimals)
    half = (many - 1) * (one.high - one.low) / 2
    return Interval(one.value, one.low - half, one.high + half, one.decimals) if half else one


_ADDED: dict[Adding, Callable[[Partial], float | None]] = {
    Adding.SUM: lambda partial: partial.total,
    Adding.MEAN: lambda partial: partial.total / partial.n if partial.total is not None else None,
    Adding.MAX: lambda partial: partial.high,
    Adding.MIN: lambda partial: partial.low,
    Adding.FIRST: lambda partial: partial.first[1] if partial.first else None,
    Adding.LAST: lambda partial: partial.last[1] if partial.last else None,
}


def _twins(codes: Iterable[str]) -> tuple[str, str] | None:
    """Two codes that look alike on a page, by their blanks or by how accents are coded; the longer comes second."""
    first: dict[str, str] = {}
    for code in codes:
        twin = first.setdefault("".join(unicodedata.normalize("NFC", code).split()), code)
        if twin != code:
            return (twin, code) if len(twin) <= len(code) else (code, twin)
    return None


def _length(sheet: Sheet, layout: Data) -> int:
    """How many periods a register covers, whatever the filter of a check."""
    if layout.complete is not None:
        return layout.complete.length(sheet.first[0]) if sheet.first else 0
    return sheet.last[0].index - sheet.first[0].index + 1 if sheet.first and sheet.last else 0


def _span(sheet: Sheet, layout: Data) -> list[Period]:
    """Every period from the first to the last row of a register, or of those that it is declared to cover."""
    if layout.complete is not None:
        return list(layout.complete.periods(sheet.first[0])) if sheet.first else []
    return [sheet.first[0].shift(step) for step in range(_length(sheet, layout))] if sheet.first else []


class _Register(Mapping[str, Mapping["Period", Cell]]):
    """The counts of a register: a period inside it without a row counts none. Filled place by place, when asked."""

    def __init__(self, found: dict[str, dict[Period, Cell]], span: list[Period]) -> None:
        self._found, self._span = found, span
        self._filled: dict[str, dict[Period, Cell]] = {}

    def __getitem__(self, entity: str) -> Mapping[Period, Cell]:
        if entity not in self._filled:
            cells = self._found[entity]
            self._filled[entity] = {period: cells.get(period, _NONE) for period in self._span}
        return self._filled[entity]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


_NONE = Cell(exact(0), n=0)
