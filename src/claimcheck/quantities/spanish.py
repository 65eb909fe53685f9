"""The Spanish words of quantities."""

# ruff: noqa: E501, SIM905 - a row of a table is read across

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities import spanish_verbs as verbs
from claimcheck.quantities.currencies import CURRENCY_SIGNS
from claimcheck.quantities.literals import SPANISH as NOTATION
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.vague_words import SPANISH_UNCLEAR, SPANISH_VAGUE
from claimcheck.quantities.vocabulary import Frame, Vocabulary, phrases, unaccented, words

_HEDGES = {
    **dict.fromkeys(verbs.EXCEEDING, Hedge.MORE_THAN),
    **phrases(
        ("exactamente | precisamente | justo | justamente", Hedge.EXACTLY),
        ("alrededor de | alrededor del | unos | unas | aproximadamente | aprox . | aprox | en torno a | en torno al | ~ | ≈", Hedge.ABOUT),
        ("cerca del orden de | del orden de | del orden del | cosa de | más o menos | ronda | rondan | rondaba | rondando", Hedge.ABOUT),
        ("rondó | rondaron | aproximado de | estimado en | se estima en | poco más o menos", Hedge.ABOUT),
        ("casi | al borde de | al borde del | poco menos de | poco menos del | a punto de alcanzar | prácticamente", Hedge.NEARLY),
        ("virtualmente | algo menos de | algo menos del | un poco menos de | un poco menos del | ligeramente menos de", Hedge.NEARLY),
        ("ligeramente por debajo de | ligeramente por debajo del | apenas por debajo de | apenas por debajo del", Hedge.NEARLY),
        ("ligeramente inferior a | ligeramente inferior al | roza | rozan | rozó | rozando | se acerca a", Hedge.NEARLY),
        ("se acerca al | se acercan a | acerca a | acerca al | se aproxima a | se aproxima al | aproxima a | aproxima al", Hedge.NEARLY),
        ("cerca de | cerca del | cercano a | cercana a | cercano al | bordea | bordean", Hedge.CLOSE_TO),
        ("más de | más del | más que | por encima de | por encima del | encima de | encima del | arriba de | arriba del", Hedge.MORE_THAN),
        ("superior a | superior al | superiores a | superiores al | mayor de | mayor que | mayor a | mayor al | mayores a", Hedge.MORE_THAN),
        ("mayores que | mayores al | > ", Hedge.MORE_THAN),
        ("poco más de | poco más del | un poco más de | un poco más del | algo más de | algo más del", Hedge.JUST_OVER),
        ("ligeramente más de | ligeramente por encima de | ligeramente por encima del | ligeramente superior a", Hedge.JUST_OVER),
        ("ligeramente superior al | apenas más de | apenas más del | apenas por encima de | apenas por encima del", Hedge.JUST_OVER),
        ("al menos | por lo menos | como mínimo | no menos de | no menos del | un mínimo de | mínimo de | mínimo", Hedge.AT_LEAST),
        ("igual o superior a | igual o superior al | igual o mayor que | igual o mayor a", Hedge.AT_LEAST),
        ("igual o inferior a | igual o inferior al | igual o menor que | igual o menor a", Hedge.AT_MOST),
        ("cuando menos | cuanto menos | no baja de | no baja del | no bajan de | ≥ | > = | >=", Hedge.AT_LEAST),
        ("menos de | menos del | por debajo de | por debajo del | debajo de | debajo del | abajo de | abajo del | <", Hedge.LESS_THAN),
        ("inferior a | inferior al | inferiores a | inferiores al | menor de | menor que | menor a | menor al | menores a", Hedge.LESS_THAN),
        ("no llega a | no llega al | no llegan a | no llegan al | no llegó a | no llegó al | no llegaron a | no alcanza", Hedge.LESS_THAN),
        ("no llega ni a | no llega ni al | ni a | ni al | ni | no alcanzan | no alcanzó | no alcanzaron | ni siquiera | no alcanza a | sin llegar a | sin llegar al", Hedge.LESS_THAN),
        ("hasta | hasta el | hasta los | hasta las | como máximo | como mucho | a lo sumo | a lo más | cuando más", Hedge.AT_MOST),
        ("cuando mucho | no más de | no más del | un máximo de | máximo de | máximo | no pasa de | no pasan de", Hedge.AT_MOST),
        ("≤ | < = | <=", Hedge.AT_MOST),
        ("entre | entre el | entre los | entre las | de entre", Hedge.BETWEEN),
        ("puede llegar a | puede llegar al | podría llegar a | podría llegar al | pueden llegar a | pueden llegar al", Hedge.AS_HIGH_AS),
        ("podrían llegar a | puede alcanzar | podría alcanzar | podrían alcanzar | pueden alcanzar", Hedge.AS_HIGH_AS),
        ("muy por encima de | muy por encima del | mucho más de | mucho más del | bastante más de | bastante más del", Hedge.WELL_OVER),
        ("muy superior a | muy superior al", Hedge.WELL_OVER),
        ("muy por debajo de | muy por debajo del | mucho menos de | mucho menos del | bastante menos de", Hedge.WELL_UNDER),
        ("bastante menos del | muy inferior a | muy inferior al", Hedge.WELL_UNDER),
    ),
}  # fmt: skip

