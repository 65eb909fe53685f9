"""A problem as people see it: its code and message, the line with a caret under the words, and what to type.

The layout is the one that compilers have taught people to read; plain text, so that `validate` needs no table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.screen import NARROWEST, Screen
from claimcheck.report.visible import as_it_stands, cells, one_line
from claimcheck.rules import RULES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.problems import Place, Problem

SHOWN = 100  # frames of one run; the rest are counted
_LONGEST_CARET = 80


def frames(problems: Iterable[Problem], screen: Screen) -> str:
    """Every problem in a frame of its own, in the order of files and lines."""
    ordered = sorted(problems, key=lambda problem: problem.sort_key())
    shown = [frame(problem, screen) for problem in ordered[:SHOWN]]
    rest = len(ordered) - len(shown)
    if rest:
        noun = "problem" if rest == 1 else "problems"
        shown.append(f"and {rest:,} more {noun}; all of them, one a line: claimcheck validate -f concise\n")
    return "\n".join(shown)


def frame(problem: Problem, screen: Screen) -> str:
    """One problem in its frame."""
    return "\n".join(_lines(problem, screen)) + "\n"


def _lines(problem: Problem, screen: Screen) -> Iterator[str]:
    first, *more = screen.fold(one_line(problem.message), indent=6, first=len(problem.code) + 1)
    yield f"{screen.paint(problem.code, 'bold', _tone(problem))} {screen.paint(first, 'bold')}"
    yield from (screen.paint(line, "bold") for line in more)
    margin = 2
    if problem.place is not None and problem.place.path:
        margin = len(str(problem.place.line)) if problem.place.excerpt is not None else margin
        yield from _where(problem.place, margin, screen)
        yield from _excerpt(problem, problem.place, margin, screen)
    yield from _facts(problem, margin, screen)


def _tone(problem: Problem) -> str:
    return "yellow" if is_warning(problem) else "red"


def is_warning(problem: Problem) -> bool:
    """It weighs less than an error."""
    rule = RULES.get(problem.code)
    return rule is not None and rule.severity is Severity.WARNING


def _where(place: Place, margin: int, screen: Screen) -> Iterator[str]:
    position = f":{place.line}:{place.column}" if place.line > 0 else ""
    arrow = screen.paint("-->", "cyan")
    yield f"{' ' * margin}{arrow} {one_line(place.path)}{position}"


def _excerpt(problem: Problem, place: Place, margin: int, screen: Screen) -> Iterator[str]:
    if place.excerpt is None:
        return
    bar = screen.paint(f"{' ' * margin} |", "cyan")
    yield bar
    start = place.column - 1
    text = as_it_stands(place.excerpt)
    before = cells(as_it_stands(place.excerpt[:start]))
    pieces = _pieces(text, margin, screen)
    pointed = max(index for index, (offset, _) in enumerate(pieces) if offset <= before)
    for index, (offset, piece) in enumerate(pieces):
        number = str(place.line) if index == 0 else ""
        yield f"{screen.paint(f'{number:>{margin}} |', 'cyan')} {piece}".rstrip()
        if index == pointed:
            yield from _carets(problem, before - offset, margin, screen)
    yield bar


def _caret(place: Place) -> str:
    end = place.end_column if place.end_column is not None else place.column + 1
    excerpt = place.excerpt or ""
    pointed = as_it_stands(excerpt[place.column - 1 : end - 1])
    return "^" * min(max(cells(pointed), 1), _LONGEST_CARET)


def _pieces(text: str, margin: int, screen: Screen) -> list[tuple[int, str]]:
    """The line in pieces that fit the screen, broken at spaces, each with the column at which it begins."""
    room = max(screen.width or 0, NARROWEST) - margin - 3
    if screen.width is None or cells(text) <= room:
        return [(0, text)]
    pieces, offset = [], 0
    while cells(text) > room:
        end = _fitting(text, room)
        pieces.append((offset, text[:end]))
        offset, text = offset + cells(text[:end]), text[end:]
    return [*pieces, (offset, text)]


def _fitting(text: str, room: int) -> int:
    """How many letters fit, up to the last space if there is one in the second half."""
    used = 0
    for end, letter in enumerate(text):
        used += cells(letter)
        if used > room:
            space = text.rfind(" ", end // 2, end)
            return space + 1 if space >= 0 else max(end, 1)
    return len(text)


def _carets(problem: Problem, before: int, margin: int, screen: Screen) -> Iterator[str]:
    caret = _caret(problem.place) if problem.place is not None else "^"
    label = one_line(problem.label or "")
    bar = screen.paint(f"{' ' * margin} |", "cyan")
    tone = _tone(problem)
    line = f"{bar} {' ' * before}{screen.paint(caret, 'bold', tone)}"
    taken = margin + 3 + before + len(caret) + 1 + cells(label)
    if not label:
        yield line
    elif screen.width is None or taken <= screen.width:
        yield f"{line} {screen.paint(label, tone)}"
    else:
        yield line
        lines = screen.fold(label, indent=0, first=margin + 3)
        yield from (f"{bar} {screen.paint(part, tone)}" for part in lines)


def _facts(problem: Problem, margin: int, screen: Screen) -> Iterator[str]:
    facts = [(name, one_line(text)) for name, text in problem.facts]
    if problem.hint:
        facts.append(("help", one_line(problem.hint)))
    width = max((len(name) for name, _ in facts), default=0) + 1
    for name, text in facts:
        lead = f"{' ' * margin} = {name + ':':<{width}} "
        first, *rest = screen.fold(text, indent=len(lead))
        yield f"{screen.paint(lead[: margin + 3], 'cyan')}{screen.paint(lead[margin + 3 :], 'bold')}{first}"
        yield from rest
