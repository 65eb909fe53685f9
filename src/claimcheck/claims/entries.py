"""The claims or sources of one file, each for itself, so that a bad one does not take its good neighbours along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import Mapping, Node, Sequence, noun_of
from claimcheck.claims.yaml_events import read_yaml
from claimcheck.problems import Place, Problem, did_you_mean, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim or source as it stands in the file, and where problems of the layout lie inside it.

    A spoiled entry may be read for more problems, but it must not be used: something in it was left out.
    """

    node: Mapping
    spoiled_at: frozenset[Place] = frozenset()

    @property
    def spoiled(self) -> bool:
        """True when something in it was left out."""
        return bool(self.spoiled_at)

    def not_told_yet(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems that are not just the echo of one of the layout at the same place."""
        return [problem for problem in problems if problem.place not in self.spoiled_at]


def read_entries(path: Path, name: str, listed_under: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries of a file: one mapping, or a list under `listed_under` (`claims` or `sources`)."""
    node, problems = read_yaml(path, name)
    if node is None:
        return (), problems
    layout = list(problems)
    mappings = _mappings(node, listed_under, problems)
    return tuple(_entries(mappings, layout)), problems


def _mappings(node: Node, listed_under: str, problems: list[Problem]) -> list[Mapping]:
    one = listed_under.removesuffix("s")
    if not isinstance(node, Mapping):
        hint = f"write `{listed_under}:` above it" if isinstance(node, Sequence) else "write `id: …` and the other keys"
        message = f"expected a {one} or a list under `{listed_under}:`, found {noun_of(node)}"
        problems.append(Problem("CC112", message, node.place, hint))
        return []
    listed = node.get(listed_under)
    if listed is None:
        return [node]
    problems.extend(_beside(node, listed_under))
    if not isinstance(listed, Sequence):
        message = f"expected a list under `{listed_under}:`, found {noun_of(listed)}"
        problems.append(Problem("CC112", message, listed.place, f"begin each {one} with a dash"))
        return []
    if not listed.items:
        problems.append(Problem("CC102", f"the list `{listed_under}:` is empty", listed.place, f"write a {one}"))
    return [item for item in listed.items if _is_mapping(item, one, problems)]  # type: ignore[misc]  # see its name


def _is_mapping(item: Node, one: str, problems: list[Problem]) -> bool:
    if isinstance(item, Mapping):
        return True
    message = f"expected a {one}: a mapping with `id` and its other keys, found {noun_of(item)}"
    problems.append(Problem("CC112", message, item.place))
    return False


def _beside(node: Mapping, listed_under: str) -> Iterable[Problem]:
    for name, _ in node:
        if name != listed_under:
            near = did_you_mean(name, [listed_under])
            hint = f"did you mean '{near}'?" if near else f"move it into one of the {listed_under}"
            yield Problem(
                "CC110", f"unknown key '{shortened(name)}' beside the list `{listed_under}:`", name.place, hint
            )


def _entries(mappings: list[Mapping], layout: list[Problem]) -> Iterable[Entry]:
    """A problem belongs to the last entry that begins before it; one before all of them spoils all."""
    starts = [_position(mapping.place) for mapping in mappings]
    at = {problem.place: _position(problem.place) for problem in layout if problem.place}
    before_all = {place for place, position in at.items() if starts and position < starts[0]}
    for index, mapping in enumerate(mappings):
        end = starts[index + 1] if index + 1 < len(starts) else (float("inf"), 0.0)
        inside = {place for place, position in at.items() if starts[index] <= position < end}
        yield Entry(mapping, frozenset(before_all | inside))


def _position(place: Place) -> tuple[float, float]:
    return (place.line, place.column)
