"""The words of claim and source files: every key by the record that reads it, the forms of time by one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.page import Page
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.grammar import Record
    from claimcheck.report.screen import Screen

EVERY_CHECK = "every check"
COMPOUND = {
    "any-of": (
        "several honest readings of one part of the sentence; the one best for the speaker counts, all are printed",
        "any-of: [{reading: six years against six, kind: change, …}, {reading: start to end, kind: change, …}]",
    ),
    "all-of": ("one part of the sentence that needs several checks: it holds when all of them do", "all-of: [ … ]"),
}

TIMES = {
    "period": ("2015, 2015-07, 2015-Q3, 2015-W12, 2015-07-16", "that cell; a coarser one is added up by `over-time`"),
    "range": ("2015-08..2016-03", "from the first to the last, both included, added up by `over-time`"),
    "decade": ("1960s", "1960..1969"),
    "fiscal year": ("FY2023", "the fiscal year that ends in 2023; uk-fiscal: April 2022 to March 2023"),
    "start": ("from: start", "the first period of the series"),
    "latest": ("at: latest", "the last period that was published by the day of the check; it is printed"),
    "latest-complete": ("at: latest-complete", "the last period for which 90% of the places have a figure"),
    "now": ("at: now", "the last known period that had begun by the day on which it was said (`said.on`)"),
    "today": ("at: today", "the same as `now`"),
    "this year": ("at: this year", "the calendar year of the day on which it was said"),
    "last year": ("at: last year", "the calendar year before that of the day on which it was said"),
    "this month": ("at: this month", "the month of the day on which it was said"),
    "last month": ("at: last month", "the month before that of the day on which it was said"),
    "named period": ("at: lopez, at: us-terms/obama-1", "a name from `periods`; one member of a named set"),
    "before": (
        "17 years before latest; before lopez",
        "one period, so many steps back; without a number the last one that ended before it began",
    ),
    "last": ("last 15 years, {last: 14 years, before: 2019-Q1}", "so many periods; `before` leaves its anchor out"),
    "through": ("{last: 15 years, through: 2012}", "so many periods, the last of them the one that is named"),
    "take": (
        "{in: 2010..2015, take: max}",
        "max, min, mean, median, sum, first, last, any (some period) or every (all of it)",
    ),
    "on-or-before": ("{on-or-before: 2009-01-20}", "the last known period that had begun by that day; it is printed"),
    "nearest": ("{nearest: 1986, within: 2 years}", "the known period that is closest; it is printed"),
    "windows": ("{windows: 4 years, within: 1948..2014, overlap: merge}", "every stretch of that length"),
    "when": ("{in: 1990..2020, when: {kind: …}, as: episodes}", "the periods in which the check holds"),
    "episodes": ("{in: 1990..2020, when: {kind: …}, as: episodes}", "neighbouring periods that hold, joined"),
}


def grammar_words() -> list[str]:
    """Every word that has a page here."""
    return list(dict.fromkeys([*TIMES, *COMPOUND, *(name for _, record in records() for name in _keys(record))]))


def grammar_word(word: str, screen: Screen) -> str | None:
    """What a key or a form of time means, wherever it may stand; None for other words."""
    name = "-".join(word.casefold().split())
    page = Page(screen)
    page.line(one_line(word), "bold")
    for table in (TIMES, COMPOUND):
        _from_table(word.casefold() if word.casefold() in table else name, table, page)
    _from_table(_form_of(word), TIMES, page)
    for where, takes, text in _uses(name):
        page.gap()
        page.line(text)
        page.item(f"in {where}: takes {takes}", "dim")
    if page.text().count("\n") <= 1:
        _values(name, page)
    text = page.text()
    return text if text.count("\n") > 1 else None


def _form_of(word: str) -> str:
    """What a time is that somebody typed as it stands in a claim: "FY2023" is a fiscal year; empty for other words."""
    from claimcheck.claims.periods import Grain, Span, parse_period

    if ".." in word:
        return "range"
    try:
        found = parse_period(word)
    except ValueError:
        return ""
    if isinstance(found, Span):
        return "decade"
    return "fiscal year" if found.grain is Grain.FISCAL_YEAR else "period"


def _from_table(name: str, table: dict[str, tuple[str, str]], page: Page) -> None:
    if name not in table:
        return
    first, second = table[name]
    example, meaning = (first, second) if table is TIMES else (second, first)
    page.gap()
    page.line(f"{meaning[:1].upper()}{meaning[1:]}.")
    page.item(f"write: {example}", "dim")


def _values(name: str, page: Page) -> None:
    """The keys that take the word as one of a fixed list."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for where, record in records():
        for key, (takes, text, words) in choices(record).items():
            if name in {word.casefold() for word in words}:
                found.setdefault((key, takes, text), []).append(where)
    for (key, takes, text), places in found.items():
        page.gap()
        page.line(f"A word for `{key}`: {text}")
        page.item(f"in {_listed(places)}: takes {takes}", "dim")


