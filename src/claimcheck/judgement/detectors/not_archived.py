"""A page that the check rests on may be gone tomorrow.

What it means: pages move and statements are edited. Without an archived copy a reader can only take our word for what
stood there.

When it fires: the page where the claim was said has a `url` and no `archived`, neither there nor under `appearances`;
or a source that decided a load-bearing part is a page (no `data` file lies in the book) with a `url` and no `archived`.
Always a note, one for the claim. It speaks of the page, not of anybody's intent.

Fires: `said: {by: …, url: https://…}` without `archived`; a figure typed from a web page that nobody saved.
Near miss: a dataset whose file is in `sources/` (the book keeps it, with its hash); a statement without any `url`.

How to mend: save the page at an archive, such as web.archive.org, and write its address under `archived`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import sources_behind
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim
    from claimcheck.judgement.detector import Case

FEW = 3


def detect(case: Case) -> list[Detected]:
    """One note that lists the pages without a copy."""
    behind = {item.id: item for _, leaf in case.leaves() for item in sources_behind(leaf, case.witnesses)}
    pages = [item.title for item in behind.values() if not item.is_kept]
    missing = [*(["the statement itself"] if _may_vanish(case.claim) else []), *pages]
    if not missing:
        return []
    more = f" and {len(missing) - FEW} more" if len(missing) > FEW else ""
    return [
        Detected(
            "not-archived",
            Weight.NOTE,
            f"no archived copy of {', '.join(missing[:FEW])}{more}",
            suggestion="save the page at an archive and write its address under `archived`",
        )
    ]


def _may_vanish(claim: Claim) -> bool:
    """It was said on a page, and no copy of that page or of another that has it is kept."""
    copies = [claim.said.archived, *(place.archived for place in claim.appearances)]
    return claim.said.url is not None and not any(copies)


DETECTOR = Detector("not-archived", Weight.NOTE, detect, about_sources=True)
