"""Docstrings that are manual pages, as Markdown."""

from __future__ import annotations

import inspect
import re

# A run of list items, with their indented lines, or a run of lines that are none.
PIECES = re.compile(r"(?:^- .*\n?(?:^  .*\n?)*)+|(?:^(?!- ).*\n?)+", re.MULTILINE)
INDENTED = re.compile(r"(?:^ {4}.*\n?|^\s*\n(?= {4}))+", re.MULTILINE)


def as_markdown(manual: str) -> str:
    """The docstring with its indented examples as fenced blocks."""
    return re.sub(r"\n{3,}", "\n\n", INDENTED.sub(_fenced, inspect.cleandoc(manual) + "\n")).strip()


def _fenced(found: re.Match[str]) -> str:
    sample = inspect.cleandoc(found[0]).strip()
    language = "yaml" if re.match(r"[-\w]+:(\s|$)|- ", sample) else "text"
    return f"\n```{language}\n{sample}\n```\n"


def one_sentence_per_line(text: str) -> str:
    """Prose with a line for each sentence and for each item of a list; code and tables stay as they are."""
    blocks = re.split(r"(```.*?```)", text, flags=re.DOTALL)
    return "".join(block if block.startswith("```") else _sentences(block) for block in blocks)


def _sentences(prose: str) -> str:
    paragraphs = re.split(r"(\n\s*\n)", prose)
    return "".join(paragraph if re.match(r"\s*([|#]|$)", paragraph) else _broken(paragraph) for paragraph in paragraphs)


def _broken(paragraph: str) -> str:
    head = paragraph[: len(paragraph) - len(paragraph.lstrip())]
    tail = paragraph[len(paragraph.rstrip()) :]
    return head + "\n\n".join(map(_told, PIECES.findall(paragraph.strip()))) + tail


def _told(piece: str) -> str:
    if piece.startswith("- "):
        return "\n".join(" ".join(item.split()) for item in re.split(r"\n(?=- )", piece.rstrip()))
    return re.sub(r"(?<=[.?!]) (?=[A-Z`])", "\n", " ".join(piece.split()))


def question(manual: str) -> str:
    """The first paragraph of a manual page, on one line."""
    return " ".join(manual.strip().split("\n\n")[0].split())
