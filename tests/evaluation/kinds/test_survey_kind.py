from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.newsroom import Newsroom, Status, series, try_check

from claimcheck.claims.filters import ANSWER, Filter, Where
from claimcheck.datasets.series import Cell, Series
from claimcheck.quantities.outcomes import Outcome, Slant, Undecided

ASK = "{kind: survey, measure: safe, %s}"


def polls(figures: dict[int, float], measure: str = "safe", **more: object) -> Series:
    more = {"unit": "%", "decimals": 0, "labels": {"A": "Marenia"}} | more
    return series({"A": figures}, measure, **more)  # type: ignore[arg-type]  # the keys of `series`


def sheets(shares: dict[int, float], n: dict[int, int], answers: tuple[str, ...], base: Where = ()) -> Series:
    where = tuple(sorted((*base, Filter(ANSWER, answers)), key=lambda item: item.column))
    table = polls(shares, decimals=None, where=where)
    cells = {period: Cell(cell.value, n=n[period.index]) for period, cell in table.cells["A"].items()}
    return replace(table, cells={"A": cells})


ROOM = Newsroom(
    (
        polls({2013: 52.0, 2015: 42.0, 2017: 46.0, 2019: 34.0, 2021: 70.0, 2023: 17.0}),
        polls({2019: 31.0, 2021: 12.0, 2023: 80.0}, "unsafe"),
        polls({2015: 1260.0, 2017: 1280.0, 2019: 735.0}, "asked", decimals=None, unit="people"),
    )
)


def test_from_42_to_46_percent_barely_clears_its_margin() -> None:
    finding = ROOM.ask(ASK % "from: 2015, to: 2017, direction: increase, n: {2015: 1260, 2017: 1280}")
    assert finding.outcome is Outcome.TRUE
    assert finding.reason == "42% in 2015, 46% in 2017 (+4 points; margin of error 3.9 points, n = 1,260 and 1,280)"
    assert "as printed; rounding could turn the answer" in finding.notes
    assert finding.n == 2540


def test_with_rounding_that_change_is_open() -> None:
    finding = ROOM.ask(ASK % "from: 2015, to: 2017, direction: increase, n: asked, figures: with-rounding")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)


def test_34_to_31_is_no_lead() -> None:
    finding = ROOM.ask(ASK % "over: unsafe, at: 2019, n: 735")
    assert (finding.outcome, finding.undecided) == (Outcome.UNDECIDABLE, Undecided.PRECISION)
    figures = "34% against 31% in Marenia, 2019 (+3 points; margin of error 5.8 points, n = 735)"
    assert finding.reason == f"{figures}: within the margin, not a lead"
    # R: 1.96^2 * (.34 + .31 - .03^2) / .03^2
    assert "a gap of this size would clear its margin with 2,771 answers in the poll" in finding.notes


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        pytest.param("over: unsafe, at: 2021, n: 735", "true", id="ahead"),
        pytest.param("over: unsafe, at: 2023, n: 735", "false", id="behind"),
        pytest.param("over: unsafe, at: 2021, n: 735, by: 58 points", "true", id="by so much"),
        pytest.param("over: unsafe, at: 2021, n: 735, by: 80 points", "false", id="by less"),
        pytest.param("over: unsafe, at: 2021, n: 735, value: 70%", "true", id="its share too"),
        pytest.param("over: unsafe, at: 2021, n: 735, value: 40%", "false", id="another share"),
        pytest.param("over: unsafe, at: 2021", "undecidable", id="nobody says how many"),
    ],
)
def test_a_lead_must_clear_its_margin(keys: str, outcome: str) -> None:
    assert ROOM.ask(ASK % keys).outcome.value == outcome


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        pytest.param("direction: decrease", "false", id="the other way"),
        pytest.param("direction: increase, by: 28 points", "true", id="points"),
        pytest.param("direction: increase, by: 67%", "true", id="percent"),
        pytest.param("direction: increase, by: 28%", "mostly", id="points said as percent"),
        pytest.param("by: doubled", "false", id="a multiple"),
        pytest.param("direction: none", "false", id="unchanged"),
    ],
)
def test_a_change_that_clears_its_margin_is_held_against_what_was_said(keys: str, outcome: str) -> None:
    assert ROOM.ask(ASK % f"from: 2015, to: 2021, n: 1200, {keys}").outcome.value == outcome


