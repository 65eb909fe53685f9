"""Checks of every kind, drawn by chance, to ask of the tables of `worlds`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import strategies as st
from tests.evaluation.worlds import DERIVED_MEASURES

HEDGES = ("", "about ", "exactly ", "nearly ", "more than ", "at least ", "under ", "at most ", "well over ")
SIZES = ("10%", "about 30%", "at least 20%", "more than 25%", "a third", "5", "about 12", "exactly 8")
MULTIPLES = ("doubled", "more than doubled", "nearly doubled", "tripled", "halved", "more than halved")
CHANGE = "measure: rate, of: A, from: 2012, to: 2015"
FIGURE = st.integers(1, 120)


def _check(kind: str, *parts: str) -> str:
    return f"{{kind: {kind}, " + ", ".join(filter(None, parts)) + "}"


@st.composite
def levels(draw: st.DrawFn) -> str:
    """A level, a threshold or a from-to of one place."""
    said = f"'{draw(st.sampled_from(HEDGES))}{draw(FIGURE)}'"
    shape = draw(st.sampled_from(["level", "threshold", "from-to"]))
    if shape == "level":
        return _check("level", "measure: rate, of: A, at: 2015", f"value: {said}")
    if shape == "from-to":
        other = f"'{draw(st.sampled_from(HEDGES))}{draw(FIGURE)}'"
        return _check(
            "from-to", "measure: rate, of: A", f"from: {{at: 2012, value: {said}}}, to: {{at: 2015, value: {other}}}"
        )
    return thresholds(draw(st.sampled_from(["above", "at-or-above", "below", "at-or-below"])), draw(FIGURE))


def thresholds(side: str, line: int) -> str:
    """A side of a line."""
    return _check("threshold", f"measure: rate, of: A, at: 2015, line: '{line}', side: {side}")


@st.composite
def changes(draw: st.DrawFn) -> str:
    """A change, a comparison or a share, with a size."""
    kind = draw(st.sampled_from(["change", "compare", "share", "multiple"]))
    size = f"by: '{draw(st.sampled_from(SIZES))}'"
    if kind == "change":
        way = draw(st.sampled_from(["increase", "decrease", "none", "not-increase", "not-decrease"]))
        return _check(
            "change", "measure: rate, of: A, from: 2012, to: 2015", f"direction: {way}", size if len(way) == 8 else ""
        )
    if kind == "multiple":
        return _check("change", CHANGE, f"by: {draw(st.sampled_from(MULTIPLES))}")
    if kind == "compare":
        relation = draw(st.sampled_from(["relation: higher", "relation: lower", ""]))
        return _check("compare", "measure: rate, at: 2015, a: {of: A}, b: {of: B}", relation, size)
    said = draw(st.sampled_from(["most", "half", "more than 40%", "a quarter", "1 in 5", "33%", "at least half"]))
    return _check("share", f"of: A, at: 2015, part: rate, whole: [rate, other], value: {said}")


def with_rounding(check: str) -> str:
    """The check, with figures as far as rounding leaves them known."""
    return f"{check[:-1]}, figures: with-rounding}}"


_STEP = "predicate: {kind: change, direction: WAY}"
_SIDE = "predicate: {kind: threshold, line: '30', side: SIDE}"
_OVER = "predicate: {kind: threshold, line: '30', side: above}"
# Two opposite things that can be said of place A; the words in capitals are one way or the other.
_ONE_WAY = {
    "change": "kind: change, measure: rate, of: A, from: 2012, to: 2015, direction: WAY",
    "threshold": "kind: threshold, measure: rate, of: A, at: 2015, line: '30', side: SIDE",
    "compare": "kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: B}, relation: THAN",
    "any-other": "kind: compare, measure: rate, at: 2015, a: {of: A}, b: {of: {others: END, among: region}}, "
    "relation: THAN",
    "record": "kind: record, measure: rate, of: A, at: 2015, extreme: END",
    "rank": "kind: rank, measure: rate, of: A, at: 2015, among: region, position: '1', order: END",
    "rank-change": "kind: rank, measure: rate, of: A, at: 2012..2015, among: region, position: '1', order: END, "
    "value-of: {change: absolute}",
    "every-period": "kind: trend, measure: rate, of: A, from: 2011, to: 2015, direction: WAY, pattern: every-period",
    "steady": "kind: trend, measure: rate, of: A, from: 2011, to: 2017, direction: WAY, pattern: steady",
    "overall": "kind: trend, measure: rate, of: A, from: 2011, to: 2017, direction: WAY",
    "run": f"kind: run, measure: rate, of: A, ending: 2015, length: '3', {_STEP}",
    "every": f"kind: count, measure: rate, entities: region, quantity: every, at: 2015, {_SIDE}",
    "most": f"kind: count, measure: rate, of: A, periods: 2012..2016, quantity: most, {_STEP}",
    "exists": f"kind: exists, measure: rate, of: A, periods: 2011..2017, {_OVER}, expected: ANY",
    "correlation": "kind: correlation, x: rate, y: other, at: 2015, among: region, direction: SIGN",
    "survey": "kind: survey, measure: ratio, of: A, from: 2012, to: 2015, n: 500, direction: WAY",
    "target": "kind: target, measure: rate, of: A, by: 2015, target: at least 30, status: MET",
    "on-track": "kind: target, measure: rate, of: A, from: 2011, at: 2014, by: 2017, target: at least 30, "
    "status: TRACK",
}
_WORDS = {
    "WAY": ("increase", "decrease"),
    "SIDE": ("above", "below"),
    "THAN": ("higher", "lower"),
    "END": ("highest", "lowest"),
    "ANY": ("some", "none"),
    "SIGN": ("positive", "negative"),
    "MET": ("met", "missed"),
    "TRACK": ("on-track", "off-track"),
}
WAYS = tuple(_ONE_WAY)


def one_way(kind: str, *, up: bool) -> str:
    """A check without a size that says one of two opposite things of place A."""
    check = _ONE_WAY[kind]
    for word, (upwards, downwards) in _WORDS.items():
        check = re.sub(rf"\b{word}\b", upwards if up else downwards, check)
    return f"{{{check}}}"


ONE_WAY = st.builds(one_way, st.sampled_from(WAYS), up=st.booleans())
CHECKS = st.one_of(levels(), changes(), ONE_WAY)


TIMES = (
    "2015",
    "2013..2015",
    "{in: 2012..2015, take: max}",
    "{in: 2012..2015, take: mean}",
    "{in: 2012..2015, take: every}",
)


@dataclass(frozen=True)
class Twist:
    """What a check may be asked of instead of the level of one place in one year."""

    measure: str = "rate"
    at: str = "2015"
    of: str = "A"
    per: bool = False

    def of_check(self, check: str) -> str:
        """The check, asked of a derived measure, a longer time, a group added up, or per head of another measure."""
        check = check.replace("measure: rate", f"measure: {self.measure}")
        check = check.replace(" at: 2015", f" at: {self.at}").replace(" of: A", f" of: {self.of}")
        if not self.per or check.startswith(("{kind: survey", "{kind: correlation", "{kind: share")):
            return check
        return f"{check[:-1]}, per: {{measure: other, times: 10}}}}"


TWISTS = st.builds(
    Twist,
    st.sampled_from(["rate"] * 9 + [*DERIVED_MEASURES]),
    st.sampled_from(["2015"] * 5 + [*TIMES]),
    st.sampled_from(["A", "A", "A", "region"]),
    st.sampled_from([False, False, True]),
)


_SCALING = ("rate", "difference-over", "sum", "difference", "rebase", "cumulative")  # a larger unit, smaller figures
SCALED = st.builds(
    Twist, st.sampled_from(_SCALING), st.sampled_from(["2015", *TIMES]), st.sampled_from(["A", "region"])
)


def in_thousandths(check: str) -> str:
    """The same check of the same figures in a unit a thousand times smaller: 30 as 30 thousand, 20% as it is."""
    told = re.sub(r"(?<=')((?:[a-z]+ )*)(\d+)(?=')", r"\1\2 thousand", check)
    told = re.sub(r"(position|length): '(\d) thousand'", r"\1: '\2'", told)  # these count places and periods
    return told.replace("target: at least 30", "target: at least 30 thousand")


def says_a_single_digit(check: str) -> bool:
    """True for 7 and about 7, and not for 70, 7% or a place in an order."""
    return re.search(r"(?:value|by): '(?:[a-z]+ )*\d'", check) is not None


def mirrors(draw: st.DrawFn) -> tuple[str, str]:
    """Two checks of which one at most can be true: more than and at most, rose by and fell by, from A to B and back."""
    figure, other = draw(FIGURE), draw(FIGURE)
    size = f"by: '{draw(st.sampled_from(SIZES))}'"
    sides = "measure: rate, at: 2015, a: {of: A}, b: {of: B}"
    ends = "measure: rate, of: A, from: {{at: 2012, value: '{}'}}, to: {{at: 2015, value: '{}'}}"
    share = "of: A, at: 2015, part: rate, whole: [rate, other]"
    level = "measure: rate, of: A, at: 2015"
    pairs = [
        ("level", level, f"value: more than {figure}", f"value: at most {figure}"),
        ("level", level, f"value: at least {figure}", f"value: less than {figure}"),
        ("level", level, f"value: more than {figure}", f"value: not more than {figure}"),
        ("change", CHANGE, f"direction: increase, {size}", f"direction: decrease, {size}"),
        ("change", CHANGE, "direction: increase", "direction: not-increase"),
        ("change", CHANGE, "by: more than doubled", "by: more than halved"),
        ("change", CHANGE, "by: doubled", "by: halved"),
        ("compare", sides, f"relation: higher, {size}", f"relation: lower, {size}"),
        ("share", share, "value: most", "value: at most half"),
        ("share", share, "value: more than 40%", "value: at most 40%"),
    ]
    if figure != other:
        pairs.append(("from-to", "", ends.format(figure, other), ends.format(other, figure)))
    kind, common, first, second = draw(st.sampled_from(pairs))
    return _check(kind, common, first), _check(kind, common, second)


MIRRORS = st.composite(mirrors)()
