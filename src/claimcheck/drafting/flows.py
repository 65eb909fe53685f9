"""Who came and who went: people lifted out of poverty, jobs added. Such a figure is a change, and no level."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.datasets.series import Adding
from claimcheck.drafting.wording import words_in
from claimcheck.quantities.passages import About
from claimcheck.quantities.quantity import Unit

if TYPE_CHECKING:
    from claimcheck.drafting.scene import Scene
    from claimcheck.quantities.passages import Passage

# What somebody leaves or enters is the noun behind; "300,000 migrants left Honduras" leaves no measure.
_OUT = (
    r"\b(?:(?:lift|pull|bring|brought|tak|took|rais|mov|get|got|help|haul|rescu|sav)\w*(?:\s+[\w.,]+){0,6}?\s+(?:out of|from|off)"
    r"|(?:c[oa]m|climb|ris|ros|mov|got|go|went|gone)\w*\s+(?:out of|off)|escap\w+(?: from)?|left|leav(?:e|es|ing)|exit\w*|quit"
    r"|stopped being|(?:is|are|was|were) no longer(?: in)?|ceased to be)\b"
)
_IN = (
    r"\b(?:(?:fall|fell|fallen|slid|slip\w*|sank|sunk|sink|plung\w+|push\w*|driv\w+|drove|thr[eo]w\w*|forc\w+|descend\w*|drop\w*|tip\w*)"
    r"(?:\s+[\w.,]+){0,6}?\s+into|enter(?:ed|s|ing)?|join(?:ed|s|ing)?|bec[oa]m\w+)\b"
)
_SALIR = (
    r"\b(?:(?:sal(?:e|en|io|ieron|ido|ir|iendo|imos)|escap(?:o|aron|ado|an)|huy(?:o|eron))\s+(?:de|del)"
    r"|(?:sac|rescat|saqu|levant)(?:o|a|an|aron|amos|ado|ar|ando|e)\w*(?:\s+[\w.,]+){0,6}?\s+(?:de|del)"
    r"|dej(?:o|aron|ado|an|ar|aban|amos)(?:\s+(?:de\s+(?:ser|estar|vivir|tener)|atras))"
    r"|(?:super|abandon)(?:o|aron|ado|an|ar|amos)|ya no (?:son|estan|viven|esta|es))\b"
)
_ENTRAR = (
    r"\b(?:(?:entr(?:o|aron|ado|an|ar)|ca(?:yo|yeron|ido|en|er|imos)|ingres(?:o|aron|ado|an|ar)|hund(?:io|ieron|ido|en|ir)"
    r"|empuj(?:o|aron|ado|an|ar)|arroj(?:o|aron|ado)|sum(?:io|ieron|ido))(?:\s+[\w.,]+){0,6}?\s+(?:en|a|al|hacia)"
    r"|dej(?:o|aron|ado)(?:\s+[\w.,]+){0,6}?\s+en"
    r"|pas(?:o|aron|ado|an) a (?:ser|estar|vivir en)|se (?:volvio|volvieron|convirtieron en))\b"
)
# With these it is the thing that is counted which comes or goes.
_GAINS = {
    "en": r"\b(?:creat|add|gain|recover|regain|generat|restor)(?:e|es|ed|ing|s)?\b",
    "es": r"\b(?:cre|sum|recuper|gener|agreg|gan|incorpor)(?:o|aron|amos|ado|ados|adas|ando|an|ar)\b|\banad(?:io|ieron|imos|ido)\b",
}
_LOSSES = {
    "en": r"\b(?:lost|los(?:e|es|ing)|destroy(?:ed|s)|shed|axed|eliminat(?:ed|es)|wiped out)\b",
    "es": r"\b(?:perd(?:io|ieron|imos|ido|idos)|destru(?:yo|yeron|ido|idos)|elimin(?:o|aron|ado|ados))\b",
}
_LEAVES, _ENTERS = {"en": _OUT, "es": _SALIR}, {"en": _IN, "es": _ENTRAR}
_NEW = {
    "en": r"\s+(?:brand[ -])?new\b",
    "es": r"\s+(?:nuev[oa]s?\b|(?:de\s+)?(?:\w+\s+){1,3}nuev[oa]s?\b)",
}
_ARTICLE = 9  # letters between a verb and its place or figure: " from the"
_BEHIND = 5  # words behind the verb that say what is left or entered
_WORD = re.compile(r"[^\W\d_]+")
_IS_FLOW = re.compile(
    r"\b(?:new|added|created|lost|net|gained|entr(?:y|ies|adas?)|exits?|salidas?|nuev[oa]s?|cread[oa]s?|perdid[oa]s?|"
    r"altas|bajas|variaci[oó]n|change)\b",
    re.IGNORECASE,
)
ALREADY = "'{}': is it the whole of a period, or more or fewer than before? the first is a level, the second a change"
WHICH = "'{}' tells of a change: of this measure, and which way? the sentence does not say in words that are known"
NEW = "are the '{}' more than before, or counted apart? a rise of the measure is proposed"


@dataclass(frozen=True, slots=True)
class Flow:
    """A figure of those who came or went.

    Attributes
    ----------
    sign
        Of the measure: +1 where it rises by them, -1 where it falls, 0 where that is not certain.
    text
        The words that say so.
    asks
        What stays open.

    """

    sign: int
    text: str
    asks: str = ""


def flow_of(scene: Scene) -> Flow | None:
    """What the clause says of a count that came or went; None where it says nothing of the kind."""
    found = _left_or_entered(scene)
    if found is None and any(map(is_count, scene.sizes)):
        found = _gained(scene) or _new(scene)
    if found is not None and found.sign and _is_of_a_period(scene):
        return Flow(0, found.text, ALREADY.format(found.text))
    return found


def _is_of_a_period(scene: Scene) -> bool:
    """The measure itself counts what came or went, such as deaths, or jobs created; a sum over time says so."""
    if not scene.found:
        return False
    best = scene.found[0]
    facts = [scene.catalogue.facts(source, best.measure) for source in best.sources]
    is_sum = any(item is not None and item.over_time is Adding.SUM for item in facts)
    return is_sum or _IS_FLOW.search(best.measure.replace("-", " ")) is not None


def is_count(item: Passage) -> bool:
    """So many people or things: no percentage, no multiple, no part of a whole."""
    return item.quantities[0].unit is Unit.PLAIN and item.quantities[0].of_total is None


def _left_or_entered(scene: Scene) -> Flow | None:
    is_counted = any(map(is_count, scene.sizes))
    for sign, table in ((-1, _LEAVES), (1, _ENTERS)):
        for found in _pattern(table[scene.clause.language]).finditer(scene.clause.words):
            at = scene.clause.start + found.end()
            if _is_taken(scene, at) or not (is_counted or _is_move(scene, found)):
                continue
            text = _typed(scene, found)
            if _is_of_measure(scene, at):
                return Flow(sign, text)
            return Flow(0, text, WHICH.format(text))
    return None


def _gained(scene: Scene) -> Flow | None:
    for sign, table in ((1, _GAINS), (-1, _LOSSES)):
        found = _pattern(table[scene.clause.language]).search(scene.clause.words)
        if found is not None:
            return Flow(sign, _typed(scene, found))
    return None


def _new(scene: Scene) -> Flow | None:
    for item in filter(is_count, scene.sizes):
        found = _pattern(_NEW[scene.clause.language]).match(scene.clause.plain, item.end, scene.clause.end)
        if found is not None:
            text = scene.clause.sentence[item.start : found.end()]
            return Flow(1, text, NEW.format(text))
    return None


def _is_of_measure(scene: Scene, at: int) -> bool:
    """What is left or entered is what the measure counts: poverty of the number of poor."""
    behind = " ".join(_WORD.findall(scene.clause.sentence[at : scene.clause.end])[:_BEHIND])
    terms = {term for word in words_in(behind) for term in word.terms}
    name = scene.found[0].measure if scene.found else ""
    return any(terms & word.terms for word in words_in(name))


def _is_taken(scene: Scene, at: int) -> bool:
    """Left Honduras, superaron los 80.000, entered in 2015: no state that somebody is in."""
    taken = [(item.start, item.end) for item in scene.clause.places]
    counted = {About.FIGURE, About.PERIOD}
    taken += [(item.start, item.end) for item in scene.clause.passages if item.about in counted]
    return any(start <= at + _ARTICLE and end > at for start, end in taken)


def _is_move(scene: Scene, found: re.Match[str]) -> bool:
    """Fell into poverty: words that alone would be a fall of the measure."""
    start, end = scene.clause.start + found.start(), scene.clause.start + found.end()
    moves = (item for item in scene.clause.passages if item.about is About.DIRECTION)
    return any(start <= item.start < end for item in moves)


def _typed(scene: Scene, found: re.Match[str]) -> str:
    start = scene.clause.start
    return scene.clause.sentence[start + found.start() : start + found.end()]


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