def test_a_change_inside_its_margin_is_not_shown_and_the_note_says_what_would_show_it() -> None:
    finding = ROOM.ask(ASK % "from: 2015, to: 2017, direction: increase, n: 400")
    assert finding.undecided is Undecided.PRECISION
    assert finding.reason.endswith("within the margin, no change is shown")
    # R: 1.96^2 * (.42 * .58 + .46 * .54) / .04^2
    assert "a gap of this size would clear its margin with 1,182 answers in each poll" in finding.notes


def test_the_figures_of_both_polls_may_be_said() -> None:
    keys = "from: {at: 2015, value: 42%}, to: {at: 2017, value: 46%}, n: asked"
    assert ROOM.ask(ASK % keys).outcome is Outcome.TRUE
    assert ROOM.ask(ASK % keys.replace("n: asked", "n: 400")).outcome is Outcome.UNDECIDABLE
    assert ROOM.ask(ASK % keys.replace("42%", "30%")).outcome is Outcome.FALSE
    assert ROOM.ask(ASK % keys.replace("42%", "30%").replace(", n: asked", "")).outcome is Outcome.FALSE


def test_unchanged_is_inside_the_margin() -> None:
    assert ROOM.ask(ASK % "from: 2015, to: 2017, direction: none, n: 400").outcome is Outcome.TRUE
    wide = Newsroom((polls({2015: 50.0, 2017: 52.0}),))
    assert wide.ask(ASK % "from: 2015, to: 2017, direction: none, n: 100000").outcome is Outcome.MOSTLY


@pytest.mark.parametrize(
    ("n", "value", "outcome"),
    [
        pytest.param("n: 1000", "most", "undecidable", id="inside the margin"),
        pytest.param("n: 10000", "most", "true", id="clear of one half"),
        pytest.param("n: 10000", "more than half", "true", id="more than half"),
        pytest.param("n: 1000", "over 50%", "undecidable", id="over 50%"),
        pytest.param("n: 10000", "less than half", "false", id="the minority"),
        pytest.param("n: 1000, deff: 0.1", "most", "true", id="a better sample"),
        pytest.param("note: none", "most", "undecidable", id="nobody says how many"),
        pytest.param("n: 10000, figures: with-rounding", "over 51%", "true", id="no majority word"),
    ],
)
def test_a_majority_must_hold_with_its_margin(n: str, value: str, outcome: str) -> None:
    assert ROOM.ask(ASK % f"at: 2013, value: {value}, {n}").outcome.value == outcome


def test_what_would_decide_a_majority_is_told() -> None:
    finding = ROOM.ask(ASK % "at: 2013, value: most, n: 1000")
    assert finding.reason == "52% in Marenia, 2013 (± 3.1 points, n = 1,000): one half lies within the margin"
    # R: 1.96^2 * .52 * .48 / .02^2
    assert "a gap of this size would clear its margin with 2,398 answers" in finding.notes


def test_a_margin_excuses_no_misquoted_number() -> None:
    finding = ROOM.ask(ASK % "at: 2015, value: exactly 44%, n: 1000")
    assert finding.outcome is Outcome.FALSE
    assert any("excuses no other number" in note for note in finding.notes)
    assert ROOM.ask(ASK % "at: 2015, value: 44%, n: 1000, shows: decrease").direction is Slant.UNDERSTATED


@pytest.mark.parametrize(
    ("measure", "keys", "told"),
    [
        pytest.param({2015: 18.0}, "value: 18%, n: 23", True, id="18% of 23"),
        pytest.param({2015: 17.0}, "value: 17%, n: 23", False, id="17% of 23"),
        pytest.param({2015: 18.0}, "value: 18%, n: 23, deff: 1.4", False, id="weighted answers"),
    ],
)
def test_a_percentage_that_whole_answers_cannot_give_is_told(measure: dict[int, float], keys: str, told: bool) -> None:
    finding = Newsroom((polls(measure),)).ask(ASK % f"at: 2015, {keys}")
    note = "GRIM: 18% is no number of 23 answers; the nearest are 17.4% (4) and 21.7% (5), unless answers were weighted"
    assert (note in finding.notes) is told
    assert "a small base: 23 answers in 2015" in finding.notes


