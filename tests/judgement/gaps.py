"""Sixty more sentences as published fact-checks quote them: half of them wholly checked, half with one thing left open.

What is left open is of every sort: a figure, a year, a place, a group of people, a word such as "almost", an "every"
or a "never", a "first", whose figure it is, which way it went.
"""

# ruff: noqa: E501 - a sentence and its checks stand in one line each

from __future__ import annotations

# language, sentence, checks, the words that must be told; none where all of it is checked
GAPS: list[tuple[str, str, str, set[str]]] = [
    # English, wholly checked
    ("en", "Black unemployment hit 5.5 percent in August 2019, the lowest ever recorded.", "[{kind: level, measure: black-unemployment, of: USA, at: 2019-08, value: 5.5%}, {kind: record, measure: black-unemployment, of: USA, at: 2019-08, extreme: lowest}]", set()),
    ("en", "Women earn 82 cents for every dollar that men earn.", "[{kind: compare, measure: earnings, at: 2020, a: {where: {sex: female}}, b: {where: {sex: male}}, by: '0.82 times', covers: [82 cents for every dollar]}]", set()),
    ("en", "The number of children in poverty has risen every year since 2011.", "[{kind: trend, measure: child-poverty, of: GBR, from: 2011, to: 2018, direction: increase, pattern: every-period}]", set()),
    ("en", "No other country in Europe has cut emissions faster than Britain since 1990.", "[{kind: rank, measure: emissions, of: GBR, at: 2018, among: europe, value-of: {change: '%'}, position: '1', order: lowest, covers: [since 1990]}]", set()),
    ("en", "Youth unemployment never fell below 20 percent between 2012 and 2016.", "[{kind: exists, measure: youth-unemployment, periods: 2012..2016, predicate: {kind: threshold, line: 20%, side: below}, expected: none}]", set()),
    ("en", "For the first time since 1969, the government ran a surplus.", "[{kind: exists, measure: balance, at: 1998, predicate: {kind: threshold, line: '0', side: above}, first: true, since: 1969}]", set()),
    ("en", "Almost 700,000 South Africans lost their jobs in the second quarter of 2020.", "[{kind: change, measure: jobs, of: ZAF, from: 2020-Q1, to: 2020-Q2, direction: decrease, by: 'almost 700,000'}]", set()),
    ("en", "In rural areas, 4 out of 10 homes have no electricity.", "[{kind: level, measure: no-electricity, where: {area: rural}, at: 2020, value: 4 out of 10}]", set()),
    ("en", "Every region of Ghana has at least one teaching hospital.", "[{kind: count, measure: teaching-hospitals, entities: all, source: ghana, at: 2021, predicate: {kind: threshold, line: '1', side: at-or-above}, quantity: every}]", set()),
    ("en", "According to the Padrón, Spain had about 47 million residents in 2021.", "[{kind: level, measure: residents, of: ESP, at: 2021, value: about 47 million, source: ine-spain}]", set()),
    ("en", "Petrol prices went up from $1.90 to $2.40 a gallon in a year.", "[{kind: from-to, measure: petrol, from: {at: 2017, value: $1.90}, to: {at: 2018, value: $2.40}}]", set()),
    ("en", "None of the 32 districts reached its target of 90% in 2022.", "[{kind: count, measure: vaccination, entities: all, at: 2022, predicate: {kind: threshold, line: 90%, side: at-or-above}, quantity: none, covers: [the 32 districts]}]", set()),
    ("en", "Most elderly people live in poverty.", "[{kind: share, measure: people, at: 2019, part: {poor: 'yes'}, whole: all, where: {age: 65+}, value: most}]", set()),
    ("en", "Wages have always grown more slowly than prices under this government.", "[{kind: count, measure: real-wages, periods: 2016..2019, predicate: {kind: threshold, line: '0', side: below}, quantity: every}]", set()),
    ("en", "Nigeria is the largest economy in Africa and its GDP tops $400 billion.", "[{kind: rank, measure: gdp, of: NGA, at: 2019, among: africa, position: '1'}, {kind: level, measure: gdp, of: NGA, at: 2019, value: more than $400 billion}]", set()),
    # Spanish, wholly checked
    ("es", "El 54,5% de las mujeres mexicanas ha sufrido violencia, según el censo de 2016.", "[{kind: level, measure: violence-against-women, of: MEX, at: 2016, value: '54,5%'}]", set()),
    ("es", "Nunca hubo tantos presos en El Salvador como en 2022.", "[{kind: record, measure: prisoners, of: SLV, at: 2022, extreme: highest, covers: [tantos]}]", set()),
    ("es", "Por primera vez en la historia el desempleo bajó del 8%.", "[{kind: exists, measure: unemployment, at: 2022, predicate: {kind: threshold, line: 8%, side: below}, first: true}]", set()),
    ("es", "Todos los departamentos de Colombia redujeron sus homicidios en 2020.", "[{kind: count, measure: homicides, entities: all, source: colombia, predicate: {kind: change, direction: decrease, from: 2019, to: 2020}, quantity: todos}]", set()),
    ("es", "Uno de cada cuatro jóvenes argentinos está desempleado.", "[{kind: level, measure: desempleo-juvenil, of: ARG, at: 2020, value: uno de cada cuatro}]", set()),
    ("es", "Las exportaciones crecieron más de 12% en 2021 y llegaron a 6.500 millones de dólares.", "[{kind: change, measure: exports, from: 2020, to: 2021, direction: increase, by: más de 12%}, {kind: level, measure: exports, at: 2021, value: '$6500 millones'}]", set()),
    ("es", "Ningún país de América Latina tiene tantos homicidios como Venezuela.", "[{kind: rank, measure: homicides, of: VEN, at: 2018, among: latin-america, position: '1'}]", set()),
    ("es", "Casi la mitad de los niños indígenas no termina la primaria.", "[{kind: level, measure: unfinished-primary, where: {group: indigenous children}, at: 2018, value: casi la mitad}]", set()),
    ("es", "La inflación pasó del 94,8% en 2022 al 211,4% en 2023.", "[{kind: from-to, measure: inflation, from: {at: 2022, value: '94,8%'}, to: {at: 2023, value: '211,4%'}}]", set()),
    ("es", "El salario mínimo subió un 22% en 2019, el mayor aumento en 40 años.", "[{kind: change, measure: minimum-wage, from: 2018, to: 2019, direction: increase, by: 22%}, {kind: rank, measure: minimum-wage, at: 2019, among-periods: 1979..2019, value-of: {change: '%'}, position: '1'}]", set()),
    ("es", "Siempre hemos crecido por encima del 3% desde 2010.", "[{kind: count, measure: growth, periods: 2010..2018, predicate: {kind: threshold, line: 3%, side: above}, quantity: todos}]", set()),
    ("es", "Perú tiene la tasa de mortalidad por covid más alta del mundo: 6.000 por millón.", "[{kind: rank, measure: covid-deaths, of: PER, at: 2021, among: all, position: '1'}, {kind: level, measure: covid-deaths, of: PER, at: 2021, value: '6000'}]", set()),
    ("es", "De acuerdo con el Padrón de España, hay 5 millones de extranjeros.", "[{kind: level, measure: extranjeros, of: ESP, at: 2020, value: 5 millones, source: ine-spain}]", set()),
    ("es", "Los hombres viven cinco años menos que las mujeres.", "[{kind: compare, measure: life-expectancy, at: 2019, a: {where: {sexo: hombres}}, b: {where: {sexo: mujeres}}, relation: lower, by: cinco años}]", set()),
    ("es", "La deuda externa cayó levemente en 2017.", "[{kind: change, measure: external-debt, from: 2016, to: 2017, direction: decrease, by: levemente}]", set()),
    # English, one thing left open
    ("en", "Unemployment among women fell to 4% in 2018.", "[{kind: level, measure: unemployment, at: 2018, value: 4%, shows: decrease}]", {"women"}),
    ("en", "Crime fell in every state in 2019.", "[{kind: change, measure: crime, of: USA, from: 2018, to: 2019, direction: decrease}]", {"every"}),
    ("en", "The economy grew 3% in 2018, the first time since 2005.", "[{kind: level, measure: growth, at: 2018, value: 3%, shows: increase}]", {"the first time", "since 2005"}),
    ("en", "According to the World Bank, poverty fell to 10% in 2015.", "[{kind: level, measure: poverty, at: 2015, value: 10%, shows: decrease}]", {"World Bank"}),
    ("en", "Exports rose in 2019.", "[{kind: change, measure: exports, from: 2018, to: 2019, direction: decrease}]", {"rose"}),
    ("en", "Almost 50 people were killed in 2019.", "[{kind: level, measure: killed, at: 2019, value: '50'}]", {"Almost 50"}),
    ("en", "Kenya and Uganda trade more than $1 billion.", "[{kind: level, measure: trade, of: KEN, at: 2019, value: more than $1 billion}]", {"Uganda"}),
    ("en", "The deficit was 4% in 2010 and 3% in 2014.", "[{kind: level, measure: deficit, at: 2010, value: 4%}, {kind: level, measure: deficit, at: 2013, value: 3%}]", {"2014"}),
    ("en", "Inflation is 9%, the highest in 40 years.", "[{kind: level, measure: inflation, at: 2022, value: 9%}]", {"the highest", "in 40 years"}),
    ("en", "Thousands of teachers left, and class sizes rose to 31.", "[{kind: level, measure: class-size, at: 2019, value: '31', shows: increase}]", {"Thousands of"}),
    ("en", "Most of the 500 schools have no library.", "[{kind: level, measure: schools, at: 2019, value: '500'}]", {"Most"}),
    ("en", "Indigenous children die at twice the rate of others.", "[{kind: compare, measure: mortality, at: 2019, a: {of: North}, b: {of: South}, by: twice as many}]", {"Indigenous", "children"}),
    ("en", "We never borrowed abroad; debt is 30% of GDP.", "[{kind: level, measure: debt, at: 2019, value: 30%}]", {"never"}),
    ("en", "Imports fell by 5% and exports rose by 5%.", "[{kind: change, measure: imports, from: 2018, to: 2019, direction: decrease, by: 5%}]", {"rose"}),
    ("en", "More than 300 bridges were built for $2 billion.", "[{kind: level, measure: bridges, at: 2019, value: more than 300}]", {"$2 billion"}),
    # Spanish, one thing left open
    ("es", "El desempleo de las mujeres es del 12% en 2021.", "[{kind: level, measure: desempleo, at: 2021, value: 12%}]", {"mujeres"}),
    ("es", "Ningún municipio superó los 100 casos en 2020.", "[{kind: level, measure: casos, at: 2020, value: más de 100}]", {"Ningún"}),
    ("es", "Por primera vez las reservas pasaron de 10 mil millones.", "[{kind: level, measure: reservas, at: 2020, value: más de 10 mil millones}]", {"Por primera vez"}),
    ("es", "Según la Cepal, la pobreza fue del 30% en 2019.", "[{kind: level, measure: pobreza, at: 2019, value: 30%}]", {"Cepal"}),
    ("es", "Los homicidios bajaron en 2018.", "[{kind: change, measure: homicidios, from: 2017, to: 2018, direction: increase}]", {"bajaron"}),
    ("es", "Hay unos 500 médicos en la zona rural.", "[{kind: level, measure: medicos, at: 2020, value: unos 500}]", {"rural"}),
    ("es", "Chile y Uruguay vacunaron al 80% en 2021.", "[{kind: level, measure: vacunacion, of: CHL, at: 2021, value: 80%}]", {"Uruguay"}),
    ("es", "Las remesas fueron 7.500 millones en 2021 y 8.000 millones en 2022.", "[{kind: level, measure: remesas, at: 2021, value: 7500 millones}, {kind: level, measure: remesas, at: 2020, value: 8000 millones}]", {"2022"}),
    ("es", "Al menos 40 periodistas fueron asesinados.", "[{kind: level, measure: periodistas, at: 2020, value: '40'}]", {"Al menos 40"}),
    ("es", "Somos el país con la mayor inversión de la región: 5%.", "[{kind: level, measure: inversion, at: 2020, value: 5%}]", {"la mayor"}),
    ("es", "Miles de familias recibieron 200 dólares.", "[{kind: level, measure: bono, at: 2020, value: 200 dólares}]", {"Miles de"}),
    ("es", "La mayoría de los hogares gasta 30% en comida.", "[{kind: level, measure: gasto, at: 2020, value: 30%}]", {"La mayoría"}),
    ("es", "La gasolina aumentó 15% y el diésel bajó 15%.", "[{kind: change, measure: gasolina, from: 2019, to: 2020, direction: increase, by: 15%}]", {"bajó"}),
    ("es", "La tasa creció cada año y es del 9%.", "[{kind: level, measure: tasa, at: 2020, value: 9%, shows: increase}]", {"cada año"}),
    ("es", "Gastamos 3% del PIB en educación desde 2015 y 1% en salud.", "[{kind: level, measure: educacion, at: 2015..2019, value: 3%}]", {"1%"}),
]  # fmt: skip
