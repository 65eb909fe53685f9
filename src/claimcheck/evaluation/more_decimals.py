"""How many more decimals would decide what rounding leaves open.

The check is asked again with every figure known to one place more, then to two, as if the further places were zeros.
Where no number of places settles it, the figures as printed lie on the line itself.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Need, Series
from claimcheck.evaluation.wording import listed, number
from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding

MOST_PLACES = 6  # beyond what any table prints
MOST_CELLS = 100_000  # a table that is larger is asked no further
WORDS = {Outcome.TRUE: "true", Outcome.MOSTLY: "mostly true", Outcome.INEXACT: "inexact", Outcome.FALSE: "false"}


def more_decimals(evidence: Evidence, evaluate: Callable[[Evidence], Finding]) -> str:
    """What would decide a check that rounding leaves open; nothing where rounding is not the trouble."""
    rounded = _rounded(evidence, evaluate)
    if not rounded:
        return ""
    known = evaluate(_known(evidence, _as_exact))
    if known.outcome is Outcome.UNDECIDABLE:
        return known.decides  # rounding is not all that is in the way
    if sum(len(own) for series in rounded for own in series.cells.values()) > MOST_CELLS:
        return _places(rounded, None)
    for more in range(1, MOST_PLACES + 1):
        found = evaluate(_known(evidence, partial(_sharpened, more=more)))
        if found.outcome is not Outcome.UNDECIDABLE:
            then = f"if the further digits are zeros, it is then {WORDS[found.outcome]}"
            return f"{_places(rounded, more)}; {then}"
    return f"{_places(rounded, None)}, unless they lie exactly on the line, as the printed ones do"


def _rounded(evidence: Evidence, evaluate: Callable[[Evidence], Finding]) -> list[Series]:
    """The series that the check looks at and that leave something open."""
    seen: dict[Need, Series] = {}

    def series_of(need: Need) -> Series | None:
        found = evidence.series_of(need)
        if found is not None and not need.group:
            seen[need] = found
        return found

    evaluate(replace(evidence, series_of=series_of))
    return [series for series in seen.values() if _is_rounded(series)]


def _is_rounded(series: Series) -> bool:
    return any(not cell.value.is_exact for own in series.cells.values() for cell in own.values())


def _known(evidence: Evidence, better: Callable[[Interval], Interval]) -> Evidence:
    """The same evidence, every figure known better."""
    made: dict[Need, Series | None] = {}

    def series_of(need: Need) -> Series | None:
        if need not in made:
            found = evidence.series_of(need)
            made[need] = found and replace(
                found,
                cells={
                    code: {at: replace(cell, value=better(cell.value)) for at, cell in own.items()}
                    for code, own in found.cells.items()
                },
            )
        return made[need]

    return replace(evidence, series_of=series_of)


def _as_exact(value: Interval) -> Interval:
    return replace(value, low=value.value, high=value.value)


def _sharpened(value: Interval, more: int) -> Interval:
    """The figure known to so many places more, the further ones zeros."""
    part = 10.0**-more
    return Interval(
        value.value,
        value.value - (value.value - value.low) * part,
        value.value + (value.high - value.value) * part,
        None if value.decimals is None else value.decimals + more,
    )


def _places(rounded: list[Series], more: int | None) -> str:
    """The figures that it takes: "'rate' of 'bureau' to 2 decimals (printed to 1)"."""
    names = [_printed(series, more) for series in rounded]
    return f"figures of {listed(list(dict.fromkeys(names)))}" if names else ""


def _printed(series: Series, more: int | None) -> str:
    name, places = f"'{series.measure.name}' from '{series.source}'", series.measure.decimals
    if more is None:
        return f"{name} to more decimals"
    if places is None or _is_made_of_rounded_ones(series, places):
        return f"{name} made from figures with {more} more decimal{'s' if more > 1 else ''}"
    return f"{name} {_to(places + more)} (now {_to(places)})"


def _is_made_of_rounded_ones(series: Series, places: int) -> bool:
    """True where a figure leaves more open than its own last place: its rounding is that of what it is made of."""
    widest = 10.0**-places * (1 + 1e-9)
    return any(cell.value.high - cell.value.low > widest for own in series.cells.values() for cell in own.values())


def _to(places: int) -> str:
    """To how many places: "to 2 decimals", "to the unit", "to the thousand"."""
    if places > 0:
        return f"to {places} decimal{'s' if places > 1 else ''}"
    return "in whole numbers" if places == 0 else f"to the nearest {number(10.0**-places)}"
