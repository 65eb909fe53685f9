"""What a proposal is made from: a clause, the measures that fit it, and what the catalogue says of their sources."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.drafting.amounts import money_behind, noun_behind
from claimcheck.drafting.flows import flow_of
from claimcheck.drafting.places import Sort
from claimcheck.quantities.passages import About, Lead
from claimcheck.quantities.quantity import Hedge, Unit

if TYPE_CHECKING:
    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.sources import Source
    from claimcheck.drafting.clauses import Clause
    from claimcheck.drafting.flows import Flow
    from claimcheck.drafting.measures import Candidate
    from claimcheck.drafting.places import PlaceSaid
    from claimcheck.quantities.passages import Passage

_AS_MANY = re.compile(r"\b(?:twice|thrice|times|double|triple|as|half as|veces|doble|triple|mitad de)\b", re.IGNORECASE)
_WORDS = {Hedge.EVERY, Hedge.NONE, Hedge.MAJORITY, Hedge.VAST_MAJORITY}


@dataclass(frozen=True, slots=True)
class Scene:
    """One clause, ready to be asked about.

    Attributes
    ----------
    found
        The measures that fit, the best first; never empty where a kind with a measure is proposed.
    times
        The times that hold for it: its own, or those of the clause before where it goes on with them.
    places
        The places that hold for it, in the same way.
    is_borrowed
        True where the times are those of the clause before.
    borrowed_sign
        Which way the clause before went, where this one is only a further size of it: "…, more than 40 percent".
    said_on
        When it was said, where that is known.

    """

    clause: Clause
    catalogue: Catalogue
    found: tuple[Candidate, ...]
    times: tuple[Passage, ...]
    places: tuple[PlaceSaid, ...]
    is_borrowed: bool = False
    borrowed_sign: int = 0
    said_on: dt.date | None = None

    @property
    def figures(self) -> list[Passage]:
        """The figures, and the words that are one: most, every, none."""
        return [item for item in self.clause.passages if item.about is About.FIGURE or _is_word(item)]

    @property
    def sizes(self) -> list[Passage]:
        """The figures that may be a size of change or a level: no ends of a move, no words."""
        return [item for item in self.figures if item.lead is not Lead.FROM and not _is_word(item)]

    @property
    def extremes(self) -> list[Passage]:
        """The highest, a record; but not the first time."""
        return [item for item in self.clause.passages if item.about is About.EXTREME and item.word != "first"]

    @property
    def is_first(self) -> bool:
        """For the first time."""
        return any(item.about is About.EXTREME and item.word == "first" for item in self.clause.passages)

    @property
    def sign(self) -> int:
        """Which way it went: +1, -1, or 0 where the words do not say."""
        flow = self.flow
        if flow is not None and flow.sign:
            return flow.sign
        moves = [item.sign for item in self.clause.passages if item.about is About.DIRECTION]
        moves += [item.quantities[0].sign for item in self.figures if item.quantities[0].sign]
        return moves[0] if moves else self.borrowed_sign

    @property
    def flow(self) -> Flow | None:
        """Two million jobs were created; people left poverty."""
        return flow_of(self)

    @property
    def direction(self) -> str:
        """The same as a check writes it."""
        return {1: "increase", -1: "decrease"}.get(self.sign, "")

    @property
    def is_negated(self) -> bool:
        """It has not fallen, or it stopped falling."""
        return (self._before_move("negation") is not None) is not (self._before_move("stops") is not None)

    @property
    def is_unbroken(self) -> bool:
        """It has not stopped falling."""
        return self._before_move("stops") is not None and not self.is_negated

    def _before_move(self, name: str) -> re.Match[str] | None:
        """A turn of phrase right before the move; negation is looked for before the word that says it stopped."""
        moves = [item for item in self.clause.passages if item.about is About.DIRECTION]
        before = self.clause.plain[self.clause.start : moves[0].start] if moves else ""
        stop = self.clause.turns.stops.search(before)
        if name == "stops":
            return stop
        return self.clause.turns.negation.search(before[: stop.start()] if stop else before)

    @property
    def comparison(self) -> str:
        """Words that compare with something else than a figure: higher than, as many as; empty where none do."""
        for item in self.figures:
            if item.quantities[0].unit is Unit.MULTIPLE and _AS_MANY.search(item.text):
                return item.text
        return self._outside(self.clause.turns.comparison)

    @property
    def more(self) -> str:
        """2.4% higher, 80,000 fewer: the words of a size against something else; empty where there is none."""
        for figure in self.sizes:
            found = self.clause.turns.more_behind.match(self.clause.plain, figure.end, self.clause.end)
            if found is not None:
                return self.clause.sentence[figure.start : found.end()]
        return ""

    @property
    def is_more_than_before(self) -> bool:
        """More than before, or more of them, with nobody named that has less."""
        return self.clause.turns.then.search(self.clause.words) is not None or not self.comparison

    @property
    def only(self) -> str:
        """The only country that …; empty where nobody is said to be alone."""
        return self._said(self.clause.turns.only)

    @property
    def leading(self) -> str:
        """It leads: the first place of an order; empty where nothing says so."""
        return self._said(self.clause.turns.leads)

    def _said(self, turn: re.Pattern[str]) -> str:
        found = turn.search(self.clause.words)
        at = self.clause.start
        return self.clause.sentence[at + found.start() : at + found.end()] if found else ""

    @property
    def denial(self) -> str:
        """The word that denies something, where no figure has taken it; empty where none does."""
        return self._outside(self.clause.turns.denial)

    def _outside(self, turn: re.Pattern[str]) -> str:
        """What a turn of phrase finds beside the figures."""
        start, words = self.clause.start, list(self.clause.words)
        for item in self.clause.passages:
            if item.about is not About.PERIOD:
                words[item.start - start : item.end - start] = "0" * (item.end - item.start)
        found = turn.search("".join(words))
        return self.clause.sentence[start + found.start() : start + found.end()] if found else ""

    @property
    def against(self) -> str:
        """The time that is compared with: the 2012 of "fewer than in 2012"; empty where none is."""
        for item in self.times:
            before = self.clause.plain[self.clause.start : item.start]
            if item.times[0].start and self.clause.turns.against.search(before):
                return item.times[0].start
        return ""

    @property
    def flat(self) -> Passage | None:
        """Unchanged, stable."""
        hedges = (item for item in self.clause.passages if item.about is About.HEDGE and item.quantities)
        return next((item for item in hedges if item.quantities[0].hedge is Hedge.UNCHANGED), None)

    @property
    def unit(self) -> str:
        """That of the measure."""
        return self.found[0].unit if self.found else ""

    @property
    def is_percent(self) -> bool:
        """The measure is itself a percentage."""
        return "%" in self.unit or "percent" in self.unit.lower()

    @property
    def sources(self) -> list[Source]:
        """Those that define the measure."""
        return [self.catalogue.sources[name] for name in (self.found[0].sources if self.found else ())]

    @property
    def groups(self) -> list[str]:
        """The universes that they declare."""
        return list(dict.fromkeys(str(name) for source in self.sources for name in source.groups))

    @property
    def is_of_answers(self) -> bool:
        """The measure holds the answers of a poll."""
        name = self.found[0].measure if self.found else ""
        tables = [source.data for source in self.sources if source.data is not None]
        return any(str(key) == name and measure.categories for data in tables for key, measure in data.measures.items())

    @property
    def own_places(self) -> list[PlaceSaid]:
        """Single places: no region, no group, nothing without a name."""
        return [item for item in self.places if item.sort is Sort.PLACE]

    def led_by(self, lead: Lead) -> Passage | None:
        """The first figure behind from, to or by."""
        return next((item for item in self.figures if item.lead is lead), None)

    def amount(self, figure: Passage) -> str:
        """The figure as typed, with its pace (a month), or the noun behind it where that is what the measure counts."""
        pace = self.clause.turns.pace.match(self.clause.plain, figure.end, self.clause.end)
        if pace is not None:
            return f"{figure.text} {self.clause.sentence[pace.start('pace') : pace.end('pace')]}"
        each = self.clause.turns.every_step.search(self.clause.words)
        if each is not None and not self.sign:
            at = self.clause.start
            return f"{figure.text} {self.clause.sentence[at + each.start() : at + each.end()]}"
        return figure.text + noun_behind(self.clause.sentence, figure, self.unit, self.clause.language)

    def bare(self, figure: Passage) -> str:
        """The figure with its unit and without its hedge: what a line is."""
        alone = figure.text[figure.text.find(figure.core) :] if figure.core else figure.text
        return alone + money_behind(self.clause.sentence, figure)


def _is_word(item: Passage) -> bool:
    if item.about is not About.HEDGE or not item.quantities:
        return False
    return item.quantities[0].hedge in _WORDS


def is_part(figure: Passage) -> bool:
    """A part of a whole: a third, 8 in 10, most, 40%."""
    return figure.quantities[0].unit in {Unit.FRACTION, Unit.PERCENT} or _is_word(figure)
