"""What only a whole source can get wrong: measures that are derived from nothing, groups of nobody, mixed grains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.declared import (
    ChangeOf,
    ColumnGroup,
    Cumulative,
    Deflate,
    EachGroup,
    Index,
    ListGroup,
    RatioOf,
    Rebase,
)
from claimcheck.claims.derivations import Adding
from claimcheck.claims.nodes import place_of
from claimcheck.datasets.derivations import MOST_STEPS, bases_of, circle_in, too_deep
from claimcheck.datasets.layout import Zero
from claimcheck.datasets.rebasing import base_days
from claimcheck.datasets.series import is_plain_percent
from claimcheck.problems import Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.claims.declared import Derived
    from claimcheck.claims.nodes import Written
    from claimcheck.datasets.sources import PrintedFigure, Source


_ELSEWHERE = "from measures of several sources, derive it in the claim, under `derived:`"


def problems_of(source: Source) -> list[Problem]:
    """Everything about the source that does not fit together."""
    measured = [*(source.data.measures if source.data else ()), *(item.measure for item in source.figures)]
    return [
        *derivation_problems(source.derived, measured, _ELSEWHERE),
        *_without_zero(source),
        *_no_sums(source),
        *_figures(source.figures),
        *_groups(source),
    ]


def derivation_problems(
    derived: Mapping[Written, Derived], measured: Iterable[str], more: str = ""
) -> Iterator[Problem]:
    """Bases that nobody measures, and derivations that go round in a circle (CC402); `more` is added to the hint."""
    known = {*map(str, measured), *map(str, derived)}
    for name, item in derived.items():
        when = item.to if isinstance(item, (Rebase, Deflate, Index)) else getattr(item, "since", None)
        if when is not None and base_days(when) is None:
            message = f"the base of '{name}' is no period of the calendar"
            yield Problem("CC402", message, item.place, "to: 2015, or a range such as 1901..2000")
        for base in bases_of(item):
            if base not in known:
                hint = suggestion(base, known - {str(name)}, noun="measures")
                hint = "; ".join(filter(None, [hint, more]))
                message = f"'{name}' is derived from '{base}', which is no measure here"
                yield Problem("CC402", message, place_of(base), hint)
    circle = circle_in(derived)
    if circle is not None:
        place = next((place_of(name) for name in derived if name == circle[0]), None)
        yield Problem("CC402", f"these measures are derived from one another: {' → '.join(circle)}", place)
    elif (deep := too_deep(derived)) is not None:
        message = f"'{deep}' is derived through more than {MOST_STEPS} steps"
        yield Problem("CC402", message, place_of(deep), "derive it from fewer measures in between")


def _without_zero(source: Source) -> Iterator[Problem]:
    """Percentages and ratios of a measure whose zero does not mean none."""
    measures = source.data.measures if source.data is not None else {}
    arbitrary = {str(name) for name, item in measures.items() if item.zero is Zero.ARBITRARY}
    for name, item in source.derived.items():
        if isinstance(item, (ChangeOf, RatioOf, Deflate, Index)):
            for base in bases_of(item):
                if base in arbitrary:
                    message = f"'{name}' is a ratio of '{base}', whose zero does not mean none"
                    hint = "use difference-over, difference or rebase"
                    yield Problem("CC402", message, place_of(base), hint)


def _no_sums(source: Source) -> Iterator[Problem]:
    """Running totals of what does not add up over time: rates, prices, stocks."""
    declared = source.data.measures if source.data else {}
    measures = {str(name): item.over_time for name, item in declared.items()}
    units = {str(name): str(item.unit or "") for name, item in declared.items()}
    units |= {str(name): "%" for name, item in source.derived.items() if isinstance(item, ChangeOf) and item.as_ == "%"}
    for name, item in source.derived.items():
        adding = measures.get(str(item.cumulative)) if isinstance(item, Cumulative) else None
        if isinstance(item, Cumulative) and adding not in {None, Adding.SUM}:
            message = f"'{name}' is a running total of '{item.cumulative}', which is no sum over time"
            hint = f"the measure says `over-time: {adding}`; a running total is of counts of events"
            yield Problem("CC402", message, place_of(item.cumulative), hint)
        elif isinstance(item, Cumulative) and is_plain_percent(units.get(str(item.cumulative), "")):
            message = f"'{name}' is a running total of '{item.cumulative}', and percentages do not add up over time"
            hint = (
                "each builds on the one before: take the index they are made of, and `change-of` it over the whole time"
            )
            yield Problem("CC402", message, place_of(item.cumulative), hint)


def _figures(figures: tuple[PrintedFigure, ...]) -> Iterator[Problem]:
    first: dict[str, PrintedFigure] = {}
    for figure in figures:
        twin = first.setdefault(str(figure.measure), figure)
        grains = [item.at.grain if item.at else None for item in (twin, figure)]
        if grains[0] is not grains[1]:
            message = f"'{figure.measure}' is given by {grains[0] or 'no period'} and by {grains[1] or 'no period'}"
            hint = "give them two names: figures of one measure are for periods of one length"
            yield Problem("CC401", message, figure.place, hint)
        if twin.unit and figure.unit and twin.unit != figure.unit:
            message = f"'{figure.measure}' is given in '{twin.unit}' and in '{figure.unit}'"
            yield Problem("CC401", message, place_of(figure.unit), "give them two names, or write one unit")


def _groups(source: Source) -> Iterator[Problem]:
    for name, group in source.groups.items():
        if isinstance(group, (ColumnGroup, EachGroup)) and source.data is None:
            message = f"the group '{name}' is taken from a column, and the source has no table"
            yield Problem("CC401", message, name.place, "list its members: [ARG, BRA, …]")
        if isinstance(group, ListGroup) and group.of == name:
            yield Problem("CC401", f"the group '{name}' is taken from itself", name.place)
