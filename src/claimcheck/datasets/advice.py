"""What to type about a cell that cannot be read: the notation, the mark or the date format it is probably in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcheck.datasets.month_names import ANY_MONTH
from claimcheck.datasets.notation import BLANKS, Notation
from claimcheck.datasets.parts_of_years import QUARTER_WORDS, part_of_year

_MOST_DIGITS = 18  # a cell with more of them is no figure that anybody printed
_ERRORS = {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!"}
_MARKS = (",", ".", " ", "'", "’")
_SIGN = "[-+\u2212]?"
_CURRENCY = re.compile(rf"{_SIGN}(?:[A-Z]{{0,3}}[$€£¥₡₲₽₹]|USD|EUR|GBP)\s*[0-9].*|{_SIGN}[0-9.,\s]*[$€£¥₡₲₽₹]")
_BRACKETS = re.compile(r"\(\s*([0-9][0-9.,' ]*)\s*\)")
_SIZED = re.compile(rf"{_SIGN}[0-9][0-9.,]*\s*(?:k|m|mn|bn|tn|thousand|million|billion|trillion|mil|millones)", re.I)
_DASHED = re.compile(r"[\u2010-\u2015]\s*[0-9].*|[0-9][0-9.,]*\s*[-\u2212\u2010-\u2015]")
_BOUND = re.compile(r"[<>≤≥]\s*[0-9].*")
_MARKED = re.compile(rf"{_SIGN}[0-9][0-9.,]*\s*(?:[*†‡§]+|[a-zA-Z]{{1,2}}|[(\[][^)\]]{{1,12}}[)\]]|[¹²³])")


def figure_advice(cell: str, notation: Notation) -> str:
    """What to type about a cell that is no figure in the declared notation."""
    text = notation.stripped(cell.strip(BLANKS))
    plain = f"correct the cell; figures here are written like 1234{notation.decimal}5"
    if sum(character.isdigit() for character in text) > _MOST_DIGITS and not text.startswith("="):
        return plain
    if re.fullmatch(notation.pattern, text):
        return "correct the cell; figures of more than a hundred digits are not computed with"
    for advise in (_without_figure, _with_a_mark, _in_other_notation):
        found = advise(text, notation)
        if found is not None:
            return found
    return plain


def _without_figure(text: str, notation: Notation) -> str | None:
    listed = ", ".join(f'"{word}"' for word in dict.fromkeys([*notation.missing, text]))
    if text.startswith("="):
        return "write the result of the formula; a workbook computes it when it is opened in a spreadsheet and saved"
    if text.upper() in _ERRORS or re.fullmatch("Err:[0-9]{3}", text):
        return f"mend the formula in the spreadsheet; or, where it stands for no figure, missing: [{listed}]"
    if not any(character.isdigit() for character in text) and len(text) <= 20:
        return f"correct the cell; or, where it stands for no figure, missing: [{listed}]"
    return None


def _with_a_mark(text: str, notation: Notation) -> str | None:  # noqa: ARG001  # the form that all advisers have
    if text.endswith("%"):
        return 'declare strip: ["%"], and unit: "%" of the measure; or write the figure without its sign'
    if (bracketed := _BRACKETS.fullmatch(text)) is not None:
        return f"write a figure below zero with a minus: -{bracketed[1].strip()}"
    if _DASHED.fullmatch(text):
        return "write a figure below zero with a minus before it: -1.5"
    if _BOUND.fullmatch(text):
        return f'a bound is no figure: correct the cell; or, where it stands for no figure, missing: ["{text[:20]}"]'
    if _SIZED.fullmatch(text):
        return "write the figure in full, or without the word and multiply: 1000000 for the measure"
    if _CURRENCY.fullmatch(text):
        sign = re.sub(rf"{_SIGN}[0-9][0-9., ]*|[-+\u2212]", "", text).strip(BLANKS)
        return f'declare strip: ["{sign}"], and the currency as the `unit`; or write the figure without its currency'
    if _MARKED.fullmatch(text) and not re.fullmatch(r"[^a-zA-Z]*[eE]", text):
        mark = re.sub(rf"^{_SIGN}[0-9][0-9.,]*\s*", "", text)
        return (
            f'write the figure without the mark, or declare strip: ["{mark}"] to leave it out; a letter for its status '
            "belongs into a column of its own (`status`)"
        )
    return None


def _in_other_notation(text: str, notation: Notation) -> str | None:
    fitting = list(_fitting(text, notation))
    if not fitting:
        return None
    one = fitting[0]
    other = next((item for item in fitting if item.decimal != one.decimal), None)
    if other is None or not _may_be_thousands(text):
        return _declare(one, notation)
    return (
        f"'{text}' can be read in two ways, a thousand times apart: {_declare(one, notation)} "
        f"if the mark groups thousands, {_declare(other, notation)} if decimals follow it"
    )


def _fitting(text: str, declared: Notation) -> Iterator[Notation]:
    """The notations in which the cell is a figure, those that group by thousands first."""
    decimals = (declared.decimal, *(mark for mark in (".", ",") if mark != declared.decimal))
    for decimal in decimals:
        for thousands in (*_MARKS, ""):
            if thousands == decimal or (decimal, thousands) == (declared.decimal, declared.thousands):
                continue
            if thousands and not _groups(text, thousands):
                continue
            if re.fullmatch(Notation(decimal, thousands).pattern, text):
                yield Notation(decimal, thousands)


def _groups(text: str, mark: str) -> bool:
    blank: Callable[[str], str] = lambda one: " " if one.isspace() else one  # noqa: E731
    return mark in map(blank, text) and not text.lstrip("-+\u2212").startswith("0")


def _may_be_thousands(text: str) -> bool:
    return re.fullmatch(rf"{_SIGN}[1-9][0-9]{{0,2}}[.,][0-9]{{3}}", text) is not None


def _declare(other: Notation, declared: Notation) -> str:
    parts = [f'decimal: "{other.decimal}"'] if other.decimal != declared.decimal else []
    parts += [f'thousands: "{other.thousands}"'] if other.thousands != declared.thousands else []
    return "declare " + " and ".join(parts)


def grouped_advice(cell: str, column: str, mark: str) -> tuple[str, str]:
    """What to say of a column in which three digits follow every mark, as in '36.661', and what to type."""
    other = "," if mark == "." else "."
    message = (
        f"'{cell}' can be read in two ways, a thousand times apart: every '{mark}' in the column '{column}' has three "
        "digits behind it and may group thousands"
    )
    hint = (
        f'for {cell.replace(mark, "")} declare decimal: "{other}" and thousands: "{mark}"; '
        f"for {cell.replace(mark, '.')} declare decimals: 3 of the measure"
    )
    return message, hint


def date_advice(cell: str) -> str:
    """The format that a date in digits is probably in, where that can be seen."""
    parts = [part for part in cell.replace("/", " ").replace(".", " ").replace("-", " ").split() if part.isdigit()]
    if len(parts) == 3 and len(parts[2]) == 4:
        mark = next((character for character in cell if not character.isalnum()), "/")
        day_first, month_first = int(parts[0]) > 12, int(parts[1]) > 12
        forms = [f"%d{mark}%m{mark}%Y"] if not month_first else []
        forms += [f"%m{mark}%d{mark}%Y"] if not day_first else []
        return "declare under time: " + " or ".join(f'format: "{form}"' for form in forms)
    named = _part_advice(cell.strip(BLANKS))
    if named is not None:
        return named
    if re.fullmatch(r"[0-9]{4}\s*(?:[a-zA-Z*†‡]{1,2}|[(\[][^)\]]{1,12}[)\]])", cell.strip(BLANKS)):
        return "write the year alone; a mark for its status belongs into a column of its own (`status`)"
    if re.fullmatch(r"[0-9]{5}", cell.strip(BLANKS)):
        return "this may be a date as a spreadsheet counts days: give the cells a date format there, and save again"
    return "correct the cell, declare `format` under `time`, or leave the row out by a `where`"


def _part_advice(text: str) -> str | None:
    """A month or a quarter in a table of other periods, or a month with two digits of its year."""
    if part_of_year(text, QUARTER_WORDS, 4) is not None:
        return "this names a quarter: grain: quarter under `time`"
    if re.fullmatch(r"[0-9]{4}-(?:0[1-9]|1[0-2])", text):
        return 'this names a month: grain: month under `time`; or, where it stands for a longer period, format: "%Y-%m"'
    month = re.fullmatch(rf"(?:{ANY_MONTH})(?P<mark>\.?[-/ ])[0-9]{{2}}", text, re.IGNORECASE)
    if month is not None:
        return f'declare under time: format: "%b{month["mark"].lstrip(".")}%y"'
    if re.fullmatch(rf"(?:{ANY_MONTH})\.?", text, re.IGNORECASE):
        return "a month without its year; where another column has the year, `column` is that one and `part` the month"
    return None
