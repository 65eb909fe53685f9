"""A draft as the text of a claim file. Every text of the author's stands in double quotes, so that none is obeyed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.parts import Line, Part

MODELINE = "# yaml-language-server: $schema=../schema/claim.schema.json"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SLUG_LONGEST = 40


def cleaned(sentence: str) -> str:
    """The sentence on one line, without control characters and marks that turn the writing round."""
    spaced = " ".join(sentence.split())
    return " ".join("".join(mark for mark in spaced if unicodedata.category(mark) not in {"Cc", "Cf", "Cs"}).split())


def slug(sentence: str, taken: Iterable[str]) -> str:
    """An id from the first words of the sentence that no other claim has."""
    letters = unicodedata.normalize("NFKD", sentence).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters)
    name = ""
    for word in words:
        if len(name) + len(word) >= _SLUG_LONGEST:
            break
        name = f"{name}-{word}" if name else word
    name = name if name and name[0].isalpha() else f"claim-{name}".rstrip("-")
    used, number, found = set(taken), 1, name
    while found in used:
        number += 1
        found = f"{name}-{number}"
    return found


def quoted(text: str) -> str:
    """A text that YAML reads as it is."""
    return json.dumps(cleaned(text), ensure_ascii=False)


def comment(text: str) -> str:
    """An open question."""
    return f"  # ? {cleaned(text)}" if text else ""


def check_lines(part: Part, found: tuple[Candidate, ...]) -> list[str]:
    """The check, with the other measures that fit as comments."""
    best, others = found[0], found[1:4]
    lines = ["checks:", f"  - kind: {part.kind}", f"    measure: {best.measure}{comment('is this the measure meant?')}"]
    lines += [
        f"    # or: {item.measure} ({cleaned(item.unit) or 'no unit'}) of {', '.join(item.sources)}" for item in others
    ]
    return lines + [f"    {_line(item)}" for item in part.lines]


def _line(line: Line) -> str:
    if line.at is not None:
        return f"{line.key}: {{at: {line.at}, value: {quoted(line.value)}}}{comment(line.question)}"
    if not line.value:
        return f"# ? {line.key}: {cleaned(line.question)}"
    value = line.value if _PLAIN.fullmatch(line.value) and not line.value.isdigit() else quoted(line.value)
    return f"{line.key}: {value}{comment(line.question)}"


def unchecked_lines(sentence: str, reason: str, why: str) -> list[str]:
    """The whole sentence as a part that no check answers, and why."""
    return ["not-checked:", f"  # ? {cleaned(why)}", f"  - part: {quoted(sentence)}", f"    reason: {reason}"]
