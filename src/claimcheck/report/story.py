"""What there is to tell about a verdict, in the words that every format uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check
from claimcheck.judgement.verdicts import Word
from claimcheck.report.said import claimed_by
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.said import SaidOn
    from claimcheck.judgement.verdicts import PartVerdict, Verdict


@dataclass(frozen=True, slots=True)
class Leaf:
    """One check of a part: which part, and whether its reading counted."""

    part: int
    verdict: PartVerdict
    check: Check
    counts: bool = True


def leaves(verdict: Verdict) -> Iterator[Leaf]:
    """Every check of a claim in the order written, readings that did not count included."""
    for index, part in enumerate(verdict.parts):
        yield from _leaves(part, index, counts=True)


def _leaves(part: PartVerdict, index: int, *, counts: bool) -> Iterator[Leaf]:
    if isinstance(part.result.part, Check):
        yield Leaf(index, part, part.result.part, counts)
        return
    for position, inner in enumerate(part.inner):
        counted = counts and (part.chosen is None or part.chosen == position)
        yield from _leaves(inner, index, counts=counted)


def bearing(verdict: Verdict) -> list[Leaf]:
    """The checks that the verdict rests on."""
    return [leaf for leaf in leaves(verdict) if leaf.counts and leaf.verdict.is_load_bearing]


def said_by(claim: Claim) -> str:
    """Who said it, with the office."""
    return ", ".join(one_line(text) for text in (claim.said.by, claim.said.role) if text)


def said_when(on: SaidOn | None) -> str:
    """When, as the author wrote it."""
    if on is None:
        return ""
    return f"by {one_line(on.text)}" if on.not_after else one_line(on.text)


def what_is_said(verdict: Verdict) -> list[str]:
    """The figures of the sentence, one for each check that bears on the verdict."""
    return _distinct(claimed_by(leaf) for leaf in bearing(verdict))


def why(verdict: Verdict) -> str:
    """Why this verdict, in one line."""
    return one_line(verdict.reason)


def reason_adds_to(told: str, verdict: Verdict) -> bool:
    """The reason says more than the figures that were told already."""
    reason = why(verdict).casefold()
    figures = [one_line(leaf.verdict.reason).rstrip(".").casefold() for leaf in bearing(verdict)]
    return bool(reason) and reason not in told.casefold() and not any(text and text in reason for text in figures)


def left_out(claim: Claim) -> list[str]:
    """The parts of the sentence that nobody checked, each with its reason."""
    return [f"“{one_line(item.part)}” ({item.reason})" for item in claim.not_checked]


def agreement(verdict: Verdict) -> str:
    """How the verdict stands to the one that the newsroom expects."""
    if verdict.word is None:
        return ", ".join(sorted({problem.code for problem in verdict.problems})) or "not checked"
    if verdict.agrees is None:
        return "nothing expected"
    if verdict.agrees:
        return "as expected"
    return f"differs: {in_words(str(verdict.claim.expect))} was expected"


def in_words(slug: str) -> str:
    """The verdict of a slug as people say it."""
    return {Word.TRUE_BUT.value: "true, but"}.get(slug, slug.replace("-", " "))


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in map(one_line, texts) if text))
