"""A claim as written: the sentence, who said it, the sources, the checks, and what the newsroom stands by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.decimal_mark import DECIMAL, DECIMAL_DOC
from claimcheck.claims.declared import DERIVED_BY_NAME, GROUPS_BY_NAME, PERIODS_BY_NAME
from claimcheck.claims.grammar import TEXT, Choice, Each, Rec, Record, key
from claimcheck.claims.nodes import Written
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
from claimcheck.claims.said import Said, SaidOn
from claimcheck.claims.shapes import ID, PART
from claimcheck.claims.source_refs import SOURCE_REF, Party, SourceRef, Stance
from claimcheck.claims.verdict_words import VERDICT, Language

if TYPE_CHECKING:
    from claimcheck.claims.checks import Part
    from claimcheck.claims.decimal_mark import DecimalMark
    from claimcheck.claims.declared import Derived, Group, NamedPeriods
    from claimcheck.claims.grammar import Reader

__all__ = ["Claim", "Language", "NotChecked", "Party", "Said", "SaidOn", "SourceRef", "Stance"]

NOBODY = Said(by=Written(""))  # a claim may be heard before its author is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """What somebody said, what it is checked with, and the verdict the newsroom stands by."""

    id: Written = key(ID, required=True, doc="A name of its own in the whole book: letters, digits, - and _.")
    claim: Written = key(TEXT, required=True, doc="The sentence that is checked, as it was said.")
    language: Language = key(
        Choice(Language), doc="Which words apply: en or es. en, unless the config says otherwise.", default=Language.EN
    )
    decimal: DecimalMark | None = key(DECIMAL, doc=DECIMAL_DOC)
    said: Said = key(Rec(Said), doc="Who said it, when and where.", default=NOBODY)
    title: Written | None = key(TEXT, doc="A headline.")
    topic: Written | None = key(TEXT, doc="What it is about.")
    note: Written | None = key(TEXT, doc="A remark that is printed with the claim.")
    original: Written | None = key(TEXT, doc="The sentence in its own language.")
    tags: tuple[Written, ...] = key(Each(TEXT, or_one=True), doc="Words to find it by.", default=())
    sources: tuple[SourceRef, ...] = key(
        Each(SOURCE_REF, or_one=True), doc="Ids from sources/, or mappings that say more about them.", default=()
    )
    checks: tuple[Part, ...] = key(
        Each(PART, noun="check"), doc="The parts of the sentence that are checked.", default=()
    )
    not_checked: tuple[NotChecked, ...] = key(
        Each(Rec(NotChecked), noun="part"), doc="The parts that are not, each with its reason.", default=()
    )
    expect: Written | None = key(VERDICT, doc="The verdict the newsroom stands by.")
    override: Override | None = key(Rec(Override), doc="An editor's verdict; the computed one stays visible.")
    corrections: tuple[Correction, ...] = key(
        Each(Rec(Correction), noun="correction"), doc="What was corrected, and when.", default=()
    )
    checked: EarlierCheck | None = key(Rec(EarlierCheck), doc="An earlier published check.")
    reply: Reply | None = key(Rec(Reply), doc="What the claimant answered.")
    aliases: tuple[Written, ...] = key(
        Each(TEXT, or_one=True, sentences=True), doc="Ids or wordings it was known by.", default=()
    )
    appearances: tuple[Appearance, ...] = key(
        Each(Rec(Appearance), noun="appearance"), doc="Where else it was said.", default=()
    )
    reviewed: tuple[Reviewed, ...] = key(
        Each(Rec(Reviewed), noun="review"), doc="Who read the check, and when.", default=()
    )
    scale: Written | None = key(TEXT, doc="The house scale, if not the book's: politifact, or scales/daily.toml.")
    ignore: tuple[Ignored, ...] = key(
        Each(Rec(Ignored), noun="rule"), doc="Rules not to apply, each with a reason.", default=()
    )
    derived: dict[Written, Derived] = key(DERIVED_BY_NAME, doc="Measures derived across sources.", default={})
    groups: dict[Written, Group] = key(GROUPS_BY_NAME, doc="Named universes.", default={})
    periods: dict[Written, NamedPeriods] = key(PERIODS_BY_NAME, doc="Named spans and sets of spans.", default={})

    def settle(self, reader: Reader) -> None:
        """A claim of which nothing is said, and sources named twice."""
        if not self.checks and not self.not_checked:
            hint = "write `checks:`, or `not-checked:` with the reason: no data, opinion, forecast, out of scope"
            reader.report("CC111", "neither `checks` nor `not-checked` is there", self.place, hint=hint)
        seen: set[str] = set()
        for source in self.sources:
            if source.id in seen:
                reader.report("CC116", f"the source '{source.id}' stands twice", source.id.place, hint="keep one")
            seen.add(source.id)
