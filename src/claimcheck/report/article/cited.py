"""The sources of a claim by the side they are on: what was computed for those with figures, what was read else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.article.content import Cited
from claimcheck.report.article.telling import addresses, distinct
from claimcheck.report.story import leaves
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.claim import SourceRef
    from claimcheck.datasets.sources import Source
    from claimcheck.report.article.telling import Telling
    from claimcheck.report.tongues import Tongue

BOTH = "both"
HEADINGS = {
    "supports": "For the claim",
    "contradicts": "Against the claim",
    BOTH: "For one part and against another",
    "context": "Background, and sources that take no side",
}


def sources_told(telling: Telling) -> list[tuple[str, Sequence[Cited]]]:
    """Every source under the heading of its side; one that answered without being listed stands there too."""
    sources, claim = telling.detail.sources, telling.verdict.claim
    references = {str(item.id): item for item in claim.sources}
    sides = _sides(telling)
    listed = [name for name in dict.fromkeys((*references, *sides)) if name in sources]
    by_side: dict[str, list[Cited]] = {}
    for name in listed:
        reference = references.get(name)
        side = sides.get(name) or str(reference.stance if reference and reference.stance else "context")
        by_side.setdefault(side, []).append(_cited(sources[name], reference, telling))
    return [(telling.say(title), by_side[side]) for side, title in HEADINGS.items() if side in by_side]


def _sides(telling: Telling) -> dict[str, str]:
    """On which side the figures of each source are, in the checks that bear on the verdict."""
    found: dict[str, set[str]] = {}
    for leaf in leaves(telling.verdict):
        if not (leaf.counts and leaf.verdict.is_load_bearing):
            continue
        for finding in (finding for result in leaf.verdict.result.results for finding in result.findings):
            if finding.source is not None:
                stances = found.setdefault(finding.source, set())
                stances |= {finding.stance.value} if finding.stance is not None else set()
    return {name: BOTH if len(stances) > 1 else next(iter(stances)) for name, stances in found.items() if stances}


def _cited(source: Source, reference: SourceRef | None, telling: Telling) -> Cited:
    say = telling.say
    return Cited(
        id=str(source.id),
        title=one_line(source.title),
        publisher=one_line(source.publisher),
        facts=source_facts(source, reference, say),
        quote=one_line(reference.quote) if reference is not None and reference.quote else None,
        locator=one_line(reference.locator) if reference is not None and reference.locator else None,
        links=addresses((say("the source"), source.url), (say("archived copy"), source.archived)),
        sha256=telling.detail.fingerprints.get(str(source.id)),
    )


def source_facts(source: Source, reference: SourceRef | None, say: Tongue) -> list[str]:
    """What a reader should know of a source, in short."""
    party = (reference.party if reference is not None else None) or source.party
    return distinct(
        [
            say(str(source.kind)),
            say(f"{source.standing} source") if source.standing else "",
            say(str(party)) if party else "",
            say("of record") if reference is not None and reference.of_record else "",
            say("published {day}", day=say.day(source.published)) if source.published else "",
            say("fetched {day}", day=say.day(source.retrieved)) if source.retrieved else "",
            say("licence: {name}", name=one_line(source.licence)) if source.licence else "",
        ]
    )
