"""All claims of a book, and the problems that keep some of them from being checked."""

from __future__ import annotations

import dataclasses
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from claimcheck.claims.claim import Claim
from claimcheck.claims.decimal_mark import DecimalMark, mark_of
from claimcheck.claims.entries import Entry, read_entries
from claimcheck.claims.grammar import Reader, Rec, TooManyProblems, Unreadable
from claimcheck.claims.nodes import Mapping, Scalar
from claimcheck.claims.verdict_words import Language
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as MappingOf
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.claims.params import CheckParams

MOST_PROBLEMS = 200  # of one claim

MARKS = {"en": ".", "es": ","}  # what a language writes before decimals where nobody says otherwise
_CLAIM = Rec(Claim)


def load_claims(
    book: Book, kinds: MappingOf[str, type[CheckParams]], files: Iterable[Path] | None = None
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of the book (or of `files`), in the order of the files, and all problems found on the way.

    A claim with a problem is not among the claims; its neighbours are. The problems of the book itself (its config,
    links that leave it) are among them; with a config that is not understood, no claim can be checked. Ids are
    compared among the files that are read.
    """
    claims: list[Claim] = []
    config = book.config
    problems = list(book.problems)
    first: dict[str, Claim] = {}
    with without_collection():
        for path in book.claim_files if files is None else files:
            found, trouble = load_file(
                path, book.name_of(path), kinds, language=config.language, decimal=config.decimal
            )
            problems += trouble
            for claim in found:
                twin = first.setdefault(claim.id, claim)
                if twin is claim:
                    claims.append(claim)
                else:
                    problems.append(_used_twice(claim, twin))
    # Tolerances, groups and the language come from the config: under half of it, a verdict might be another one.
    half_understood = any(problem.code == "CC124" for problem in book.problems)
    return () if half_understood else tuple(claims), tuple(sorted(problems, key=Problem.sort_key))


def load_file(
    path: Path, name: str, kinds: MappingOf[str, type[CheckParams]], *, language: str = "en", decimal: str | None = None
) -> tuple[list[Claim], list[Problem]]:
    """The claims of one file, which people call `name`."""
    entries, problems = read_entries(path, name, "claims")
    claims = []
    for entry in entries:
        claim, trouble = _read_claim(entry, kinds, language, decimal)
        problems += trouble
        if claim is not None:
            claims.append(claim)
    return claims, problems


def _read_claim(
    entry: Entry, kinds: MappingOf[str, type[CheckParams]], language: str, decimal: str | None
) -> tuple[Claim | None, list[Problem]]:
    own = _text(entry.node, "language")
    decimal = _mark_for(own, language, decimal)
    reader = Reader(own if own in list(Language) else language, kinds, most=MOST_PROBLEMS)
    reader.decimal = mark_of(entry.node) or decimal
    claim = None
    try:
        claim = _CLAIM.read(entry.node, reader)
    except Unreadable:
        pass
    except TooManyProblems:
        message = f"more than {MOST_PROBLEMS} problems in one claim; the others are not told"
        reader.problems.append(Problem("CC106", message, entry.node.place, "is it a claim at all?"))
    if claim is not None and own is None and language != Language.EN:
        claim = dataclasses.replace(claim, language=Language(language))
    if claim is not None and claim.decimal is None and decimal is not None:
        claim = dataclasses.replace(claim, decimal=DecimalMark(decimal))
    name = _text(entry.node, "id")
    problems = [dataclasses.replace(problem, claim=name) for problem in entry.not_told_yet(reader.problems)]
    return (None if entry.spoiled else claim), problems


def _mark_for(own: str | None, language: str, decimal: str | None) -> str | None:
    """The book's mark before decimals, for a claim in the book's language or in one that writes so anyway.

    In a book that writes 1,5 a claim in English says 96,000 and means ninety-six thousand.
    """
    return decimal if own in {None, language} or decimal == MARKS.get(own or "") else None


def _text(node: Mapping, name: str) -> str | None:
    found = node.get(name)
    return found.text.strip()[:100] if isinstance(found, Scalar) and found.text.strip() else None


def _used_twice(claim: Claim, twin: Claim) -> Problem:
    place = twin.id.place
    message = f"the id '{claim.id}' is used twice; the first is in {place.path}, line {place.line}"
    return Problem("CC116", message, claim.id.place, "rename one", claim=str(claim.id))


@contextmanager
def without_collection() -> Iterator[None]:
    """Thousands of files or cells make many objects and no circles; collecting garbage meanwhile doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
