"""The sentence on the page of a claim: what no check covers stands in brackets, and below is who covers what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.quantities.passages import About
from claimcheck.report.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.judgement.sentence import Covered
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.page import Page
    from claimcheck.report.screen import Screen

_SPACES = re.compile(r"\s+")
_OPEN, _ASIDE, _MET = ("bold", "yellow"), ("dim",), ("green",)


def sentence_lines(verdict: Verdict, page: Page) -> None:
    """The sentence with marks, and a line for each passage: its checks by number, or that there is none."""
    if not verdict.sentence:
        return
    page.heading("The sentence")
    for line in _marked(verdict, page.screen):
        page.raw(line)
    page.gap()
    for item, places in _listed(verdict.sentence):
        text = f"{one_line(item.passage.text)}: {_told(item)}"
        where = f" ({', '.join(places)})" if item.is_open and places else ""
        page.item(f"{text}{where}", *(_OPEN if item.is_open else ()))


def _told(item: Covered) -> str:
    if item.checks:
        return f"check{'s' if len(item.checks) > 1 else ''} {', '.join(map(str, item.checks))}"
    if item.not_checked is not None:
        return f"not checked: {item.not_checked}"
    if item.passage.about is About.UNREAD:
        return f"no check; it names no figure{f' ({one_line(item.passage.hint)})' if item.passage.hint else ''}"
    return "no check"


def _listed(covered: Sequence[Covered]) -> Iterator[tuple[Covered, list[str]]]:
    """Passages of the same words and the same answer once, with the places of all."""
    found: dict[tuple[str, tuple[int, ...], str | None], tuple[Covered, list[str]]] = {}
    for item in covered:
        key = (one_line(item.passage.text), item.checks, item.not_checked)
        _, places = found.setdefault(key, (item, []))
        if item.place is not None:
            places.append(f"{one_line(item.place.path)}:{item.place.line}:{item.place.column}")
    yield from found.values()


def _marked(verdict: Verdict, screen: Screen) -> list[str]:
    """The folded sentence: brackets round what is open, which need no colour, and colour where there is some."""
    text, styles = "", list[tuple[str, ...]]()
    for piece, style in _pieces(verdict, screen):
        text += piece
        styles += [style] * len(piece)
    lines = screen.fold(text, indent=2)
    painted, at = [], 0
    for number, line in enumerate(lines):
        words = line if number == 0 else line.removeprefix("  ")
        at += text[at : at + 1] == " " and not words.startswith(" ")  # the space at which it was folded
        painted.append("  " + _painted(words, styles[at : at + len(words)], screen))
        at += len(words)
    return painted


def _painted(line: str, styles: Sequence[tuple[str, ...]], screen: Screen) -> str:
    """Stretches of one style at a time."""
    told, start = "", 0
    for end in range(1, len(line) + 1):
        if end == len(line) or styles[end] != styles[start]:
            told += screen.paint(line[start:end], *styles[start])
            start = end
    return told


def _pieces(verdict: Verdict, screen: Screen) -> Iterator[tuple[str, tuple[str, ...]]]:
    sentence, at = str(verdict.claim.claim), 0
    before, after = ("⟦", "⟧") if screen.symbols else ("[", "]")
    for item in verdict.sentence:
        yield (
            _shown(sentence[at : item.passage.start]).lstrip()
            if at == 0
            else _shown(sentence[at : item.passage.start]),
            (),
        )
        text = _shown(item.passage.text)
        if item.is_open:
            yield f"{before}{text}{after}", _OPEN
        else:
            yield text, _MET if item.checks else _ASIDE
        at = item.passage.end
    yield _shown(sentence[at:]).rstrip(), ()


def _shown(text: str) -> str:
    return visible(_SPACES.sub(" ", text))
