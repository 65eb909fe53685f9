"""The claims of a book, listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.quantities.nouns import so_many
from claimcheck.report.page import Page
from claimcheck.report.screen import Screen
from claimcheck.report.story import in_words, said_by, said_when
from claimcheck.report.verdict_words import verdict_head
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim, and its verdict where the data were asked."""

    claim: Claim
    verdict: Verdict | None = None

    @property
    def word(self) -> str | None:
        """The verdict's slug; None where the data were not asked."""
        if self.verdict is None:
            return None
        return self.verdict.word.value if self.verdict.word is not None else "not-checked"


def matching(every: Iterable[Listed], *, tag: str | None, by: str | None, word: str | None) -> list[Listed]:
    """Those with the tag, by somebody of that name, with the verdict; letter case aside."""
    return [
        item
        for item in every
        if (tag is None or tag.casefold() in {one.casefold() for one in item.claim.tags})
        and (by is None or by.casefold() in item.claim.said.by.casefold())
        and (word is None or item.word == word)
    ]


def claim_list(found: Sequence[Listed], of: int, screen: Screen, *, quiet: bool) -> str:
    """Three lines a claim; with `quiet` the ids alone."""
    if quiet:
        return "".join(f"{one_line(item.claim.id)}\n" for item in found)
    page = Page(screen)
    for item in found:
        _entry(item, page)
        page.gap()
    all_of_them = so_many(of, "claims")
    page.line(f"{len(found):,} of {all_of_them}." if len(found) != of else f"{all_of_them}.", "bold")
    if found:
        page.line(f"Next: claimcheck show {one_line(found[0].claim.id)}")
    return page.text()


def _entry(item: Listed, page: Page) -> None:
    claim = item.claim
    place = claim.id.place
    label = f"  {verdict_head(item.verdict, Screen(symbols=page.screen.symbols))}" if item.verdict is not None else ""
    page.line(f"{one_line(claim.id)}{label}", "bold")
    page.line(f"“{one_line(claim.claim)}”", indent=2)
    facts = [said_by(claim), said_when(claim.said.on)]
    if claim.tags:
        facts.append("tags: " + ", ".join(map(one_line, claim.tags)))
    if claim.expect:
        facts.append(f"expected: {in_words(str(claim.expect))}")
    facts.append(f"{one_line(place.path)}:{place.line}")
    page.line(" · ".join(fact for fact in facts if fact), "dim", indent=2)


def what_there_is(every: Sequence[Listed]) -> list[str]:
    """The tags and names to choose from, when nothing matched."""
    if not every:
        return ["claimcheck: there are no claims here; `claimcheck init` writes one to start from"]
    tags = sorted({one_line(tag) for item in every for tag in item.claim.tags})
    names = sorted({one_line(item.claim.said.by) for item in every if item.claim.said.by})
    lines = ["claimcheck: no claim matches"]
    if tags:
        lines.append(f"  tags: {', '.join(tags[:20])}")
    return [*lines, f"  people: {', '.join(names[:20])}"]
