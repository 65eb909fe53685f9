"""The reference page of the grammar, in Markdown: every key, what it takes, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.claim import Claim
from claimcheck.claims.config import ConfigFile
from claimcheck.claims.derivations import DERIVATIONS
from claimcheck.claims.grammar import Record, keys_of
from claimcheck.claims.groups import AllExcept, ColumnGroup, EachGroup, ListGroup
from claimcheck.claims.params import CheckParams, Per, StandsFor
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
from claimcheck.claims.said import Said
from claimcheck.claims.source_refs import SourceRef

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


def claim_reference(kinds: Mapping[str, type[CheckParams]]) -> str:
    """The page of claim files and of the book's config."""
    common = frozenset(keys_of(CheckParams))
    pages = ["# The grammar of claim files\n", _GENERATED]
    pages += [reference_of(record, heading) for heading, record in OF_A_CLAIM]
    pages.append(reference_of(CheckParams, "Keys of every check"))
    pages += [reference_of(Per, "`per`", level=3), reference_of(StandsFor, "`stands-for`", level=3)]
    for name, params in sorted(kinds.items()):
        again = {key for key in common if keys_of(params).get(key) == keys_of(CheckParams).get(key)}
        pages.append(reference_of(params, f"`kind: {name}`", level=3, leave_out=frozenset(again)))
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


_GENERATED = "This page is made from the declarations that read the files.\n"


def _first_paragraph(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split("\n\n")[0].split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