def choices(record: type[Record]) -> dict[str, tuple[str, str, set[str]]]:
    """The keys that take words of a fixed list, each with what it takes, what it says, and the words."""
    from claimcheck.claims.grammar import keys_of

    every = {
        name: (item.shape.describe(), item.doc, set(_enum(item.shape.schema())))
        for name, (_, item) in keys_of(record).items()
    }
    return {name: found for name, found in every.items() if found[2]}


def _enum(schema: object) -> Iterator[str]:
    """The words of the fixed lists of a key, "-" between them; not those of the keys below it, told there."""
    if isinstance(schema, dict):
        yield from ("-".join(str(word).split()) for word in schema.get("enum", ()))
        yield from (word for name, part in schema.items() if name != "properties" for word in _enum(part))
    if isinstance(schema, list):
        yield from (word for part in schema for word in _enum(part))


def _uses(name: str) -> list[tuple[str, str, str]]:
    """Where the key stands, what it takes, what it says; uses that read alike are told as one."""
    found: dict[tuple[str, str], list[str]] = {}
    for where, record in records():
        key = _keys(record).get(name)
        if key is not None:
            found.setdefault(key, []).append(where)
    return [(_listed(places), takes, text) for (takes, text), places in found.items()]


def _listed(places: list[str]) -> str:
    """The places once each; the kinds of checks are not named where it stands in every check."""
    return EVERY_CHECK if EVERY_CHECK in places else ", ".join(dict.fromkeys(places))


def _keys(record: type[Record]) -> dict[str, tuple[str, str]]:
    from claimcheck.claims.grammar import keys_of

    return {name: (item.shape.describe(), item.doc) for name, (_, item) in keys_of(record).items()}


def records() -> Iterator[tuple[str, type[Record]]]:
    """Every declared record of claim and source files, with what people call it."""
    from claimcheck.claims.config import ConfigFile
    from claimcheck.claims.derivations import DERIVATIONS
    from claimcheck.claims.entity_shapes import InPlaces, OthersForm
    from claimcheck.claims.groups import AllExcept, ColumnGroup, EachGroup, ListGroup
    from claimcheck.claims.params import CheckParams, StandsFor
    from claimcheck.claims.rates import Per
    from claimcheck.claims.reference import OF_A_CLAIM, mappings_in
    from claimcheck.claims.time_shapes import FORMS_BY_KEY, InTake, InWhen
    from claimcheck.claims.vary_shapes import Vary
    from claimcheck.datasets.reference import OF_A_SOURCE
    from claimcheck.evaluation.kind import discover
    from claimcheck.evaluation.ranked_values import ValueOf

    yield from ((_spoken(where), record) for where, record in OF_A_CLAIM)
    yield from (
        (EVERY_CHECK, CheckParams),
        ("per", Per),
        ("vary", Vary),
        ("stands-for", StandsFor),
        ("of", OthersForm),
        ("of", InPlaces),
    )
    for name, kind in discover().items():
        yield f"kind: {name}", kind.params
        again = mappings_in(CheckParams)
        yield from ((key, record) for key, record in mappings_in(kind.params).items() if key not in again)
    yield from ((f"derived: {word}", record) for word, record in DERIVATIONS.items())
    yield from (("a period", form) for form in (InTake, InWhen, *FORMS_BY_KEY.values()))
    yield from ((_spoken(where), record) for where, record, _ in OF_A_SOURCE)
    yield from (("a group", record) for record in (ListGroup, AllExcept, ColumnGroup, EachGroup))
    yield from (("value-of", ValueOf), ("claimcheck.toml", ConfigFile))


def _spoken(heading: str) -> str:
    """The heading of a reference page inside a sentence."""
    plain = heading.replace("`", "")
    return plain[:1].lower() + plain[1:]
