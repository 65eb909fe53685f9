"""Words that people look for and that are no key, no kind and no word for a figure by themselves: median, per head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.report.page import Page
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from claimcheck.report.screen import Screen


@dataclass(frozen=True, slots=True)
class Term:
    """What a word of the trade comes to here: by what names it is asked for, what to write, and where to read on."""

    names: tuple[str, ...]
    meaning: str
    write: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


TERMS = (
    Term(
        ("median", "the median", "mediana", "la mediana"),
        "the figure in the middle: half of the periods or places are below it",
        ("at: {in: 2010..2015, take: median}", "of: {in: towns, take: median}"),
        ("take",),
    ),
    Term(
        ("mean", "average", "the average", "on average", "media", "promedio", "el promedio", "en promedio"),
        "the sum divided by how many there are; of rates of several places it is refused, since they weigh differently",
        ("at: {in: 2010..2015, take: mean}", "of: {in: towns, take: mean}", 'line: {mean: "1901..2000"}'),
        ("take", "threshold"),
    ),
    Term(
        ("sum", "total", "in total", "suma", "en total"),
        "figures of several periods or places added up, where the source says that they add up",
        ("at: {in: 2010..2015, take: sum}", "over-time: sum", "over-entities: sum"),
        ("take", "over-time", "over-entities", "aggregates"),
    ),
    Term(
        ("per head", "per capita", "per person", "per inhabitant", "por habitante", "por persona", "por cabeza", "rate",
         "tasa", "per 100,000", "per 100000", "por cada 100.000", "por 100.000", "denominator", "denominador"),
        "a count divided by how many people there are; a rate of the source itself is better, where it prints one",
        ("per: {measure: population, times: 100000}", "per: {measure: population}"),
        ("per", "times", "denominator-choice"),
    ),
    Term(
        ("cumulative", "running total", "year to date", "to date", "acumulado", "acumulada", "en lo que va del año"),
        "a running total: what was added up from a first period to this one",
        ("derived: {deaths-to-date: {cumulative: deaths, each: year}}",),
        ("cumulative", "each"),
    ),
    Term(
        ("index", "base 100", "indexed", "índice", "indice"),
        "figures as parts of that of one period, which is 100",
        ("derived: {jobs-index: {index: jobs, to: 2010}}",),
        ("index", "rebase"),
    ),
    Term(
        ("term", "terms", "term of office", "mandate", "mandato", "período de gobierno", "since he took office",
         "since she took office", "desde que asumió"),
        "a named span of time, declared once in the book; its base is the last period before it",
        ("at: us-terms/obama-1", "from: before lopez", "periods: us-terms"),
        ("periods", "before", "named period"),
    ),
    Term(
        ("group", "grupo", "region", "región", "universe", "universo"),
        "places that are compared or added up together, by a list or by a column of the table",
        ("groups: {central-america: [SLV, GTM, HND, NIC, CRI, PAN]}", "among: central-america", "among: all"),
        ("groups", "among", "entities", "expected"),
    ),
    Term(
        ("half-year", "half year", "half-years", "semester", "semestre", "primer semestre"),
        "six months as one period; H1 is January to June",
        ("at: 2023-H1", "grain: half-year", "last 4 half-years"),
        ("period", "grain"),
    ),
    Term(
        ("quarter", "quarters", "trimestre", "trimestres"),
        "three months as one period; Q1 is January to March",
        ("at: 2015-Q3", "grain: quarter"),
        ("period", "grain"),
    ),
    Term(
        ("provisional", "preliminary", "estimated", "estimate", "preliminar", "estimado", "status"),
        "a figure that its publisher has not settled; the table says so by a letter, and the finding tells it",
        ("status: {column: obs_status}", "status: {2019..: P}"),
        ("provisional-endpoint", "status"),
    ),
    Term(
        ("decimal", "decimals", "decimal comma", "thousands separator", "coma decimal", "separador de miles"),
        "the mark before decimals: 17.000 in a Spanish claim may be seventeen or seventeen thousand",
        ('decimal: ","', 'decimal = ","   (in claimcheck.toml, for the whole book)'),
        ("decimal", "thousands", "decimals"),
    ),
    Term(
        ("baseline", "base year", "base period", "año base", "starting point"),
        "what a change is measured from; whether it was an unusual year is looked at",
        ("from: 2015", "from: 1990..1995"),
        ("from", "peak-baseline", "trough-baseline"),
    ),
    Term(
        ("filter", "filtro", "subgroup", "subgrupo"),
        "the rows that count: a column and the values that it must have",
        ("where: {sex: female}", "where: {age: [15-19, 20-24]}", "where: {item: {not: [total]}}"),
        ("where",),
    ),
    Term(
        ("hedge", "hedges", "rounding", "redondeo"),
        "a word before a figure, and how far off the figure may be under it",
        ('value: "about 80"', 'value: "more than 80"', "tolerance: 5%"),
        ("about", "more than", "tolerance", "hedge-mismatch"),
    ),
    Term(
        ("window", "windows", "stretch", "ventana"),
        "every stretch of one length inside a span",
        ("periods: {windows: 4 years, within: 1948..2014, overlap: merge}",),
        ("windows", "overlap"),
    ),
    Term(
        ("episode", "episodes", "recession", "recessions", "recesión", "episodio"),
        "neighbouring periods in which something holds, joined and counted as one",
        ("periods: {in: 1990..2020, when: {kind: change, direction: decrease}, as: episodes}",),
        ("episodes", "count"),
    ),
    Term(
        ("real terms", "inflation-adjusted", "constant prices", "precios constantes", "términos reales"),
        "money without the rise of prices, by an index of prices of the catalogue",
        ("derived: {real-wage: {deflate: wage, by: cpi, to: 2020}}",),
        ("deflate",),
    ),
)  # fmt: skip


def term_names() -> list[str]:
    """Every name that a term is asked for by."""
    return [name for term in TERMS for name in term.names]


def term_page(topic: str, screen: Screen) -> str | None:
    """The page of a term, by any of its names; None for other words."""
    asked = _plain(topic)
    term = next((term for term in TERMS if asked in map(_plain, term.names)), None)
    if term is None:
        return None
    page = Page(screen)
    page.line(one_line(topic), "bold")
    page.gap()
    page.line(f"{term.meaning[:1].upper()}{term.meaning[1:]}.")
    for example in term.write:
        page.item(f"write: {example}", "dim")
    page.gap()
    onwards = [f"claimcheck explain {_quoted(name)}" for name in term.see if _plain(name) != asked]
    page.line("Read on: " + ", ".join(onwards))
    return page.text()


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
