"""What is documented is true: samples load, the tutorial works, and nothing people can type is left out."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from claimcheck.claims.book import Book, find_book
from claimcheck.claims.load import load_file
from claimcheck.cli.commands import COMMANDS, EXIT_CODES
from claimcheck.datasets.catalogue import load_catalogue
from claimcheck.evaluation.kind import discover as kinds
from claimcheck.report.grammar_words import TIMES
from claimcheck.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
TOP = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES = [*TOP, *sorted((ROOT / "docs").rglob("*.md"))]
GUIDES = ("tutorial", "how-do-i", "times-and-places", "verdicts", "how-a-claim-is-checked", "exports")
KIND_PAGES = sorted((ROOT / "docs" / "kinds").glob("*.md"))
WRITTEN_BY_HAND = [*TOP, *(ROOT / "docs" / f"{name}.md" for name in GUIDES), *KIND_PAGES]
SAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
SAVED = re.compile(r"`((?:claims|sources)/\S+?)`:\n+```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
PARAMS = {name: kind.params for name, kind in kinds().items()}


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def samples(*, of_sources: bool) -> list[ParameterSet]:
    found = []
    for page in PAGES:
        for number, sample in enumerate(SAMPLE.findall(page.read_text(encoding="utf-8")), 1):
            if is_source(sample) is of_sources:
                found.append(pytest.param(sample, id=f"{name_of(page)} {number}"))
    return found


def is_source(sample: str) -> bool:
    return re.search(r"^ *publisher:", sample, re.MULTILINE) is not None


def as_claim(sample: str) -> str:
    """A sample of a check alone, as the claim that it would stand in."""
    if sample.startswith(("id:", "claims:")):
        return sample
    item = re.sub("^", "    ", sample.strip(), flags=re.MULTILINE)
    check = item if sample.lstrip().startswith("-") else "  - " + item.strip()
    head = "id: sample\nclaim: A sentence.\nsaid: {by: Somebody}\nsources: [some-source]\n"
    return sample if sample.startswith("checks:") else f"{head}checks:\n{check}\n"


@pytest.mark.parametrize("sample", samples(of_sources=False))
def test_a_sample_of_a_claim_loads(sample: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_text(as_claim(sample), encoding="utf-8")
    claims, problems = load_file(path, "sample.yaml", PARAMS)
    assert [problem.message for problem in problems] == []
    assert claims


@pytest.mark.parametrize("sample", samples(of_sources=True))
def test_a_sample_of_a_source_loads(sample: str, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "sample.yaml").write_text(sample, encoding="utf-8")
    book = find_book(tmp_path)
    assert isinstance(book, Book)
    catalogue, problems = load_catalogue(book)
    assert [problem.message for problem in problems] == []
    assert len(catalogue.sources) == len(re.findall(r"^ *publisher:", sample, re.MULTILINE))


@pytest.mark.parametrize("name", sorted(PARAMS))
def test_a_kind_of_check_is_documented(name: str) -> None:
    assert f"## {name}\n" in (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", EXIT_CODES)
def test_an_exit_code_is_documented(code: int) -> None:
    assert f"\n| {code} | " in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted({rule.exit_code for rule in RULES.values()}))
def test_every_exit_code_of_a_problem_is_one_of_the_documented_ones(code: int) -> None:
    assert code in EXIT_CODES


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented(name: str) -> None:
    assert f"## claimcheck {name}\n" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_the_readme_leads_to_every_guide(name: str) -> None:
    assert f"](docs/{name}.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [name for name in TIMES if " " not in name])
def test_a_form_of_time_is_documented(form: str) -> None:
    text = (ROOT / "docs" / "times-and-places.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{form}\b", text)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_to_a_section_finds_it(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)#([^)]+)\)", page.read_text(encoding="utf-8"))
    assert [(name, section) for name, section in links if section not in sections(page.parent / name, page)] == []


def sections(target: Path, page: Path) -> set[str]:
    """The anchors that a page has for its headings."""
    text = (page if target.is_dir() else target).read_text(encoding="utf-8")
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", WRITTEN_BY_HAND, ids=name_of)
def test_a_line_of_prose_holds_one_sentence(page: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"^[^|\n]*[a-z)][.?!] [A-Z][a-z]+ [^\n]*$", prose, re.MULTILINE) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_of_the_code_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"`((?:[a-z]+/)*[a-z_]+\.py)`", page.read_text(encoding="utf-8"))
    known = {path.relative_to(ROOT).as_posix() for folder in ("src", "tools") for path in (ROOT / folder).rglob("*.py")}
    assert [name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in known)] == []


def steps() -> list[tuple[str, str]]:
    return SAVED.findall((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"))


def verdict_in(book: Path) -> tuple[int, str]:
    words = [sys.executable, "-m", "claimcheck", "check", "-f", "json"]
    done = subprocess.run(words, cwd=book, capture_output=True, encoding="utf-8")
    return done.returncode, json.loads(done.stdout)["claims"][0]["verdict"]


def printed_in(book: Path) -> str:
    words = [sys.executable, "-m", "claimcheck", "check", "--color", "never"]
    wide = {**os.environ, "COLUMNS": "80"}
    return subprocess.run(words, cwd=book, capture_output=True, encoding="utf-8", env=wide).stdout


def test_the_tutorial_comes_to_the_verdicts_it_names(tmp_path: Path) -> None:
    seen = []
    for name, text in steps():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if name.startswith("claims/"):
            seen.append(verdict_in(tmp_path))
    assert seen == [(0, "understated"), (0, "misleading"), (0, "misleading")]


def test_the_tutorial_shows_what_is_printed(tmp_path: Path) -> None:
    shown = re.findall(r"^```text\n(.*?)^```", (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"), re.M | re.S)
    printed = []
    for name, text in steps():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if name.startswith("claims/") and "\nexpect:" not in text:
            printed.append(printed_in(tmp_path).split("\n\n")[0] + "\n")
    assert printed == shown


def test_the_tutorial_shows_the_draft_that_is_written(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    (drafted,) = re.findall(r"^```text new\n(.*?)^```", page, re.M | re.S)
    (command,) = re.findall(r"^claimcheck (new .*)$", page, re.M)
    for name, text in steps():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "claimcheck", *shlex.split(command)], cwd=tmp_path, check=True)
    assert (tmp_path / "claims" / "rate-fell.yaml").read_text(encoding="utf-8") == drafted


def test_the_tutorial_shows_the_chart_that_is_drawn(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    (drawn,) = re.findall(r"^```text chart\n(.*?)^```", page, re.M | re.S)
    for name, text in steps():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    words = [sys.executable, "-m", "claimcheck", "show", "murder-rate-fell", "--color", "never"]
    wide = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    assert drawn in subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", env=wide).stdout
