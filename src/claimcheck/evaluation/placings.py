"""What a rank makes of the place in the sentence, and how to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.orders import Order
from claimcheck.evaluation.positions import ranked_words
from claimcheck.evaluation.standings import named
from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.wording import figure, listed
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.fields import Field
    from claimcheck.evaluation.positions import Position
    from claimcheck.evaluation.standings import Standing


def placed(
    field: Field, standing: Standing, position: Position, *, with_rounding: bool
) -> tuple[Outcome, Undecided | None]:
    """What the rank makes of the position: rounding first if asked for, then what the missing could still do.

    Raises
    ------
    NoAnswer
        When there are so few that the position says nothing.

    """
    size, shared = field.coverage.size, bool(standing.level)
    if position.says_nothing(standing.rank, among=size):
        raise _empty(field, standing, position)
    if with_rounding:
        best, worst = standing.rank_range
        outcomes = {position.outcome(rank, shared=shared, among=size) for rank in range(best, worst + 1)}
        if len(outcomes) > 1:
            return Outcome.UNDECIDABLE, Undecided.PRECISION
    outcome = position.outcome(standing.rank, shared=shared, among=size)
    coverage = field.coverage

    def holds_with(more: int) -> bool:
        """The same answer, were so many of the missing to come before it."""
        ranks = position.steps(standing.rank, standing.rank + more, among=size)
        return all(position.outcome(rank, shared=shared, among=size) is outcome for rank in ranks)

    if coverage.by_units or holds_with(coverage.unknown):
        return outcome, None
    if coverage.by_people and holds_with(len(coverage.could_change)):
        return outcome, None
    return Outcome.UNDECIDABLE, Undecided.COVERAGE


def _empty(field: Field, standing: Standing, position: Position) -> NoAnswer:
    """That the field is too small for the words, with the rank all the same."""
    things = field.coverage.unit
    few = f"among only {so_many(field.coverage.size, things)} '{position.text}' would hold of "
    return NoAnswer(
        f"{reason_of(standing, field)}; {few}{'most of them' if position.one_of else 'all of them'}",
        Undecided.TOO_SHORT,
        (field.subject, *standing.ahead, *standing.level),
        decides=f"a wider group or span to be ranked among than {so_many(field.coverage.size, things)}",
    )


def directly_above(
    after: Sequence[str], field: Field, standing: Standing, outcome: Outcome
) -> tuple[Outcome, tuple[str, ...]]:
    """The outcome after asking who stands directly above, and a note where somebody else does.

    Raises
    ------
    NoAnswer
        When one of those named has no figure here.

    """
    wanted = [field.find(name) for name in after]
    if None in wanted:
        name = next(name for name, found in zip(after, wanted, strict=True) if found is None)
        raise NoAnswer(
            f"{name} has no figure here, so whether it stands directly above is open",
            Undecided.COVERAGE,
            decides=f"figures of '{field.subject.measure}' for {name} in {field.subject.at}",
        )
    above = list(standing.ahead)
    stand_above = all(item in above for item in wanted)
    between = above[min(above.index(item) for item in wanted if item is not None) :] if stand_above else []
    if stand_above and all(item in wanted for item in between):
        return outcome, ()
    directly = above[-len(wanted) :]
    return Outcome.FALSE, (f"directly above: {named(directly, by_period=field.by_period) or 'nobody'}",)


def reason_of(standing: Standing, field: Field) -> str:
    """The rank, whose figure it is, and who is higher."""
    joint = "joint " if standing.level else ""
    place = ranked_words(standing.rank, Order.HIGHEST if standing.highest else Order.LOWEST)
    subject = figure(field.subject, place=not field.by_period)
    names = [item.at if field.by_period else item.label or item.of for item in standing.level]
    level = f", level with {listed(names)}," if names else ""
    start = f"{joint}{place} of {field.coverage.known:,}{level} with {subject}"
    if standing.ahead:
        verb = "is" if len(standing.ahead) == 1 else "are"
        return f"{start}: {named(standing.ahead, by_period=field.by_period)} {verb} {standing.word}"
    return f"{start}{_next(standing, field)}"


def _next(standing: Standing, field: Field) -> str:
    return f": next is {named(standing.behind[:1], by_period=field.by_period)}" if standing.behind else ""
