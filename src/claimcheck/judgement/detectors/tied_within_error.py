"""An order that rounding or chance could turn.

What it means: first and second may be one case, or the last printed digit, apart. The order as published stands, and
another year, or one more decimal, could turn it. It speaks of the reading, not of intent.

When it fires: a decided `rank`, `record` or `compare` with `relation: higher` or `lower`; and either
- its finding says that rounding could turn the answer; or
- it holds, the first figure and the one nearest to it (of a record that stands: the nearest earlier one) are different
  counts of fewer than 100 cases, and no further apart than chance moves two such counts: 1.96·√(a + b).
Always a note, one for each check.

Fires: "the most killings of journalists" with 14 against 12; "higher than ever" with 8.3% against 8.3% as printed.
Near miss: 30 against 12; or an order of amounts and rates, printed to a place that tells them apart.

How to mend: say how close it is, or "among the highest".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.periods import Period
from claimcheck.evaluation.wording import number
from claimcheck.judgement.counts import is_count
from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.stats.counts import margin_between_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

FEW = 100
TURNS = "rounding could turn"


def detect(case: Case) -> Iterator[Detected]:
    """One note for each check."""
    for index, leaf in case.leaves():
        for finding in leaf.deciding if leaf.is_decided and _is_order(leaf) else ():
            found = _rounding(index, finding) or _chance(index, leaf, finding)
            if found is not None:
                yield found
                break


def _is_order(leaf: PartVerdict) -> bool:
    check = check_of(leaf)
    higher = str(getattr(check.params, "relation", None)) in {"higher", "lower"}
    return check.kind in {"rank", "record"} or (check.kind == "compare" and higher)


def _rounding(part: int, finding: Finding) -> Detected | None:
    notes = tuple(note for note in finding.notes if TURNS in note)
    if not notes or not finding.observed:
        return None
    message = f"{_name(finding.observed[0])} is so close that rounding could turn the order"
    return _detected(part, finding, message, notes)


def _chance(part: int, leaf: PartVerdict, finding: Finding) -> Detected | None:
    own = finding.observed[0] if finding.observed else None
    if own is None or (finding.outcome.rank or 0) < 2 or not all(map(is_count, finding.observed)):
        return None
    first = own.value.value
    near = min(_rivals(leaf, finding), key=lambda rival: abs(rival[1] - first), default=None)
    if near is None or max(first, near[1]) >= FEW or first == near[1]:
        return None
    if abs(first - near[1]) > margin_between_counts(round(first), round(near[1])):
        return None
    words = f"{_name(own)} with {number(first)} and {near[0]} with {number(near[1])}"
    return _detected(part, finding, f"{words} are no further apart than chance moves such counts", ())


def _rivals(leaf: PartVerdict, finding: Finding) -> list[tuple[str, float]]:
    """Who else was looked at, and how many; of a record that stands, the earlier periods of its span."""
    found = [(_name(seen), seen.value.value) for seen in finding.observed[1:]]
    params = check_of(leaf).params
    limits = [getattr(params, name, None) for name in ("within", "among", "same_months", "since")]
    if found or check_of(leaf).kind != "record" or any(limits[:3]) or finding.observed[0].value.value >= FEW:
        return found
    since = limits[3]
    trace = finding.trace.get() if finding.trace is not None and isinstance(since, Period | None) else None
    if trace is None:
        return found
    earlier = zip(trace.periods[: trace.end.first], trace.values, strict=False)
    known = [(period, value.value) for period, value in earlier if value is not None]
    return [(str(period), value) for period, value in known if since is None or period.first_day >= since.first_day]


def _name(seen: Observed) -> str:
    return ", ".join(filter(None, (seen.label, seen.at)))


def _detected(part: int, finding: Finding, message: str, names: tuple[str, ...]) -> Detected:
    return Detected(
        "tied-within-error",
        Weight.NOTE,
        message,
        part=part,
        source=finding.source,
        suggestion="say how close it is",
        cells=tuple(key for seen in finding.observed[:2] for key in seen.cells),
        names=names,
    )


DETECTOR = Detector("tied-within-error", Weight.NOTE, detect)
