"""What is looked up once for all articles of a run: where the figures stand, and how the tables were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.datasets.notation import CLEANED
from claimcheck.judgement.parts import sources_asked
from claimcheck.report.claim_page import Detail

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.pipeline import Run


def details_of(run: Run) -> Callable[[Verdict], Detail]:
    """The detail of each verdict of the run: rows, queries and fingerprints of the sources that it used."""
    sources, rows = run.loaded.catalogue.sources, run.rows()
    queries, fingerprints = run.queries(), run.fingerprints()

    def detail_of(verdict: Verdict) -> Detail:
        used = {str(item.id) for item in verdict.claim.sources}
        used |= set(sources_asked(part.result for part in verdict.parts))
        return Detail(
            sources=sources,
            rows=rows,
            queries={name: text for name, text in queries.items() if name in used},
            preparation=f"{CLEANED};",
            fingerprints={name: text for name, text in fingerprints.items() if name in used},
        )

    return detail_of
