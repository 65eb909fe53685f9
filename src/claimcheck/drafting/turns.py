"""Turns of phrase by which a sentence asks for a kind of check, and those that say what no table can: causes, futures."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

_EN_PLACES = r"countries|country|nations?|states?|municipalit(?:y|ies)|towns?|cit(?:y|ies)|provinces?|regions?|departments|districts?|counties|county"
_ES_PLACES = r"paises|pais|estados?|municipios?|ciudad(?:es)?|provincias?|departamentos?|regiones|region|distritos?|comunas?|naciones"
_EN_TIMES = r"years?|months?|quarters?|weeks?|days?"
_ES_TIMES = r"anos?|mes(?:es)?|trimestres?|semanas?|dias?"
_EN_ORDINAL = r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)"
_ES_ORDINAL = r"segundo|tercer|tercero|cuarto|quinto|sexto|septimo|octavo|noveno|decimo|segunda|tercera|cuarta|quinta"
_EN_NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ES_NUMBER = r"\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
_EN_MORE = r"more|higher|greater|larger|bigger|longer|faster|stronger|taller|richer|older"
_EN_LESS = r"fewer|less|lower|smaller|shorter|slower|weaker|poorer|younger"
_ES_LOW = r"baj[oa]s?|pequen[oa]s?|pobres?|lent[oa]s?|cort[oa]s?|debil(?:es)?"


@dataclass(frozen=True)
class Turns:
    """Patterns for a text in lower case and without accents; `forecast` for one with its accents."""

    causes: re.Pattern[str]  # what comes behind is the cause
    effects: re.Pattern[str]  # what stands before is the cause
    forecast: re.Pattern[str]
    breaks: re.Pattern[str]  # where one clause may end and the next begin
    run: re.Pattern[str]  # its group `length` is how long
    every_step: re.Pattern[str]
    steady: re.Pattern[str]
    ongoing: re.Pattern[str]
    line: re.Pattern[str]  # a hedge that speaks of a line
    higher: re.Pattern[str]
    lower: re.Pattern[str]
    than: re.Pattern[str]
    places: re.Pattern[str]  # "countries": right behind a count
    all_places: re.Pattern[str]  # every country, where it is read as no figure
    times: re.Pattern[str]  # "years"
    none: re.Pattern[str]
    poll: re.Pattern[str]
    answers: re.Pattern[str]  # say, think, approve
    together: re.Pattern[str]  # the frame of "the more X the more Y"
    joins: re.Pattern[str]  # have: between the X and the Y
    met: re.Pattern[str]
    missed: re.Pattern[str]
    on_track: re.Pattern[str]
    off_track: re.Pattern[str]
    goal: re.Pattern[str]
    body: re.Pattern[str]  # who states something
    states: re.Pattern[str]
    one_of: re.Pattern[str]
    whole: re.Pattern[str]  # "of": what a part is a part of
    low: re.Pattern[str]  # an extreme that is a low one
    high: re.Pattern[str]
    own: re.Pattern[str]  # its highest: among its own periods
    denial: re.Pattern[str]
    per_head: re.Pattern[str]
    change_noun: re.Pattern[str]  # right behind an extreme: the largest increase
    pace: re.Pattern[str]  # a month: behind a figure, a few words between them or none
    comparison: re.Pattern[str]  # higher … than, as many … as
    against: re.Pattern[str]  # than in, compared with: before the time that something is compared with
    negation: re.Pattern[str]  # right before a move
    more_behind: re.Pattern[str]  # higher: right behind a figure
    scale: re.Pattern[str]  # million
    only: re.Pattern[str]  # the only country; the first to
    stops: re.Pattern[str]  # stopped: right before a move that came to its end
    leads: re.Pattern[str]  # it leads: the first of an order
    behind: re.Pattern[str]  # second only to: the place above
    ahead: re.Pattern[str]  # is ahead of, beats: two sides
    then: re.Pattern[str]  # than before: the other side is a time
    passes: re.Pattern[str]  # exceeded: words and then a line
    that_of: re.Pattern[str]  # that of: the other side of a multiple
    proxy: re.Pattern[str]  # safest: what only crimes can stand for
    empty: re.Pattern[str]  # words that name nothing that could be measured


_ENGLISH = {
    "causes": r"\b(?:because|thanks to|due to|owing to|as a (?:direct )?result of|as a consequence of|on account of)\b",
    "effects": r"\b(?:led to|leads to|has caused|have caused|caused|resulted in|brought about|is responsible for|was responsible for)\b",
    "forecast": r"\b(?-i:will|won't|would)\b|\b(?:is|are|am|was|were) going to\b|\b(?:plans?|promises?|pledges?|intends?|wants?|hopes?|expects?|promised|pledged) to\b|\b(?:is|are) (?:expected|projected|forecast|set|due) to\b",
    "breaks": r"[;:]\s+|\.\s+(?=[^\W\d_])|\s*,\s+(?:and|but|while|whereas|yet|although|though)\s+|\s+(?:and|but|while|whereas|although|though)\s+|,\s+",
    "run": rf"\b(?P<length>(?:{_EN_ORDINAL}|{_EN_NUMBER})(?: (?:straight|consecutive|successive) (?:{_EN_TIMES})| (?:{_EN_TIMES}) (?:in a row|running|straight|on end)| (?:{_EN_TIMES}),? consecutively))\b",
    "every_step": rf"\b(?:every|each)(?: single)? (?:{_EN_TIMES})\b|\b(?:year after year|year on year on year|month after month|without (?:a break|interruption))\b",
    "steady": r"\b(?:steadily|consistently|continuously|constantly|steady (?:rise|fall|decline|increase|growth))\b",
    "ongoing": r"\b(?:has|have|had) been (?:\w+ly )?\w+ing\b|\bkeeps? \w+ing\b|\bcontinu(?:es?|ed) to\b|\btrend\b",
    "line": r"(?:not )?(?:above|below|exceed\w*|surpass\w*|tops|topped|at or (?:above|below))\b",
    "higher": rf"\b(?:{_EN_MORE})\b",
    "lower": rf"\b(?:{_EN_LESS})\b",
    "than": r"\b(?:than|compared (?:with|to)|versus|vs|as (?:many|much|high|large|big|long|often)(?: \w+){0,4} as|that of)\b",
    "places": rf"\s+(?:of (?:the )?)?(?:\w+ ){{0,2}}?(?P<noun>{_EN_PLACES})\b",
    "all_places": rf"\b(?P<word>every|each|all|most)(?: of)?(?: the)? (?:{_EN_PLACES})\b",
    "times": rf"\s+(?:of (?:the )?)?(?:last |past )?(?P<noun>{_EN_TIMES})\b",
    "none": r"\b(?:no|not (?:a single|one)|never|none of|nobody|no other)\b",
    "poll": r"\b(?:polls?|polled|surveys?|surveyed|respondents|opinion)\b",
    "answers": r"\b(?:says?|said|thinks?|thought|believes?|believed|feels?|felt|approves?|approved|disapproves?|supports?|supported|opposes?|trusts?|distrusts?|favou?rs?|agrees?|wants?|considers?)\b",
    "together": rf"\bthe (?:{_EN_MORE}|{_EN_LESS})\b.*\bthe (?:{_EN_MORE}|{_EN_LESS})\b|\b(?:{_EN_PLACES}|places|people|those|areas) (?:with|that have|where)\b.*\b(?:have|has|is|are|see|tend)\b|\bwhere(?:ver)?\b.*\b(?:{_EN_MORE}|{_EN_LESS})\b",
    "joins": r"\b(?:also have|have|has|tend to have|see|suffer)\b|,",
    "met": r"\b(?:met|meets|reached|achieved|hit|fulfilled|kept|delivered|attained)\b",
    "missed": r"\b(?:missed|misses|failed to (?:meet|reach|achieve|hit|keep)|fell short of|(?:was|were|is|has|have|did|been) ?(?:not|n't) (?:been )?(?:met|meet|reached?|achieved?|fulfilled?|kept|keep)|never (?:met|reached))\b",
    "on_track": r"\bon (?:track|course) (?:to|for)\b",
    "off_track": r"\b(?:not on (?:track|course)|off (?:track|course))\b",
    "goal": r"\b(?:targets?|goals?|pledge|commitment|objectives?|on (?:track|course) (?:to|for))\b",
    "body": r"\b(?:reports?|court|auditors?|audit|commission|committee|study|studies|investigation|inquiry|ministry|department|tribunal|ombudsman|watchdog|agency|office|bank|police|united nations|un|who|documents?|records?|law|constitution|treaty)\b",
    "states": r"\b(?:found|finds|concluded|concludes|ruled|rules|stated|states|shows?|showed|reported|reports that|confirmed|confirms|says|said|revealed|reveals|established|prohibits|requires|according to)\b",
    "one_of": r"\bone of (?:the |its |our )?(?:\w+ ){0,2}(?:with )?$|\bamong (?:the )?$",
    "whole": r"\s+of\s+(?:all |the |its |their |our |all the )?",
    "low": r"\b(?:safest|lowest|smallest|fewest|weakest|slowest|shortest|least|low|cheapest|youngest|coldest)\b",
    "high": r"\b(?:highest|largest|biggest|greatest|strongest|fastest|longest|most|top|high|number|numbers|record)\b",
    "own": r"^(?:its|their|his|her|our|an? all|a? ?record|all)\b",
    "denial": r"\b(?:not|never|no longer|neither|nor)\b|n['’]t\b",
    "per_head": r"\bper (?:capita|head|person|inhabitant)\b",
    "change_noun": r"\s*(?:\w+ ){0,2}?(?:increases?|rises?|falls?|drops?|declines?|growth|jumps?|reductions?|decreases?|changes?|gains?)\b",
    "pace": r"(?:\s+(?!in\b|on\b|at\b|of\b|than\b|as\b|more\b|less\b|fewer\b|higher\b|lower\b)[^\W\d_]+){0,2}?\s+(?P<pace>(?:a|an|per|each|every) (?:year|month|week|day|quarter)|annually|monthly|daily|weekly)\b(?! (?:before|ago|earlier|later|after))",
    "comparison": rf"\b(?:{_EN_MORE}|{_EN_LESS}|other)\b(?:\W+\w+){{0,7}}?\W+than\b|\b(?:as|so) (?:many|much|high|low|large|big|long|often)\b(?:\W+\w+){{0,7}}?\W+as\b|\b(?:compared (?:with|to)|kept? pace with)\b",
    "against": r"\b(?:than(?: it was| they were)?|compared (?:with|to)|as)\s+(?:in |on |at |during )?(?:the )?$",
    "negation": r"(?:\bnot|n't|n’t|\bnever|\bno longer|\bhardly)(?:\s+\w+){0,2}\s*$",
    "more_behind": rf"\s+(?:\w+\s+){{0,2}}?(?:{_EN_MORE}|{_EN_LESS})\b",
    "scale": r"\b(?:hundred|thousand|million|billion|trillion|bn|mn|tn|k|m)\b",
    "only": r"\b(?:the|its|our) (?:(?:very )?only|sole) (?!.{0,12}\bway\b)(?:\w+ ){0,4}?(?:that|which|who|to|where|whose|with|in)\b|\bthe first (?:\w+ ){1,3}(?:to|that|which|with)\b",
    "stops": r"\b(?:stop(?:s|ped|ping)?|ceased?|quit)\b(?:\s+\w+)?\s*$",
    "leads": r"\b(?:leads|led|is leading|tops|topped|ranks first|comes first|is (?:in )?first(?: place)? (?:in|among))\b(?! to\b)",
    "behind": r"\b(?:second only to|(?:only )?behind(?: only)?|(?:only )?after|surpassed only by|exceeded only by)\s+(?:the )?\Z",
    "ahead": r"\b(?:beats?|beat|is beating|(?:is|are|was|were) (?:\w+ ){0,3}ahead of|leads over|outpolls)\b",
    "then": r"\b(?:than|as)\s+(?:it (?:was|has|had)|they (?:were|have|had)|we (?:had|have)|there (?:were|was))?\s*(?:ever\b|before\b|when\b|at the (?:start|end|time|beginning)|under\b|during\b|(?:a|one|two|three|four|five|ten|\d+) (?:years?|months?|decades?) (?:ago|earlier|before)|last (?:year|month)|the year before|in (?:19|20)\d\d)",
    "passes": r"\b(?:exceed\w*|surpass\w*|topp(?:ed|ing)|tops|above|passed)\b",
    "that_of": r"\b(?:that|those) of\b",
    "proxy": r"\b(?:safest|most (?:violent|dangerous|unsafe)|least (?:safe|violent|dangerous)|deadliest)\b",
    "empty": r"^(?:and|but|compared|versus|against|rather|instead|while|that|which|this|these|those|who|the|its|their|our|his|her|was|were|with|from|into|over|more|less|than|have|been|being|just|only|also|about|around|nearly|almost|fall|falls|drop|rise|decline|decrease|increase|growth|reduction|change|jump|surge|means|meaning|during|since|until|after|before|same|period|year|years|month|months|time|level|levels|rate|percent|percentage|point|points|total|down|there|then|they|what|when|even|still|again|hit|reached|reaching|stood|stands|fell|rose|went|came|again|now|still|today|under|above|below|ever|remains?|remained|are|is|has|had|not|did|for|per)$",
}
_SPANISH = {
    "causes": r"\b(?:gracias a|gracias al|debido a|debido al|a causa de|por culpa de|a raiz de|como (?:resultado|consecuencia) de|producto de|porque)\b",
    "effects": r"\b(?:provoco|provocaron|causo|causaron|ocasiono|genero|generaron|llevo a|hizo que|logro que|se tradujo en|permitio que)\b",
    "forecast": r"\b(?:va|van|vamos|voy|vas) a \w+[aei]r(?:se|lo|la)?\b|\b\w{2,}(?:ará|erá|irá|drá|arán|erán|irán|drán|aremos|eremos|iremos|dremos|aré|eré|iré)\b|\b(?:promete|prometió|prometen|planea|prevé|pretende|se propone)\b|(?<!\bde )(?<!\ben )\bespera(?:n|mos)? (?:que|\w+[aei]r(?:se)?)\b|\bse espera\b",
    "breaks": r"[;:]\s+|\.\s+(?=[^\W\d_])|\s*,\s+(?:y|e|pero|mientras(?: que)?|aunque|en tanto que)\s+|\s+(?:y|e|pero|mientras(?: que)?|aunque)\s+|,\s+",
    "run": rf"\b(?P<length>(?:{_ES_ORDINAL}) (?:{_ES_TIMES}) (?:consecutiv[oa]|seguid[oa]|al hilo)|(?:{_ES_NUMBER}) (?:{_ES_TIMES}) (?:consecutiv[oa]s|seguid[oa]s|al hilo|en fila)|(?<=lleva )(?:{_ES_NUMBER}) (?:{_ES_TIMES})(?= \w+ndo)|(?<=llevan )(?:{_ES_NUMBER}) (?:{_ES_TIMES})(?= \w+ndo)|(?<=llevamos )(?:{_ES_NUMBER}) (?:{_ES_TIMES})(?= \w+ndo))\b",
    "every_step": rf"\b(?:tod[oa]s l[oa]s (?:{_ES_TIMES})|cada (?:{_ES_TIMES})|ano tras ano|ano a ano|mes tras mes|mes a mes|sin interrupcion|ininterrumpidamente)\b",
    "steady": r"\b(?:sostenidamente|de (?:forma|manera) (?:sostenida|constante|continua)|constantemente|continuamente)\b",
    "ongoing": r"\b(?:viene|vienen|ha venido|han venido|sigue|siguen|continua|continuan|lleva|llevan|esta|estan) \w+ndo\b|\btendencia\b",
    "line": r"(?:no )?(?:por encima|por debajo|super\w+|rebas\w+|sobrepas\w+)\b",
    "higher": r"\b(?:mas|mayor|mayores|superior|superiores)\b",
    "lower": rf"\b(?:menos|menor|menores|inferior|inferiores|mas (?:{_ES_LOW}))\b",
    "than": r"\b(?:que|frente a|comparad[oa] con|en comparacion con|respecto a|de lo que)\b",
    "places": rf"\s+(?:de (?:los |las )?)?(?P<noun>{_ES_PLACES})\b",
    "all_places": rf"\b(?P<word>todos|todas|cada|cada un[oa] de)(?: l[oa]s)? (?:{_ES_PLACES})\b",
    "times": rf"\s+(?:de (?:los |las )?)?(?:ultimos |ultimas |pasados )?(?P<noun>{_ES_TIMES})\b",
    "none": r"\b(?:ningun|ninguna|ninguno|nunca|jamas|ni un(?:a)? sol[oa]|ni un|ni una|nadie|ningun otro)\b",
    "poll": r"\b(?:encuestas?|encuestad[oa]s|sondeos?|opinion)\b",
    "answers": r"\b(?:dice|dicen|dijo|dijeron|cree|creen|piensa|piensan|opina|opinan|aprueba|aprueban|desaprueba|desaprueban|apoya|apoyan|confia|confian|desconfia|considera|consideran|siente|sienten|prefiere|prefieren|rechaza|rechazan|quiere|quieren)\b",
    "together": rf"\bdonde (?:hay|mas|menos|mayor|menor)\b|\bcuant[oa]s? (?:mas|menos|mayor|menor)\b.*\b(?:mas|menos|mayor|menor)\b|^a (?:mas|menos|mayor|menor)\b.*\b(?:mas|menos|mayor|menor)\b|\b(?:{_ES_PLACES}|lugares|personas) con (?:mas|menos|mayor|menor)\b.*\b(?:mas|menos|mayor|menor)\b",
    "joins": r"\b(?:tienen|tiene|hay|presentan|registran|suelen tener)\b|,",
    "met": r"\b(?:cumplio|cumplieron|cumple|cumplimos|alcanzo|alcanzaron|alcanzamos|logro|lograron|se cumplio)\b",
    "missed": r"\b(?:incumplio|incumplieron|incumplimos|no (?:se )?(?:cumplio|cumplieron|cumplimos|alcanzo|alcanzaron|logro|lograron|ha cumplido|han cumplido))\b",
    "on_track": r"\b(?:va camino (?:de|a)|en camino (?:de|a)|va rumbo a|en ruta a)\b",
    "off_track": r"\b(?:no va camino (?:de|a)|lejos de (?:cumplir|alcanzar))\b",
    "goal": r"\b(?:metas?|objetivos?|compromisos?|(?:va|en) camino (?:de|a))\b",
    "body": r"\b(?:informes?|reportes?|corte|tribunal|contraloria|auditoria|comision|comite|estudios?|investigacion|ministerio|secretaria|fiscalia|defensoria|procuraduria|banco|policia|naciones unidas|onu|oms|documentos?|ley|constitucion|tratado|sentencia)\b",
    "states": r"\b(?:concluyo|concluye|determino|determina|senalo|senala|establecio|establece|confirmo|confirma|revelo|revela|dice|afirma|afirmo|muestra|mostro|fallo|prohibe|exige|encontro|segun)\b",
    "one_of": r"\b(?:uno|una) de (?:l[oa]s|sus) (?:\w+ ){0,2}(?:con )?$|\b(?:uno|una) de $|\bentre (?:l[oa]s )?$",
    "whole": r"\s+(?:del|de)\s+(?:todos los |todas las |los |las |el |la |sus )?",
    "low": rf"\b(?:mas segur[oa]s?|menor|menores|minim[oa]s?|mas (?:{_ES_LOW})|menos|mas barat[oa]s?)\b",
    "high": r"\b(?:con mas|mayor|mayores|maxim[oa]s?|mas (?:alt[oa]s?|grandes?|car[oa]s?|elevad[oa]s?)|record)\b",
    "own": r"^(?:su|sus|un|una|de la historia)\b",
    "denial": r"\b(?:no|nunca|jamas|tampoco|ni)\b",
    "per_head": r"\b(?:per capita|por (?:habitante|persona|cabeza))\b",
    "change_noun": r"\s*(?:\w+ ){0,2}?(?:aumentos?|alzas?|caidas?|bajas?|crecimiento|reduccion(?:es)?|incrementos?|descensos?|disminucion(?:es)?|subidas?)\b",
    "pace": r"(?:\s+(?!en\b|de\b|del\b|que\b|mas\b|menos\b|mayor\b|menor\b|al (?!ano|mes|dia))[^\W\d_]+){0,2}?\s+(?P<pace>(?:al|por|cada) (?:ano|mes|dia|semana|trimestre)|a la semana|anual(?:es)?|mensual(?:es)?|diari[oa]s?|semanal(?:es)?)\b",
    "comparison": r"\b(?:mas|menos|mayor|menor|mayores|menores|superior|inferior|superiores|inferiores)\b(?:\W+\w+){0,7}?\W+(?:que|frente a|a la de|al de|a los de|a las de)\b|\btan(?:t[oa]s?)?\b(?:\W+\w+){0,5}?\W+como\b|\b(?:comparad[oa]s? con|en comparacion con|respecto (?:a|de))\b",
    "against": r"\b(?:que|comparad[oa]s? con|en comparacion con|frente a|respecto (?:a|de)|como)\s+(?:en |a |al |los de |las de |el de |la de )?(?:el |la )?$",
    "negation": r"\b(?:no|nunca|jamas|tampoco|ni)(?:\s+\w+){0,2}\s*$",
    "more_behind": r"\s+(?:(?:de )?\w+\s+){0,3}?(?:mas|menos|mayor|menor|superior|inferior)\b(?! de \d)(?! [ai]lt)",
    "scale": r"\b(?:cien|cientos|mil|miles|millon|millones|billon|billones|mm|mdp|mdd|m)\b",
    "only": r"\b(?:el|la|los|las) unic[oa]s? (?:\w+ ){0,5}?(?:que|con|en|donde|cuy[oa]s?|de)\b|\b(?:el|la) primer[oa]? (?!vez)(?:\w+ ){1,3}(?:en|que|con)\b",
    "stops": r"\b(?:dej(?:o|aron|a|an|ado|aba)|par(?:o|aron|ado|a)|ces(?:o|aron|ado|a)) de\s*$",
    "leads": r"\b(?:lidera|lideran|lidero|lideraron|encabeza|encabezan|encabezo|encabezaron|esta a la cabeza|ocupa el primer (?:lugar|puesto)|es el primero|es la primera)\b",
    "behind": r"\b(?:(?:solo )?(?:por )?detras(?: solo)? de|(?:solo )?despues de|superad[oa]s? (?:solo )?por|tras)\s+(?:el |la |los |las )?\Z",
    "ahead": r"\b(?:le ganan?|le gano|ganan? a|aventajan?(?: a)?|supera a|superan a|va por delante de|vence a|derrota a|saca ventaja a)\b",
    "then": r"\bque\s+(?:los |las |el |la )?(?:que habia\s+)?(?:nunca\b|antes\b|cuando\b|hace\b|al (?:inicio|comienzo|final)|durante\b|bajo\b|en (?:19|20)\d\d|en el (?:ano|mes|gobierno)|el ano (?:pasado|anterior))",
    "passes": r"\b(?:super|rebas|sobrepas)(?:a|an|o|aron|ado|ando|amos)\b|\bpor encima de\b",
    "that_of": r"\b(?:a )?(?:la|el|las|los) de\b|\b(?:a la|al|a los|a las) de\b",
    "proxy": r"\b(?:mas|menos) (?:segur[oa]s?|insegur[oa]s?|violent[oa]s?|peligros[oa]s?)\b",
    "empty": r"^(?:pero|sino|frente|comparad[oa]|solo|mientras|aunque|cual|esto|esta|este|estos|estas|esos|esas|eso|ello|los|las|unos|unas|una|sus|fue|fueron|era|eran|con|desde|hasta|sobre|entre|mas|menos|que|han|sido|solo|tambien|casi|cerca|caida|baja|alza|aumento|reduccion|disminucion|incremento|crecimiento|cambio|descenso|decir|durante|despues|antes|mismo|misma|periodo|anos|mes|meses|tiempo|nivel|niveles|tasa|porcentaje|puntos|punto|total|para|como|cuando|aun|todavia|llego|llegaron|alcanzo|paso|ya|hubo|del|ser|siendo|sigue|siguen|seguia|contra|hoy|ahora|veces|esta|estan|estaba|estaban|habia|hay|tenia|sera|dos|tres|por|mayor|mayores|menor|menores)$",
}


@cache
def turns(language: str) -> Turns:
    """Those of `en` or `es`."""
    table = _SPANISH if language == "es" else _ENGLISH
    return Turns(**{field.name: re.compile(table[field.name], re.IGNORECASE) for field in fields(Turns)})
