"""A name as it looks on a page: accents coded one way, blanks and line breaks as one blank, nothing invisible.

Programs code an accent as a letter or as a mark behind it, and a spreadsheet breaks a long header into lines.
"""

from __future__ import annotations

import unicodedata


def as_read(name: str) -> str:
    """The name without what nobody sees of it."""
    if name.isascii() and name.isprintable() and "  " not in name:
        return name.strip()
    seen = (character for character in name if unicodedata.category(character) != "Cf")
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).split())
