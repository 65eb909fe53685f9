"""When: the times of a clause as the keys of a check, and a question wherever the sentence does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.drafting.parts import Slot
from claimcheck.quantities.said_times import Relation

if TYPE_CHECKING:
    from claimcheck.drafting.parts import Path
    from claimcheck.drafting.scene import Scene
    from claimcheck.quantities.passages import Passage
    from claimcheck.quantities.said_times import TimeSaid

UNTIL_WHEN = "until when? the sentence does not say; the latest figure is proposed"
SINCE_WHEN = "since when? the sentence does not say; the start of the series is proposed"
WHICH = "which period is meant? the sentence does not say; the latest one is proposed"
_EDGE_WORDS = (
    r"\b(?:end|start|beginning|middle|mid|close|early|late|finales|fines|final|principios|comienzos|inicios|mediados)"
)
_EDGE = re.compile(_EDGE_WORDS + r"[\s-]+(?:(?:of|de|del)\s+)?(?:(?:the|ano)\s+)?$")
_EDGE_INSIDE = re.compile(rf"{_EDGE_WORDS}\b")
_NEXT_TO = re.compile(r"\s*(?:(?:en|de|del|in|of|for)\s*)?(?:el ano |ano )?[(]?\s*")
_RIGHT_BEFORE = re.compile(r"\s*,?\s*(?:(?:a ser|fue|era|was|at|it was|un|el|del?|al?|to)\s+){0,3}")
_NAMED = {Relation.AT, Relation.SINCE, Relation.UNTIL}
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})(-(?:\d\d|Q\d))")


def said_times(scene: Scene) -> list[TimeSaid]:
    """The first reading of each time, but for mere lengths."""
    return [item.times[0] for item in scene.times if item.times[0].relation is not Relation.LASTING]


def points(scene: Scene) -> list[str]:
    """The periods that are named, in the order of time where they can be ordered; a range has two."""
    found: list[str] = []
    for time in said_times(scene):
        if time.start and time.relation in {Relation.AT, Relation.SINCE}:
            found += [time.start, time.end] if time.end else [time.start]
    return sorted(dict.fromkeys(found)) if len({len(point) for point in found}) == 1 else list(dict.fromkeys(found))


def since(scene: Scene) -> str:
    """The start of a "since 1995" that names it."""
    return next((time.start for time in said_times(scene) if time.relation is Relation.SINCE), "")


def until(scene: Scene) -> str:
    """The end of a "by 2020"."""
    return next((time.start for time in said_times(scene) if time.relation is Relation.UNTIL), "")


def at_slot(scene: Scene, path: Path = ("at",)) -> Slot:
    """When it was so."""
    found = said_times(scene)
    if not found:
        return Slot(path, "latest", WHICH)
    time, passage = found[-1], scene.times[-1]
    if len(found) > 1 and len(points(scene)) > 1:
        named = " and ".join(points(scene))
        return Slot(path, points(scene)[-1], f"which period is meant? the sentence names {named}")
    value, asked = _value(time, passage, scene)
    asked = asked or _readings(passage) or _part_of(scene, passage) or _borrowed(scene, value)
    return Slot(path, value, asked)


def own_point(scene: Scene, figure: Passage) -> str:
    """The period right behind a figure, else right before it: 38% in 2005; empty where there is none."""
    said, named = scene.clause.plain, []
    for item in scene.clause.passages:
        if item.times and item.times[0].start and not item.times[0].end and item.times[0].relation is Relation.AT:
            between = said[figure.end : item.start] if item.start >= figure.end else said[item.end : figure.start]
            named.append((item.start < figure.start, between, item.times[0].start))
    behind = [start for is_before, between, start in named if not is_before and _NEXT_TO.fullmatch(between)]
    ahead = [start for is_before, between, start in named if is_before and _RIGHT_BEFORE.fullmatch(between)]
    return (behind or ahead or [""])[0]


def span_slot(scene: Scene, path: Path) -> Slot:
    """All periods of a stretch: 2015..latest, last 10 years."""
    found = points(scene)
    if since(scene):
        return Slot(path, f"{since(scene)}..latest", UNTIL_WHEN)
    if len(found) > 1:
        return Slot(path, f"{found[0]}..{found[-1]}", _borrowed(scene, found[0]))
    if found:
        return Slot(path, found[0])
    last = next((time for time in said_times(scene) if time.relation is Relation.LAST), None)
    if last is not None:
        return Slot(path, str(last), f"until when? '{last}' is counted back from the latest figure")
    return Slot(
        path, "start..latest", "which period is meant? the sentence does not say; all of the series is proposed"
    )


def ends(scene: Scene, first: Path = ("from",), last: Path = ("to",)) -> list[Slot]:
    """From when to when."""
    found = points(scene)
    if len(found) > 1:
        asked = _borrowed(scene, " to ".join((found[0], found[-1]))) or _any_readings(scene)
        return [Slot(first, found[0], asked), Slot(last, found[-1])]
    if since(scene):
        return [Slot(first, since(scene), _any_readings(scene)), Slot(last, "latest", UNTIL_WHEN)]
    if found and scene.against == found[0]:
        return [Slot(first, found[0], _any_readings(scene)), Slot(last, "latest", UNTIL_WHEN)]
    if found:
        asked = f"compared with when? the sentence names only {found[0]}; the same time of the year before is proposed"
        return [Slot(first, before(found[0]), asked), Slot(last, found[0], _any_readings(scene))]
    return _relative_ends(scene, first, last)


def _relative_ends(scene: Scene, first: Path, last: Path) -> list[Slot]:
    for time, passage in zip(said_times(scene), scene.times, strict=False):
        if time.relation in {Relation.LAST, Relation.AGO}:
            value = f"{_counted(time)} before latest"
            asked = f"until when? '{passage.text}' is counted back from the latest figure"
            return [Slot(first, value), Slot(last, "latest", asked)]
        if time.relation is Relation.THIS and time.grain == "year" and scene.said_on is not None:
            year = scene.said_on.year - time.count
            asked = f"compared with when? the sentence names only '{passage.text}'; the year before is proposed"
            return [Slot(first, str(year - 1), asked), Slot(last, str(year))]
        if time.relation in {Relation.THIS, Relation.EVENT, Relation.BEFORE, Relation.AFTER}:
            asked = f"which period is meant by '{passage.text}'?"
            return [Slot(first, "start", f"since when? {asked}"), Slot(last, until(scene) or "latest", asked)]
    length = next((item for item in scene.times if item.times[0].relation is Relation.LASTING), None)
    end = until(scene)
    if length is not None and not end:
        asked = f"until when? the sentence does not say when '{length.text}' ended; the latest figure is proposed"
        return [Slot(first, f"{_counted(length.times[0])} before latest"), Slot(last, "latest", asked)]
    return [Slot(first, "start", SINCE_WHEN), Slot(last, end or "latest", "" if end else UNTIL_WHEN)]


def _counted(time: TimeSaid) -> str:
    return f"{time.count} {time.grain}{'' if time.count == 1 else 's'}"


def before(period: str) -> str:
    """The same time of the year before; for what has no year the start of the series."""
    if _YEAR.fullmatch(period):
        return str(int(period) - 1)
    if found := _MONTH.fullmatch(period):
        return f"{int(found[1]) - 1}{found[2]}"
    if re.fullmatch(r"FY\d{4}", period):
        return f"FY{int(period[2:]) - 1}"
    return "start"


def _value(time: TimeSaid, passage: Passage, scene: Scene) -> tuple[str, str]:
    """One time as `at` takes it, and what it leaves open."""
    if time.relation is Relation.SINCE and time.start:
        return f"{time.start}..latest", UNTIL_WHEN
    if time.start and time.relation in _NAMED:
        return str(time), ""
    if time.relation is Relation.THIS and time.grain == "year" and scene.said_on is not None:
        return str(scene.said_on.year - time.count), ""
    if time.relation is Relation.LAST:
        return str(time), f"until when? '{passage.text}' is counted back from the latest figure"
    return "latest", f"which period is meant by '{passage.text}'?"


def _borrowed(scene: Scene, value: str) -> str:
    """A level may be of another time than the clause before it; a change that goes on is of the same."""
    if not scene.is_borrowed or scene.sign or not value:
        return ""
    return f"which period is meant? this part names none; {value} is that of another part of the sentence"


def _any_readings(scene: Scene) -> str:
    return next((asked for item in scene.times if (asked := _readings(item) or _part_of(scene, item))), "")


def _part_of(scene: Scene, passage: Passage) -> str:
    """The end of 2019 is not the mean of its months."""
    found = _EDGE.search(scene.clause.plain[: passage.start]) or _EDGE_INSIDE.search(passage.text.lower())
    if found is None:
        return ""
    value = passage.times[0].start
    return f"which period is meant by '{found[0].strip()} {value}'? the whole of {value} is proposed"


def _readings(passage: Passage) -> str:
    """Of 05/07/2018, which may be two days."""
    starts = list(dict.fromkeys(str(time) for time in passage.times))
    return f"which period is meant by '{passage.text}': {' or '.join(starts)}?" if len(starts) > 1 else ""


def latest_slot(scene: Scene) -> Slot:
    """When an extreme was reached: a "since 1990" says where the span starts, and nothing of when it ends."""
    if since(scene) or since_slots(scene):
        return Slot(("at",), "latest", "which period is meant? the sentence does not say; the latest one is proposed")
    return at_slot(scene)


def since_slots(scene: Scene) -> list[Slot]:
    """For the first time since 1990; for the first time in ten years."""
    if since(scene):
        return [Slot(("since",), since(scene))]
    length = next((item for item in scene.clause.passages if item.times and _is_length(item)), None)
    if length is None:
        return []
    time = length.times[0]
    asked = f"since when is '{length.text}'? it is counted back from the latest figure"
    return [Slot(("since",), f"{time.count} {time.grain}{'' if time.count == 1 else 's'} before latest", asked)]


def _is_length(item: Passage) -> bool:
    return item.times[0].relation in {Relation.LASTING, Relation.LAST}
