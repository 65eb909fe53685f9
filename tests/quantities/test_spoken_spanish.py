"""Quantities as Spanish speakers say them in fact-checks: each is read as a careful person reads it, or refused."""

from __future__ import annotations

import pytest
from tests.quantities.spoken import reading, rows

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import QuantityError

# What is said | the row of the table of words | the figure. A share is "of one", a multiple "times", a turn up or down.
READ = """
nada menos que el 40 %             | bare | 40%
una tasa de 2,4                    | bare | 2.4
1 millón y medio                   | bare | 1500000
2 millones y medio                 | bare | 2500000
4 mil y medio                      | bare | 4500
5 mill. de personas                | bare | 5000000
1,5 mill.                          | bare | 1500000
entre 5 y 10 mill.                 | between | 5000000 to 10000000
5 por cien mil habitantes          | bare | 5
5 ‰                                | bare | 5
1'500.000                          | bare | 1500000
1'500,000                          | bare | 1500000
entre tres y cinco de cada diez    | between | 0.3 to 0.5 of one
uno de cada 2,5                    | fraction | 0.4 of one
3,5 de cada 10                     | fraction | 0.35 of one
una minoría                        | less than | 0.5 of one
una mitad                          | fraction | 0.5 of one
vez y media                        | multiple | 1.5 times up
una vez y media más                | times more | 1.5 times up
a un tercio                        | part | 0.3333 times down
a una tercera parte                | part | 0.3333 times down
a menos de la mitad                | less than | 0.5 times down
cayó a la tercera parte            | part | 0.3333 times down
se redujo a la cuarta parte        | part | 0.25 times down
se dividió por tres                | part | 0.3333 times down
se dividió entre cuatro            | part | 0.25 times down
unas 60 personas                   | about | 60
alrededor del 10%                  | about | 10%
aproximadamente 1,2 millones       | about | 1200000
en torno a un 10%                  | about | 10%
ronda el 10%                       | about | 10%
del orden de 100                   | about | 100
cerca de la mitad                  | close to | 0.5 of one
cerca del 40%                      | close to | 40%
casi un 60%                        | nearly | 60%
casi el doble                      | nearly multiple | 2 times up
prácticamente todos                | nearly | 1 of one
poco menos de 100                  | nearly | 100
roza el 10%                        | nearly | 10%
poco más de la mitad               | just over | 0.5 of one
algo más de 100                    | just over | 100
ligeramente por encima de 100      | just over | 100
más de un millón                   | more than | 1000000
más del 50%                        | more than | 50%
más de la mitad                    | more than | 0.5 of one
por encima del 10%                 | more than | 10%
superior al 10%                    | more than | 10%
supera los 100                     | more than | 100
ha superado el 10%                 | more than | 10%
muy por encima del 10%             | well over | 10%
al menos uno de cada cinco         | at least | 0.2 of one
igual o superior a 7,9%             | at least | 7.9%
igual o menor que 5                 | at most | 5
por lo menos 44                    | at least | 44
no menos de 100                    | at least | 100
100 o más                          | at least | 100
un mínimo de 5                     | at least | 5
como mínimo 5                      | at least | 5
por debajo del 10%                 | less than | 10%
menos de una cuarta parte          | less than | 0.25 of one
no llega al 10%                    | less than | 10%
ni siquiera 100                    | less than | 100
no más de 12                       | at most | 12
hasta un 65%                       | at most | 65%
como mucho 3 puntos                | at most | 3 points
un máximo de 5                     | at most | 5
no supera el 10%                   | at most | 10%
entre 65 y 70%                     | between | 65 to 70%
entre el 65 y el 70 %              | between | 65 to 70%
entre un 65 y un 70%               | between | 65 to 70%
del 65 al 70%                      | between | 65 to 70%
65–70 %                            | between | 65 to 70%
puede llegar a 80                  | as high as | 80
exactamente 4.800,0                | exactly | 4800
justo la mitad                     | exactly | 0.5 of one
solo el 5%                         | bare | 5% only
apenas un 10%                      | bare | 10% only
dieciséis millones                 | bare | 16000000
€ dieciséis millones               | bare | 16000000 in EUR
menos tres puntos                  | bare | -3 points
menos de tres puntos               | less than | 3 points
−3,5%                              | bare | -3.5%
US$ 3,2 mil millones               | bare | 3200000000 in USD
5 millones de pesos                | bare | 5000000 in peso
$5 millones de pesos               | bare | 5000000 in peso
Q5 millones                        | bare | 5000000 in GTQ
3.200.000                          | bare | 3200000
1.234,5                            | bare | 1234.5
3,2 mil millones                   | bare | 3200000000
3,2 millardos                      | bare | 3200000000
1 billón                           | bare | 1000000000000
3 mil 200 millones                 | bare | 3200000000
1 millón 200 mil                   | bare | 1200000
125 mil 500 personas               | bare | 125500
dos billones tres mil millones     | bare | 2003000000000
tres mil doscientos millones       | bare | 3200000000
16 000                             | bare | 16000
una docena                         | bare | 12
media docena                       | bare | 6
dos docenas                        | bare | 24
una decena                         | bare | 10
un centenar de personas            | bare | 100
un millar                          | bare | 1000
medio centenar                     | bare | 50
medio millón                       | bare | 500000
un millón y medio                  | bare | 1500000
doce millones y medio              | bare | 12500000
tres coma cinco millones           | bare | 3500000
setecientos mil                    | bare | 700000
treinta y cinco                    | bare | 35
86,5%                              | bare | 86.5%
86.5%                              | bare | 86.5%
el 86,5 por ciento                 | bare | 86.5%
un cinco por ciento                | bare | 5%
medio por ciento                   | bare | 0.5%
2,5 puntos porcentuales            | bare | 2.5 points
3 p. p.                            | bare | 3 points
medio punto                        | bare | 0.5 points
dos puntos y medio                 | bare | 2.5 points
50 puntos básicos                  | bare | 0.5 points
la mitad de los hogares            | fraction | 0.5 of one
un tercio                          | fraction | 0.3333 of one
dos tercios                        | fraction | 0.6667 of one
la tercera parte                   | fraction | 0.3333 of one
la cuarta parte                    | fraction | 0.25 of one
tres cuartas partes                | fraction | 0.75 of one
una quinta parte                   | fraction | 0.2 of one
tres de cada cuatro                | fraction | 0.75 of one
nueve de cada diez                 | bare | 9 of 10
una de cada tres                   | one in | 3 of one
uno de cada cinco jóvenes          | one in | 5 of one
44 de los 50                       | bare | 44 of 50
12 de los últimos 15               | bare | 12 of 15
la mayoría                         | majority | its own
la mayor parte                     | majority | its own
la gran mayoría                    | vast majority | its own
todos                              | every | its own
ningún país                        | none | its own
ni uno solo                        | none | its own
se duplicó                         | multiple | 2 times up
se duplicaron                      | multiple | 2 times up
se ha duplicado                    | multiple | 2 times up
se han triplicado                  | multiple | 3 times up
casi se ha duplicado               | nearly multiple | 2 times up
más que se duplicó                 | more than multiple | 2 times up
se duplicó con creces              | more than multiple | 2 times up
más del doble                      | more than multiple | 2 times up
al menos el doble                  | at least | 2 times up
se cuadruplicó                     | multiple | 4 times up
se quintuplicaron                  | multiple | 5 times up
se multiplicó por cinco            | multiple | 5 times up
el doble que                       | multiple | 2 times up
tres veces                         | multiple | 3 times up
tres veces más que                 | times more | 3 times up
2,5 veces                          | multiple | 2.5 times up
dos veces y media                  | multiple | 2.5 times up
diez veces menos                   | part | 0.1 times down
se redujo a la mitad               | part | 0.5 times down
se ha reducido a la mitad          | part | 0.5 times down
cayó a la mitad                    | part | 0.5 times down
se redujo a un tercio              | part | 0.3333 times down
cayó un tercio                     | fraction | 0.3333 of one down
cayó un 40%                        | bare | 40% down
se ha reducido más de un 40%       | more than | 40% down
bajó 3 puntos                      | bare | 3 points down
subió 0,5 pp                       | bare | 0.5 points up
una caída del 40%                  | bare | 40% down
un aumento de 5%                   | bare | 5% up
un 20% más                         | bare | 20% up
un 30% inferior                    | bare | 30% down
sin cambios                        | unchanged | its own
se ha mantenido estable            | unchanged | its own
levemente                          | slightly | its own
cayó fuertemente                   | sharply | its own down
entre un tercio y la mitad         | between | 0.3333 to 0.5 of one
de dos a tres veces                | between | 2 to 3 times up
tres décimas                       | bare | 0.3 points
bajó dos décimas                   | bare | 0.2 points down
mas del 50 por ciento              | more than | 50%
dieciseis millones                 | bare | 16000000
ni la mitad                        | less than | 0.5 of one
no llega ni al 10%                 | less than | 10%
casi la totalidad                  | nearly | 1 of one
disminuyó en un tercio             | fraction | 0.3333 of one down
un centésimo                       | fraction | 0.01 of one
dos años y medio                   | bare | 2.5
un año y medio                     | bare | 1.5
el 60.º                            | bare | 60
se ha multiplicado por más de tres | more than multiple | 3 times up
casi tres de cada cuatro           | nearly | 0.75 of one
"""

