"""Write the SHA-256 of every data file into the catalogue of a book, keeping the rest of each file as it is.

python tools/write_hashes.py          for the example book
python tools/write_hashes.py FOLDER   for another one
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

PAIR = re.compile(r"(?P<head>\n(?P<indent> +)path: (?P<path>\S+)\n(?P=indent)sha256: )(?P<old>\S+)")


def main(words: list[str]) -> int:
    """Bring every hash up to date and say which ones changed."""
    sources = Path(words[0] if words else ".") / "sources"
    for catalogue in sorted(sources.glob("*.yaml")):
        text = catalogue.read_text(encoding="utf-8")
        updated = PAIR.sub(lambda found: f"{found['head']}{hash_of(sources / found['path'])}", text)
        if updated != text:
            catalogue.write_text(updated, encoding="utf-8", newline="\n")
            print(f"{catalogue.name}: hashes written")
    return 0


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
