from __future__ import annotations

import time
from decimal import Decimal

import pytest

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Hedge, Quantity, QuantityError, Unit

H, U = Hedge, Unit

READ = [
    # text, hedge, figure, unit
    ("60", H.BARE, "60", U.PLAIN),
    ("1,234.5", H.BARE, "1234.5", U.PLAIN),
    ("5\u202f000", H.BARE, "5000", U.PLAIN),
    ("6.1 million", H.BARE, "6100000", U.PLAIN),
    ("16 thousand million", H.BARE, "16000000000", U.PLAIN),
    ("100k", H.BARE, "100000", U.PLAIN),
    ("$1.86", H.BARE, "1.86", U.PLAIN),
    ("US$5bn", H.BARE, "5000000000", U.PLAIN),
    ("3 dozen", H.BARE, "36", U.PLAIN),
    ("a dozen", H.BARE, "12", U.PLAIN),
    ("dozen", H.BARE, "12", U.PLAIN),
    ("two dozen", H.BARE, "24", U.PLAIN),
    ("half a dozen", H.BARE, "6", U.PLAIN),
    ("sixteen million", H.BARE, "16000000", U.PLAIN),
    ("sixteen thousand million", H.BARE, "16000000000", U.PLAIN),
    ("two million three hundred thousand", H.BARE, "2300000", U.PLAIN),
    ("a hundred and twenty", H.BARE, "120", U.PLAIN),
    ("fifteen hundred", H.BARE, "1500", U.PLAIN),
    ("twenty-five", H.BARE, "25", U.PLAIN),
    ("zero", H.BARE, "0", U.PLAIN),
    ("half a million", H.BARE, "500000", U.PLAIN),
    ("a quarter of a million", H.BARE, "250000", U.PLAIN),
    ("two and a half million", H.BARE, "2500000", U.PLAIN),
    ("a million and a half", H.BARE, "1500000", U.PLAIN),
    ("one and a half", H.BARE, "1.5", U.PLAIN),
    ("2½", H.BARE, "2.5", U.PLAIN),
    ("a record 401 homicides", H.BARE, "401", U.PLAIN),
    ("the 401st", H.BARE, "401", U.PLAIN),
    ("-3.5", H.BARE, "-3.5", U.PLAIN),
    ("\u22123.5", H.BARE, "-3.5", U.PLAIN),
    ("minus 2", H.BARE, "-2", U.PLAIN),
    ("５０％", H.BARE, "50", U.PERCENT),
    ("42 per cent", H.BARE, "42", U.PERCENT),
    ("2.5 percentage points", H.BARE, "2.5", U.POINTS),
    ("3 pp", H.BARE, "3", U.POINTS),
    ("3 p.p.", H.BARE, "3", U.POINTS),
    ("25 basis points", H.BARE, "0.25", U.POINTS),
    ("precisely 60", H.EXACTLY, "60", U.PLAIN),
    ("some 80", H.ABOUT, "80", U.PLAIN),
    ("80 or so", H.ABOUT, "80", U.PLAIN),
    ("just under 40%", H.NEARLY, "40", U.PERCENT),
    ("close to 50", H.CLOSE_TO, "50", U.PLAIN),
    ("exceeds 12", H.MORE_THAN, "12", U.PLAIN),
    ("tops $5 billion", H.MORE_THAN, "5000000000", U.PLAIN),
    ("upwards of 40%", H.MORE_THAN, "40", U.PERCENT),
    ("no fewer than 6", H.AT_LEAST, "6", U.PLAIN),
    ("50 or more", H.AT_LEAST, "50", U.PLAIN),
    ("80+", H.AT_LEAST, "80", U.PLAIN),
    ("30% or higher", H.AT_LEAST, "30", U.PERCENT),
    ("≥5", H.AT_LEAST, "5", U.PLAIN),
    ("5 or less", H.AT_MOST, "5", U.PLAIN),
    ("fewer than 5", H.LESS_THAN, "5", U.PLAIN),
    ("up to 5%", H.AT_MOST, "5", U.PERCENT),
    ("not more than 60", H.AT_MOST, "60", U.PLAIN),
    ("it was not over 60", H.AT_MOST, "60", U.PLAIN),
    ("never exceeded 60", H.AT_MOST, "60", U.PLAIN),
    ("could reach 12%", H.AS_HIGH_AS, "12", U.PERCENT),
    ("well above 50", H.WELL_OVER, "50", U.PLAIN),
    ("well below 50", H.WELL_UNDER, "50", U.PLAIN),
    ("half", H.FRACTION, "0.5", U.FRACTION),
    ("three quarters", H.FRACTION, "0.75", U.FRACTION),
    ("3/4", H.FRACTION, "0.75", U.FRACTION),
    ("½", H.FRACTION, "0.5", U.FRACTION),
    ("nearly half", H.NEARLY, "0.5", U.FRACTION),
    ("more than half", H.MORE_THAN, "0.5", U.FRACTION),
    ("one in five", H.ONE_IN, "5", U.FRACTION),
    ("about 1 in 1,000", H.ONE_IN, "1000", U.FRACTION),
    ("1 in 2000 births", H.ONE_IN, "2000", U.FRACTION),
    ("more than one in five", H.MORE_THAN, "0.2", U.FRACTION),
    ("nearly all", H.NEARLY, "1", U.FRACTION),
    ("quadrupled", H.MULTIPLE, "4", U.MULTIPLE),
    ("five-fold", H.MULTIPLE, "5", U.MULTIPLE),
    ("10-fold", H.MULTIPLE, "10", U.MULTIPLE),
    ("twice as many", H.MULTIPLE, "2", U.MULTIPLE),
    ("three times as many", H.MULTIPLE, "3", U.MULTIPLE),
    ("2.5 times", H.MULTIPLE, "2.5", U.MULTIPLE),
    ("3x", H.MULTIPLE, "3", U.MULTIPLE),
    ("more than twice", H.MORE_THAN_MULTIPLE, "2", U.MULTIPLE),
    ("more than 5 times higher", H.MORE_THAN_MULTIPLE, "5", U.MULTIPLE),
    ("almost three times as high", H.NEARLY_MULTIPLE, "3", U.MULTIPLE),
    ("at least doubled", H.AT_LEAST, "2", U.MULTIPLE),
    ("5 times more than", H.TIMES_MORE, "5", U.MULTIPLE),
    ("four times fewer", H.PART, "0.25", U.MULTIPLE),
    ("halved", H.PART, "0.5", U.MULTIPLE),
    ("cut to a quarter", H.PART, "0.25", U.MULTIPLE),
    ("cut by a quarter", H.FRACTION, "0.25", U.FRACTION),
    ("cut to less than a quarter", H.LESS_THAN, "0.25", U.MULTIPLE),
    ("more than halved", H.MORE_THAN_PART, "0.5", U.MULTIPLE),
    ("at least halved", H.AT_MOST, "0.5", U.MULTIPLE),
    ("nearly halved", H.NEARLY, "0.5", U.FRACTION),
    ("half as many", H.PART, "0.5", U.MULTIPLE),
    ("nearly half as many", H.NEARLY, "0.5", U.MULTIPLE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hedge", "value", "unit"), READ, ids=[row[0] for row in READ])
def test_words_and_figures_are_read(text: str, hedge: Hedge, value: str, unit: Unit) -> None:
    quantity = parse_quantity(text)
    assert quantity.figure is not None
    assert (quantity.hedge, quantity.figure.value, quantity.unit) == (hedge, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("most", H.MAJORITY),
        ("a majority of women", H.MAJORITY),
        ("the vast majority", H.VAST_MAJORITY),
        ("every", H.EVERY),
        ("all", H.EVERY),
        ("none", H.NONE),
        ("no country", H.NONE),
        ("not a single one", H.NONE),
        ("unchanged", H.UNCHANGED),
        ("almost unchanged", H.UNCHANGED),
        ("slightly", H.SLIGHTLY),
        ("sharply", H.SHARPLY),
        ("dramatically", H.DRAMATICALLY),
    ],
)
def test_some_words_carry_their_figure(text: str, hedge: Hedge) -> None:
    quantity = parse_quantity(text)
    assert (quantity.hedge, quantity.figure) == (hedge, None)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("65-70%", "65", "70", U.PERCENT),
        ("65–70%", "65", "70", U.PERCENT),
        ("65% to 70%", "65", "70", U.PERCENT),
        ("from 65 to 70 percent", "65", "70", U.PERCENT),
        ("about 65 to 70", "65", "70", U.PLAIN),
        ("between -3 and -1 points", "-3", "-1", U.POINTS),
        ("between 1 and 2 million", "1000000", "2000000", U.PLAIN),
        ("one to two million", "1000000", "2000000", U.PLAIN),
        ("1.2-1.5bn", "1200000000", "1500000000", U.PLAIN),
        ("between one hundred and two hundred", "100", "200", U.PLAIN),
        ("$5 million to $6 million", "5000000", "6000000", U.PLAIN),
    ],
)
def test_two_figures_are_a_range(text: str, low: str, high: str, unit: Unit) -> None:
    quantity = parse_quantity(text)
    assert quantity.figure is not None
    assert quantity.upper is not None
    assert (quantity.hedge, quantity.figure.value, quantity.upper.value) == (H.BETWEEN, Decimal(low), Decimal(high))
    assert quantity.unit is unit


