"""From a sentence to the text of a claim file that validates."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims.load import MARKS
from claimcheck.drafting.clauses import Left
from claimcheck.drafting.sketch import Known, Sketch, sketched
from claimcheck.drafting.text import MODELINE, check_lines, cleaned, comment, quoted, unchecked_lines
from claimcheck.loading import CONFIG_PROBLEM, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.claims.book import Book
    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.drafting.parts import Part
    from claimcheck.problems import Problem

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Told:
    """What the author of a draft says beside the sentence; empty where not."""

    by: str = ""
    on: str = ""
    url: str = ""
    sources: tuple[str, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """A day of the time when it was said, as far as it is known; None where it is not."""
        found = _DATE.fullmatch(self.on.strip())
        try:
            return dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file; with `problems` it does not validate and is not to be written."""

    text: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a draft of one sentence is made with."""

    book: Book
    catalogue: Catalogue
    name: str
    sentence: str
    language: str
    told: Told = Told()

    def sketch(self, chosen: Mapping[str, str] | None = None) -> Sketch:
        """The checks that the sentence asks for; those that would not validate are left, with the reason.

        chosen: by the words of a part the measure that somebody chose for it.
        """
        known = Known(self.catalogue, self.told.day, self._own_mark or self._mark, chosen or {})
        found = sketched(self.sentence, self.language, known)
        return self._held(replace(found, decimal=found.decimal or self._own_mark))

    @property
    def _mark(self) -> str | None:
        """What the book writes before decimals."""
        mark = self.book.config.decimal
        return str(mark) if mark is not None else None

    @property
    def _own_mark(self) -> str:
        """What the language of the sentence writes, where the book is in another and writes otherwise; else empty."""
        usual = MARKS[self.language]
        is_other = self._mark not in {None, usual} and self.language != self.book.config.language
        return usual if is_other else ""

    def draft(self, sketch: Sketch) -> Draft:
        """The file, held against the grammar and the catalogue by the loader that reads it later."""
        text = "\n".join(_lines(self, sketch)) + "\n"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "draft.yaml"
            path.write_text(text, encoding="utf-8", newline="\n")
            problems = [item for item in load(self.book, files=[path]).problems if _is_of(item, path)]
        return Draft(text, tuple(problems))

    def _held(self, sketch: Sketch) -> Sketch:
        if not sketch.parts or not self.draft(sketch).problems:
            return sketch
        kept: list[Part] = []
        left = list(sketch.left)
        for part in sketch.parts:
            problems = self.draft(replace(sketch, parts=(part,), left=())).problems
            if not problems:
                kept.append(part)
            else:
                why = f"a check of the kind {part.kind} was proposed and cannot be read: {problems[0].message}"
                left.append(Left(part.text, "no data", why))
        return replace(sketch, parts=tuple(kept), left=tuple(dict.fromkeys(left)))


def draft(book: Book, catalogue: Catalogue, name: str, sentence: str, language: str, told: Told) -> Draft:
    """The best draft that validates: its checks with their open questions, the rest as parts that are not checked."""
    desk = Desk(book, catalogue, name, cleaned(sentence), language, told)
    return desk.draft(desk.sketch())


def _lines(desk: Desk, sketch: Sketch) -> list[str]:
    told = desk.told
    lines = [MODELINE, f"id: {desk.name}", f"claim: {quoted(desk.sentence)}", f"language: {desk.language}"]
    if sketch.decimal:
        lines.append(f'decimal: "{sketch.decimal}"{comment("the mark before decimals, by which the figures are read")}')
    lines += _said(told)
    sources = dict.fromkeys((*told.sources, *(name for part in sketch.parts for name in part.sources)))
    if sources:
        several = any(len(part.choice[0].sources) > 1 for part in sketch.parts if part.choice)
        asked = comment("several have the measure; which do you go by?") if several else ""
        lines.append(f"sources: [{_listed(sources)}]{asked}")
    if sketch.parts:
        lines += ["checks:", *(line for part in sketch.parts for line in check_lines(part))]
    lines += [f"# ? {cleaned(remark)}" for remark in sketch.remarks]
    return lines + unchecked_lines(sketch.left)


def _listed(sources: Iterable[str]) -> str:
    return ", ".join(quoted(item) for item in sources)


def _said(told: Told) -> list[str]:
    by = f"  by: {quoted(told.by)}" if told.by else '  by: ""'
    if not told.by and not told.on and not told.url:
        return ["# ? said: who said it, when and where"]
    lines = ["said:", by + ("" if told.by else comment("who said it?"))]
    lines.append(f"  on: {quoted(told.on)}" if told.on else "  # ? on: the day or the month; it decides what was known")
    return [*lines, f"  url: {quoted(told.url)}"] if told.url else lines


def _is_of(problem: Problem, path: Path) -> bool:
    return problem.code == CONFIG_PROBLEM or (problem.place is not None and problem.place.path == path.as_posix())
