"""When, in words: text such as `2015..latest`, `last 15 years` or `us-terms/obama-1` as a value of `times`.

Pure functions; `time_shapes` reads YAML with them. Texts that people write and the grammar does not know are
answered with the form that does what they mean.
"""

from __future__ import annotations

import re

from claimcheck.claims.nodes import Written, place_of
from claimcheck.claims.periods import Grain, Period, Span, parse_period
from claimcheck.claims.times import Anchor, Duration, JustBefore, LastOf, Named, Point, Range, StepsBefore
from claimcheck.problems import shortened

FORMS = "2015, 2015-07, 2015-Q3, 2015-H1, 2015-W12, 2015-07-16, FY2016, 1960s, latest, a range A..B, or a named period"
_LONGEST = 100
_LONGEST_GAP = 50  # years that somebody writes as 1960-99

_UNITS = "fiscal years?|half-years?|days?|weeks?|months?|quarters?|years?"
_DURATION = re.compile(rf"(?P<count>[0-9]{{1,5}})[ -]+(?P<unit>{_UNITS})")
_LAST = re.compile(rf"(?:the )?(?:last|past) (?P<length>[0-9]{{1,5}}[ -]+(?:{_UNITS}))")
_STEPS = re.compile(rf"(?P<steps>[0-9]{{1,5}} (?:{_UNITS})) before (?P<anchor>.+)")
_BEFORE = re.compile(r"(?:right |just )?before (?P<anchor>.+)")
_NAME = re.compile(r"(?P<name>[^\W\d][\w-]*)(?:/(?P<member>[\w-]+))?")
_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10}
_MONTHS |= {"nov": 11, "dec": 12, "ene": 1, "abr": 4, "ago": 8, "set": 9, "dic": 12}  # the last five in Spanish
_MONTH = rf"(?P<word>{'|'.join(_MONTHS)})[a-z]*\.?"


