"""What part of a whole some figures are, with the rounding of both carried along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.evaluation.undecided import NoAnswer
from claimcheck.evaluation.units import unit_shown
from claimcheck.evaluation.wording import amount, number
from claimcheck.quantities.intervals import Interval, ratio, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.findings import Observed


@dataclass(frozen=True, slots=True)
class PartOfWhole:
    """Part over whole, 0 to 1, and the sentence that says of what."""

    share: Interval
    words: str


def part_of_whole(parts: Sequence[Observed], wholes: Sequence[Observed]) -> PartOfWhole:
    """The figures of the part over those of the whole, each side added up.

    Raises
    ------
    NoAnswer
        When they are in different units, the whole is not above zero, or the part does not lie inside it.

    """
    observed = (*parts, *wholes)
    unit, where = _unit(observed), _where(parts[0])
    part, whole = (total([seen.value for seen in side]) for side in (parts, wholes))
    if part.value < 0 or whole.value <= 0:
        raise NoAnswer(
            "a share needs a positive whole, and a part that is not negative",
            observed=observed,
            decides=f"a whole above zero, and a part that is not negative, for {where}",
        )
    if part.low > whole.high:
        raise NoAnswer(
            f"the part ({amount(part, unit)}) is larger than the whole ({amount(whole, unit)}), "
            "so it does not lie inside it",
            observed=observed,
            decides=f"a whole that holds the part for {where}, of {amount(part, unit)} or more",
        )
    share = _inside(ratio(part, whole))
    percent = number(round(share.value * 100, 1))
    part_words, whole_words = amount(part, unit), amount(whole, unit)
    named = _two_places(parts, wholes)
    if named is not None:
        words = f"{percent}%: {part_words} ({named[0]}) of {whole_words} ({named[1]}), {parts[0].at}"
        return PartOfWhole(share, words)
    return PartOfWhole(share, f"{percent}%: {part_words} of {whole_words} in {where}")


def _two_places(parts: Sequence[Observed], wholes: Sequence[Observed]) -> tuple[str, str] | None:
    """Whose the part is and whose the whole, where they are of different places."""
    part, whole = ({seen.label for seen in side} for side in (parts, wholes))
    names = (*part, *whole)
    return (names[0], names[1]) if len(part) == len(whole) == 1 and all(names) and part != whole else None


def _unit(observed: tuple[Observed, ...]) -> str:
    units = sorted({seen.unit.strip() for seen in observed})
    if len(units) > 1:
        raise NoAnswer(
            f"part and whole are in different units ({', '.join(units)})",
            observed=observed,
            decides=f"part and whole in one unit, {' or '.join(map(unit_shown, units))}",
        )
    return units[0]


def _inside(share: Interval) -> Interval:
    """A part is never more than the whole, whatever rounding allows."""
    return replace(share, value=min(share.value, 1.0), low=max(0.0, min(share.low, 1.0)), high=min(share.high, 1.0))


def _where(first: Observed) -> str:
    return f"{first.label}, {first.at}" if first.label else first.at
