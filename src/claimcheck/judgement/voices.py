"""From sources to a part: who counted speaks once, the best standing decides, and true against false is disputed.

1. Within one origin the newest vintage speaks: a source that another one of the claim `supersedes` falls silent,
   unless the newer one has no figure for the cell. Of several series of one origin the source of record speaks,
   else those of the best standing; where they differ, the middle, rounded against the claim.
2. A source with several origins that counted or computed itself (primary) is a voice of its own. A round-up of
   others' counts (secondary) is a voice only while it carries an origin that nobody else has answered for; else it
   repeats what was already heard and is listed as silent. Round-ups with fewest origins are heard first.
3. Primary voices that answered decide; if none did, secondary ones. Same rank: that; true against false: disputed;
   else the middle, rounded against the claim. A source that cannot answer abstains and outvotes nobody.
4. Where the sentence, or the check's `covers`, contains one of the definitions that the sources state, only sources
   of that definition (or of none) vote.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.judgement.verdicts import Voice
from claimcheck.judgement.witnesses import Witness, witness
from claimcheck.quantities.outcomes import Outcome, Undecided

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.evaluation.findings import Finding

RANKS = {Outcome.of_rank(rank): rank for rank in range(4)}  # undecidable is no rank
BEST, WORST = RANKS[Outcome.TRUE], RANKS[Outcome.FALSE]


@dataclass(frozen=True, slots=True)
class Decision:
    """What the voices come to. `outcome` is None when they dispute it."""

    outcome: Outcome | None
    voices: tuple[Voice, ...]
    deciding: tuple[Finding, ...]

    @property
    def disputed(self) -> bool:
        """Equally good sources say true and false."""
        return self.outcome is None


def decide(findings: Sequence[Finding], witnesses: Mapping[str, Witness], wording: Iterable[str] = ()) -> Decision:
    """What the answers of all sources to one check come to.

    `wording`: the sentence and the words the check covers; a definition named there keeps the others from voting.

    Raises
    ------
    ValueError
        If an editor's reading of documents is mixed with computed findings.

    """
    read = [finding for finding in findings if finding.source is None]
    if read and len(read) < len(findings):
        raise ValueError("an editor's reading of documents cannot be mixed with computed findings")
    voices = voices_of(voting(findings, wording), witnesses)
    heard = [voice for voice in voices if voice.answered]
    deciding = [voice for voice in heard if voice.primary] or heard
    speakers = tuple(finding for voice in deciding for finding in voice.speakers)
    marked = tuple(replace(voice, decides=voice in deciding) for voice in voices)
    if not deciding:
        return Decision(Outcome.UNDECIDABLE, marked, tuple(_best(findings, witnesses)))
    ranks = [RANKS[voice.outcome] for voice in deciding]
    if BEST in ranks and WORST in ranks:
        return Decision(None, marked, speakers)
    return Decision(middle(ranks), marked, speakers)


def middle(ranks: Sequence[int]) -> Outcome:
    """The middle of the ranks, rounded against the claim."""
    return Outcome.of_rank((max(ranks) + min(ranks)) // 2)


def voting(findings: Sequence[Finding], wording: Iterable[str]) -> list[Finding]:
    """The findings that vote: those of another definition than the one that the words name do not."""
    said = " ".join(wording).casefold()
    named = {finding.definition for finding in findings if finding.definition and finding.definition.casefold() in said}
    return [finding for finding in findings if not named or finding.definition is None or finding.definition in named]


def voices_of(findings: Sequence[Finding], witnesses: Mapping[str, Witness]) -> tuple[Voice, ...]:
    """One voice for every origin that was asked, in the order in which they are heard."""
    current = [finding for finding in findings if not superseded(finding, findings, witnesses)]
    older = [finding for finding in findings if finding not in current]
    own, round_ups = _grouped(current, witnesses)
    voices = [_speak(origins, group, witnesses) for origins, group in own.items()]
    for origins, group in sorted(round_ups.items(), key=lambda item: (len(item[0]), sorted(item[0]))):
        heard = frozenset[str]().union(*(voice.origins for voice in voices if voice.answered))
        if origins <= heard:
            older.extend(group)
        else:
            voices.append(_speak(origins, group, witnesses))
    return tuple(_with_silent(voice, older, witnesses) for voice in voices)


def origins_heard(voices: Iterable[Voice]) -> int:
    """How many independent origins answered; a voice counts when it brings an origin that none before it had."""
    heard: set[str] = set()
    count = 0
    for voice in sorted(voices, key=lambda voice: (len(voice.origins), sorted(voice.origins))):
        if voice.answered and not voice.origins <= heard:
            heard |= voice.origins
            count += 1
    return count


def superseded(finding: Finding, findings: Iterable[Finding], witnesses: Mapping[str, Witness]) -> bool:
    """One of the findings is of a newer vintage of the same series, and has the figure."""
    return any(
        str(finding.source) in vintages_before(other, witnesses) and other.undecided is not Undecided.NO_DATA
        for other in findings
        if other is not finding
    )


_Groups = dict[frozenset[str], list["Finding"]]


def _grouped(findings: Iterable[Finding], witnesses: Mapping[str, Witness]) -> tuple[_Groups, _Groups]:
    groups: _Groups = {}
    for finding in findings:
        groups.setdefault(_origins(finding, witnesses), []).append(finding)
    own: _Groups = {}
    round_ups: _Groups = {}
    for origins, group in groups.items():
        counted = len(origins) == 1 or any(witness(item.source, witnesses).primary for item in group)
        (own if counted else round_ups)[origins] = group
    return own, round_ups


def _origins(finding: Finding, witnesses: Mapping[str, Witness]) -> frozenset[str]:
    return frozenset({"editor"}) if finding.source is None else witness(finding.source, witnesses).origins


def vintages_before(finding: Finding, witnesses: Mapping[str, Witness]) -> list[str]:
    """The older vintages of the source of a finding, newest first."""
    chain: dict[str, None] = {}
    earlier = witness(finding.source, witnesses).supersedes
    while earlier is not None and earlier not in chain:
        chain[earlier] = None
        earlier = witness(earlier, witnesses).supersedes
    return list(chain)


def _speak(origins: frozenset[str], group: Sequence[Finding], witnesses: Mapping[str, Witness]) -> Voice:
    answered = [finding for finding in group if finding.outcome.rank is not None]
    speakers = _best(answered or group, witnesses)
    outcome = middle([RANKS[item.outcome] for item in speakers]) if answered else Outcome.UNDECIDABLE
    primary = any(witness(item.source, witnesses).counts_as_primary for item in speakers)
    silent = tuple(finding for finding in group if finding not in speakers)
    return Voice(origins, outcome, primary, tuple(speakers), silent)


def _best(findings: Sequence[Finding], witnesses: Mapping[str, Witness]) -> list[Finding]:
    """The source of record, else the primary ones, else all; in the order of the claim."""
    ordered = sorted(findings, key=lambda finding: witness(finding.source, witnesses).order)
    of_record = [finding for finding in ordered if witness(finding.source, witnesses).of_record]
    primary = [finding for finding in ordered if witness(finding.source, witnesses).primary]
    return of_record or primary or ordered


def _with_silent(voice: Voice, others: Iterable[Finding], witnesses: Mapping[str, Witness]) -> Voice:
    repeated = tuple(finding for finding in others if _origins(finding, witnesses) & voice.origins)
    return replace(voice, silent=voice.silent + repeated)
