"""The English words of quantities."""

# ruff: noqa: E501, SIM905 - a row of a table is read across

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.currencies import CURRENCY_SIGNS
from claimcheck.quantities.english_moves import FALLING, FALLING_AFTER, RISING, RISING_AFTER
from claimcheck.quantities.literals import ENGLISH as NOTATION
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.vague_words import ENGLISH_UNCLEAR, ENGLISH_VAGUE
from claimcheck.quantities.vocabulary import Frame, Vocabulary, phrases, words

_HEDGES = phrases(
    ("exactly | precisely", Hedge.EXACTLY),
    (
        "about | around | roughly | approximately | some | circa | an estimated | estimated | in the region of",
        Hedge.ABOUT,
    ),
    (
        "in the order of | on the order of | just about | approx . | approx | ca . | c . | in the vicinity of | ~ | ≈",
        Hedge.ABOUT,
    ),
    ("in the neighborhood of | in the neighbourhood of | give or take | more or less | somewhere around", Hedge.ABOUT),
    ("nearly | almost | just under | just below | slightly under | slightly below | slightly less than", Hedge.NEARLY),
    (
        "slightly fewer than | marginally under | marginally below | shy of | just shy of | approaching | nearing",
        Hedge.NEARLY,
    ),
    (
        "a little under | a little less than | a little below | a bit under | a bit less than | just short of | not quite | practically | virtually",
        Hedge.NEARLY,
    ),
    ("close to", Hedge.CLOSE_TO),
    ("more than | over | above | upwards of | upward of | exceeds | exceed | exceeded | exceeding", Hedge.MORE_THAN),
    ("tops | topped | topping | greater than | higher than | larger than | in excess of | beyond", Hedge.MORE_THAN),
    ("surpasses | surpassed | surpass | surpassing | north of | >", Hedge.MORE_THAN),
    (
        "just over | just above | slightly over | slightly above | slightly more than | slightly higher than",
        Hedge.JUST_OVER,
    ),
    (
        "a little over | a little above | a little more than | a bit over | a bit more than | just more than",
        Hedge.JUST_OVER,
    ),
    (
        "marginally over | marginally above | marginally more than | fractionally more than | fractionally over",
        Hedge.JUST_OVER,
    ),
    ("at least | no fewer than | no less than | not less than | not fewer than | not under", Hedge.AT_LEAST),
    ("at or above | at or over | equal to or above | equal to or greater than", Hedge.AT_LEAST),
    ("at or below | at or under | equal to or below | equal to or less than", Hedge.AT_MOST),
    ("at a minimum | minimum | not below | a minimum of | minimum of | not lower than | ≥ | > = | >=", Hedge.AT_LEAST),
    ("less than | fewer than | under | below | lower than | smaller than | short of | <", Hedge.LESS_THAN),
    ("not even | south of | fails to reach | failed to reach | did not reach | never reached", Hedge.LESS_THAN),
    ("at most | up to | no more than | not more than | not over | not above | not exceeding", Hedge.AT_MOST),
    (
        "at a maximum | maximum | a maximum of | maximum of | not higher than | no higher than | ≤ | < = | <=",
        Hedge.AT_MOST,
    ),
    ("between | anywhere between", Hedge.BETWEEN),
    ("as high as | could reach | may reach | might reach | can reach | as many as | as much as", Hedge.AS_HIGH_AS),
    ("could be as high as | may be as high as | could be as many as | as large as", Hedge.AS_HIGH_AS),
    (
        "well over | well above | well in excess of | far more than | far above | far over | much more than",
        Hedge.WELL_OVER,
    ),
    ("significantly more than | considerably more than", Hedge.WELL_OVER),
    (
        "well under | well below | considerably less than | far less than | far fewer than | far below | much less than",
        Hedge.WELL_UNDER,
    ),
)

