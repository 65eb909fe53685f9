"""docs/scales.md: every packaged house scale as one table, and how a newsroom brings its own."""

from __future__ import annotations

from claimcheck.claims.reference import reference_of
from claimcheck.claims.scale_file import Leaning, Rating, ScaleFile
from claimcheck.judgement.scale import Scale, load_scale, packaged_scales
from claimcheck.judgement.verdicts import Word
from claimcheck.report.scale_page import Row, scale_rows

HEAD = """# House scales

claimcheck computes a verdict in its own words; a house scale says with which words, and where honest with which number, it is published.
The verdict itself, `expect` and the exit code stay the same under every scale.
`claimcheck explain politifact` prints one as a table.

## To choose one

- For one run: `claimcheck check --scale politifact`, `claimcheck show ID --scale politifact`, and in Python `claimcheck.check("my-book", scale="politifact")`.
- For a book, in `claimcheck.toml`: `scale = "chequeado"`.
- For one claim: `scale: africa-check`.

What is typed wins over the claim, and the claim over the book.
In the table of `check` and on the page of `show` claimcheck's own word stands beside that of the house, since it is the one that `expect` takes.

## The packaged scales
"""  # noqa: E501  # one sentence a line, as in every page

OWN = """## A newsroom's own

Write a file into the book, such as `scales/daily.toml`, and name it in `claimcheck.toml`: `scale = "scales/daily.toml"`.
A claim and `--scale` may name it too, by its path inside the book; the one that the book has set also by its short name, `daily`.

```toml
title = "The Daily"
lowest = 1
highest = 3

[verdicts.true]
label = "Correct"
number = 3

[verdicts.mostly-true]
label = "Nearly correct"
number = 3

[verdicts.true-but]
label = "Half the story"
number = 2

[verdicts.misleading]
label = "Misleading"
number = 1

[verdicts.exaggerated]
label = "Inflated"
number = 2

[verdicts.understated]
label = "More than that"
number = 2

[verdicts.mixed]
label = "Half the story"
number = 2

[verdicts.false]
label = "Wrong"
number = 1
understated = { label = "Wrong, there is more" }

[verdicts.unproven]
label = "Open"
effect = { label = "Too early to say" }

[verdicts.disputed]
no-label = true
```

Verdicts with one label share its symbol, and a label without a symbol has the one of claimcheck; no symbol may stand for two labels.
`outdated` may be left out: it is then as today's verdict.
What is missing, doubled or misspelt is told with its line, and nothing is labelled until it is mended.

"""  # noqa: E501


def page() -> str:
    """The page."""
    scales = [load_scale(name) for name in packaged_scales()]
    records = [
        reference_of(ScaleFile, "The keys of a scale file", level=3),
        reference_of(Rating, "`[verdicts.…]`", level=3),
        reference_of(Leaning, "`overstated`, `understated` and `effect`", level=3),
    ]
    return "\n".join([HEAD, *_table(scales), "", *_notes(), "", OWN, *records])


def _table(scales: list[Scale]) -> list[str]:
    lines = [
        f"| verdict | {' | '.join(scale.title for scale in scales)} |",
        "|---" * (len(scales) + 1) + "|",
    ]
    rows = [list(scale_rows(scale)) for scale in scales]
    lines += [f"| `{word}` | {' | '.join(_cell(word, of_scale) for of_scale in rows)} |" for word in Word]
    names = " | ".join(f"`{scale.name}`" for scale in scales)
    return [*lines, f"| as `scale` | {names} |"]


def _cell(word: Word, rows: list[Row]) -> str:
    own = [row for row in rows if row.word is word]
    return "; ".join(f"{row.text}{f' ({row.where})' if row.where else ''}" for row in own).replace("|", "\\|")


def _notes() -> list[str]:
    return [
        "An error helps the speaker when it makes more of the point than the data do, or leans nowhere.",
        "A claim that is open or disputed gets no number, so that nobody adds it up.",
    ]
