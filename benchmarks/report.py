"""How long a site takes to build, and whether that is linear: python benchmarks/report.py [--claims 1000]

A seeded book of claims over one table of 50 places and 34 years, each claim with a chart and its other readings. One
run measures a quarter of the claims and all of them, in processor time, so that the ratio of the time a claim matters;
then it builds the same site again, of which nothing may be written.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from claimcheck.claims.book import open_book
from claimcheck.pipeline import run
from claimcheck.report.folders import write_folder
from claimcheck.report.html.site import site_files
from claimcheck.report.publication import Edition

DAY = dt.date(2026, 11, 24)
PLACES, FIRST, YEARS = 50, 1990, 34
SOURCE = """\
id: rates
title: Rates by place
publisher: Statistics Office
kind: dataset
standing: primary
party: independent
data:
  path: data/rates.csv
  time: {column: year, grain: year}
  entity: {column: place}
  measures:
    rate: {column: rate, unit: "per 100,000 people", decimals: 1}
"""


def write_book(root: Path, claims: int, seed: int = 20261124) -> None:
    """A book of so many claims that a rate fell."""
    random = np.random.default_rng(seed)
    rows = ["place,year,rate"]
    for place in range(PLACES):
        course = 50 * np.exp(np.cumsum(random.normal(0, 0.08, YEARS)))
        rows += [f"P{place},{FIRST + index},{value:.1f}" for index, value in enumerate(course)]
    told = ["claims:"]
    for number in range(claims):
        start, end = int(random.integers(1995, 2008)), int(random.integers(2010, 2023))
        told.append(
            f"  - id: claim-{number}\n    claim: The rate of place {number % PLACES} fell from {start} to {end}.\n"
            f"    said: {{by: Speaker {number % 20}, on: 2024-01-{number % 28 + 1:02}}}\n    tags: [t{number % 15}]\n"
            f"    sources: [rates]\n    checks:\n      - {{kind: change, measure: rate, of: P{number % PLACES}, "
            f"from: {start}, to: {end}, direction: decrease}}"
        )
    for name, text in {
        "sources/rates.yaml": SOURCE,
        "sources/data/rates.csv": "\n".join(rows) + "\n",
        "claims/all.yaml": "\n".join(told) + "\n",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def measure(folder: Path, claims: int) -> tuple[float, float, int, int]:
    """Seconds of the check and of the site, how many files, and how many a second build writes on another day."""
    write_book(folder / "book", claims)
    started = time.process_time()
    found = run(open_book(folder / "book"), today=DAY)
    checked = time.process_time()
    target = folder / "site"
    written = write_folder(target, site_files(found, Edition(DAY)))
    built = time.process_time()
    later = Edition(DAY + dt.timedelta(days=1), earlier=lambda name: _text(target / name))
    again = write_folder(target, site_files(replace(found), later))
    return checked - started, built - checked, written, again


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def main(claims: int) -> None:
    """Measure and print."""
    per_claim = []
    for number in (claims // 4, claims):
        with tempfile.TemporaryDirectory() as folder:
            checked, built, written, again = measure(Path(folder), number)
        per_claim.append(built / number)
        print(
            f"{number:,} claims: checked in {checked:.1f} s, site of {written:,} files in {built:.1f} s "
            f"({built / number * 1000:.1f} ms a claim); files written by a second build: {again}"
        )
    print(f"time a claim, of {claims:,} against {claims // 4:,}: {per_claim[1] / per_claim[0]:.2f} (linear: about 1)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1000)
    main(parser.parse_args().claims)
