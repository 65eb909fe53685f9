"""How often is an effect found where there is none? python -m benchmarks.error_rates

python -m benchmarks.error_rates                         2,000 series a cell; about a quarter of an hour
python -m benchmarks.error_rates --only series           interrupted time series and counts alone, seven minutes
python -m benchmarks.error_rates --only panels           differences and synthetic controls alone
python -m benchmarks.error_rates --series 200            fewer, for a look
python -m benchmarks.error_rates --seed 7                another draw

A cell is OVER where its rate lies above its line by more than two Monte Carlo errors.
"""

from __future__ import annotations

import argparse
import sys
from itertools import chain

from benchmarks.error_rates_panels import SEED, SERIES, lines

from benchmarks import error_rates_panels, error_rates_series

PARTS = {"series": error_rates_series.rates, "panels": error_rates_panels.rates}


def main(arguments: list[str]) -> int:
    """Print the table; 1 where a cell is over its line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--series", type=int, default=SERIES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", choices=PARTS)
    asked = parser.parse_args(arguments)
    parts = [asked.only] if asked.only else list(PARTS)
    over = False
    for line in lines(chain.from_iterable(PARTS[part](asked.series, asked.seed) for part in parts)):
        over |= line.startswith("OVER")
        print(line, flush=True)
    return int(over)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
