"""A draft before it is written: the checks that a sentence asks for, and what is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.drafting.clauses import Left, clauses_of
from claimcheck.drafting.marks import mark_of, settled
from claimcheck.drafting.measures import candidates
from claimcheck.drafting.places import places_said
from claimcheck.drafting.propose import propose
from claimcheck.drafting.scene import Scene
from claimcheck.drafting.tables import as_written
from claimcheck.quantities.passages import About
from claimcheck.quantities.said_times import Relation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.drafting.clauses import Clause
    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.parts import Part, Path
    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.quantities.passages import Passage

_AT_THE_HEAD = 8  # letters: "In 2019 …" holds for all of the sentence
_CRIMES = "homicide rate, tasa de homicidios, crime rate, criminalidad"
NO_MEASURE = "no measure of the catalogue shares a word with it"
NO_QUESTION = "no figure, direction or extreme was read: is it an opinion, or a part for `kind: document`?"
FORECAST = "a goal that is due can be asked with `kind: target`"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a sentence comes to.

    Attributes
    ----------
    parts
        The proposed checks, in the order of the sentence.
    left
        The parts of the sentence that no check answers.
    remarks
        Lesser questions: figures and times that no check covers, and amounts that could not be read.
    decimal
        The mark before decimals that is proposed, where a figure such as 7.172 may be read in two ways.

    """

    parts: tuple[Part, ...]
    left: tuple[Left, ...]
    remarks: tuple[str, ...] = ()
    decimal: str = ""

    def answered(self, index: int, path: Path, value: str) -> Sketch:
        """With an answer to a question of the check at `index`."""
        return self.with_part(index, self.parts[index].answered(path, value))

    def with_part(self, index: int, part: Part) -> Sketch:
        """With another check at `index`."""
        return replace(self, parts=(*self.parts[:index], part, *self.parts[index + 1 :]))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the sentence.

    Attributes
    ----------
    catalogue
        The sources.
    said_on
        When it was said.
    decimal
        The mark before decimals.
    chosen
        By the words of a part the measure that somebody chose for it.

    """

    catalogue: Catalogue
    said_on: dt.date | None = None
    decimal: str | None = None
    chosen: Mapping[str, str] = field(default_factory=dict)


def sketched(sentence: str, language: str, known: Known) -> Sketch:
    """The checks of every clause; what none of them answers is left, with a reason."""
    clauses = clauses_of(sentence, language, places_said(sentence, known.catalogue), known.decimal)
    parts: list[Part] = []
    left: list[Left] = []
    remarks: list[str] = []
    before: Scene | None = None
    for clause in clauses:
        left += clause.left
        scene = _scene(clause, known, before)
        before = scene if scene.found or before is None else replace(scene, found=before.found)
        if clause.is_forecast:
            left.append(Left(clause.text, "forecast", FORECAST))
            continue
        made = tuple(replace(settled(part, scene.figures), text=clause.text) for part in propose(scene))
        chosen = known.chosen.get(clause.text, "")
        parts += [part.answered(("measure",), chosen) if chosen else part for part in made]
        if made:
            remarks += _missed(scene, made)
        elif clause.text:
            left.append(_unanswered(scene))
    if not parts and not left:
        left.append(Left(sentence, "out of scope", NO_QUESTION))
    remarks += [f"'{item.text}' could not be read: {item.hint}" for clause in clauses for item in _unread(clause)]
    figures = [item for clause in clauses for item in clause.passages if item.about is About.FIGURE]
    return Sketch(tuple(parts), tuple(left), tuple(dict.fromkeys(remarks)), mark_of(figures))


def _scene(clause: Clause, known: Known, before: Scene | None) -> Scene:
    """The clause with what it shares with the one before: its measure, its times and its places."""
    places = clause.places or (before.places if before is not None else ())
    found, sign = _measures(clause, known, places), 0
    if not found and before is not None and not _names_something(clause):
        found = before.found
        sign = before.sign
    found = tuple(sorted(found, key=lambda item: item.measure != known.chosen.get(clause.text)))
    own = tuple(item for item in clause.passages if item.about is About.PERIOD)
    times, is_borrowed = own, False
    if before is not None and not _says_when(own):
        times = (*before.times, *own)
        is_borrowed = not any(item.start < _AT_THE_HEAD for item in before.times)
    sources = [known.catalogue.sources[name] for item in found[:1] for name in item.sources]
    places = tuple(as_written(item, sources, clause.language) for item in places)
    return Scene(clause, known.catalogue, found, times, places, is_borrowed and bool(times), sign, known.said_on)


def _measures(clause: Clause, known: Known, places: tuple[PlaceSaid, ...]) -> tuple[Candidate, ...]:
    """Those that the clause may be about; of "more people in work than before the pandemic" not the pandemic.

    What is safe or violent is counted in crimes, and is a question.
    """
    then = clause.turns.then.search(clause.words)
    about = clause.sentence[clause.start : clause.start + then.start()] if then is not None else clause.text
    found = candidates(about, known.catalogue, places) or candidates(clause.text, known.catalogue, places)
    proxy = clause.turns.proxy.search(clause.words)
    if found or proxy is None:
        return found
    word = clause.sentence[clause.start + proxy.start() : clause.start + proxy.end()]
    asked = f"'{word}' is no figure: what stands for it? `stands-for: {{what: {word}}}` says so in print"
    stand = candidates(_CRIMES, known.catalogue, places)
    return tuple(replace(item, doubts=(asked,)) for item in stand)


def _says_when(times: tuple[Passage, ...]) -> bool:
    return any(item.times[0].relation is not Relation.LASTING for item in times)


def _names_something(clause: Clause) -> bool:
    """A word stands in it that may be the name of a measure."""
    words = list(clause.words)
    spans = [(item.start, item.end) for item in clause.passages]
    spans += [(item.start, item.end) for item in clause.places]
    for start, end in spans:
        words[start - clause.start : end - clause.start] = " " * (end - start)
    named = (word for word in re.findall(r"[^\W\d_]{3,}", "".join(words)))
    return any(clause.turns.empty.match(word) is None for word in named)


def _unanswered(scene: Scene) -> Left:
    says = any(item.about is About.FIGURE for item in scene.clause.passages) or scene.sign
    if not scene.found and says:
        return Left(scene.clause.text, "no data", NO_MEASURE)
    return Left(scene.clause.text, "out of scope", NO_QUESTION)


def _missed(scene: Scene, made: tuple[Part, ...]) -> list[str]:
    """Figures and times of the clause that stand in none of its checks."""
    told = [text for part in made for slot in part.slots for text in (slot.value, slot.asks)]
    missed = [item.text for item in scene.figures if not any(item.core in text for text in told)]
    missed += [
        item.text
        for item in scene.clause.passages
        if item.about is About.PERIOD and not any(words in text for words in _words_of(item) for text in told)
    ]
    return [f"no check covers '{text}'" for text in missed]


def _words_of(item: Passage) -> list[str]:
    time = item.times[0]
    return list(filter(None, [item.text, time.start, time.end]))


def _unread(clause: Clause) -> list[Passage]:
    return [item for item in clause.passages if item.about is About.UNREAD]
