"""docs/kinds.md: the manual page of every kind of check."""

from __future__ import annotations

from claimcheck.evaluation.kind import discover
from pages.manuals import as_markdown, one_sentence_per_line, question

HEAD = """# The kinds of checks

A check is one part of a sentence, and its kind says what it asks.
`claimcheck explain KIND` prints the same pages in a terminal.
Two periods of one place is `change` or `from-to`; two places, or two measures, is `compare`.
[Which kind is it?](kinds/README.md) starts from the words of a sentence.
The keys that all kinds share are in [the grammar](grammar.md).
"""


def page() -> str:
    """Every kind, in alphabetical order."""
    found = discover()
    listed = "\n".join(f"- [`{name}`](#{name}): {question(kind.manual)}" for name, kind in found.items())
    pages = [f"## {name}\n\n{_manual(kind.manual)}\n\n{_examples(name)}\n" for name, kind in found.items()]
    return "\n".join([HEAD, listed, "", *pages])


def _manual(manual: str) -> str:
    return one_sentence_per_line(as_markdown(manual))


def _examples(name: str) -> str:
    return f"[Three examples with real figures](kinds/{name}.md): one that holds, one that does not, one left open."
