"""What everybody who tells of one verdict has in hand: the verdict, what was looked up for it, and the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimcheck.judgement.scale import HOUSE, scale_of
from claimcheck.report.article.content import Address, Badge, Told
from claimcheck.report.labels import scale_label
from claimcheck.report.said import sentence, spoken
from claimcheck.report.tongues import ENGLISH
from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.said import SaidOn
    from claimcheck.judgement.scale import Mark
    from claimcheck.judgement.verdicts import Verdict, Word
    from claimcheck.report.claim_page import Detail
    from claimcheck.report.labels import Label
    from claimcheck.report.tongues import Tongue

_LINK = re.compile(r"https?://[^\s\\]+", re.IGNORECASE)
_KEPT = "%:/?#[]@!$&'()*+,;=~-._"  # what an address may hold as it is; all else is percent-encoded
_MONTH, _DAY = re.compile(r"[0-9]{4}-[0-9]{2}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Telling:
    """One verdict, in the language of a page."""

    verdict: Verdict
    detail: Detail
    say: Tongue

    @property
    def own(self) -> str:
        """The language of the claim, and of what its author wrote."""
        return self.verdict.claim.language.value

    def badge(self, label: Label) -> Badge:
        """How a check or a source came out, in this language."""
        word = self.say(label.word)
        return Badge(label.symbol, word, label.tone, word)

    def verdict_badge(self, mark: Mark, word: Word | None) -> Badge:
        """A verdict by its scale: claimcheck's own words translated, those of a house as it writes them."""
        scale = scale_of(self.verdict)
        label = scale_label(mark, word, scale)
        name = one_line(mark.label) if mark.label is not None else self.say("No label")
        name = self.say(name) if scale.name == HOUSE else name
        number = self.say("{n} of {highest}", n=mark.number, highest=scale.highest) if mark.number is not None else ""
        return Badge(label.symbol, f"{name} ({number})" if number else name, label.tone, name)

    def found(self, text: str) -> Told:
        """What the tool found, on one line; it speaks English."""
        return Told(spoken(text), ENGLISH)

    def sentence(self, text: str) -> Told:
        """The same as a sentence: a capital first, one full stop last."""
        return self.found(sentence(text.removesuffix(".")))

    def written(self, text: object) -> Told:
        """What the author of the claim wrote, on one line."""
        return Told(one_line(text), self.own)

    def when(self, on: SaidOn | None) -> str:
        """When something was said, as exactly as the author knew."""
        if on is None:
            return ""
        text = one_line(on.text)
        if _DAY.fullmatch(text):
            text = self.say.day(on.day)
        elif _MONTH.fullmatch(text):
            text = self.say.month(on.day)
        return self.say("not after {day}", day=text) if on.not_after else text


def addresses(*pairs: tuple[str, object | None]) -> tuple[Address, ...]:
    """The links among these; only http and https ever become one."""
    return tuple(Address(text, _encoded(str(url))) for text, url in pairs if url and _LINK.fullmatch(str(url)))


def _encoded(url: str) -> str:
    return quote(url, safe=_KEPT, errors="replace")


def distinct(texts: Iterable[str]) -> list[str]:
    """Each text once, in order, empty ones left out."""
    return list(dict.fromkeys(text for text in texts if text))
