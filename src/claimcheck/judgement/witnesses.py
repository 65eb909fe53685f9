"""Who a source is to this claim: who counted, of what standing, on whose side.

The catalogue says what a source is; the claim may say more (of record, its party, its stance). Both meet here,
so that the rest of the chapter asks one record only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.evaluation.findings import Stance

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from claimcheck.claims.claim import Claim, SourceRef
    from claimcheck.datasets.sources import Source

INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True)
class Witness:
    """One source as one claim sees it."""

    id: str
    title: str
    origins: frozenset[str]
    primary: bool = False
    of_record: bool = False
    party: str = INDEPENDENT
    supersedes: str | None = None
    stance: Stance | None = None
    order: int = 0  # its place in the claim's list
    publisher: str = ""
    published: dt.date | None = None  # when this vintage came out
    is_kept: bool = True  # its page is archived, or its file lies in the book: readers will find it again
    measures: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)  # what each is, in words

    @property
    def counts_as_primary(self) -> bool:
        """It counted, or the author of the claim names it as the source of record."""
        return self.primary or self.of_record

    @property
    def is_independent(self) -> bool:
        """Neither the claimant's nor the implementer's."""
        return self.party == INDEPENDENT


def witnesses_of(claim: Claim, sources: Mapping[str, Source], asked: Iterable[str] = ()) -> dict[str, Witness]:
    """The sources of a claim in its order, then the others that were `asked`, then the older vintages of all these.

    The catalogue may hold thousands; only those that matter to the claim are looked at.
    """
    refs = {str(ref.id): ref for ref in claim.sources}
    found: dict[str, Witness] = {}
    waiting = [*refs, *asked]
    for id_ in waiting:
        if id_ in sources and id_ not in found:
            found[id_] = _witness(sources[id_], refs.get(id_), len(found))
            waiting.extend(filter(None, [found[id_].supersedes]))
    return found


def witness(source: str | None, witnesses: Mapping[str, Witness]) -> Witness:
    """The witness of a finding; a source that no catalogue describes stands for itself, as secondary."""
    name = str(source)
    return witnesses.get(name) or Witness(name, name, frozenset({name}), order=len(witnesses))


def _witness(source: Source, ref: SourceRef | None, order: int) -> Witness:
    party = ref.party if ref is not None and ref.party is not None else source.party
    return Witness(
        id=str(source.id),
        title=str(source.title),
        origins=frozenset(map(str, source.origin)) or frozenset({str(source.id)}),  # unsaid: itself
        primary=source.standing == "primary",  # unsaid: secondary
        of_record=ref is not None and bool(ref.of_record),
        party=str(party or INDEPENDENT),
        supersedes=str(source.supersedes) if source.supersedes else None,
        stance=Stance(str(ref.stance)) if ref is not None and ref.stance else None,
        order=order,
        publisher=str(source.publisher),
        published=source.published,
        is_kept=source.url is None or source.archived is not None or source.data is not None,
        measures=_in_words(source),
    )


def _in_words(source: Source) -> dict[str, tuple[str, ...]]:
    """The words with which the catalogue says what a measure is, the filters of its table among them."""
    found: dict[str, tuple[str | None, ...]] = {
        str(item.measure): (item.unit, item.definition, item.locator) for item in source.figures
    }
    found |= {str(name): (derived.unit, derived.definition) for name, derived in source.derived.items()}
    if source.data is not None:
        for name, measure in source.data.measures.items():
            kept = [value for item in (*source.data.where, *measure.where) for value in (item.column, *item.values)]
            found[str(name)] = (measure.column, measure.unit, measure.definition, *kept)
    return {name: tuple(str(text) for text in texts if text) for name, texts in found.items()}
