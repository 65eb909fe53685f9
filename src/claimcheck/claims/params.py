"""The keys that all kinds of checks have in common; a kind adds its own.

A manual for authors of kinds
-----------------------------
Declare a subclass in the file of the kind; it is all that the loader, the JSON Schema and the reference need:

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Params(CheckParams):
        at: Time | None = key(TIME, required=True, inherited=True, doc="When.")
        value: Quantity = key(QUANTITY, required=True, doc='The figure with its word, such as "about 80".')

- A field `from_` is the key `from`, `value_of` is `value-of`.
- `required`: leaving it out is CC111. `inherited`: inside a predicate it may be left out all the same, and is
  then None; the check around it fills it in. So give such a field the type `… | None`.
- Without a value a field is None, unless `default=` says otherwise. The `doc` is printed to people: one sentence.
- Shapes are in `claims.shapes` and `claims.grammar`. A word of a fixed list is `Choice(SomeStrEnum)`; a mapping
  with known keys is a `Record` of its own, read by `Rec(ThatRecord)`; what is written in several ways is `ByForm`.
- Keys that contradict each other, or need one another: override `settle` and report CC118 there, with `self.place`.
  It runs once all keys could be read. Do not call `super()` without arguments in it: slots forbid that.
- A kind that names no measure of its own declares it again:
  `measure: Written | None = key(MEASURE, doc="…")`.
- `Written` is a `str` that knows its place (`place_of`), so problems found later can still point at the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Shows
from claimcheck.claims.grammar import FLAG, TEXT, Choice, Each, Rec, Record, key
from claimcheck.claims.rates import Per
from claimcheck.claims.shapes import ENTITY, ID, MEASURE, TOLERANCE, WHERE
from claimcheck.claims.vary_shapes import Vary
from claimcheck.quantities.tolerance import Figures

if TYPE_CHECKING:
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.filters import Where
    from claimcheck.claims.nodes import Written
    from claimcheck.quantities.tolerance import Tolerance


@dataclass(frozen=True, slots=True, kw_only=True)
class StandsFor(Record):
    """`stands-for: {what: most dangerous, gap: …}`: the check is a proxy, and printed as such."""

    what: Written = key(TEXT, required=True, doc="What the sentence is about.")
    gap: Written | None = key(TEXT, doc="What lies between that and what is measured.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckParams(Record):
    """What every check may say; see the manual at the top of this file."""

    measure: Written | None = key(
        MEASURE, required=True, inherited=True, doc="What is measured, as the sources name it."
    )
    of: Entity | None = key(ENTITY, inherited=True, doc="Who or where; left out where the table is about one place.")
    where: Where = key(
        WHERE, doc="A filter on the rows: column: value, [values], {not: …} or {same-as: column}.", default=()
    )
    source: tuple[Written, ...] = key(Each(ID, or_one=True), doc="Ask only these sources of the claim.", default=())
    context: bool = key(FLAG, doc="true: printed, but without bearing on the verdict.", default=False)
    per: Per | None = key(Rec(Per), doc="Turns a count into a rate: {measure: population, times: 100000}.")
    tolerance: Tolerance | None = key(TOLERANCE, doc="How far the figure may be off: 5%, 0.5 points, or an amount.")
    figures: Figures | None = key(
        Choice(Figures), doc="Compare figures as they are printed, or with the rounding that printing hides."
    )
    shows: Shows | None = key(Choice(Shows), doc="What the speaker wants it to show.")
    stands_for: StandsFor | None = key(Rec(StandsFor), doc="The check is a proxy for this: {what, gap}.")
    covers: tuple[Written, ...] = key(
        Each(TEXT, or_one=True, sentences=True), doc="Words of the sentence that this check answers.", default=()
    )
    vary: Vary | None = key(Rec(Vary), doc="Other fair readings of the same words, to be tried beside the usual ones.")
    open_: tuple[Written, ...] = key(
        Each(TEXT, or_one=True, sentences=True),
        doc="Questions that its author has yet to answer; until then nothing is asked, and the check is undecidable.",
        default=(),
    )
    note: Written | None = key(TEXT, doc="A remark that is printed with the check.")
    reading: Written | None = key(TEXT, doc="What this reading is called, inside `any-of`.")
