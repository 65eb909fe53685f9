"""The parts of a sentence on the page of a claim: what was asked, and what each source answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.checks import AnyOf
from claimcheck.evaluation.phrases import entity_words
from claimcheck.evaluation.wording import amount, figure, number, upper_first
from claimcheck.quantities.nouns import so_many
from claimcheck.quantities.outcomes import Undecided
from claimcheck.report.chart_lines import chart_lines
from claimcheck.report.effect_lines import effect_in_short, effect_lines
from claimcheck.report.labels import OUTCOMES, part_label
from claimcheck.report.said import says, sentence, spoken
from claimcheck.report.story import Leaf, leaves
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.claims.claim import SourceRef
    from claimcheck.datasets.series import CellKey
    from claimcheck.evaluation.findings import Finding, Observed
    from claimcheck.judgement.verdicts import Verdict
    from claimcheck.quantities.intervals import Interval
    from claimcheck.report.claim_page import Detail
    from claimcheck.report.page import Page

MOST_FIGURES = 40  # of one finding; a ranking of two hundred places is told by its reason
MOST_ROWS = 4  # of one figure
STATUS = {
    "B": "a break in the series",
    "D": "another definition",
    "E": "estimated",
    "F": "a forecast",
    "P": "provisional",
    "U": "of low reliability",
}
_SIDES = {"supports": "for the claim", "contradicts": "against the claim", "context": "context"}


def part_lines(verdict: Verdict, detail: Detail, page: Page) -> None:
    """Every check with its findings, in the order of the sentence."""
    listed = list(leaves(verdict))
    if not listed:
        return
    page.heading("What the data say")
    for position, leaf in enumerate(listed, start=1):
        if position > 1:
            page.gap()
        _asked(leaf, position, verdict, page)
        for result in leaf.verdict.result.results:
            for finding in result.findings:
                _finding(finding, leaf, verdict, detail, page)
        chart_lines(leaf, verdict, page)


def _asked(leaf: Leaf, position: int, verdict: Verdict, page: Page) -> None:
    page.item(f"{position}. {_question(leaf)}", "bold", indent=0)
    label = part_label(leaf.verdict)
    page.line(f"{label.text(page.screen)}{_standing(leaf, verdict)}", label.tone, indent=3)
    for text in _remarks(leaf):
        page.line(text, indent=3)


def _question(leaf: Leaf) -> str:
    """What was said and of what, in plain words; the check as written stands at the end of the page."""
    if leaf.check.kind == "document":
        return "What do the documents come to?"
    params = leaf.check.params
    about = ", ".join(filter(None, (one_line(params.measure or ""), one_line(entity_words(params.of)))))  # type: ignore[attr-defined]  # CheckParams
    return f"{f'{about}: ' if about else ''}“{says(leaf)}” ({leaf.check.kind})"


def _standing(leaf: Leaf, verdict: Verdict) -> str:
    """What the check is to the verdict, where it is not simply a part of it."""
    part = verdict.parts[leaf.part]
    if not leaf.verdict.is_load_bearing:
        return " (context: does not bear on the verdict)"
    if isinstance(part.result.part, AnyOf):
        name = f"reading “{one_line(leaf.reading)}”" if leaf.reading else "one reading"
        return f" ({name}: {'the one best for the speaker, it counts' if leaf.counts else 'does not count'})"
    return ""


def _remarks(leaf: Leaf) -> list[str]:
    params = leaf.check.params
    remarks = []
    proxy = getattr(params, "stands_for", None)
    if proxy is not None:
        gap = f"; what lies between: {one_line(proxy.gap)}" if proxy.gap else ""
        remarks.append(f"measured in place of: {one_line(proxy.what)}{gap}")
    tolerance = getattr(params, "tolerance", None)
    if tolerance is not None:
        remarks.append(f"allowed to be off by {one_line(tolerance.text)}, as the check says")
    note = getattr(params, "note", None)
    if note:
        remarks.append(f"note: {one_line(note)}")
    return remarks


def _finding(finding: Finding, leaf: Leaf, verdict: Verdict, detail: Detail, page: Page) -> None:
    label = OUTCOMES[finding.outcome]
    page.item(f"{label.mark(page.screen)} {_who_answers(finding, verdict, detail)}", indent=3)
    reason = finding.reason.removesuffix(".")
    if [figure(seen) for seen in finding.observed] == [reason]:  # it would stand there twice
        page.item(f"{upper_first(spoken(reason))}{_grounds(finding.observed[0], detail)}", indent=5)
        page.line(_side(finding, verdict), indent=5)
    else:
        page.line(sentence(spoken(reason)), indent=5)
        page.line(_side(finding, verdict), indent=5)
        for seen in finding.observed[:MOST_FIGURES]:
            page.item(_figure(seen, detail), "dim", indent=5)
    if len(finding.observed) > MOST_FIGURES:
        more = so_many(len(finding.observed) - MOST_FIGURES, "more figures")
        page.line(f"and {more}: claimcheck check -f json", indent=5)
    told = {note for item in verdict.detected for note in item.names}  # said below, under what a reader should know
    for note in finding.notes:
        if note not in told:
            page.item(f"note: {spoken(note)}", indent=5)
    _more(finding, leaf, page)
    if finding not in leaf.verdict.deciding and leaf.verdict.deciding and finding.outcome.rank is not None:
        page.line("listed, but not what decided: another source stands closer to the count, or is newer", indent=5)


def _more(finding: Finding, leaf: Leaf, page: Page) -> None:
    """Both questions of an effect, in full for the source that is heard first; what would decide an open one."""
    if finding.effect is not None:
        is_first = finding in leaf.verdict.deciding[:1] or not leaf.verdict.deciding
        (effect_lines if is_first else effect_in_short)(finding.effect, page)
    if finding.decides:
        page.line(f"What would decide it: {spoken(finding.decides)}.", indent=5)


def _who_answers(finding: Finding, verdict: Verdict, detail: Detail) -> str:
    if finding.undecided is Undecided.OPEN:
        return "nobody was asked: the check has an open question"
    if finding.source is None:
        return "an editor, from the documents below" if str(_kind(verdict, finding)) == "document" else "no source"
    source = detail.sources.get(finding.source)
    if source is None:
        return one_line(finding.source)
    reference = reference_to(verdict, finding.source)
    party = (reference.party if reference is not None else None) or source.party
    of_record = reference is not None and reference.of_record
    facts = [source.id, source.standing and f"{source.standing} source", party, of_record and "of record"]
    return f"{one_line(source.title)}, {one_line(source.publisher)} ({', '.join(str(fact) for fact in facts if fact)})"


def _kind(verdict: Verdict, finding: Finding) -> str:
    for leaf in leaves(verdict):
        if any(finding in result.findings for result in leaf.verdict.result.results):
            return leaf.check.kind
    return ""


def reference_to(verdict: Verdict, source: str) -> SourceRef | None:
    """How the claim names a source; None where it does not."""
    return next((item for item in verdict.claim.sources if item.id == source), None)


def _side(finding: Finding, verdict: Verdict) -> str:
    """On which side the figures are, and whether the author of the claim file said so too."""
    if finding.source is None:
        return ""
    computed = finding.stance
    text = f"on these figures: {_SIDES[computed.value]}" if computed is not None else "takes no side: it cannot answer"
    reference = reference_to(verdict, finding.source)
    written = str(reference.stance) if reference is not None and reference.stance is not None else None
    if written is None or computed is None or written == computed.value:
        return text
    return f"{text}; the claim file says {_SIDES.get(written, written)}"


def _figure(seen: Observed, detail: Detail) -> str:
    where = ", ".join(filter(None, [one_line(seen.label), spoken(seen.at)]))
    return f"{where}: {one_line(amount(seen.value, seen.unit))}{_grounds(seen, detail)}"


def _grounds(seen: Observed, detail: Detail) -> str:
    """How exact a figure is, of what state, and where it stands."""
    status = f", {STATUS[seen.status]}" if seen.status in STATUS else ""
    rows = rows_behind(seen, detail.rows)
    more = f" and {so_many(len(rows) - MOST_ROWS, 'more rows')}" if len(rows) > MOST_ROWS else ""
    found = f"  [{', '.join(map(one_line, rows[:MOST_ROWS]))}{more}]" if rows else ""
    low, high = bounds_told(seen)
    return f"{f' (between {low} and {high})' if low else ''}{status}{found}"


def rows_behind(seen: Observed, rows: Mapping[CellKey, Sequence[str]]) -> list[str]:
    """Where the cells of a figure stand, each row once: file and line."""
    return list(dict.fromkeys(row for key in seen.cells for row in rows.get(key, ())))


def bounds_told(seen: Observed) -> tuple[str, str]:
    """The bounds that rounding leaves open; empty where there are none, or they print alike."""
    if seen.value.is_exact:
        return "", ""
    places = None if seen.value.decimals is None else _places(seen.value, seen.value.decimals + 1)
    low, high = number(seen.value.low, places), number(seen.value.high, places)
    return (low, high) if low != high else ("", "")


def _places(value: Interval, most: int) -> int:
    """As many places as both bounds need, at most one more than is printed: 317,950 and 102.5."""
    bounds = (value.low, value.high)
    return next((fewer for fewer in range(most) if all(_prints_alike(bound, fewer, most) for bound in bounds)), most)


def _prints_alike(bound: float, fewer: int, most: int) -> bool:
    return float(f"{bound:.{fewer}f}") == float(f"{bound:.{most}f}")
