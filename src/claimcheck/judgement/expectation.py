"""What the newsroom stands by against what the data give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.evaluation.wording import amount, is_percent
from claimcheck.judgement.verdicts import Word
from claimcheck.problems import Problem
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.evaluation.findings import Observed
    from claimcheck.judgement.verdicts import PartVerdict, Verdict

DIFFERS, OVERRIDDEN = "CC201", "CC202"
MOST_EVIDENCE = 6  # figures named in one line


def disagreements(verdict: Verdict) -> tuple[Problem, ...]:
    """A verdict that differs from `expect`, and an override that differs from the verdict."""
    return tuple(_unexpected(verdict)) + tuple(_overridden(verdict))


def _unexpected(verdict: Verdict) -> Iterator[Problem]:
    claim, word = verdict.claim, verdict.word
    if verdict.agrees is not False or claim.expect is None:
        return
    if word is None:
        yield _nothing_as_of(verdict)
        return
    yield Problem(
        DIFFERS,
        "the computed verdict differs from the expected one",
        place_of(claim.expect) or claim.place,
        way_to_agree(verdict, word),
        str(claim.id),
        f"the data give {word.value}",
        _facts(verdict),
    )


def _nothing_as_of(verdict: Verdict) -> Problem:
    """A verdict is expected, and there is none as of the day that was asked for."""
    claim = verdict.claim
    assert claim.expect is not None  # asked by `_unexpected`
    return Problem(
        DIFFERS,
        "a verdict is expected, and there is none as of that day",
        place_of(claim.expect) or claim.place,
        _to_read_then(verdict),
        str(claim.id),
        verdict.reason,
    )


def _to_read_then(verdict: Verdict) -> str:
    if verdict.as_of is None:
        return "write the day under `said`: `on: 2018-07-20`, or check as of today"
    return "attach a source with `published` by then, or check as of today"


def way_to_agree(verdict: Verdict, word: Word) -> str:
    """What to type when the verdict is not the expected one."""
    if verdict.today is not None and verdict.day != verdict.today.on:
        return f"`expect` is held against the verdict as of {verdict.day}; without --as-of, against today's"
    if is_left_open(verdict):
        return "answer the open questions of the checks, then delete `open` from each"
    if lacks_data(verdict):
        return mend_or_expect("write `expect: unproven`")
    return f"write `expect: {word.value}`, or {_or_else(verdict.claim)}"


def mend_or_expect(typed: str) -> str:
    """What to do when a figure that was asked for is not in the table: the check may ask for the wrong one."""
    return f"if that is a mistake in the check, mend it; if the figure does not exist, {typed}"


def lacks_data(verdict: Verdict) -> bool:
    """It is unproven because a part found no data, which a slip in the file causes too."""
    return verdict.word is Word.UNPROVEN and any(
        part.is_load_bearing and part.undecided is Undecided.NO_DATA for part in verdict.parts
    )


def is_left_open(verdict: Verdict) -> bool:
    """It is unproven because a part waits for an answer of the author's, so the verdict is no last word."""
    return verdict.word is Word.UNPROVEN and any(
        part.is_load_bearing and part.undecided is Undecided.OPEN for part in verdict.parts
    )


def _or_else(claim: Claim) -> str:
    if claim.override is None:
        return "add `override:` with a reason and a name"
    return f"the verdict of your override: `expect: {claim.override.verdict}`"


def _overridden(verdict: Verdict) -> Iterator[Problem]:
    override, word = verdict.claim.override, verdict.word
    if override is None or word is None or verdict.published is None:
        return
    yield Problem(
        OVERRIDDEN,
        f"{override.by} overrides the computed verdict",
        place_of(override.verdict) or override.place,
        "nothing to do while the override is meant; else remove it",
        str(verdict.claim.id),
        f"the data give {word.value}",
        (("reason", str(override.reason)), *_facts(verdict)),
    )


def _facts(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    bearing = [part for part in verdict.parts if part.is_load_bearing]
    lines = [("evidence", line) for line in _evidence(bearing)]
    return (*lines, ("because", verdict.reason))


def _evidence(parts: Sequence[PartVerdict]) -> list[str]:
    """One line for each source that decided: which places, periods and figures."""
    by_source: dict[str, dict[str, None]] = {}
    for part in parts:
        for finding in part.deciding:
            figures = [f"{seen.of} {seen.at} {told}".strip() for seen, told in _amounts(finding.observed)]
            by_source.setdefault(finding.source or "documents", {}).update(dict.fromkeys(figures))
    return [
        f"{source}: {'; '.join(list(figures)[:MOST_EVIDENCE])}{' …' if len(figures) > MOST_EVIDENCE else ''}"
        for source, figures in by_source.items()
        if figures
    ]


def _amounts(observed: Sequence[Observed]) -> Iterator[tuple[Observed, str]]:
    """The figures with their unit; one that follows another of the same unit goes without, percent aside."""
    before = ""
    for seen in observed:
        unit = seen.unit if seen.unit != before or is_percent(seen.unit) else ""
        yield seen, amount(seen.value, unit)
        before = seen.unit
