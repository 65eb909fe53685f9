"""A claim inside the course of its series as a drawing for a page: what is drawn where, without a form.

The same course as the chart in the terminal, from the same figures: the usual level before as a dashed line, the
claimed window and another reading as brackets below the axis, named beside their figures. Drawn by hand rather than by
a charting package: the colours are those of the page in light, in dark and on paper, the text is text, the bytes are
the same every time, and nothing has to be installed (vl-convert would be 84 MB, and its colours are fixed).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.report.chart import level_bounds
from claimcheck.report.chart_words import WORDS, figures_of
from claimcheck.report.html.chart_scale import LETTER, PLOT, TOP, WIDTH, Room, finite, runs, ticks, wide
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.report.article.content import Charted
    from claimcheck.report.chart import Course
    from claimcheck.report.chart_words import Figures, Words
    from claimcheck.report.tongues import Tongue

MOST_DOTS = 60  # periods; more are a line
_APART = 15.0  # units between two labels at the axis
_LINE = 19.0  # units: the height of a line of text on a narrow screen
_VISIBLE = 0.01  # of the height: a narrower interval would not be seen


@dataclass(frozen=True, slots=True)
class Label:
    """A text with its middle (or its end, at the axis) at `x`."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A bracket below the axis, `is_claim` or that of another reading, with its words below it."""

    left: float
    right: float
    y: float
    is_claim: bool
    label: Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn, in units of a drawing `width` by `height`."""

    width: float
    height: float
    subject: str  # what is drawn: measure, place, unit, source
    told: str  # the drawing in words, for those who do not see it
    room: Room
    levels: Sequence[Label]
    usual: float | None
    bands: Sequence[str]
    courses: Sequence[str]
    dots: Sequence[tuple[float, float, str]]  # x, y, and point, claim or other
    figures: Sequence[Label]
    periods: Sequence[Label]
    spans: Sequence[Span]
    legend: Sequence[str]
    floor: float = field(default=TOP + PLOT)


def drawing_of(chart: Charted, say: Tongue, decimal: str | None = None) -> Drawing | None:
    """The drawing; None where no figure can be drawn. `decimal`: the mark of the claim, where it has one."""
    values = [finite(value) for _, value in chart.course.points]
    known = [value for value in values if value is not None]
    return _Sheet(chart, values, known, say, decimal).drawing() if known else None


class _Sheet:
    """One drawing under way."""

    def __init__(
        self, chart: Charted, values: Sequence[float | None], known: Sequence[float], say: Tongue, decimal: str | None
    ) -> None:
        self.chart, self.values, self.known, self.say = chart, values, known, say
        self.words: Words = WORDS.get(say.code, WORDS["en"])
        low, high = level_bounds(known, self.course.typical)
        self.figures: Figures = figures_of(
            max(abs(low), abs(high)), self.course.decimals, say.code if say.code in WORDS else "en", decimal
        )
        gutter = max(wide(self.figures.text(level)) for level in (low, high, self.course.typical or low)) + LETTER
        self.room = Room(gutter + 6, WIDTH - 14, low, high, len(values))
        self.periods = [one_line(period) for period, _ in self.course.points]

    @property
    def course(self) -> Course:
        return self.chart.course

    def drawing(self) -> Drawing:
        spans = list(self._spans())
        floor = TOP + PLOT
        bottom = spans[-1].label.y + 6 if spans else floor + _LINE + 8
        scale = self.words.scale.format(scale=self.figures.scale) if self.figures.scale else ""
        return Drawing(
            width=WIDTH,
            height=bottom,
            subject=", ".join(filter(None, [one_line(self.course.title), scale])),
            told=self._told(spans),
            room=self.room,
            levels=self._levels(),
            usual=self.room.y(self.course.typical) if self.course.typical is not None else None,
            bands=list(self._bands()),
            courses=[self._points((i, self.values[i]) for i in run) for run in runs(self.values) if len(run) > 1],
            dots=list(self._dots()),
            figures=self._figures(),
            periods=self._ticks(floor + _LINE),
            spans=spans,
            legend=self._legend(),
        )

    def _levels(self) -> list[Label]:
        """The levels that are named at the axis: highest and lowest first, then the usual one and zero."""
        low, high, typical = self.room.low, self.room.high, self.course.typical
        kept: list[Label] = []
        for level in (high, low, typical, 0.0 if low < 0 < high else None):
            if level is None:
                continue
            y = self.room.y(level)
            if all(abs(y - other.y) >= _APART for other in kept):
                kept.append(Label(self.room.left - 8, y, self.figures.text(level)))
        return kept

    def _points(self, points: Iterator[tuple[int, float | None]]) -> str:
        return " ".join(f"{self.room.x(i):.1f},{self.room.y(v):.1f}" for i, v in points if v is not None)

    def _bands(self) -> Iterator[str]:
        """What rounding, or the margin of error, leaves open, where that can be seen."""
        bounds = self.chart.bounds
        pairs = [pair if pair and all(finite(end) is not None for end in pair) else None for pair in bounds]
        widest = max((high - low for low, high in filter(None, pairs)), default=0.0)
        if not self.room.high > self.room.low or widest / (self.room.high - self.room.low) < _VISIBLE:
            return
        for run in runs([pair[0] if pair else None for pair in pairs]):
            if len(run) > 1:
                lower = [(index, pairs[index][0]) for index in run]  # type: ignore[index]  # a run has figures
                upper = [(index, pairs[index][1]) for index in reversed(run)]  # type: ignore[index]  # as above
                yield self._points(iter([*lower, *upper]))

    def _dots(self) -> Iterator[tuple[float, float, str]]:
        ends = {index: "other" for first, last in self.course.compared for index in range(first, last + 1)}
        ends |= {index: "claim" for first, last in self.course.claimed for index in range(first, last + 1)}
        alone = {run[0] for run in runs(self.values) if len(run) == 1}
        for index, value in enumerate(self.values):
            kind = ends.get(index, "point")
            if value is not None and (kind != "point" or len(self.values) <= MOST_DOTS or index in alone):
                yield self.room.x(index), self.room.y(value), kind

    def _figures(self) -> list[Label]:
        """The figures of the claimed ends beside their points: above, or below where another stands there."""
        kept: list[Label] = []
        for index, value in self._single(self.course.claimed):
            text = self.figures.text(value)
            x = self.room.clamped(self.room.x(index), text)
            y = self.room.y(value) - 9
            meets = any(abs(x - other.x) < wide(text + other.text) / 2 and abs(y - other.y) < _LINE for other in kept)
            kept.append(Label(x, y + 2 * _LINE if meets or y < _LINE - 6 else y, text))
        return kept

    def _single(self, reading: Sequence[tuple[int, int]]) -> list[tuple[int, float]]:
        """The ends of one period each: a longer one has no figure of its own in the series."""
        found = [(first, self.values[first]) for first, last in dict.fromkeys(reading) if first == last]
        return [(index, value) for index, value in found if value is not None]

    def _ticks(self, y: float) -> list[Label]:
        marked = [index for end in (*self.course.claimed, *self.course.compared) for index in end]
        return [
            Label(self.room.clamped(self.room.x(index), self.periods[index]), y, self.periods[index])
            for index in ticks(self.periods, marked, self.room)
        ]

    def _spans(self) -> Iterator[Span]:
        name = self.words.time if self.course.start is None else self.words.window
        y = TOP + PLOT + _LINE + 14
        for reading, title, is_claim in (
            (self.course.claimed, name, True),
            (self.course.compared, self.words.other, False),
        ):
            if not reading:
                continue
            places = [self.room.x(index) for end in reading for index in end]
            left, right = min(places) - 3, max(places) + 3
            text = self._in_words(reading, title)
            yield Span(left, right, y, is_claim, Label(self.room.clamped((left + right) / 2, text), y + _LINE, text))
            y += 2 * _LINE

    def _in_words(self, reading: Sequence[tuple[int, int]], title: str) -> str:
        """A reading with its figures, as much of it as there is room for."""
        ends = self._single(reading)
        if len(ends) != len(reading):
            return title
        whole = " → ".join(f"{self.figures.text(value)} ({self.periods[index]})" for index, value in ends)
        short = " → ".join(self.figures.text(value) for _, value in ends)
        return next((text for text in (f"{title}: {whole}", f"{title}: {short}") if wide(text) <= WIDTH - 6), title)

    def _legend(self) -> list[str]:
        typical, low = self.course.typical, self.room.low
        told = [self.words.usual.format(value=self.figures.text(typical))] if typical is not None else []
        return [*told, *([self.words.axis.format(value=self.figures.text(low))] if self.room.high > low > 0 else [])]

    def _told(self, spans: Sequence[Span]) -> str:
        """The drawing in words: its span, its lowest and highest figure, and every reading."""
        lowest, highest = self.values.index(min(self.known)), self.values.index(max(self.known))
        first = self.say(
            "{first} to {last}: lowest {low} in {low_at}, highest {high} in {high_at}.",
            first=self.periods[0],
            last=self.periods[-1],
            low=self.figures.text(min(self.known)),
            low_at=self.periods[lowest],
            high=self.figures.text(max(self.known)),
            high_at=self.periods[highest],
        )
        return " ".join([first, *(f"{span.label.text}." for span in spans), *(f"{text}." for text in self._legend())])
