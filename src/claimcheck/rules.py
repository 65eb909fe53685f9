"""The problem codes, each with its meaning, its mend and the exit code it leads to (leaf).

CC1xx file · CC2xx verdict · CC3xx evidence · CC4xx sources · CC5xx data · CC6xx publication.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs against `--fail-on`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One code: what it means, how to mend it, and how the run ends because of it."""

    code: str
    title: str
    meaning: str
    mend: str
    exit_code: int
    severity: Severity = Severity.ERROR


def _rules(exit_code: int, *rows: tuple[str, str, str, str]) -> dict[str, Rule]:
    return {code: Rule(code, title, meaning, mend, exit_code) for code, title, meaning, mend in rows}


def _warnings(exit_code: int, *rows: tuple[str, str, str, str]) -> dict[str, Rule]:
    return {code: replace(rule, severity=Severity.WARNING) for code, rule in _rules(exit_code, *rows).items()}


FILE_RULES = _rules(
    3,
    (
        "CC101",
        "a file cannot be read",
        "The file is missing, is not an ordinary file, or may not be read.",
        "Check the path and the permissions.",
    ),
    ("CC102", "a file is empty", "There is no claim or source in the file.", "Write one, or delete the file."),
    (
        "CC103",
        "a file is not UTF-8",
        "Claim and source files are UTF-8 text; this one holds other bytes.",
        "Save it as UTF-8 without a byte order mark.",
    ),
    (
        "CC104",
        "the YAML cannot be parsed",
        "The layout of the file breaks the rules of YAML.",
        "Look at the indentation and the quotes at the place named.",
    ),
    (
        "CC105",
        "YAML features that are refused",
        "Anchors, aliases, tags and several documents hide what a file says, so they are refused.",
        "Write the text out where it is meant.",
    ),
    (
        "CC106",
        "a file is too large, too deep or too long",
        "Limits keep a hostile file from stopping a run.",
        "Split the file.",
    ),
    ("CC107", "a key stands twice", "The second one would silently win.", "Keep one."),
    (
        "CC110",
        "an unknown key",
        "The grammar has no such key here.",
        "See the suggestion, or `claimcheck explain KIND`.",
    ),
    ("CC111", "a key is missing", "The grammar requires it.", "Add it."),
    (
        "CC112",
        "the wrong shape",
        "A text stands where a mapping or a list is expected, or the other way round.",
        "See the expected shape in the message.",
    ),
    (
        "CC113",
        "a value that is not understood",
        "The value is not one of the words, dates or numbers that the key takes.",
        "See the message for what it takes.",
    ),
    (
        "CC114",
        "a quantity that is not understood",
        "The words or the number cannot be read in the claim's language.",
        'Write the figure as it was said, for example "about 80" or "more than doubled".',
    ),
    (
        "CC115",
        "a period that is not understood",
        "A period is 2015, 2015-07, 2015-Q3, 2015-07-16, FY2016, a range A..B, or a named one.",
        "Write it in one of these forms.",
    ),
    ("CC116", "an id is used twice", "Every claim and every source needs an id of its own.", "Rename one."),
    ("CC117", "an unknown kind of check", "There is no such kind.", "See the suggestion, or `claimcheck explain`."),
    (
        "CC118",
        "keys that do not go together",
        "Two keys of one check contradict each other, or one needs another.",
        "See the message.",
    ),
    (
        "CC120",
        "an unknown source",
        "The claim names a source that the catalogue does not hold.",
        "Add it under sources/, or correct the id.",
    ),
    (
        "CC121",
        "an unknown measure",
        "No source of the claim defines the measure.",
        "Correct the name, or add the measure to a source.",
    ),
    (
        "CC122",
        "an unknown group or named period",
        "No source of the claim and no config defines it.",
        "Correct the name, or declare it.",
    ),
    (
        "CC124",
        "a setting in claimcheck.toml is not understood",
        "The config has an unknown key or a value of the wrong kind.",
        "See the message; docs/grammar.md lists the settings. Nothing is checked until it is mended, and the run ends with 2.",
    ),
    (
        "CC125",
        "a scale cannot be used",
        "The scale lacks a verdict, has an unknown or doubled key, or gives one symbol to two labels.",
        "See the message; docs/scales.md shows what a scale file holds.",
    ),
)

