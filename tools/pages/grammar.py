"""docs/grammar.md: every key of claim files, of the catalogue, and of claimcheck.toml."""

from __future__ import annotations

from claimcheck.claims.reference import claim_reference, reference_of
from claimcheck.datasets.reference import OF_A_SOURCE
from claimcheck.evaluation.kind import discover, params_of


def page() -> str:
    """Claims first, then sources."""
    claims = claim_reference(params_of(discover()))
    sources = "\n".join(reference_of(record, heading, level=level) for heading, record, level in OF_A_SOURCE)
    return f"{claims}\n# The grammar of source files\n\n{sources}"
