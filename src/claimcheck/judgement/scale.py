"""House scales: the words and symbols that a verdict is published with. A scale is a small TOML file.

    title = "House scale of claimcheck"

    [verdicts.false]
    label = "False"
    symbol = "✘"
    plain = "x"
    understated = {label = "False: there is more"}     # optional: other words where the error leans one way

Every verdict needs a label and a symbol; no two verdicts share a symbol, so that nothing depends on colour alone.
`plain` is the symbol where the screen cannot show the other. `[verdicts.none]` is for claims that were not checked.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from claimcheck.judgement.verdicts import Word
from claimcheck.problems import suggestion
from claimcheck.quantities.outcomes import Slant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HOUSE = "claimcheck"
NONE = "none"  # the entry for a claim that was not checked
KEYS = ("label", "symbol", "plain", *Slant)


Key = tuple[Word | None, Slant | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """How a verdict is shown: its label, its symbol, and the symbol for screens that know only ASCII."""

    label: str
    symbol: str
    plain: str


@dataclass(frozen=True, slots=True)
class Scale:
    """One house's words."""

    name: str
    title: str
    marks: Mapping[Key, Mark]

    def mark(self, word: Word | None, direction: Slant | None = None) -> Mark:
        """The mark of a verdict; None is a claim that was not checked."""
        return self.marks[word, direction]


class ScaleError(ValueError):
    """A scale file that cannot be used; the message says what was found, the hint what to write."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def packaged_scales() -> tuple[str, ...]:
    """The names of the scales that come with claimcheck."""
    folder = resources.files("claimcheck.judgement") / "scales"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


@cache
def load_scale(name: str = HOUSE) -> Scale:
    """A packaged scale.

    Raises
    ------
    ScaleError
        If there is none of that name.

    """
    if name not in packaged_scales():
        raise ScaleError(f"there is no scale '{name}'", suggestion(name, packaged_scales(), noun="scales"))
    text = (resources.files("claimcheck.judgement") / "scales" / f"{name}.toml").read_text(encoding="utf-8")
    return parse_scale(text, name)


def read_scale(path: Path) -> Scale:
    """A newsroom's own scale.

    Raises
    ------
    ScaleError
        If the file cannot be read or is no scale.

    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScaleError(f"{path.name} cannot be read as UTF-8 text", "check the path and the encoding") from error
    return parse_scale(text, path.stem)


def parse_scale(text: str, name: str) -> Scale:
    """The scale that a TOML text holds.

    Raises
    ------
    ScaleError
        If it is not TOML, lacks a verdict, or gives two verdicts one symbol.

    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScaleError(f"the scale '{name}' is not TOML: {error}", 'write key = "value", one to a line') from error
    entries = table.get("verdicts")
    if not isinstance(entries, dict):
        raise ScaleError(f"the scale '{name}' has no [verdicts.…] tables", "see the packaged one")
    _refuse_unknown(entries, [NONE, *Word], f"verdict of the scale '{name}'")
    marks: dict[Key, Mark] = {}
    for word in (None, *Word):
        marks.update(_marks(word, entries, name))
    _refuse_shared_symbols(marks, name)
    return Scale(name, str(table.get("title", name)), marks)


def _marks(word: Word | None, entries: dict[str, Any], name: str) -> dict[Key, Mark]:
    key = word.value if word is not None else NONE
    entry = entries.get(key)
    if not isinstance(entry, dict) or not entry.get("label") or not entry.get("symbol"):
        raise ScaleError(f"the scale '{name}' has no label and symbol for '{key}'", f"add [verdicts.{key}]")
    _refuse_unknown(entry, KEYS, f"key of '{key}' in the scale '{name}'")
    mark = _mark(entry, Mark("", "", str(entry["symbol"])))
    marks: dict[Key, Mark] = {(word, None): mark}
    for slant in Slant:
        leaning = entry.get(slant.value, {})
        if not isinstance(leaning, dict):
            raise ScaleError(f"'{slant}' of '{key}' in the scale '{name}' is no table", 'write {label = "…"}')
        marks[word, slant] = _mark(leaning, mark)
    return marks


def _mark(entry: dict[str, Any], base: Mark) -> Mark:
    return replace(base, **{key: str(entry[key]) for key in ("label", "symbol", "plain") if key in entry})


def _refuse_unknown(entries: dict[str, Any], known: list[str] | tuple[str, ...], noun: str) -> None:
    for key in entries:
        if key not in known:
            raise ScaleError(f"'{key}' is no {noun}", suggestion(key, known))


def _refuse_shared_symbols(marks: Mapping[Key, Mark], name: str) -> None:
    seen: dict[str, Word | None] = {}
    for (word, _), mark in marks.items():
        for symbol in {mark.symbol, mark.plain}:
            if seen.setdefault(symbol, word) is not word:
                raise ScaleError(f"the scale '{name}' gives two verdicts the symbol {symbol}", "use one for each")
