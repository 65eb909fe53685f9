"""A filter on the rows of a table, as a value that can be compared and hashed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on a column: it is (or is not) one of `values`, or it equals the column `same_as`."""

    column: str
    values: tuple[str, ...] = ()
    negated: bool = False
    same_as: str | None = None


ANSWER = "(answer)"  # in a filter: the column of the measure itself, where that holds answers

Where = tuple[Filter, ...]  # all must hold; sorted, so that equal filters are equal values
