"""English words of rising and falling, before the figure and after it."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

from claimcheck.quantities.vocabulary import words

_RISE = (
    "rose|risen|rises|rise|rising|grew|grown|grows|grow|growing|increased|increases|increasing|increase|up|climbed|climbs|climbing|jumped|jumps"
    "|jumping|soared|soaring|surged|surging|gained|gains|added|adds|went up|goes up|go up|gone up|spiked|ballooned|expanded|swelled|has risen|have risen"
)  # fmt: skip
_FALL = (
    "fell|fallen|falls|fall|falling|decreased|decreases|decreasing|decrease|down|declined|declines|decline|declining|dropped|drops|drop|dropping"
    "|reduced|reduces|reduce|reducing|cut|cuts|cutting|shrank|shrunk|shrinks|shrinking|plunged|plunges|plummeted|tumbled|lost|went down|goes down"
    "|go down|gone down|slashed|slashing|lowered|has fallen|have fallen|slid|sank|dipped"
)  # fmt: skip
_RISE_OF = "rise|growth|increase|jump|gain|surge|spike|climb|uptick"
_FALL_OF = "fall|decrease|decline|drop|reduction|cut|loss|plunge|dip|slump"


def _with_of(nouns: str) -> frozenset[str]:
    """A rise of, the fall of: the noun before "of", with its article or without."""
    return frozenset(f"{article}{noun} of" for noun in nouns.split("|") for article in ("", "a ", "an ", "the "))


RISING = words(_RISE) | _with_of(_RISE_OF)
FALLING = words(_FALL) | _with_of(_FALL_OF)
RISING_AFTER = words("more|higher|up|increase|rise|growth|gain|jump|above|larger|greater|bigger|surge|increases|spike")
FALLING_AFTER = words("less|fewer|lower|down|decrease|fall|drop|decline|reduction|cut|loss|below|smaller|plunge")
