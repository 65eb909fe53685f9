"""The page about other readings tells figures that the code computes."""

from __future__ import annotations

from pathlib import Path

from tests.evaluation.small_books import MURDERS, findings_of, verdict_of, write_source

from claimcheck.report.reading_lines import widest
from claimcheck.report.reading_sentences import Teller
from claimcheck.report.readings_json import readings_json

PAGE = Path(__file__).parents[2] / "docs" / "other-readings.md"


def test_the_example_of_the_page_comes_out_as_it_says(tmp_path: Path) -> None:
    write_source(tmp_path, "rates", {"A": MURDERS})
    fell = '{kind: from-to, measure: rate, of: A, from: {at: 2015, value: "103"}, to: {at: 2017, value: "60"}}'
    verdict = verdict_of(tmp_path, fell)
    best = widest(findings_of(verdict))
    assert best is not None
    told = readings_json(*best, Teller.of("en"))
    direction, size = told["support"]["direction"], told["support"]["size"]
    page = PAGE.read_text(encoding="utf-8")
    for text in (
        ", ".join(f"{value:g}" for value in MURDERS.values() if value is not None),
        f"S = {verdict.axes.survival:.2f}",
        f"x = {verdict.axes.ratio:.2f}",
        f"Of {told['n']} other natural readings {told['keep_half']} keep",
        f"K-half = {told['weight']:.3f}",
        f"in {direction['holding']} of {direction['pairs']} comparisons",
        f"one in {size['holding']}.",
        "rose by 44.6% from 2012 to 2017",
        "it was 2.4% below its usual level of 2010 to 2014",
    ):
        assert text in page, text
    assert "it rose by 44.6%" in told["counter_arguments"][0]["sentences"]["en"]
    assert "2.4% below its usual level of 2010 to 2014" in told["safe"]["sentences"]["en"]


def test_every_key_of_vary_is_on_the_page() -> None:
    from claimcheck.claims.records import keys_of
    from claimcheck.claims.vary_shapes import Vary

    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in keys_of(Vary) if f"{name}:" not in page] == []
