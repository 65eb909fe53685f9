"""Write the pages of docs/ that are made from the code, or say which of them are stale.

python tools/write_docs.py           write them
python tools/write_docs.py --check   only compare; exit code 1 when a page differs
"""

from __future__ import annotations

import sys
from pathlib import Path

from pages import check_schema, commands, grammar, kinds, rules, scales, verdict_picture, words

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = {
    "check.schema.json": check_schema.page,
    "commands.md": commands.page,
    "grammar.md": grammar.page,
    "kinds.md": kinds.page,
    "rules.md": rules.page,
    "scales.md": scales.page,
    "words.md": words.page,
    "verdicts.svg": verdict_picture.page,
}


def main(flags: list[str]) -> int:
    """Write or compare every page."""
    stale = [name for name, page in PAGES.items() if differs(DOCS / name, page(), write="--check" not in flags)]
    for name in stale:
        print(f"docs/{name} {'is stale; run `make docs`' if '--check' in flags else 'written'}")
    return 1 if stale and "--check" in flags else 0


def differs(path: Path, text: str, *, write: bool) -> bool:
    """Does the page differ from `text`? When it may, it is written."""
    text = "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    if write:
        path.write_text(text, encoding="utf-8", newline="\n")
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
