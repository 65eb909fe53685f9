"""Words that name no figure, such as "dozens", and what to write instead; and those that mean several things."""

from __future__ import annotations

from claimcheck.quantities.vocabulary import advice

ENGLISH_VAGUE = advice(
    ("dozens", "write the figure, or the bound that you hold it to, such as 'at least 24'"),
    ("scores | score | a score", "write the figure, or the bound that you hold it to, such as 'at least 40'"),
    ("tens", "write the figure, or the bound that you hold it to, such as 'at least 20'"),
    ("hundreds", "write the figure, or the bound that you hold it to, such as 'at least 200'"),
    ("thousands", "write the figure, or the bound that you hold it to, such as 'at least 2,000'"),
    ("tens of thousands", "write the figure, or the bound that you hold it to, such as 'at least 20,000'"),
    ("hundreds of thousands", "write the figure, or the bound that you hold it to, such as 'at least 200,000'"),
    ("millions", "write the figure, or the bound that you hold it to, such as 'at least 2 million'"),
    ("tens of millions", "write the figure, or the bound that you hold it to, such as 'at least 20 million'"),
    ("hundreds of millions", "write the figure, or the bound that you hold it to, such as 'at least 200 million'"),
    ("billions", "write the figure, or the bound that you hold it to, such as 'at least 2 billion'"),
    ("tens of billions", "write the figure, or the bound that you hold it to, such as 'at least 20 billion'"),
    ("trillions", "write the figure, or the bound that you hold it to, such as 'at least 2 trillion'"),
    ("several hundred | a few hundred", "write the figure, or the bound that you hold it to, such as 'at least 300'"),
    (
        "several thousand | a few thousand",
        "write the figure, or the bound that you hold it to, such as 'at least 3,000'",
    ),
    ("several | a few | quite a few | multiple", "write the figure, or a bound such as 'at least 3'"),
    ("a couple | a couple of | couple | couple of", "write '2', or 'at least 2'"),
    ("a couple hundred | a couple of hundred", "write '200', or 'about 200'"),
    ("a couple thousand | a couple of thousand", "write '2,000', or 'about 2,000'"),
    (
        "a couple of dozen | a couple dozen | a few dozen | several dozen",
        "write the figure, or a bound such as 'at least 24'",
    ),
    (
        "many | numerous | countless | various | a lot | a lot of | lots | lots of | plenty",
        "write the figure, or a bound such as 'at least 100' or 'at least 40%'",
    ),
    ("a number | a number of", "write the figure, or a bound such as 'at least 3'"),
    (
        "few | very few | hardly any | hardly | scarcely any | almost none | nearly none | virtually none",
        "write the figure, or a bound such as 'less than 5%'",
    ),
    (
        "practically none | almost nobody | almost no one | a handful | a handful of",
        "write the figure, or a bound such as 'less than 5%'",
    ),
    ("all time | an all time | record high | a record high | record low | a record low", "use `kind: record`"),
    ("double digits | double digit | double figures | two digits", "write both ends, such as 'between 10 and 99'"),
    ("single digits | single digit | single figures", "write a bound, such as 'less than 10'"),
    ("triple digits | triple digit | three digits", "write both ends, such as 'between 100 and 999'"),
    ("as low as", "write the figure alone, and `take: min` for the lowest of a span"),
    ("both", "write '2 of 2'"),
    ("neither", "write '0 of 2'"),
    ("all but", "write the two figures, such as '49 of 50'"),
)
ENGLISH_UNCLEAR = advice(
    ("MM", "write 'million', or 'mm' for millimetres"),
    ("T", "write 'trillion', or 'tonnes'"),
    ("cents | cent | pence", "write it in the whole currency, such as '$0.40'"),
    ("year high | year low | month high | month low", "use `kind: record`"),
    ("s", "write both ends, such as 'between 60 and 69', or 'seconds'"),
    ("M", "write 'million', or 'metres'"),
    ("B", "write 'billion'"),
    ("K | k", "write 'thousand', or 'degrees'"),
    ("mill. | mill | mio | mio.", "write 'million'"),
    ("hundreds | thousands | millions | billions | trillions | dozens", "write it without the s, such as '25 hundred'"),
    ("figures | figure | digits | digit", "write both ends, such as 'between 100,000 and 999,999' for six figures"),
)

SPANISH_VAGUE = advice(
    ("docenas", "write the figure, or the bound that you hold it to, such as 'al menos 24'"),
    ("decenas", "write the figure, or the bound that you hold it to, such as 'al menos 20'"),
    ("cientos | centenares | centenas", "write the figure, or the bound that you hold it to, such as 'al menos 200'"),
    ("miles | millares", "write the figure, or the bound that you hold it to, such as 'al menos 2000'"),
    ("decenas de miles", "write the figure, or the bound that you hold it to, such as 'al menos 20 mil'"),
    (
        "cientos de miles | centenares de miles",
        "write the figure, or the bound that you hold it to, such as 'al menos 200 mil'",
    ),
    ("millones", "write the figure, or the bound that you hold it to, such as 'al menos 2 millones'"),
    ("decenas de millones", "write the figure, or the bound that you hold it to, such as 'al menos 20 millones'"),
    ("cientos de millones", "write the figure, or the bound that you hold it to, such as 'al menos 200 millones'"),
    ("miles de millones", "write the figure, or the bound that you hold it to, such as 'al menos 2 mil millones'"),
    ("billones", "write the figure, or the bound that you hold it to, such as 'al menos 2 billones'"),
    ("un par | un par de | par | par de", "write '2', or 'al menos 2'"),
    (
        "varios | varias | algunos | algunas | unos cuantos | unas cuantas | unos pocos | unas pocas",
        "write the figure, or a bound such as 'al menos 3'",
    ),
    (
        "muchos | muchas | numerosos | numerosas | incontables | un sinnúmero | un sinfín",
        "write the figure, or a bound such as 'al menos 100' or 'al menos 40%'",
    ),
    (
        "pocos | pocas | un puñado | casi ninguno | casi ninguna | casi nadie",
        "write the figure, or a bound such as 'menos de 5%'",
    ),
)
SPANISH_UNCLEAR = advice(
    ("M", "write 'millones', or 'metros'"),
    ("mill | mills | mln | mlns | mio | mio. | mn", "write 'millones'"),
    ("bn | tn", "write 'mil millones' or 'billones'"),
    ("cientos | miles", "write the figure, such as '2500' or '25 mil'"),
    ("K | k", "write 'mil', or 'grados'"),
    (
        "MM | MDP | mdp | MDD | mdd | MMDP | mmdp",
        "write the scale out: 'millones' or 'mil millones', and the currency after it",
    ),
    ("y pico | y tantos | y tantas | y algo | y poco", "write both ends, such as 'entre 61 y 69', or 'poco más de'"),
    ("centavos | centavo | céntimos | céntimo", "write it in the whole currency, such as '0,40 dólares'"),
    ("cifras | dígitos", "write both ends, such as 'entre 10 y 99' for two"),
)