@pytest.mark.parametrize(
    ("text", "held", "total", "hedge"),
    [
        ("44 of 50", 44, 50, H.BARE),
        ("8 out of 10", 8, 10, H.BARE),
        ("8 in 10", 8, 10, H.BARE),
        ("12 of the last 15", 12, 15, H.BARE),
        ("one of the 50 states", 1, 50, H.BARE),
        ("more than 8 in every 10", 8, 10, H.MORE_THAN),
        ("0 of 10", 0, 10, H.BARE),
    ],
)
def test_a_count_of_a_total_is_read(text: str, held: int, total: int, hedge: Hedge) -> None:
    quantity = parse_quantity(text)
    assert quantity.figure is not None
    assert quantity.figure.value == held
    assert (quantity.of_total, quantity.hedge) == (total, hedge)
    assert quantity.takes_fraction


@pytest.mark.parametrize(
    ("text", "grain", "last_place"),
    [
        ("60", "1", "1"),
        ("700", "10", "1"),
        ("6,600", "100", "1"),
        ("6,656", "1", "1"),
        ("100,000", "10000", "1"),
        ("6.1 million", "100000", "100000"),
        ("6.10 million", "10000", "10000"),
        ("5 million", "100000", "1000000"),
        ("0", "1", "1"),
        ("7", "1", "1"),
        ("4.0", "0.1", "0.1"),
        ("two hundred", "10", "1"),
        ("sixteen million", "1000000", "1000000"),
        ("two and a half million", "100000", "100000"),
        ("one and a half", "0.1", "0.1"),
        ("between 1.5 and 2 million", "100000", "100000"),
        ("between 1 and 2 million", "100000", "1000000"),
    ],
)
def test_the_grain_is_the_last_place_written(text: str, grain: str, last_place: str) -> None:
    figure = parse_quantity(text).figure
    assert figure is not None
    assert (figure.grain, figure.last_place) == (Decimal(grain), Decimal(last_place))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("103 per 100,000 people", "per 100,000 people"),
        ("30% or more of women aged 15 to 24", "of women aged 15 to 24"),
        ("80 people or more", "people"),
        ("a third of women", "of women"),
        ("12 square-mile lots", "square-mile lots"),
        ("80 km² of forest.", "km² of forest"),
        ("42% of all people", "of all people"),
        ("1 in 5 per million women", "per million women"),
        ("5 Jahre", "Jahre"),
    ],
)
def test_the_noun_is_kept(text: str, noun: str) -> None:
    assert parse_quantity(text).noun == noun


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("rose 3 points", 1),
        ("up 5%", 1),
        ("+5%", 1),
        ("fell by 40%", -1),
        ("down 16 percent", -1),
        ("40% higher", 1),
        ("a 40% drop in crime", -1),
        ("doubled", 1),
        ("fell threefold", -1),
        ("three times more", 1),
        ("halved", -1),
        ("rose slightly", 1),
        ("42%", 0),
    ],
)
def test_words_of_direction_give_the_sign(text: str, sign: int) -> None:
    assert parse_quantity(text).sign == sign


