"""What a turn of phrase comes to: the check, and whether something of it stays open. The measures are the bench's."""

from __future__ import annotations

import pytest
import yaml
from tests.drafting.test_sentences import newsroom

from claimcheck.drafting.draft import Told, draft

ENGLISH = [
    pytest.param(
        "Unemployment in Mexico has not fallen since 2015.",
        "{from: '2015', to: latest, direction: not-decrease}",
        "to",
        id="a move that is denied",
    ),
    pytest.param(
        "The unemployment rate in the United States fell below 4% in 2018 for the first time since 2000.",
        "{first: true, at: '2018', since: '2000', predicate: {kind: threshold, line: 4%, side: below}}",
        "",
        id="below a line for the first time",
    ),
    pytest.param(
        "In every country of Central America unemployment fell between 2015 and 2017.",
        "{predicate: {kind: change, from: '2015', to: '2017', direction: decrease}, quantity: every}",
        "entities",
        id="in every country",
    ),
    pytest.param(
        "In 7 of the last 10 years unemployment in Peru rose.",
        "{periods: last 10 years, quantity: 7 of the last 10}",
        "periods",
        id="in seven of the last ten years",
    ),
    pytest.param(
        "We have created 2 million jobs in Mexico since 2018.",
        "{direction: increase, from: '2018', by: 2 million}",
        "to",
        id="created is more than before",
    ),
    pytest.param(
        "Unemployment in Spain, down from 26 percent in 2013.",
        "{from: {at: '2013', value: 26 percent}, to: {at: latest}}",
        "to.at",
        id="only where it started",
    ),
    pytest.param(
        "Germany is on track to reach 80 TWh of renewables by 2030.",
        "{by: '2030', target: at least 80 TWh, status: on-track}",
        "from target",
        id="another unit than the measure's stays",
    ),
    pytest.param(
        "In 2019 Peru's unemployment was second only to Greece.",
        "{kind: rank, of: PER, at: '2019', position: '2', after: GRC}",
        "among",
        id="second only to",
    ),
    pytest.param(
        "Compared with Chile, Peru has 30% more hospital beds.",
        "{a: {of: PER}, b: {of: CHL}, relation: higher, by: 30%}",
        "at",
        id="compared with stands first",
    ),
    pytest.param(
        "Honduras is one of the countries with the highest homicide rates in the world.",
        "{of: HND, among: countries, position: one of the highest}",
        "at",
        id="one of the countries with",
    ),
    pytest.param(
        "Exports were 5 billion dollars in 2019, 1 billion dollars more than in 2018.",
        "{value: 5 billion dollars}",
        "of",
        id="dollars belong to the figure",
    ),
    pytest.param(
        "GDP per capita in Chile was 15,000 dollars in 2019.",
        "{of: CHL, at: '2019', value: '15,000 dollars'}",
        "measure",
        id="per head of a measure that is none",
    ),
    pytest.param(
        "One in four children in Guatemala lived in poverty in 2014.",
        "{of: GTM, value: One in four}",
        "measure",
        id="a group that the measure does not name",
    ),
    pytest.param(
        "Infant mortality in Peru in 2015 was lower than in 2010.",
        "{of: PER, from: '2010', to: '2015', direction: decrease}",
        "",
        id="lower than in another year",
    ),
    pytest.param(
        "Unemployment in Chile fell 2 points to 7% between 2020 and 2021.",
        "{from: '2020', to: '2021', direction: decrease}",
        "by",
        id="a size and where it ended",
    ),
    pytest.param(
        "Unemployment in Mexico was 3.5% at the end of 2019.", "{at: '2019', value: 3.5%}", "at", id="the end of a year"
    ),
    pytest.param(
        "In 2015 El Salvador was the most beautiful country in the world, with 103 homicides per 100,000 people.",
        "{of: SLV, at: '2015', value: '103 homicides per 100,000 people'}",
        "",
        id="time and place of the part before",
    ),
    pytest.param(
        "In 2019 El Salvador was the safest country in Latin America.",
        "{kind: rank, of: SLV, at: '2019', measure: homicide-rate, order: lowest}",
        "measure order",
        id="crimes may stand for what is safe",
    ),
    pytest.param(
        "There are more people in work in Peru than before the pandemic began.",
        "{kind: change, measure: employed, of: PER, direction: increase}",
        "from to",
        id="more than before",
    ),
    pytest.param(
        "Unemployment in Peru never exceeded 10% between 2010 and 2015.",
        "{periods: 2010..2015, predicate: {kind: threshold, line: 10%, side: above}, expected: none}",
        "",
        id="never above a line",
    ),
]
SPANISH = [
    pytest.param("La inflación en Chile no fue de 12% en 2022.", "{value: 12%}", "value", id="a level that is denied"),
    pytest.param(
        "La tasa de homicidios de Honduras fue de 38 en 2019, frente a 86 en 2011.",
        "{of: HND, at: '2019', value: '38'}",
        "",
        id="the first of two levels",
    ),
    pytest.param(
        "En 2019, por segundo año consecutivo, las exportaciones de México superaron los 400 mil millones de dólares.",
        "{ending: '2019', predicate: {kind: threshold, line: 400 mil millones de dólares, side: above}}",
        "",
        id="a line for the second year in a row",
    ),
    pytest.param(
        "Somos el segundo país con más deuda pública de Centroamérica.",
        "{position: '2'}",
        "of at among",
        id="a region is no place of its own",
    ),
    pytest.param(
        "Cada día hay 10 extorsiones en Soyapango.", "{of: Soyapango, value: 10 Cada día}", "at", id="a pace before"
    ),
    pytest.param(
        "En 2021 hubo unas 30 extorsiones al mes en Soyapango.", "{value: unas 30 al mes}", "", id="a pace behind"
    ),
    pytest.param(
        "España es el país con más paro de Europa, solo por detrás de Grecia.",
        "{of: ESP, position: '2', after: GRC}",
        "at among",
        id="the place above",
    ),
    pytest.param(
        "En 2020 Perú tuvo la tasa de muertes en la carretera más baja de los últimos 46 años.",
        "{kind: record, of: PER, at: '2020', extreme: lowest}",
        "since",
        id="a superlative behind a long name",
    ),
    pytest.param(
        "España lidera el desempleo de la zona euro en 2019.",
        "{kind: rank, of: ESP, at: '2019', position: '1'}",
        "among",
        id="it leads",
    ),
    pytest.param(
        "Alemania es el único país de Europa en el que el desempleo bajó en 2019.",
        "{kind: count, of: DEU, quantity: uno de solo uno}",
        "entities predicate.from",
        id="the only country",
    ),
    pytest.param(
        "En 2019 el desempleo en Perú superó por primera vez el 10%.",
        "{first: true, at: '2019', predicate: {kind: threshold, line: 10%, side: above}}",
        "",
        id="above a line for the first time",
    ),
    pytest.param(
        "La tasa de homicidios de México cuadruplica la de Canadá en 2019.",
        "{kind: compare, at: '2019', a: {of: MEX}, b: {of: CAN}}",
        "",
        id="a multiple of that of another place",
    ),
    pytest.param(
        "7 de cada 100 extorsiones terminan en robos en Soyapango en 2019.",
        "{kind: share, part: robos, whole: extorsiones, value: 7 de cada 100}",
        "part",
        id="so many of each hundred",
    ),
    pytest.param(
        "Las exportaciones de México llevan tres años subiendo.",
        "{kind: run, predicate: {kind: change, direction: increase}, length: tres años}",
        "ending",
        id="so many years on end",
    ),
    pytest.param(
        "El desempleo en Perú está en 7%, el más alto en diez años.",
        "{of: PER, at: latest, value: 7%}",
        "at",
        id="the level beside a record",
    ),
    pytest.param(
        "La pobreza en el Perú fue de 20,2% en 2019, 5 veces más que la pobreza extrema.",
        "{of: PER, at: '2019', value: '20,2%'}",
        "",
        id="the level beside a comparison",
    ),
]


def checked(sentence: str, language: str) -> dict[str, object]:
    book, catalogue = newsroom()
    made = draft(book, catalogue, "a-draft", sentence, language, Told())
    assert made.problems == ()
    first: dict[str, object] = yaml.safe_load(made.text)["checks"][0]
    return first


def held(sentence: str, language: str, keys: str, left: str) -> None:
    check = checked(sentence, language)
    asked = check.pop("open", [])
    questions = [asked] if isinstance(asked, str) else asked
    assert isinstance(questions, list)
    wanted = yaml.safe_load(keys)
    found = {key: check.get(key) for key in wanted}
    assert found == wanted
    assert [question.partition(":")[0] for question in questions] == left.split()


@pytest.mark.parametrize(("sentence", "keys", "left"), ENGLISH)
def test_an_english_turn_of_phrase(sentence: str, keys: str, left: str) -> None:
    held(sentence, "en", keys, left)


@pytest.mark.parametrize(("sentence", "keys", "left"), SPANISH)
def test_a_spanish_turn_of_phrase(sentence: str, keys: str, left: str) -> None:
    held(sentence, "es", keys, left)
