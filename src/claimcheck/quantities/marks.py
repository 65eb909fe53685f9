"""Which mark stands before the decimals, where a claim says it or another figure of the same words shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from claimcheck.quantities.literals import Notation
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Vocabulary

_OTHER = {",": ".", ".": ","}
# 1.234.567 and 1.234,5 group by points, 3,5 and 3,25 have a comma before their decimals; 17.000 shows nothing.
_SHOWS = {
    mark: re.compile(
        rf"[0-9]{{1,3}}(?:\{other}[0-9]{{3}}){{2,}}(?:\{mark}[0-9]+)?"
        rf"|[0-9]{{1,3}}(?:\{other}[0-9]{{3}})+\{mark}[0-9]+|[0-9]+\{mark}(?:[0-9]{{1,2}}|[0-9]{{4,}})"
    )
    for mark, other in _OTHER.items()
}


def with_mark(vocabulary: Vocabulary, decimal: str | None) -> Vocabulary:
    """The words of a language with the marks of its figures settled."""
    return vocabulary if decimal is None else _marked(vocabulary.language, decimal)


@lru_cache(maxsize=16)
def _marked(language: str, decimal: str) -> Vocabulary:
    notation = Notation((_OTHER[decimal],), (decimal,), spaces=True)
    return replace(VOCABULARIES[language], notation=notation)


def settled_mark(figures: Iterable[str]) -> str | None:
    """The mark that the figures agree on; None where they show none, or both."""
    written = list(figures)
    shown = [mark for mark, pattern in _SHOWS.items() if any(pattern.fullmatch(text) for text in written)]
    return shown[0] if len(shown) == 1 else None