_ENDINGS = phrases(
    (
        "or more | or higher | or above | or over | or greater | or better | and above | and over | and up",
        Hedge.AT_LEAST,
    ),
    ("and more | and higher | plus | + | at least | at the least", Hedge.AT_LEAST),
    ("or less | or fewer | or lower | or below | or under | or smaller | and below | and under", Hedge.AT_MOST),
    ("at most | at the most", Hedge.AT_MOST),
    (
        "or so | odd | or thereabouts | approx | approx . | ish | give or take | approximately | more or less",
        Hedge.ABOUT,
    ),
    ("exactly | precisely | on the dot", Hedge.EXACTLY),
    ("and then some", Hedge.MORE_THAN),
)

_FRAMES = {
    **dict.fromkeys(("not", "did not", "didn't", "does not", "doesn't", "has not", "hasn't", "have not", "haven't"), Frame.NOT),
    **dict.fromkeys(("was not", "wasn't", "is not", "isn't", "were not", "weren't", "never"), Frame.NOT),
    **dict.fromkeys(("only", "just", "merely", "a mere", "barely", "no more than just", "as little as", "as few as", "a paltry", "a scant"), Frame.ONLY),
    **dict.fromkeys(("was", "were", "is", "are", "the", "a", "an", "a total of", "total of", "it", "has", "have", "had", "been", "be", "being"), Frame.FILLER),
    **dict.fromkeys(("a rate of", "rate of", "a level of", "level of"), Frame.FILLER),
    **dict.fromkeys(("reached", "reaches", "of", "another", "at", "stood at", "stands at", "now", "a record", "record"), Frame.FILLER),
    "to": Frame.TO,
    "by": Frame.BY,
    **dict.fromkeys(("went from", "gone from", "goes from", "going from"), Frame.MOVED),
    "from": Frame.FROM,
}  # fmt: skip

_NUMERALS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        range(20),
        strict=True,
    )
) | dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))

_FOLDS = {value: word for word, value in _NUMERALS.items() if value > 1} | {100: "hundred", 1000: "thousand"}
_MULTIPLES = {
    **dict.fromkeys(("doubled", "double", "doubles", "doubling", "twice", "a doubling", "a doubling of"), Decimal(2)),
    **dict.fromkeys(("tripled", "triple", "triples", "tripling", "trebled", "treble", "trebles", "trebling", "thrice", "a tripling of"), Decimal(3)),
    **dict.fromkeys(("quadrupled", "quadruple", "quadruples", "quadrupling", "a quadrupling of"), Decimal(4)),
    **dict.fromkeys(("quintupled", "quintuple", "quintuples", "quintupling"), Decimal(5)),
    **{f"{word}{joined}fold": Decimal(number) for number, word in _FOLDS.items() for joined in ("", " ")},
    **dict.fromkeys(("sextupled", "sextuple"), Decimal(6)),
    **dict.fromkeys(("septupled", "septuple"), Decimal(7)),
    **dict.fromkeys(("octupled", "octuple"), Decimal(8)),
    **dict.fromkeys(("half again", "half again as many", "half again as much", "half again as high"), Decimal("1.5")),
}  # fmt: skip

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PARTS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

