"""docs/scales.md: the newsroom's own scale that it shows can be used as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.judgement.scale import parse_scale
from claimcheck.judgement.verdicts import Word
from claimcheck.quantities.outcomes import Slant

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scales.md").read_text(encoding="utf-8")


def test_the_scale_of_the_page_can_be_used() -> None:
    (text,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    scale = parse_scale(text, "daily", "scales/daily.toml")

    assert (scale.title, scale.mark(Word.MIXED).label) == ("The Daily", "Half the story")
    assert scale.mark(Word.FALSE, Slant.UNDERSTATED).label == "Wrong, there is more"
    assert scale.mark(Word.UNPROVEN, effect=True).label == "Too early to say"
