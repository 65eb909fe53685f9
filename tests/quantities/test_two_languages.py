"""English and Spanish phrasings of one quantity agree, and numbers in words are the numbers in digits."""

# ruff: noqa: E501 - a pair stands in one line

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.compare import meets
from claimcheck.quantities.intervals import exact
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Quantity, QuantityError

PAIRS = [
    ("{} people", "{} personas"),
    ("about {}", "alrededor de {}"),
    ("some {}", "unos {}"),
    ("nearly {}%", "casi un {}%"),
    ("close to {}", "cerca de {}"),
    ("just over {}", "poco más de {}"),
    ("more than {}", "más de {}"),
    ("exceeds {}", "supera los {}"),
    ("at least {}", "al menos {}"),
    ("{} or more", "{} o más"),
    ("under {}%", "por debajo del {}%"),
    ("up to {}", "hasta {}"),
    ("no more than {}", "no más de {}"),
    ("exactly {}", "exactamente {}"),
    ("well over {}", "muy por encima de {}"),
    ("as high as {}", "puede llegar a {}"),
    ("{} million", "{} millones"),
    ("{} billion", "{} mil millones"),
    ("{} trillion", "{} billones"),
    ("{} percentage points", "{} puntos porcentuales"),
    ("{} basis points", "{} puntos básicos"),
    ("fell by {}%", "cayó un {}%"),
    ("rose {} points", "subió {} puntos"),
    ("{}% higher", "un {}% más"),
    ("{} times", "{} veces"),
    ("more than {} times", "más de {} veces"),
    ("{} times more than", "{} veces más que"),
    ("by a factor of {}", "se multiplicó por {}"),
    ("one in {}", "una de cada {}"),
    ("{} in 100", "{} de cada 100"),
    ("US${} million", "US$ {} millones"),
]
WORDS = [
    ("half", "la mitad"), ("a third", "un tercio"), ("two-thirds", "dos tercios"), ("a quarter", "la cuarta parte"),
    ("three in four", "tres de cada cuatro"), ("more than half", "más de la mitad"), ("most", "la mayoría"),
    ("the vast majority", "la gran mayoría"), ("every", "todos"), ("none", "ninguno"), ("doubled", "se duplicó"),
    ("nearly doubled", "casi se ha duplicado"), ("more than doubled", "más que se duplicó"), ("tripled", "se triplicaron"),
    ("at least doubled", "al menos se duplicó"), ("halved", "se redujo a la mitad"), ("unchanged", "sin cambios"),
    ("slightly", "levemente"), ("sharply", "fuertemente"), ("dramatically", "drásticamente"), ("a dozen", "una docena"),
    ("half a million", "medio millón"), ("a million and a half", "un millón y medio"), ("half a point", "medio punto"),
    ("cut to a third", "se redujo a un tercio"), ("fell by a third", "cayó un tercio"), ("not all", "no todos"),
    ("ten times fewer", "diez veces menos"), ("only 5%", "solo el 5%"), ("from 65% to 70%", "del 65% al 70%"),
]  # fmt: skip


def bare_of_words(quantity: Quantity) -> Quantity:
    """The quantity without the text and the noun, which differ from language to language."""
    figures = [replace(figure, text="") if figure else None for figure in (quantity.figure, quantity.upper)]
    return replace(quantity, text="", noun="", figure=figures[0], upper=figures[1])


@pytest.mark.parametrize("pair", PAIRS, ids=[pair[0] for pair in PAIRS])
@given(number=st.integers(2, 99))
def test_both_languages_say_the_same_of_a_number(pair: tuple[str, str], number: int) -> None:
    english, spanish = pair
    said = parse_quantity(english.format(number))
    assert bare_of_words(said) == bare_of_words(parse_quantity(spanish.format(number), "es"))


@pytest.mark.parametrize(("english", "spanish"), WORDS, ids=[pair[0] for pair in WORDS])
def test_both_languages_say_the_same_in_words(english: str, spanish: str) -> None:
    assert bare_of_words(parse_quantity(english)) == bare_of_words(parse_quantity(spanish, "es"))


@given(pair=st.sampled_from(PAIRS), number=st.integers(2, 99), value=st.floats(0.001, 200))
def test_both_languages_come_to_the_same_outcome(pair: tuple[str, str], number: int, value: float) -> None:
    english, spanish = (
        parse_quantity(text.format(number), tongue) for text, tongue in zip(pair, ("en", "es"), strict=True)
    )
    assert meets(english, exact(value)) == meets(spanish, exact(value))


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
UNOS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte".split()  # noqa: SIM905
VEINTI = "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split()  # noqa: SIM905
DECENAS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()  # noqa: SIM905
CIENTOS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()  # noqa: SIM905


def in_english(number: int) -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joined = " and " if scale == 100 else " "
            return f"{in_english(number // scale)} {name}" + (joined + in_english(rest) if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


def in_spanish(number: int) -> str:
    for scale, one, many in ((10**12, "billón", "billones"), (10**6, "millón", "millones")):
        if number >= scale:
            count, rest = divmod(number, scale)
            said = f"un {one}" if count == 1 else f"{shortened(in_spanish(count))} {many}"
            return said + (f" {in_spanish(rest)}" if rest else "")
    if number >= 1000:
        count, rest = divmod(number, 1000)
        said = "mil" if count == 1 else f"{shortened(in_spanish(count))} mil"
        return said + (f" {in_spanish(rest)}" if rest else "")
    if number > 100:
        said = "ciento" if number < 200 else CIENTOS[number // 100 - 2]
        return said + (f" {in_spanish(number % 100)}" if number % 100 else "")
    if number == 100:
        return "cien"
    if number <= 20:
        return UNOS[number]
    if number < 30:
        return VEINTI[number - 21]
    return DECENAS[number // 10 - 3] + (f" y {UNOS[number % 10]}" if number % 10 else "")


def shortened(words: str) -> str:
    """Treinta y un mil, veintiún millones."""
    return words.removesuffix("veintiuno") + "veintiún" if words.endswith("veintiuno") else words.replace("uno", "un")


@given(number=st.integers(0, 10**12 - 1) | st.integers(0, 5000))
def test_english_number_words_are_their_number(number: int) -> None:
    figure = parse_quantity(in_english(number)).figure
    assert figure is not None
    assert figure.value == number


@given(number=st.integers(0, 10**14 - 1) | st.integers(0, 5000))
def test_spanish_number_words_are_their_number(number: int) -> None:
    figure = parse_quantity(in_spanish(number), "es").figure
    assert figure is not None
    assert figure.value == number


@given(number=st.integers(0, 10**15), language=st.sampled_from(["en", "es"]))
def test_digits_in_groups_are_their_number(number: int, language: str) -> None:
    for mark in ("\u202f", "\u00a0"):
        figure = parse_quantity(f"{number:,}".replace(",", mark), language).figure
        assert figure is not None
        assert figure.value == number


def test_the_other_language_is_not_advised_where_the_marks_would_mean_another_number() -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity("44.500 mn de dólares", "es")
    assert "language" not in (caught.value.hint or "")
