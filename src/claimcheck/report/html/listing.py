"""What an index lists: each claim in short, and the groups that stand in for filters, which need no script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.html.names import slug
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.report.article.content import Article
    from claimcheck.report.tongues import Tongue

VERDICT, SPEAKER, TAG = "verdict", "by", "tag"  # folders of a site
_LONG_AGO = dt.date.min


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in a list. `path`: of its page, from the top of the site; `day`: since when it says what it says."""

    article: Article
    path: str
    day: dt.date
    groups: Mapping[str, Sequence[str]]  # kind of group → names
    sources: Sequence[str]


@dataclass(frozen=True, slots=True)
class Group:
    """All claims with one verdict, of one speaker, or with one tag."""

    kind: str
    name: str
    path: str
    entries: Sequence[Entry]


def groups_of(item: Article) -> dict[str, list[str]]:
    """To which groups a claim belongs."""
    speakers = [item.speech.speaker] if item.speech.speaker else []
    return {VERDICT: [item.badge.name], SPEAKER: speakers, TAG: list(item.tags)}


def group_path(kind: str, name: str) -> str:
    """The page of a group, from the top of the site."""
    return f"{kind}/{slug(name)}.html"


def grouped(entries: Iterable[Entry]) -> dict[str, list[Group]]:
    """Every group of each kind, those with most claims first."""
    found: dict[str, dict[str, list[Entry]]] = {VERDICT: {}, SPEAKER: {}, TAG: {}}
    for entry in entries:
        for kind, names in entry.groups.items():
            for name in names:
                found[kind].setdefault(name, []).append(entry)
    return {
        kind: sorted(
            (Group(kind, name, group_path(kind, name), members) for name, members in by_name.items()),
            key=lambda group: (-len(group.entries), group.name.casefold()),
        )
        for kind, by_name in found.items()
    }


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By the day on which it was said, the latest first; of one day by id."""
    by_id = sorted(entries, key=lambda entry: entry.article.id)
    return sorted(by_id, key=lambda entry: entry.article.said_on or _LONG_AGO, reverse=True)


def titles(say: Tongue) -> dict[str, str]:
    """What the groups of each kind are called together."""
    return {VERDICT: say("By verdict"), SPEAKER: say("By speaker"), TAG: say("By tag")}


def group_title(group: Group, say: Tongue) -> str:
    """The headline of the page of a group."""
    name = one_line(group.name)
    told = {
        VERDICT: say("Verdict: {name}", name=name),
        SPEAKER: say("Said by {name}", name=name),
        TAG: say("Tag: {name}", name=name),
    }
    return told[group.kind]
