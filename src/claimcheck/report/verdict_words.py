"""The verdict as a table or the head of a block shows it: computed and published, in the words of its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.scale import HOUSE, mark_of, scale_of
from claimcheck.report.dates import in_short
from claimcheck.report.labels import label_of, published_label
from claimcheck.report.story import agreement, in_words
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.report.screen import Screen

Line = tuple[str, str]  # a text, and its style


def verdict_cell(verdict: Verdict, screen: Screen) -> list[Line]:
    """One line below the other: the editor's word and name where one overrides, the computed word, how it stands."""
    computed, editors = label_of(verdict), published_label(verdict)
    lines = [(f"{computed.text(screen)}", f"bold {computed.tone}")]
    if editors is not None:
        by = (f"by {editor_of(verdict)}", "dim")
        lines = [(editors.text(screen), f"bold {editors.tone}"), by, (f"data: {computed.text(screen)}", computed.tone)]
    lines += [(text, "dim") for text in (own_word(verdict), in_short(verdict)) if text]
    return [*lines, (agreement(verdict), "bold red" if verdict.agrees is False else "dim")]


def verdict_head(verdict: Verdict, screen: Screen) -> str:
    """The same on one line, how it stands left out: "✔ True by E. Ditor (data: ◔ Misleading)"."""
    computed, editors = label_of(verdict), published_label(verdict)
    told = screen.paint(computed.text(screen), "bold", computed.tone)
    if editors is not None:
        told = f"{screen.paint(editors.text(screen), 'bold', editors.tone)} by {editor_of(verdict)} (data: {told})"
    return f"{told} [{own_word(verdict)}]" if own_word(verdict) else told


def own_word(verdict: Verdict) -> str:
    """The word that `expect` takes, where the scale is another house's and calls it otherwise."""
    if verdict.word is None or scale_of(verdict).name == HOUSE:
        return ""
    own, label = in_words(verdict.word.value), mark_of(verdict).label or ""
    return "" if label.casefold() == own else own


def editor_of(verdict: Verdict) -> str:
    """Who overrides."""
    return one_line(verdict.claim.override.by) if verdict.claim.override is not None else ""
