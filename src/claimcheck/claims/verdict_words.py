"""The words for verdicts that a claim may expect, and the languages whose words apply."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.grammar import ScalarShape, Schema, Shape
from claimcheck.claims.nodes import Scalar, Written
from claimcheck.problems import shortened, suggestion

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
        hint = suggestion(slug[:60], VERDICTS, noun="verdicts")
        raise reader.refuse("CC113", f"'{shortened(node.text)}' is not one of the verdicts", node.place, hint=hint)

    def schema(self) -> Schema:
        """The slugs, which editors offer; their other spellings; and the booleans that YAML makes of two of them."""
        return {"anyOf": [{"enum": [*VERDICTS, True, False]}, {"type": "string", "pattern": _SPELLINGS}]}


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


_BETWEEN = r"[\s,_-]"
_SPELLINGS = "|".join(f"{_BETWEEN}+".join(map(_any_case, slug.split("-"))) for slug in VERDICTS)
_SPELLINGS = f"^{_BETWEEN}*(?:{_SPELLINGS}){_BETWEEN}*$"


VERDICT: Shape[Written] = VerdictWord()
