"""Any check that can be written has an answer, a reason for none, or a problem: never a failure of ours.

Every kind is combined with the keys that all of them take, on a small desk of tables that disagree in grain, unit,
places and gaps. What it comes to is of no concern here; that it can be read by a person is.
"""

from __future__ import annotations

import datetime as dt
import os
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evaluation.newsroom import KINDS, Adding, Newsroom, Status, group, series, terms

from claimcheck.claims.claim import Claim, Said
from claimcheck.claims.filters import Filter
from claimcheck.claims.grammar import Reader, Unreadable
from claimcheck.claims.nodes import Written
from claimcheck.claims.shapes import PART
from claimcheck.claims.yaml_events import parse_yaml
from claimcheck.evaluation.evaluate import evaluate_claim
from claimcheck.evaluation.findings import Finding, PartResult
from claimcheck.quantities.outcomes import Outcome

EXAMPLES = int(os.environ.get("CLAIMCHECK_EXAMPLES", "200"))  # 2,000 and more by hand
MONTHS = {
    f"{year}-{month:02d}": 5.0 + (year - 2010) + month % 3 for year in range(2010, 2016) for month in range(1, 13)
}
YEARS = {year: float((year * 7) % 11) for year in range(2005, 2018)}
GAPS = {year: value for year, value in YEARS.items() if year not in {2009, 2013}}
FIRST = Filter("sex", ("f",))
TABLES = (
    series(
        {"A": YEARS, "B": GAPS, "C": {2010: 3.0}},
        over_entities=Adding.MEAN,
        labels={"A": "Alba", "B": "Bora"},
        statuses={("A", 2012): Status.BREAK, ("B", 2015): Status.PROVISIONAL, ("A", 2017): Status.FORECAST},
    ),
    series({"A": YEARS, "B": YEARS}, where=(FIRST,)),
    series({"A": YEARS, "B": GAPS}, source="other"),
    series(
        {"A": MONTHS, "B": MONTHS}, "jobs", decimals=None, unit="jobs", over_time=Adding.SUM, over_entities=Adding.SUM
    ),
    series({"A": {year: 40.0 + year % 9 for year in range(2005, 2018)}}, "support", unit="%"),
    series({"A": {year: year % 4 - 2.0 for year in range(2005, 2018)}}, "balance", arbitrary=True),
    series({"A": {2010: 1000, 2015: 1200}, "B": {2010: 50, 2015: 0}}, "population", decimals=None, unit="people"),
)
ROOM = Newsroom(
    TABLES,
    groups={"region": group("A", "B", "C", expected=4), "nobody": group()},
    named={"terms": terms("{one: 2008..2011, two: 2012..2015}")},
    today=dt.date(2018, 6, 1),
    said_on=dt.date(2017, 3, 1),
)

MEASURES = st.sampled_from(["rate", "jobs", "support", "balance", "population"])
PERIODS = ("2015", "2012", "2010", "2016", "2010..2015", "2005..2017", "latest", "start", "last 3 years", "terms/one")
ODD_TIMES = (
    "2030",
    "2012-03",
    "FY2014",
    "2013-Q2",
    "latest-complete",
    "now",
    "last year",
    "terms",
    "nowhere",
    "2010s",
    "3 years before latest",
    "{in: 2008..2015, take: max}",
    "{in: 2010..2014, take: every}",
    "{in: 2010, take: any}",
    "{on-or-before: 2014-06-01}",
    "{nearest: 2009, within: 1 years}",
    "{last: 2 years, before: 2015}",
    "{windows: 2 years, within: 2006..2016, overlap: merge}",
    "{in: 2005..2017, when: [{kind: threshold, line: '5', side: above}], as: episodes}",
)
TIMES = st.sampled_from(PERIODS) | st.sampled_from(PERIODS) | st.sampled_from(ODD_TIMES)
SETS = st.sampled_from(["region", "nobody", "all", "[A, B]", "[A, Z]", "{others: every, among: region}"])
PLACES = st.sampled_from(["A", "Alba", "B", "C", "Z", "region", "[A, B]", "all", "{others: highest, among: all}"])
FIGURES = ("5", "0", "60%", "about 5", "at least 3", "between 2 and 6", "more than 1", "2")
WORDS = (
    "doubled",
    "halved",
    "most",
    "every",
    "none",
    "half",
    "unchanged",
    "sharply",
    "5 points",
    "6 people",
    "8 in 10",
)
QUANTITIES = st.sampled_from(FIGURES) | st.sampled_from(WORDS)
PER = ", per: {measure: population, times: 100}"
SIZES = st.sampled_from(["", ", tolerance: 5%", ", tolerance: 2", ", tolerance: 1 points", ", figures: with-rounding"])
SPANS = st.sampled_from(["from: 2013, to: 2016", "from: 2010, to: 2015", "from: start, to: latest"]) | st.tuples(
    TIMES, TIMES
).map(lambda ends: f"from: {ends[0]}, to: {ends[1]}")
WAYS = st.sampled_from(["increase", "decrease", "none"])
PREDICATES = st.sampled_from(
    [
        "{kind: threshold, line: '4', side: above}",
        "{kind: change, direction: increase}",
        "{kind: change, from: 2010, to: 2012, direction: decrease, by: 10%}",
        "{kind: level, value: about 5, where: {sex: f}}",
        "{kind: rank, among: region, position: '1'}",
        "{kind: record, extreme: highest}",
        "{kind: compare, a: {of: A}, b: {of: B}, relation: higher}",
        "{kind: run, predicate: {kind: change, direction: increase}, length: '2'}",
        "{kind: survey, value: most}",
        "{kind: exists, periods: 2008..2011, predicate: {kind: threshold, line: '9', side: above}, expected: none}",
    ]
)