def test_only_and_just_downplay() -> None:
    assert parse_quantity("only 5%").downplays
    assert parse_quantity("just 5%").downplays
    assert not parse_quantity("just under 5%").downplays


def test_a_negation_is_kept_where_no_other_word_says_it() -> None:
    assert parse_quantity("did not double").negated
    assert parse_quantity("not all").negated
    assert not parse_quantity("not more than 5").negated


def test_what_a_quantity_is_compared_with() -> None:
    asked = [parse_quantity(text) for text in ("most", "doubled", "slightly", "5%")]
    assert [(q.takes_fraction, q.takes_ratio, q.takes_change) for q in asked] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
        (False, False, False),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.234,5", "1.234,5"),
        ("1,23", "1,23"),
        ("12,34,567", "12,34,567"),
        ("1.234.567", "1.234.567"),
        ("1'234", "1'234"),
        ("1 234", "234"),
        ("12:30", ":30"),
        ("2018-07", "07"),
        ("80 in 2016", "2016"),
        ("5 foo !!", "!!"),
        ("10²", "²"),
        ("80 about", "about"),
        ("80 people 90", "90"),
        ("about at least 5", "at least"),
        ("more than 5 or less", "at most"),
        ("dozens", "dozens"),
        ("tens of thousands", "tens"),
        ("the third", "third"),
        ("first", "first"),
        ("women", "women"),
        ("about", "the text ends"),
        ("", "no quantity"),
        ("   ", "no quantity"),
        ("between 5", "two"),
        ("between 5 and many", "and many"),
        ("70-65%", "70"),
        ("up to 65-70%", "two figures"),
        ("5% to 7 points", "points"),
        ("between 500 and 2 million", "scale"),
        ("44 of 40", "44"),
        ("one in zero", "zero"),
        ("more than most", "more than"),
        ("more than unchanged", "more than"),
        ("sharply 40%", "40%"),
        ("9999999999999999999", "18 digits"),
        ("5\u200b0", "U+200B"),
        ("5\x000", "U+0000"),
        ("5\x7f", "U+007F"),
        ("٥٠", "٥"),
        ("a" * 201, "201"),
        ("5 " + "word " * 17, "word"),
        ("five three", "three"),
        ("two million five million", "million"),
        ("one hundred and hundred", "hundred"),
        ("5/0", "/0"),
        ("2.5 of 10", "10"),
    ],
)
def test_what_is_not_understood_is_named(text: str, found: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(text)
    assert found in str(caught.value)
    assert caught.value.hint


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="language 'fr'"):
        parse_quantity("60", "fr")


