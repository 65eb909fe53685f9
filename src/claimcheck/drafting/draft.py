"""From a sentence to the text of a claim file that validates."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.drafting.measures import candidates
from claimcheck.drafting.parts import Sentence, propose
from claimcheck.drafting.text import MODELINE, check_lines, cleaned, comment, quoted, unchecked_lines
from claimcheck.loading import CONFIG_PROBLEM, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.book import Book
    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.drafting.measures import Candidate
    from claimcheck.problems import Problem
    from claimcheck.quantities.passages import Passage


_CAUSES = r"\b(?:because of|thanks to|due to|as a result of|led to|caused|gracias a|debido a|a causa de|por culpa de)\b"
_FORECASTS = r"\b(?:will|is going to|are going to|va a|van a)\b"
_BEYOND = (
    (re.compile(_CAUSES, re.IGNORECASE), "out of scope", "a cause: a check of `kind: document` can say what is known"),
    (re.compile(_FORECASTS, re.IGNORECASE), "forecast", "a goal that is due can be asked with `kind: target`"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the author of a draft says beside the sentence; empty where not."""

    by: str = ""
    on: str = ""
    url: str = ""
    sources: tuple[str, ...] = ()
    measure: str = ""  # the one that was chosen, where somebody was asked


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file; with `problems` it does not validate and is not to be written."""

    text: str
    problems: tuple[Problem, ...]


def draft(book: Book, catalogue: Catalogue, name: str, sentence: str, language: str, told: Told) -> Draft:
    """The best draft that validates: with a check, else with the sentence as a part that is not checked."""
    sentence = cleaned(sentence)
    said = Sentence(sentence, language)
    found = tuple(sorted(candidates(sentence, catalogue), key=lambda item: item.measure != told.measure))
    part = propose(said, found[0].unit, _groups(catalogue, found[0])) if found else propose(said)
    head = [MODELINE, f"id: {name}", f"claim: {quoted(sentence)}", f"language: {language}", *_said(told)]
    if part is not None and found:
        sources = [*told.sources, *(item for item in found[0].sources if item not in told.sources)]
        asked = comment("these have the measure; which do you go by?") if len(sources) > 1 else ""
        body = [
            f"sources: [{_listed(sources)}]{asked}",
            *check_lines(part, found),
        ]
        body += _left(said, sentence, body)
        made = _validated(book, head + body)
        if not made.problems:
            return made
        why = f"a check of the kind {part.kind} was proposed and is not valid: {made.problems[0].message}"
        reason = "no data"
    elif part is not None:
        why = f"no measure of the catalogue shares a word with the sentence; a check of the kind {part.kind} needs one"
        reason = "no data"
    else:
        why = "no figure, direction or extreme was read: is it an opinion, or a part for `kind: document`?"
        reason = "out of scope"
    named = [f"sources: [{_listed(told.sources)}]"] if told.sources else []
    return _validated(book, [*head, *named, *unchecked_lines(sentence, reason, why)])


def _groups(catalogue: Catalogue, found: Candidate) -> list[str]:
    return [str(name) for source in found.sources for name in catalogue.sources[source].groups]


def _listed(sources: Iterable[str]) -> str:
    return ", ".join(quoted(item) for item in sources)


def _said(told: Told) -> list[str]:
    by = f"  by: {quoted(told.by)}" if told.by else '  by: ""'
    if not told.by and not told.on and not told.url:
        return ["# ? said: who said it, when and where"]
    lines = ["said:", by + ("" if told.by else comment("who said it?"))]
    lines.append(f"  on: {quoted(told.on)}" if told.on else "  # ? on: the day or the month; it decides what was known")
    return [*lines, f"  url: {quoted(told.url)}"] if told.url else lines


def _left(said: Sentence, sentence: str, body: list[str]) -> list[str]:
    """What the check leaves out: figures and times as questions, a cause or a forecast as a part not checked."""
    written = " ".join(line.partition("  # ?")[0] for line in body)
    missed = [item.text for item in said.figures if item.text not in written]
    missed += [item.text for item in said.times if not any(end and end in written for end in _times(item))]
    lines = [f"# ? no check covers '{cleaned(text)}'" for text in missed]
    lines += _unread(said)
    for words, reason, asked in _BEYOND:
        if found := words.search(sentence):
            part = sentence[found.start() :]
            lines += ["not-checked:", f"  - part: {quoted(part)}", f"    reason: {reason}{comment(asked)}"]
            break
    return lines


def _times(passage: Passage) -> tuple[str, str]:
    return passage.times[0].start, passage.times[0].end


def _unread(said: Sentence) -> list[str]:
    return [f"# ? '{cleaned(item.text)}' could not be read: {cleaned(item.hint)}" for item in said.unread]


def _validated(book: Book, lines: list[str]) -> Draft:
    """Held against the grammar and the catalogue by the loader that reads it later."""
    text = "\n".join(lines) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.yaml"
        path.write_text(text, encoding="utf-8", newline="\n")
        problems = [item for item in load(book, files=[path]).problems if _is_of(item, path)]
    return Draft(text, tuple(problems))


def _is_of(problem: Problem, path: Path) -> bool:
    return problem.code == CONFIG_PROBLEM or (problem.place is not None and problem.place.path == path.as_posix())
