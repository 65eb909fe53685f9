"""Places by their labels, for the few words that say what a check asks: a reader knows no codes."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from claimcheck.claims.entities import Called, Others, Several, TakeOfPlaces
from claimcheck.claims.nodes import Written
from claimcheck.claims.records import Record
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Need
from claimcheck.evaluation.asked import uses_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.checks import Check
    from claimcheck.claims.entities import Universe
    from claimcheck.evaluation.evaluate import Desk

T = TypeVar("T", bound=Record)
NAMES = {"after"}  # keys that hold names of places as plain text


def labels_for(check: Check, desk: Desk) -> dict[str, str]:
    """The labels of the places in the tables that a check asks, by code; of several sources the first one's."""
    found: dict[str, str] = {}
    for use in uses_of(check, desk.kinds):
        for source in desk.sources:
            series = desk.series_of(Need(source, str(use.measure), overridden(use.where)))
            for code, label in series.labels.items() if series is not None else ():
                found.setdefault(code, label)
    return found


def labelled(said: T, labels: Mapping[str, str]) -> T:
    """The keys of a check, or of one of its sides, with labels for codes: only to be put into words."""
    changed = {}
    for field in fields(said):
        value = getattr(said, field.name)
        other = _named(value, labels) if field.name not in NAMES else tuple(_label(name, labels) for name in value)
        if other is not value:
            changed[field.name] = other
    return replace(said, **changed) if changed else said  # type: ignore[arg-type]  # the keys are its fields


def _named(value: object, labels: Mapping[str, str]) -> object:
    if isinstance(value, (Called, Several)):
        return _called(value, labels)
    if isinstance(value, (Others, TakeOfPlaces)):
        return replace(value, among=_called(value.among, labels))
    return labelled(value, labels) if isinstance(value, Record) and hasattr(value, "of") else value


def _called(universe: Universe, labels: Mapping[str, str]) -> Universe:
    if isinstance(universe, Called):
        return Called(_label(universe.name, labels))
    if isinstance(universe, Several):
        return Several(tuple(_label(name, labels) for name in universe.names))
    return universe


def _label(name: Written, labels: Mapping[str, str]) -> Written:
    return Written(labels.get(name, name), name.place)