class TimeError(ValueError):
    """Words that name no period; the hint says what to write."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def parse_duration(text: str) -> Duration:
    """So many periods of one grain: `15 years`.

    Raises
    ------
    TimeError
        If it is none, or of no length.

    """
    found = _DURATION.fullmatch(text.strip())
    if found is None or int(found["count"]) == 0:
        raise TimeError(
            f"'{shortened(text)}' is not a length of time", "write it as 15 years, 1 quarter, 6 months or 35 days"
        )
    return Duration(int(found["count"]), Grain(found["unit"].removesuffix("s")))


def parse_time(text: str) -> Span | Period | Anchor | Named | Range | StepsBefore | JustBefore | LastOf:
    """A period, a range or one of the forms of words.

    Raises
    ------
    TimeError
        If it is none of them.

    """
    said = text.strip()
    if len(said) > _LONGEST:
        raise TimeError("this text is too long for a period", f"periods are {FORMS}")
    if ".." in said:
        return parse_range(text)
    last = _LAST.fullmatch(said)
    if last is not None:
        return LastOf(parse_duration(last["length"]))
    steps = _STEPS.fullmatch(said)
    if steps is not None:
        return StepsBefore(parse_duration(steps["steps"]), parse_point(_part(text, steps["anchor"])))
    before = _BEFORE.fullmatch(said)
    if before is not None:
        return JustBefore(parse_point(_part(text, before["anchor"])))
    return _point_or_decade(text)


def parse_point(text: str) -> Point:
    """One period, an anchor or a name.

    Raises
    ------
    TimeError
        If it is none of them, or a decade.

    """
    found = _point_or_decade(text)
    if isinstance(found, Span):
        raise TimeError(
            f"one period is expected here, and {shortened(text)} is ten years", f"write {found.start} or {found.end}"
        )
    return found


def parse_range(text: str) -> Span | Range:
    """`A..B`, both ends included.

    Raises
    ------
    TimeError
        If an end is no period, or the range ends before it begins.

    """
    start_text, _, end_text = text.partition("..")
    if not start_text.strip() or not end_text.strip() or ".." in end_text:
        raise TimeError(f"'{shortened(text)}' is not a range", "write its first and its last period: 2010..2015")
    start, end = _point_or_decade(_part(text, start_text)), _point_or_decade(_part(text, end_text))
    first = start.start if isinstance(start, Span) else start
    last = end.end if isinstance(end, Span) else end
    if not isinstance(first, Period) or not isinstance(last, Period):
        return Range(first, last)
    if last.last_day < first.first_day:
        hint = f"write {end_text.strip()}..{start_text.strip()}"
        raise TimeError(f"the range ends ({end_text.strip()}) before it begins ({start_text.strip()})", hint)
    same = (first.grain, first.fiscal_start) == (last.grain, last.fiscal_start)
    return Span(first, last) if same else Range(first, last)


def _part(whole: str, part: str) -> Written:
    return Written(part.strip(), place_of(whole) or Written("").place)


def _point_or_decade(text: str) -> Point | Span:
    said = text.strip()
    if said in _ANCHORS:
        return _ANCHORS[said]
    if said[:1].isdigit() or said.startswith("FY"):
        return _dated(said)
    name = _NAME.fullmatch(said)
    if name is None:
        raise TimeError(f"'{shortened(said)}' is not a period", what_is_meant(said) or f"periods are {FORMS}")
    return Named(_part(text, name["name"]), name["member"])


def _dated(said: str) -> Period | Span:
    try:
        return parse_period(said)
    except ValueError as error:
        found = str(error) if said in str(error) else f"'{said}' is not a period: {error}"
        found = shortened(found, 120)
        raise TimeError(found, what_is_meant(said) or f"periods are {FORMS}") from None


_ANCHORS = {anchor.value: anchor for anchor in Anchor}


def what_is_meant(said: str) -> str | None:
    """What to write for forms that other people use; None for what nobody can tell, or what no calendar has."""
    folded = said.casefold() if len(said) <= _LONGEST else ""
    for pattern, template in _OTHER_FORMS:
        found = re.fullmatch(pattern, folded)
        if found is not None:
            meant = template.format(**_filled(found.groupdict()))
            return f"write {meant}" if "{" not in template or _exists(meant.partition(", or ")[0]) else None
    return None


def _exists(text: str) -> bool:
    """True for a period of the calendar, or two of them in their order."""
    try:
        ends = [parse_period(end) for end in text.split("..")]
    except ValueError:
        return False
    days = [end.start.first_day if isinstance(end, Span) else end.first_day for end in ends]
    return days == sorted(days)


def _filled(groups: dict[str, str | None]) -> dict[str, str]:
    filled = {name: value or "" for name, value in groups.items()}
    if filled.get("word"):
        filled["month"] = f"{_MONTHS[filled['word'][:3]]:02d}"
    if filled.get("short"):
        filled["year_of"] = _year_of(filled["short"], filled.get("year"))
    for name in ("month", "day"):
        filled[name] = filled.get(name, "").zfill(2)
    return filled


def _year_of(two_digits: str, after: str | None) -> str:
    """The year meant by its last digits: soon after another one, else 1950 to 2049; "" where that is far off."""
    if after is None:
        return ("19" if two_digits >= "50" else "20") + two_digits
    year = int(after[:2] + two_digits)
    year += 100 if year <= int(after) else 0
    return str(year) if year - int(after) <= _LONGEST_GAP else ""


_YEAR = r"(?P<year>[0-9]{4})"
_OF = r"(?: de| del)? "
_OTHER_FORMS = (
    (rf"{_MONTH},?{_OF}{_YEAR}", "{year}-{month}"),
    (rf"(?P<day>[0-9]{{1,2}})\.?{_OF}{_MONTH},?{_OF}{_YEAR}", "{year}-{month}-{day}"),
    (rf"{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", "{year}-{month}-{day}"),
    (rf"{_YEAR} ?(?:-|–|—|to|until|/) ?(?P<last>[0-9]{{4}})", "{year}..{last}"),
    (rf"{_YEAR}[-–/](?P<short>1[3-9]|[2-9][0-9]|00)", "{year}..{year_of}, or FY{year_of} for a fiscal year"),
    (rf"q(?P<quarter>[1-4])[ /-]?{_YEAR}", "{year}-Q{quarter}"),
    (rf"{_YEAR}[ /-]?q(?P<quarter>[1-4])", "{year}-Q{quarter}"),
    (rf"[hs](?P<half>[12])[ /-]?{_YEAR}", "{year}-H{half}"),
    (rf"{_YEAR}[ /-]?[hs](?P<half>[12])", "{year}-H{half}"),
    (
        rf"(?:the )?first half(?: of)? {_YEAR}|(?:el )?primer semestre(?: de| del)? (?P<year_>[0-9]{{4}})",
        "{year}{year_}-H1",
    ),
    (
        rf"(?:the )?second half(?: of)? {_YEAR}|(?:el )?segundo semestre(?: de| del)? (?P<year_>[0-9]{{4}})",
        "{year}{year_}-H2",
    ),
    (rf"{_YEAR}[/.-](?P<month>[0-9]{{1,2}})", "{year}-{month}"),
    (rf"{_YEAR}[/.-](?P<month>[0-9]{{1,2}})[/.-](?P<day>[0-9]{{1,2}})", "{year}-{month}-{day}"),
    (r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", "the day as 2015-07-16: year, month, day"),
    (r"fy ?'?(?P<short>[0-9]{2})", "FY{year_of}"),
    (rf"(?:fy|fiscal|fiscal year) ?{_YEAR}", "FY{year}"),
    (rf"(?:the )?(?:year|in|by|since|en|desde|año) {_YEAR}", "{year}"),
    (rf"(?P<day>{_YEAR}-[0-9]{{2}}-[0-9]{{2}})[t ].*", "{day}"),
    (rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})", "{year}-{month}-{day}"),
    (r"(?:the )?(?:first|earliest)", "start"),
    (r"(?:the )?(?:most recent|newest)", "latest"),
    (r"(?:the )?(?P<unit>last|this|current) quarter", "the quarter: 2015-Q3"),
)
