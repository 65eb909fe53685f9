"""Would another fair reading say the same? Told for an article, with the sentence that can safely be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.judgement.other_readings import strongest
from claimcheck.report.article.content import Reread, Told
from claimcheck.report.reading_lines import SHOWN, rebuttal_told, told_readings
from claimcheck.report.reading_sentences import Teller
from claimcheck.report.said import says, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evaluation.findings import Finding
    from claimcheck.evaluation.robustness import Robustness
    from claimcheck.report.article.telling import Telling
    from claimcheck.report.tongues import Tongue


def rereadings_told(telling: Telling) -> list[Reread]:
    """The other readings of each check that bears on the verdict, by the source that decided it."""
    found = list(told_readings(telling.verdict))
    teller = teller_for(telling)
    return [
        _told(
            telling.found(f"{position}. {says(leaf)}") if len(found) > 1 else None,
            finding,
            other,
            telling,
            teller,
        )
        for position, leaf, finding, other in found
    ]


def teller_for(telling: Telling) -> Teller:
    """Sentences in the language of the page, with the marks of the claim where that is its language too."""
    mark = telling.verdict.claim.decimal if telling.own == telling.say.code else None
    return Teller.of(telling.say.code, str(mark) if mark is not None else None)


def _told(question: Told | None, finding: Finding, found: Robustness, telling: Telling, teller: Teller) -> Reread:
    lang = telling.say.code
    first = strongest(found)
    rebuttals = sorted(found.rebuttals[:SHOWN], key=lambda item: item is not first)
    safe = teller.safe(finding.baseline, found.safe)
    return Reread(
        question=question,
        counted=list(_counted(found, telling.say)),
        against=[Told(rebuttal_told(reading, finding, teller), lang) for reading in rebuttals],
        nearest=Told(spoken(teller.nearest(found.nearest)), lang) if found.nearest is not None else None,
        safe=Told(spoken(safe), lang) if safe else None,
        skipped=[telling.found(text) for text in found.skipped],
    )


def _counted(found: Robustness, say: Tongue) -> Iterator[str]:
    """How many readings there are, and in how many the same holds."""
    measures = found.measures
    if measures is None or not measures.others:
        return
    counted = {"holding": measures.holding, "others": measures.others}
    if found.is_window:
        yield say("In {holding} of {others} other natural readings at least half of the change is left.", **counted)
    else:
        yield say("In {holding} of {others} other natural readings the same holds.", **counted)
    if measures.unavailable:
        yield say.count(measures.unavailable, "{n} more has no figures.", "{n} more have no figures.")
    if found.direction is not None and found.size is not None and found.direction.pairs > 1:
        yield say(
            "Compared with every earlier period, it moved that way in {moved} of {pairs} pairs, by as much in {size}.",
            moved=found.direction.holding,
            pairs=found.direction.pairs,
            size=found.size.holding,
        )
