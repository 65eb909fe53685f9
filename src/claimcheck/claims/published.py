"""What belongs to the publication of a check: overrides, corrections, replies, reviews, what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import DAY, TEXT, Record, ScalarShape, Schema, Shape, key
from claimcheck.claims.said import SAID_ON, SaidOn
from claimcheck.claims.shapes import LINK
from claimcheck.claims.verdict_words import VERDICT
from claimcheck.problems import shortened, suggestion

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Scalar, Written


class WhyNot(StrEnum):
    """Why a part of the sentence is not checked."""

    NO_DATA = "no data"
    OPINION = "opinion"
    FORECAST = "forecast"
    OUT_OF_SCOPE = "out of scope"


class WhyNotShape(ScalarShape[WhyNot]):
    """One of the reasons; `no-data` is read as well."""

    expected = "a reason: " + ", ".join(WhyNot)

    def convert(self, node: Scalar, reader: Reader) -> WhyNot:
        """The reason."""
        text = " ".join(node.text.replace("-", " ").split())
        if text in list(WhyNot):
            return WhyNot(text)
        hint = suggestion(text[:60], [word.value for word in WhyNot], noun="reasons")
        raise reader.refuse("CC113", f"'{shortened(node.text)}' is not one of the reasons", node.place, hint=hint)

    def schema(self) -> Schema:
        """The words, with a space or a hyphen."""
        return {"enum": [*(word.value for word in WhyNot), "no-data", "out-of-scope"]}


WHY_NOT: Shape[WhyNot] = WhyNotShape()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked(Record):
    """A part of the sentence that no check answers."""

    part: Written = key(TEXT, required=True, doc="The words of the sentence.")
    reason: WhyNot = key(WHY_NOT, required=True, doc="no data, opinion, forecast, or out of scope.")
    note: Written | None = key(TEXT, doc="A remark that is printed with it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Override(Record):
    """An editor's verdict in place of the computed one."""

    verdict: Written = key(VERDICT, required=True, doc="The verdict that is published.")
    reason: Written = key(TEXT, required=True, doc="Why, in a sentence that is printed.")
    by: Written = key(TEXT, required=True, doc="The editor's name.")
    on: dt.date | None = key(DAY, doc="When.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Record):
    """What was corrected."""

    on: dt.date = key(DAY, required=True, doc="When.")
    text: Written = key(TEXT, required=True, doc="What was wrong, and what is right.")
    verdict: Written | None = key(VERDICT, doc="The verdict before the correction.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCheck(Record):
    """An earlier published check of the same claim, in its publisher's own words."""

    url: Written | None = key(LINK, doc="Where it stands.")
    by: Written | None = key(TEXT, doc="Who published it.")
    on: SaidOn | None = key(SAID_ON, doc="When.")
    verdict: Written | None = key(TEXT, doc="The verdict in the publisher's words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Record):
    """What the claimant answered."""

    text: Written = key(TEXT, required=True, doc="The answer.")
    on: SaidOn | None = key(SAID_ON, doc="When.")
    url: Written | None = key(LINK, doc="Where it can be read.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance(Record):
    """Another place where the claim was said."""

    url: Written = key(LINK, required=True, doc="Where.")
    archived: Written | None = key(LINK, doc="An archived copy.")
    on: SaidOn | None = key(SAID_ON, doc="When.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(Record):
    """Somebody who read the check before it was published."""

    by: Written = key(TEXT, required=True, doc="Who.")
    on: dt.date = key(DAY, required=True, doc="When.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored(Record):
    """A rule that is not applied to this claim."""

    rule: Written = key(TEXT, required=True, doc="The rule, such as single-source.")
    reason: Written = key(TEXT, required=True, doc="Why, in a sentence that is printed.")
