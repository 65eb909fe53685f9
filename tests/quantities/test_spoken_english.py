"""Quantities as English speakers say them in fact-checks: each is read as a careful person reads it, or refused."""

from __future__ import annotations

import pytest
from tests.quantities.spoken import reading, rows

from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import QuantityError

# What is said | the row of the table of words | the figure. A share is "of one", a multiple "times", a turn up or down.
READ = """
a rate of 2.4               | bare | 2.4
1 million and a half        | bare | 1500000
5 ‰                         | bare | 5
between three and five in ten | between | 0.3 to 0.5 of one
3 to 5 out of 10            | between | 0.3 to 0.5 of one
one in 2.5                  | fraction | 0.4 of one
a minority                  | less than | 0.5 of one
divided by three            | part | 0.3333 times down
to a third                  | part | 0.3333 times down
to less than half           | less than | 0.5 times down
some 60 people                      | about | 60
roughly two-thirds                  | about | 0.6667 of one
approximately 1.2 million           | about | 1200000
around a quarter                    | about | 0.25 of one
an estimated 4,500                  | about | 4500
about one in five                   | one in | 5 of one
close to half                       | close to | 0.5 of one
nearly 60%                          | nearly | 60%
almost a third                      | nearly | 0.3333 of one
just under 40%                      | nearly | 40%
a little under 40                   | nearly | 40
just shy of 1,000                   | nearly | 1000
approaching 10%                     | nearly | 10%
just over half                      | just over | 0.5 of one
slightly more than 40%              | just over | 40%
a little over 2 million             | just over | 2000000
more than a million                 | more than | 1000000
over $5 billion                     | more than | 5000000000 in $
upwards of 40%                      | more than | 40%
in excess of 60                     | more than | 60
north of 60%                        | more than | 60%
well over half                      | well over | 0.5 of one
far more than 100                   | well over | 100
at least 1 in 5                     | at least | 0.2 of one
no fewer than 44                    | at least | 44
at or above 7.9%                    | at least | 7.9%
at or below 5                       | at most | 5
no less than 40%                    | at least | 40%
60 or more                          | at least | 60
60-plus                             | at least | 60
a minimum of 5                      | at least | 5
fewer than 100                      | less than | 100
under 5%                            | less than | 5%
not even 40%                        | less than | 40%
south of 60                         | less than | 60
well below 2%                       | well under | 2%
no more than 12                     | at most | 12
up to 65%                           | at most | 65%
at most 3 points                    | at most | 3 points
a maximum of 5                      | at most | 5
between 65 and 70 per cent          | between | 65 to 70%
65–70%                              | between | 65 to 70%
from 65% to 70%                     | between | 65 to 70%
45-50 thousand                      | between | 45000 to 50000
$45 to $50 million                  | between | 45000000 to 50000000 in $
between one hundred and two hundred | between | 100 to 200
as many as 30,000                   | as high as | 30000
as high as 12%                      | as high as | 12%
could reach 80                      | as high as | 80
60-odd                              | about | 60
100 or so                           | about | 100
exactly 4,800                       | exactly | 4800
precisely half                      | exactly | 0.5 of one
only 5%                             | bare | 5% only
a mere 12                           | bare | 12 only
barely 40%                          | bare | 40% only
sixteen million                     | bare | 16000000
€ sixteen million                   | bare | 16000000 in EUR
minus three points                  | bare | -3 points
−3.5%                               | bare | -3.5%
$3.2bn                              | bare | 3200000000 in $
£350 million                        | bare | 350000000 in GBP
US$ two billion                     | bare | 2000000000 in USD
KSh 5 trillion                      | bare | 5000000000000 in KES
Sh1.8 trillion                      | bare | 1800000000000 in shilling
NZ$5                                | bare | 5 in NZD
GH¢5                                | bare | 5 in GHS
$3.2 m                              | bare | 3200000 in $
$28T                                | bare | 28000000000000 in $
10k                                 | bare | 10000
1.3 trillion                        | bare | 1300000000000
2 lakh                              | bare | 200000
₹500 crore                          | bare | 5000000000 in INR
5 lakh crore                        | bare | 5000000000000
a dozen                             | bare | 12
two dozen                           | bare | 24
half a dozen                        | bare | 6
half a million                      | bare | 500000
three-quarters of a million         | bare | 750000
a quarter of a billion              | bare | 250000000
two and a half million              | bare | 2500000
a million and a half                | bare | 1500000
3 1/2 million                       | bare | 3500000
three point five million            | bare | 3500000
one hundred and one                 | bare | 101
five hundred thousand million       | bare | 500000000000
two million three hundred thousand  | bare | 2300000
the 401st                           | bare | 401
86.5%                               | bare | 86.5%
eighty-six point five percent       | bare | 86.5%
42 per cent                         | bare | 42%
42 pct                              | bare | 42%
2.5 percentage points               | bare | 2.5 points
half a percentage point             | bare | 0.5 points
half a percent                      | bare | 0.5%
25 basis points                     | bare | 0.25 points
a 5-point lead                      | bare | 5 points
half                                | fraction | 0.5 of one
one half                            | fraction | 0.5 of one
two-thirds of households            | fraction | 0.6667 of one
three-quarters                      | fraction | 0.75 of one
a fifth                             | fraction | 0.2 of one
3/4                                 | fraction | 0.75 of one
9 in 10                             | bare | 9 of 10
nine out of ten                     | bare | 9 of 10
three in four                       | fraction | 0.75 of one
8 of the last 10                    | bare | 8 of 10
44 of 50 states                     | bare | 44 of 50
1 in 3                              | one in | 3 of one
1-in-5                              | one in | 5 of one
one of every five                   | one in | 5 of one
more than one in three              | more than | 0.3333 of one
most                                | majority | its own
a majority of women                 | majority | its own
the vast majority                   | vast majority | its own
nearly all                          | nearly | 1 of one
every                               | every | its own
no country                          | none | its own
not a single case                   | none | its own
doubled                             | multiple | 2 times up
nearly doubled                      | nearly multiple | 2 times up
more than doubled                   | more than multiple | 2 times up
at least doubled                    | at least | 2 times up
trebled                             | multiple | 3 times up
quadrupled                          | multiple | 4 times up
threefold                           | multiple | 3 times up
ten-fold                            | multiple | 10 times up
20-fold                             | multiple | 20 times up
by a factor of five                 | multiple | 5 times up
ten times as many                   | multiple | 10 times up
three times the rate                | multiple | 3 times up
2.5 times                           | multiple | 2.5 times up
three times more than               | times more | 3 times up
half again as many                  | multiple | 1.5 times up
twice as likely                     | multiple | 2 times up
half as many                        | part | 0.5 times down
a third as many                     | part | 0.3333 times down
four times fewer                    | part | 0.25 times down
halved                              | part | 0.5 times down
cut in half                         | part | 0.5 times down
more than halved                    | more than part | 0.5 times down
nearly halved                       | nearly | 0.5 of one down
cut to a quarter                    | part | 0.25 times down
fell by half                        | fraction | 0.5 of one down
fell by a third                     | fraction | 0.3333 of one down
fell threefold                      | part | 0.3333 times down
fell by a factor of five            | part | 0.2 times down
rose 3 points                       | bare | 3 points up
fell by about 40%                   | about | 40% down
a 40% drop                          | bare | 40% down
40% higher                          | bare | 40% up
200 percent increase                | bare | 200% up
up to 40% more                      | at most | 40% up
rose slightly                       | slightly | its own up
fell sharply                        | sharply | its own down
unchanged                           | unchanged | its own
little changed                      | unchanged | its own
did not double                      | multiple | 2 times up not
not all                             | every | its own not
a third to a half                   | between | 0.3333 to 0.5 of one
between half and two-thirds         | between | 0.5 to 0.6667 of one
two to three times                  | between | 2 to 3 times up
three tenths of a percentage point  | bare | 0.3 points
60% approx.                         | about | 60%
almost everyone                     | nearly | 1 of one
have been cut by half               | fraction | 0.5 of one down
two years and a half                | bare | 2.5
1200 of 2000 people                 | bare | 1200 of 2000
0.1 of a percentage point           | bare | 0.1 points
by a factor of more than five       | more than multiple | 5 times up
nearly three in four                | nearly | 0.75 of one
"""

