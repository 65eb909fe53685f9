"""The Spanish words of quantities."""

# ruff: noqa: E501, SIM905 - a row of a table is read across

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.literals import SPANISH as NOTATION
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.vocabulary import Frame, Vocabulary, phrases, words

_HEDGES = phrases(
    ("exactamente | precisamente | justo", Hedge.EXACTLY),
    (
        "alrededor de | unos | unas | aproximadamente | en torno a | en torno al | cerca del orden de | ~ | ≈",
        Hedge.ABOUT,
    ),
    ("casi | al borde de | al borde del | poco menos de | poco menos del | a punto de alcanzar", Hedge.NEARLY),
    ("cerca de | cerca del", Hedge.CLOSE_TO),
    (
        "más de | más del | más que | por encima de | por encima del | supera | superó | superan | superaron",
        Hedge.MORE_THAN,
    ),
    (
        "superior a | superior al | mayor de | mayor que | poco más de | poco más del | sobrepasa | excede | >",
        Hedge.MORE_THAN,
    ),
    ("supera el | superó el | supera los | superó los | supera las | superó las | excede de", Hedge.MORE_THAN),
    (
        "al menos | por lo menos | como mínimo | no menos de | no menos del | un mínimo de | ≥ | > = | >=",
        Hedge.AT_LEAST,
    ),
    (
        "menos de | menos del | por debajo de | por debajo del | inferior a | inferior al | menor de | menor que | <",
        Hedge.LESS_THAN,
    ),
    (
        "hasta | hasta el | como máximo | a lo sumo | no más de | no más del | un máximo de | ≤ | < = | <=",
        Hedge.AT_MOST,
    ),
    ("entre | entre el | de entre", Hedge.BETWEEN),
    ("puede llegar a | puede llegar al | podría llegar a | podría llegar al | pueden llegar a", Hedge.AS_HIGH_AS),
    ("muy por encima de | muy por encima del | mucho más de | mucho más del", Hedge.WELL_OVER),
    ("muy por debajo de | muy por debajo del | mucho menos de | mucho menos del", Hedge.WELL_UNDER),
)

_ENDINGS = phrases(
    ("o más | y más | o superior | o mayor | como mínimo | al menos | por lo menos | +", Hedge.AT_LEAST),
    ("o menos | o inferior | o menor | como máximo | a lo sumo", Hedge.AT_MOST),
    ("más o menos | aproximadamente", Hedge.ABOUT),
    ("exactamente", Hedge.EXACTLY),
)

_RISING = "subió|subieron|aumentó|aumentaron|creció|crecieron|se incrementó|incrementó|se elevó|ha subido|ha aumentado|un aumento de|un alza de|aumento del|un aumento del|sube|aumenta|crece"
_FALLING = (
    "bajó|bajaron|cayó|cayeron|disminuyó|disminuyeron|descendió|descendieron|se redujo|se redujeron|redujo|ha bajado|ha caído|ha disminuido"
    "|una caída de|una caída del|una reducción de|una reducción del|una baja de|baja|cae|disminuye|se ha reducido"
)

_FRAMES = {
    **dict.fromkeys(("no", "nunca", "ni"), Frame.NOT),
    **dict.fromkeys(("solo", "sólo", "solamente", "apenas", "tan solo", "tan sólo", "únicamente", "nada más"), Frame.ONLY),
    **dict.fromkeys(("el", "la", "los", "las", "un", "una", "son", "es", "fue", "fueron", "un total de", "de", "se", "ha", "han"), Frame.FILLER),
    **dict.fromkeys(("a", "al", "a la"), Frame.TO),
    **dict.fromkeys(("en", "en un"), Frame.BY),
    "del": Frame.FROM,
    "desde": Frame.FROM,
}  # fmt: skip

_UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
    "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_HUNDREDS = "cien doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_NUMERALS = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **dict(zip("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(), range(30, 100, 10), strict=True)),
    **{f"{stem}{end}": (place + 1) * 100 for place, stem in enumerate(_HUNDREDS.split()) if place for end in ("os", "as")},
    "cien": 100, "ciento": 100, "un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "dieciseis": 16, "veintidos": 22,
    "veintitres": 23, "veintiseis": 26,
}  # fmt: skip

_DOUBLE = "se duplicó|se duplicaron|duplicó|duplicaron|se ha duplicado|el doble de|el doble|doble|duplicado|duplicarse|dos veces"
_TRIPLE = "se triplicó|se triplicaron|triplicó|triplicaron|se ha triplicado|el triple de|el triple|triple|triplicado"
_FOUR = "se cuadruplicó|se cuadruplicaron|cuadruplicó|el cuádruple de|el cuádruple|cuádruple"
_HALVED = "se redujo a la mitad|se redujeron a la mitad|cayó a la mitad|bajó a la mitad|reducido a la mitad|redujo a la mitad|bajaron a la mitad|cayeron a la mitad|a la mitad"

SPANISH = Vocabulary(
    notation=NOTATION,
    hedges=_HEDGES,
    endings=_ENDINGS,
    frames=_FRAMES,
    moves={**dict.fromkeys(words(_RISING), 1), "+": 1, **dict.fromkeys(words(_FALLING), -1)},
    moves_after={
        **dict.fromkeys(words("más|mayor|mayores|superior|arriba"), 1),
        **dict.fromkeys(words("menos|menor|menores|inferior|abajo"), -1),
    },
    shares=phrases(
        ("la mayoría | mayoría | una mayoría | la mayor parte", Hedge.MAJORITY),
        ("la gran mayoría | una gran mayoría | gran mayoría | la inmensa mayoría", Hedge.VAST_MAJORITY),
        ("todos | todas | todos los | todas las | cada uno | cada una", Hedge.EVERY),
        ("ninguno | ninguna | ningún | ni uno | ni una | ni un solo | ni una sola | nadie", Hedge.NONE),
    ),
    changes=phrases(
        ("sin cambios | sin cambio | estable | igual | no cambió | se mantuvo | se mantuvo estable", Hedge.UNCHANGED),
        ("levemente | ligeramente | un poco", Hedge.SLIGHTLY),
        ("fuertemente | marcadamente | bruscamente", Hedge.SHARPLY),
        ("drásticamente | dramáticamente", Hedge.DRAMATICALLY),
    ),
    multiples={
        **dict.fromkeys(words(_DOUBLE + "|más que se duplicó") - {"dos veces", "más que se duplicó"}, Decimal(2)),
        **dict.fromkeys(words(_TRIPLE), Decimal(3)),
        **dict.fromkeys(words(_FOUR), Decimal(4)),
    },
    shrinkings=dict.fromkeys(words(_HALVED), Decimal("0.5")),
    times=words("veces"),
    as_many=words("de|la|el|tantos|tantas"),
    more=words("más que|más|mayor que|mayor|superior a|más alto que|más alto|más alta|más alta que"),
    fewer=words("menos que|menos|menor que|menor|inferior a"),
    numerals=_NUMERALS,
    hundred=frozenset(),
    scales={"mil": 10**3, "millón": 10**6, "millones": 10**6, "millon": 10**6, "billón": 10**12, "billones": 10**12},
    short_scales={"k": 10**3, "m": 10**6},
    dozens=words("docena|docenas"),
    joiners=words("y"),
    articles=words("un|una|medio|media") - {"medio", "media"},
    halves=words("la mitad|mitad|medio|media"),
    and_a_half=words("y medio|y media"),
    denominators={
        "tercio": 3, "tercios": 3, "tercera parte": 3, "terceras partes": 3, "cuarto": 4, "cuartos": 4, "cuarta parte": 4,
        "cuartas partes": 4, "quinto": 5, "quintos": 5, "quinta parte": 5, "quintas partes": 5, "sexto": 6, "sexta parte": 6,
        "séptima parte": 7, "octava parte": 8, "novena parte": 9, "décimo": 10, "décima parte": 10, "décimas partes": 10,
    },
    of_a=words("de|de un"),
    ordinals={"primero": 1, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercer": 3, "tercera": 3},
    ordinal_endings=words("º|ª|er|ro|ra|do|da|to|ta|no|na|mo|ma"),
    units={
        **dict.fromkeys(words("%|por ciento|porciento"), (Unit.PERCENT, Decimal(1))),
        **dict.fromkeys(words("puntos porcentuales|punto porcentual|puntos|punto|pp|p.p.|puntos de porcentaje"), (Unit.POINTS, Decimal(1))),
        **dict.fromkeys(words("puntos básicos|punto básico"), (Unit.POINTS, Decimal("0.01"))),
    },
    currencies=words("$|r $|us $|us$|usd|€|eur|£|q"),
    minus=words("-|menos"),
    range_to=words("-|a|al"),
    between_and=words("y|y el|a|-"),
    of=words("de|de los|de las|de un total de|de los últimos|de las últimas"),
    in_every=words("de cada|en cada"),
    before_number=words("por|cada|últimos|últimas|de|a"),
    never_in_noun=words("alrededor|aproximadamente|casi|exactamente|pero|no|quizá|quizás"),
    vague=words("docenas|cientos|miles|millones|decenas|varios|varias|muchos|muchas|pocos|pocas|algunos|algunas"),
)  # fmt: skip
