"""The words for verdicts that a claim may expect, and the languages whose words apply."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.problems import suggestion

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader

# The slugs of `judgement.verdicts.Word`; claims come first in the story, so they cannot ask it.
VERDICTS = (
    "true",
    "mostly-true",
    "true-but",
    "misleading",
    "exaggerated",
    "understated",
    "mixed",
    "false",
    "unproven",
    "disputed",
    "outdated",
)


class Language(StrEnum):
    """A language whose words for quantities are read."""

    EN = "en"
    ES = "es"


class VerdictWord(ScalarShape[Written]):
    """A verdict by its slug; `mostly true` and `True, but` are read as well."""

    expected = "a verdict: " + ", ".join(VERDICTS)

    def convert(self, node: Scalar, reader: Reader) -> Written:
        """The slug, with the place of the word."""
        slug = "-".join(node.text.casefold().replace(",", " ").replace("_", " ").replace("-", " ").split())
        if slug in VERDICTS:
            return Written(slug, node.place)
        hint = suggestion(slug, VERDICTS, noun="verdicts")
        raise reader.refuse("CC113", f"'{node.text[:60]}' is not one of the verdicts", node.place, hint=hint)

    def schema(self) -> Schema:
        """The slugs, and the booleans that YAML makes of two of them."""
        return {"enum": [*VERDICTS, "mostly true", "true, but", "true but", True, False]}


VERDICT: Shape[Written] = VerdictWord()
