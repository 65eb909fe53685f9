"""The settings of a book: `claimcheck.toml`, or `[tool.claimcheck]` of a pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.decimal_mark import DECIMAL, DECIMAL_DOC
from claimcheck.claims.declared import GROUPS_BY_NAME, PERIODS_BY_NAME
from claimcheck.claims.files import read_text
from claimcheck.claims.grammar import (
    TEXT,
    Choice,
    Each,
    MapOf,
    Reader,
    Rec,
    Record,
    ScalarShape,
    Schema,
    TooManyProblems,
    Unreadable,
    key,
)
from claimcheck.claims.publisher import Publisher
from claimcheck.claims.toml_places import node_of_toml, not_toml
from claimcheck.claims.verdict_words import Language
from claimcheck.problems import Place, Problem, shortened
from claimcheck.quantities.tolerance import Bands

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from claimcheck.claims.decimal_mark import DecimalMark
    from claimcheck.claims.declared import Group, NamedPeriods
    from claimcheck.claims.nodes import Scalar, Written

FILE = "claimcheck.toml"
PYPROJECT = "pyproject.toml"


class FailOn(StrEnum):
    """From what on a run fails."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


class HowHard(StrEnum):
    """How much a rule weighs in this book."""

    OFF = "off"
    NOTE = "note"
    SERIOUS = "serious"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Config:
    """What a book may set, with what holds where it says nothing."""

    tolerance: Bands = field(default_factory=Bands)
    language: Language = Language.EN
    decimal: DecimalMark | None = None
    groups: Mapping[str, Group] = field(default_factory=dict)
    periods: Mapping[str, NamedPeriods] = field(default_factory=dict)
    severities: Mapping[str, HowHard] = field(default_factory=dict)
    fail_on: FailOn = FailOn.ERROR
    ignore: tuple[str, ...] = ()
    scale: str | None = None
    publisher: Publisher = field(default_factory=Publisher)
    path: Path | None = None  # the file it was read from


