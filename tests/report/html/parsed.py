"""A page as a browser takes it apart: elements, addresses, text, and what programs read."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "link", "br", "path", "polygon", "polyline", "circle"}


class Page(HTMLParser):
    """`tags`: every element in order; `links`: every address; `text`: what is read, spaces folded."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.headings: list[tuple[int, str]] = []
        self.json_ld: list[dict[str, Any]] = []
        self._open: list[str] = []
        self._told: list[str] = []
        self._raw = ""
        self.feed(source)
        self.close()
        assert not self._open, f"left open: {self._open}"

    @property
    def text(self) -> str:
        return " ".join("".join(self._told).split())

    @property
    def links(self) -> list[str]:
        return [
            attributes[name] for _, attributes in self.tags for name in ("href", "src", "action") if name in attributes
        ]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in {"td", "th"}:
            self._told.append(" ")
        if tag not in _VOID:
            self._open.append(tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append((int(tag[1]), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1] == tag, f"</{tag}> in <{self._open[-1]}>"
        self._open.pop()
        if tag == "script":
            self.json_ld.append(json.loads(self._raw))
            self._raw = ""

    def handle_data(self, data: str) -> None:
        if "script" in self._open:
            self._raw += data
        elif "style" not in self._open:
            self._told.append(data)
            if self._open and self._open[-1].startswith("h") and self._open[-1][1:].isdigit():
                level, before = self.headings[-1]
                self.headings[-1] = (level, before + data)
