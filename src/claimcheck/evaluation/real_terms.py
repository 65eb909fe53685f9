"""Money in the prices of one time: the check asked again of the deflated series, where a source has a price index.

An index is a measure with one of the names below; like the population it is welcome, and never asked of anybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Cell, Need, Series
from claimcheck.evaluation.places import code_of
from claimcheck.evaluation.rates import bases
from claimcheck.evaluation.wording import is_percent
from claimcheck.quantities.currencies import currencies_in
from claimcheck.quantities.intervals import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.claims.params import CheckParams
    from claimcheck.claims.periods import Period
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding, Observed

_ENGLISH = "cpi consumer-price-index consumer-prices price-index prices hicp rpi gdp-deflator deflator"
_SPANISH = "ipc indice-de-precios índice-de-precios precios deflactor"
PRICES = tuple(f"{_ENGLISH} {_SPANISH}".split())
OVER_TIME = frozenset({"change", "from-to", "trend", "record"})  # the kinds whose money may be that of several times
DAYS_A_YEAR = 365.25
_REAL = re.compile(
    r"\b(?:constant|real|chained|deflated|inflation.adjusted|constantes?|reales|encadenad\w*|deflactad\w*)\b"
    r"|\b(?:prices|precios) (?:of|de)\b|(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RealTerms:
    """A money check over time, and what the prices did meanwhile."""

    years: float  # from the first period to the last
    base: str  # the period in whose prices the finding is
    index: str = ""  # which index was used: "'cpi' from 'bureau'"
    prices: float | None = None  # the last prices as a multiple of the first; None: nobody has an index
    finding: Finding | None = None  # the same check, asked of the deflated series


def real_terms(
    params: CheckParams, evidence: Evidence, finding: Finding, evaluate: Callable[[Evidence], Finding]
) -> RealTerms | None:
    """The check in real terms; None for what is no money over time, or is deflated already."""
    own = [seen for seen in finding.observed if seen.measure == params.measure and seen.cells]
    if not own or is_percent(own[0].unit) or not currencies_in(own[0].unit):
        return None
    series = evidence.series()
    if _is_real(series):
        return None
    span = _span(params, series, own)
    bare = RealTerms((span.last.last_day - span.first.last_day).days / DAYS_A_YEAR, str(span.base))
    for name in PRICES:
        for index in bases(evidence, name, series.where):
            everywhere = len(index.cells) == 1  # the index of the one country that the table is about
            codes = series.cells if everywhere else {key.entity for seen in own for key in seen.cells}
            levels = {code: _levels(series, index, code) for code in codes}
            ends = levels.get(own[0].cells[0].entity, {})
            if not is_percent(index.measure.unit) and {span.first, span.last, span.base} <= set(ends):
                real = evaluate(_with_series(evidence, series, _in_prices_of(span.base, series, levels)))
                told = f"'{name}' from '{index.source}'"
                return replace(bare, index=told, prices=ends[span.last] / ends[span.first], finding=real)
    return bare


@dataclass(frozen=True, slots=True)
class _Span:
    first: Period
    last: Period
    base: Period  # in whose prices


def _is_real(series: Series) -> bool:
    """Its name, unit or definition says that it is in the prices of one time."""
    texts = (series.measure.name, series.measure.unit, series.measure.definition or "")
    return any(_REAL.search(text.replace("-", " ")) for text in texts)


def _span(params: CheckParams, series: Series, own: Sequence[Observed]) -> _Span:
    """From the first to the last period that the check speaks of; a record speaks of all before it."""
    subject = own[0].cells[0]
    if hasattr(params, "from_"):
        known = [key.period for seen in own for key in seen.cells]
        first = min(known, key=lambda at: at.first_day)
        return _Span(first, max(known, key=lambda at: at.last_day), first)
    return _Span(min(series.of(subject.entity), key=lambda at: at.first_day), subject.period, subject.period)


def _in_prices_of(base: Period, series: Series, levels: Mapping[str, Mapping[Period, float]]) -> Series:
    """The series in the prices of a period, of the places whose prices then are known."""
    cells = {
        code: {at: _in_prices(cell, own[at], own[base]) for at, cell in series.of(code).items() if at in own}
        for code, own in levels.items()
        if base in own
    }
    return replace(series, cells=cells)


def _with_series(evidence: Evidence, series: Series, real: Series) -> Evidence:
    """The same evidence, one series of it in real terms."""
    need = Need(series.source, series.measure.name, series.where)

    def series_of(asked: Need) -> Series | None:
        return real if asked == need else evidence.series_of(asked)

    return replace(evidence, series_of=series_of)


def _levels(series: Series, index: Series, code: str) -> Mapping[Period, float]:
    """The index for each period of the series: its own, or the mean of the finer periods inside."""
    there = next(iter(index.cells)) if len(index.cells) == 1 else code_of(series.label(code), index) or code
    known = index.of(there)
    found = {}
    for at in series.of(code):
        inside = [known[at]] if at in known else _inside(at, known)
        values = [cell.value.value for cell in inside]
        if values and min(values) > 0:
            found[at] = sum(values) / len(values)
    return found


def _inside(at: Period, known: Mapping[Period, Cell]) -> list[Cell]:
    """The cells of finer periods, where they fill the whole period."""
    inside = {own: cell for own, cell in known.items() if at.first_day <= own.first_day and own.last_day <= at.last_day}
    days = sum((own.last_day - own.first_day).days + 1 for own in inside)
    return list(inside.values()) if days == (at.last_day - at.first_day).days + 1 else []


def _in_prices(cell: Cell, own: float, base: float) -> Cell:
    return cell if own == base else replace(cell, value=scaled(cell.value, base / own))
