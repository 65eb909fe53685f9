"""The same count, divided by something else, tells another story.

What it means: a rate falls while the count rises, or the figure depends on whose population is used. Choosing the
denominator can choose the answer.

When it fires: a decided load-bearing check is answered a second time
- by another series of the same origin (not an older vintage) whose figures are rates or shares and differ: one count,
  another population; or
- by another check of the claim, a reading or context included, for the same places and periods: one is a rate or a
  share, the other is not, and the one has `per` and the other has not on the same measure, or their measures share a
  word (homicides, homicide-rate). Single levels and lines are no such pair: two units cannot be compared there.
Critical when the measured change goes the other way there, serious when the outcome changes side (true or mostly
against inexact or false), else a note. Where the sentence itself gives both and both stand on one side, nothing.

Fires: "the murder rate fell", and in a context check the number of murders rose: critical.
Near miss: both fell, and the sentence says both.

How to mend: give both figures, or say why this denominator is the right one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.evaluation.findings import Finding, Stance
from claimcheck.evaluation.wording import is_percent, is_share
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import shown_as
from claimcheck.judgement.parts import check_of, params_of
from claimcheck.judgement.verdicts import Detected, Voice, Weight
from claimcheck.judgement.voices import superseded
from claimcheck.judgement.witnesses import witness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict
    from claimcheck.judgement.witnesses import Witness

RULE = "denominator-choice"
NO_PAIR = {"level", "threshold", "document"}
CHANGES = {"change", "from-to"}
PLAIN = {"rate", "number", "share", "total", "count", "per", "of", "by", "capita", "head", "people", "population"}
_PER = re.compile(r"\bper\s+(?!cent\b)", re.IGNORECASE)


def detect(case: Case) -> Iterator[Detected]:
    """The other populations of one origin, then the other checks of the claim."""
    every = list(case.every_leaf())
    counted = [leaf for _, leaf in case.leaves()]
    for index, leaf in case.leaves():
        if not leaf.is_decided:
            continue
        yield from _populations(index, leaf, case.witnesses)
        for _, other in every:
            if other is not leaf and other.is_decided and _is_pair(leaf, other):
                both_said = any(other is item for item in counted)
                found = _paired(index, leaf, other)
                if not both_said or found.weight is not Weight.NOTE:
                    yield found


# -- one origin, another population -----------------------------------------------------------------


def _populations(index: int, leaf: PartVerdict, witnesses: Mapping[str, Witness]) -> Iterator[Detected]:
    for voice in leaf.voices:
        speaker = voice.speakers[0]
        for other in _other_series(voice, witnesses):
            if _is_rate(speaker) and _is_rate(other) and _figures(other) != _figures(speaker):
                yield Detected(
                    RULE,
                    _weight(leaf, speaker, other),
                    f"one count, another population: {shown_as(speaker, witnesses)}; {shown_as(other, witnesses)}",
                    part=index,
                    source=other.source,
                    suggestion="say whose population the rate is counted with",
                )


def _other_series(voice: Voice, witnesses: Mapping[str, Witness]) -> Iterator[Finding]:
    """Further answers of the same origin, older vintages left out."""
    for finding in (*voice.speakers[1:], *voice.silent):
        of_same = witness(finding.source, witnesses).origins == voice.origins
        if of_same and finding.stance is not None and not superseded(finding, voice.speakers, witnesses):
            yield finding


def _figures(finding: Finding) -> list[float]:
    return [seen.value.value for seen in finding.observed]


# -- one claim, a rate and a count ------------------------------------------------------------------


def _is_pair(leaf: PartVerdict, other: PartVerdict) -> bool:
    if check_of(leaf).kind in NO_PAIR or check_of(other).kind in NO_PAIR:
        return False
    first, second = leaf.deciding[0], other.deciding[0]
    where = [[(seen.of, seen.at) for seen in finding.observed] for finding in (first, second)]
    return where[0] == where[1] and _is_rate(first) != _is_rate(second) and _same_thing(leaf, other)


def _same_thing(leaf: PartVerdict, other: PartVerdict) -> bool:
    mine, theirs = params_of(leaf), params_of(other)
    if mine.measure == theirs.measure:
        return (mine.per is None) != (theirs.per is None)
    return bool(_words(str(mine.measure)) & _words(str(theirs.measure)))


def _words(measure: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[^\W_]+", measure.casefold())} - PLAIN


def _paired(index: int, leaf: PartVerdict, other: PartVerdict) -> Detected:
    mine, theirs = leaf.deciding[0], other.deciding[0]
    kinds = ("as a rate", "as a count") if _is_rate(mine) else ("as a count", "as a rate")
    return Detected(
        RULE,
        _weight(leaf, mine, theirs),
        f"{kinds[0]}: {mine.reason}; {kinds[1]}: {theirs.reason}",
        part=index,
        suggestion="give both figures",
    )


# -- both -------------------------------------------------------------------------------------------


def _is_rate(finding: Finding) -> bool:
    unit = finding.observed[0].unit if finding.observed else ""
    return is_percent(unit) or is_share(unit) or _PER.search(unit) is not None


def _weight(leaf: PartVerdict, finding: Finding, other: Finding) -> Weight:
    signs = {_sign(finding), _sign(other)} if check_of(leaf).kind in CHANGES else set()
    if signs == {1, -1}:
        return Weight.CRITICAL
    sides = {_holds(finding), _holds(other)}
    return Weight.SERIOUS if len(sides) > 1 else Weight.NOTE


def _holds(finding: Finding) -> bool:
    return finding.stance is Stance.SUPPORTS


def _sign(finding: Finding) -> int:
    figures = _figures(finding)
    change = figures[-1] - figures[0] if figures else 0.0
    return (change > 0) - (change < 0)


DETECTOR = Detector(RULE, Weight.CRITICAL, detect)
