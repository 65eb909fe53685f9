from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.judgement.scale import EFFECT, Scale, ScaleError, load_scale, packaged_scales, parse_scale, read_scale
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Slant

WORDS = [*(word.value for word in Word), "none"]
WHOLE = "".join(f'[verdicts.{word}]\nlabel = "{word}"\n' for word in WORDS)
OVER, UNDER = Slant.OVERSTATED, Slant.UNDERSTATED
HOUSES = ("politifact", "africa-check", "chequeado", "averitec", "claimreview")
CONFLICT = "Conflicting Evidence/Cherrypicking"

# Section 6 of the design, row by row: the verdict, which way its errors lean, and a column for each house.
SECTION_6: list[tuple[Word, Slant | None, str | None, str, str, str, int | None]] = [
    (Word.TRUE, None, "True", "Correct", "Verdadero", "Supported", 5),
    (Word.MOSTLY_TRUE, None, "Mostly True", "Mostly correct", "Verdadero, pero…", "Supported", 4),
    (Word.MOSTLY_TRUE, OVER, "Mostly True", "Mostly correct", "Verdadero, pero…", "Supported", 4),
    (Word.MOSTLY_TRUE, UNDER, "Mostly True", "Mostly correct", "Verdadero, pero…", "Supported", 4),
    (Word.TRUE_BUT, None, "Half True", "Misleading", "Verdadero, pero…", CONFLICT, 3),
    (Word.MISLEADING, None, "Mostly False", "Misleading", "Engañoso", CONFLICT, 2),
    (Word.EXAGGERATED, None, "Half True", "Exaggerated", "Exagerado", "Refuted", 2),
    (Word.EXAGGERATED, OVER, "Half True", "Exaggerated", "Exagerado", "Refuted", 2),
    (Word.UNDERSTATED, UNDER, "Half True", "Understated", "Exagerado", "Refuted", 3),
    (Word.MIXED, None, "Half True", "Misleading", "Discutible", CONFLICT, 2),
    (Word.MIXED, OVER, "Half True", "Misleading", "Discutible", CONFLICT, 2),
    (Word.MIXED, UNDER, "Half True", "Misleading", "Discutible", CONFLICT, 3),
    (Word.FALSE, None, "False", "Incorrect", "Falso", "Refuted", 1),
    (Word.FALSE, OVER, "False", "Incorrect", "Falso", "Refuted", 1),
    (Word.FALSE, UNDER, "False", "Incorrect", "Falso", "Refuted", 1),
    (Word.UNPROVEN, None, None, "Unproven", "Insostenible", "Not Enough Evidence", None),
    (Word.DISPUTED, None, None, "Unproven", "Discutible", CONFLICT, None),
]
CELLS = [
    pytest.param(house, word, lean, cell, id=f"{house}: {word}{f', {lean}' if lean else ''}")
    for word, lean, *row in SECTION_6
    for house, cell in zip(HOUSES, row, strict=True)
]


@pytest.mark.parametrize(("house", "word", "lean", "cell"), CELLS)
def test_a_verdict_has_the_label_or_the_number_of_its_house(
    house: str, word: Word, lean: Slant | None, cell: str | int | None
) -> None:
    mark = load_scale(house).mark(word, lean)

    assert (mark.number if house == "claimreview" else mark.label) == cell


def test_every_verdict_but_outdated_stands_in_the_table() -> None:
    assert {word for word, *_ in SECTION_6} == set(Word) - {Word.OUTDATED}


def test_chequeado_calls_an_open_effect_hasty_and_other_open_claims_untenable() -> None:
    scale = load_scale("chequeado")

    assert scale.mark(Word.UNPROVEN, effect=True).label == "Apresurado"
    assert scale.mark(Word.FALSE, effect=True).label == "Falso"


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("today", [(Word.FALSE, UNDER), (Word.TRUE, None)], ids=["false today", "true today"])
def test_an_outdated_verdict_has_the_mark_of_todays(house: str, today: tuple[Word, Slant | None]) -> None:
    scale = load_scale(house)

    assert scale.mark(Word.OUTDATED, today=today) == scale.mark(*today)
    assert scale.mark(Word.OUTDATED).label is None


