from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.report.small_book import DAY, HOSTILE, checked, hostile_claims, hostile_sources

from claimcheck.claims.nodes import Written
from claimcheck.claims.publisher import Publisher
from claimcheck.judgement.scale import load_scale
from claimcheck.pipeline import run
from claimcheck.report.claim_review import json_ld
from claimcheck.report.google_rules import google_lint
from claimcheck.report.publication import Edition, find_format
from claimcheck.report.schema_org import outside_the_domains

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.pipeline import Run

HOUSE = Publisher(
    name=Written("The Daily"), url=Written("https://daily.example"), pages=Written("https://daily.example/c/{id}/")
)
EDITION = Edition(DAY, HOUSE)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return checked(tmp_path_factory.mktemp("book"))


def reviews(found: Run, edition: Edition = EDITION) -> dict[str, dict[str, Any]]:
    tree = tree_of(found, edition)
    return {entry["item"]["identifier"]: entry["item"] for entry in tree["dataFeedElement"]}


def tree_of(found: Run, edition: Edition = EDITION) -> dict[str, Any]:
    made = find_format("claimreview").render(found, edition)
    assert isinstance(made, str)
    tree: dict[str, Any] = json.loads(made)
    return tree


def test_one_claim_is_a_review_of_its_own(tmp_path: Path) -> None:
    one = checked(tmp_path)
    alone = run(one.loaded.book, only=lambda claim: claim.id == "thefts-800", today=DAY)
    tree = tree_of(alone)
    assert (tree["@context"], tree["@type"], tree["url"]) == (
        "https://schema.org",
        "ClaimReview",
        "https://daily.example/c/thefts-800/",
    )


def test_several_claims_are_a_feed_with_one_context(small: Run) -> None:
    tree = tree_of(small)
    assert (tree["@type"], len(tree["dataFeedElement"])) == ("DataFeed", 5)
    assert json.dumps(tree).count("@context") == 1


def test_the_claim_says_who_said_it_when_and_where(small: Run) -> None:
    item = reviews(small)["thefts-800"]["itemReviewed"]
    assert item["author"] == {"@type": "Person", "name": "Ana Ruiz", "jobTitle": "Mayor"}
    assert item["datePublished"] == "2023-02-03"
    assert item["appearance"][0]["archivedAt"] == "https://archive.example/s"


def test_who_publishes_a_source_is_a_house(small: Run) -> None:
    assert reviews(small)["thefts-doubled"]["itemReviewed"]["author"]["@type"] == "Organization"


def test_a_day_by_which_it_had_been_said_is_no_date(small: Run) -> None:
    assert "datePublished" not in reviews(small)["thefts-doubled"]["itemReviewed"]


def test_a_long_sentence_is_told_by_its_short_wording_and_stays_beside_it(small: Run) -> None:
    review = reviews(small)["thefts-doubled"]
    assert review["claimReviewed"] == "Thefts have doubled since 2018."
    assert review["itemReviewed"]["text"].endswith("reads the papers knows.")


def test_a_dataset_is_cited_with_the_hash_of_its_file(small: Run) -> None:
    dataset, report = reviews(small)["thefts-800"]["citation"]
    assert dataset["distribution"][0]["sha256"] == small.fingerprints()["city-theft"]
    assert report["@type"] == "Report"


def test_unproven_has_a_label_and_no_number(small: Run) -> None:
    numbered = run(small.loaded.book, today=DAY, scale=load_scale("claimreview"))
    ratings = {name: review["reviewRating"] for name, review in reviews(numbered).items()}
    assert ratings["thefts-2030"] == {"@type": "Rating", "alternateName": "Unproven"}
    assert ratings["thefts-800"] | {"alternateName": ""} == {
        "@type": "Rating",
        "alternateName": "",
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
    }


