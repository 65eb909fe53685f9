"""Write the tables of this book into sources/data, from packages that ship them or from files that you have fetched.

`python fetch.py` says what each table needs and writes those that installed packages have; `python fetch.py --from
FOLDER` also those whose files are in FOLDER, under the names below.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

Rows = Iterator[list[object]]
HERE = Path(__file__).resolve().parent / "sources" / "data"


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a file with commas or semicolons."""
    with path.open(encoding="utf-8", newline="") as lines:
        mark = ";" if ";" in lines.readline() else ","
        lines.seek(0)
        return list(csv.DictReader(lines, delimiter=mark))


def cigarettes(path: Path) -> Rows:
    """State, year, packs; two ways to call them."""
    yield ["state", "year", "packs"]
    for row in read(path):
        lower = {name.casefold(): value for name, value in row.items()}
        packs = lower.get("cigsale") or lower["packspercapita"]
        yield [lower["state"], int(float(lower["year"])), round(float(packs), 1)]


def fast_food(path: Path) -> Rows:
    """Each restaurant twice; d is 0 in February and 1 in November."""
    yield ["restaurant", "state", "month", "jobs"]
    for row in read(path):
        jobs = "" if row["fte"] in {"", "NA"} else row["fte"]
        yield [f"R{row['id']}", "NJ" if row["nj"] == "1" else "PA", "1992-11" if row["d"] == "1" else "1992-02", jobs]


def sicily(path: Path) -> Rows:
    """One month a row."""
    yield ["month", "events"]
    yield from ([f"{row['year']}-{int(row['month']):02}", row["aces"]] for row in read(path))


def casualties(path: Path) -> Rows:
    """One month a row from January 1969 on."""
    yield ["month", "front", "rear"]
    for index, row in enumerate(read(path)):
        yield [f"{1969 + index // 12}-{index % 12 + 1:02}", row["front"], row["rear"]]


def nile(path: Path) -> Rows:
    """One year a row."""
    yield ["year", "flow"]
    for row in read(path):
        lower = {name.casefold(): value for name, value in row.items()}
        yield [int(float(lower.get("year") or lower["time"])), round(float(lower.get("volume") or lower["value"]))]


TABLES: dict[str, tuple[str, Callable[[Path], Rows], str, str]] = {
    # table: (file in FOLDER, reader, where it comes from, package and file that has it)
    "cigarette-sales": (
        "prop99.csv",
        cigarettes,
        "california_prop99.csv of the R package synthdid (github.com/synth-inference/synthdid), or PyPI's synthdid",
        "synthdid:california_prop99.csv",
    ),
    "fast-food": ("card_krueger.csv", fast_food, "njmin.zip at davidcard.berkeley.edu/data_sets.html", ""),
    "sicily": ("sicily.csv", sicily, "sicily.csv in github.com/gasparrini/2017_lopezbernal_IJE_codedata", ""),
    "casualties": ("Seatbelts.csv", casualties, "Seatbelts of R: vincentarelbundock.github.io/Rdatasets", ""),
    "nile": ("Nile.csv", nile, "Nile of R, or nile.csv of PyPI's statsmodels", "statsmodels:nile.csv"),
}


def shipped(place: str) -> Path | None:
    """The file inside an installed package, where there is one."""
    package, _, name = place.partition(":")
    found = importlib.util.find_spec(package) if package else None
    folders = found.submodule_search_locations if found is not None else None
    return next((path for folder in folders or () for path in Path(folder).rglob(name)), None)


def main() -> None:
    """Write what can be written, and say where the rest comes from."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="folder", type=Path, help="a folder with files that you have fetched")
    folder: Path | None = parser.parse_args().folder
    for table, (name, reader, source, place) in TABLES.items():
        fetched = folder / name if folder is not None and (folder / name).is_file() else shipped(place)
        if fetched is None:
            print(f"{table}: not written. Save {name} from {source}, then: python fetch.py --from FOLDER")  # noqa: T201
            continue
        HERE.mkdir(parents=True, exist_ok=True)
        with (HERE / f"{table}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows(reader(fetched))
        print(f"{table}: written from {fetched}")  # noqa: T201


if __name__ == "__main__":
    main()
