"""YAML as text with places: a small constructor over the parser's events, and everything it refuses.

The stock constructors guess types (`no` is false, `010` is eight) and forget places, and resolving types is most
of what they spend. Here scalars stay what the author typed, and every key and value knows where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.claims.files import EXCERPT, read_text
from claimcheck.claims.yaml_builder import Builder, Stop
from claimcheck.claims.yaml_messages import Trouble, in_plain_words
from claimcheck.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.claims.nodes import Node


# libyaml where it is built in; the same events, more slowly, where it is not.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """What the file holds, and the problems of its layout. `name` is what people call the file.

    None when nothing of it can be used. A node that comes with problems is whole but for what they name:
    whoever takes it must leave out the claim or source in which one of them stands (see `entries`).
    """
    text, problem = read_text(path, name)
    if text is None:
        return None, [problem] if problem else []
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """`read_yaml` for text that is already here."""
    builder = Builder(text, name)
    try:
        builder.read(_LOADER(text))
    except Stop:
        return None, builder.problems
    except yaml.MarkedYAMLError as error:
        builder.problems.append(_syntax(error, builder))
        return None, builder.problems
    except (yaml.YAMLError, UnicodeError) as error:
        builder.problems.append(Problem("CC104", f"the text cannot be read: {error}", Place(name)))
        return None, builder.problems
    if builder.root is None:
        hint = "write a claim, or delete the file"
        builder.problems.append(Problem("CC102", "there is nothing in the file", Place(name), hint))
    return builder.root, builder.problems


def _syntax(error: yaml.MarkedYAMLError, builder: Builder) -> Problem:
    mark = error.problem_mark or error.context_mark
    where = (mark.line, mark.column) if mark else (0, 0)
    began = (error.context_mark.line, error.context_mark.column) if error.context_mark else where
    plain = in_plain_words(Trouble(error.problem or "", error.context or "", where, began, builder.lines))
    row, column = plain.where
    if row >= len(builder.lines):  # libyaml ends every text with a line end of its own
        row, column = len(builder.lines) - 1, len(builder.lines[-1])
    shown = builder.excerpt(row) if column < EXCERPT else None
    place = Place(builder.name, row + 1, column + 1, None, shown)
    return Problem("CC104", plain.message, place, plain.hint)
