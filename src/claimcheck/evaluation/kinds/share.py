"""What part of the whole is it?

    kind: share
    of: El Salvador
    at: 2017
    part: homicides-by-gangs
    whole: homicides
    value: about two thirds

`part` and `whole` are each a measure, a list of measures that are added up, a filter on the rows of `measure`
({sex: female}), or {of: World} for places; `whole: all` is every row that the check's own filter leaves. The part must
lie inside the whole: where the table has it larger, nothing is decided. `value` is in percent or a fraction: "40%",
"a third", "one in five", "8 in 10", "5 per thousand", "most", "at least half".

True when part over whole meets the value by the table of words, with the rounding of both figures carried along. A
piece without a figure leaves it open, unless the others refute it: two known parts of 30% are no "less than a quarter".

Not for a measure that is itself in percent (use `level`), nor for two things of which neither holds the other
(use `compare` without `relation`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import key
from claimcheck.claims.nodes import Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import MEASURE, QUANTITY, TIME
from claimcheck.claims.times import Time
from claimcheck.datasets.plan import overridden
from claimcheck.datasets.series import Use
from claimcheck.evaluation.answers import from_match, leaning
from claimcheck.evaluation.bases import is_share_said, other_than_share, share_said
from claimcheck.evaluation.evidence import Evidence
from claimcheck.evaluation.findings import Finding
from claimcheck.evaluation.kind import Kind
from claimcheck.evaluation.part_of_whole import part_of_whole
from claimcheck.evaluation.phrases import in_time
from claimcheck.evaluation.portions import PORTION, Portion
from claimcheck.evaluation.shares_in_part import Asked, refuted
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.compare import Role
from claimcheck.quantities.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.grammar import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(CheckParams):
    """A part, a whole and the share said."""

    measure: Written | None = key(MEASURE, inherited=True, doc="What is measured, where part or whole is a filter.")
    part: Portion = key(PORTION, required=True, doc="The part: a measure, a list, a filter, or {of: …}.")
    whole: Portion = key(PORTION, required=True, doc="The whole that it lies inside; `all`: every row.")
    at: Time | None = key(TIME, inherited=True, doc="When.")
    value: Quantity = key(QUANTITY, required=True, doc='The share said: "40%", "a third", "one in five", "most".')

    def settle(self, reader: Reader) -> None:
        """A share is said in percent or as a fraction, of something."""
        if not is_share_said(self.value):
            message = f"a share is said in percent or as a fraction, found '{self.value.text}'"
            reader.report("CC118", message, self.place, hint=other_than_share(self.value))
        if not reader.nested and self.measure is None and not (self.part.measures and self.whole.measures):
            hint = "measure: the one that is filtered"
            reader.report("CC111", "the key 'measure' is missing: what the filter is on", self.place, hint=hint)
        if self.part.is_everything:
            hint = "part: {sex: female}, or a measure"
            reader.report("CC118", "`part: all` is the whole and no part of it", self.place, hint=hint)


def uses(params: Params) -> tuple[Use, ...]:
    """The measures of the part and of the whole."""
    found = []
    for portion in (params.part, params.whole):
        measures = portion.measures or ((params.measure,) if params.measure is not None else ())
        found += [Use(str(name), overridden(params.where, portion.where)) for name in measures]
    return tuple(dict.fromkeys(found))


def evaluate(params: Params, evidence: Evidence) -> Finding:
    """Hold the share said against part over whole."""
    asked = [list(_asked(params, evidence, portion)) for portion in (params.part, params.whole)]
    try:
        parts, wholes = (tuple(figure() for _, figure in pieces) for pieces in asked)
    except NoAnswer:
        known = refuted(evidence, params.value, *asked)
        if known is None:
            raise
        return from_match(
            evidence,
            known.match,
            known.words,
            claimed=params.value.text,
            observed=known.observed,
            direction=leaning(known.match, params.shows),
        )
    found = part_of_whole(parts, wholes)
    match = evidence.meets(params.value, share_said(params.value, found.share), role=Role.SIZE)
    return from_match(
        evidence,
        match,
        found.words,
        claimed=params.value.text,
        observed=(*parts, *wholes),
        direction=leaning(match, params.shows),
    )


def _asked(params: Params, evidence: Evidence, portion: Portion) -> Iterator[Asked]:
    """The pieces of a part or a whole, each to be asked for."""
    for measure in portion.measures or (params.measure,):
        ask = partial(evidence.observe, params.at, of=portion.of, measure=measure, where=portion.where)
        yield str(measure), ask


def says(params: Params) -> str:
    """The share said, of what."""
    part, whole = params.part.words, params.whole.words
    of = f" ({part} of {whole})" if part and whole else ""
    return in_time(f"{params.value.text}{of}", params.at)


KIND = Kind("share", Params, uses, evaluate, __doc__, says)
