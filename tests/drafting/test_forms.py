"""How sentences and measures count: percent, per so many, a number, money."""

from __future__ import annotations

import time

import pytest

from claimcheck.drafting.forms import Form, fit, form_of_sentence, form_of_unit


@pytest.mark.parametrize(
    ("unit", "form"),
    [
        ("%", Form.PERCENT),
        ("% of GDP", Form.PERCENT),
        ("por ciento", Form.PERCENT),
        ("per 100,000 people", Form.RATE),
        ("por cada 1.000 nacidos vivos", Form.RATE),
        ("people", Form.COUNT),
        ("víctimas", Form.COUNT),
        ("USD per litre", Form.MONEY),
        ("euros a month", Form.MONEY),
        ("years", None),
        ("2018=100", None),
        ("°C", None),
        ("índice", None),
        ("", None),
    ],
)
def test_a_unit_has_a_form(unit: str, form: Form | None) -> None:
    assert form_of_unit(unit) is form


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("It fell from 103 per 100,000 to 60.", Form.RATE),
        ("La tasa fue de 22,4 por cada 100.000 habitantes.", Form.RATE),
        ("The rate fell.", Form.SHARE),
        ("Unemployment was 3.6% in 2019.", Form.PERCENT),
        ("Unemployment dropped to 7 percent.", Form.PERCENT),
        ("Murders fell by more than 40 percent.", None),
        ("Murders are 12% higher than in 2019.", None),
        ("Los homicidios cayeron un 30%.", None),
        ("Robberies are down 10% since we came.", None),
        ("La pobreza bajó de 40% en 2010 a 30% en 2015.", Form.PERCENT),
        ("2,015 people were killed.", Form.COUNT),
        ("Hay 2 millones de pobres.", Form.COUNT),
        ("The number of murders fell.", Form.COUNT),
        ("It cost $3 million.", Form.MONEY),
        ("7.517 millones de dólares en remesas", Form.MONEY),
        ("Murders fell in 2015.", None),
        ("Murders fell from 103 to 60.", None),
    ],
)
def test_a_sentence_has_a_form(sentence: str, form: Form | None) -> None:
    assert form_of_sentence(sentence) is form


@pytest.mark.parametrize(
    ("measure", "sentence", "fits"),
    [
        pytest.param(Form.PERCENT, Form.SHARE, 1, id="a percentage is a rate"),
        pytest.param(Form.RATE, Form.SHARE, 1, id="so is so many per 100,000"),
        pytest.param(Form.COUNT, Form.SHARE, -1, id="a number is none"),
        pytest.param(Form.RATE, Form.PERCENT, -1, id="per 100,000 is not percent"),
        pytest.param(Form.MONEY, Form.MONEY, 1, id="money is money"),
        pytest.param(Form.MONEY, Form.COUNT, 0, id="millions may be of money"),
        pytest.param(None, Form.COUNT, 0, id="a unit that does not say"),
        pytest.param(Form.COUNT, None, 0, id="a sentence that does not say"),
    ],
)
def test_forms_fit(measure: Form | None, sentence: Form | None, fits: int) -> None:
    assert fit(measure, sentence) == fits


@pytest.mark.parametrize("text", ["1,1." * 1250, "fell " * 1000, "casi de " * 600 + "5", "$" * 5000, "9" * 5000])
def test_long_sentences_are_read_at_once(text: str) -> None:
    start = time.process_time()
    form_of_sentence(text)
    assert time.process_time() - start < 1
