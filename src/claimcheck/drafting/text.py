"""A draft as the text of a claim file. Every text of the author's stands in double quotes, so that none is obeyed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.drafting.clauses import Left
    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.parts import Part, Slot

MODELINE = "# yaml-language-server: $schema=../schema/claim.schema.json"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SLUG_LONGEST = 40
EMPTY_MAPPING = "{}"


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


def check_lines(part: Part) -> list[str]:
    """One check as an item of `checks`, with the other measures that fit as comments and its questions at the end."""
    lines = [f"  - kind: {part.kind}"]
    for name in dict.fromkeys(slot.path[0] for slot in part.slots):
        slots = [slot for slot in part.slots if slot.path[0] == name and slot.value]
        if slots:
            remarks = "; ".join(slot.remark for slot in slots if slot.remark)
            lines.append(f"    {name}: {_value(slots, 1)}{comment(remarks)}")
        if name == "measure":
            lines += [f"    # or: {_measure(item)}" for item in part.choice[1:4]]
    questions = [quoted(question(slot)) for slot in part.open]
    if len(questions) == 1:
        return [*lines, f"    open: {questions[0]}"]
    return [*lines, "    open:", *(f"      - {item}" for item in questions)] if questions else lines


def _measure(item: Candidate) -> str:
    return f"{item.measure} ({cleaned(item.unit) or 'no unit'}), of {', '.join(map(cleaned, item.sources))}"


def question(slot: Slot) -> str:
    """What is asked, with the key that it is about."""
    return f"{slot.key}: {slot.asks}"


def _value(slots: list[Slot], depth: int) -> str:
    """The value of a key, or the mapping that its slots make."""
    if len(slots) == 1 and len(slots[0].path) == depth:
        return scalar(slots[0].value)
    names = dict.fromkeys(slot.path[depth] for slot in slots)
    inner = (f"{name}: {_value([slot for slot in slots if slot.path[depth] == name], depth + 1)}" for name in names)
    return "{" + ", ".join(inner) + "}"


def scalar(value: str) -> str:
    """A value as YAML: plain where that is safe, in double quotes else."""
    if value == EMPTY_MAPPING:
        return value
    return value if _PLAIN.fullmatch(value) and not _NUMBER.fullmatch(value) else quoted(value)


def unchecked_lines(left: Iterable[Left]) -> list[str]:
    """The parts of the sentence that no check answers, and why."""
    lines: list[str] = []
    for item in left:
        if item.remark:
            lines.append(f"  # ? {cleaned(item.remark)}")
        lines += [f"  - part: {quoted(item.text)}", f"    reason: {item.reason}"]
    return ["not-checked:", *lines] if lines else []
