"""Every check with what each source answers, told for an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import AnyOf
from claimcheck.evaluation.phrases import entity_words
from claimcheck.quantities.outcomes import Undecided
from claimcheck.report.article.content import Answer, Charted, Figure, Part, Told
from claimcheck.report.article.effects import effect_told
from claimcheck.report.article.telling import distinct
from claimcheck.report.chart_lines import charted, course_of, rebuttal_ends
from claimcheck.report.labels import OUTCOMES, part_label
from claimcheck.report.part_pages import (
    MOST_FIGURES,
    MOST_ROWS,
    STATUS,
    bounds_told,
    reference_to,
    rows_behind,
)
from claimcheck.report.said import says, spoken
from claimcheck.report.story import leaves
from claimcheck.report.tongues import ENGLISH
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.report.article.telling import Telling
    from claimcheck.report.story import Leaf
    from claimcheck.report.tongues import Tongue

SIDES = {"supports": "for the claim", "contradicts": "against the claim", "context": "context"}


def parts_told(telling: Telling) -> list[Part]:
    """Every check in the order of the sentence."""
    return [_part(leaf, number, telling) for number, leaf in enumerate(leaves(telling.verdict), start=1)]


def _part(leaf: Leaf, number: int, telling: Telling) -> Part:
    return Part(
        number=number,
        question=_question(leaf, telling),
        kind=leaf.check.kind,
        badge=telling.badge(part_label(leaf.verdict)),
        standing=_standing(leaf, telling),
        remarks=list(_remarks(leaf, telling.say)),
        answers=[
            _answer(finding, leaf, telling) for result in leaf.verdict.result.results for finding in result.findings
        ],
        chart=_chart(leaf, number, telling),
        bears=leaf.counts and leaf.verdict.is_load_bearing,
    )


def _question(leaf: Leaf, telling: Telling) -> Told:
    if leaf.check.kind == "document":
        return Told(telling.say("What do the documents come to?"), telling.say.code)
    params = leaf.check.params
    measure, whom = getattr(params, "measure", None), getattr(params, "of", None)
    about = ", ".join(filter(None, (one_line(measure or ""), one_line(entity_words(whom)))))
    return Told(f"{f'{about}: ' if about else ''}{says(leaf)}", ENGLISH)


def _standing(leaf: Leaf, telling: Telling) -> str:
    """What the check is to the verdict, where it is not simply a part of it."""
    say = telling.say
    if not leaf.verdict.is_load_bearing:
        return say("context: does not bear on the verdict")
    if not isinstance(telling.verdict.parts[leaf.part].result.part, AnyOf):
        return ""
    name = say("reading “{name}”", name=one_line(leaf.reading)) if leaf.reading else say("one reading")
    counts = say("the one best for the speaker, it counts") if leaf.counts else say("does not count")
    return f"{name}: {counts}"


def _remarks(leaf: Leaf, say: Tongue) -> Iterator[str]:
    params = leaf.check.params
    proxy = getattr(params, "stands_for", None)
    if proxy is not None:
        yield say("measured in place of: {what}", what=one_line(proxy.what))
        if proxy.gap:
            yield say("what lies between: {gap}", gap=one_line(proxy.gap))
    tolerance = getattr(params, "tolerance", None)
    if tolerance is not None:
        yield say("allowed to be off by {size}, as the check says", size=one_line(tolerance.text))
    note = getattr(params, "note", None)
    if note:
        yield one_line(note)


def _answer(finding: Finding, leaf: Leaf, telling: Telling) -> Answer:
    told = {note for item in telling.verdict.detected for note in item.names}  # told again as a caution
    who, facts = _who(finding, leaf, telling)
    decided = leaf.verdict.deciding
    return Answer(
        badge=telling.badge(OUTCOMES[finding.outcome]),
        who=who,
        facts=facts,
        reason=telling.sentence(finding.reason),
        side=_side(finding, telling),
        figures=[_figure(seen, telling) for seen in finding.observed[:MOST_FIGURES]],
        more_figures=max(0, len(finding.observed) - MOST_FIGURES),
        notes=[telling.found(note) for note in finding.notes if note not in told],
        decides=telling.found(finding.decides) if finding.decides else None,
        source=finding.source,
        is_listed_only=bool(decided) and finding not in decided and finding.outcome.rank is not None,
        effect=_effect(finding, leaf),
    )


def _effect(finding: Finding, leaf: Leaf) -> Sequence[tuple[Told, Sequence[Told]]]:
    """Both questions of an effect, in full for the source that is heard first."""
    if finding.effect is None:
        return ()
    in_full = finding in leaf.verdict.deciding[:1] or not leaf.verdict.deciding
    return effect_told(finding.effect, in_full=in_full)


def _who(finding: Finding, leaf: Leaf, telling: Telling) -> tuple[str, list[str]]:
    say = telling.say
    if finding.undecided is Undecided.OPEN:
        return say("nobody was asked: the check has an open question"), []
    if finding.source is None:
        is_read = leaf.check.kind == "document"
        return say("an editor, from the documents below") if is_read else say("no source"), []
    source = telling.detail.sources.get(finding.source)
    if source is None:
        return one_line(finding.source), []
    reference = reference_to(telling.verdict, finding.source)
    party = (reference.party if reference is not None else None) or source.party
    standing = say(f"{source.standing} source") if source.standing else ""
    of_record = say("of record") if reference is not None and reference.of_record else ""
    facts = distinct([standing, say(str(party)) if party else "", of_record])
    return f"{one_line(source.title)}, {one_line(source.publisher)}", facts


def _side(finding: Finding, telling: Telling) -> str:
    """On which side the figures are, and whether the author of the claim file said so too."""
    if finding.source is None:
        return ""
    say, computed = telling.say, finding.stance
    if computed is None:
        return say("takes no side: it cannot answer")
    text = say("on these figures: {side}", side=say(SIDES[computed.value]))
    reference = reference_to(telling.verdict, finding.source)
    written = str(reference.stance) if reference is not None and reference.stance is not None else None
    if written is None or written == computed.value:
        return text
    return f"{text}; {say('the claim file says: {side}', side=say(SIDES.get(written, written)))}"


def _figure(seen: Observed, telling: Telling) -> Figure:
    from claimcheck.evaluation.wording import amount

    say = telling.say
    low, high = bounds_told(seen)
    rows = rows_behind(seen, telling.detail.rows)
    return Figure(
        where=one_line(seen.label),
        when=spoken(seen.at),
        amount=say.figure(one_line(amount(seen.value, seen.unit))),
        between=say("{low} to {high}", low=say.figure(low), high=say.figure(high)) if low else "",
        status=say(STATUS[seen.status]) if seen.status in STATUS else "",
        rows=[one_line(row) for row in rows[:MOST_ROWS]],
        more_rows=max(0, len(rows) - MOST_ROWS),
    )


def _chart(leaf: Leaf, number: int, telling: Telling) -> Charted | None:
    found = charted(leaf)
    if found is None:
        return None
    finding, trace = found
    return Charted(
        course=course_of(finding, trace, rebuttal_ends(finding)),
        bounds=[(value.low, value.high) if value is not None else None for value in trace.values],
        statuses=[
            telling.say(STATUS[status.value]) if status and status.value in STATUS else "" for status in trace.statuses
        ],
        caption=telling.sentence(finding.reason),
        file=f"{telling.verdict.claim.id}-{number}",
    )
