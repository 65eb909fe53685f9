"""A claim of effect for other programs: both of its questions, and everything that each design gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.numbers import clean

if TYPE_CHECKING:
    from claimcheck.evaluation.effects.conclusion import Effect
    from claimcheck.evaluation.effects.grades import Level
    from claimcheck.evaluation.effects.premise import Premise
    from claimcheck.evaluation.effects.results import Estimated, Result
    from claimcheck.evaluation.effects.studies import Weighed

    Json = dict[str, Any]


def effect_json(effect: Effect) -> Json:
    """The keys of the contract; more may be added, none is taken away."""
    reach = effect.reach
    return {
        "policy": effect.policy,
        "direction": "increase" if effect.sign > 0 else "decrease",
        "moved": _premise(effect.premise),
        "state": effect.state.value,
        "level": _level(effect.level),
        "other_level": _level(effect.other_level),
        "grade": effect.grade.value,
        "confidence": effect.confidence,
        "leads": effect.lead.design.value if effect.lead is not None else None,
        "designs": [_result(item) for item in effect.results],
        "studies": [_study(item) for item in effect.studies],
        "reasons": list(effect.reasons),
        "could_have_shown": clean(reach.least) if reach is not None else None,
        "by_chance": clean(reach.chance) if reach is not None else None,
        "unit": effect.unit,
        "emmie": dict(effect.filled) if effect.filled is not None else None,
    }


def _premise(premise: Premise | None) -> Json | None:
    if premise is None:
        return None
    return {
        "answer": premise.moved.value,
        "comparisons": [
            {"base": item.base, "before": clean(item.before), "end": item.end, "after": clean(item.after)}
            for item in premise.comparisons
        ],
    }


def _level(level: Level) -> Json:
    return {"scale": level.scale.value, "level": level.number, "rule": level.rule, "raised_by": level.raised_by}


def _result(item: Result) -> Json:
    return {
        "design": item.design.value,
        "tested": item.is_tested,
        "why_not": item.untested or None,
        "estimate": _estimated(item.found),
        "unit": item.unit or None,
        "percent": _estimated(item.percent),
        "p": clean(item.p),
        "grade": item.grade.value,
        "specifications": [{"name": one.name, **(_estimated(one.found) or {})} for one in item.specifications],
        "without": [
            {"at": str(one.period), "value": clean(one.value), "low": clean(one.low), "high": clean(one.high)}
            for one in item.without
        ],
        "weights": {name: clean(weight) for name, weight in item.weights},
        "placebos": [
            {"name": one.name, "ratio_rank": one.ratio_rank, "signed_rank": one.signed_rank, "units": one.units}
            for one in item.ranks
        ],
        "limits": [{"grade": limit.grade.value, "reason": limit.reason} for limit in item.limits],
        "vetoes": [{"rule": veto.rule, "reason": veto.reason} for veto in item.vetoes],
        "facts": list(item.facts),
        "raised_by": item.raised_by or None,
    }


def _estimated(found: Estimated | None) -> Json | None:
    if found is None:
        return None
    return {"value": clean(found.value), "low": clean(found.low), "high": clean(found.high), "p": clean(found.p)}


def _study(item: Weighed) -> Json:
    return {
        "source": str(item.study.source),
        "level": item.level.number,
        "counts": item.counts,
        "sign": item.study.sign,
        "estimate": float(item.study.estimate),
        "interval": [float(end) for end in item.study.interval],
    }
