"""The phrases of docs/how-do-i.md, taken apart: one book for all of them, and what the data say to each.

`python tests/docs/phrase_page.py` writes what the data say today into the last line of each sample.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from claimcheck.api import check
from claimcheck.evaluation.findings import Finding

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-do-i.md"
TABLES = Path(__file__).resolve().parent / "phrases"
SECTION = re.compile(r"^## … write what people say\?\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
PHRASE = re.compile(r"^### (\"[^\n]+\")\n(?:(?!^###).)*?^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(yaml|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SAID = re.compile(r"^# (\w+): (.*)$", re.MULTILINE)
HEAD = "said: {by: A minister, on: 2024-07-15}\n    sources: [yearbook, bulletin, towns, census]"


def section(page: str) -> str:
    """The part of the page that holds the phrases."""
    found = SECTION.search(page)
    assert found is not None
    return found[1]


def phrases(page: str) -> dict[str, str]:
    """Each phrase with its sample."""
    return dict(PHRASE.findall(section(page)))


def promised(sample: str) -> list[tuple[str, str]]:
    """What the data say to each check of a sample, as the page has it."""
    return [(outcome, reason) for outcome, reason in SAID.findall(sample)]


def save(page: str, folder: Path) -> Path:
    """The book that the page speaks of, with one claim for each phrase."""
    blocks = dict(reversed(BLOCK.findall(section(page))))  # the first of each language
    (folder / "claims").mkdir()
    (folder / "sources" / "data").mkdir(parents=True)
    (folder / "claimcheck.toml").write_text(blocks["toml"], encoding="utf-8")
    (folder / "sources" / "ardoria.yaml").write_text(blocks["yaml"], encoding="utf-8")
    for table in TABLES.glob("*.csv"):
        (folder / "sources" / "data" / table.name).write_bytes(table.read_bytes())
    claims = "".join(_claim(number, *item) for number, item in enumerate(phrases(page).items()))
    (folder / "claims" / "phrases.yaml").write_text(f"claims:\n{claims}", encoding="utf-8")
    return folder


def _claim(number: int, phrase: str, sample: str) -> str:
    listed = sample if sample.startswith("- ") else f"- {sample}"
    checks = re.sub("^", "      ", listed, flags=re.MULTILINE).rstrip()
    return f"  - id: phrase-{number}\n    claim: {phrase}\n    {HEAD}\n    checks:\n{checks}\n"


def answers(page: str, folder: Path) -> dict[str, list[Finding]]:
    """What the data say to each phrase, check by check."""
    results = check(save(page, folder))
    assert not results.problems, results.problems
    return {
        phrase: [part.result.results[0].findings[0] for part in verdict.parts]
        for phrase, verdict in zip(phrases(page), results, strict=True)
    }


def rewritten(page: str) -> str:
    """The page with what the data say today."""
    with tempfile.TemporaryDirectory() as folder:
        found = answers(page, Path(folder))
    for phrase, sample in phrases(page).items():
        lines = "".join(f"# {finding.outcome}: {finding.reason}\n" for finding in found[phrase])
        page = page.replace(sample, SAID.sub("", sample).rstrip() + "\n" + lines)
    return page


if __name__ == "__main__":
    text = rewritten(PAGE.read_text(encoding="utf-8"))
    sys.exit(PAGE.write_text(text, encoding="utf-8", newline="\n") == 0)
