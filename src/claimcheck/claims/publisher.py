"""Who publishes the checks of a book, and where: what a published review has to say of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.claims.grammar import TEXT, Record, key
from claimcheck.claims.shapes import LINK

if TYPE_CHECKING:
    from claimcheck.claims.grammar import Reader
    from claimcheck.claims.nodes import Written

ID_MARK = "{id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher(Record):
    """The house that publishes, as `[publisher]` of the settings names it."""

    name: Written | None = key(TEXT, doc="The name of the newsroom.")
    url: Written | None = key(LINK, doc="Its front page.")
    pages: Written | None = key(
        LINK, doc="Where the page of a check stands, with {id} in the place of its id: https://example.org/checks/{id}/"
    )

    def settle(self, reader: Reader) -> None:
        """Pages of their own: without the mark all checks would stand at one address."""
        if self.pages is not None and ID_MARK not in self.pages:
            hint = f'write pages = "{self.pages.rstrip("/")}/{ID_MARK}"'
            reader.report("CC118", f"`pages` has no {ID_MARK}", self.pages.place, hint=hint)

    def page_of(self, claim_id: str) -> str | None:
        """The address of the page of a check; None where the settings give none."""
        return self.pages.replace(ID_MARK, quote(claim_id, safe="")) if self.pages is not None else None