@pytest.mark.parametrize(("n", "told"), [("43", True), ("100", False)], ids=str)
def test_a_mean_that_whole_answers_cannot_give_is_told(n: str, told: bool) -> None:
    room = Newsroom((polls({2015: 5.27}, unit="points of 10", decimals=2),))
    finding = room.ask(ASK % f'at: 2015, value: "5.27", n: {n}')
    assert finding.outcome is Outcome.TRUE
    assert any(note.startswith("GRIM: no mean of 43 whole answers is 5.27") for note in finding.notes) is told


def test_a_mean_has_no_margin_here() -> None:
    room = Newsroom((polls({2015: 5.27, 2017: 6.0}, unit="points of 10", decimals=2),))
    finding = room.ask(ASK % "from: 2015, to: 2017, direction: increase, n: 500")
    assert finding.outcome is Outcome.UNDECIDABLE
    assert "its margin of error needs the spread of the answers" in finding.reason


def test_without_how_many_were_asked_a_change_is_open() -> None:
    finding = ROOM.ask(ASK % "from: 2015, to: 2021, direction: increase")
    assert finding.undecided is Undecided.NO_DATA
    assert finding.reason.startswith("42% in 2015, 70% in 2021: how many answers these rest on is not known")


@pytest.mark.parametrize(
    ("second", "outcome"),
    [("Do you feel safe at night?", "undecidable"), ("how safe do you feel", "true")],
    ids=["other words", "the same words"],
)
def test_over_a_changed_wording_nothing_is_measured(second: str, outcome: str) -> None:
    question = f'{{2015: "How safe do you feel?", 2021: "{second}"}}'
    finding = ROOM.ask(ASK % f"from: 2015, to: 2021, direction: increase, n: 900, question: {question}")
    assert finding.outcome.value == outcome
    assert (finding.undecided is Undecided.BREAK) is (outcome == "undecidable")


@pytest.mark.parametrize("status", [Status.BREAK, Status.DEFINITION_DIFFERS], ids=str)
def test_over_a_break_nothing_is_measured(status: Status) -> None:
    room = Newsroom((polls({2015: 42.0, 2017: 60.0}, statuses={("A", 2017): status}),))
    finding = room.ask(ASK % "from: 2015, to: 2017, direction: increase, n: 900")
    assert finding.undecided is Undecided.BREAK


def test_answer_sheets_are_counted_among_their_base() -> None:
    women = (Filter("sex", ("women",)),)
    both = sheets({2015: 40.0, 2017: 60.0}, {2015: 900, 2017: 800}, ("safe", "very safe"), women)
    each = [sheets({2015: 20.0, 2017: 30.0}, {2015: 900, 2017: 800}, (word,), women) for word in ("safe", "very safe")]
    asked = "answer: [very safe, safe], base: {sex: women}, from: 2015, to: 2017, direction: increase"
    finding = Newsroom((both, *each)).ask(ASK % asked)
    assert (finding.outcome, finding.n) == (Outcome.TRUE, 1700)
    assert finding.notes[0] == "base: sex women"
    assert "every answer sheet counts once: the figures are unweighted" in finding.notes


def test_an_answer_that_nobody_gave_is_a_slip() -> None:
    both = sheets({2015: 40.0}, {2015: 900}, ("safe", "saif"))
    each = [sheets({2015: share}, {2015: 900}, (word,)) for word, share in (("safe", 40.0), ("saif", 0.0))]
    finding = Newsroom((both, *each)).ask(ASK % "answer: [safe, saif], at: 2015, value: 40%")
    assert finding.reason == "no answer sheet says 'saif'; write it as the column of answers has it"


def test_two_shares_over_a_hundred_are_not_answers_of_one_question() -> None:
    room = Newsroom((polls({2015: 70.0}), polls({2015: 60.0}, "unsafe")))
    assert "add up to more than 100%" in room.ask(ASK % "at: 2015, over: unsafe, n: 900").reason
    rounded = Newsroom((polls({2015: 67.0}), polls({2015: 34.0}, "unsafe")))
    assert rounded.ask(ASK % "at: 2015, over: unsafe, n: 900").outcome is Outcome.TRUE


def test_a_change_has_the_baseline_that_detectors_read() -> None:
    finding = ROOM.ask(ASK % "from: 2019, to: 2021, direction: increase, n: 1000")
    assert finding.baseline is not None
    assert finding.claimed_sign == 1


