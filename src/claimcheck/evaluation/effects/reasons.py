"""Why an effect is not shown, in plain words, and the sentence that a reader sees first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.evaluation.effects.conclusion import State
from claimcheck.evaluation.effects.grades import COMPARED, Grade, LevelScale
from claimcheck.evaluation.effects.premise_words import moved_words
from claimcheck.evaluation.wording import number, upper_first, with_unit
from claimcheck.quantities.nouns import so_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evaluation.effects.conclusion import Effect
    from claimcheck.evaluation.effects.results import Estimated, Result
    from claimcheck.evaluation.effects.studies import Weighed

MOST = 4  # reasons in one sentence; the page of the claim has them all
NO_COMPARISON = "there is no comparison with places that did not have it"
NOT_CLEAR = "could as well be chance"
_FIND = {"does": "finds", "do": "find"}


def reasons_against(results: Sequence[Result], lead: Result | None, studies: Sequence[Weighed]) -> tuple[str, ...]:
    """What stands between the figures and an effect, the weightiest first."""
    told: list[str] = []
    compared = [item for item in results if item.level(LevelScale.WWG).number >= COMPARED]
    if not compared:
        told.append(_no_comparison(lead))
    if lead is not None:
        told += [veto.reason for veto in lead.vetoes]
        if lead.found is not None and not lead.found.clear_of_zero:
            told.append(f"the {_named(lead)} finds {estimate_words(lead.found, lead.unit)}, which {NOT_CLEAR}")
        told += [limit.reason for limit in lead.limits if limit.grade.rank < Grade.MODERATE.rank]
    told += [f"{_named(item)}: {item.untested}" for item in results if not item.is_tested]
    weak = [item for item in studies if not item.counts]
    if weak:
        told.append(f"{so_many(len(weak), 'studies')} of those given without a comparison, or not independent")
    return tuple(dict.fromkeys(told))


def _no_comparison(lead: Result | None) -> str:
    """With what the series alone shows, where it shows something."""
    if lead is None or lead.found is None or not lead.found.clear_of_zero:
        return NO_COMPARISON
    found = estimate_words(lead.found, lead.unit)
    return f"the {lead.design} finds {found}, which is a hint at most: {NO_COMPARISON}"


def _named(item: Result) -> str:
    return str(item.design)


def estimate_words(found: Estimated, unit: str) -> str:
    """The number with its interval, as in: -19.5 packs (95% interval -30 to -9)."""
    value = with_unit(f"{'+' if found.value > 0 else ''}{number(found.value)}", unit)
    if found.low is None or found.high is None:
        return value
    return f"{value} (95% interval {number(found.low)} to {number(found.high)})"


def sentence_of(effect: Effect) -> str:
    """Both rows: whether it moved, and whether anything shows that the policy did it."""
    what = f"{effect.measure} in {effect.label}" if effect.label else effect.measure
    moved = moved_words(effect.premise, what, effect.unit, effect.sign) if effect.premise is not None else ""
    told = upper_first(_SAID[effect.state](effect)) if moved else _SAID[effect.state](effect)
    return ". ".join(filter(None, (moved, told)))


def _because(effect: Effect) -> str:
    return "; ".join(effect.reasons[:MOST])


def _not_shown(effect: Effect) -> str:
    return f"nothing here shows that {effect.policy} did it, because {_because(effect)}"


def _not_testable(effect: Effect) -> str:
    return f"whether {effect.policy} did it cannot be tested, because {_because(effect)}"


def _shown(effect: Effect) -> str:
    lead = effect.lead
    counted = [item for item in effect.studies if item.counts and item.study.sign == effect.sign]
    own = ""
    if lead is not None and lead.found is not None and lead.found.clear_of_zero and lead.grade.rank >= 3:
        percent = f", or {number(lead.percent.value, 1)}%" if lead.percent is not None and lead.unit != "%" else ""
        own = f"a {lead.design} finds {estimate_words(lead.found, lead.unit)}{percent}"
    others = f"{so_many(len(counted), 'independent studies')} with a comparison" if counted else ""
    verb = "does" if len(counted) == 1 else "do"
    shows = f"{own}, and so {verb} {others}" if own and others else own or f"{others} {_FIND[verb]} it"
    return f"that {effect.policy} did it is {effect.state}: {shows}"


def _size_open(effect: Effect) -> str:
    return f"{_shown(effect)}; the size that was said lies in its interval, and is not shown"


def _contradicted(effect: Effect) -> str:
    return f"the evidence with a comparison goes the other way: {_against(effect)}"


def _against(effect: Effect) -> str:
    lead = effect.lead
    if lead is not None and lead.found is not None and lead.found.sign == -effect.sign and lead.grade.rank >= 3:
        return f"a {lead.design} finds {estimate_words(lead.found, lead.unit)}"
    against = [item for item in effect.studies if item.counts and item.study.sign == -effect.sign]
    return f"{so_many(len(against), 'independent studies')} of that kind"


def _conflicting(effect: Effect) -> str:
    return f"evidence of equal rank stands on both sides: {_against(effect)} against it, and others for it"


def _false_premise(effect: Effect) -> str:
    word = "rise" if effect.sign > 0 else "fall"
    return f"there is no {word} that {effect.policy} could have brought"


_SAID = {
    State.SUPPORTED: _shown,
    State.LIMITED: _shown,
    State.OVERSTATED: _shown,
    State.UNDERSTATED: _shown,
    State.SIZE_OPEN: _size_open,
    State.CONTRADICTED: _contradicted,
    State.CONFLICTING: _conflicting,
    State.NOT_SHOWN: _not_shown,
    State.FALSE_PREMISE: _false_premise,
    State.NOT_TESTABLE: _not_testable,
}
