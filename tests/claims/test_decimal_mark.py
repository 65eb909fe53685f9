from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.claims.load import load_claims
from claimcheck.datasets.catalogue import load_sources
from claimcheck.evaluation.kind import discover
from claimcheck.quantities.quantity import QuantityError, Unit
from claimcheck.quantities.tolerance import parse_tolerance

KINDS = {name: kind.params for name, kind in discover().items()}
CLAIM = """\
id: hectares
claim: Se quemaron 48.189 hectáreas en 2022.
language: {language}
{key}checks:
  - {{kind: level, measure: burnt, of: Bolivia, at: 2022, value: "{value}"}}
"""


def value_in(
    folder: Path, key: str, value: str, settings: str = "", language: str = "es"
) -> tuple[str | None, list[str]]:
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    (folder / "claimcheck.toml").write_text(settings, encoding="utf-8")
    (folder / "claims" / "fire.yaml").write_text(
        CLAIM.format(key=key, value=value, language=language), encoding="utf-8"
    )
    claims, problems = load_claims(open_book(folder), KINDS)
    found = [str(check.params.value.figure.value) for claim in claims for check in claim.checks]  # type: ignore[union-attr]  # checks of one kind
    return next(iter(found), None), [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("key", "settings", "value", "read"),
    [
        ('decimal: ","\n', "", "48.189 hectáreas", "48189"),
        ('decimal: "."\n', "", "48.189 hectáreas", "48.189"),
        ("", 'decimal = ","\n', "48.189 hectáreas", "48189"),
        ('decimal: "."\n', 'decimal = ","\n', "48,189 hectáreas", "48189"),
    ],
    ids=["in the claim", "a point", "in the settings", "the claim wins"],
)
def test_the_mark_before_decimals_is_said_once(tmp_path: Path, key: str, settings: str, value: str, read: str) -> None:
    assert value_in(tmp_path, key, value, settings) == (read, [])


@pytest.mark.parametrize(
    ("settings", "value", "read"),
    [
        pytest.param('language = "es"\ndecimal = ","\n', "96,000", "96000", id="another language than the book's"),
        pytest.param('language = "es"\ndecimal = "."\n', "96.5", "96.5", id="its own mark"),
    ],
)
def test_the_mark_of_the_book_is_for_claims_in_its_language(
    tmp_path: Path, settings: str, value: str, read: str
) -> None:
    assert value_in(tmp_path, "", value, settings, language="en") == (read, [])


def test_without_the_mark_a_figure_is_not_guessed(tmp_path: Path) -> None:
    assert value_in(tmp_path, "", "48.189 hectáreas") == (None, ["CC114"])


def test_another_mark_is_refused(tmp_path: Path) -> None:
    assert value_in(tmp_path, "decimal: comma\n", "48189") == (None, ["CC113"])


def test_another_mark_in_the_settings_is_refused(tmp_path: Path) -> None:
    assert value_in(tmp_path, "", "48189", 'decimal = ";"\n') == (None, ["CC124"])


@pytest.mark.parametrize(
    ("language", "decimal", "written", "amount", "unit"),
    [
        ("es", None, "0,5 puntos", "0.5", Unit.POINTS),
        ("es", None, "0.5 points", "0.5", Unit.POINTS),
        ("es", ",", "1.500", "1500", Unit.PLAIN),
        ("en", None, "1.500", "1.500", Unit.PLAIN),
        ("en", ",", "2,5%", "2.5", Unit.PERCENT),
    ],
    ids=["a Spanish comma", "English words in Spanish", "grouped by points", "an English point", "a declared comma"],
)
def test_a_tolerance_is_read_with_the_marks_of_the_claim(
    language: str, decimal: str | None, written: str, amount: str, unit: Unit
) -> None:
    tolerance = parse_tolerance(written, language, decimal)

    assert (tolerance.amount, tolerance.unit) == (Decimal(amount), unit)


def test_a_tolerance_that_can_be_read_in_two_ways_is_refused() -> None:
    with pytest.raises(QuantityError, match="two ways"):
        parse_tolerance("1.500", "es")


SOURCE = """\
id: gazette
title: The gazette
publisher: The state
kind: report
{key}figures:
  - {{measure: burnt, of: Bolivia, at: 2022, value: "{value}"}}
"""


def figure_in(folder: Path, key: str, value: str, decimal: str | None = None) -> list[str]:
    """The figure as it was read, or what was found instead."""
    path = folder / "gazette.yaml"
    path.write_text(SOURCE.format(key=key, value=value), encoding="utf-8")
    sources, problems = load_sources(path, "sources/gazette.yaml", decimal=decimal)
    return [str(source.figures[0].value) for source in sources] + [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("key", "decimal", "value", "found"),
    [
        ("", None, "48.189", ["48.189"]),
        ("", ",", "48.189", ["48189"]),
        ('decimal: "."\n', ",", "48.189", ["48.189"]),
        ('decimal: ","\n', None, "-1.234,50", ["-1234.50"]),
        ('decimal: ","\n', None, "48.1", ["CC113"]),
        ('decimal: ","\n', None, "48 189 hectares", ["CC113"]),
        ('decimal: ";"\n', ",", "48.189", ["CC113"]),
    ],
    ids=[
        "a point unless it is said",
        "the book's mark",
        "the source wins",
        "the source's own",
        "the other mark",
        "more than a number",
        "no mark at all",
    ],
)
def test_figures_of_a_source_are_read_with_its_mark(
    tmp_path: Path, key: str, decimal: str | None, value: str, found: list[str]
) -> None:
    assert figure_in(tmp_path, key, value, decimal) == found
