"""What would decide a search that is open: in a clause of its reason, and in full, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.deciding import answers_for
from claimcheck.evaluation.registers import may_have_no_row
from claimcheck.evaluation.rhythms import rhythm
from claimcheck.evaluation.wording import listed
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.scopes import Scope
    from claimcheck.evaluation.searches import Answer, Search

PARTIAL = "the register is said to be partial, and what it leaves out may hold one; a complete register would decide it"
DECIDES = {
    Undecided.NO_DATA: "figures for them would decide it",
    Undecided.COVERAGE: "figures for them would decide it",
    Undecided.PRECISION: "figures with more decimals would decide it",
    Undecided.BREAK: "one series over the break would decide it",
}


def unsaid(scope: Scope, *, partial: bool) -> str:
    """Why "none" cannot be read from what the table has."""
    return PARTIAL if partial else f"{skips_of(scope)} may hold one; figures for them would decide it"


def skips_of(scope: Scope) -> str:
    """The periods for which the table has no figure by its rhythm: "the years between, of which …,"."""
    grain = scope.series.grain
    return f"the {grain}s between, of which the table has no figure (one {grain} in {rhythm(scope.clock)} has one),"


def in_short(found: Search, scope: Scope) -> str:
    """The same as a clause of the reason, where the open ones are named before: "figures for them would decide it"."""
    why = found.why()
    words = DECIDES.get(why, "that leaves it open")
    return _or_vouched(words, scope) if why in {Undecided.NO_DATA, Undecided.COVERAGE} else words


def would_decide(still: Sequence[Answer], unnamed: int, scope: Scope, *, skips: bool) -> str:
    """The answers that are missing, by name; failing any, the register that leaves nothing out."""
    known = [answer.finding.decides if answer.finding is not None else "" for answer in still]
    if still and all(answer.finding is not None for answer in still) and not any(known):
        return ""  # rounding alone: `more_decimals` knows how many places it takes
    if still:
        return _or_vouched(answers_for([answer.case.shown for answer in still], known), scope)
    measure = f"'{scope.series.measure.name}'"
    if unnamed:
        should = f"that should be there and {'is' if unnamed == 1 else 'are'} not in '{scope.series.source}'"
        return f"{measure} of the {so_many(unnamed, 'places')} {should}"
    if skips:
        return f"{measure} for the {scope.series.grain}s between, or `register: complete` if it was so in none of them"
    times = [item.shown for item in scope.stretches or ()]
    span = f" in {' to '.join(dict.fromkeys((times[0], times[-1])))}" if times else ""
    return f"a complete register of {measure} for {listed([scope.series.label(code) for code in scope.codes])}{span}"


def _or_vouched(words: str, scope: Scope) -> str:
    """The figures, or the author's word that no row means none, where that can be."""
    return f"{words}, or `register: complete` if no row means none" if may_have_no_row(scope.series) else words
