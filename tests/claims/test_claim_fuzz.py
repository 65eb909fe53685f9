"""Files that nobody meant to write: whatever is damaged in a good claim file, the loader answers with problems."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.claim import Claim
from claimcheck.claims.grammar import TEXT, Reader, Rec, TooManyProblems, Unreadable, key
from claimcheck.claims.nodes import Mapping
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE, PREDICATE, QUANTITY, TIME
from claimcheck.claims.yaml_events import parse_yaml

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.claims.nodes import Written
    from claimcheck.claims.times import Time
    from claimcheck.quantities.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything(CheckParams):
    measure: Written | None = key(MEASURE, doc="What is measured.")
    at: Time | None = key(TIME, doc="When.")
    from_: Time | None = key(TIME, doc="From when.")
    to: Time | None = key(TIME, doc="To when.")
    value: Quantity | None = key(QUANTITY, doc="How much.")
    by: Quantity | None = key(QUANTITY, doc="How much.")
    quantity: Quantity | None = key(QUANTITY, doc="How many.")
    predicate: Check | None = key(PREDICATE, doc="What must hold.")
    because: Written | None = key(TEXT, doc="Why.")


KINDS = dict.fromkeys(("level", "change", "from-to", "count", "document"), Anything)
GOOD = (Path(__file__).parent / "examples" / "positive" / "everything.yaml").read_text(encoding="utf-8")
WORDS = [
    *GOOD.replace("\n", " \n ").split(" "),
    "[",
    "]",
    "{",
    "}",
    ": ",
    "null",
    "-1",
    "1e999",
    "١٢",
    "9" * 400,
    "\u202e",
    "..",
    "/",
]


def read(text: str) -> None:
    """Every mapping of the text as a claim; what is not understood must have been told."""
    node, problems = parse_yaml(text, "f.yaml")
    if node is None:
        assert problems
        return
    reader = Reader(kinds=dict(KINDS), most=50)
    listed = node.get("claims") if isinstance(node, Mapping) else None
    for item in getattr(listed, "items", ()) or (node,):
        before = len(reader.problems)
        try:
            Rec(Claim).read(item, reader)
        except Unreadable:
            assert len(reader.problems) > before
        except TooManyProblems:
            return


@settings(max_examples=250, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 60), st.lists(st.sampled_from(WORDS), max_size=4))
def test_a_damaged_claim_file_is_told_and_never_raises(start: int, length: int, words: list[str]) -> None:
    read(GOOD[:start] + " ".join(words) + GOOD[start + length :])


@settings(max_examples=250, deadline=None)
@given(
    st.sampled_from([line for line in GOOD.split("\n") if ": " in line]), st.lists(st.sampled_from(WORDS), max_size=3)
)
def test_any_value_may_stand_behind_any_key(line: str, words: list[str]) -> None:
    name = line.rsplit(": ", 1)[0]
    read(GOOD.replace(line, f"{name}: {' '.join(words)}", 1))
