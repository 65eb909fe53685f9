"""What there is to tell about a verdict, in the words that every format uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.checks import AnyOf, Check
from claimcheck.evaluation.wording import upper_first
from claimcheck.judgement.expectation import is_left_open
from claimcheck.judgement.table import TABLE
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Outcome
from claimcheck.report.labels import part_label
from claimcheck.report.said import says, spoken
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.said import SaidOn
    from claimcheck.judgement.verdicts import PartVerdict, Verdict
    from claimcheck.report.screen import Screen


_BY_DETECTORS = {Word.MISLEADING, Word.TRUE_BUT, Word.OUTDATED}  # words that the figures alone do not explain
_UNCOVERED = frozenset({"uncovered-number", "uncovered-place", "uncovered-word"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """One check of a part: which part, and whether its reading counted."""

    part: int
    verdict: PartVerdict
    check: Check
    counts: bool = True
    reading: str | None = None  # what the reading is called that it belongs to, its own or that of its `all-of`


def leaves(verdict: Verdict) -> Iterator[Leaf]:
    """Every check of a claim in the order written, readings that did not count included."""
    for index, part in enumerate(verdict.parts):
        yield from _leaves(part, index, None, counts=True)


def _leaves(part: PartVerdict, index: int, reading: str | None, *, counts: bool) -> Iterator[Leaf]:
    own = None if isinstance(part.result.part, AnyOf) else part.result.part.reading
    reading = str(own) if own is not None else reading
    if isinstance(part.result.part, Check):
        yield Leaf(index, part, part.result.part, counts, reading)
        return
    for position, inner in enumerate(part.inner):
        counted = counts and (part.chosen is None or part.chosen == position)
        yield from _leaves(inner, index, reading, counts=counted)


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
    return f"not after {one_line(on.text)}" if on.not_after else one_line(on.text)


def what_is_said(verdict: Verdict) -> list[str]:
    """What the sentence says, one line for each check that bears on the verdict."""
    return _distinct(says(leaf) for leaf in bearing(verdict))


def why(verdict: Verdict) -> str:
    """Why this verdict, in one line."""
    return spoken(verdict.reason)


def reason_adds_to(told: str, verdict: Verdict) -> bool:
    """The reason says more than the figures that were told already; that of a detector always does."""
    reason = why(verdict).casefold()
    if verdict.word in _BY_DETECTORS:
        return reason not in told.casefold()
    figures = [spoken(leaf.verdict.reason).rstrip(".").casefold() for leaf in bearing(verdict)]
    return bool(reason) and reason not in told.casefold() and not any(text and text in reason for text in figures)


def why_not(verdict: Verdict) -> list[str]:
    """What keeps a claim from having a verdict: problems, or that nothing could be read by the day asked for."""
    if verdict.nothing_readable:
        return [upper_first(why(verdict))]
    return [one_line(problem.message) for problem in verdict.problems]


def in_short(word: Word) -> str:
    """What a verdict means, in a few plain words."""
    return next((row.plain for row in TABLE if row.word is word), "")


def figures_told(verdict: Verdict, screen: Screen) -> list[str]:
    """What the data say to each check; where there are several, with the mark of each."""
    checks = bearing(verdict)
    if len(checks) == 1:
        return [_told(checks[0])]
    return [f"{part_label(leaf.verdict).mark(screen)} {_told(leaf)}" for leaf in checks]


def _told(leaf: Leaf) -> str:
    """What the data say to one check, with a capital unless it begins with the id of a source."""
    reason = spoken(leaf.verdict.reason)
    begins_with_id = any(reason.startswith(f"{finding.source}: ") for finding in leaf.verdict.deciding)
    return reason if begins_with_id else upper_first(reason)


def reason_told(verdict: Verdict) -> str:
    """Why the figures come to this verdict: in full where that adds to them, else in short."""
    told = " ".join(spoken(leaf.verdict.reason) for leaf in bearing(verdict))
    if is_left_open(verdict):
        return "A check has an open question, so no table was asked"
    if verdict.word is None or reason_adds_to(told, verdict):
        return upper_first(why(verdict))
    return upper_first(in_short(verdict.word))


def left_out(claim: Claim) -> list[str]:
    """The parts of the sentence that nobody checked, each with its reason."""
    return [f"“{one_line(item.part)}” ({item.reason})" for item in claim.not_checked]


def gaps(verdict: Verdict) -> list[str]:
    """What the verdict does not speak for: parts that were set aside, and what no check covers."""
    aside = left_out(verdict.claim)
    untested = [one_line(words) for item in verdict.detected if item.rule in _UNCOVERED for words in item.words]
    told = [f"Not checked: {'; '.join(aside)}"] if aside else []
    return [*told, f"Not tested: {', '.join(untested)}"] if untested else told


def still_missing(verdict: Verdict) -> list[str]:
    """What would decide an open verdict, and what it does not speak for."""
    decides = would_decide(verdict)
    return [*([f"Would decide: {decides}"] if decides else []), *gaps(verdict)]


_MOST_OF_A_LINE = 160  # characters; what is longer stands on the page of the claim


def would_decide(verdict: Verdict) -> str:
    """What would decide the first part that left an unproven verdict open, where that fits on a line."""
    if verdict.word is not Word.UNPROVEN:
        return ""
    open_ = [leaf.verdict for leaf in bearing(verdict) if leaf.verdict.outcome is Outcome.UNDECIDABLE]
    told = next((spoken(finding.decides) for part in open_ for finding in part.deciding if finding.decides), "")
    return told if len(told) <= _MOST_OF_A_LINE else ""


def agreement(verdict: Verdict) -> str:
    """How the verdict stands to the one that the newsroom expects."""
    if verdict.word is None:
        return ", ".join(sorted({problem.code for problem in verdict.problems})) or "not checked"
    if verdict.agrees is None:
        return "no expected verdict"
    if verdict.agrees:
        return "as expected"
    return f"differs: {in_words(str(verdict.claim.expect))} was expected"


def standing(verdict: Verdict) -> str:
    """The same, and the verdict that an editor publishes instead."""
    if verdict.published is None:
        return agreement(verdict)
    return f"{agreement(verdict)}; published as {in_words(verdict.published.value)}"


def in_words(slug: str) -> str:
    """The verdict of a slug as people say it."""
    return {Word.TRUE_BUT.value: "true, but"}.get(slug, slug.replace("-", " "))


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in map(one_line, texts) if text))
