"""How a verdict is shown: a symbol, a word and a tone, so that nothing hangs on colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judgement.scale import load_scale, mark_of, published_mark, scale_of
from claimcheck.judgement.verdicts import Weight, Word
from claimcheck.quantities.outcomes import Outcome, Slant
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.judgement.scale import Mark, Scale
    from claimcheck.judgement.verdicts import Dated, PartVerdict, Verdict
    from claimcheck.report.screen import Screen


@dataclass(frozen=True, slots=True)
class Label:
    """A symbol, its stand-in where the encoding has ASCII only, a word, and a tone."""

    symbol: str
    plain: str
    word: str
    tone: str

    def text(self, screen: Screen) -> str:
        """Symbol and word."""
        return f"{self.mark(screen)} {self.word}"

    def mark(self, screen: Screen) -> str:
        """The symbol alone."""
        return self.symbol if screen.symbols else self.plain


_TONES = {
    Word.TRUE: "green",
    Word.MOSTLY_TRUE: "green",
    Word.TRUE_BUT: "yellow",
    Word.MISLEADING: "red",
    Word.EXAGGERATED: "yellow",
    Word.UNDERSTATED: "yellow",
    Word.MIXED: "yellow",
    Word.FALSE: "red",
    Word.UNPROVEN: "blue",
    Word.DISPUTED: "blue",
    Word.OUTDATED: "magenta",
}

OUTCOMES = {
    Outcome.TRUE: Label("✔", "+", "holds", "green"),
    Outcome.MOSTLY: Label("◕", "~", "nearly holds", "green"),
    Outcome.INEXACT: Label("◐", "*", "right in kind, off in size", "yellow"),
    Outcome.FALSE: Label("✘", "x", "does not hold", "red"),
    Outcome.UNDECIDABLE: Label("?", "?", "cannot be decided", "blue"),
}
DISPUTED_PART = Label("≠", "#", "the sources disagree", "blue")

WEIGHTS = {
    Weight.CRITICAL: Label("▲", "!!", "critical", "red"),
    Weight.SERIOUS: Label("△", "!", "serious", "yellow"),
    Weight.NOTE: Label("·", "-", "note", "dim"),
    Weight.CLEAN: Label("·", "-", "clean", "dim"),
}


def label_of(verdict: Verdict) -> Label:
    """The label of the computed verdict by its scale; of a claim that was not checked, that."""
    return scale_label(mark_of(verdict), verdict.word, scale_of(verdict))


def published_label(verdict: Verdict) -> Label | None:
    """The label of the verdict that an editor publishes in place of the computed one, if one does."""
    mark = published_mark(verdict)
    return scale_label(mark, verdict.published, scale_of(verdict)) if mark is not None else None


def dated_label(verdict: Verdict, dated: Dated) -> Label:
    """The label of the verdict of one day, by the scale of the claim."""
    scale = scale_of(verdict)
    return scale_label(scale.mark(dated.word, dated.direction), dated.word, scale)


def word_label(word: Word | None, direction: Slant | None = None) -> Label:
    """The label of a word by claimcheck's own scale."""
    return scale_label(load_scale().mark(word, direction), word, load_scale())


def scale_label(mark: Mark, word: Word | None, scale: Scale) -> Label:
    """The label of a mark of a scale; `word`: the verdict it stands for."""
    tone = _TONES[word] if word is not None else "magenta"
    return Label(one_line(mark.symbol), one_line(mark.plain), label_text(mark, scale), tone)


def label_text(mark: Mark, scale: Scale) -> str:
    """The words of a mark with its number; a house may give a verdict none."""
    text = one_line(mark.label) if mark.label is not None else "No label"
    return text if mark.number is None else f"{text} ({mark.number} of {scale.highest})"


def part_label(part: PartVerdict) -> Label:
    """How one part came out."""
    return DISPUTED_PART if part.disputed or part.outcome is None else OUTCOMES[part.outcome]
