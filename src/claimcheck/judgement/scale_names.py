"""Which scale a verdict is published with: the one typed, else that of the claim, else the book's, else our own.

A scale is called by its name (`politifact`, `Africa Check`), or by the path of a newsroom's own file inside the book
(`scales/daily.toml`); the book's own may be called by the name of its file too (`daily`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.claims.scale_file import CODE
from claimcheck.judgement.scale import Scale, ScaleError, load_scale, packaged_scales, read_scale
from claimcheck.problems import Problem, shortened, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.claims.claim import Claim
    from claimcheck.problems import Place

ENDING = ".toml"


@dataclass(frozen=True, slots=True)
class Scales:
    """The scale of every claim: `own` by id where a claim names one, else `default`."""

    default: Scale
    own: Mapping[str, Scale] = field(default_factory=dict)

    def of(self, claim: Claim) -> Scale:
        """The scale that the verdict on this claim is published with."""
        return self.own.get(str(claim.id), self.default)


def find_scale(name: str, book: Book | None = None) -> Scale:
    """The scale of this name: a packaged one, or a file of the book.

    Raises
    ------
    ScaleError
        If there is none, or its file has something to be mended.

    """
    called = name.strip()
    if called.lower().endswith(ENDING):
        return _of_book(called, book)
    slug = "-".join(called.casefold().replace("_", " ").split())
    titles = {load_scale(known).title.casefold(): known for known in packaged_scales()}
    if slug in packaged_scales() or called.casefold() in titles:
        return load_scale(slug if slug in packaged_scales() else titles[called.casefold()])
    own = _own_file(book)
    if own and PurePosixPath(own).stem.casefold() == called.casefold():
        return _of_book(own, book)
    known = [*packaged_scales(), *([PurePosixPath(own).stem] if own else [])]
    hint = f"{suggestion(called[:60], known, noun='scales')}; or a file of the book: scales/{_file_name(slug)}{ENDING}"
    raise ScaleError(Problem(CODE, f"there is no scale '{shortened(called)}'", None, hint))


def _file_name(slug: str) -> str:
    kept = "".join(letter for letter in slug if letter.isalnum() or letter == "-")
    return kept[:40] or "daily"


def _own_file(book: Book | None) -> str | None:
    """The file of the book's own scale, if it has one."""
    named = book.config.scale if book is not None else None
    return named.strip() if named is not None and named.strip().lower().endswith(ENDING) else None


def _of_book(path: str, book: Book | None) -> Scale:
    shown = shortened(path)
    if book is None:
        raise ScaleError(Problem(CODE, f"'{shown}' is a file of a book, and no book is here", None, "go to the book"))
    windows = PureWindowsPath(path)
    if windows.drive or windows.root or PurePosixPath(path).is_absolute() or not _stays(book.root / path, book.root):
        hint = f"put the file into the book and write its path from there: scales/{_file_name(windows.stem)}{ENDING}"
        raise ScaleError(Problem(CODE, f"the scale '{shown}' lies outside the book", None, hint))
    if "\\" in path:
        hint = f"write / between folders, on every system: {path.replace(chr(92), '/')}"
        raise ScaleError(Problem(CODE, f"there is no scale '{shown}'", None, hint))
    return read_scale(book.root / path, path)


def _stays(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a circle of links, up to Python 3.12
        return False


def scales_of(claims: Iterable[Claim], book: Book) -> tuple[Scales, tuple[Problem, ...]]:
    """The scale of each claim, and what keeps scales that are named from being used."""
    problems: dict[Problem, None] = {}
    default, own = load_scale(), {}
    if book.config.scale is not None:
        try:
            default = find_scale(book.config.scale, book)
        except ScaleError as error:
            problems |= dict.fromkeys(_told(error, "CC124", place_of(book.config.scale), None))
    for claim in claims:
        if claim.scale is not None:
            try:
                own[str(claim.id)] = find_scale(claim.scale, book)
            except ScaleError as error:
                problems |= dict.fromkeys(_told(error, "CC113", place_of(claim.scale), str(claim.id)))
    return Scales(default, own), tuple(problems)


def _told(error: ScaleError, code: str, place: Place | None, claim: str | None) -> list[Problem]:
    """The problem where the scale is named; those inside its file follow, each at its own place."""
    inside = [problem for problem in error.problems if problem.place is not None]
    if not inside:
        return [Problem(code, str(error), place, error.hint, claim=claim)]
    first = inside[0].place
    hint = f"mend {first.path} first" if first is not None else None
    return [Problem(code, "the scale that is named here cannot be used", place, hint, claim=claim), *inside]
