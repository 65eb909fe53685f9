from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims.book import open_book
from claimcheck.claims.load import load_claims
from claimcheck.evaluation.kind import discover

KINDS = {name: kind.params for name, kind in discover().items()}
CLAIM = """\
id: hectares
claim: Se quemaron 48.189 hectáreas en 2022.
language: es
{key}checks:
  - {{kind: level, measure: burnt, of: Bolivia, at: 2022, value: "{value}"}}
"""


def value_in(folder: Path, key: str, value: str, settings: str = "") -> tuple[str | None, list[str]]:
    (folder / "claims").mkdir()
    (folder / "sources").mkdir()
    (folder / "claimcheck.toml").write_text(settings, encoding="utf-8")
    (folder / "claims" / "fire.yaml").write_text(CLAIM.format(key=key, value=value), encoding="utf-8")
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


def test_without_the_mark_a_figure_is_not_guessed(tmp_path: Path) -> None:
    assert value_in(tmp_path, "", "48.189 hectáreas") == (None, ["CC114"])


def test_another_mark_is_refused(tmp_path: Path) -> None:
    assert value_in(tmp_path, "decimal: comma\n", "48189") == (None, ["CC113"])


def test_another_mark_in_the_settings_is_refused(tmp_path: Path) -> None:
    assert value_in(tmp_path, "", "48189", 'decimal = ";"\n') == (None, ["CC124"])
