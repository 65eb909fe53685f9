"""Currencies by their signs and words, in both languages, and which of them may be the same money."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.quantities.tokens import LONGEST, Cursor

# A word or an ISO code that means something else before a figure (cup, bob, try) is money only after it.
# By ISO code where a word or a sign is that of one country. Signs stand before the figure, words after it.
_SIGNS = {
    "$": "$",
    "USD": "usd | us $ | u $ s | u $ d | u s $",
    "EUR": "€ | eur",
    "GBP": "£ | gbp",
    "JPY": "¥ | jpy",
    "BRL": "r $ | brl",
    "AUD": "a $ | au $ | aud",
    "CAD": "c $ | ca $ | cad",
    "MXN": "mx $ | mex $ | mxn",
    "COP": "col $ | cop",
    "CLP": "cl $ | clp",
    "ARS": "ar $ | ars",
    "UYU": "$ u | uy $ | uyu",
    "DOP": "rd $ | dop",
    "PEN": "s / . | s / | pen",
    "VES": "bs . s",
    "Bs": "bs . | bs",
    "PYG": "₲ | gs . | gs | pyg",
    "CRC": "₡ | crc",
    "GTQ": "q | q . | gtq",
    "HNL": "l . | hnl",
    "NIO": "nio",
    "PAB": "b / . | pab",
    "CHF": "chf",
    "INR": "₹ | inr | rs | rs .",
    "CNY": "cny | rmb",
    "RUB": "₽",
    "KRW": "₩ | krw",
    "TRY": "₺",
    "PLN": "pln",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "ZAR": "zar",
    "NGN": "₦ | ngn",
    "ILS": "₪ | ils",
    "UAH": "₴ | uah",
    "NZD": "nz $ | nzd",
    "HKD": "hk $ | hkd",
    "SGD": "s $ | sgd",
    "GHS": "gh ¢ | gh ₵ | gh¢ | gh₵ | ghs",
    "KES": "kes | ksh | ksh .",
    "TZS": "tzs | tsh | tsh .",
    "UGX": "ugx | ush | ush .",
    "shilling": "sh | sh .",
    "EGP": "egp",
}
_WORDS = {
    "dollar": "dollar | dollars | dólar | dólares | dolar | dolares",
    "USD": "us dollar | us dollars | american dollars | dólares estadounidenses | dólares americanos",
    "EUR": "euro | euros",
    "GBP": "pound sterling | pounds sterling | british pounds | libras esterlinas",
    "JPY": "yen | yenes",
    "BRL": "reais | reales | reales brasileños | brazilian reais",
    "AUD": "australian dollar | australian dollars | dólares australianos",
    "CAD": "canadian dollar | canadian dollars | dólares canadienses",
    "peso": "peso | pesos",
    "MXN": "mexican pesos | pesos mexicanos",
    "COP": "colombian pesos | pesos colombianos",
    "CLP": "chilean pesos | pesos chilenos",
    "ARS": "argentine pesos | pesos argentinos",
    "UYU": "uruguayan pesos | pesos uruguayos",
    "DOP": "dominican pesos | pesos dominicanos",
    "CUP": "cup | cuban pesos | pesos cubanos",
    "PEN": "sol | soles | nuevos soles",
    "BOB": "bob | boliviano | bolivianos",
    "VES": "ves | bolívar | bolívares",
    "PYG": "guaraní | guaraníes",
    "CRC": "colón | colones",
    "GTQ": "quetzal | quetzales",
    "HNL": "lempira | lempiras",
    "NIO": "córdoba | córdobas",
    "PAB": "balboa | balboas",
    "CHF": "swiss francs | francos suizos",
    "INR": "rupee | rupees | rupias",
    "CNY": "yuan | yuanes | renminbi",
    "RUB": "rub | ruble | rubles | roubles | rublo | rublos",
    "KRW": "south korean won",
    "TRY": "try | turkish lira | liras turcas",
    "PLN": "zloty | zlotys | złoty",
    "SEK": "swedish kronor | coronas suecas",
    "NOK": "norwegian kroner | coronas noruegas",
    "DKK": "danish kroner | coronas danesas",
    "ZAR": "rand | rands",
    "NGN": "naira | nairas",
    "ILS": "shekel | shekels | séqueles",
    "UAH": "hryvnia | hryvnias | grivnas",
    "NZD": "new zealand dollars | dólares neozelandeses",
    "GHS": "cedi | cedis",
    "KES": "kenyan shilling | kenyan shillings",
    "shilling": "shilling | shillings | chelín | chelines",
}
_IN_UNITS = {"pound": "GBP", "pounds": "GBP", "libra": "GBP", "libras": "GBP"}  # said of a figure they may be weight
_PESOS = frozenset({"MXN", "COP", "CLP", "ARS", "UYU", "DOP", "CUP", "peso"})
_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "dollar"})
_SHILLINGS = frozenset({"KES", "TZS", "UGX", "shilling"})
_MAY_BE = {
    "$": _PESOS | _DOLLARS,
    "peso": _PESOS,
    "dollar": _DOLLARS,
    "shilling": _SHILLINGS,
    "Bs": frozenset({"BOB", "VES"}),
}


def _table(*tables: Mapping[str, str]) -> dict[str, str]:
    return {phrase.strip(): money for table in tables for money, said in table.items() for phrase in said.split("|")}


CURRENCY_SIGNS = _table(_SIGNS)
CURRENCIES = _table(_SIGNS, _WORDS)


def fits(one: str, other: str) -> bool:
    """True where both may be the same money: "$" is dollars or pesos, "pesos" those of any country."""
    return one == other or other in _MAY_BE.get(one, ()) or one in _MAY_BE.get(other, ())


def currencies_in(unit: str) -> set[str]:
    """The money that the unit of a measure names: "constant 2015 US$", "miles de pesos (COP)"."""
    words = [token.text for token in Cursor(unit).tokens]
    found = {_IN_UNITS[word] for word in words if word in _IN_UNITS}
    start = 0
    while start < len(words):
        count = next((n for n in range(LONGEST, 0, -1) if " ".join(words[start : start + n]) in CURRENCIES), 0)
        if count and (start == 0 or not _is_short(words[start : start + count])):
            found.add(CURRENCIES[" ".join(words[start : start + count])])
        start += count or 1
    return found


def _is_short(words: list[str]) -> bool:
    """Q, L. and S/ are money only at the start of a unit: "m/s / km" is none."""
    return len(words[0]) <= 2 and words[0].isalpha() and "$" not in words
