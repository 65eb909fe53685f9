"""The page that says how claims are checked: the tables, rules and scales that are in force in this book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import OFF, discover
from claimcheck.judgement.scale import HOUSE, scale_of
from claimcheck.judgement.table import TABLE
from claimcheck.judgement.verdicts import Word
from claimcheck.report.labels import scale_label
from claimcheck.report.said import sentence
from claimcheck.report.scale_page import scale_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.judgement.scale import Scale
    from claimcheck.pipeline import Run
    from claimcheck.report.html.pages import Frame
    from claimcheck.report.labels import Label


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about misleading figures. `weight`: of its worst case, as the settings have it."""

    name: str
    what: str
    weight: str
    is_set: bool  # by the settings of the book


@dataclass(frozen=True, slots=True)
class ScaleTable:
    """The words of a house: verdict, label, and where the label is used if not always."""

    title: str
    rows: Sequence[tuple[str, Label, str]]


def method_page(run: Run, frame: Frame) -> str:
    """The page."""
    config = run.loaded.book.config
    return frame.filled(
        "method.html",
        title=frame.say("How we check"),
        near=_percent(config.tolerance.near * 100),
        far=_percent(config.tolerance.far * 100),
        table=[(row.word.value, sentence(row.plain)) for row in TABLE],
        rules=_rules(config.severities),
        scales=[_scale_table(scale) for scale in _in_force(run)],
    )


def _percent(value: object) -> str:
    return f"{float(str(value)):g}"


def _rules(severities: object) -> list[Rule]:
    settings = {str(rule): str(weight) for rule, weight in dict(severities).items()}  # type: ignore[call-overload]  # a mapping
    return [
        Rule(name, _first(rule.manual), settings.get(name, rule.worst.value), is_set=name in settings)
        for name, rule in discover().items()
        if settings.get(name) != OFF
    ]


def _first(manual: str) -> str:
    """What the rule means: the first sentence of its page, and the first of the paragraph that says so."""
    paragraphs = [" ".join(part.split()) for part in manual.split("\n\n")]
    meaning = next(
        (part.removeprefix("What it means: ") for part in paragraphs if part.startswith("What it means")), ""
    )
    return " ".join(filter(None, [paragraphs[0], sentence(meaning.rstrip(".")) if meaning else ""]))


def _in_force(run: Run) -> Iterable[Scale]:
    """The scales of the verdicts, each once; claimcheck's own words are its own scale."""
    scales = {scale_of(verdict).name: scale_of(verdict) for verdict in run.verdicts}
    return [scales[name] for name in sorted(scales, key=lambda name: (name != HOUSE, name))]


def _scale_table(scale: Scale) -> ScaleTable:
    rows = [
        (
            row.word.value,
            scale_label(row.mark, Word(row.word), scale),
            row.text if not row.where else f"{row.text}, {row.where}",
        )
        for row in scale_rows(scale)
    ]
    return ScaleTable(scale.title, rows)
