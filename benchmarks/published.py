"""Published results beside ours: python -m benchmarks.published

The data lie beside the checkout (`../shared/benchmarks`, or the folder that CLAIMCHECK_BENCHMARKS names); what is not
there is said and left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from benchmarks.published_case import Case
from benchmarks.published_panels import PANELS
from benchmarks.published_series import SERIES

CASES: tuple[Case, ...] = (*SERIES, *PANELS)


def lines(cases: Iterable[Case] = CASES) -> Iterator[str]:
    """The table: a line for each case."""
    yield f"{'':6}  {'case':58}  {'published':42}  ours"
    for case in cases:
        missing = case.missing()
        found = () if missing else case.measured()
        ours = missing or ", ".join(f"{value:.10g}" for value in found)
        mark = "-" if missing else "holds" if case.holds(found) else "MISSES"
        yield f"{mark:6}  {case.name:58}  {case.published:42}  {ours}"


if __name__ == "__main__":
    table = list(lines())
    print("\n".join(table))
    sys.exit(any(line.startswith("MISSES") for line in table))
