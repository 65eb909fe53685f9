"""Where templates become pages. Every value is text: shown, not obeyed, whatever a template forgets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.report.visible import visible

if TYPE_CHECKING:
    from claimcheck.report.tongues import Tongue

# Code points that are no characters: no XML document may hold some of them, and HTML calls all of them an error.
_NO_CHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)) + "]"
)


def rendered(template: str, say: Tongue, **values: Any) -> str:
    """A template filled in, in the words of a language."""
    return _environment().get_template(template).render(say=say, **values)


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("claimcheck.report.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.globals["style"] = Markup(_style())  # noqa: S704  # our own file
    return found


def shown(value: object) -> object:
    """What stands on the page for a value: markup of our own as it is, all else without hidden characters."""
    if value is None or isinstance(value, Markup | int | float):
        return "" if value is None else value
    return _NO_CHARACTER.sub(_escape, visible(value))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _style() -> str:
    from importlib import resources

    return (resources.files("claimcheck.report.html") / "templates" / "style.css").read_text(encoding="utf-8")
