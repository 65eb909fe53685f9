"""The article about one claim: everything that a reader is told, from top to bottom, ready to be laid out.

All texts are plain, on one line, and without hidden characters; whoever lays them out escapes what its format obeys.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimcheck.report.chart import Course


@dataclass(frozen=True, slots=True)
class Told:
    """A text and its language: not everything on a page is in the language of the page."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A symbol, a word and a tone: nothing depends on colour alone. `name`: the word without its number."""

    symbol: str
    word: str
    tone: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One word of the scale; `is_this`: the one that is published, `is_computed`: the one that the data give."""

    badge: Badge
    is_this: bool = False
    is_computed: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """A link with what stands for it. Only http and https."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Speech:
    """The claim as it was made."""

    sentence: Told
    original: str | None
    speaker: str
    role: str
    when: str
    links: Sequence[Address]
    reply: str | None = None
    replied: str = ""
    reply_links: Sequence[Address] = ()


@dataclass(frozen=True, slots=True)
class Dating:
    """The verdict of a day beside that of the headline, with its reason."""

    told: str
    reason: Told | None = None


@dataclass(frozen=True, slots=True)
class Overriding:
    """An editor's verdict with its reason; the computed one stands beside it."""

    by: str
    reason: str
    on: dt.date | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction; `before` is the verdict that stood before it."""

    on: dt.date
    text: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with where it stands. `rows`: file and line; `more_rows`: how many are not named."""

    where: str
    when: str
    amount: str
    between: str
    status: str
    rows: Sequence[str]
    more_rows: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source answers to a check."""

    badge: Badge
    who: str
    facts: Sequence[str]
    reason: Told
    side: str
    figures: Sequence[Figure]
    more_figures: int
    notes: Sequence[Told]
    decides: Told | None
    source: str | None = None
    is_listed_only: bool = False
    effect: Sequence[tuple[Told, Sequence[Told]]] = ()  # of a policy: each question with what stands behind the answer


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart and the figures behind it. `bounds`: low and high of each point, in its order."""

    course: Course
    bounds: Sequence[tuple[float, float] | None]
    statuses: Sequence[str]
    caption: Told
    file: str  # a name for the figures as a file, without ending


@dataclass(frozen=True, slots=True)
class Part:
    """One check: what was asked, how it came out, and every answer."""

    number: int
    question: Told
    kind: str
    badge: Badge
    standing: str
    remarks: Sequence[str]
    answers: Sequence[Answer]
    chart: Charted | None = None
    bears: bool = True  # on the verdict


@dataclass(frozen=True, slots=True)
class Reread:
    """The other readings of one check."""

    question: Told | None  # None where there is one check alone
    counted: Sequence[str]
    against: Sequence[Told]
    nearest: Told | None
    safe: Told | None
    skipped: Sequence[Told]


@dataclass(frozen=True, slots=True)
class Caution:
    """A rule that fired. What it suggests is for the editor, and stands in `claimcheck show`."""

    symbol: str
    weight: str
    tone: str
    rule: str
    text: Told


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that the author sets aside, and what it would have said."""

    rule: str
    reason: str
    would_say: Sequence[Told]


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as an article cites it."""

    id: str
    title: str
    publisher: str
    facts: Sequence[str]
    quote: str | None
    locator: str | None
    links: Sequence[Address]
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the sentence: `checks` that touch it, or none."""

    text: str
    is_open: bool
    note: str


@dataclass(frozen=True, slots=True)
class Again:
    """What is needed to find everything again."""

    place: str
    command: str
    checks: Sequence[str]
    queries: Sequence[tuple[str, str]]  # whose, and the query
    preparation: str


@dataclass(frozen=True, slots=True)
class Article:
    """One claim, told."""

    id: str
    language: str
    headline: Told
    badge: Badge
    computed: Badge
    scale: str
    scale_url: str | None
    steps: Sequence[Step]
    reason: Told
    summary: Sequence[Told]
    speech: Speech
    said_on: dt.date | None
    dates: Sequence[Dating]
    overriding: Overriding | None = None
    corrections: Sequence[Corrected] = ()
    readers: Sequence[tuple[str, dt.date]] = ()
    earlier: str = ""
    earlier_links: Sequence[Address] = ()
    note: Told | None = None
    parts: Sequence[Part] = ()
    rereadings: Sequence[Reread] = ()
    sentence: Sequence[Passage] = ()
    cautions: Sequence[Caution] = ()
    aside: Sequence[SetAside] = ()
    left_out: Sequence[Told] = ()
    sources: Sequence[tuple[str, Sequence[Cited]]] = ()  # heading of the side, and who is on it
    problems: Sequence[Told] = ()
    again: Again = field(default_factory=lambda: Again("", "", (), (), ""))
    tags: Sequence[str] = ()
    topic: str | None = None
