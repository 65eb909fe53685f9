"""The page of error rates says what the code computes, and names every cell that the benchmark has."""

from __future__ import annotations

from pathlib import Path

from benchmarks.error_rates_series import COUNT_SIZES, MEANS, MONTHS, PEAK_SIZES, SIZES

from claimcheck.stats.detectable import detectable_change

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (Path(__file__).parents[2] / "docs" / "effects-measured.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
]


def row(first: str) -> list[str]:
    return next(cells[1:] for cells in ROWS if cells[0] == first)


def test_the_changes_that_few_points_could_have_shown_are_those_of_the_code() -> None:
    for periods, size in zip(row("periods"), row("change"), strict=True):
        after = round(int(periods) / 3)
        found = detectable_change(int(periods) - after, after)
        assert found is not None
        assert abs(found - float(size)) < 0.06, periods


def test_every_cell_of_the_benchmark_has_its_row_under_its_line() -> None:
    policies = {
        "date fixed beforehand": SIZES,
        "months with a season": MONTHS,
        "after the highest year of all": PEAK_SIZES,
    }
    policies |= {"after the highest year so far": PEAK_SIZES}
    policies |= {"after the highest of the last eight years": PEAK_SIZES}
    policies |= {f"counts around {mean}": COUNT_SIZES for mean in MEANS}
    wanted = {(policy, f"{before} and {after}") for policy, sizes in policies.items() for before, after in sizes}
    told = {(cells[0], cells[1]): cells[2:] for cells in ROWS if (cells[0], cells[1]) in wanted}
    assert set(told) == wanted
    for cells in told.values():
        rates = [float(cell) for cell in cells[:-1] if cell != "-"]
        assert rates
        assert max(rates) <= float(cells[-1])
