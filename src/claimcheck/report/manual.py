"""The manual: kinds of checks, problem codes, rules about misleading figures, verdicts, scales, words for figures.

Every page is written beside the code it is about; here they are found and laid out.
"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from claimcheck.judgement.scale import Scale, ScaleError, load_scale, packaged_scales
from claimcheck.judgement.scale_names import find_scale
from claimcheck.judgement.verdicts import Word
from claimcheck.report.grammar_words import COMPOUND, TIMES, grammar_word, grammar_words
from claimcheck.report.labels import word_label
from claimcheck.report.page import Page
from claimcheck.report.scale_page import in_short, scale_page
from claimcheck.report.term_words import term_names, term_page
from claimcheck.report.visible import one_line
from claimcheck.rules import RULES, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.judgement.detector import Detector
    from claimcheck.quantities.words import WordEntry
    from claimcheck.report.screen import Screen
    from claimcheck.rules import Rule

_SIZE = "A figure without a word of its own is wrong in size within 10% of what was said; further away it is false."
_MORE = {
    Word.EXAGGERATED: f"{_SIZE} The error helps the speaker.",
    Word.UNDERSTATED: f"{_SIZE} The truth is larger, in the direction of the speaker.",
}
_NO_INTENT = "It speaks of the reading, not of anybody's intent."
_LINE_END = re.compile(r"(?<=[.:])\n(?=[A-Z][a-z]+(?: [a-z]+)*:)")  # "Near miss: …" starts a line of its own
_DECADE = re.compile(r"[0-9]{3}0s")  # a time, and no figure of so many seconds
_ITEM = re.compile(r"\n(?=- )")  # so does each item of a list
_SIGNS = {
    "g/": "g is the last written place of the figure said (10 for 700, 0.1 for 6.1)",
    "t1": "t1 is 5% of it",
    "t2": "t2 is 10% of it",
}


def topics() -> list[str]:
    """Everything with a name of its own, the words for figures in every language last."""
    from claimcheck.quantities.words import known_words

    verdicts = [word.value for word in Word]
    named = [*_kinds(), *RULES, *_detectors(), *verdicts, *packaged_scales()]
    return [*named, *grammar_words(), *term_names(), *known_words(), *known_words("es")]


def contents(screen: Screen) -> str:
    """What can be explained."""
    page = Page(screen)
    _section(page, "Kinds of checks", {name: _first(text) for name, text in _kinds().items()})
    _section(page, "Verdicts", {word.value: _verdict_in_short(word) for word in Word})
    _section(page, "House scales", {name: in_short(load_scale(name)) for name in packaged_scales()})
    _section(page, "Rules about misleading figures", {name: _first(text) for name, text in _detectors().items()})
    _section(page, "Problems", {code: rule.title for code, rule in RULES.items()})
    _section(page, "Forms of time", {name: meaning for name, (_, meaning) in TIMES.items()})
    _section(page, "Parts of several checks", {name: meaning for name, (meaning, _) in COMPOUND.items()})
    page.heading("Keys of the files")
    page.line("any of them: claimcheck explain over-time", indent=2)
    page.heading("Words for figures")
    page.line('any of them, in English or Spanish: claimcheck explain "more than doubled"', indent=2)
    return page.text()


def explained(topic: str, screen: Screen) -> str | None:
    """The page of a topic; None when there is none."""
    name = topic.casefold()
    for pages in (_kinds(), _detectors()):
        if name in pages:
            return _manual(name, pages[name], screen)
    if topic.upper() in RULES:
        return _rule(RULES[topic.upper()], screen)
    slug = "-".join(name.replace(",", " ").split())
    if slug in list(Word):
        return _verdict(Word(slug), screen)
    scale = _packaged(topic)
    if scale is not None:
        return scale_page(scale, screen)
    term = term_page(topic, screen)
    if term is not None:  # the word of the trade first, then the keys of the same name
        return term + (grammar_word(topic, screen) or "\n").split("\n", 1)[1]
    of_the_grammar = slug in COMPOUND or _DECADE.fullmatch(slug) is not None
    ways = (grammar_word,) if of_the_grammar else (_word, grammar_word, _plain_word)
    return next((page for way in ways if (page := way(topic, screen)) is not None), None)


def _packaged(topic: str) -> Scale | None:
    try:
        return find_scale(topic)
    except ScaleError:
        return None


def _kinds() -> Mapping[str, str]:
    from claimcheck.evaluation.kind import discover

    return {name: inspect.cleandoc(kind.manual or "") for name, kind in discover().items()}


def _detectors() -> Mapping[str, str]:
    from claimcheck.judgement.detector import discover

    return {name: f"{found.manual}\n\n{_standing(found)}" for name, found in discover().items()}


def _standing(detector: Detector) -> str:
    """How much a rule can weigh, and what none of them says."""
    worst = f"At worst: {detector.worst.value}; `severities` in claimcheck.toml can set another weight."
    return worst if "intent" in detector.manual else f"{worst} {_NO_INTENT}"


def _first(text: str) -> str:
    return text.split("\n\n", 1)[0].replace("\n", " ").strip()


def _section(page: Page, title: str, rows: Mapping[str, str]) -> None:
    page.heading(title)
    width = max(map(len, rows), default=0) + 1
    for name, text in rows.items():
        page.pair(name, text, width=width)


def _manual(name: str, text: str, screen: Screen) -> str:
    page = Page(screen)
    page.line(name, "bold")
    for paragraph in text.strip().split("\n\n"):
        page.gap()
        _paragraph(paragraph, page)
    return page.text()


def _paragraph(text: str, page: Page) -> None:
    """Prose folded to the screen; an example as it is written. A line that ends a sentence ends the line."""
    if text.startswith((" ", "|", "```")):
        page.raw(text)
        return
    for item in _ITEM.split(text):
        for line in _LINE_END.split(item):
            page.line(" ".join(line.split()))


def _rule(rule: Rule, screen: Screen) -> str:
    page = Page(screen)
    page.line(f"{rule.code} {rule.title}", "bold")
    page.gap()
    page.line(rule.meaning)
    page.gap()
    page.pair("To mend it", rule.mend, indent=0)
    level = "a warning: it fails a run only with --fail-on warning" if rule.severity is Severity.WARNING else "an error"
    page.pair("It is", f"{level} (exit code {rule.exit_code})", indent=0, width=11)
    return page.text()


def _verdict_in_short(word: Word) -> str:
    from claimcheck.judgement.table import TABLE

    plain = next((row.plain for row in TABLE if row.word is word), None)
    return plain or "another verdict today than on the day it was said"


def _verdict(word: Word, screen: Screen) -> str:
    from claimcheck.judgement.table import TABLE

    page = Page(screen)
    page.line(f"{word_label(word).text(screen)} ({word.value})", "bold")
    page.gap()
    page.line(f"A verdict: {_verdict_in_short(word)}.")
    page.line(_MORE.get(word, ""))
    page.gap()
    page.line("The first of these that fits a claim gives its verdict:")
    for row in TABLE:
        lead = "→" if row.word is word else " "
        page.item(f"{lead if screen.symbols or lead == ' ' else '>'} {row.word.value}: {row.plain}")
    return page.text()


def _word(topic: str, screen: Screen) -> str | None:
    from claimcheck.quantities.words import explain_vague, explain_word

    entry = explain_word(topic) or explain_word(topic, "es")
    if entry is not None:
        return _word_page(topic, entry, screen)
    instead = explain_vague(topic) or explain_vague(topic, "es")
    if instead is not None:
        return _vague_page(topic, instead, screen)
    return None


def _plain_word(topic: str, screen: Screen) -> str | None:
    from claimcheck.quantities.plain_words import explain_plain

    plain = explain_plain(topic) or explain_plain(topic, "es")
    if plain is None:
        return None
    page = Page(screen)
    page.line(f"“{one_line(topic)}”", "bold")
    page.gap()
    page.line(f"In a figure: {plain}.")
    return page.text()


def _vague_page(topic: str, instead: str, screen: Screen) -> str:
    page = Page(screen)
    page.line(f"“{one_line(topic)}”", "bold")
    page.gap()
    page.line("This names no one figure, so nothing can be held against it, and it is never guessed.")
    page.pair("instead", instead, indent=0, width=9)
    return page.text()


def _word_page(topic: str, entry: WordEntry, screen: Screen) -> str:
    from claimcheck.quantities.words import words_of

    page = Page(screen)
    page.line(f"“{one_line(topic)}” ({entry.hedge.value})", "bold")
    page.gap()
    rows = {"true": entry.row.true, "mostly true": entry.row.mostly, "otherwise": entry.row.otherwise}
    for name, text in rows.items():
        if text:
            page.pair(name, text, indent=0, width=12)
    page.gap()
    values = "; ".join(f"{measured}: {outcome}" for measured, outcome in entry.worked.measured)
    page.pair("example", f"said “{entry.said}”, measured {values}", indent=0, width=12)
    for language, name in (("en", "in English"), ("es", "in Spanish")):
        listed = words_of(entry.hedge, language)
        if listed:
            page.pair(name, ", ".join(listed), indent=0, width=12)
    legend = [text for sign, text in _SIGNS.items() if any(sign in row for row in rows.values())]
    if legend:
        page.gap()
        page.line(f"where {', '.join(legend)}", "dim")
    return page.text()
