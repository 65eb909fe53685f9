"""Words that only a count has: "all but two", "one of only three", "2 of only 3"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge, Quantity, QuantityError, Unit

_ALL_BUT = {
    "en": re.compile(
        r"\s*(?:all|each|every(?: single)?(?: one)?|everyone)\s+(?:but|except|bar)(?: for)?\s+(.+)", re.I | re.S
    ),
    "es": re.compile(r"\s*tod[oa]s?(?: l[oa]s)?\s+(?:menos|excepto|salvo)\s+(.+)", re.I | re.S),
}
_ONE_OF_ONLY = {
    "en": re.compile(r"\s*(?:one|1)\s+of\s+(?:the\s+)?(?:only|just)\s+(.+)", re.I | re.S),
    "es": re.compile(
        r"\s*un[oa]?\s+de\s+(?:l[oa]s\s+)?(?:tan\s+)?(?:solo|sólo|solamente|apenas|únic[oa]s)\s+(.+)", re.I | re.S
    ),
}
_OF_ONLY = {
    "en": re.compile(r"\b((?:out\s+)?of)\s+(?:only|just)\b", re.I),
    "es": re.compile(r"\b(de)\s+(?:tan\s+)?(?:solo|sólo|solamente|apenas)\b", re.I),
}


def parse_count(text: str, language: str = "en", decimal: str | None = None) -> Quantity:
    """The quantity that `text` says of a number of places or periods.

    "All but two" has the exceptions as its figure, with `left_out`; "one of only three" the number of all of them,
    with `one_of`.

    Raises
    ------
    QuantityError
        If it cannot be read in full and in one way only.
    ValueError
        If there is no table of words for `language`.

    """
    all_but = _ALL_BUT[language].fullmatch(text) if language in _ALL_BUT else None
    if all_but:
        return replace(_whole(all_but[1], text, language, decimal), left_out=True)
    one_of = _ONE_OF_ONLY[language].fullmatch(text) if language in _ONE_OF_ONLY else None
    if one_of:
        return replace(_whole(one_of[1], text, language, decimal), one_of=True, downplays=True)
    plainer = _OF_ONLY[language].sub(r"\1", text) if language in _OF_ONLY else text
    found = parse_quantity(plainer, language, decimal)
    return found if plainer == text else replace(found, text=text, downplays=True)


def _whole(rest: str, text: str, language: str, decimal: str | None) -> Quantity:
    """The number after these words: whole, and without a word of its own."""
    found = parse_quantity(rest, language, decimal)
    figure = found.figure
    plain = found.hedge is Hedge.BARE and found.unit is Unit.PLAIN and found.upper is None and not found.negated
    if figure is None or not plain or figure.value != int(figure.value) or figure.value < 1:
        raise QuantityError(f"'{rest.strip()}' in '{text}' is not a whole number", "write all but 2, or one of only 3")
    return replace(found, text=text)
