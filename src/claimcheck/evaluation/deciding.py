"""What would decide a question that is open, as a thing that can be had: which figure, of whom, when, from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.pairs import Pairs

NAMED = 12  # names that a reader still goes through
FEW = 2


def the_figure(series: Series, label: str, periods: Iterable[object]) -> str:
    """One figure, or several of one place: "the figure of 'rate' for Marenia in 2016, from 'bureau'"."""
    when = [str(period) for period in periods]
    word = "figure" if len(when) == 1 else "figures"
    whose = f" for {label}" if label else ""
    return f"the {word} of '{series.measure.name}'{whose} in {listed(when, NAMED)}, from '{series.source}'"


def figures_of(series: Series, whose: str = "the place") -> str:
    """All figures of somebody: "figures of 'rate' for Marenia, from 'bureau'"."""
    return f"figures of '{series.measure.name}' for {whose}, from '{series.source}'"


def one_series(series: Series, label: str, first: object, last: object) -> str:
    """A series counted in one way: "'rate' for Marenia counted in one way from 2010 to 2016, from 'bureau'"."""
    whose = f" for {label}" if label else ""
    return (
        f"'{series.measure.name}'{whose} counted in one way from {first} to {last}, as linked figures from "
        f"'{series.source}' or another source"
    )


def answers_for(names: Sequence[str], decides: Iterable[str] = ()) -> str:
    """Answers that are missing, by name, with what would give them: one or two things in full, of more the first."""
    known = list(dict.fromkeys(filter(None, decides)))
    if known and len(known) <= FEW:
        return ", and ".join(known)
    return f"an answer for {listed(names, NAMED)}{f'; the first needs {known[0]}' if known else ''}"


def more_pairs(pairs: Pairs, names: tuple[str, str], lacking: int) -> str:
    """Figures of both measures, by name where the places or periods are known."""
    both = " and ".join(f"'{name}'" for name in names)
    if len(pairs.missing) < lacking:
        which = f", {listed(pairs.missing)} among them" if pairs.missing else ""
        return f"figures of {both} for {lacking:,} more {pairs.unit}{which}"
    of = "" if lacking == len(pairs.missing) else f"{lacking:,} of "
    return f"figures of {both} for {of}{listed(pairs.missing)}"
