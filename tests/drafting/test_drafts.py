"""Drafts from sentences as they were published: what is proposed, that it validates, that no figure is invented."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from claimcheck.claims.book import open_book
from claimcheck.cli.main import main
from claimcheck.drafting.draft import Told, draft
from claimcheck.drafting.text import cleaned, slug
from claimcheck.judgement.verdicts import Word
from claimcheck.loading import load
from claimcheck.pipeline import run

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
    (
        "en",
        "The murder and homicide rate fell from 103 per 100,000 in 2015 to 60 in 2017.",
        "from-to",
        "homicide-rate",
    ),
    ("en", "Homicides in El Salvador fell by 45% between 2015 and 2017.", "change", "homicides"),
    ("en", "El Salvador had the highest homicide rate in Latin America in 2015.", "rank", "homicide-rate"),
    ("en", "Unemployment fell from 10% to 4.7%.", "from-to", "unemployment-rate"),
    ("en", "The unemployment rate is at its lowest level since 1969.", "record", "unemployment-rate"),
    ("en", "The unemployment rate was 3.6% in 2019.", "level", "unemployment-rate"),
    ("en", "Jobs grew by more than 2 million in 2018.", "change", "jobs"),
    ("en", "Inflation rose to 9.1% in June 2022.", "from-to", "inflation"),
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


def values_of(check: dict[str, Any]) -> dict[str, str]:
    """The values of a check by their path: from.at."""
    found: dict[str, str] = {}
    for name, value in check.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": text for inner, text in values_of(value).items()}
        elif name != "open":
            found[name] = str(value)
    return found


@pytest.mark.parametrize(("language", "sentence"), [row[:2] for row in SENTENCES])
def test_a_figure_that_the_sentence_does_not_say_is_a_proposal(root: Path, language: str, sentence: str) -> None:
    for check in yaml.safe_load(drafted(root, sentence, language)).get("checks", []):
        asked = check.get("open", [])
        left = {question.partition(":")[0] for question in ([asked] if isinstance(asked, str) else asked)}
        for path, value in values_of(check).items():
            figures = re.findall(r"\d[\d.,]*\d|\d", value) if path not in left | {"position"} else []
            assert all(figure.split("-")[0] in sentence or figure == "06" for figure in figures), (path, value)


@pytest.mark.parametrize(
    ("language", "sentence", "part", "reason"),
    [
        ("en", "Jobs fell by 5% in 2015 because of the plan.", "because of the plan", "out of scope"),
        ("en", "Because of the plan, jobs fell by 5% in 2015.", "Because of the plan", "out of scope"),
        ("en", "Our plan led to a fall of 5% in jobs in 2015.", "Our plan led to", "out of scope"),
        ("en", "Jobs fell because of the plan, and inflation rose to 5%.", "because of the plan", "out of scope"),
        ("es", "Las exportaciones crecieron 12% en 2021 gracias a la ley.", "gracias a la ley", "out of scope"),
        ("en", "Inflation fell to 5% and will fall more.", "will fall more", "forecast"),
        ("es", "La tasa de pobreza bajará a 5% en 2030.", "La tasa de pobreza bajará a 5% en 2030", "forecast"),
    ],
)
def test_causes_and_forecasts_are_not_taken_for_checked(
    root: Path, language: str, sentence: str, part: str, reason: str
) -> None:
    assert f'  - part: "{part}"\n    reason: {reason}' in drafted(root, sentence, language)


def test_a_change_never_runs_backward(root: Path) -> None:
    text = drafted(root, "Homicides fell by 45% in 2017, and 312 soldiers were sent in 2009.")
    assert '    from: "2016"\n    to: "2017"\n' in text
    assert '"from: compared with when?' in text


def test_a_part_that_no_measure_fits_is_left(root: Path) -> None:
    text = drafted(root, "Homicides fell by 45% in 2017, and 312 soldiers were sent in 2009.")
    assert '  - part: "312 soldiers were sent in 2009"\n    reason: no data' in text


def test_figures_without_a_check_are_told(root: Path) -> None:
    text = drafted(root, "Homicides fell by 45% in 2017 with 312 soldiers.")
    assert "# ? no check covers '312'" in text


def test_each_part_has_its_own_measure(root: Path) -> None:
    text = drafted(
        root, "The homicide rate fell from 103 in 2015 to 60 in 2017, more than 40 percent, and jobs halved."
    )
    found = re.findall(r"  - kind: (\S+)\n    measure: (\S+)", text)
    assert found == [("from-to", "homicide-rate"), ("change", "homicide-rate"), ("change", "jobs")]


# The verdict would hang on each of these.
GUESSES = [
    pytest.param("The unemployment rate is 5%.", "at: which period", id="a level without a time"),
    pytest.param("Emissions have fallen since 1990.", "to: until when", id="until when"),
    pytest.param("Jobs fell by 5% in 2015.", "from: compared with when", id="one time of a change"),
    pytest.param("The unemployment rate rose 5% from 2010 to 2015.", "by: is it points", id="percent of a percentage"),
    pytest.param("Jobs were at their worst in 2015.", "extreme: does", id="the worst"),
    pytest.param("A third of jobs were lost in 2015.", "value: of which whole", id="a part of what"),
    pytest.param("Jobs were 5% higher in 2015 than we said.", "value: ", id="higher than what"),
    pytest.param("Jobs went from 2 to 5 million between 2010 and 2015.", "from.value: is it", id="2, or 2 million"),
]


@pytest.mark.parametrize(("sentence", "asked"), GUESSES)
def test_what_the_sentence_does_not_say_is_an_open_question(root: Path, sentence: str, asked: str) -> None:
    assert f'"{asked}' in drafted(root, sentence)


@pytest.mark.parametrize(("sentence", "asked"), GUESSES)
def test_a_draft_with_open_questions_gets_no_verdict(root: Path, sentence: str, asked: str) -> None:
    (root / "claims" / "a.yaml").write_text(drafted(root, sentence), encoding="utf-8")
    verdict = run(open_book(root), today=dt.date(2024, 6, 1)).verdicts[0]
    assert (verdict.word, asked.partition(":")[0] in verdict.reason) == (Word.UNPROVEN, True)


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
