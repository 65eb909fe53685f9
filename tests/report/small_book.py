"""A small book for the tests of what is published: a table, a document, claims that hold, fail, stay open, and one
whose every text is hostile.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimcheck.claims.book import Book, find_book
from claimcheck.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.pipeline import Run

DAY = dt.date(2026, 3, 1)

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "<!-- ]]> -->",
    "javascript:alert(1)",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\tleading tab",
    "=1\u202egnp.exe",
    "a\u2028separator and \u200fmark",
    "'); DROP TABLE verdicts; --",
    "[a](javascript:alert(1)) **bold** `code`",
    "comma, \"quote\"; semicolon",
]  # fmt: skip

SOURCES = """\
sources:
  - id: city-theft
    title: Thefts reported
    publisher: City Police
    kind: dataset
    standing: primary
    party: independent
    origin: police
    url: https://example.org/thefts
    licence: CC-BY-4.0
    published: 2024-01-31
    data:
      path: data/thefts.csv
      time: {column: year, grain: year}
      measures:
        thefts: {column: thefts, unit: thefts, exact: true}
  - id: audit
    title: Audit of the figures
    publisher: Court of Auditors
    kind: report
    url: https://example.org/audit
"""

TABLE = "year,thefts\n2016,900\n2017,950\n2018,1000\n2019,980\n2020,900\n2021,840\n2022,800\n"
PLACES = 'year,code,name,thefts\n2022,A,"=2+5 \x07 \x1b[31m <b>",800\n2022,B,Bay,90\n'

CLAIMS = """\
claims:
  - id: thefts-800
    title: Thefts in 2022
    claim: There were 800 thefts in 2022.
    said: {by: Ana Ruiz, role: Mayor, on: 2023-02-03, url: "https://example.org/speech", archived: "https://archive.example/s"}
    tags: [crime]
    sources: [city-theft, {id: audit, stance: supports, quote: We found the same.}]
    checks:
      - {kind: level, measure: thefts, at: 2022, value: "800"}
    corrections:
      - {on: 2023-03-01, text: An earlier version named 2021., verdict: "false"}
    reviewed:
      - {by: Luis Paz, on: 2023-02-20}
    expect: true
  - id: thefts-doubled
    claim: Thefts have doubled between 2018 and 2022, as everybody who lives in the city and reads the papers knows.
    aliases: [Thefts have doubled since 2018.]
    said: {by: City Police, on: {not-after: 2023-02-03}}
    sources: [city-theft]
    checks:
      - {kind: change, measure: thefts, from: 2018, to: 2022, by: doubled, direction: increase}
    expect: false
  - id: thefts-2030
    claim: There were 700 thefts in 2030.
    said: {by: Ana Ruiz}
    sources: [city-theft]
    checks:
      - {kind: level, measure: thefts, at: 2030, value: "700"}
  - id: thefts-fell
    claim: Thefts fell by 20% from 2018 to 2022.
    said: {by: Ana Ruiz, url: "https://example.org/speech"}
    sources: [city-theft]
    checks:
      - {kind: change, measure: thefts, from: 2018, to: 2022, by: 20%, direction: decrease}
  - id: overridden
    claim: There were 800 thefts in 2022.
    sources: [city-theft]
    checks:
      - {kind: level, measure: thefts, at: 2022, value: "800"}
    override: {verdict: misleading, reason: Burglaries are left out, by: Eva Sanz, on: 2023-04-05}
"""


def book(root: Path, claims: str = CLAIMS, sources: str = SOURCES, config: str = "") -> Book:
    """The book in this folder, with these files."""
    for name, text in {
        "claims/a.yaml": claims,
        "sources/a.yaml": sources,
        "sources/data/thefts.csv": TABLE,
        "sources/data/places.csv": PLACES,
        "claimcheck.toml": config,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    found = find_book(root)
    assert isinstance(found, Book)
    return found


def checked(root: Path, claims: str = CLAIMS, sources: str = SOURCES, config: str = "") -> Run:
    """A run over it, on a fixed day."""
    return run(book(root, claims, sources, config), today=DAY)


def hostile_claims() -> str:
    """A claim for each hostile text, which stands wherever somebody may write freely."""
    found = ["claims:"]
    for number, text in enumerate(HOSTILE):
        quoted = quoted_in_yaml(text)
        found.append(
            f"""\
  - id: hostile-{number}
    title: {quoted}
    claim: {quoted_in_yaml(f"{text} There were 800 thefts in 2022.")}
    said: {{by: {quoted}, role: {quoted}, on: 2023-02-03}}
    tags: [{quoted}]
    note: {quoted}
    sources: [hostile]
    checks:
      - {{kind: level, measure: thefts, at: 2022, value: "800", note: {quoted}}}
    not-checked:
      - {{part: {quoted}, reason: opinion}}
    corrections:
      - {{on: 2023-03-01, text: {quoted}}}
    reviewed:
      - {{by: {quoted}, on: 2023-02-20}}
    override: {{verdict: misleading, reason: {quoted}, by: {quoted}}}
    reply: {{text: {quoted}}}
"""
        )
    found.append(HOSTILE_PLACE)
    return "\n".join(found)


HOSTILE_PLACE = """\
  - id: hostile-place
    claim: There were 800 thefts in 2022.
    sources: [hostile-places]
    checks:
      - {kind: level, measure: thefts, of: A, at: 2022, value: "800"}
"""


def hostile_sources() -> str:
    """The catalogue with a source whose every text is hostile."""
    text = quoted_in_yaml(" ".join(HOSTILE))
    first = quoted_in_yaml(HOSTILE[5])
    return f"""\
sources:
  - id: hostile
    title: {first}
    publisher: {text}
    kind: dataset
    licence: {first}
    note: {text}
    data:
      path: data/thefts.csv
      time: {{column: year, grain: year}}
      measures:
        thefts: {{column: thefts, unit: {first}, exact: true}}
  - id: hostile-places
    title: Thefts by place, under names with commands in them
    publisher: City Police
    kind: dataset
    data:
      path: data/places.csv
      time: {{column: year, grain: year}}
      entity: {{column: code, label: name}}
      measures:
        thefts: {{column: thefts, unit: thefts, exact: true}}
"""


def quoted_in_yaml(text: str) -> str:
    """The text as a YAML scalar in double quotes."""
    escaped = (letter if letter.isprintable() and letter not in '"\\' else f"\\U{ord(letter):08X}" for letter in text)
    return '"' + "".join(escaped) + '"'
