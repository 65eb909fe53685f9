"""Other readings for other programs: the measures, the rebuttals, the nearest true one, what is safe to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.judgement.other_readings import picked_start
from claimcheck.judgement.verdicts import Weight
from claimcheck.report.numbers import clean
from claimcheck.report.reading_sentences import TONGUES, Teller

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.robustness import Reading, Robustness, Safe
    from claimcheck.stats.support import Support

    Json = dict[str, Any]

MEASURES = {"K_half": "k_half", "R": "robustness", "F": "fairness", "U": "uniqueness", "H": "direction_hold"}


def measures_json(found: Robustness | None) -> Json:
    """The measures by the letters of their papers; null where there are no other readings."""
    measures = found.measures if found is not None else None
    told: Json = {"n": measures.readings if measures is not None else None}
    told |= {letter: clean(getattr(measures, name, None)) for letter, name in MEASURES.items()}
    support = found.direction if found is not None else None
    return told | {"omega": clean(support.share) if support is not None else None}


def readings_json(finding: Finding, found: Robustness, teller: Teller) -> Json:
    """All that is known of the other readings of a finding: n of them beside the claim's own, how many keep half.

    `safe_to_say` is in the language of the claim; the other sentences are in each language.
    """
    measures = found.measures
    return {
        "source": finding.source,
        "n": measures.others if measures is not None else None,
        "keep_half": measures.holding if measures is not None else None,
        "weight": clean(measures.k_half) if measures is not None else None,
        "unavailable": measures.unavailable if measures is not None else None,
        "measures": measures_json(found),
        "support": {"direction": _support(found.direction), "size": _support(found.size)},
        "counter_arguments": [_rebuttal(reading, finding) for reading in found.rebuttals],
        "nearest_true": _nearest(found.nearest),
        "safe_to_say": teller.safe(finding.baseline, found.safe) or None,
        "safe": _safe(found.safe, finding),
        "skipped": list(found.skipped),
    }


def _support(found: Support | None) -> Json | None:
    return {"holding": found.holding, "pairs": found.pairs} if found is not None else None


def _rebuttal(reading: Reading, finding: Finding) -> Json:
    weight, place = picked_start(reading, finding)
    is_picked = weight.rank >= Weight.SERIOUS.rank
    baseline, measures = reading.baseline, reading.measures
    return {
        **_reading(reading),
        "S": clean(baseline.survival) if baseline is not None else None,
        "x": clean(baseline.ratio) if baseline is not None else None,
        "K_half": clean(measures.k_half) if measures is not None else None,
        "start_weighs": weight.value,
        "sentences": _told(lambda teller: teller.counter_argument(reading, place if is_picked else "")),
    }


def _reading(reading: Reading) -> Json:
    return {
        "source": reading.source,
        "way": reading.way or None,
        "at": reading.at or None,
        "reason": reading.reason,
        "share": clean(reading.share),
        "strength": clean(reading.strength),
    }


def _nearest(reading: Reading | None) -> Json | None:
    if reading is None:
        return None
    return {**_reading(reading), "sentences": _told(lambda teller: teller.nearest(reading))}


def _safe(found: Safe | None, finding: Finding) -> Json | None:
    sentences = _told(lambda teller: teller.safe(finding.baseline, found))
    if not any(sentences.values()):
        return None
    told: Json = {"sentences": sentences}
    if found is not None:
        told |= {
            "low": clean(found.low),
            "high": clean(found.high),
            "unit": "%" if found.in_percent else found.unit,
            "share": clean(found.share),
            "begins": found.begins,
            "ends": found.ends,
        }
    return told


def _told(say: Callable[[Teller], str]) -> dict[str, str]:
    return {language: say(Teller.of(language)) for language in TONGUES}
