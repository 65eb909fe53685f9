"""The English words of quantities."""

# ruff: noqa: E501, SIM905 - a row of a table is read across

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.literals import ENGLISH as NOTATION
from claimcheck.quantities.quantity import Hedge, Unit
from claimcheck.quantities.vocabulary import Frame, Vocabulary, phrases, words

_HEDGES = phrases(
    ("exactly | precisely", Hedge.EXACTLY),
    (
        "about | around | roughly | approximately | some | circa | an estimated | estimated | in the region of",
        Hedge.ABOUT,
    ),
    ("in the order of | on the order of | just about | ~ | ≈", Hedge.ABOUT),
    ("nearly | almost | just under | just below | slightly under | slightly below | slightly less than", Hedge.NEARLY),
    ("a little under | a little less than | just short of | not quite | practically | virtually", Hedge.NEARLY),
    ("close to", Hedge.CLOSE_TO),
    ("more than | over | above | upwards of | upward of | exceeds | exceed | exceeded | exceeding", Hedge.MORE_THAN),
    ("tops | topped | topping | greater than | higher than | larger than | in excess of | beyond", Hedge.MORE_THAN),
    ("surpasses | surpassed | surpass | just over | just above | slightly over | slightly above", Hedge.MORE_THAN),
    ("slightly more than | a little over | a little more than | no less a number than | >", Hedge.MORE_THAN),
    ("at least | no fewer than | no less than | not less than | not fewer than | not under", Hedge.AT_LEAST),
    ("not below | a minimum of | minimum of | not lower than | ≥ | > = | >=", Hedge.AT_LEAST),
    ("less than | fewer than | under | below | lower than | smaller than | short of | <", Hedge.LESS_THAN),
    ("at most | up to | no more than | not more than | not over | not above | not exceeding", Hedge.AT_MOST),
    ("a maximum of | maximum of | not higher than | no higher than | ≤ | < = | <=", Hedge.AT_MOST),
    ("between | anywhere between", Hedge.BETWEEN),
    ("as high as | could reach | as many as | as much as", Hedge.AS_HIGH_AS),
    (
        "well over | well above | well in excess of | far more than | far above | far over | much more than",
        Hedge.WELL_OVER,
    ),
    ("well under | well below | far less than | far fewer than | far below | much less than", Hedge.WELL_UNDER),
)

_ENDINGS = phrases(
    (
        "or more | or higher | or above | or over | or greater | or better | and above | and over | and up",
        Hedge.AT_LEAST,
    ),
    ("and more | and higher | plus | + | at least | at the least", Hedge.AT_LEAST),
    ("or less | or fewer | or lower | or below | or under | or smaller | and below | and under", Hedge.AT_MOST),
    ("at most | at the most", Hedge.AT_MOST),
    ("or so | odd | or thereabouts", Hedge.ABOUT),
    ("exactly | precisely", Hedge.EXACTLY),
)

_RISING = (
    "rose|risen|rises|rise of|a rise of|rising|grew|grown|grows|growing|growth of|increased|increases|increasing|increase of|an increase of"
    "|increase|up|climbed|climbing|jumped|jumping|soared|soaring|surged|surging|gained|added|went up|gone up|has risen|have risen"
)
_FALLING = (
    "fell|fallen|falls|fall of|a fall of|falling|decreased|decreases|decreasing|decrease of|a decrease of|decrease|down|declined|declining"
    "|decline of|a decline of|dropped|dropping|drop of|a drop of|reduced|reduction of|a reduction of|reducing|cut|cutting|a cut of|shrank|shrunk"
    "|plunged|plummeted|tumbled|lost|went down|gone down|slashed|has fallen|have fallen"
)

