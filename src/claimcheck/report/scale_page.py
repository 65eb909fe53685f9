"""A house scale as a table: which verdict it publishes with which words, and with which number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judgement.scale import EFFECT, HOUSE, packaged_scales
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Slant
from claimcheck.report.labels import label_text
from claimcheck.report.page import Page
from claimcheck.report.visible import cells, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.scale import Mark, Scale
    from claimcheck.report.screen import Screen

WHERE = {
    Slant.OVERSTATED.value: "where an error helps the speaker",
    Slant.UNDERSTATED.value: "where every error makes less of it than there is",
    EFFECT: "where what is open is whether something had an effect",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: a verdict, where it has several marks when, and its mark."""

    word: Word
    where: str
    mark: Mark
    text: str


def scale_rows(scale: Scale) -> Iterator[Row]:
    """Every verdict, and again where an error leans one way or an effect is open, if the mark is then another."""
    for word in Word:
        mark = scale.marks[word, None]
        as_today = word is Word.OUTDATED and scale.as_today
        yield Row(word, "", mark, "as today's verdict" if as_today else label_text(mark, scale))
        for variant, where in WHERE.items():
            other = scale.marks[word, variant]
            if other != mark:
                yield Row(word, where, other, label_text(other, scale))


def scale_page(scale: Scale, screen: Screen) -> str:
    """The page of a scale in a terminal."""
    page = Page(screen)
    page.line(f"{one_line(scale.title)} ({one_line(scale.name)})", "bold")
    page.gap()
    page.line("A house scale: the words that a verdict is published with.")
    if scale.url:
        page.links([("", scale.url)])
    page.gap()
    rows = list(scale_rows(scale))
    width = max(cells(row.word.value) for row in rows) + 1
    for row in rows:
        symbol = row.mark.symbol if screen.symbols else row.mark.plain
        text = f"{one_line(symbol)} {row.text}{f', {row.where}' if row.where else ''}"
        page.pair(row.word.value, text, width=width)
    page.gap()
    if scale.name in packaged_scales():
        page.line(f"To use it: claimcheck check --scale {scale.name}")
        page.line(f'For a whole book, in claimcheck.toml: scale = "{scale.name}"; for one claim: scale: {scale.name}')
        others = [name for name in packaged_scales() if name != scale.name]
        page.line(f"Others: {', '.join(others)}; a newsroom's own is a file, see docs/scales.md", "dim")
    return page.text()


def in_short(scale: Scale) -> str:
    """One line for the list of scales."""
    if scale.name == HOUSE:
        return "claimcheck's own words"
    labels = dict.fromkeys(scale.marks[word, None].label for word in Word)
    return f"{scale.title}: {'; '.join(label for label in labels if label)}"
