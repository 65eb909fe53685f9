"""Load, resolve, evaluate, judge: one run over a book, from files to verdicts.

Nothing is printed here, and nothing that an author can mend is raised: it is collected, and the claims that it does
not touch are checked all the same.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from claimcheck.datasets.scan import scan
from claimcheck.judgement.judge import not_checked
from claimcheck.judgement.rule_names import check_rule_names
from claimcheck.judgement.scale_names import scales_of
from claimcheck.judgement.two_dates import Headline, other_day
from claimcheck.loading import Loaded, load, with_derivations
from claimcheck.problems import Place, Problem
from claimcheck.views import views_of
from claimcheck.weighing import Bench, wanted_by_views, weigh

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from claimcheck.claims.book import Book
    from claimcheck.claims.claim import Claim
    from claimcheck.datasets.series import CellKey
    from claimcheck.datasets.tables import Tables
    from claimcheck.evaluation.findings import CheckResult, PartResult
    from claimcheck.judgement.scale import Scale
    from claimcheck.judgement.two_dates import AsOf
    from claimcheck.judgement.verdicts import Verdict

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Crash:
    """We failed on one claim: the story is for the log."""

    claim: str
    what: str
    story: str


@dataclass(frozen=True, slots=True)
class Run:
    """What a run came to. `problems` are all of them, those of single claims included."""

    loaded: Loaded
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...]
    tables: Tables
    crashes: tuple[Crash, ...] = ()

    @property
    def unread(self) -> Mapping[str, Place | None]:
        """The ids of claims that are in the files and could not be read, with a place each."""
        return self.loaded.unread()

    def rows(self) -> Mapping[CellKey, Sequence[str]]:
        """Where each figure stands, by a second look at the files: only when a report asks."""
        from claimcheck.datasets.rows import rows_behind

        keys = (key for verdict in self.verdicts for key in cells_of(verdict))
        return rows_behind(dict.fromkeys(keys), self.tables)

    def queries(self) -> dict[str, str]:
        """The query that each table was asked, by source; each needs `datasets.notation.CLEANED` run before it."""
        found = {source: self.tables.sql(source) for source in self.loaded.catalogue.sources}
        return {source: f"{query};" for source, query in found.items() if query}

    def fingerprints(self) -> dict[str, str]:
        """The SHA-256 of each file that was read, by source."""
        found = {source: self.tables.sha256(source) for source in self.loaded.catalogue.sources}
        return {source: digest for source, digest in found.items() if digest}


def run(
    book: Book,
    *,
    files: Iterable[Path] | None = None,
    only: Callable[[Claim], bool] = lambda _: True,
    today: dt.date,
    scale: Scale | None = None,
    as_of: AsOf = Headline.TODAY,
) -> Run:
    """Check the claims of the book (of `files`, those that `only` takes): load, resolve, evaluate, judge.

    `scale`: the words that all verdicts are published with, whatever the claims and the book say.
    `as_of`: the day whose verdict is the headline; the other one stands beside it.
    """
    loaded = load(book, files=files)
    scales, trouble = scales_of(loaded.claims, book)
    loaded = with_derivations(loaded.with_problems((*check_rule_names(loaded.claims, book.config), *trouble)))
    claims = [claim for claim in loaded.claims if only(claim)]
    sound = [claim for claim in claims if not loaded.problems_of(claim)]
    loaded, views = views_of(sound, loaded, today, lambda claim: other_day(as_of, claim))
    crashes: dict[str, Crash] = {}
    wanted = {
        str(claim.id): _guarded(claim, crashes, lambda claim: wanted_by_views(views[str(claim.id)], loaded))
        for claim in sound
    }
    needs = (need for several in wanted.values() for asked in several or () for need in asked.needs)
    tables = scan(needs, loaded.catalogue, book.root)
    bench = Bench(loaded, tables, as_of)

    def weighed(claim: Claim) -> Verdict | None:
        asked = wanted[str(claim.id)]
        if asked is None:  # we failed on it already; without its evidence it would look unproven
            return None
        return weigh(views[str(claim.id)], asked, bench)

    verdicts = []
    for claim in claims:
        problems = loaded.problems_of(claim)
        told = None if problems else _guarded(claim, crashes, weighed)
        told = told or not_checked(claim, problems or (_failed(claim, crashes[str(claim.id)]),))
        verdicts.append(replace(told, scale=scale or scales.of(claim)))
    found = [*loaded.problems, *(problem for verdict in verdicts for problem in verdict.problems)]
    return Run(loaded, tuple(verdicts), tuple(dict.fromkeys(found)), tables, tuple(crashes.values()))


def _guarded(claim: Claim, crashes: dict[str, Crash], step: Callable[[Claim], T]) -> T | None:
    """The step, or None after it was taken down that we failed on this claim: the others are still told."""
    try:
        return step(claim)
    except Exception as error:  # noqa: BLE001  # what only we can fix
        what = f"{type(error).__name__}: {error}"
        crashes[str(claim.id)] = Crash(str(claim.id), what, "".join(traceback.format_exception(error)))
        return None


def _failed(claim: Claim, crash: Crash) -> Problem:
    message = f"claimcheck failed on this claim: {crash.what}"
    return Problem("CC900", message, claim.id.place, "report it, with the log file", str(claim.id))


def cells_of(verdict: Verdict) -> list[CellKey]:
    """Every cell that a figure of the verdict rests on."""
    results = [result for part in verdict.parts for result in _results(part.result)]
    return [key for result in results for finding in result.findings for seen in finding.observed for key in seen.cells]


def _results(part: PartResult) -> list[CheckResult]:
    return [*part.results, *(result for inner in part.parts for result in _results(inner))]
