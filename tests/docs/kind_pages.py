"""The examples of docs/kinds/*.md, taken apart: each is a small book, with the verdict and the lines that it promises.

`python tests/docs/kind_pages.py [KIND…]` writes the lines that `claimcheck check` prints today into the pages. The
verdict after "comes out:" is a promise, and is changed by hand.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).resolve().parents[2] / "docs" / "kinds"
BLOCK = re.compile(r"^```(yaml claim|yaml source|csv \S+|text)\n(.*?)^```", re.MULTILINE | re.DOTALL)
VERDICT = re.compile(r"^comes out: (\S+)$", re.MULTILINE)
CLAIM = "claims/example.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """One book of a page: what it is made of, and what it is said to come to."""

    heading: str
    files: dict[str, str]
    verdict: str
    printed: tuple[str, ...]

    def save(self, folder: Path) -> Path:
        """Write the book, with the promised verdict as the one that is expected."""
        for name, text in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return folder


def page(kind: str) -> str:
    """The page of a kind."""
    return (PAGES / f"{kind}.md").read_text(encoding="utf-8")


def examples(text: str) -> list[Example]:
    """The examples of a page: the sections that come out somehow."""
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        blocks = BLOCK.findall(section)
        verdict = VERDICT.search(section)
        if verdict is not None:
            found.append(Example(section.splitlines()[0], _files(blocks, verdict[1]), verdict[1], _printed(blocks)))
    return found


def _files(blocks: list[tuple[str, str]], verdict: str) -> dict[str, str]:
    files = {}
    for number, (name, text) in enumerate(blocks):
        if name == "yaml claim":
            files[CLAIM] = f"{text}expect: {verdict}\n"
        elif name == "yaml source":
            files[f"sources/source-{number}.yaml"] = text
        elif name != "text":
            files[f"sources/{name.removeprefix('csv ')}"] = text
    return files


def _printed(blocks: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(line for name, text in blocks if name == "text" for line in text.splitlines())


def said_by_the_data(printed: str) -> tuple[str, ...]:
    """The lines of `claimcheck check` that the pages show."""
    return tuple(line.strip() for line in printed.splitlines() if line.strip().startswith("the data say:"))


def rewritten(text: str) -> str:
    """The page with the lines of today."""
    for example in examples(text):
        before, after = (f"```text\n{chr(10).join(lines)}\n```" for lines in (example.printed, _printed_today(example)))
        head, rest = text.split(f"## {example.heading}\n", 1)
        text = f"{head}## {example.heading}\n{rest.replace(before, after, 1)}"
    return text


def _printed_today(example: Example) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "claimcheck", "check", "--color", "never", str(example.save(Path(folder)))]
        return said_by_the_data(subprocess.run(words, capture_output=True, encoding="utf-8", check=False).stdout)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or sorted(path.stem for path in PAGES.glob("*.md")):
        (PAGES / f"{chosen}.md").write_text(rewritten(page(chosen)), encoding="utf-8", newline="\n")
