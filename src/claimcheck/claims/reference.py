"""The reference page of the grammar, in Markdown: every key, what it takes, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.claim import Claim
from claimcheck.claims.config import ConfigFile
from claimcheck.claims.derivations import DERIVATIONS
from claimcheck.claims.grammar import Each, Rec, Record, keys_of
from claimcheck.claims.groups import AllExcept, ColumnGroup, EachGroup, ListGroup
from claimcheck.claims.params import CheckParams, StandsFor
from claimcheck.claims.published import (
    Appearance,
    Correction,
    EarlierCheck,
    Ignored,
    NotChecked,
    Override,
    Reply,
    Reviewed,
)
from claimcheck.claims.rates import Per
from claimcheck.claims.said import Said
from claimcheck.claims.source_refs import SourceRef
from claimcheck.claims.vary_shapes import Stretches, Vary

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_A_CLAIM: tuple[tuple[str, type[Record]], ...] = (
    ("A claim", Claim),
    ("`said`", Said),
    ("An item of `sources`", SourceRef),
    ("An item of `not-checked`", NotChecked),
    ("`override`", Override),
    ("An item of `corrections`", Correction),
    ("`checked`", EarlierCheck),
    ("`reply`", Reply),
    ("An item of `appearances`", Appearance),
    ("An item of `reviewed`", Reviewed),
    ("An item of `ignore`", Ignored),
)


def reference_of(record: type[Record], heading: str, *, level: int = 2, leave_out: frozenset[str] = frozenset()) -> str:
    """One record as a table: key, what it takes, whether it is required, what it is for."""
    lines = [f"{'#' * level} {heading}", ""]
    said = _first_paragraph(record)
    if said:
        lines += [said, ""]
    lines += ["| key | takes | required | what it says |", "|---|---|---|---|"]
    for name, (_, item) in keys_of(record).items():
        if name not in leave_out:
            required = "yes" if item.required else ""
            lines.append(f"| `{name}` | {_cell(item.shape.describe())} | {required} | {_cell(item.doc)} |")
    return "\n".join(lines) + "\n"


def mappings_in(record: type[Record]) -> dict[str, type[Record]]:
    """The keys of a record that take a mapping with keys of its own, or a list of such mappings."""
    shapes = {name: item.shape for name, (_, item) in keys_of(record).items()}
    inner = {name: shape.item if isinstance(shape, Each) else shape for name, shape in shapes.items()}
    return {name: shape.record for name, shape in inner.items() if isinstance(shape, Rec)}


def claim_reference(kinds: Mapping[str, type[CheckParams]]) -> str:
    """The page of claim files and of the book's config."""
    common = frozenset(keys_of(CheckParams))
    pages = ["# The grammar of claim files\n", _GENERATED]
    pages += [reference_of(record, heading) for heading, record in OF_A_CLAIM]
    pages += [_PARTS, reference_of(CheckParams, "Keys of every check")]
    pages += [reference_of(Per, "`per`", level=3), reference_of(StandsFor, "`stands-for`", level=3)]
    pages += [reference_of(Vary, "`vary`", level=3), reference_of(Stretches, "`windows` of `vary`", level=4)]
    for name, params in sorted(kinds.items()):
        again = {key for key in common if keys_of(params).get(key) == keys_of(CheckParams).get(key)}
        pages.append(reference_of(params, f"`kind: {name}`", level=3, leave_out=frozenset(again)))
        pages += [
            reference_of(record, f"`{key}` of `kind: {name}`", level=4)
            for key, record in mappings_in(params).items()
            if key not in again
        ]
    pages += [reference_of(record, f"Derived: `{word}`", level=3) for word, record in DERIVATIONS.items()]
    groups = (
        ("a list of places", ListGroup),
        ("all but some", AllExcept),
        ("by a column", ColumnGroup),
        ("one for each value of a column", EachGroup),
    )
    pages += [reference_of(record, f"Group: {heading}", level=3) for heading, record in groups]
    pages.append(reference_of(ConfigFile, "`claimcheck.toml`"))
    return "\n".join(pages)


_PARTS = """## Parts of several checks

A sentence has parts, and each item of `checks` is one: a single check, or one of these with a list of checks.

| key | holds | comes out as |
|---|---|---|
| `any-of` | honest readings of one part, each with its name under `reading` | the best for the speaker; all are told |
| `all-of` | checks that one part needs together | it holds when all of them hold; one that does not refutes it |

```yaml
id: adoptions-rose
claim: Thanks to this government adoptions rose by 65 percent to 50,000, the most since 1990.
said: {by: A. Minister, on: 2002-05}
sources: [adoption-register]
checks:
  - any-of:
      - {reading: the term, kind: change, measure: adoptions, from: 1993, to: 2001, direction: increase, by: 65%}
      - {reading: six years, kind: change, measure: adoptions, from: 1990..1995, to: 1996..2001, direction: increase}
  - all-of:
      - {kind: level, measure: adoptions, at: 2001, value: "50,000"}
      - {kind: record, measure: adoptions, at: 2001, extreme: highest, since: 1990}
not-checked:
  - {part: Thanks to this government, reason: opinion}
```

`tolerance`, `context` and the other keys of every check stand in the single checks.
A reading of `any-of` may be an `all-of` with a `reading` of its own.
What no check answers stands under `not-checked`, beside `checks`, with the words of the sentence and the reason.
"""
_GENERATED = "This page is made from the declarations that read the files.\n"


def _first_paragraph(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split("\n\n")[0].split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
