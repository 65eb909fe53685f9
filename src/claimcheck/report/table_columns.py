"""The columns of every table, each declared once: its name, what it holds, and what that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What a column holds; the words of Table Schema."""

    TEXT = "string"
    COUNT = "integer"
    NUMBER = "number"
    FLAG = "boolean"
    DAY = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    holds: Holds
    about: str


def _columns(*rows: tuple[str, Holds, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


TEXT, COUNT, NUMBER, FLAG, DAY = Holds

_CLAIM = ("claim", TEXT, "The id of the claim.")
_CHECK = ("check", COUNT, "The check of the claim, from 1.")
_FINDING = ("finding", COUNT, "The finding of the check, from 1.")
_SOURCE = ("source", TEXT, "The id of the source.")

VERDICTS = _columns(
    _CLAIM,
    ("sentence", TEXT, "The sentence that was checked."),
    ("said_by", TEXT, "Who said it."),
    ("said_on", DAY, "When it was said; of a month the last day."),
    ("tags", TEXT, "The tags, with semicolons between."),
    ("verdict", TEXT, "What the data give; empty where nothing was checked."),
    ("label", TEXT, "The word it is published with: the editor's where one overrides."),
    ("computed_label", TEXT, "The word of what the data give."),
    ("scale", TEXT, "The scale of the labels."),
    ("rating", NUMBER, "The number of the computed verdict, where the scale has one."),
    ("direction", TEXT, "Which way its errors lean: overstated or understated."),
    ("reason", TEXT, "Why, in a sentence."),
    ("day", DAY, "The day that the verdict is as of."),
    ("as_of", DAY, "The other day looked at: when it was said, or the day asked for."),
    ("as_of_verdict", TEXT, "The verdict of that day."),
    ("today_verdict", TEXT, "The verdict of the day of the run."),
    ("expected", TEXT, "The verdict that the newsroom stands by."),
    ("agrees", FLAG, "Whether the two agree; empty without an expected one."),
    ("override", TEXT, "The verdict of an editor in place of the computed one."),
    ("override_by", TEXT, "Who overrides."),
    ("override_reason", TEXT, "Why."),
    ("accuracy", TEXT, "How exact the figures are."),
    ("context", TEXT, "The worst thing that a reader should know: clean, note, serious, critical."),
    ("data", TEXT, "The state of the data: final, provisional, broken, revised, stale."),
    ("readings", COUNT, "How many readings were looked at."),
    ("K_half", NUMBER, "The weight of the readings that keep half of the effect, 0 to 1."),
    ("R", NUMBER, "Robustness, -1 to 1."),
    ("independent_sources", COUNT, "How many independent origins answered."),
    ("primary_source", FLAG, "Whether one of them counted the figures itself."),
    ("not_checked", TEXT, "The parts that were not checked, each with its reason."),
    ("problems", TEXT, "What kept it from being checked."),
    ("file", TEXT, "The file of the claim."),
    ("line", COUNT, "The line in it."),
)
CHECKS = _columns(
    _CLAIM,
    _CHECK,
    ("part", COUNT, "The part of the sentence it belongs to, from 1."),
    ("kind", TEXT, "The kind of check."),
    ("reading", TEXT, "What the reading is called that it belongs to."),
    ("counts", FLAG, "Whether its reading is the one that counted."),
    ("role", TEXT, "load-bearing or context."),
    ("outcome", TEXT, "true, mostly, inexact, false or undecidable; empty where sources are disputed."),
    ("disputed", FLAG, "Equally good sources say true and false."),
    ("undecided", TEXT, "Why it cannot be decided."),
    ("direction", TEXT, "Which way it leans."),
    ("reason", TEXT, "Why, in a sentence."),
    ("other_readings", COUNT, "How many other readings were looked at."),
    ("keep_half", COUNT, "How many of them keep half of the effect."),
    ("safe_to_say", TEXT, "A sentence that can be printed, in the language of the claim."),
)
FINDINGS = _columns(
    _CLAIM,
    _CHECK,
    _FINDING,
    _SOURCE,
    ("stance", TEXT, "supports or contradicts; empty where it does not decide."),
    ("outcome", TEXT, "true, mostly, inexact, false or undecidable."),
    ("direction", TEXT, "overstated or understated."),
    ("claimed", TEXT, "The figure as the sentence gives it."),
    ("reason", TEXT, "What the source says."),
    ("n", COUNT, "How many figures it rests on."),
    ("undecided", TEXT, "Why it cannot be decided."),
    ("would_decide", TEXT, "What would decide it."),
    ("notes", TEXT, "What a reader should know of the figures."),
)
FIGURES = _columns(
    _CLAIM,
    _CHECK,
    _FINDING,
    _SOURCE,
    ("measure", TEXT, "What is measured."),
    ("of", TEXT, "Of whom or where, by code."),
    ("label", TEXT, "The same by name."),
    ("at", TEXT, "When."),
    ("value", NUMBER, "The figure."),
    ("low", NUMBER, "The lowest it may be, by its rounding or margin; empty where that is open."),
    ("high", NUMBER, "The highest it may be."),
    ("unit", TEXT, "The unit of the three."),
    ("status", TEXT, "The letter of SDMX: A normal, E estimated, P provisional."),
)
ROWS = _columns(_CLAIM, _CHECK, _FINDING, _SOURCE, ("row", TEXT, "The file and the line in it."))
READINGS = _columns(
    _CLAIM,
    _CHECK,
    ("role", TEXT, "counter-argument, nearest-true or safe-to-say."),
    _SOURCE,
    ("way", TEXT, "What is read otherwise, beside the times."),
    ("at", TEXT, "The times."),
    ("reason", TEXT, "What the figures say there."),
    ("share", NUMBER, "Of the weight of all readings, 0 to 1."),
    ("strength", NUMBER, "0 as strong as claimed, -1 or less gone or turned."),
    ("sentence_en", TEXT, "The sentence in English."),
    ("sentence_es", TEXT, "The sentence in Spanish."),
)
DETECTORS = _columns(
    _CLAIM,
    ("rule", TEXT, "The rule."),
    ("severity", TEXT, "note, serious or critical."),
    ("message", TEXT, "What was found."),
    ("suggestion", TEXT, "A sentence that may be printed."),
    _SOURCE,
)
SOURCES = _columns(
    ("id", TEXT, "The id of the source."),
    ("title", TEXT, "What it is called."),
    ("publisher", TEXT, "Who published it."),
    ("kind", TEXT, "dataset, report, article, statement or survey."),
    ("standing", TEXT, "primary or secondary."),
    ("party", TEXT, "independent, claimant or implementer."),
    ("origin", TEXT, "Who counted."),
    ("url", TEXT, "Where it is."),
    ("archived", TEXT, "An archived copy."),
    ("licence", TEXT, "Under which licence."),
    ("published", DAY, "When this vintage was published."),
    ("retrieved", DAY, "When it was fetched."),
    ("file", TEXT, "The data file, from sources/ on."),
    ("sha256", TEXT, "The hash of the file that was read."),
    ("claims", TEXT, "The claims it is a source of."),
)
