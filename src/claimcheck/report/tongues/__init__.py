"""The words of published pages in each language: English in the code and the templates, other languages in catalogues.

A catalogue is a gettext file, `es.po`, which Babel, Poedit and translation services read and write. It is read here
by a few lines of our own: what is needed of the format is small, and nothing has to be compiled or installed for it.
Adding a language is adding a file.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable

    from claimcheck.judgement.verdicts import Verdict

ENGLISH = "en"
_STRING = re.compile(r'(?:(msgid|msgstr)\s+)?("(?:[^"\\]|\\.)*")')
SAMPLE = "1,234.5"  # a catalogue translates it like any text, and so says which marks its language writes
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_FIGURE = re.compile(r"[-+−]?[0-9][0-9,]*(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: what it calls itself, and its words for ours."""

    code: str
    words: Mapping[str, str]

    def __call__(self, text: str, **filled: object) -> str:
        """The text in this language, its {names} filled in; in English where the catalogue lacks it."""
        told = self.words.get(text, text)
        return told.format(**filled) if filled else told

    def count(self, number: int, one: str, more: str) -> str:
        """A number of things: `one` and `more` hold {n}."""
        return self(one if number == 1 else more, n=self.figure(f"{number:,}"))

    def day(self, day: dt.date) -> str:
        """A day as people write it: 18 July 2018."""
        return self("{day} {month} {year}", day=day.day, month=self(MONTHS[day.month - 1]), year=day.year)

    def month(self, day: dt.date) -> str:
        """The month of a day: July 2018."""
        return self("{month} {year}", month=self(MONTHS[day.month - 1]), year=day.year)

    def figure(self, text: str) -> str:
        """The figure at the head of a text with the marks of this language; the rest as it is."""
        found = _FIGURE.match(text)
        if found is None or self.comma_for_point == ".":
            return text
        return found[0].translate(str.maketrans(",.", ".,")) + text[found.end() :]

    @property
    def comma_for_point(self) -> str:
        """The mark before decimals: "." or ","."""
        return "," if self(SAMPLE).rpartition(",")[2] == "5" else "."


@cache
def tongue_of(code: str) -> Tongue:
    """The tongue of a language, English for one without a catalogue."""
    return Tongue(code, _catalogue(code)) if code in tongues() else Tongue(ENGLISH, {})


def shared_tongue(asked: str | None, verdicts: Iterable[Verdict]) -> Tongue:
    """The tongue that was asked for, else that of the claims where they share one, else English."""
    languages = {verdict.claim.language.value for verdict in verdicts}
    return tongue_of(asked or (languages.pop() if len(languages) == 1 else ENGLISH))


@cache
def tongues() -> tuple[str, ...]:
    """The languages there are, English first."""
    found = [item.name.removesuffix(".po") for item in _folder().iterdir() if item.name.endswith(".po")]
    return (ENGLISH, *sorted(found))


def _catalogue(code: str) -> Mapping[str, str]:
    if code == ENGLISH:
        return {}
    return read_catalogue((_folder() / f"{code}.po").read_text(encoding="utf-8"))


def read_catalogue(text: str) -> dict[str, str]:
    """The texts of a gettext file with their translations; those that are not translated yet are left out."""
    pairs: list[list[str]] = []
    for line in text.splitlines():
        found = _STRING.fullmatch(line.strip())
        if found is None:
            continue
        if found[1] == "msgid":
            pairs.append([""])
        elif found[1] == "msgstr":
            pairs[-1].append("")
        pairs[-1][-1] += ast.literal_eval(found[2])
    return {pair[0]: pair[1] for pair in pairs if pair[0] and pair[1:] and pair[1]}


def _folder() -> Traversable:
    return resources.files("claimcheck.report.tongues")
