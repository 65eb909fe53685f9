from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.compare import Role, meets
from claimcheck.quantities.intervals import Interval, printed, scaled
from claimcheck.quantities.outcomes import Outcome
from claimcheck.quantities.parse import parse_quantity
from claimcheck.quantities.quantity import Quantity, QuantityError
from claimcheck.quantities.sentence import passages_in
from claimcheck.quantities.tolerance import Figures

FIGURES = st.decimals(min_value=Decimal("0.01"), max_value=10**6, places=2)
TWO_SIDED = st.sampled_from(["", "exactly ", "about ", "nearly ", "close to "])
STRICT = st.sampled_from(["more than ", "just over ", "at least ", "less than ", "at most "])
STRICT_RATIOS = st.sampled_from(["doubled", "more than doubled", "tripled", "halved", "more than halved", "most"])
MEASURED = st.floats(min_value=0.01, max_value=10**6)
WIDTHS = st.floats(min_value=0, max_value=1000)


def around(value: float, width: float) -> Interval:
    return Interval(value, value - width, value + width)


@given(word=TWO_SIDED, figure=FIGURES, value=st.decimals(min_value=1, max_value=10**6, places=3))
def test_a_finer_print_inside_one_band_keeps_the_outcome(word: str, figure: Decimal, value: Decimal) -> None:
    quantity = parse_quantity(f"{word}{figure}")
    coarse = meets(quantity, printed(float(value), 1))
    if not coarse.at_border:
        assert meets(quantity, printed(float(value), 3)).outcome is coarse.outcome


@given(word=STRICT, figure=FIGURES, value=MEASURED, width=WIDTHS, more=WIDTHS)
def test_widening_moves_a_strict_word_only_towards_undecidable(
    word: str, figure: Decimal, value: float, width: float, more: float
) -> None:
    quantity = parse_quantity(f"{word}{figure}")
    narrow, wide = (
        meets(quantity, around(value, size), figures=Figures.WITH_ROUNDING).outcome for size in (width, width + more)
    )
    assert wide in {narrow, Outcome.UNDECIDABLE}


@given(word=STRICT_RATIOS, value=st.floats(min_value=0.1, max_value=5), width=st.floats(0, 2), more=st.floats(0, 2))
def test_widening_moves_a_strict_ratio_only_towards_undecidable(
    word: str, value: float, width: float, more: float
) -> None:
    quantity = parse_quantity(word)
    narrow, wide = (meets(quantity, around(value, size), role=Role.SIZE).outcome for size in (width, width + more))
    assert wide in {narrow, Outcome.UNDECIDABLE}


@given(word=TWO_SIDED, figure=FIGURES, value=MEASURED)
def test_a_claim_and_its_mirror_below_zero_agree(word: str, figure: Decimal, value: float) -> None:
    above = meets(parse_quantity(f"{word}{figure}"), around(value, 0))
    below = meets(parse_quantity(f"{word}-{figure}"), scaled(around(value, 0), -1))
    assert (below.outcome, below.slant) == (above.outcome, above.slant)


@given(figure=FIGURES)
def test_the_figure_itself_is_always_true(figure: Decimal) -> None:
    assert meets(parse_quantity(str(figure)), printed(float(figure), 2)).outcome is Outcome.TRUE


@given(text=st.text(max_size=60) | st.from_regex(r"(about|over|not|half|one|in|of|-|%|[0-9]{1,4}|million|and| ){1,12}"))
def test_reading_a_quantity_and_its_text_again_gives_the_same(text: str) -> None:
    try:
        quantity: Quantity = parse_quantity(text)
    except QuantityError:
        return
    assert parse_quantity(str(quantity)) == quantity


NUMBERS = ["60", "2016", "12", "1,2", "-1", "7th", "½", "one", "half", "doubled", "Q3"]
AROUND = ["July", "May", "-", "/", ".", ":", "per", "aged", "to", "%", "in", "$", "G", "\u2212", "année"]
PIECES = st.sampled_from([*NUMBERS, *AROUND])


@given(pieces=st.lists(PIECES, max_size=12), glue=st.sampled_from(["", " "]), language=st.sampled_from(["en", "es"]))
def test_any_sentence_is_read_and_its_passages_stand_where_they_say(
    pieces: list[str], glue: str, language: str
) -> None:
    sentence = glue.join(pieces)
    behind = 0
    for passage in passages_in(sentence, language):
        assert sentence[passage.start : passage.end] == passage.text
        assert behind <= passage.start < passage.end
        behind = passage.end