VERDICT_RULES = _rules(
    1,
    (
        "CC201",
        "the computed verdict differs from the expected one",
        "`expect` is the verdict the newsroom stands by; the data say otherwise.",
        "Mend the check where it is wrong; else write the verdict that the data give, or add a signed `override:`.",
    ),
)
OVERRIDE_RULES = {
    "CC202": Rule(
        "CC202",
        "an override differs from the computed verdict",
        "An editor publishes another verdict than the data give; both stay visible.",
        "Nothing, while it is meant; remove the override when the two agree again.",
        1,
        Severity.WARNING,
    )
}

EVIDENCE_RULES = _rules(
    4,
    (
        "CC301",
        "a data file is missing",
        "The catalogue names a file that is not there.",
        "Put it under sources/, or correct `path`.",
    ),
    (
        "CC302",
        "a data file has changed",
        "Its SHA-256 is not the one in the catalogue.",
        "If the change is meant, write the new hash.",
    ),
    (
        "CC303",
        "a path that leaves sources/",
        "Data are read from inside sources/ only, links included.",
        "Move the file into sources/.",
    ),
    (
        "CC304",
        "data that cannot be read",
        "The file is not in the declared format.",
        "Check `format`, `encoding` and `delimiter`.",
    ),
)

SOURCE_RULES = _rules(
    3,
    ("CC401", "a source that contradicts itself", "Two settings of the source do not go together.", "See the message."),
    (
        "CC402",
        "a derived measure that cannot be derived",
        "It names an unknown measure, or goes round in a circle.",
        "See the message.",
    ),
)

DATA_RULES = _rules(
    4,
    (
        "CC501",
        "a column is missing",
        "The catalogue names a column that the table does not have.",
        "See the columns in the message.",
    ),
    (
        "CC502",
        "text in a number column",
        "A cell is neither a number in the declared notation nor declared missing.",
        "Correct the cell, or declare `decimal`, `thousands` or `missing`.",
    ),
    (
        "CC503",
        "several rows for one cell",
        "Two rows answer for the same place, period and measure; they are never added up in silence.",
        "Add a `where` filter that leaves one, declare `aggregates`, or say `over-rows`.",
    ),
    (
        "CC504",
        "a row that does not fit the header",
        "A row has more or fewer cells than the header has names.",
        "Correct the row, or declare the delimiter and quoting.",
    ),
    (
        "CC505",
        "bytes that are not in the declared encoding",
        "The file holds bytes that the declared encoding does not.",
        "Declare `encoding`, or save the file again.",
    ),
    (
        "CC506",
        "a date that is not understood",
        "A time cell does not fit the declared grain or format.",
        "Declare `format` under `time`.",
    ),
    ("CC507", "an unknown place", "The table has no such place, by code or by label.", "See the suggestion."),
    (
        "CC508",
        "an unknown status letter",
        "Status letters are those of SDMX: A B D E F P U M.",
        "Correct the column or map it.",
    ),
    (
        "CC509",
        "a total among its parts",
        "A row equals the sum of the others; ranks, sums and counts would take it for a place.",
        "Declare it under `aggregates`.",
    ),
    (
        "CC510",
        "a filter that matches no row",
        "A value under `where` stands in no row of its column; letter case counts, the coding of accents does not.",
        "See the nearest values in the message.",
    ),
)

PUBLICATION_RULES = _warnings(
    1,
    (
        "CC601",
        "a sentence too long for lists",
        "Google asks for at most 75 characters in `claimReviewed`, and cuts what is longer.",
        "Give a shorter wording under `aliases`; the whole sentence stays beside it.",
    ),
    (
        "CC602",
        "a publisher that is not named",
        "A ClaimReview says who publishes it and on which page it stands; readers leave out one that does not.",
        "Write `name`, `url` and `pages` under [publisher] in claimcheck.toml.",
    ),
    (
        "CC603",
        "a claim without a review",
        "The claim was not checked, or the house has no label for its verdict, so there is nothing to publish.",
        "Check the claim, or name another scale.",
    ),
    (
        "CC604",
        "a claim without its speaker",
        "A ClaimReview should say who said it and where.",
        "Write `by` and `url` under `said`.",
    ),
)

OURS = {
    "CC900": Rule(
        "CC900",
        "a bug of ours",
        "claimcheck failed on this claim; the others are still told.",
        "Please report it with the log file that is named.",
        10,
    )
}

RULES: dict[str, Rule] = {
    **FILE_RULES,
    **VERDICT_RULES,
    **OVERRIDE_RULES,
    **EVIDENCE_RULES,
    **SOURCE_RULES,
    **DATA_RULES,
    **PUBLICATION_RULES,
    **OURS,
}
