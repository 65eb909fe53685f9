"""Whole claim files: what stands in positive/ loads, what stands in negative/ is refused where its first lines say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.claims.checks import AllOf, AnyOf, Check, checks_in
from claimcheck.claims.claim import Claim
from claimcheck.claims.grammar import TEXT, ByForm, Choice, Rec, Record, key
from claimcheck.claims.load import load_claims, load_file
from claimcheck.claims.params import CheckParams
from claimcheck.claims.shapes import DURATION, ENTITY, MEASURE, PREDICATE, QUANTITY, TIME
from claimcheck.claims.times import Anchor
from claimcheck.problems import Problem

if TYPE_CHECKING:
    from claimcheck.claims.entities import Entity
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Written
    from claimcheck.claims.times import Duration, Time
    from claimcheck.quantities.quantity import Quantity


class Direction(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(CheckParams):
    at: Time | None = key(TIME, required=True, inherited=True, doc="When.")
    value: Quantity = key(QUANTITY, required=True, doc="The figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(CheckParams):
    from_: Time = key(TIME, required=True, doc="Where it starts.")
    to: Time = key(TIME, required=True, doc="Where it ends.")
    direction: Direction | None = key(Choice(Direction), doc="Which way.")
    by: Quantity | None = key(QUANTITY, doc="How much.")
    any: Duration | None = key(DURATION, doc="Some stretch of this length.")

    def settle(self, reader: Reader) -> None:
        if self.direction is None and self.by is None:
            reader.report("CC118", "a change needs `direction` or `by`", self.place, hint="direction: increase")


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Record):
    at: Time = key(TIME, required=True, doc="When.")
    value: Quantity | None = key(QUANTITY, doc="The figure.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FromTo(CheckParams):
    from_: End = key(ByForm(mapping=Rec(End), expected="a mapping with at and value"), required=True, doc="The start.")
    to: End = key(ByForm(mapping=Rec(End), expected="a mapping with at and value"), required=True, doc="The end.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(CheckParams):
    entities: Entity | None = key(ENTITY, doc="The places that are counted.")
    predicate: Check = key(PREDICATE, required=True, doc="What must hold.")
    quantity: Quantity = key(QUANTITY, required=True, doc="For how many.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(CheckParams):
    measure: Written | None = key(MEASURE, doc="What it is about.")
    because: Written = key(TEXT, required=True, doc="Why.")


KINDS: dict[str, type[CheckParams]] = {
    "level": Level,
    "change": Change,
    "from-to": FromTo,
    "count": Count,
    "document": Document,
}


EXAMPLES = Path(__file__).parent / "examples"


def names(folder: str) -> list[str]:
    return sorted(path.name for path in (EXAMPLES / folder).iterdir())


def load(folder: str, name: str) -> tuple[list[Claim], list[Problem]]:
    """The claims of an example, ids compared as in a book."""
    book = open_book(EXAMPLES)
    claims, problems = load_claims(book, KINDS, files=[EXAMPLES.resolve() / folder / name])
    return list(claims), list(problems)


def claim_of(text: str, folder: Path) -> tuple[list[Claim], list[Problem]]:
    path = folder / "claim.yaml"
    path.write_text(text, encoding="utf-8")
    return load_file(path, "claims/claim.yaml", KINDS)


@pytest.mark.parametrize("name", names("positive"))
def test_a_good_file_loads_without_problems(name: str) -> None:
    claims, problems = load("positive", name)
    assert problems == []
    assert claims


@pytest.mark.parametrize("name", names("negative"))
def test_a_bad_file_is_refused_at_the_place(name: str) -> None:
    text = (EXAMPLES / "negative" / name).read_text(encoding="utf-8")
    promised = re.findall(r"^# (CC\d{3}) (\d+):(\d+)$", text, flags=re.MULTILINE)
    _, problems = load("negative", name)
    found = [(item.code, str(item.place.line), str(item.place.column)) for item in problems if item.place]
    assert promised
    assert sorted(found) == sorted(promised)


def test_every_negative_message_is_free_of_blame_and_has_a_place() -> None:
    for name in names("negative"):
        for problem in load("negative", name)[1]:
            assert "invalid" not in problem.message.lower()
            assert problem.place is not None
            assert problem.place.path == f"negative/{name}"


def test_the_claim_of_the_design_is_read_as_written() -> None:
    (claim,), _ = load("positive", "one-claim.yaml")
    assert claim.id == "pess-homicide-rate-fell"
    assert claim.id.place.line == 2
    assert claim.said.on is not None
    assert claim.said.on.day.isoformat() == "2018-07-31"
    assert claim.said.on.text == "2018-07"
    assert [source.id for source in claim.sources][-1] == "bare-id"
    assert claim.sources[0].of_record
    assert claim.sources[3].stance == "contradicts"
    assert claim.expect == "misleading"
    (part,) = claim.checks
    assert isinstance(part, Check)
    assert part.text.startswith(
        '{kind: from-to, measure: homicide-rate, of: El Salvador, from: {at: 2015, value: "103"}'
    )


def test_parts_keep_their_form() -> None:
    (first, second), _ = load("positive", "everything.yaml")
    assert [type(part) for part in first.checks] == [AnyOf, AllOf, Check]
    readings = first.checks[0]
    assert isinstance(readings, AnyOf)
    assert [reading.reading for reading in readings.readings] == ["six years against six", "both at once"]
    assert len(checks_in(readings)) == 3
    assert checks_in(readings)[2].params.at is Anchor.LATEST  # type: ignore[attr-defined]  # Level
    assert second.not_checked[0].reason == "forecast"


def test_text_stays_what_the_author_typed() -> None:
    (first, _), _ = load("positive", "everything.yaml")
    assert first.said.by == "no"
    assert first.corrections[0].verdict == "false"
    assert first.override is not None
    assert first.override.verdict == "mostly-true"
    assert first.expect == "true-but"
    assert first.said.on is not None
    assert first.said.on.not_after


def test_a_predicate_may_leave_out_what_it_inherits() -> None:
    (first, _), _ = load("positive", "everything.yaml")
    count = first.checks[2]
    assert isinstance(count, Check)
    predicate = count.params.predicate  # type: ignore[attr-defined]  # Count
    assert predicate.kind == "change"
    assert predicate.params.measure is None


def test_a_bad_claim_does_not_lose_its_good_neighbours(tmp_path: Path) -> None:
    good = "    claim: It rose.\n    said: {by: X}\n    checks: [{kind: document, because: Y}]\n"
    text = f"claims:\n  - id: one\n{good}  - id: two\n    nope: 1\n{good}  - id: three\n{good}"
    claims, problems = claim_of(text, tmp_path)
    assert [claim.id for claim in claims] == ["one", "three"]
    assert [problem.claim for problem in problems] == ["two"]


def test_a_claim_whose_layout_is_spoiled_is_not_used(tmp_path: Path) -> None:
    good = "    claim: It rose.\n    said: {by: X}\n    checks: [{kind: document, because: Y}]\n"
    text = f"claims:\n  - id: one\n    title: &t T\n{good}  - id: two\n{good}"
    claims, problems = claim_of(text, tmp_path)
    assert [claim.id for claim in claims] == ["two"]
    assert [problem.code for problem in problems] == ["CC105"]


def test_two_files_may_not_use_one_id(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    text = "id: same\nclaim: It rose.\nsaid: {by: X}\nchecks: [{kind: document, because: Y}]\n"
    for name in ("a.yaml", "b.yml"):
        (tmp_path / "claims" / name).write_text(text, encoding="utf-8")
    claims, problems = load_claims(open_book(tmp_path), KINDS)
    assert [claim.place.path for claim in claims] == ["claims/a.yaml"]
    assert [(item.code, str(item.place)) for item in problems] == [("CC116", "claims/b.yml:1:5")]
    assert "claims/a.yaml" in problems[0].message


def test_the_language_of_the_book_is_that_of_claims_that_name_none(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claimcheck.toml").write_text('language = "es"\n', encoding="utf-8")
    text = "id: a\nclaim: Subió.\nsaid: {by: X}\nchecks: [{kind: document, because: Y}]\n"
    (tmp_path / "claims" / "a.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "claims" / "b.yaml").write_text(text.replace("id: a", "id: b\nlanguage: en"), encoding="utf-8")
    claims, _ = load_claims(open_book(tmp_path), KINDS)
    assert [claim.language for claim in claims] == ["es", "en"]


def test_a_claim_of_thousands_of_unknown_keys_is_given_up_soon(tmp_path: Path) -> None:
    text = "id: a\n" + "".join(f"key{number}: x\n" for number in range(20_000))
    claims, problems = claim_of(text, tmp_path)
    assert claims == []
    assert len(problems) <= 201
    assert problems[-1].code == "CC106"


def test_nothing_is_checked_under_settings_that_are_half_understood(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claimcheck.toml").write_text("[tolerance]\nneer = '1%'\n", encoding="utf-8")
    text = "id: a\nclaim: It rose.\nsaid: {by: X}\nchecks: [{kind: document, because: Y}]\n"
    (tmp_path / "claims" / "a.yaml").write_text(text, encoding="utf-8")
    claims, problems = load_claims(open_book(tmp_path), KINDS)
    assert claims == ()
    assert [problem.code for problem in problems] == ["CC124"]
