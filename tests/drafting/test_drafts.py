"""Drafts from sentences as they were published: what is proposed, that it validates, that no figure is invented."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.cli.main import main
from claimcheck.drafting.draft import Told, draft
from claimcheck.drafting.text import cleaned, slug
from claimcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

# (measure, unit): one source each, in Spanish where the words are.
MEASURES = (
    ("homicide-rate", "per 100,000 people"),
    ("homicides", "people"),
    ("unemployment-rate", "%"),
    ("jobs", "jobs"),
    ("inflation", "%"),
    ("migrants", "people"),
    ("tasa-de-pobreza", "%"),
    ("exportaciones", "USD"),
    ("vaccinated", "people"),
    ("emissions", "tonnes"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A book whose sources print one figure each."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    for name, unit in MEASURES:
        (tmp_path / "sources" / f"{name}.yaml").write_text(
            f"id: {name}-report\ntitle: A yearbook\npublisher: An office\nkind: report\n"
            f'figures:\n  - {{measure: {name}, of: SLV, at: 2015, value: "1", unit: "{unit}"}}\n',
            encoding="utf-8",
        )
    return tmp_path


SENTENCES = [
    ("en", "The murder and homicide rate fell from 103 per 100,000 in 2015 to 60 in 2017.", "from-to", "homicide-rate"),
    ("en", "Homicides in El Salvador fell by 45% between 2015 and 2017.", "change", "homicides"),
    ("en", "El Salvador had the highest homicide rate in Latin America in 2015.", "rank", "homicide-rate"),
    ("en", "Unemployment fell from 10% to 4.7%.", "from-to", "unemployment-rate"),
    ("en", "The unemployment rate is at its lowest level since 1969.", "record", "unemployment-rate"),
    ("en", "The unemployment rate was 3.6% in 2019.", "level", "unemployment-rate"),
    ("en", "Jobs grew by more than 2 million in 2018.", "change", "jobs"),
    ("en", "Inflation rose to 9.1% in June 2022.", "change", "inflation"),
    ("en", "Emissions have fallen since 1990.", "change", "emissions"),
    ("en", "More than 300,000 migrants left Honduras in 2019.", "level", "migrants"),
    ("en", "Inflation has doubled since 2020.", "change", "inflation"),
    ("es", "La tasa de pobreza bajó de 40% en 2010 a 30% en 2015.", "from-to", "tasa-de-pobreza"),
    ("es", "Las exportaciones crecieron 12% en 2021.", "change", "exportaciones"),
    ("es", "La tasa de pobreza fue de 26,3% en 2018.", "level", "tasa-de-pobreza"),
    ("en", "Bananas were sold at 12 cents in 2015.", None, None),
    ("en", "We are the best friends of the people, and they know it.", None, None),
]


def drafted(root: Path, sentence: str, language: str = "en") -> str:
    book = open_book(root)
    made = draft(book, load(book).catalogue, "a-draft", sentence, language, Told())
    assert made.problems == ()
    return made.text


@pytest.mark.parametrize(("language", "sentence", "kind", "measure"), SENTENCES)
def test_what_is_proposed(root: Path, language: str, sentence: str, kind: str | None, measure: str | None) -> None:
    text = drafted(root, sentence, language)
    found = re.search(r"^  - kind: (\S+)\n    measure: (\S+)", text, re.MULTILINE)
    assert (found.groups() if found else (None, None)) == (kind, measure)
    assert "# ?" in text  # something is always open: who said it, at least


@pytest.mark.parametrize(("language", "sentence"), [row[:2] for row in SENTENCES])
def test_no_figure_is_invented(root: Path, language: str, sentence: str) -> None:
    lines = drafted(root, sentence, language).splitlines()
    keys = re.compile(r"^ {4}(?:of|at|from|to|value|by|since): ([^#]*)")
    for found in filter(None, map(keys.match, lines)):
        for figure in re.findall(r"\d[\d.,]*\d|\d", found[1]):
            assert figure.split("-")[0] in sentence or figure in {"06"}  # the month of "June"


@pytest.mark.parametrize(
    ("language", "sentence", "part", "reason"),
    [
        ("en", "Jobs fell by 5% in 2015 because of the plan.", "because of the plan.", "out of scope"),
        ("es", "Las exportaciones crecieron 12% en 2021 gracias a la ley.", "gracias a la ley.", "out of scope"),
        ("en", "Inflation fell to 5% and will fall more.", "will fall more.", "forecast"),
    ],
)
def test_causes_and_forecasts_are_not_taken_for_checked(
    root: Path, language: str, sentence: str, part: str, reason: str
) -> None:
    assert f'  - part: "{part}"\n    reason: {reason}  # ? ' in drafted(root, sentence, language)


def test_a_change_never_runs_backward(root: Path) -> None:
    text = drafted(root, "Homicides fell by 45% in 2017, and 312 soldiers were sent in 2009.")
    assert "    from: start  # ? since when" in text
    assert '    to: "2017"\n' in text
    assert "# ? no check covers '2009'" in text


def test_figures_without_a_check_are_told(root: Path) -> None:
    text = drafted(root, "Homicides fell by 45% in 2017, and 312 soldiers were sent in 2009.")
    assert "# ? no check covers '312 soldiers'" in text or "# ? no check covers '312'" in text


HOSTILE = [
    "jobs: # 'no' \"yes\" {a: b} [c] &d *e !!python/object:os.system fell 5%",
    "---\njobs fell 5%\n---\nid: other",
    "jobs fell 5% \x1b[31mred\x00\x07",
    "jobs \u202efell\u202c 5% 🎉",
    "- jobs fell 5%: |\n  >",
    "jobs " + "fell 5% " * 600,
    "jobs fell 5% \u2028 and \u0085 more",
    "99999999999999999999999999 jobs",
]


@pytest.mark.parametrize("sentence", HOSTILE)
def test_hostile_sentences_stay_text(root: Path, sentence: str) -> None:
    assert main_in(root, "new", "hostile", "--sentence", sentence, "--no-input") == 0
    loaded = load(open_book(root))
    assert loaded.problems == ()
    assert [str(claim.claim) for claim in loaded.claims] == [cleaned(sentence)]
    assert not re.search(r"[\x00-\x1f\u202a-\u202e]", str(loaded.claims[0].claim))


def main_in(root: Path, *words: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return main(words)


def test_nothing_is_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "claims" / "mine.yaml").write_text("# mine\n", encoding="utf-8")
    assert main_in(root, "new", "mine", "--sentence", "Jobs fell by 5% in 2015.") == 2
    assert (root / "claims" / "mine.yaml").read_text(encoding="utf-8") == "# mine\n"
    assert "nothing is overwritten" in capsys.readouterr().err
    assert [path.name for path in (root / "claims").iterdir()] == ["mine.yaml"]


@pytest.mark.parametrize("where", ["../out.yaml", "claims/../../out.yaml", "sources/out.yaml", "claims/out.txt"])
def test_it_stays_in_the_folder_of_claims(root: Path, where: str) -> None:
    assert main_in(root, "new", "--sentence", "Jobs fell by 5%.", "-o", where) == 2
    assert not (root / where).exists()


@pytest.mark.parametrize("bad", ["../x", "a: b", "a\nb", "-"])
def test_an_id_is_an_id(root: Path, bad: str) -> None:
    assert main_in(root, "new", "--sentence", "Jobs fell by 5%.", "--", bad) == 2
    assert list((root / "claims").iterdir()) == []


def test_what_is_told_is_kept_and_checked(root: Path) -> None:
    words = ("new", "--sentence", "Jobs fell by 5% in 2015.", "--by", "A: B", "--no-input")
    assert main_in(root, *words, "--on", "yesterday") == 2
    assert main_in(root, *words, "--source", "nobody") == 2
    assert main_in(root, *words, "--on", "2018-07") == 0
    assert str(load(open_book(root)).claims[0].said.by) == "A: B"


def test_the_screen_takes_the_draft(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main_in(root, "new", "--sentence", "Jobs fell by 5% in 2015.", "-o", "-") == 0
    assert capsys.readouterr().out.startswith("# yaml-language-server")
    assert list((root / "claims").iterdir()) == []


def test_ids_are_made_once() -> None:
    assert slug("¿Él ganó 5%?", ["el-gano-5"]) == "el-gano-5-2"
    assert slug("2015 …", []) == "claim-2015"
    assert slug("…", []) == "claim"


@pytest.mark.parametrize(
    ("typed", "measure"), [("\n", "homicides"), ("2\n", "homicide-rate"), ("7\nx\n2\n", "homicide-rate")]
)
def test_on_a_terminal_the_measure_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch, typed: str, measure: str
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert main_in(root, "new", "asked", "--sentence", "Homicides fell by 45% in 2017.") == 0
    assert f"    measure: {measure}  #" in (root / "claims" / "asked.yaml").read_text(encoding="utf-8")


def test_who_leaves_at_a_question_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(""))
    assert main_in(root, "new", "asked", "--sentence", "Homicides fell by 45% in 2017.") == 130
    assert list((root / "claims").iterdir()) == []


def test_without_a_terminal_it_says_that_nothing_is_asked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main_in(root, "new", "--sentence", "Homicides fell by 45% in 2017.") == 0
    assert "nothing is asked" in capsys.readouterr().err
