"""Text that somebody else wrote, made safe to show: what a screen would obey is shown as an escape instead.

A claim file may hold an escape sequence, a bell, or marks that turn the reading direction round. They are printed as
escapes such as backslash-x1b, in every format and also in the problems about them. Nothing here knows a screen.
"""

from __future__ import annotations

import json
import re
import unicodedata

# Control characters (C0, C1), marks of direction, line and paragraph separators, half surrogates, invisible tags.
_HIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f"
)
_OBEYED = re.compile(f"[{_HIDDEN}]")
_OBEYED_OR_BREAK = re.compile(f"[{_HIDDEN}\\t\\n]")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def visible(text: object) -> str:
    """The text with every character that a screen would obey shown as an escape; line breaks and tabs stay."""
    return _OBEYED.sub(_escape, str(text))


def one_line(text: object) -> str:
    """The same on one line: breaks and runs of spaces become one space."""
    return visible(_SPACES.sub(" ", str(text)).strip())


def as_it_stands(text: object) -> str:
    """The same with breaks and tabs escaped too, so that columns stay countable."""
    return _OBEYED_OR_BREAK.sub(_escape, str(text))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x100:
        return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(found[0], f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def safe_json(value: object, *, only_ascii: bool = False) -> str:
    """JSON in which nothing hidden stands unescaped, nor a mark that build servers obey; it reads back the same."""
    text = json.dumps(value, ensure_ascii=only_ascii, indent=2, allow_nan=False)
    return _OBEYED.sub(_json_escape, text).replace("##", "#\\u0023")


def _json_escape(found: re.Match[str]) -> str:
    return json.dumps(found[0], ensure_ascii=True)[1:-1] if ord(found[0]) > 0x7F else f"\\u{ord(found[0]):04x}"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(letter: str) -> int:
    if unicodedata.combining(letter) or letter in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
