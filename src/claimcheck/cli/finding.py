"""One claim by its id, with all that its page needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.datasets.notation import CLEANED
from claimcheck.judgement.parts import sources_asked
from claimcheck.pipeline import Run, run
from claimcheck.problems import suggestion
from claimcheck.report.claim_page import Detail, claim_page
from claimcheck.report.concise import verdict_line
from claimcheck.report.problem_lines import problem_lines
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimcheck.claims.book import Book
    from claimcheck.judgement.scale import Scale
    from claimcheck.judgement.two_dates import AsOf
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.problems import Problem
    from claimcheck.report.screen import Screen


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a claim cannot be shown."""

    problems: Sequence[Problem]
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed beside the id: the day whose verdict is the headline, and the words of which house."""

    today: dt.date
    as_of: AsOf
    scale: Scale | None = None


def find_claim(claim_id: str, book: Book, asked: Asked) -> tuple[Run, Verdict] | Missing:
    """Check the claim of this id alone."""
    result = run(book, only=lambda claim: claim.id == claim_id, today=asked.today, scale=asked.scale, as_of=asked.as_of)
    if result.verdicts:
        return result, result.verdicts[0]
    own = [problem for problem in result.problems if problem.claim == claim_id]
    if own:
        return Missing(own, problem_lines(own))
    ids = [str(claim.id) for claim in result.loaded.claims]
    hint = one_line(suggestion(claim_id, ids, noun="claims"))
    return Missing((), [f"claimcheck: there is no claim '{one_line(claim_id)}'", f"  help: {hint}"])


def page_of(result: Run, verdict: Verdict, screen: Screen) -> str:
    """The page of a claim, with rows, queries and fingerprints of its sources."""
    used = {str(item.id) for item in verdict.claim.sources} | set(sources_asked(part.result for part in verdict.parts))
    detail = Detail(
        sources=result.loaded.catalogue.sources,
        rows=result.rows(),
        queries={name: text for name, text in result.queries().items() if name in used},
        preparation=f"{CLEANED};",
        fingerprints={name: text for name, text in result.fingerprints().items() if name in used},
    )
    return claim_page(verdict, detail, screen)


def brief(verdict: Verdict) -> str:
    """The verdict and the reason, on one line."""
    return f"{verdict_line(verdict)}\n"