@pytest.mark.parametrize(
    "text", ["0" * 200, "1," * 100, "-" * 200, "half " * 40, "and " * 50, "a million " * 20, "½" * 200]
)
def test_hostile_text_is_answered_at_once(text: str) -> None:
    started = time.perf_counter()
    with pytest.raises(QuantityError):
        parse_quantity(text)
    assert time.perf_counter() - started < 0.5


def test_the_text_is_kept_as_typed() -> None:
    assert str(parse_quantity(" About  80 people ")) == " About  80 people "


SPANISH = [
    ("alrededor de 80", H.ABOUT, "80", U.PLAIN),
    ("unos 80", H.ABOUT, "80", U.PLAIN),
    ("cerca de 50", H.CLOSE_TO, "50", U.PLAIN),
    ("casi 60", H.NEARLY, "60", U.PLAIN),
    ("más de 100", H.MORE_THAN, "100", U.PLAIN),
    ("supera el 10%", H.MORE_THAN, "10", U.PERCENT),
    ("no más de 5", H.AT_MOST, "5", U.PLAIN),
    ("3 o más", H.AT_LEAST, "3", U.PLAIN),
    ("hasta 3 puntos", H.AT_MOST, "3", U.POINTS),
    ("puede llegar a 80", H.AS_HIGH_AS, "80", U.PLAIN),
    ("la mitad", H.FRACTION, "0.5", U.FRACTION),
    ("tres cuartas partes", H.FRACTION, "0.75", U.FRACTION),
    ("uno de cada cinco", H.ONE_IN, "5", U.FRACTION),
    ("se duplicó", H.MULTIPLE, "2", U.MULTIPLE),
    ("más que se duplicó", H.MORE_THAN_MULTIPLE, "2", U.MULTIPLE),
    ("más del doble", H.MORE_THAN_MULTIPLE, "2", U.MULTIPLE),
    ("casi se triplicó", H.NEARLY_MULTIPLE, "3", U.MULTIPLE),
    ("se redujo a la mitad", H.PART, "0.5", U.MULTIPLE),
    ("3 veces más que", H.TIMES_MORE, "3", U.MULTIPLE),
    ("3,2 mil millones", H.BARE, "3200000000", U.PLAIN),
    ("1.234,5", H.BARE, "1234.5", U.PLAIN),
    ("1,234.5", H.BARE, "1234.5", U.PLAIN),
    ("1.234.567", H.BARE, "1234567", U.PLAIN),
    ("0,123", H.BARE, "0.123", U.PLAIN),
    ("medio millón", H.BARE, "500000", U.PLAIN),
    ("dieciséis millones", H.BARE, "16000000", U.PLAIN),
    ("doscientos cincuenta mil", H.BARE, "250000", U.PLAIN),
    ("treinta y cinco", H.BARE, "35", U.PLAIN),
    ("103 por cada 100,000 habitantes", H.BARE, "103", U.PLAIN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hedge", "value", "unit"), SPANISH, ids=[row[0] for row in SPANISH])
def test_spanish_words_and_figures_are_read(text: str, hedge: Hedge, value: str, unit: Unit) -> None:
    quantity: Quantity = parse_quantity(text, "es")
    assert quantity.figure is not None
    assert (quantity.hedge, quantity.figure.value, quantity.unit) == (hedge, Decimal(value), unit)


@pytest.mark.parametrize("text", ["1.234", "1,234", "1'234"])
def test_a_spanish_figure_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(QuantityError):
        parse_quantity(text, "es")


@pytest.mark.parametrize(
    ("said", "language", "currency"),
    [
        pytest.param("about $5 million", "en", "$", id="a sign before"),
        pytest.param("US$3bn", "en", "USD", id="a sign with its country"),
        pytest.param("R$ 5", "en", "BRL", id="reais"),
        pytest.param("-€65", "en", "EUR", id="a debt"),
        pytest.param("65 €", "en", "EUR", id="a sign after"),
        pytest.param("5 million dollars", "en", "dollar", id="a word after"),
        pytest.param("sixteen million euros", "en", "EUR", id="in words"),
        pytest.param("16 millones de dólares", "es", "dollar", id="a word after de"),
        pytest.param("200 jobs", "en", None, id="no money"),
        pytest.param("10 pounds of rice", "en", None, id="pounds may be a weight"),
        pytest.param("42%", "en", None, id="percent"),
    ],
)
def test_the_currency_is_read_with_the_figure(said: str, language: str, currency: str | None) -> None:
    assert parse_quantity(said, language).currency == currency


def test_a_sign_that_is_not_known_is_named_as_a_currency() -> None:
    with pytest.raises(QuantityError, match="a currency that is not known"):
        parse_quantity("৳ 5", "es")


@pytest.mark.parametrize(("said", "language"), [("130 M€", "es"), ("130 m€", "en"), ("€130 M", "es")])
def test_millions_of_euros_in_short(said: str, language: str) -> None:
    found = parse_quantity(said, language)
    assert (found.figure and int(found.figure.value), found.currency) == (130_000_000, "EUR")
