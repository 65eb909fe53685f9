"""docs/words.md: the words for quantities, and how close is close enough."""

from __future__ import annotations

from claimcheck.quantities.words import WordEntry, table_of_words, words_of

HEAD = """# The words, and how close is close enough

A figure is written as it was said, with its word, and the word decides what is tested.
`claimcheck explain about` prints a row in a terminal.
g is the grain of the figure, its last written place: 1 for 60, 100 for 6,600, 100,000 for 6.1 million.
t1 is 5% and t2 is 10% of the figure said; `claimcheck.toml` can set others.
An explicit `tolerance` in a check always wins, and is printed.
"""


def page() -> str:
    """The table of words, with the Spanish ones beside the English."""
    rows = ["| word | Spanish | true | mostly | otherwise | example |", "|---|---|---|---|---|---|"]
    return "\n".join([HEAD, *rows, *(_row(entry) for entry in table_of_words())])


def _row(entry: WordEntry) -> str:
    said, measured, outcome = entry.row.example
    words = [", ".join(entry.words) or entry.hedge.value, ", ".join(words_of(entry.hedge, "es"))]
    cells = [*words, entry.row.true, entry.row.mostly, entry.row.otherwise, f'"{said}", measured {measured}: {outcome}']
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
