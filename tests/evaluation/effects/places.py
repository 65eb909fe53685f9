"""Places with and without a policy, drawn from a fixed seed, and the check that asks about them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from tests.evaluation.newsroom import Newsroom, series

from claimcheck.evaluation.effects.conclusion import Effect
from claimcheck.evaluation.findings import Finding


def drawn(
    treated: int = 6,
    controls: int = 12,
    *,
    first: int = 2000,
    periods: int = 16,
    start: int = 8,
    effect: float = -8.0,
    seed: int = 3,
) -> dict[str, dict[int, float]]:
    """Place → year → figure around 50; T0, T1 … have the policy from `start` on, C0, C1 … never."""
    random = np.random.default_rng(seed)
    rows = {}
    for name in [*(f"T{at}" for at in range(treated)), *(f"C{at}" for at in range(controls))]:
        values = 50 + random.normal(0, 3) + random.normal(0, 1, periods)
        values[start:] += effect if name[0] == "T" else 0.0
        rows[name] = {first + at: round(float(value), 2) for at, value in enumerate(values)}
    return rows


def room(rows: Mapping[str, Mapping[int, float]], **more: object) -> Newsroom:
    """One table of the measure `deaths`."""
    return Newsroom((series(rows, "deaths", **({"decimals": 2} | more)),))  # type: ignore[arg-type]  # keys of `series`


def ask(rows: Mapping[str, Mapping[int, float]], more: str = "", **table: object) -> Finding:
    """The answer to "the law brought a decrease", from 2008 on unless `more` says otherwise."""
    of = "" if "of:" in more else f"of: [{', '.join(name for name in rows if name[0] == 'T')}], "
    start = "" if "start:" in more else "start: 2008, "
    direction = "" if "direction:" in more else "direction: decrease, "
    return room(rows, **table).ask(f"{{kind: effect, policy: the law, measure: deaths, {of}{start}{direction}{more}}}")


def effect_of(finding: Finding) -> Effect:
    """All that is known of the effect."""
    assert finding.effect is not None, finding.reason
    return finding.effect