ENGLISH = Vocabulary(
    language="en",
    notation=NOTATION,
    hedges=_HEDGES,
    endings=_ENDINGS,
    frames=_FRAMES,
    moves={**dict.fromkeys(RISING, 1), "+": 1, **dict.fromkeys(FALLING, -1)},
    moves_after={**dict.fromkeys(RISING_AFTER, 1), **dict.fromkeys(FALLING_AFTER, -1)},
    minorities=words("a minority|the minority|minority|a minority of"),
    shares={
        **phrases(
            ("most | a majority | the majority | majority | more than not", Hedge.MAJORITY),
            ("the vast majority | a vast majority | vast majority | the overwhelming majority", Hedge.VAST_MAJORITY),
            ("an overwhelming majority | overwhelming majority | the great majority | a large majority | great majority | the large majority", Hedge.VAST_MAJORITY),
            ("every | every one | every single | every single one | all | all of | each | each of | each and every | everyone | everybody", Hedge.EVERY),
            ("none | none of | no | not one | not a single | not a single one | nobody | no one | nil", Hedge.NONE),
        )
    },
    changes=phrases(
        ("unchanged | stable | flat | steady | the same | no change | not change | not changed", Hedge.UNCHANGED),
        ("little changed | barely changed | hardly changed | essentially unchanged | largely unchanged", Hedge.UNCHANGED),
        ("broadly flat | broadly stable | remained flat | remained steady | held steady", Hedge.UNCHANGED),
        ("did not change | has not changed | have not changed | didn't change | remained stable", Hedge.UNCHANGED),
        ("slightly | marginally | a little | slight | modestly", Hedge.SLIGHTLY),
        ("sharply | steeply | sharp", Hedge.SHARPLY),
        ("dramatically | drastically | massively | dramatic", Hedge.DRAMATICALLY),
    ),
    multiples=_MULTIPLES,
    shrinkings=dict.fromkeys(words("halved|halves|halving|halve|cut in half|cuts in half|cutting in half|in half|a halving of|a halving"), Decimal("0.5")),
    multiplied_by=words("by a factor of|multiplied by|a factor of|multiplied"),
    divided_by=words("divided by"),
    times=words("times|x|fold|time"),
    as_many=words("as many as|as many|as much as|as much|as high as|as high|as large as|as large|as big as|as big|as likely as|as likely|as often as|as often|as"),
    part_as_many=words("as many as|as many|as much as|as much|as high as|as high|as large as|as large|as big as|as big|as likely as|as likely|as often as|as often|as"),
    more=words("more than|more|higher than|higher|larger than|larger|greater than|greater|bigger than|bigger"),
    fewer=words("less than|less|fewer than|fewer|lower than|lower|smaller than|smaller"),
    numerals=_NUMERALS,
    hundred=words("hundred"),
    scales={
        "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "mn": 10**6, "tn": 10**12,
        "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    },
    goes_on=frozenset(),
    short_scales={"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "mn": 10**6, "tn": 10**12},
    money_scales={"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "bn": 10**9, "mn": 10**6, "tn": 10**12, "t": 10**12},
    collectives={"dozen": 12},
    decimal_words=words("point"),
    joiners=words("and"),
    articles=words("a|an|one"),
    halves=words("half|one half|a half"),
    and_a_half=words("and a half"),
    denominators=_PARTS,
    of_a=words("of a|a|an|of one|of 1"),
    ordinals={word: place for place, word in enumerate(_ORDINALS.split(), 1)},
    ordinal_endings=words("st|nd|rd|th"),
    units={
        **dict.fromkeys(words("%|percent|per cent|pct|pc"), (Unit.PERCENT, Decimal(1))),
        **dict.fromkeys(words("percentage points|percentage point|points|point|pp|p.p.|pps|ppts|ppt|% points|percent points|pts|% pts"), (Unit.POINTS, Decimal(1))),
        **dict.fromkeys(words("basis points|basis point|bps"), (Unit.POINTS, Decimal("0.01"))),
    },
    currencies=frozenset(CURRENCY_SIGNS) | {"¢"},
    minus=words("-|minus|negative"),
    range_to=words("-|to|through"),
    between_and=words("and|to|-"),
    of=words("of|of the|of the last|of the past|of its|of all|of all the|of the first|of their|of these|of those|of our"),
    in_every=words("in|in every|in each|of every|of each|out of|out of the|out of every|out of each|out of all|out of the last|out of these"),
    before_number=words("per|every|each|aged|age|ages|top|last|past|under|over|below|above"),
    until=frozenset(),
    never_in_noun=words("about|approximately|roughly|nearly|almost|exactly|precisely|but|not|least|most|hardly|perhaps|maybe|versus|vs"),
    vague=ENGLISH_VAGUE,
    unclear=ENGLISH_UNCLEAR,
)  # fmt: skip
