"""The table of the section on Spanish and German notation is read as the section says."""

import re
from pathlib import Path

from tests.datasets.conftest import plain

from claimcheck.claims.book import open_book
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.datasets.scan import scan
from claimcheck.datasets.series import Need

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-do-i.md"
SECTION = re.compile(r"^## … read a table in Spanish[^\n]*\n.*?```csv\n(.*?)```.*?```yaml\n(.*?)```", re.M | re.DOTALL)


def test_the_table_is_read_as_it_is_printed(tmp_path: Path) -> None:
    found = SECTION.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources" / "data").mkdir(parents=True)
    (tmp_path / "sources" / "data" / "victims.csv").write_bytes(found[1].encode("cp1252"))
    (tmp_path / "sources" / "victims.yaml").write_text(found[2], encoding="utf-8")
    book = open_book(tmp_path.resolve())
    catalogue, problems = load_catalogue(book)
    assert problems == ()
    needs = [Need("victims-by-quarter", measure, ()) for measure in ("victims", "rate", "displaced")]
    tables = scan(needs, catalogue, book.root)
    assert tables.problems_of(needs) == ()
    series = [tables.series(need) for need in needs]
    assert [plain(one, "SLV") for one in series if one is not None] == [
        {"2020-Q1": 1204.0, "2020-Q2": 987.0, "2020-Q3": 1118.0, "2020-Q4": 1307.0},
        {"2020-Q1": 2.4, "2020-Q2": 1.9, "2020-Q3": 2.2, "2020-Q4": 2.6},
        {"2020-Q1": 36661.0, "2020-Q2": 36685.0, "2020-Q4": 37012.0},
    ]