# What is said | what the hint tells the author to do.
REFUSED = """
4 mil millones y medio        | write it as one figure, in digits
cuatro mil millones y medio   | write it as one figure, in digits
2,5 millones y medio          | write it as one figure, in digits
25 cientos            | write the figure, such as '2500' or '25 mil'
5 mill                | write 'millones'
doce de cada diez     | the second figure is the larger one
entre 5 y 12 de cada 10 | the last figure is the largest
docenas               | 'al menos 24'
cientos de personas   | 'al menos 200'
miles de millones     | 'al menos 2 mil millones'
decenas de miles      | 'al menos 20 mil'
varios                | write the figure, or a bound such as 'al menos 3'
un par de             | write '2', or 'al menos 2'
casi ninguno          | write the figure, or a bound such as 'menos de 5%'
40 y pico             | write both ends, such as 'entre 61 y 69', or 'poco más de'
3 MM                  | write the scale out: 'millones' or 'mil millones', and the currency after it
500 mdp               | write the scale out: 'millones' or 'mil millones', and the currency after it
3 millones 500        | write it in one scale, such as '3,5 millones'
1.234                 | write `decimal: ","` in the claim
16,000                | write `decimal: "."` in the claim
1'234                 | write the figure without the apostrophe: 1234 for a thousand or more, 12.34 for decimals
pasó de 103 a 60      | use `kind: from-to`, with a value for each
bajó del 10%          | use `kind: from-to`, or write the size alone
subió al 60%          | write the figure alone as the level; `kind: from-to` takes both ends
3 billion             | it reads in English: put `language: en` in the claim
5 percent             | it reads in English: put `language: en` in the claim
about 80              | it reads in English: put `language: en` in the claim
60 frente a 54        | keep the figure, its word and what it counts; time and place have their own keys
40 o 50               | write both ends, such as 'entre 42 y 48'
10 M                  | write 'millones', or 'metros'
se duplicó o triplicó | write both ends, such as 'entre 42 y 48'
103 de 2015           | leave the year out; it belongs to `at`, `from` or `to`
subió hasta el 60%    | write 'como máximo 40%' for the size, or the figure alone as the level
40 centavos           | write it in the whole currency, such as '0,40 dólares'
"""


@pytest.mark.parametrize(("said", "read"), rows(READ), ids=[said for said, _ in rows(READ)])
def test_a_spoken_quantity_is_read_as_it_is_meant(said: str, read: str) -> None:
    assert reading(parse_quantity(said, "es")) == " | ".join(cell.strip() for cell in read.split("|"))


@pytest.mark.parametrize(("said", "hint"), rows(REFUSED), ids=[said for said, _ in rows(REFUSED)])
def test_what_names_no_one_figure_is_refused_with_what_to_write(said: str, hint: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(said, "es")
    assert hint in (caught.value.hint or "")