@st.composite
def one_check(draw: st.DrawFn) -> str:
    """A check of some kind, with some of the keys that all of them take."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    own = draw(OWN[kind])
    place = draw(st.sampled_from(["A"] * 5 + [None])) or draw(PLACES)
    common = [
        "" if kind == "correlation" else draw(rarely(f", measure: {draw(MEASURES)}", by="")),
        "" if kind == "correlation" else draw(rarely(f", of: {place}", by="")),
        draw(rarely("", by=draw(st.sampled_from([", where: {sex: f}", ", where: {colour: red}"])))),
        draw(rarely("", by=draw(st.sampled_from([PER, ", per: {measure: nothing}"])))),
        draw(rarely("", by=draw(SIZES))),
        draw(
            rarely(
                "", by=draw(st.sampled_from([", context: true", ", shows: decrease", ", stands-for: {what: danger}"]))
            )
        ),
        draw(
            rarely("", by=draw(st.sampled_from([", source: other", ", source: [bureau, other]", ", source: nobody"])))
        ),
    ]
    return f"{{kind: {kind}, {own}{''.join(common)}}}"


def rarely(usual: str, *, by: str) -> st.SearchStrategy[str]:
    """The usual text, and one time in six another."""
    return st.sampled_from([usual] * 5 + [by])


@st.composite
def one_part(draw: st.DrawFn) -> str:
    """A check, or several as readings of one part."""
    check = draw(one_check())
    form = draw(st.sampled_from(["{0}", "{0}", "{0}", "{{any-of: [{0}, {1}]}}", "{{all-of: [{0}, {1}]}}"]))
    return form.format(check, draw(one_check()))


def keys(text: str, **choices: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The text with each name in braces drawn."""
    return st.fixed_dictionaries(choices).map(lambda drawn: re.sub(r"<(\w+)>", lambda name: drawn[name[1]], text))