@pytest.mark.parametrize(("take", "outcome"), [("every", "false"), ("any", "true")], ids=str)
def test_a_majority_can_be_asked_of_every_poll_or_of_any(take: str, outcome: str) -> None:
    room = Newsroom((polls({2015: 60.0, 2016: 65.0, 2017: 30.0}),))
    finding = room.ask(ASK % f"at: {{in: 2015..2017, take: {take}}}, value: most, n: 1000")
    assert finding.outcome.value == outcome


def test_it_can_be_asked_of_each_poll() -> None:
    room = Newsroom((polls({2015: 60.0, 2016: 65.0, 2017: 30.0}),))
    each = "{kind: survey, value: most, n: 1000}"
    text = f"{{kind: count, measure: safe, periods: 2015..2017, predicate: {each}, quantity: 2 of 3}}"
    assert room.ask(text).outcome is Outcome.TRUE


def test_answer_sheets_can_be_asked_of_each_poll() -> None:
    room = Newsroom((sheets({2015: 60.0, 2016: 65.0}, {2015: 900, 2016: 900}, ("yes",)),))
    each = "{kind: survey, measure: safe, answer: yes, value: most}"
    assert room.ask(f"{{kind: count, periods: 2015..2016, predicate: {each}, quantity: every}}").outcome is Outcome.TRUE


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param("at: 2015", id="nothing said"),
        pytest.param("from: 2015, direction: increase", id="one end"),
        pytest.param("at: 2015, from: 2015, to: 2017, direction: increase", id="one time and two"),
        pytest.param("from: 2015, to: 2017, direction: increase, value: 60%", id="a value of two times"),
        pytest.param("from: 2015, to: 2017", id="no direction"),
        pytest.param("at: 2015, value: 60%, direction: increase", id="a direction of one time"),
        pytest.param("from: 2015, to: 2017, direction: none, by: 5 points", id="none by so much"),
        pytest.param("at: 2015, answer: a, over: a", id="over itself"),
        pytest.param("at: 2015, over: [a, b]", id="two measures"),
        pytest.param("at: 2015, answer: a, over: {b: c}", id="an answer over a filter"),
        pytest.param("at: 2015, value: 60%, by: 5 points", id="a size of nothing"),
        pytest.param("at: 2015, value: 60%, per: {measure: people}", id="a rate"),
        pytest.param("from: 2015, to: 2017, by: -5 points, direction: decrease", id="a sign"),
    ],
)
def test_keys_that_contradict_one_another_are_told(keys: str) -> None:
    _, problems = try_check(ASK % keys)
    assert [item.code for item in problems] == ["CC118"]
    assert all(item.hint for item in problems)


@pytest.mark.parametrize(
    ("n", "code"), [("{spring: 100}", "CC115"), ("0", "CC113"), ("{}", "CC112")], ids=["no period", "nobody", "empty"]
)
def test_how_many_were_asked_is_a_number_of_a_period(n: str, code: str) -> None:
    _, problems = try_check(ASK % f"at: 2015, value: 60%, n: {n}")
    assert code in {item.code for item in problems}


SHARES = st.integers(0, 100)


@settings(max_examples=80, deadline=None)
@given(SHARES, SHARES, st.integers(1, 3000))
def test_rose_and_fell_are_never_both_true(first: int, last: int, n: int) -> None:
    room = Newsroom((polls({2015: float(first), 2017: float(last)}),))
    held = [
        room.ask(ASK % f"from: 2015, to: 2017, direction: {way}, n: {n}").outcome for way in ("increase", "decrease")
    ]
    assert held.count(Outcome.TRUE) <= 1
    assert (Outcome.UNDECIDABLE in held) is (held[0] is held[1])


@settings(max_examples=80, deadline=None)
@given(SHARES, SHARES, st.integers(1, 3000), st.integers(1, 20))
def test_a_wider_margin_moves_an_answer_only_towards_undecidable(first: int, last: int, n: int, deff: int) -> None:
    room = Newsroom((polls({2015: float(first), 2017: float(last)}), polls({2015: float(100 - first)}, "unsafe")))
    for keys in ("from: 2015, to: 2017, direction: increase", "at: 2015, value: most", "at: 2015, over: unsafe"):
        narrow, wide = (room.ask(ASK % f"{keys}, n: {n}, deff: {size}").outcome for size in (1, deff))
        assert wide in {narrow, Outcome.UNDECIDABLE}
