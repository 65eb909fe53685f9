"""The documents for and against a claim, with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.claims.claim import Claim, SourceRef
    from claimcheck.datasets.sources import Source
    from claimcheck.report.page import Page

_HEADINGS = {
    "supports": "Documents for the claim",
    "contradicts": "Documents against the claim",
    "context": "Background",
}


def document_lines(claim: Claim, sources: Mapping[str, Source], page: Page) -> None:
    """Every document by the side it is on; a document is a source that is read, not computed with."""
    documents = [(item, sources[item.id]) for item in claim.sources if item.id in sources]
    read = [(item, source) for item, source in documents if source.is_document or item.quote or item.locator]
    for stance, title in _HEADINGS.items():
        found = [(item, source) for item, source in read if str(item.stance or "context") == stance]
        if found:
            page.heading(title)
            for item, source in found:
                _document(item, source, page)


def _document(item: SourceRef, source: Source, page: Page) -> None:
    dated = f", {source.published}" if source.published else ""
    page.item(f"{one_line(source.title)}, {one_line(source.publisher)}{dated} ({source.id})")
    if item.quote:
        where = f" ({one_line(item.locator)})" if item.locator else ""
        page.line(f"“{one_line(item.quote)}”{where}", indent=4)
    elif item.locator:
        page.line(f"see {one_line(item.locator)}", indent=4)
    page.links([("", source.url), ("archived: ", source.archived)], indent=4)