OWN: dict[str, st.SearchStrategy[str]] = {
    "level": keys("at: <at>, value: <value>", at=TIMES, value=QUANTITIES),
    "threshold": keys(
        "at: <at>, line: <line>, side: <side>",
        at=TIMES,
        line=st.sampled_from(["'4'", "7%", "{mean: 2005..2010}"]),
        side=st.sampled_from(["above", "at-or-below"]),
    ),
    "change": keys("<span>, direction: <way>, by: <by>", span=SPANS, way=WAYS, by=QUANTITIES)
    | keys("<span>, direction: <way>, any: 2 years", span=SPANS, way=WAYS),
    "from-to": keys(
        "from: {at: <a>, value: <x>}, to: {at: <b>, value: <y>}", a=TIMES, b=TIMES, x=QUANTITIES, y=QUANTITIES
    ),
    "trend": keys(
        "<span>, direction: <way>, pattern: <of>", span=SPANS, way=WAYS, of=st.sampled_from(["overall", "steady"])
    )
    | keys(
        "<span>, pattern: <of>, margin: <by>", span=SPANS, of=st.sampled_from(["stable", "no-trend"]), by=st.just("2%")
    ),
    "run": keys("predicate: <p>, ending: <at>, length: '2', longest-since: <s>", p=PREDICATES, at=TIMES, s=TIMES),
    "rank": keys(
        "at: <at>, among: <set>, position: <n>", at=TIMES, set=SETS, n=st.sampled_from(["'1'", "top 2", "lowest"])
    )
    | keys("at: <at>, among-periods: <span>, position: '1', order: lowest", at=TIMES, span=TIMES)
    | keys("at: <at>, among: <set>, position: '1', value-of: {change: '%'}, after: B", at=TIMES, set=SETS),
    "record": keys("at: <at>, extreme: highest, since: <s>", at=TIMES, s=TIMES)
    | keys("at: <at>, extreme: lowest, within: <s>, same-months: true", at=TIMES, s=TIMES),
    "compare": keys(
        "at: <at>, a: {of: <a>}, b: {of: <b>}, relation: <how>",
        at=TIMES,
        a=PLACES,
        b=PLACES,
        how=st.sampled_from(["higher", "lower", "equal"]),
    )
    | keys("a: {change: {<span>}}, b: {of: <b>, at: <at>}, by: <by>", span=SPANS, b=PLACES, at=TIMES, by=QUANTITIES),
    "share": keys(
        "at: <at>, part: <part>, whole: <whole>, value: <value>",
        at=TIMES,
        part=st.sampled_from(["{sex: f}", "rate", "[rate, jobs]", "{of: B}"]),
        whole=st.sampled_from(["all", "rate", "population", "{of: region}", "{}"]),
        value=QUANTITIES,
    ),
    "count": keys(
        "entities: <set>, at: <at>, predicate: <p>, quantity: <n>", set=SETS, at=TIMES, p=PREDICATES, n=QUANTITIES
    )
    | keys("periods: <at>, predicate: <p>, quantity: <n>", at=TIMES, p=PREDICATES, n=QUANTITIES)
    | keys("entities: <set>, quantity: <n>", set=SETS, n=QUANTITIES),
    "exists": keys("entities: <set>, at: <at>, predicate: <p>, expected: none", set=SETS, at=TIMES, p=PREDICATES)
    | keys("periods: <at>, predicate: <p>, expected: some, register: complete", at=TIMES, p=PREDICATES)
    | keys("at: <at>, since: <s>, first: true, predicate: <p>", at=TIMES, s=TIMES, p=PREDICATES),
    "correlation": keys(
        "x: <x>, y: <y>, <over>, direction: <way>",
        x=MEASURES,
        y=MEASURES,
        over=keys("among: <set>, at: <at>", set=SETS, at=TIMES) | keys("periods: <at>", at=TIMES),
        way=st.sampled_from(["positive", "negative", "none"]),
    ),
    "survey": keys("at: <at>, value: <value>, n: 900", at=TIMES, value=QUANTITIES)
    | keys("<span>, direction: <way>, n: {2010: 900, 2015: 40}", span=SPANS, way=WAYS)
    | keys("at: <at>, over: rate, n: 900", at=TIMES),
    "target": keys(
        "by: <at>, target: <value>, status: <how>, from: <base>, direction: <way>",
        at=TIMES,
        value=QUANTITIES,
        how=st.sampled_from(["met", "missed", "on-track", "off-track"]),
        base=TIMES,
        way=st.sampled_from(["increase", "decrease"]),
    ),
    "effect": keys(
        "policy: the law, start: <start>, direction: <way>, <more>",
        start=st.sampled_from(
            ["2010", "2012-07-16", "2014", "2017-02", "1990", "2030", "FY2013", "{measure: population}", "2013-Q2"]
        ),
        way=st.sampled_from(["increase", "decrease"]),
        more=keys("compare: {among: <set>}", set=SETS)
        | keys("compare: {among: <set>, without: [<a>]}, size: <by>", set=SETS, a=PLACES, by=QUANTITIES)
        | keys("negative-control: {measure: <m>}, selected-on-outcome: true", m=MEASURES)
        | keys("until: <until>, size: <by>", until=st.sampled_from(["2013", "2016-06", "2009"]), by=QUANTITIES)
        | st.just("other-events: [{on: 2013, what: rain}], levels: sms-1997"),
    ),
    "document": keys("finding: <f>, because: It was read.", f=st.sampled_from(["true", "undecidable"])),
}


def test_every_kind_is_tried() -> None:
    assert set(OWN) == set(KINDS)


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(one_part())
def test_any_check_that_can_be_written_is_answered_or_refused(text: str) -> None:
    node, problems = parse_yaml(text, "claims/test.yaml")
    assert node is not None, problems
    reader = Reader(kinds={name: kind.params for name, kind in KINDS.items()})
    try:
        part = PART.read(node, reader)
    except Unreadable:
        part = None
    if part is None or reader.problems:
        assert reader.problems
        for problem in reader.problems:
            assert re.fullmatch(r"CC1\d\d", problem.code)
            assert problem.place is not None
            assert_plain(problem.message)
            assert_plain(problem.hint or "")
        return
    claim = Claim(id=Written("test"), claim=Written("It was so."), said=Said(by=Written("Somebody")), checks=(part,))
    evaluation = evaluate_claim(claim, ROOM.desk())
    assert {problem.code for problem in evaluation.problems} <= {"CC507", "CC509"}
    for finding in (finding for result in evaluation.parts for finding in findings_in(result)):
        assert finding.reason
        assert (finding.outcome is Outcome.UNDECIDABLE) is (finding.undecided is not None), finding
        for words in (finding.reason, finding.claimed, *finding.notes):
            assert_plain(words)


def findings_in(part: PartResult) -> list[Finding]:
    own = [finding for result in part.results for finding in result.findings]
    return [*own, *(finding for inner in part.parts for finding in findings_in(inner))]


def assert_plain(words: str) -> None:
    """Nothing that only a programmer reads."""
    assert not re.search(r"\bNone\b|object at 0x|\bnan\b|\binf\b|[A-Z]\w+\(.*=|<\w+\.\w+", words), words
