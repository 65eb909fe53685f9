"""A small panel: eight units over six periods, of which three have a policy from the fourth on."""

from __future__ import annotations

import numpy as np

FIGURES = np.array(
    [
        [10, 11, 13, 9, 6, 5],
        [20, 19, 22, 15, 14, 16],
        [7, 9, 8, 6, 3, 4],
        [12, 12, 13, 12, 11, 13],
        [15, 14, 16, 16, 15, 17],
        [9, 10, 10, 9, 11, 10],
        [18, 17, 18, 19, 18, 18],
        [6, 7, 7, 6, 8, 7],
    ],
    dtype=np.float64,
)
TREATED = np.arange(8) < 3
START = 3
