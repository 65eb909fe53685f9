"""What the other words of a quantity mean, in a sentence: directions, units, only and not."""

from __future__ import annotations

from claimcheck.quantities.quantity import Unit
from claimcheck.quantities.vocabularies import VOCABULARIES
from claimcheck.quantities.vocabulary import Frame, Vocabulary

_FRAMES = {
    Frame.ONLY: "no effect on the number; noted, since it downplays the figure",
    Frame.NOT: "turns the word after it: not more than is at most; did not double is true where doubled is false",
}
_UNITS = {Unit.PERCENT: "percent", Unit.POINTS: "percentage points"}


def explain_plain(text: str, language: str = "en") -> str | None:
    """What a word does that is neither a hedge nor a figure; None for other words."""
    said = " ".join(text.casefold().replace("-", " ").split())
    vocabulary = VOCABULARIES[language]
    frame = vocabulary.frames.get(said)
    around = _FRAMES.get(frame) if frame is not None else None
    return _direction(said, vocabulary) or _unit(said, vocabulary) or around


def _direction(said: str, vocabulary: Vocabulary) -> str | None:
    sign = vocabulary.moves.get(said) or vocabulary.moves_after.get(said)
    if sign is None:
        return None
    return f"says which way, {'up' if sign > 0 else 'down'}; how much is what comes with it"


def _unit(said: str, vocabulary: Vocabulary) -> str | None:
    if said not in vocabulary.units:
        return None
    unit, factor = vocabulary.units[said]
    return f"{_UNITS[unit]}, {factor} each" if factor != 1 else _UNITS[unit]
