"""Permalinks: the name of each page of a site. A name depends on nothing but what the page is about."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_LONGEST = 60


def page_names(ids: Iterable[str]) -> dict[str, str]:
    """The file name, without ending, of each id: the id itself.

    Two that differ in letter case alone, or a name that Windows keeps, get a mark behind, since some file systems
    would put both in one place.
    """
    known = list(dict.fromkeys(ids))
    alike: dict[str, int] = {}
    for name in known:
        alike[_folded(name)] = alike.get(_folded(name), 0) + 1
    return {name: _marked(name) if alike[_folded(name)] > 1 or _folded(name) in _DEVICES else name for name in known}


def slug(text: str) -> str:
    """A name for a page about a tag or a person: plain letters, with a mark behind where letters were lost."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-")
    if _PLAIN.fullmatch(words) and words.replace("-", " ") == " ".join(text.split()) and words not in _DEVICES:
        return words
    return f"{words or 'x'}-{_mark(text)}"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _marked(name: str) -> str:
    return f"{name}-{_mark(name)}"


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
