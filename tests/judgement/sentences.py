"""Sentences as published fact-checks quote them, with the checks a fact-checker would write: what is told of each.

Sixty in all. The first list are whole checks, so whatever is told of them is a false alarm; the second leave something
open or test it under another word, and what must be told stands beside them.
"""

# ruff: noqa: E501 - a sentence and its checks stand in one line each

from __future__ import annotations

# language, sentence, checks
WHOLE: list[tuple[str, str, str]] = [
    (
        "en",
        "Violent crime has fallen by 49% since 1993.",
        "[{kind: change, measure: crime, of: USA, from: 1993, to: 2019, direction: decrease, by: 49%}]",
    ),
    (
        "en",
        "The U.S. unemployment rate is at a 50-year low.",
        "[{kind: record, measure: unemployment, of: USA, at: 2019-09, extreme: lowest, within: 1969-09..2019-09}]",
    ),
    (
        "en",
        "More than 60,000 people were murdered in Mexico between 2006 and 2012.",
        "[{kind: level, measure: homicides, of: MEX, at: 2006..2012, value: 'more than 60,000'}]",
    ),
    (
        "en",
        "Nearly one in three women in South Africa has experienced violence.",
        "[{kind: level, measure: violence-against-women, of: ZAF, at: 2016, value: nearly a third}]",
    ),
    (
        "en",
        "Nigeria's debt has more than doubled in the last five years.",
        "[{kind: change, measure: debt, of: NGA, from: 2010, to: 2015, by: more than doubled}]",
    ),
    (
        "en",
        "Kenya's economy grew by about 5.6% in 2015, up from 5.3% in 2014.",
        "[{kind: level, measure: growth, of: KEN, at: 2015, value: 'about 5.6%'}, {kind: level, measure: growth, of: KEN, at: 2014, value: 5.3%}]",
    ),
    (
        "en",
        "The UK has the highest child poverty rate in Europe.",
        "[{kind: rank, measure: child-poverty, of: GBR, at: 2018, among: europe, position: '1'}]",
    ),
    (
        "en",
        "Half of all pensioners live on less than £10,000 a year.",
        "[{kind: share, measure: pensioners, at: 2019, part: {income: low}, whole: {income: any}, value: half, covers: ['less than £10,000']}]",
    ),
    (
        "en",
        "We have created over 3 million jobs since 2010.",
        "[{kind: change, measure: jobs, from: 2010, to: 2017, direction: increase, by: over 3 million}]",
    ),
    (
        "en",
        "Wages fell by 10% between 2008 and 2014, the longest fall since Victorian times.",
        "[{kind: change, measure: wages, from: 2008, to: 2014, direction: decrease, by: 10%}, {kind: run, measure: wages, ending: 2014, predicate: {kind: change, direction: decrease}, longest-since: start}]",
    ),
    (
        "en",
        "Crime in London is up 5 percent this year, according to the police.",
        "[{kind: change, measure: crime, of: London, from: 2017, to: 2018, direction: increase, by: 5%}]",
    ),
    (
        "en",
        "Salvadorans sent home $4.5 billion in 2016, 17 percent of GDP.",
        "[{kind: level, measure: remittances, of: SLV, at: 2016, value: 4.5 billion}, {kind: level, measure: remittances-gdp, of: SLV, at: 2016, value: 17%}]",
    ),
    (
        "en",
        "In 8 of the last 10 years the country ran a deficit.",
        "[{kind: count, measure: balance, periods: 2008..2017, predicate: {kind: threshold, line: '0', side: below}, quantity: 8 of 10}]",
    ),
    (
        "en",
        "Two thirds of Guatemalans live in poverty.",
        "[{kind: level, measure: poverty, of: GTM, at: 2014, value: two thirds}]",
    ),
    (
        "en",
        "Inflation was below 2% for three years in a row.",
        "[{kind: run, measure: inflation, ending: 2016, predicate: {kind: threshold, line: 2%, side: below}, length: '3'}]",
    ),
    (
        "en",
        "Honduras had 86 murders per 100,000 people in 2011, the worst in the world.",
        "[{kind: level, measure: homicide-rate, of: HND, at: 2011, value: '86'}, {kind: rank, measure: homicide-rate, of: HND, at: 2011, among: all, position: '1'}]",
    ),
    (
        "en",
        "The murder rate was cut in half, from 82 to 41.",
        "[{kind: from-to, measure: homicide-rate, from: {at: 2011, value: '82'}, to: {at: 2018, value: '41'}}, {kind: change, measure: homicide-rate, from: 2011, to: 2018, by: halved}]",
    ),
    (
        "en",
        "American taxpayers pay three times as much for prescription drugs as Canadians.",
        "[{kind: compare, measure: drug-prices, at: 2018, a: {of: USA}, b: {of: CAN}, by: three times as much}]",
    ),
    (
        "en",
        "Unemployment among people aged 15 to 24 rose 3 percentage points in two years.",
        "[{kind: change, measure: youth-unemployment, from: 2017, to: 2019, direction: increase, by: 3 points}]",
    ),
    (
        "en",
        "At least 40 percent of households have no running water, according to the 2011 census.",
        "[{kind: level, measure: no-water, at: 2011, value: at least 40%}]",
    ),
    (
        "en",
        "Germany took in more refugees than any other EU country in 2015.",
        "[{kind: compare, measure: refugees, at: 2015, a: {of: DEU}, b: {of: {others: highest, among: eu-28}}, relation: higher}]",
    ),
    (
        "en",
        "Since President Funes took office, homicides rose from 52 to 71 per 100,000.",
        "[{kind: from-to, measure: homicide-rate, of: SLV, from: {at: 2008, value: '52'}, to: {at: 2009, value: '71'}}]",
    ),
    (
        "en",
        "The deficit reached 7.3% of GDP in the third quarter of 2016.",
        "[{kind: level, measure: deficit, at: 2016-Q3, value: 7.3%}]",
    ),
    (
        "en",
        "Michael Jordan earned more in 1992 than all Malaysian workers of Nike.",
        "[{kind: document, finding: 'true', because: 'The annual report says so.'}]",
    ),
    (
        "en",
        "The minister of Jordan said that exports to Iraq had tripled by 2013.",
        "[{kind: change, measure: exports-to-iraq, of: JOR, from: 2009, to: 2013, by: tripled}]",
    ),
    (
        "en",
        "Under the Paris Agreement, emissions must fall 45% by 2030.",
        "[{kind: target, measure: emissions, by: 2030, target: 45%, from: 2010, direction: decrease, status: on-track}]",
    ),
    (
        "en",
        "60% of voters say they feel safer, up from 54% in 2016.",
        "[{kind: survey, measure: feels-safer, answer: 'yes', from: {at: 2016, value: 54%}, to: {at: 2018, value: 60%}, direction: increase, n: 1200}]",
    ),
    (
        "en",
        "The number of homeless people dropped slightly last year.",
        "[{kind: change, measure: homeless, from: 2017, to: 2018, direction: decrease, by: slightly}]",
    ),
    (
        "en",
        "Prices have not risen above 3% a year since 2012.",
        "[{kind: exists, measure: inflation, periods: 2012..2018, predicate: {kind: threshold, line: 3%, side: above}, expected: none}]",
    ),
    (
        "en",
        "The 2008 crash cost Iceland a third of its GDP; Article 25 of its law was changed in 2009.",
        "[{kind: change, measure: gdp, of: ISL, from: 2008, to: 2010, direction: decrease, by: a third}, {kind: document, finding: 'true', because: It stands in the gazette., covers: [Article 25 of its law was changed in 2009]}]",
    ),
    (
        "es",
        "La pobreza bajó de 40% en 2012 a 29,2% en 2017.",
        "[{kind: from-to, measure: poverty, from: {at: 2012, value: 40%}, to: {at: 2017, value: '29,2%'}, shows: decrease}]",
    ),
    (
        "es",
        "Los homicidios se redujeron a la mitad desde que asumió el presidente.",
        "[{kind: change, measure: homicides, from: 2015, to: 2018, by: a la mitad}]",
    ),
    (
        "es",
        "Hubo 6,656 homicidios en El Salvador en 2015, el año más violento de su historia.",
        "[{kind: level, measure: homicides, of: SLV, at: 2015, value: '6656'}, {kind: record, measure: homicides, of: SLV, at: 2015, extreme: highest}]",
    ),
    (
        "es",
        "Más de la mitad de los argentinos está bajo la línea de pobreza.",
        "[{kind: level, measure: poverty, of: ARG, at: 2023, value: más de la mitad}]",
    ),
    (
        "es",
        "Uno de cada tres niños guatemaltecos sufre desnutrición crónica.",
        "[{kind: level, measure: child-malnutrition, of: GTM, at: 2015, value: uno de cada tres}]",
    ),
    (
        "es",
        "El desempleo aumentó 3 puntos en los últimos dos años.",
        "[{kind: change, measure: unemployment, from: 2017, to: 2019, direction: increase, by: 3 puntos}]",
    ),
    (
        "es",
        "México es el segundo país más desigual de América Latina.",
        "[{kind: rank, measure: gini, of: MEX, at: 2018, among: latin-america, position: '2'}]",
    ),
    (
        "es",
        "Casi 3 millones de venezolanos han salido de su país desde 2015.",
        "[{kind: level, measure: emigrants, of: VEN, at: 2015..2018, value: casi 3 millones}]",
    ),
    (
        "es",
        "La inflación de 2018 fue de 47,6%, la más alta desde 1991.",
        "[{kind: level, measure: inflation, at: 2018, value: '47,6%'}, {kind: record, measure: inflation, at: 2018, extreme: highest, since: 1991}]",
    ),
    (
        "es",
        "El salario mínimo perdió alrededor del 20% de su poder de compra entre 2015 y 2019.",
        "[{kind: change, measure: real-wage, from: 2015, to: 2019, direction: decrease, by: alrededor del 20%}]",
    ),
    (
        "es",
        "En el primer trimestre de 2018 la economía creció 3,1%.",
        "[{kind: level, measure: growth, at: 2018-Q1, value: '3,1%'}]",
    ),
    (
        "es",
        "El gasto en educación se duplicó en la última década.",
        "[{kind: change, measure: education, from: 2008, to: 2018, by: se duplicó}]",
    ),
    (
        "es",
        "Los hondureños son la segunda comunidad de migrantes más grande de España.",
        "[{kind: rank, measure: migrants, of: HND, at: 2020, among: all, position: '2', source: ine-spain}]",
    ),
    (
        "es",
        "La tasa de homicidios es de 51 por cada 100 mil habitantes.",
        "[{kind: level, measure: homicide-rate, at: 2018, value: '51'}]",
    ),
    (
        "es",
        "Estados Unidos consume el 25% del petróleo del mundo.",
        "[{kind: share, measure: oil, at: 2018, part: {of: USA}, whole: {of: World}, value: 25%}]",
    ),
    (
        "es",
        "Hay menos de 300 médicos por cada 100.000 habitantes en Colombia.",
        "[{kind: level, measure: doctors, of: COL, at: 2018, value: menos de 300}]",
    ),
    (
        "es",
        "Chile tiene un ingreso tres veces mayor que el de Bolivia.",
        "[{kind: compare, measure: income, at: 2018, a: {of: CHL}, b: {of: BOL}, by: tres veces mayor}]",
    ),
    (
        "es",
        "El 80% de los hogares tiene acceso a internet, según la encuesta de 2019.",
        "[{kind: survey, measure: internet, answer: 'si', at: 2019, value: 80%, n: 3000}]",
    ),
]

