"""Figures for other programs: without the residue of binary arithmetic, and never infinite."""

from __future__ import annotations

import math

_KEPT = 12  # significant digits: more than any table prints, fewer than a float's noise


def clean(value: float | None) -> float | int | None:
    """0.30000000000000004 is 0.3, 12.0 is 12, and an open bound is null."""
    if value is None or not math.isfinite(value):
        return None
    kept = float(f"{value:.{_KEPT}g}")
    return int(kept) if kept == int(kept) and abs(kept) < 1e15 else kept
