"""A difference-in-differences put to the test: a start that was none, and each unit left out in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from claimcheck.stats.difference import Difference, difference, unit_changes
from claimcheck.stats.panels import check_panel, check_sides

if TYPE_CHECKING:
    from claimcheck.stats.panels import Flags, Floats


def difference_in_time(figures: Floats, treated: Flags, start: int) -> Difference:
    """The same comparison for a start that was none: half way through the periods before the policy.

    Parameters
    ----------
    figures, treated, start
        As for `difference`; at least 4 periods before, so that each half has two.

    Raises
    ------
    ValueError
        With fewer than 4 periods before, and as for `difference`.

    """
    check_panel(figures, start)
    if start < 4:
        raise ValueError(f"a start that was none needs 4 periods before the policy, got {start}")
    return difference(figures[:, :start], treated, start // 2)


def differences_without_each(figures: Floats, treated: Flags, start: int) -> Floats:
    """The estimate with each unit left out in turn; NaN where its side would be empty.

    Returns
    -------
    Floats
        One a unit, in the order of the rows.

    Raises
    ------
    ValueError
        As for `check_panel` and `check_sides`.

    """
    changes = unit_changes(figures, start)
    check_sides(figures, treated)
    found = np.full(changes.size, np.nan)
    for out in range(changes.size):
        kept = np.arange(changes.size) != out
        ours, others = changes[kept & treated], changes[kept & ~treated]
        if ours.size and others.size:
            found[out] = ours.mean() - others.mean()
    return found
