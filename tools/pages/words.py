"""docs/words.md: the words for quantities, and how close is close enough."""

from __future__ import annotations

from claimcheck.quantities.words import WordEntry, table_of_words, vague_words, words_of

HEAD = """# The words, and how close is close enough

A figure is written as it was said, with its word, and the word decides what is tested.
`claimcheck explain about` prints a row in a terminal.
g is the grain of the figure, its last written place: 1 for 60, 100 for 6,600, 100,000 for 6.1 million.
t1 is 5% and t2 is 10% of the figure said; `claimcheck.toml` can set others.
An explicit `tolerance` in a check always wins, and is printed.
"""


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
    return "\n".join([HEAD, *rows, *(_row(entry) for entry in table_of_words()), VAGUE, *vague, NUMBERS.rstrip()])


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