def test_a_scale_without_a_label_for_the_verdict_makes_no_review(small: Run) -> None:
    found = run(small.loaded.book, today=DAY, scale=load_scale("politifact"))
    assert "thefts-2030" not in reviews(found)
    assert [item.claim for item in google_lint(found.verdicts, EDITION) if item.code == "CC603"] == ["thefts-2030"]


def test_an_override_is_the_label_and_says_what_the_data_give(small: Run) -> None:
    review = reviews(small)["overridden"]
    assert review["reviewRating"]["alternateName"] == "Misleading"
    assert review["reviewRating"]["ratingExplanation"] == "Burglaries are left out. The data give: True."
    assert review["editor"] == [{"@type": "Person", "name": "Eva Sanz"}]


def test_corrections_stand_in_the_review_with_their_day(small: Run) -> None:
    review = reviews(small)["thefts-800"]
    assert review["correction"] == [
        {"@type": "CorrectionComment", "text": "An earlier version named 2021.", "datePublished": "2023-03-01"}
    ]
    assert review["dateModified"] == "2023-03-01"


def test_a_claim_that_was_not_checked_has_no_review(tmp_path: Path) -> None:
    found = checked(tmp_path)
    (tmp_path / "sources/data/thefts.csv").unlink()
    broken = run(found.loaded.book, today=DAY)
    assert tree_of(broken)["dataFeedElement"] == []


@pytest.mark.parametrize("scale", ["claimcheck", "claimreview", "politifact", "chequeado"])
def test_every_property_stands_where_schema_org_puts_it(small: Run, scale: str) -> None:
    assert list(outside_the_domains(tree_of(run(small.loaded.book, today=DAY, scale=load_scale(scale))))) == []


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        pytest.param({"@type": "Rating", "stars": 4}, ["Rating.stars"], id="a property of nobody"),
        pytest.param(
            {"@type": "Person", "author": {"@type": "Persona"}}, ["Person.author", "author: Persona"], id="type"
        ),
        pytest.param([{"name": "x"}], ["[0]: None"], id="no type"),
    ],
)
def test_what_schema_org_does_not_know_is_named(tree: object, found: list[str]) -> None:
    assert list(outside_the_domains(tree)) == found


@pytest.mark.parametrize(
    ("config_known", "codes"),
    [
        pytest.param(True, ["CC604", "CC604", "CC604"], id="a house that says who it is"),
        pytest.param(False, ["CC602", "CC604", "CC604", "CC604"], id="a house without a name"),
    ],
)
def test_what_google_asks_for_is_told_with_what_to_write(small: Run, config_known: bool, codes: list[str]) -> None:
    found = list(google_lint(small.verdicts, EDITION if config_known else Edition(DAY)))
    assert [item.code for item in found] == codes
    assert all(item.hint for item in found)


def test_a_sentence_too_long_for_lists_is_told_at_its_place(tmp_path: Path) -> None:
    found = checked(tmp_path, claims=LONG)
    told = [item for item in google_lint(found.verdicts, EDITION) if item.code == "CC601"]
    assert [(item.place.line, item.place.column) for item in told if item.place] == [(2, 8)]


LONG = """\
id: long
claim: There were 800 thefts in 2022, which is what the mayor has been telling everybody for three years.
said: {by: Ana Ruiz, url: "https://example.org/speech"}
sources: [city-theft]
checks: [{kind: level, measure: thefts, at: 2022, value: "800"}]
"""


def test_hostile_text_is_text(tmp_path: Path) -> None:
    found = checked(tmp_path, hostile_claims(), hostile_sources())
    text = find_format("claimreview").render(found, EDITION)
    assert isinstance(text, str)
    assert not set("<>&\u2028\u202e") & set(text)
    names = [entry["item"].get("name") for entry in json.loads(text)["dataFeedElement"]]
    assert names[0] == HOSTILE[0]
    assert names[10] == "=1\\u202egnp.exe"


def test_json_for_a_page_reads_back_the_same() -> None:
    tree = {"name": "</script> & <b>"}
    assert json.loads(json_ld(tree)) == tree
