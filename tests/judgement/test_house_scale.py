from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.judgement.scale import ScaleError, load_scale, packaged_scales, parse_scale, read_scale
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Slant

ENTRY = '[verdicts.{0}]\nlabel = "{0}"\nsymbol = "{0}"\n'
WORDS = [*(word.value for word in Word), "none"]
WHOLE = "".join(ENTRY.format(word) for word in WORDS)


def test_the_house_scale_is_packaged() -> None:
    assert "claimcheck" in packaged_scales()


@pytest.mark.parametrize("name", packaged_scales())
def test_no_two_verdicts_of_a_packaged_scale_look_alike_without_colour(name: str) -> None:
    marks = [load_scale(name).mark(word) for word in (None, *Word)]

    assert len({mark.symbol for mark in marks}) == len({mark.label for mark in marks}) == len(Word) + 1


@pytest.mark.parametrize("name", packaged_scales())
def test_a_packaged_scale_has_a_plain_symbol_for_every_verdict(name: str) -> None:
    plain = [load_scale(name).mark(word).plain for word in (None, *Word)]

    assert all(symbol.isascii() and len(symbol) == 1 for symbol in plain)


def test_a_label_follows_the_direction_where_the_scale_says_so() -> None:
    scale = load_scale()

    assert scale.mark(Word.FALSE, Slant.UNDERSTATED).label == "False, understated"
    assert scale.mark(Word.FALSE, Slant.OVERSTATED) == scale.mark(Word.FALSE)
    assert scale.mark(Word.FALSE, Slant.UNDERSTATED).symbol == scale.mark(Word.FALSE).symbol


def test_a_newsroom_can_bring_its_own_scale(tmp_path: Path) -> None:
    path = tmp_path / "daily.toml"
    path.write_text('title = "The Daily"\n' + WHOLE, encoding="utf-8")

    scale = read_scale(path)

    assert (scale.name, scale.title, scale.mark(Word.TRUE).plain) == ("daily", "The Daily", "true")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("= 1", "is not TOML", id="not TOML"),
        pytest.param('title = "x"', "no [verdicts", id="no verdicts"),
        pytest.param("verdicts = 3", "no [verdicts", id="verdicts is no table"),
        pytest.param(WHOLE.replace("[verdicts.mixed]", "[verdicts.mxed]"), "'mxed' is no verdict", id="unknown"),
        pytest.param(ENTRY.format("true"), "for 'none'", id="a verdict is missing"),
        pytest.param(WHOLE.replace('label = "false"\n', ""), "no label and symbol for 'false'", id="no label"),
        pytest.param(WHOLE.replace('symbol = "false"', 'colour = "red"'), "for 'false'", id="no symbol"),
        pytest.param("verdicts.none = 1\n", "for 'none'", id="a verdict that is no table"),
        pytest.param(WHOLE + 'colour = "red"\n', "'colour' is no key", id="unknown key"),
        pytest.param(WHOLE + 'overstated = "x"\n', "'overstated'", id="words for a direction that are no table"),
        pytest.param(WHOLE.replace('symbol = "mixed"', 'symbol = "false"'), "two verdicts", id="shared symbol"),
    ],
)
def test_a_scale_that_cannot_be_used_says_why(text: str, expected: str) -> None:
    with pytest.raises(ScaleError, match=expected.replace("[", r"\[")):
        parse_scale(text, "daily")


def test_an_unknown_scale_suggests_the_nearest() -> None:
    with pytest.raises(ScaleError) as told:
        load_scale("claimchek")

    assert told.value.hint is not None
    assert "claimcheck" in told.value.hint


def test_a_scale_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScaleError, match=r"none\.toml cannot be read"):
        read_scale(tmp_path / "none.toml")
