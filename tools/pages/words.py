"""docs/words.md: the words for quantities, and how close is close enough."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.words import WordEntry, table_of_words, vague_words, words_of

HEAD = """# The words, and how close is close enough

A figure is written as it was said, with its word, and the word decides what is tested.
`claimcheck explain about` prints a row in a terminal.
g is the grain of the figure, its last written place: 1 for 60, 100 for 6,600, 100,000 for 6.1 million.
t1 is 5% and t2 is 10% of the figure said; `claimcheck.toml` can set others.
An explicit `tolerance` in a check always wins, and is printed.
"""

GRAIN = """
## How exact a figure is by itself

A figure without a word is held to the last place that was written.
With decimals that is the last of them: 6.10 promises more than 6.1, and 6.1 million is written to 100,000.
Of a whole number it is the last digit that is not zero, since nobody knows whether 6,600 was counted or rounded; but \
never a coarser place than the second digit, so that 700 means 695 to 705 and not 650 to 750.
A single digit and zero are written to 1.
Half of that place to either side is true, unless it is more than 10% of the figure (5 is not 5.9).
So is a figure that was cut off instead of rounded, within 5%: who says 60 of 60.8 leaves the decimals out.
The table is what `value: "…"` comes to, the measured figure being exact; further off it is inexact, then false.

| said | last written place (g) | true from | to | mostly true from | to |
|---|---|---|---|---|---|"""
SAID = ("2", "5", "60", "65", "700", "720", "6,600", "6,656", "100,000", "1.9", "6.1", "6.10", "6.1 million", "16%")
STEPS = 20  # of one place, in which the border is looked for


VAGUE = """
## Words that name no figure

Nothing can be held against them, so they are a problem, and the message says what to write instead.

| word | what to do |
|---|---|"""

NUMBERS = """
## How numbers are read

The claim's `language` decides, and is never guessed; words of the other language are a problem that says so.

| as written | in English | in Spanish |
|---|---|---|
| 1,234.5 | 1234.5 | 1234.5 |
| 1.234,5 | a problem | 1234.5 |
| 86,5% | a problem: `language: es` | 86.5% |
| 1.234 | 1.234 | a problem: thousands or decimals |
| 1,234 | 1234 | a problem: thousands or decimals |
| 5 000, with a no-break or thin space | 5000 | 5000 |
| 5 000, with a plain space | a problem | 5000 |
| 1'234'567 | 1234567 | 1234567 |
| 1'234 | a problem | a problem: thousands or decimals |
| 12,34,567 | a problem; lakh and crore are read | a problem |
| 3 billion, 3 billones | 3,000,000,000 | 3,000,000,000,000 |
| 3.2 billion, 3,2 mil millones, 3,2 millardos | 3,200,000,000 | 3,200,000,000 |
| 3 mil 200 millones | a problem | 3,200,000,000 |
| $3.2bn, $3.2 m, $3.2T | billion, million, trillion | only k and m |
| 3 MM | a problem without a currency | a problem |
| Q5 | a problem: a quarter of a year or quetzales | a problem |
"""


def page() -> str:
    """The table of words, with the Spanish ones beside the English."""
    rows = ["| word | Spanish | true | mostly | otherwise | examples |", "|---|---|---|---|---|---|"]
    vague = [f"| {_cell(word)} | {_cell(hint)} |" for language in ("en", "es") for word, hint in _vague(language)]
    words = [_row(entry) for entry in table_of_words()]
    return "\n".join([HEAD, *rows, *words, GRAIN, *map(_grain, SAID), VAGUE, *vague, NUMBERS.rstrip()])


def _grain(said: str) -> str:
    """What a figure promises by itself, tried out place by place."""
    quantity = parse_quantity(said)
    figure = quantity.figure
    if figure is None:
        raise ValueError(f"'{said}' names no figure")
    step = figure.grain / STEPS
    near = range(-3 * STEPS - int(figure.value / 5 / step), 3 * STEPS + int(figure.value / 5 / step))
    outcomes = {
        value: meets(quantity, exact(float(value))).outcome for value in (figure.value + n * step for n in near)
    }
    true = [value for value, outcome in outcomes.items() if outcome is Outcome.TRUE]
    close = [value for value, outcome in outcomes.items() if outcome in {Outcome.TRUE, Outcome.MOSTLY}]
    is_cut = max(true) + step == figure.value + figure.grain  # what would be written as the next figure is no more true
    top = f"under {_number(max(true) + step)}" if is_cut else _number(max(true))
    ends = [_number(min(true)), top, _number(min(close)), top if max(close) == max(true) else _number(max(close))]
    return "| " + " | ".join([said, _number(figure.grain), *ends]) + " |"


def _number(value: Decimal) -> str:
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _vague(language: str) -> list[tuple[str, str]]:
    """The words that share one piece of advice stand in one row."""
    by_hint: dict[str, list[str]] = {}
    for word, hint in vague_words(language).items():
        by_hint.setdefault(hint, []).append(word)
    return [(", ".join(words), hint) for hint, words in by_hint.items()]


def _row(entry: WordEntry) -> str:
    values = "; ".join(f"{measured}: {outcome}" for measured, outcome in entry.worked.measured)
    words = [", ".join(entry.words) or entry.hedge.value, ", ".join(words_of(entry.hedge, "es"))]
    cells = [*words, entry.row.true, entry.row.mostly, entry.row.otherwise, f'"{entry.said}", measured {values}']
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
