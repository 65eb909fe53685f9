"""A quantity while it is read, and what its hedge and its figure come to together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from claimcheck.quantities.fractions import FRACTION_GRAIN
from claimcheck.quantities.quantity import Figure, Hedge, Quantity, QuantityError, Unit
from claimcheck.quantities.vocabulary import Frame


class Shape(StrEnum):
    """What kind of figure was read."""

    FIGURE = "figure"
    OF_TOTAL = "of total"  # 44 of 50
    ONE_IN = "one in"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    TIMES_MORE = "times more"
    SHRINKING = "shrinking"  # halved: a change, and the figure is what is left
    PART_AS_MANY = "part as many"  # half as many, cut to a third: what is left
    WORD = "word"  # most, every, unchanged


@dataclass(slots=True)
class Draft:
    """What has been read so far."""

    text: str
    hedge: Hedge | None = None
    shape: Shape = Shape.FIGURE
    figure: Figure | None = None
    upper: Figure | None = None
    unit: Unit = Unit.PLAIN
    word: Hedge | None = None
    of_total: int | None = None
    noun: str = ""
    sign: int = 0
    negated: bool = False
    downplays: bool = False
    moved: bool = False  # "went from"
    started: bool = False  # "from": what follows is where it began
    towards: bool = False  # "cut to": what follows is where it ended

    def take_frame(self, frame: Frame) -> None:
        """A word around the figure."""
        self.negated = self.negated or frame is Frame.NOT
        self.downplays = self.downplays or frame is Frame.ONLY
        self.started = self.started or frame in {Frame.FROM, Frame.MOVED}
        self.moved = self.moved or frame is Frame.MOVED
        self.towards = frame is Frame.TO or (self.towards and frame is not Frame.BY)

    def take_hedge(self, hedge: Hedge) -> None:
        """A hedge; two different ones do not go together."""
        if self.hedge not in {None, hedge}:
            raise QuantityError(f"'{self.text}' has two words for one figure: '{self.hedge}' and '{hedge}'", "keep one")
        self.hedge = hedge


_NEGATED = {
    Hedge.MORE_THAN: Hedge.AT_MOST,
    Hedge.AT_LEAST: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.AT_LEAST,
    Hedge.AT_MOST: Hedge.MORE_THAN,
}
_OF_MULTIPLE = {
    None: Hedge.MULTIPLE,
    Hedge.ABOUT: Hedge.MULTIPLE,
    Hedge.MORE_THAN: Hedge.MORE_THAN_MULTIPLE,
    Hedge.NEARLY: Hedge.NEARLY_MULTIPLE,
    Hedge.CLOSE_TO: Hedge.NEARLY_MULTIPLE,
}
# "More than halved" leaves less than half: the words speak of the fall, the ratio of what is left.
_OF_SHRINKING = {
    None: Hedge.PART,
    Hedge.ABOUT: Hedge.PART,
    Hedge.MORE_THAN: Hedge.MORE_THAN_PART,
    Hedge.JUST_OVER: Hedge.NEARLY,
    Hedge.WELL_OVER: Hedge.WELL_UNDER,
    Hedge.WELL_UNDER: Hedge.WELL_OVER,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
}
_STILL = {None, Hedge.ABOUT, Hedge.NEARLY, Hedge.EXACTLY}


def quantity_of(draft: Draft) -> Quantity:
    """The quantity that was read."""
    if draft.hedge is Hedge.BETWEEN and draft.upper is None:
        raise QuantityError(f"'{draft.text}' names one figure, and 'between' needs two", "write 'between 65 and 70'")
    made = _BY_SHAPE[draft.shape](draft)
    flips = made.negated and made.hedge in _NEGATED
    return replace(made, hedge=_NEGATED[made.hedge], negated=False) if flips else made


def _quantity(
    draft: Draft, hedge: Hedge, unit: Unit, *, sign: int | None = None, figure: Figure | None = None
) -> Quantity:
    return Quantity(
        text=draft.text,
        hedge=hedge,
        figure=figure or draft.figure,
        upper=draft.upper,
        unit=unit,
        negated=draft.negated,
        downplays=draft.downplays,
        of_total=draft.of_total,
        noun=draft.noun,
        sign=draft.sign if sign is None else sign,
        towards=draft.towards and unit is not Unit.MULTIPLE,
    )


def _figure(draft: Draft) -> Quantity:
    _refuse_ends(draft)
    return _quantity(draft, draft.hedge or Hedge.BARE, draft.unit)


def _refuse_ends(draft: Draft) -> None:
    """Where a move started or ended is a level; read as a size it would be a wrong one."""
    moved = draft.moved or draft.sign != 0
    if moved and draft.started and draft.upper is None:
        raise QuantityError(
            f"'{draft.text}' names where it started, and not by how much",
            "use `kind: from-to`, or write the size alone",
        )
    if moved and draft.towards:
        raise QuantityError(
            f"'{draft.text}' names where it ended, and not by how much",
            "write the figure alone as the level; `kind: from-to` takes both ends",
        )


def _of_total(draft: Draft) -> Quantity:
    return _quantity(draft, draft.hedge or Hedge.BARE, Unit.FRACTION)


def _one_in(draft: Draft) -> Quantity:
    if draft.figure is not None and draft.hedge not in {None, Hedge.ABOUT}:
        part = Figure(1 / draft.figure.value, FRACTION_GRAIN, FRACTION_GRAIN, draft.figure.text)
        return _quantity(draft, draft.hedge or Hedge.BARE, Unit.FRACTION, figure=part)
    return _quantity(draft, Hedge.ONE_IN, Unit.FRACTION)


def _fraction(draft: Draft) -> Quantity:
    if draft.towards and draft.sign <= 0:  # "a un tercio": what is left, as in "fell to a third"
        return _part_as_many(draft)
    _refuse_ends(draft)
    return _quantity(draft, draft.hedge or Hedge.FRACTION, Unit.FRACTION)


def _multiple(draft: Draft) -> Quantity:
    if draft.sign < 0 and draft.figure is not None:  # "fell threefold" leaves a third
        draft.figure = replace(draft.figure, value=1 / draft.figure.value, grain=FRACTION_GRAIN)
        return _shrinking(draft)
    hedge = _OF_MULTIPLE.get(draft.hedge, draft.hedge) or Hedge.MULTIPLE
    return _quantity(draft, hedge, Unit.MULTIPLE, sign=draft.sign or 1)


def _times_more(draft: Draft) -> Quantity:
    if draft.hedge in {None, Hedge.ABOUT}:
        return _quantity(draft, Hedge.TIMES_MORE, Unit.MULTIPLE, sign=draft.sign or 1)
    return _multiple(draft)


def _shrinking(draft: Draft) -> Quantity:
    if draft.hedge in {Hedge.NEARLY, Hedge.CLOSE_TO} and draft.figure is not None:
        # "Nearly halved": the fall comes close to a half from below.
        fall = replace(draft.figure, value=1 - draft.figure.value, grain=FRACTION_GRAIN, last_place=FRACTION_GRAIN)
        return _quantity(draft, draft.hedge, Unit.FRACTION, sign=-1, figure=fall)
    hedge = _OF_SHRINKING.get(draft.hedge, draft.hedge) or Hedge.PART
    return _quantity(draft, hedge, Unit.MULTIPLE, sign=-1)


def _part_as_many(draft: Draft) -> Quantity:
    close = {Hedge.NEARLY, Hedge.CLOSE_TO} if draft.towards else set()  # "a casi la mitad": from above or from below
    hedge = Hedge.PART if draft.hedge in {None, Hedge.ABOUT, *close} else draft.hedge
    return _quantity(draft, hedge or Hedge.PART, Unit.MULTIPLE, sign=-1)


def _word(draft: Draft) -> Quantity:
    word = draft.word or Hedge.BARE
    if word is Hedge.EVERY and draft.hedge in {Hedge.NEARLY, Hedge.CLOSE_TO}:
        all_of_them = Figure(Decimal(1), FRACTION_GRAIN, FRACTION_GRAIN, draft.text)
        return _quantity(draft, Hedge.NEARLY, Unit.FRACTION, figure=all_of_them)
    if draft.hedge is None or (word is Hedge.UNCHANGED and draft.hedge in _STILL):
        return _quantity(draft, word, draft.unit)
    raise QuantityError(
        f"'{draft.hedge}' and '{word}' do not go together in '{draft.text}'", "write a figure, or keep one"
    )


_BY_SHAPE = {
    Shape.FIGURE: _figure,
    Shape.OF_TOTAL: _of_total,
    Shape.ONE_IN: _one_in,
    Shape.FRACTION: _fraction,
    Shape.MULTIPLE: _multiple,
    Shape.TIMES_MORE: _times_more,
    Shape.SHRINKING: _shrinking,
    Shape.PART_AS_MANY: _part_as_many,
    Shape.WORD: _word,
}