_ENDINGS = phrases(
    ("o más | y más | o superior | o mayor | como mínimo | al menos | por lo menos | en adelante | +", Hedge.AT_LEAST),
    ("o menos | o inferior | o menor | como máximo | como mucho | a lo sumo | cuando mucho", Hedge.AT_MOST),
    ("más o menos | aproximadamente | aprox | aprox . | aproximados | aproximadas", Hedge.ABOUT),
    ("exactamente | exactos | exactas", Hedge.EXACTLY),
    ("con creces | largos | largas", Hedge.MORE_THAN),
)

_FRAMES = {
    **dict.fromkeys(("no", "nunca"), Frame.NOT),
    **dict.fromkeys(("solo", "sólo", "solamente", "apenas", "tan solo", "tan sólo", "únicamente", "nada más", "escasos", "escasas"), Frame.ONLY),
    **dict.fromkeys(("el", "la", "los", "las", "un", "una", "son", "es", "fue", "fueron", "era", "eran", "un total de", "de"), Frame.FILLER),
    **dict.fromkeys(("se", "ha", "han", "había", "habían", "hubo", "hay", "lo", "ya", "sido", "tienen", "tiene", "alcanzó", "alcanza", "alcanzan", "alcanzaron"), Frame.FILLER),
    **dict.fromkeys(("una tasa de", "una tasa del", "la tasa de", "tasa de", "tasa del", "un nivel de", "un índice de"), Frame.FILLER),
    **dict.fromkeys(("nada menos que", "nada menos que el", "nada menos que un", "nada menos que los", "nada menos que las"), Frame.FILLER),
    **dict.fromkeys(("llegó a", "llega a", "llegan a", "llegaron a", "llegó al", "llega al", "otros", "otras"), Frame.FILLER),
    **dict.fromkeys(("a", "al", "a la", "a los", "a las", "hasta llegar a"), Frame.TO),
    **dict.fromkeys(("en",), Frame.BY),
    **dict.fromkeys(("pasó de", "pasaron de", "pasó del", "pasado de", "pasado del", "pasa de", "pasar de"), Frame.MOVED),
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
    "cien": 100, "ciento": 100, "un": 1, "una": 1, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "dieciseis": 16,
    "veintidos": 22, "veintitres": 23, "veintiseis": 26,
}  # fmt: skip

_PARTS = {
    "tercer": 3,
    "cuart": 4,
    "quint": 5,
    "sext": 6,
    "séptim": 7,
    "octav": 8,
    "noven": 9,
    "décim": 10,
    "vigésim": 20,
    "centésim": 100,
}
_DENOMINATORS = {
    "centésimo": 100, "centésimos": 100, "milésima parte": 1000, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "décimo": 10, "décimos": 10,
    **{f"{stem}o{plural}": whole for stem, whole in _PARTS.items() if 5 <= whole <= 9 for plural in ("", "s")},
    **{f"{stem}a parte": whole for stem, whole in _PARTS.items()},
    **{f"{stem}as partes": whole for stem, whole in _PARTS.items()},
}  # fmt: skip

_STILL = tuple(
    f"{verb}{how}"
    for verb in ("mantuvo", "mantuvieron", "mantenido", "mantiene", "mantienen", "permaneció", "permanece")
    for how in ("", " estable", " estables", " igual", " constante", " sin cambios")
)

