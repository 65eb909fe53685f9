"""Every text of a published page that a catalogue has to translate: those in the code, and those in lists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import claimcheck
from claimcheck.claims.claim import Party
from claimcheck.claims.published import WhyNot
from claimcheck.datasets.sources import SourceKind, Standing
from claimcheck.judgement.scale import load_scale
from claimcheck.report.article.answers import SIDES
from claimcheck.report.article.cited import HEADINGS
from claimcheck.report.labels import DISPUTED_PART, OUTCOMES, WEIGHTS
from claimcheck.report.part_pages import STATUS
from claimcheck.report.tongues import MONTHS, SAMPLE

PACKAGE = Path(claimcheck.__file__).parent
_IN_TEMPLATES = re.compile(r"say(?:\.count)?\((?:[^\"()]*,)?\s*(\"(?:[^\"\\]|\\.)*\")(?:,\s*(\"(?:[^\"\\]|\\.)*\"))?")


def texts() -> set[str]:
    """All of them, in English."""
    return {*_of_templates(), *_of_code(), *_of_lists()}


def _of_templates() -> Iterator[str]:
    for item in (resources.files("claimcheck.report.html") / "templates").iterdir():
        for found in _IN_TEMPLATES.finditer(item.read_text(encoding="utf-8")):
            yield from (ast.literal_eval(text) for text in found.groups() if text)


def _of_code() -> Iterator[str]:
    folders = [PACKAGE / "report" / name for name in ("article", "html", "tongues")]
    for path in (*(file for folder in folders for file in folder.glob("*.py")), PACKAGE / "report" / "markdown.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _speaks(node.func):
                strings = [item for item in node.args if isinstance(item, ast.Constant)]
                yield from (item.value for item in strings if isinstance(item.value, str))


def _speaks(function: ast.expr) -> bool:
    name = function.value if isinstance(function, ast.Attribute) and function.attr == "count" else function
    return (isinstance(name, ast.Name) and name.id in {"say", "self"}) or (
        isinstance(name, ast.Attribute) and name.attr == "say"
    )


def _of_lists() -> Iterator[str]:
    yield from (SAMPLE, *MONTHS, *STATUS.values(), *SIDES.values(), *HEADINGS.values())
    yield from (*WhyNot, *SourceKind, *Party, *(f"{item} source" for item in Standing))
    yield from (label.word for label in (*OUTCOMES.values(), *WEIGHTS.values(), DISPUTED_PART))
    yield from (mark.label for mark in load_scale().marks.values() if mark.label)