_FRAMES = {
    **dict.fromkeys(("not", "did not", "didn't", "does not", "doesn't", "has not", "hasn't", "have not", "haven't"), Frame.NOT),
    **dict.fromkeys(("was not", "wasn't", "is not", "isn't", "were not", "weren't", "never"), Frame.NOT),
    **dict.fromkeys(("only", "just", "merely", "a mere", "barely", "no more than just", "as little as"), Frame.ONLY),
    **dict.fromkeys(("was", "were", "is", "are", "the", "a", "an", "a total of", "total of", "it", "has", "have", "had"), Frame.FILLER),
    **dict.fromkeys(("reached", "reaches", "of", "another", "at", "stood at", "stands at", "now", "more or less", "a record", "record"), Frame.FILLER),
    "to": Frame.TO,
    "by": Frame.BY,
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

_FOLDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
_MULTIPLES = {
    **dict.fromkeys(("doubled", "double", "doubles", "doubling", "twice", "a doubling", "a doubling of"), Decimal(2)),
    **dict.fromkeys(("tripled", "triple", "triples", "tripling", "trebled", "treble", "thrice", "a tripling of"), Decimal(3)),
    **dict.fromkeys(("quadrupled", "quadruple", "quadruples", "quadrupling", "a quadrupling of"), Decimal(4)),
    **dict.fromkeys(("quintupled", "quintuple"), Decimal(5)),
    **{f"{word}{joined}fold": Decimal(number) for number, word in _FOLDS.items() for joined in ("", " ")},
    "hundredfold": Decimal(100),
    "sextupled": Decimal(6),
}  # fmt: skip

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PARTS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

ENGLISH = Vocabulary(
    notation=NOTATION,
    hedges=_HEDGES,
    endings=_ENDINGS,
    frames=_FRAMES,
    moves={**dict.fromkeys(words(_RISING), 1), "+": 1, **dict.fromkeys(words(_FALLING), -1)},
    moves_after={
        **dict.fromkeys(words("more|higher|up|increase|rise|growth|gain|jump|above|larger|greater|bigger|surge"), 1),
        **dict.fromkeys(words("less|fewer|lower|down|decrease|fall|drop|decline|reduction|cut|loss|below|smaller"), -1),
    },
    shares={
        **phrases(
            ("most | a majority | the majority | majority | more than not", Hedge.MAJORITY),
            ("the vast majority | a vast majority | vast majority | the overwhelming majority", Hedge.VAST_MAJORITY),
            ("an overwhelming majority | the great majority | the large majority", Hedge.VAST_MAJORITY),
            ("every | every one | every single | every single one | all | all of | each | each of", Hedge.EVERY),
            ("none | none of | no | not one | not a single | not a single one | nobody | no one", Hedge.NONE),
        )
    },
    changes=phrases(
        ("unchanged | stable | flat | steady | the same | no change | not change | not changed", Hedge.UNCHANGED),
        ("did not change | has not changed | have not changed | didn't change | remained stable", Hedge.UNCHANGED),
        ("slightly | marginally | a little | slight | modestly", Hedge.SLIGHTLY),
        ("sharply | steeply | sharp", Hedge.SHARPLY),
        ("dramatically | drastically | massively | dramatic", Hedge.DRAMATICALLY),
    ),
    multiples=_MULTIPLES,
    shrinkings=dict.fromkeys(words("halved|halves|halving|halve|cut in half|in half|a halving of|a halving"), Decimal("0.5")),
    times=words("times|x|fold|time"),
    as_many=words("as many as|as many|as much as|as much|as high as|as high|as large as|as large|as big as|as big|as likely as|as likely|as often as|as often|as"),
    more=words("more than|more|higher than|higher|larger than|larger|greater than|greater|bigger than|bigger"),
    fewer=words("less than|less|fewer than|fewer|lower than|lower|smaller than|smaller"),
    numerals=_NUMERALS,
    hundred=words("hundred"),
    scales={"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "mn": 10**6, "tn": 10**12},
    short_scales={"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "mn": 10**6, "tn": 10**12},
    dozens=words("dozen"),
    joiners=words("and"),
    articles=words("a|an|one"),
    halves=words("half|one half|a half"),
    and_a_half=words("and a half"),
    denominators=_PARTS,
    of_a=words("of a|a|an|of one"),
    ordinals={word: place for place, word in enumerate(_ORDINALS.split(), 1)},
    ordinal_endings=words("st|nd|rd|th"),
    units={
        **dict.fromkeys(words("%|percent|per cent|pct|pc"), (Unit.PERCENT, Decimal(1))),
        **dict.fromkeys(words("percentage points|percentage point|points|point|pp|p.p.|pps|ppts|ppt|% points|percent points|pts|% pts"), (Unit.POINTS, Decimal(1))),
        **dict.fromkeys(words("basis points|basis point|bps"), (Unit.POINTS, Decimal("0.01"))),
    },
    currencies=words("$|r $|us $|us$|usd|€|eur|£|gbp|¥|¢|a $|c $|mx $"),
    minus=words("-|minus|negative"),
    range_to=words("-|to|through"),
    between_and=words("and|to|-"),
    of=words("of|of the|of the last|of the past|of its|of all|of all the|of the first|of their|of these|of those|of our"),
    in_every=words("in|in every|in each|of every|of each|out of|out of the|out of every|out of each|out of all|out of the last|out of these"),
    before_number=words("per|every|each|aged|age|ages|top|last|past|under|over|below|above"),
    never_in_noun=words("about|approximately|roughly|nearly|almost|exactly|precisely|but|not|least|most|hardly|perhaps|maybe|versus|vs"),
    vague=words("dozens|hundreds|thousands|tens|millions|billions|trillions|several|many|few|some|scores|countless|various|numerous|hardly"),
)  # fmt: skip
