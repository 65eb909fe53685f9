"""claimcheck: fact-check policy claims against the data."""

from __future__ import annotations

from claimcheck._version import __version__

__all__ = ["__version__"]
