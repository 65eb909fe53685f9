"""The length of a run as people say it: "8", "at least 5", "the ninth consecutive month", "65 meses seguidos"."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import QUANTITY
from claimcheck.evaluation.positions import ORDINALS, Position
from claimcheck.evaluation.tallies import MOST_ASKED
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.quantities.compare import Match, Role
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.outcomes import Accuracy, Outcome, Slant
from claimcheck.quantities.quantity import Hedge, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.claims.checks import Check
    from claimcheck.claims.grammar import Reader
    from claimcheck.evaluation.evidence import Evidence

_PLACES = {word: place for place, words in enumerate(ORDINALS, 1) for word in words}
_ORDINAL = re.compile(rf"(?:for\s+|por\s+)?(?:(?:the|its|el|la)\s+)?({'|'.join(_PLACES)})\b", re.IGNORECASE)
_LASTING = re.compile(r"^(?:durante|a lo largo de|during)\s+(?:l[oa]s\s+)?|^for\s+(?!the\b|its\b)", re.IGNORECASE)
_GRAINS = {
    "half-year": r"half[- ]years?|semesters?|semestres?",
    "day": r"days?|días?",
    "week": r"weeks?|semanas?",
    "month": r"months?|mes(?:es)?",
    "quarter": r"quarters?|trimestres?",
    "year": r"years?|años?",
}
_IN_A_ROW = re.compile(r"in a row|consecutive|straight|running|successive|seguid|consecutiv", re.IGNORECASE)


class LengthShape(ScalarShape[Quantity]):
    """A number of periods, with its word."""

    expected = 'a number of periods, such as "8", "at least 5" or "ninth consecutive"'

    def convert(self, node: Scalar, reader: Reader) -> Quantity:
        """The number; an ordinal counts as its number."""
        said = _LASTING.sub("", node.text.strip())
        counted = _ORDINAL.sub(lambda found: str(_PLACES[found[1].casefold()]), said, count=1)
        found = QUANTITY.read(replace(node, text=counted), reader)
        if found.unit is not Unit.PLAIN or found.figure is None or not 0 < found.figure.value <= MOST_ASKED:
            hint = 'write "8", "at least 5" or "ninth consecutive"'
            raise reader.refuse("CC113", f"expected {self.expected}, found '{node.text}'", node.place, hint=hint)
        return replace(found, text=Written(node.text.strip(), node.place))

    def schema(self) -> Schema:
        """A text, or the number that YAML makes of a bare one."""
        return {"type": ["string", "integer"]}


LENGTH: Shape[Quantity] = LengthShape()


def length_words(length: Quantity) -> str:
    """The length with the words "in a row", where it does not say so itself."""
    return str(length.text) if _IN_A_ROW.search(length.text) else f"{length.text} in a row"


def predicate_words(predicate: Check) -> str:
    """What must hold, by the words and figures of its own keys: "increase", "above 10", "highest"."""
    common = {field.name for field in fields(CheckParams)}
    own = [getattr(predicate.params, field.name) for field in fields(predicate.params) if field.name not in common]
    words = [str(value) for value in own if isinstance(value, StrEnum)]
    figures = [str(value.text) for value in own if isinstance(value, (Quantity, Position))]
    return " ".join((*words, *figures)) or str(predicate.kind)


def refuse_other_grain(length: Quantity, unit: str, step: str = "") -> None:
    """Raise where the words count quarters and the run goes by month, or months of which the table has every sixth.

    unit: the time from one figure to the next; step: how far that is, where the table leaves periods out.

    Raises
    ------
    NoAnswer
        With both.

    """
    named = next(
        (item for item, words in _GRAINS.items() if re.search(rf"\b(?:{words})\b", length.noun.casefold())), None
    )
    if named is None or unit in {named, "period"} or unit.endswith(f" {named}"):
        return
    if not step:
        raise NoAnswer(
            f"'{length.text}' counts {named}s, and the run goes by {unit}; write `ending` as a {named}",
            decides=f"`ending` as a {named}, or '{length.text}' in {unit}s",
        )
    number = f"{length.figure.value.normalize():f}" if length.figure is not None else "the number"
    told = f"'{length.text}' counts {named}s, and of the figures of the table there is {step}"
    alone = "" if unit[0].isdigit() else f"'{number} {unit}s', or "
    raise NoAnswer(
        f"{told}; write {alone}'{number}' without a unit, where the sentence counts figures",
        decides=f"figures for every {named}, or {alone}'{number}' without a unit",
    )


def meets_length(evidence: Evidence, length: Quantity, periods: int) -> Match:
    """Hold the length said against one measured; a longer run meets a bare number all the same."""
    said = length.figure.value if length.figure is not None else 0
    if length.hedge is Hedge.BARE and not length.negated and periods > said:
        note = f"understated: the run is longer, {periods:,}"
        return Match(Outcome.TRUE, Accuracy.EXACT, Slant.UNDERSTATED, (note,))
    return evidence.meets(length, exact(float(periods)), role=Role.LEVEL)
