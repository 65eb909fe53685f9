"""Which measures a sentence or a part of one may be about, and what is left open."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.book import open_book
from claimcheck.drafting.measures import candidates, subjects
from claimcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.datasets.catalogue import Catalogue


def catalogue_of(root: Path, *figures: str, title: str = "A yearbook") -> Catalogue:
    """A book with one report; `figures` are "measure; unit; definition"."""
    (root / "sources").mkdir(exist_ok=True)
    (root / "claims").mkdir(exist_ok=True)
    (root / "claimcheck.toml").write_text("", encoding="utf-8")
    lines = [f"id: report\ntitle: {title}\npublisher: An office\nkind: report\nfigures:\n"]
    for figure in figures:
        name, unit, definition = (part.strip() for part in figure.split(";"))
        more = f', definition: "{definition}"' if definition else ""
        lines.append(f'  - {{measure: {name}, of: SLV, at: 2015, value: "1", unit: "{unit}"{more}}}\n')
    (root / "sources" / "report.yaml").write_text("".join(lines), encoding="utf-8")
    loaded = load(open_book(root))
    assert loaded.problems == ()
    return loaded.catalogue


def names(sentence: str, catalogue: Catalogue) -> list[str]:
    return [item.measure for item in candidates(sentence, catalogue)]


def equals(sentence: str, catalogue: Catalogue) -> list[str]:
    return [item.measure for item in candidates(sentence, catalogue) if item.is_equal]


MURDERS = ("homicides; people;", "homicide-rate; per 100,000 people;")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Killings rose by 12% last year.", id="a change in percent"),
        pytest.param("Los asesinatos bajaron en 2020.", id="no figure, in Spanish"),
        pytest.param("Murders fell from 103 to 60.", id="figures that may be either"),
    ],
)
def test_a_number_and_a_rate_fit_equally(tmp_path: Path, sentence: str) -> None:
    assert equals(sentence, catalogue_of(tmp_path, *MURDERS)) == ["homicides", "homicide-rate"]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        pytest.param("The murder rate fell.", "homicide-rate", id="the word rate"),
        pytest.param("Murders fell from 103 per 100,000 to 60.", "homicide-rate", id="per so many"),
        pytest.param("There were 6,656 murders.", "homicides", id="thousands"),
        pytest.param("El número de asesinatos bajó.", "homicides", id="the word number, in Spanish"),
    ],
)
def test_how_a_sentence_counts_decides(tmp_path: Path, sentence: str, first: str) -> None:
    catalogue = catalogue_of(tmp_path, *MURDERS)
    assert names(sentence, catalogue)[0] == first
    assert equals(sentence, catalogue) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("El Salvador is not what it was in 2015.", id="a place"),
        pytest.param("People have more than they had.", id="words that every sentence has"),
        pytest.param("100,000 people came in 2015.", id="a unit"),
        pytest.param("", id="nothing"),
        pytest.param("😀 %%% ---", id="no word"),
    ],
)
def test_nothing_is_found_by(tmp_path: Path, sentence: str) -> None:
    figures = (*MURDERS, "el-salvador-exports; USD;", "people; people;", "arrivals-2015; people;")
    assert names(sentence, catalogue_of(tmp_path, *figures)) == []


def test_a_place_in_the_name_of_a_measure_is_no_doubt_where_the_sentence_says_it(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "honduras-exports; USD;", "guatemala-exports; USD;")
    found = {item.measure: item.doubts for item in candidates("Exports of Honduras rose.", catalogue)}
    assert found["honduras-exports"] == ()
    assert found["guatemala-exports"] == ("the sentence does not say 'guatemala'",)


def test_what_the_name_says_beyond_the_sentence_is_a_doubt(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "youth-unemployment-rate; %;")
    assert candidates("El paro subió.", catalogue)[0].doubts == ("the sentence does not say 'youth'",)


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        pytest.param("Unemployment of women rose.", "the sentence says 'women', the measure does not", id="a group"),
        pytest.param("El paro de los jóvenes subió.", "the sentence says 'jóvenes', the measure does not",
                     id="a group, in Spanish"),
        pytest.param("The unemployment that migrants and women have rose.",
                     "the sentence says 'women', the measure does not", id="a group further on"),
    ],
)  # fmt: skip
def test_a_figure_of_all_is_doubtful_for_a_group(tmp_path: Path, sentence: str, doubt: str) -> None:
    catalogue = catalogue_of(tmp_path, "unemployment-rate; %;")
    assert candidates(sentence, catalogue)[0].doubts == (doubt,)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        pytest.param("Las exportaciones de café crecieron 12%.", "café", id="de with a listed word"),
        pytest.param("Exports of bananas rose 12%.", "bananas", id="of with a word that is not listed"),
        pytest.param("Food exports rose 12%.", "Food", id="a listed word before it"),
        pytest.param("Las exportaciones industriales crecieron.", "industriales", id="a listed word behind it"),
    ],
)
def test_a_word_that_narrows_the_measure_is_a_doubt(tmp_path: Path, sentence: str, word: str) -> None:
    catalogue = catalogue_of(tmp_path, "exports; USD;")
    assert f"the sentence says '{word}', the measure does not" in candidates(sentence, catalogue)[0].doubts


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Exports and jobs rose.", id="another measure"),
        pytest.param("Exports plummeted.", id="a verb"),
        pytest.param("Las exportaciones de enero crecieron.", id="a month"),
        pytest.param("Exports of Ghana rose.", id="a place"),
        pytest.param("The exports of Lopez rose.", id="a name"),
    ],
)
def test_no_other_word_is_a_doubt(tmp_path: Path, sentence: str) -> None:
    assert candidates(sentence, catalogue_of(tmp_path, "exports; USD;"))[0].doubts == ()


def test_a_word_of_a_phrase_that_means_something_else_is_a_doubt(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "poverty-rate; %;")
    found = candidates("La brecha entre ricos y pobres creció.", catalogue)[0]
    assert found.doubts == ("the sentence says 'brecha entre ricos y pobres', the measure does not",)
    both = catalogue_of(tmp_path, "poverty-rate; %;", "gini; index;")
    assert names("La brecha entre ricos y pobres creció.", both)[0] == "gini"


def test_a_measure_that_counts_otherwise_is_a_doubt(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "homicides; people;")
    found = candidates("The murder rate fell.", catalogue)[0]
    assert found.doubts == ("the sentence speaks of a rate, the measure is in people",)


def test_the_name_that_is_said_in_full_comes_first(tmp_path: Path) -> None:
    figures = ("unemployment-rate; %;", "youth-unemployment-rate; %;", "poverty-rate; %;")
    catalogue = catalogue_of(tmp_path, *figures)
    assert names("Youth unemployment rose.", catalogue)[0] == "youth-unemployment-rate"
    assert names("Unemployment rose.", catalogue) == ["unemployment-rate", "youth-unemployment-rate"]
    assert equals("Unemployment rose.", catalogue) == []


def test_a_definition_is_read_where_the_name_is_a_code(tmp_path: Path) -> None:
    figures = (
        "VC.IHR.PSRC.P5; per 100,000 people; Intentional homicides",
        "SP.DYN.LE00.IN; years; Life expectancy",
    )
    catalogue = catalogue_of(tmp_path, *figures)
    assert names("La esperanza de vida aumentó.", catalogue) == ["SP.DYN.LE00.IN"]
    assert candidates("The murder rate fell.", catalogue)[0].doubts == ("the sentence does not say 'Intentional'",)


def test_a_word_that_many_measures_have_is_no_doubt(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "recorded-robberies; reports;")
    assert candidates("Robberies are down 10% since we came.", catalogue)[0].doubts == ()


def test_a_part_of_a_sentence_has_its_own_measure(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "extorsiones; denuncias;", "robos; denuncias;")
    assert names("Las extorsiones bajaron a la mitad", catalogue) == ["extorsiones"]
    assert names("y los asaltos cayeron 30%", catalogue) == ["robos"]


def test_the_things_that_a_sentence_speaks_of_are_told_apart(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "doctors; per 1,000 people;", "life-expectancy; years;", *MURDERS)
    found = candidates("Where there are more physicians people live longer.", catalogue)
    assert {item.measure for item in subjects(found)} == {"doctors", "life-expectancy"}
    assert not any(item.is_equal for item in found)


def test_the_words_that_it_was_found_by_are_told(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "co2-emissions; tonnes;")
    assert candidates("Las Emisiones de carbono cayeron.", catalogue)[0].words == ("Emisiones", "carbono")


def test_a_superseded_vintage_is_left_out_and_two_sources_are_one_candidate(tmp_path: Path) -> None:
    catalogue_of(tmp_path, "homicides; people;")
    text = (tmp_path / "sources" / "report.yaml").read_text(encoding="utf-8")
    newer = text.replace("id: report", "id: newer\nsupersedes: report")
    (tmp_path / "sources" / "newer.yaml").write_text(newer, encoding="utf-8")
    other = text.replace("id: report", "id: other")
    (tmp_path / "sources" / "other.yaml").write_text(other, encoding="utf-8")
    found = candidates("Murders fell.", load(open_book(tmp_path)).catalogue)
    assert [(item.measure, item.sources) for item in found] == [("homicides", ("newer", "other"))]


def test_a_large_catalogue_and_a_long_sentence_take_no_time(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, *(f"homicide-rate-{at}; per 100,000 people; Killed {at}" for at in range(500)))
    start = time.process_time()
    assert candidates("The murder rate fell and robberies rose. " * 120, catalogue)
    assert time.process_time() - start < 5


def test_an_empty_catalogue_has_no_measure(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, "homicides; people;")
    (tmp_path / "sources" / "report.yaml").unlink()
    assert names("Murders fell.", load(open_book(tmp_path)).catalogue) == []
    assert names("Murders fell.", catalogue) == ["homicides"]