class Fraction(ScalarShape[Decimal]):
    """`5%` or `0.05`, from 0 to below 1."""

    expected = "a fraction such as 5% or 0.05"

    def convert(self, node: Scalar, reader: Reader) -> Decimal:
        """The fraction."""
        found = re.fullmatch(r"([0-9]{1,9}(?:\.[0-9]{1,9})?) ?(%?)", node.text.strip())
        if found is not None:
            fraction = Decimal(found[1]) / (100 if found[2] else 1)
            if fraction < 1:
                return fraction
        hint = f"write {shortened(node.text.strip())}%" if found is not None and not found[2] else None
        raise reader.refuse("CC113", f"expected {self.expected}, found '{shortened(node.text)}'", node.place, hint=hint)

    def schema(self) -> Schema:
        """A text or a number."""
        return {"type": ["string", "number"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToleranceTable(Record):
    """How far a figure may be off, of the figure claimed."""

    near: Decimal = key(Fraction(), doc="Up to this, a figure holds.", default=Bands().near)
    far: Decimal = key(Fraction(), doc="Up to this, it mostly holds.", default=Bands().far)

    def settle(self, reader: Reader) -> None:
        """Near is not beyond far."""
        if self.near > self.far:
            reader.report("CC118", f"near ({self.near}) is beyond far ({self.far})", self.place, hint="swap them")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigFile(Record):
    """The keys of `claimcheck.toml`."""

    tolerance: ToleranceTable | None = key(Rec(ToleranceTable), doc="How far a figure may be off: near and far.")
    language: Language = key(Choice(Language), doc="The language of claims that name none.", default=Language.EN)
    decimal: DecimalMark | None = key(DECIMAL, doc=f"{DECIMAL_DOC} For claims that do not say.")
    groups: dict[Written, Group] = key(GROUPS_BY_NAME, doc="Named universes, for all claims.", default={})
    periods: dict[Written, NamedPeriods] = key(PERIODS_BY_NAME, doc="Named periods, for all claims.", default={})
    severities: dict[Written, HowHard] = key(
        MapOf(Choice(HowHard)), doc="How much a rule weighs: off, note, serious or critical.", default={}
    )
    fail_on: FailOn = key(Choice(FailOn), doc="From what on a run fails.", default=FailOn.ERROR)
    ignore: tuple[Written, ...] = key(Each(TEXT, or_one=True, least=0), doc="Rules that are not told.", default=())
    scale: Written | None = key(TEXT, doc="The house scale: politifact, or scales/daily.toml.")
    publisher: Publisher = key(Rec(Publisher), doc="Who publishes, and where.", default=Publisher())


class ConfigReader(Reader):
    """Every problem of a config file has one code, whatever its shape."""

    def report(
        self, code: str, message: str, place: Place, *, hint: str | None = None, label: str | None = None
    ) -> None:
        """Take it down as CC124."""
        Reader.report(self, "CC124" if code.startswith("CC1") else code, message, place, hint=hint, label=label)


def read_config(root: Path) -> tuple[Config, tuple[Problem, ...]]:
    """The settings that hold in the book at `root`: the nearest file upwards, to the root of its git checkout.

    With problems come the defaults: nothing may be checked under settings that were half understood.
    """
    for folder in _upwards(root):
        if (folder / FILE).exists() or (folder / FILE).is_symlink():
            return _read(folder / FILE, _name(folder / FILE, root), ())
        if (folder / PYPROJECT).is_file():
            found = _read(folder / PYPROJECT, _name(folder / PYPROJECT, root), ("tool", "claimcheck"))
            if found[0].path is not None or found[1]:
                return found
    return Config(), ()


def _upwards(root: Path) -> list[Path]:
    folders = [root, *root.parents]
    for index, folder in enumerate(folders):
        if (folder / ".git").exists():
            return folders[: index + 1]
    return folders[:1]


def _name(path: Path, root: Path) -> str:
    return path.name if path.parent == root else path.as_posix()


def _read(path: Path, name: str, under: tuple[str, ...]) -> tuple[Config, tuple[Problem, ...]]:
    if _leads_out(path):
        message = "the settings are a link that leads nowhere, or out of the book"
        return Config(), (Problem("CC124", message, Place(name), "put the file itself into the book"),)
    text, problem = read_text(path, name)
    if text is None:
        return Config(), (_unreadable(problem),) if problem and not under else ()
    try:
        table: object = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also a number of thousands of digits
        # A pyproject.toml that is broken is another tool's business, unless it speaks to us.
        return Config(), (not_toml(error, name, text, "CC124"),) if not under or "[tool.claimcheck" in text else ()
    for part in under:
        table = table.get(part) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        return Config(), ()
    return _config(table, text, name, under, path)


def _leads_out(path: Path) -> bool:
    try:
        return path.is_symlink() and not path.resolve(strict=True).is_relative_to(path.parent.resolve())
    except (OSError, RuntimeError):  # nowhere, or in a circle
        return True


def _unreadable(problem: Problem) -> Problem:
    """Whatever keeps the settings from being read: nothing may be checked under the defaults in their place."""
    message = f"the settings cannot be read: {problem.message}"
    return replace(problem, code="CC124", message=message, hint="save it as UTF-8 text, or remove it")


def _config(
    table: dict[str, object], text: str, name: str, under: tuple[str, ...], path: Path
) -> tuple[Config, tuple[Problem, ...]]:
    reader = ConfigReader(most=100)
    try:
        found = Rec(ConfigFile).read(node_of_toml(table, text, name, under), reader)
    except (Unreadable, TooManyProblems):
        return Config(), tuple(reader.problems)
    bands = Bands(found.tolerance.near, found.tolerance.far) if found.tolerance else Bands()
    return Config(
        tolerance=bands,
        language=found.language,
        decimal=found.decimal,
        groups=dict(found.groups.items()),
        periods=dict(found.periods.items()),
        severities=dict(found.severities.items()),
        fail_on=found.fail_on,
        ignore=found.ignore,
        scale=found.scale,
        publisher=found.publisher,
        path=path,
    ), ()
