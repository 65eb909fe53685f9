"""Does the sentence tie a change to something that was done? "After the plan", "thanks to", "since he took office"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.times import JustBefore, Named
from claimcheck.judgement.parts import check_of
from claimcheck.quantities.said_times import Relation

if TYPE_CHECKING:
    from claimcheck.judgement.detector import Case
    from claimcheck.judgement.verdicts import PartVerdict

# ruff: noqa: E501 - the words of a row stand together
# Times are no deeds: "since the beginning of the year", "desde los años noventa".
_TIMES_EN = r"(?:the\s+|last\s+|early\s+|late\s+|mid-?\s*)*(?:\d|start|beginning|end|turn|first|last|year|month|week|quarter|decade|century|war\b|same|previous)"
_TIMES_ES = r"(?:el\s+|la\s+|los\s+|las\s+)*(?:\d|inicio|comienzo|principio|final|fin\b|primer|últim|año|mes|semana|trimestre|década|siglo|mism|pasad)"
_CREDITS = {
    "en": re.compile(
        r"\b(?:thanks\s+to|because|due\s+to|owing\s+to|as\s+a\s+(?:result|consequence)\s+of|led\s+to|"
        rf"(?:after|since|following|under)\s+(?!{_TIMES_EN})(?:the|a|an|our|his|her|its|their|my|this|that|president|governor|mayor)\s+[^\W\d_]+|"
        r"since\s+(?:we|he|she|they|i|it)\s+[^\W\d_]+)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:gracias\s+a|debido\s+a|a\s+causa\s+de|por\s+culpa\s+de|como\s+(?:resultado|consecuencia)\s+de|a\s+raíz\s+de|desde\s+que|"
        rf"(?:tras|después\s+de|desde|bajo|durante)\s+(?!{_TIMES_ES})(?:el|la|los|las|su|sus|mi|nuestro|nuestra|este|esta)\s+[^\W\d_]+|"
        rf"después\s+del\s+(?!{_TIMES_ES})[^\W\d_]+)",
        re.IGNORECASE,
    ),
}


def is_credited(case: Case) -> bool:
    """True where the sentence names an event or a cause, or a check counts from somebody's term."""
    if any(time.relation is Relation.EVENT for item in case.sentence.covered for time in item.passage.times):
        return True
    language = str(case.claim.language)
    if _CREDITS.get(language, _CREDITS["en"]).search(str(case.claim.claim)) is not None:
        return True
    return any(_counts_from_a_term(leaf) for _, leaf in case.leaves())


def _counts_from_a_term(leaf: PartVerdict) -> bool:
    start = getattr(check_of(leaf).params, "from_", None)
    time = getattr(start, "at", start)
    return isinstance(time.anchor if isinstance(time, JustBefore) else time, Named)
