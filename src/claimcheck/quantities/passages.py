"""What stands in a sentence: passages, each with its place and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.quantities.quantity import Quantity
    from claimcheck.quantities.said_times import TimeSaid


class About(StrEnum):
    """What a passage says."""

    FIGURE = "figure"  # about 80 per 100,000; nearly doubled; one in three
    PERIOD = "period"  # in 2015; since 2015; in the last ten years
    PLACE = "place"  # El Salvador, Salvadorans, Latin America
    DIRECTION = "direction"  # rose, fell
    EXTREME = "extreme"  # the highest, a record, for the first time
    HEDGE = "hedge"  # sharply, unchanged, most: a word of amount without a figure
    GROUP = "group"  # women, young people, rural
    EXTENT = "extent"  # every, never
    SOURCE = "source"  # according to the World Bank
    UNREAD = "unread"  # thousands of, 9.9.9: an amount that cannot be read


class Lead(StrEnum):
    """The word right before a figure, by what it makes of it."""

    FROM = "from"  # where it started
    TO = "to"  # where it ended
    BY = "by"  # how far it moved


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a sentence: `sentence[start:end]` is `text`.

    Attributes
    ----------
    quantities
        Of a figure: what it may say, one reading or several ("6,656" in Spanish). Of a hedge: the one it is.
    times
        Of a period: what it may say, one reading or several (05/07/2018).
    sign
        Of a direction: +1 or -1.
    word
        Of an extreme: highest, lowest, extreme (the worst), record or first. Of a group: the one it is, whatever the
        language. Of an extent: every or none. Of a source: its name.
    rank
        Of an extreme: 2 of "the second highest", else 1.
    places
        Of a place: the codes it may stand for, as the gazetteer has them; none for a name that only a table knows.
    hint
        Of what cannot be read: what to write.

    """

    text: str
    start: int
    end: int
    about: About
    quantities: tuple[Quantity, ...] = ()
    lead: Lead | None = None
    times: tuple[TimeSaid, ...] = ()
    sign: int = 0
    word: str = ""
    rank: int = 1
    places: tuple[str, ...] = ()
    hint: str = ""

    @property
    def core(self) -> str:
        """The figure alone, as typed, without its hedge and its unit; of other passages the text."""
        figure = self.quantities[0].figure if self.quantities else None
        return figure.text if figure is not None and figure.text in self.text else self.text