SPANISH = Vocabulary(
    language="es",
    notation=NOTATION,
    hedges=unaccented(_HEDGES),
    endings=unaccented(_ENDINGS),
    frames=_FRAMES,
    moves={**dict.fromkeys(verbs.RISING, 1), "+": 1, **dict.fromkeys(verbs.FALLING, -1)},
    moves_after={
        **dict.fromkeys(words("más|mayor|mayores|superior|superiores|arriba"), 1),
        **dict.fromkeys(words("menos|menor|menores|inferior|inferiores|abajo"), -1),
    },
    minorities=words("una minoría|la minoría|minoría|una minoria|la minoria|minoria"),
    shares=phrases(
        ("la mayoria", Hedge.MAJORITY),
        ("la gran mayoria", Hedge.VAST_MAJORITY),
        ("la mayoría | mayoría | una mayoría | la mayor parte", Hedge.MAJORITY),
        ("la gran mayoría | una gran mayoría | gran mayoría | la inmensa mayoría | inmensa mayoría | la amplia mayoría", Hedge.VAST_MAJORITY),
        ("una amplia mayoría | amplia mayoría | la abrumadora mayoría | una abrumadora mayoría | abrumadora mayoría", Hedge.VAST_MAJORITY),
        ("todos | todas | todos los | todas las | todo | toda | cada uno | cada una | todo el mundo | la totalidad | totalidad", Hedge.EVERY),
        ("ninguno | ninguna | ningún | ni uno | ni una | ni uno solo | ni una sola | ni un solo | nadie", Hedge.NONE),
    ),
    changes={
        **dict.fromkeys(_STILL, Hedge.UNCHANGED),
        **phrases(
            ("sin cambios | sin cambio | sin variación | estable | estables | igual | constante | no cambió | no cambia | no ha cambiado", Hedge.UNCHANGED),
            ("no han cambiado | no cambiaron | no varió | no ha variado | no han variado | se mantuvo | se mantuvo estable", Hedge.UNCHANGED),
            ("levemente | ligeramente | un poco | leve", Hedge.SLIGHTLY),
            ("fuertemente | marcadamente | bruscamente | con fuerza", Hedge.SHARPLY),
            ("drásticamente | dramáticamente | drástico | drástica", Hedge.DRAMATICALLY),
        ),
    },
    multiples=verbs.multiples(),
    shrinkings=dict.fromkeys(verbs.HALVED, Decimal("0.5")),
    multiplied_by=frozenset(verbs.MULTIPLIED_BY),
    divided_by=frozenset(verbs.DIVIDED_BY),
    times=words("veces"),
    as_many=words("de|la|el|los|las|lo|que|que en|tantos|tantas|tanto|tanto como"),
    part_as_many=words("que|que en|de lo que"),
    more=words("más que|más|mayor que|mayor|mayores|superior a|superior al|superior|superiores|más alto que|más alto|más alta|más alta que|más altos|más altas|más grande|más probable"),
    fewer=words("menos que|menos|menor que|menor|menores|inferior a|inferior al|inferior|inferiores|más bajo|más baja"),
    numerals=unaccented(_NUMERALS),
    hundred=frozenset(),
    scales={
        "mil": 10**3, "millón": 10**6, "millones": 10**6, "millon": 10**6, "mill .": 10**6, "mills .": 10**6, "millardo": 10**9, "millardos": 10**9,
        "billón": 10**12, "billones": 10**12, "billon": 10**12, "trillón": 10**18, "trillones": 10**18,
    },
    goes_on=words("mil|millón|millones|billón|billones"),
    short_scales={"k": 10**3, "m": 10**6},
    money_scales={"k": 10**3, "m": 10**6},
    collectives={
        "docena": 12, "docenas": 12, "decena": 10, "decenas": 10, "quincena": 15, "veintena": 20, "veintenas": 20, "treintena": 30,
        "cincuentena": 50, "centena": 100, "centenas": 100, "centenar": 100, "centenares": 100, "millar": 1000, "millares": 1000,
    },
    decimal_words=words("coma|punto"),
    joiners=words("y"),
    articles=words("un|una|la"),
    halves=words("la mitad|una mitad|mitad|un medio|medio|media"),
    and_a_half=words("y medio|y media"),
    denominators=unaccented(_DENOMINATORS),
    of_a=words("de|de un"),
    ordinals={"primero": 1, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercer": 3, "tercera": 3},
    ordinal_endings=words("º|ª|er|ro|ra|do|da|to|ta|no|na|mo|ma"),
    units={
        **dict.fromkeys(words("%|por ciento|porciento|por cien"), (Unit.PERCENT, Decimal(1))),
        **dict.fromkeys(words("puntos porcentuales|punto porcentual|puntos|punto|pp|p.p.|p. p.|pps|ptos|puntos de porcentaje"), (Unit.POINTS, Decimal(1))),
        **dict.fromkeys(words("décima|décimas|décima de punto|décimas de punto"), (Unit.POINTS, Decimal("0.1"))),
        **dict.fromkeys(words("centésima|centésimas|centésimas de punto"), (Unit.POINTS, Decimal("0.01"))),
        **dict.fromkeys(words("puntos básicos|punto básico|puntos base|pb|pbs"), (Unit.POINTS, Decimal("0.01"))),
    },
    currencies=frozenset(CURRENCY_SIGNS),
    minus=words("-|menos"),
    range_to=words("-|a|al|hasta"),
    between_and=words("y|y el|y la|y los|y las|a|-"),
    of=words("de|de los|de las|de un total de|de los últimos|de las últimas|de sus|sobre|sobre un total de"),
    in_every=words("de cada|en cada"),
    before_number=words("por|cada|últimos|últimas|de"),
    until=words("hasta|hasta el|hasta los|hasta las"),
    never_in_noun=words("alrededor|aproximadamente|casi|exactamente|pero|no|quizá|quizás|excepto|salvo"),
    vague=SPANISH_VAGUE,
    unclear=SPANISH_UNCLEAR,
)  # fmt: skip