# What is said | what the hint tells the author to do.
REFUSED = """
half a million and a half   | write it as one figure, in digits
2.5 million and a half      | write it as one figure, in digits
25 hundreds                 | write it without the s, such as '25 hundred'
between 3 and 5 in 2015     | keep the figure, its word and what it counts; time and place have their own keys
dozens                      | 'at least 24'
hundreds of people          | 'at least 200'
tens of thousands           | 'at least 20,000'
several                     | write the figure, or a bound such as 'at least 3'
a couple of hundred         | write '200', or 'about 200'
a few percent               | write the figure, or a bound such as 'at least 3'
a handful                   | write the figure, or a bound such as 'less than 5%'
hardly any                  | write the figure, or a bound such as 'less than 5%'
double digits               | write both ends, such as 'between 10 and 99'
six figures                 | write both ends, such as 'between 100,000 and 999,999' for six figures
all but one                 | write the two figures, such as '49 of 50'
rose from 4% to 6%          | use `kind: from-to`, with a value for each
fell to 60                  | write the figure alone as the level; `kind: from-to` takes both ends
up from 54%                 | use `kind: from-to`, or write the size alone
5 000                       | a plain space groups no thousands: write 5,000 or 5000
86,5%                       | it reads in Spanish: put `language: es` in the claim
1.234,5                     | it reads in Spanish: put `language: es` in the claim
1'234                       | write the figure without the apostrophe: 1234 for a thousand or more, 12.34 for decimals
12,34,567                   | write 1,234,567, or 1234567
45 ± 3                      | write both ends, such as 'between 42 and 48'
the third-highest           | write '3' for the place, or 'a third' for the part
an all-time high            | use `kind: record`
2 millones                  | it reads in Spanish: put `language: es` in the claim
all 50 states               | write '50 of 50', or 'every' and name them by their own key
80 in 2016                  | leave the year out; it belongs to `at`, `from` or `to`
Q3                          | write '3 quetzales'; a quarter belongs to `at`, `from` or `to`
two to three times more     | write it with 'times as many', such as 'two to three times as many'
two- to threefold           | keep the figure, its word and what it counts; time and place have their own keys
between doubled and tripled | keep the figure, its word and what it counts; time and place have their own keys
between 5                   | write 'between 65 and 70'
5 or 6 percent              | write both ends, such as 'between 42 and 48'
10 M                        | write 'million', or 'metres'
quite a few                 | write the figure, or a bound such as 'at least 3'
12 of 2015                  | leave the year out; it belongs to `at`, `from` or `to`
5.%                         | keep the figure, its word and what it counts; time and place have their own keys
77 cents for every dollar   | write it in the whole currency, such as '$0.40'
a 10-year low               | use `kind: record`
60s                         | write both ends, such as 'between 60 and 69', or 'seconds'
"""


@pytest.mark.parametrize(("said", "read"), rows(READ), ids=[said for said, _ in rows(READ)])
def test_a_spoken_quantity_is_read_as_it_is_meant(said: str, read: str) -> None:
    assert reading(parse_quantity(said)) == " | ".join(cell.strip() for cell in read.split("|"))


@pytest.mark.parametrize(("said", "hint"), rows(REFUSED), ids=[said for said, _ in rows(REFUSED)])
def test_what_names_no_one_figure_is_refused_with_what_to_write(said: str, hint: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(said)
    assert hint in (caught.value.hint or "")
