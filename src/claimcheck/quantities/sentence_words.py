"""The words of a sentence that are no figure and no time: extremes, majorities, and what only looks like a figure."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.quantities.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True)
class SentenceWords:
    """What one language says around its figures; phrases without accents."""

    extremes: Mapping[str, str]  # phrase → what it claims: highest, lowest, extreme, first, record
    superlatives: Mapping[str, str]  # after an article: the highest
    makes_superlative: Mapping[str, str]  # the most dangerous, el más alto
    articles: frozenset[str]
    ordinals: Mapping[str, int]  # the second highest
    majorities: frozenset[str]  # that count only with `of`, or before a plural
    of: frozenset[str]
    plain_plurals: frozenset[str]
    strengths: frozenset[str]  # how strongly it moved, where no figure says so
    no_change: frozenset[str]  # phrases of the table of words that in a sentence mostly mean something else
    no_figure: frozenset[str]  # phrases that hold a word of number and are none
    after_no_part: frozenset[str]  # "a third" before these is no part of one
    vague: frozenset[str]  # dozens, miles de
    loose_directions: frozenset[str]  # words of direction that mostly are none
    after_hedge: frozenset[str]  # what may stand between a hedge and its figure
    moved_to: Mapping[
        str, int
    ]  # hedges that after a move only say where it ended, and how many words back the move may stand
    moves_from: frozenset[str]  # went from, pasó de: a move without a sign
    leads: Mapping[str, str]  # right before a figure: from, to, by
    from_phrases: Collection[tuple[str, ...]] = ()  # that end in one of these and say what is compared with: frente al
    to_phrases: Collection[tuple[str, ...]] = ()  # a ser del: where it came to


_LOW = "lowest|smallest|fewest|weakest|slowest|shortest|least"
_HIGH = "highest|largest|biggest|greatest|strongest|fastest|longest|most|top"

ENGLISH_SENTENCE = SentenceWords(
    extremes={
        **dict.fromkeys(words("record high|all time high|record number|record numbers|record level|record levels|highest ever|highest on record|most ever"), "highest"),
        **dict.fromkeys(words("record low|all time low|lowest ever|lowest on record"), "lowest"),
        **dict.fromkeys(words("a record|on record|an all time|record breaking|in history|in our history|in its history|never been higher|never been lower|than ever before|than ever|like never before"), "record"),
        **dict.fromkeys(words("for the first time|the first time|first time ever|never before"), "first"),
        **dict.fromkeys(words("than any other|than anywhere else|second only to|second to none"), "extreme"),
    },
    superlatives={
        **dict.fromkeys(words(_HIGH), "highest"),
        **dict.fromkeys(words(_LOW), "lowest"),
        **dict.fromkeys(words("worst|best|safest|poorest|richest|deadliest|cheapest|costliest|youngest|oldest|cleanest|hottest|coldest"), "extreme"),
    },
    makes_superlative={"most": "highest", "least": "lowest"},
    articles=words("the|its|their|our|his|her|'s|s|world's"),
    ordinals={word: place for place, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)} | {"2nd": 2, "3rd": 3, "4th": 4, "5th": 5},  # noqa: SIM905
    majorities=words("most|majority|a majority|the majority|vast majority|the vast majority|a vast majority|the overwhelming majority|an overwhelming majority|the great majority|a large majority|the large majority"),
    of=words("of"),
    plain_plurals=words("people|women|men|children|police"),
    strengths=words("slightly|marginally|modestly|sharply|steeply|dramatically|drastically|massively"),
    no_change=words("the same|a little|sharp|slight|dramatic|flat|steady"),
    no_figure=words("double digit|double digits|double standard|double standards|at half|half time|half hour|halfway|double check|one another|first second|twice a|once"),
    after_no_part=words("term|terms|party|parties|country|time|way|world|year|quarter|place|option|wave|person|consecutive|straight|reading|language|dose|gender|phase|century|hour"),
    vague=words("dozens of|scores of|tens of|hundreds of|thousands of|tens of thousands of|hundreds of thousands of|millions of|tens of millions of|hundreds of millions of|billions of|tens of billions of|trillions of|dozens|hundreds|thousands|millions|billions"),
    loose_directions=words("up|down|cut|cuts|added|adds|lost|above|below|more|less|fewer|higher|lower|larger|smaller|greater|bigger|add|gained|gains|gain|loss|+|-|fall"),
    after_hedge=words("a|an"),
    moved_to={"up to": 0},
    moves_from=words("went|goes|gone|going|moved"),
    leads={"from": "from", "to": "to", "by": "by"},
    from_phrases=[("up", "from"), ("down", "from"), ("compared", "to"), ("relative", "to")],
    to_phrases=[],
)  # fmt: skip

SPANISH_SENTENCE = SentenceWords(
    extremes={
        **dict.fromkeys(words("maximo historico|record historico|numero record|cifra record|nivel record"), "highest"),
        **dict.fromkeys(words("minimo historico"), "lowest"),
        **dict.fromkeys(words("un record|record|en la historia|de la historia|que nunca|como nunca|desde que hay registros|desde que hay registro|desde que se lleva registro"), "record"),
        **dict.fromkeys(words("por primera vez|la primera vez|primera vez|nunca antes"), "first"),
        **dict.fromkeys(words("que cualquier otro|que cualquier otra|que ningun otro|que ninguna otra|solo superado por|solo superada por|solo superados por|solo por detras de"), "extreme"),
    },
    superlatives={
        **dict.fromkeys(words("mayor|mayores|maximo|maxima"), "highest"),
        **dict.fromkeys(words("menor|menores|minimo|minima"), "lowest"),
        **dict.fromkeys(words("peor|mejor|peores|mejores"), "extreme"),
    },
    makes_superlative={"mas": "highest", "menos": "lowest"},
    articles=words("el|la|los|las|su|sus|nuestro|nuestra"),
    ordinals={"segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5},
    majorities=words("la mayoria|una mayoria|la gran mayoria|una gran mayoria|la inmensa mayoria|la amplia mayoria|una amplia mayoria|la mayor parte|la abrumadora mayoria"),
    of=words("de|del"),
    plain_plurals=frozenset(),
    strengths=words("levemente|ligeramente|fuertemente|marcadamente|bruscamente|drasticamente|dramaticamente"),
    no_change=words("igual|constante|un poco|leve|con fuerza|drastico|drastica"),
    no_figure=words("le gana a|le ganan a|le gano a|media|medio|un medio|a mitad de|a mediados|un cuarto de hora|media hora|clase media|el doble rasero"),
    after_no_part=words("lugar|ano|trimestre|vez|mandato|periodo|hora|puesto"),
    vague=words("decenas de|docenas de|cientos de|centenares de|miles de|decenas de miles de|cientos de miles de|millones de|decenas de millones de|cientos de millones de|miles de millones de"),
    loose_directions=words("baja|bajas|bajo|alza|sube|gana|ganan|gano|ganado|ganados|gana|ganando|pierde|mas|menos|mayor|mayores|menor|menores|superior|superiores|inferior|inferiores|arriba|abajo|reducido|reducida|elevado|elevada|elevados|elevadas|+|-|bajada|perdido"),
    after_hedge=words("un|una|el|la|los|las|al"),
    moved_to={"hasta": 8, "hasta el": 8, "hasta los": 8, "hasta las": 8},
    moves_from=words("paso|pasa|pasaron|pasado|pasar|pasando|bajamos|subimos|redujimos|aumentamos"),
    leads={"de": "from", "del": "from", "desde": "from", "a": "to", "al": "to", "hasta": "to", "en": "by", "un": "by", "por": "by"},
    from_phrases=[
        (*phrase.split(), to)
        for phrase in ("frente", "respecto", "comparado con", "comparada con", "en comparacion con", "contra", "en relacion")
        for to in (("a", "al") if phrase in {"frente", "respecto", "en relacion"} else ("el", "un"))
    ],
    to_phrases=[("a", "ser", "de"), ("a", "ser", "del"), ("a", "estar", "en"), ("llego", "a", "ser", "de")],
)  # fmt: skip

SENTENCE_WORDS: Mapping[str, SentenceWords] = {"en": ENGLISH_SENTENCE, "es": SPANISH_SENTENCE}
