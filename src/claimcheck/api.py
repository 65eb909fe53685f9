"""The Python interface: check a book, look at the verdicts, take them along as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, overload

from claimcheck.claims.book import find_book, select
from claimcheck.judgement.scale import mark_of, scale_of
from claimcheck.judgement.scale_names import find_scale
from claimcheck.judgement.two_dates import headline_of
from claimcheck.pipeline import run
from claimcheck.problems import Problem
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.judgement.verdicts import Dated, Verdict


class Results(Sequence["Verdict"]):
    """The verdicts of a run in the order of the files; `problems` are what kept claims from being checked, too."""

    def __init__(self, verdicts: Sequence[Verdict], problems: Sequence[Problem] = ()) -> None:
        self.verdicts = tuple(verdicts)
        self.problems = tuple(problems)

    @overload
    def __getitem__(self, index: int) -> Verdict: ...

    @overload
    def __getitem__(self, index: slice) -> Results: ...

    def __getitem__(self, index: int | slice) -> Verdict | Results:
        """A verdict by its position; a slice keeps all problems."""
        if isinstance(index, slice):
            return Results(self.verdicts[index], self.problems)
        return self.verdicts[index]

    def __len__(self) -> int:
        return len(self.verdicts)

    def __repr__(self) -> str:
        return f"<Results: {so_many(len(self.verdicts), 'claims')}, {so_many(len(self.problems), 'problems')}>"

    def of(self, claim_id: str) -> Verdict:
        """The verdict on the claim of this id.

        Raises
        ------
        KeyError
            If there is none.

        """
        for verdict in self.verdicts:
            if verdict.claim.id == claim_id:
                return verdict
        raise KeyError(claim_id)

    def to_frame(self) -> pd.DataFrame:
        """One row a claim, in the order of the book; a verdict that was not given is missing, never a word."""
        import pandas as pd

        rows = [_row(verdict) for verdict in self.verdicts]
        return pd.DataFrame(rows, columns=list(_COLUMNS))


_COLUMNS = (
    "id",
    "claim",
    "said_by",
    "said_on",
    "verdict",
    "label",
    "scale",
    "published",
    "direction",
    "as_of",
    "verdict_as_of",
    "verdict_today",
    "expected",
    "agrees",
    "reason",
    "accuracy",
    "context",
    "S",
    "x",
    "file",
    "line",
)


def _row(verdict: Verdict) -> dict[str, object]:
    claim, axes = verdict.claim, verdict.axes
    place = claim.id.place
    checked = verdict.word is not None
    return {
        "id": str(claim.id),
        "claim": str(claim.claim),
        "said_by": str(claim.said.by) or None,
        "said_on": claim.said.on.day if claim.said.on is not None else None,
        "verdict": verdict.word.value if verdict.word is not None else None,
        "label": mark_of(verdict).label if checked else None,
        "scale": scale_of(verdict).name,
        "published": verdict.published.value if verdict.published is not None else None,
        "direction": verdict.direction.value if verdict.direction is not None else None,
        "as_of": verdict.as_of.on if verdict.as_of is not None else None,
        "verdict_as_of": _word(verdict.as_of),
        "verdict_today": _word(verdict.today),
        "expected": str(claim.expect) if claim.expect is not None else None,
        "agrees": verdict.agrees,
        "reason": verdict.reason,
        "accuracy": axes.accuracy.value if checked and axes.accuracy is not None else None,
        "context": axes.context.value if checked else None,
        "S": axes.survival,
        "x": axes.ratio,
        "file": place.path,
        "line": place.line,
    }


def _word(dated: Dated | None) -> str | None:
    return dated.word.value if dated is not None and dated.word is not None else None


def check(
    path: str | Path = ".", *, today: dt.date | None = None, scale: str | None = None, as_of: str | dt.date = "today"
) -> Results:
    """Check the book that `path` lies in: all of it, or the claims of one file or folder.

    `today` is the day that "latest" and "now" are counted from; by default it is the day of the run.
    `scale` names the house whose words are used, such as "politifact", or a file of the book; by default what the
    claims and the book say.
    `as_of` is the day whose verdict is the headline: "said", "today", or a day (a date, or a text such as
    "2018-07-20"); both verdicts are in `Verdict.as_of` and `Verdict.today`.

    Raises
    ------
    FileNotFoundError
        If there is no such path, or no book of claims around it.
    ScaleError
        A `ValueError`: if there is no such scale, or its file has something to be mended.
    ValueError
        If `as_of` is none of these, or yet to come.

    """
    start = Path(path)
    book = find_book(start)
    if isinstance(book, Problem):
        where = book.place.path if book.place is not None else str(path)
        raise FileNotFoundError(f"{where}: {book.message}")
    files = None if start.resolve() == book.root or not _is_within(start, book.root) else select(book, [start])
    day = today if today is not None else dt.datetime.now(tz=dt.UTC).astimezone().date()
    words = find_scale(scale, book) if scale is not None else None
    result = run(book, files=files, today=day, scale=words, as_of=headline_of(str(as_of), day))
    return Results(result.verdicts, result.problems)


def _is_within(start: Path, root: Path) -> bool:
    """A file or folder of claims, not just a folder from which the book was found upwards."""
    return start.resolve().is_relative_to(root / "claims")
