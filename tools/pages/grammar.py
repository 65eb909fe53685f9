"""docs/grammar.md: every key of claim files, of the catalogue, and of claimcheck.toml."""

from __future__ import annotations

from claimcheck.claims.reference import claim_reference
from claimcheck.evaluation.kind import discover


def page() -> str:
    """Claims first, then sources."""
    return claim_reference({name: kind.params for name, kind in discover().items()})