def test_claimcheck_has_a_word_of_its_own_for_outdated() -> None:
    assert load_scale().mark(Word.OUTDATED, today=(Word.FALSE, None)).label == "Outdated"


def test_no_house_but_claimreview_gives_numbers() -> None:
    with_numbers = {name for name in packaged_scales() if any(mark.number for mark in load_scale(name).marks.values())}

    assert with_numbers == {"claimreview"}
    assert (load_scale("claimreview").lowest, load_scale("claimreview").highest) == (1, 5)


def test_the_packaged_scales_are_those_of_the_design_and_our_own_first() -> None:
    assert packaged_scales() == ("claimcheck", *sorted(HOUSES))


@pytest.mark.parametrize("name", packaged_scales())
def test_no_two_labels_of_a_packaged_scale_look_alike_without_colour(name: str) -> None:
    marks = [load_scale(name).mark(word) for word in (None, *Word)]

    for symbols in ([mark.symbol for mark in marks], [mark.plain for mark in marks]):
        assert len({(symbol, mark.label) for symbol, mark in zip(symbols, marks, strict=True)}) == len(set(symbols))


@pytest.mark.parametrize("name", packaged_scales())
def test_a_packaged_scale_has_a_plain_symbol_for_every_verdict(name: str) -> None:
    plain = [load_scale(name).mark(word).plain for word in (None, *Word)]

    assert all(symbol.isascii() and len(symbol) == 1 for symbol in plain)


def test_every_verdict_of_our_own_scale_has_a_label_of_its_own() -> None:
    assert len({load_scale().mark(word).label for word in (None, *Word)}) == len(Word) + 1


def test_a_label_follows_the_direction_where_the_scale_says_so() -> None:
    scale = load_scale()

    assert scale.mark(Word.FALSE, UNDER).label == "False, understated"
    assert scale.mark(Word.FALSE, OVER) == scale.mark(Word.FALSE)
    assert scale.mark(Word.FALSE, UNDER).symbol == scale.mark(Word.FALSE).symbol


def daily(text: str) -> Scale:
    return parse_scale(text, "daily", "scales/daily.toml")


def test_a_newsroom_can_bring_its_own_scale(tmp_path: Path) -> None:
    path = tmp_path / "daily.toml"
    path.write_text('title = "The Daily"\n' + WHOLE, encoding="utf-8")

    scale = read_scale(path, "scales/daily.toml")

    assert (scale.name, scale.title, scale.mark(Word.TRUE).label) == ("daily", "The Daily", "true")


def test_symbols_are_those_of_claimcheck_unless_a_scale_has_its_own() -> None:
    scale = daily(WHOLE.replace('label = "mixed"', 'label = "mixed"\nsymbol = "M"'))

    assert (scale.mark(Word.FALSE).symbol, scale.mark(Word.FALSE).plain) == ("✘", "x")
    assert (scale.mark(Word.MIXED).symbol, scale.mark(Word.MIXED).plain) == ("M", "M")


def test_verdicts_with_one_label_share_its_symbol() -> None:
    scale = daily(WHOLE.replace('label = "mixed"', 'label = "true-but"'))

    assert scale.mark(Word.MIXED).symbol == scale.mark(Word.TRUE_BUT).symbol


def test_outdated_and_not_checked_may_be_left_out() -> None:
    scale = daily(WHOLE.split("[verdicts.outdated]")[0])

    assert scale.mark(Word.OUTDATED, today=(Word.FALSE, None)).label == "false"
    assert scale.mark(None).label == "Not checked"


