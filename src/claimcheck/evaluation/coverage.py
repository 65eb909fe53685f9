"""Whether enough of those who count are known for a rank, a record or "than any other" to be called true.

One counterexample refutes at any coverage; only truth needs 90% of the units, or 90% of the people while no missing
unit's last known value would change the answer. The missing are always named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.evaluation.people import last_known, people_known
from claimcheck.evaluation.points import COMPLETE
from claimcheck.evaluation.standings import beats
from claimcheck.evaluation.wording import amount
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.datasets.series import Series
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Observed
    from claimcheck.evaluation.moments import Moment
    from claimcheck.evaluation.places import Universe
    from claimcheck.evaluation.universes import Gathered

NAMED = 60  # a list longer than this is not read by anybody


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of those who count have a figure."""

    known: int
    missing: tuple[str, ...] = ()
    expected: int | None = None  # None: nobody has said how many there should be
    people: float | None = None  # the share of the people that the known ones hold
    could_change: tuple[str, ...] = ()  # missing ones whose last known value would change the answer
    unit: str = "places"
    last_figures: tuple[str, ...] = ()  # of those ones, each in a sentence

    @property
    def size(self) -> int:
        """How many there are, as far as anybody says."""
        return max(self.expected or 0, self.known + len(self.missing))

    @property
    def unknown(self) -> int:
        """How many have no figure, named or not."""
        return self.size - self.known

    @property
    def by_units(self) -> bool:
        """True when 90% of the units are known."""
        return self.known >= COMPLETE * self.size

    @property
    def by_people(self) -> bool:
        """True when the known ones hold 90% of the people."""
        return self.people is not None and self.people >= COMPLETE

    @property
    def is_met(self) -> bool:
        """True when enough is known for a rank or a record to be called true."""
        return self.by_units or (self.by_people and not self.could_change)

    @property
    def words(self) -> str:
        """How much is known: "24 of 26 places have figures"."""
        share = f" ({self.people:.0%} of the people)" if self.people is not None and self.unknown else ""
        return (
            f"{self.known:,} of {so_many(self.size, self.unit)} {'has' if self.known == 1 else 'have'} figures{share}"
        )

    @property
    def rivals(self) -> tuple[str, ...]:
        """The missing whose last known figure would come before, each in a sentence; else by name; of periods all."""
        return self.last_figures or self.could_change or (self.missing if self.unit == "periods" else ())

    def notes(self) -> tuple[str, ...]:
        """The missing by name, and what nobody has said."""
        found = []
        if self.missing:
            more = f" and {len(self.missing) - NAMED:,} more" if len(self.missing) > NAMED else ""
            found.append(f"without figures: {', '.join(self.missing[:NAMED])}{more}")
        unnamed = self.unknown - len(self.missing)
        if unnamed:
            found.append(not_in_table(unnamed, self.unit))
        if self.expected is None:
            found.append(f"how many {self.unit} there should be is not known; the table has {self.size:,}")
        found += self.last_figures[:NAMED]
        if self.could_change and self.people is not None and not self.last_figures:
            found.append(f"by the last known figures, could change the answer: {', '.join(self.could_change)}")
        return tuple(found)


def not_in_table(count: int, things: str) -> str:
    """A note on those whom nobody has named: "3 more places should be there and are not in the table"."""
    more = so_many(count, things).replace(" ", " more ", 1)
    return f"{more} should be there and {'is' if count == 1 else 'are'} not in the table"


def coverage_of(
    evidence: Evidence,
    series: Series,
    universe: Universe,
    own: Sequence[str],
    found: Gathered,
    moment: Moment,
    subject: Observed,
    *,
    highest: bool = True,
    levels: bool = True,
) -> Coverage:
    """How many of a universe are known, the subject (`own`) among them.

    levels: figures of the measure itself are compared, so that the last known one of a missing place says something.
    """
    seen = {*own, *(item.of for item in found.known)}
    missing = [code for code in universe.members if code not in seen]
    members = set(universe.members)
    inside = len(members & set(own))  # several that are one together count once
    guests = sum(item.of not in members for item in found.known)
    all_in_table = (universe.expected or 0) <= len(universe.members)
    by_level = levels and evidence.params.per is None
    could_change = _could_change(evidence, series, missing, moment, subject, highest=highest, levels=levels)
    return Coverage(
        known=len(found.known) + 1,
        missing=found.missing,
        expected=None if universe.expected is None else universe.expected - inside + 1 + guests,
        people=people_known(evidence, series, universe.members, seen, moment.last.last_day)
        if missing and all_in_table
        else None,
        could_change=tuple(series.label(code) for code in could_change),
        last_figures=_last_figures(series, could_change, moment, subject, highest=highest) if by_level else (),
    )


def _last_figures(
    series: Series, codes: Iterable[str], moment: Moment, subject: Observed, *, highest: bool
) -> tuple[str, ...]:
    """Of each missing place the figure by which it would come before: "its last, 99 in 2017, is higher"."""
    found = []
    for code in codes:
        cell = last_known(series, code, moment.last.last_day)
        period = next((at for at, own in series.of(code).items() if own is cell), None)
        if cell is None or period is None:
            continue
        ahead = beats(cell.value, subject.value, highest=highest)
        way = ("higher" if highest else "lower") if ahead else "level"
        which = "last" if period <= moment.last else "first"
        label = series.label(code)
        found.append(
            f"{label} has no figure for {moment.shown}; its {which}, {amount(cell.value)} in {period}, is {way}"
        )
    return tuple(found)


def _could_change(  # one question, asked of everything that it depends on
    evidence: Evidence,
    series: Series,
    missing: Iterable[str],
    moment: Moment,
    subject: Observed,
    *,
    highest: bool,
    levels: bool,
) -> tuple[str, ...]:
    """The codes of the missing whose last known figure comes before the subject's, or level with it.

    A rate or a change of a missing place has no last known figure, so there any of them could.
    """
    if not levels or evidence.params.per is not None:
        return tuple(missing)
    found = []
    for code in missing:
        cell = last_known(series, code, moment.last.last_day)
        if cell is not None and not beats(subject.value, cell.value, highest=highest):
            found.append(code)
    return tuple(found)
