"""The page of error rates names every panel that the benchmark has, each under its line."""

from __future__ import annotations

from pathlib import Path

from benchmarks.error_rates_panels import COHORTS, DONORS, RHOS, SIZES, TOO_FEW

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (Path(__file__).parents[2] / "docs" / "effects-measured.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
]


def test_every_panel_of_the_benchmark_has_its_row_under_its_line() -> None:
    wanted = {f"{treated} and {controls}" for treated, controls in (*SIZES, *TOO_FEW)}
    wanted |= {f"{'+'.join(map(str, cohorts))}, and {never}" for cohorts, never in COHORTS}
    wanted |= {str(donors) for donors in DONORS}
    told = {cells[0]: cells[1:] for cells in ROWS if cells[0] in wanted}
    assert set(told) == wanted
    assert all(len(cells) in {len(RHOS) + 1, len(RHOS) + 2} for cells in told.values())
    graded = [cells for cells in told.values() if cells[-1] != "suggestive at most"]
    assert len(graded) == len(told) - len(TOO_FEW)
    assert all(max(map(float, cells[:-1])) <= float(cells[-1]) for cells in graded)