# language, sentence, checks, what is told: rule and words
OPEN: list[tuple[str, str, str, set[tuple[str, str]]]] = [
    (
        "en",
        "Homicides fell in El Salvador and Honduras in 2017.",
        "[{kind: change, measure: homicides, of: SLV, from: 2016, to: 2017, direction: decrease}]",
        {("uncovered-place", "Honduras")},
    ),
    (
        "en",
        "The rate dropped to about 80 in 2016 and 60 in 2017.",
        "[{kind: level, measure: rate, at: 2016, value: '80'}]",
        {("hedge-mismatch", "about 80"), ("uncovered-number", "60"), ("uncovered-number", "2017")},
    ),
    (
        "en",
        "Debt has more than doubled since 2010.",
        "[{kind: change, measure: debt, from: 2010, to: 2015, by: doubled}]",
        {("hedge-mismatch", "more than doubled")},
    ),
    (
        "en",
        "Poverty fell 3 percent in 2018.",
        "[{kind: change, measure: poverty, from: 2017, to: 2018, direction: decrease, by: 3 points}]",
        {("uncovered-number", "3 percent")},
    ),
    (
        "en",
        "Mexico's murder rate is 29, five times that of the United States.",
        "[{kind: level, measure: homicide-rate, of: MEX, at: 2019, value: '29'}]",
        {("uncovered-number", "five times"), ("uncovered-place", "United States")},
    ),
    (
        "en",
        "Crime rose sharply in 2019.",
        "[{kind: change, measure: crime, from: 2018, to: 2019, direction: increase}]",
        {("hedge-mismatch", "sharply")},
    ),
    (
        "en",
        "There were 100 attacks in the past ten years.",
        "[{kind: level, measure: attacks, at: 2015..2019, value: about 100}]",
        {("hedge-mismatch", "100"), ("uncovered-number", "in the past ten years")},
    ),
    (
        "en",
        "It is the highest rate in Central America and the Caribbean.",
        "[{kind: rank, measure: rate, of: BLZ, at: 2019, among: central-america, position: '1'}]",
        {("uncovered-place", "Caribbean")},
    ),
    (
        "es",
        "La deuda pasó de 40 a casi 60% entre 2014 y 2019.",
        "[{kind: from-to, measure: debt, from: {at: 2014, value: '40'}, to: {at: 2019, value: 60%}}]",
        {("hedge-mismatch", "casi 60%")},
    ),
    (
        "es",
        "Los nicaragüenses y los costarricenses pagan 15% de IVA.",
        "[{kind: level, measure: iva, of: NIC, at: 2020, value: 15%}]",
        {("uncovered-place", "costarricenses")},
    ),
    (
        "es",
        "Uno de cada cinco jóvenes no estudia ni trabaja, el doble que en 2005.",
        "[{kind: level, measure: nini, at: 2019, value: uno de cada cinco}]",
        {("uncovered-number", "el doble que en"), ("uncovered-number", "2005")},
    ),
    (
        "es",
        "Hubo al menos 12 masacres en 2018.",
        "[{kind: level, measure: massacres, at: 2018, value: más de 12}]",
        {("hedge-mismatch", "al menos 12")},
    ),
]