def test_a_number_of_a_direction_keeps_the_label() -> None:
    numbered = "lowest = 0\nhighest = 10\n" + WHOLE.replace(
        'label = "false"', 'label = "false"\nnumber = 1\nunderstated = {number = 2}\neffect = {label = "open"}'
    )
    marks = daily(numbered).marks

    assert (marks[Word.FALSE, UNDER].label, marks[Word.FALSE, UNDER].number) == ("false", 2)
    assert (marks[Word.FALSE, EFFECT].label, marks[Word.FALSE, EFFECT].number) == ("open", 1)


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        pytest.param("= 1", 1, "not TOML", "key =", id="not TOML"),
        pytest.param('title = "x"', 1, "'verdicts' is missing", "verdicts", id="no verdicts"),
        pytest.param("verdicts = 3", 1, "expected a mapping", "", id="verdicts is no table"),
        pytest.param(WHOLE.replace("s.mixed]", "s.mxed]"), 13, "no verdict 'mxed'", "'mixed'", id="unknown verdict"),
        pytest.param(
            WHOLE.replace('[verdicts.mixed]\nlabel = "mixed"\n', ""), 1, "'mixed' is missing", "[verdicts.mixed]",
            id="a verdict is missing",
        ),
        pytest.param(WHOLE.replace('label = "false"', 'symbol = "f"'), 15, "no label", "no-label", id="no label"),
        pytest.param(WHOLE + WHOLE[:30], 25, "twice", "keep one", id="a table twice"),
        pytest.param('title = "a"\ntitle = "b"\n' + WHOLE, 2, "twice", "keep one", id="a key twice"),
        pytest.param(WHOLE + 'colour = "red"\n', 25, "unknown key 'colour'", "keys", id="unknown key"),
        pytest.param(WHOLE + "no-label = true\n", 23, "only one of", "keep one", id="a label and none"),
        pytest.param(WHOLE + "number = 3\n", 23, "3 lies outside", "lowest = 1", id="a number without bounds"),
        pytest.param(
            WHOLE.replace('label = "mixed"', "as-today = true"), 13, "only `outdated`", "label", id="as today elsewhere"
        ),
        pytest.param(WHOLE + 'understated = "x"\n', 25, "expected a mapping", "", id="a direction that is no table"),
        pytest.param(
            WHOLE.replace('label = "mixed"', 'label = "mixed"\nsymbol = "✘"'), 16, "one symbol, ✘", "of its own",
            id="a symbol of two labels",
        ),
        pytest.param(
            WHOLE.replace('label = "mixed"', 'label = "\\u001b[2J"'), 14, "a label of at most", "", id="hidden"
        ),
        pytest.param(WHOLE + 'symbol = "abc"\n', 25, "one or two letters", "", id="a long symbol"),
        pytest.param(WHOLE + 'plain = "é"\n', 25, "one or two ASCII", "", id="a plain symbol that is not plain"),
    ],
)  # fmt: skip
def test_what_has_to_be_mended_in_a_scale_is_told_with_its_line(text: str, line: int, message: str, hint: str) -> None:
    with pytest.raises(ScaleError) as told:
        daily(text)

    problem = told.value.problems[0]
    assert problem.place is not None
    assert (problem.code, problem.place.path, problem.place.line) == ("CC125", "scales/daily.toml", line)
    assert message in problem.message
    assert hint in (problem.hint or "")


def test_everything_that_has_to_be_mended_is_told_at_once() -> None:
    with pytest.raises(ScaleError) as told:
        daily('[verdicts.true]\nlabel = "True"\n[verdicts.fals]\nlabel = "False"\n')

    assert len(told.value.problems) == 10  # nine that are missing and one that is unknown


def test_an_unknown_scale_suggests_the_nearest() -> None:
    with pytest.raises(ScaleError) as told:
        load_scale("claimchek")

    assert told.value.hint is not None
    assert "'claimcheck'" in told.value.hint


def test_a_scale_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScaleError, match="no such file") as told:
        read_scale(tmp_path / "none.toml", "none.toml")

    assert told.value.problems[0].code == "CC125"
