"""The money a figure is in: a sign or a word right before or after it, as a sign or an ISO word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.quantities.tokens import LONGEST, Cursor, Token

_SAID = {
    "$": "$ | dollar | dollars | dólar | dólares",
    "USD": "usd | us$ | us $ | us dollar | us dollars | american dollars | dólares estadounidenses",
    "€": "€ | eur | euro | euros",
    "£": "£ | gbp | pound sterling | pounds sterling | british pounds | libras esterlinas",
    "¥": "¥ | yen | yenes",
    "BRL": "r $ | brl | reais",
    "AUD": "a $ | aud | australian dollars",
    "CAD": "c $ | cad | canadian dollars",
    "MXN": "mx $ | mxn | mexican pesos | pesos mexicanos",
    "peso": "peso | pesos",
    "rupee": "₹ | inr | rupee | rupees",
    "CHF": "chf | swiss francs",
    "colón": "colón | colones",
    "quetzal": "q | quetzal | quetzales",
}
CURRENCIES = {phrase.strip(): money for money, said in _SAID.items() for phrase in said.split("|")}
_OF = frozenset({"of", "de"})


def currency_of(text: str, noun: str) -> str | None:
    """The currency that stands before the first number of `text`, or first in the `noun` after it; None without one."""
    return _before(Cursor(text).tokens) or _first_in(Cursor(noun).tokens)


def _before(tokens: Sequence[Token]) -> str | None:
    number = next((place for place, token in enumerate(tokens) if token.kind == "number"), 0)
    before = [token.text for token in tokens[:number] if token.text not in {"-", "minus", "menos"}]
    return _longest(before[-count:] for count in range(LONGEST, 0, -1))


def _first_in(tokens: Sequence[Token]) -> str | None:
    words = [token.text for token in tokens]
    words = words[1:] if words and words[0] in _OF else words
    return _longest(words[:count] for count in range(LONGEST, 0, -1))


def _longest(candidates: Iterable[list[str]]) -> str | None:
    return next((CURRENCIES[said] for words in candidates if (said := " ".join(words)) in CURRENCIES), None)
