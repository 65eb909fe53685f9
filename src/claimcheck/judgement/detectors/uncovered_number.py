"""A figure or a year in the sentence that no check touches.

What it means: part of what was said was not tested, and the verdict does not speak for it.

When it fires: a figure, a year or a date of the sentence is in no check (its quantities, counts, periods, places and
filters; a year also counts when a check looked at a figure of that year), in no check's `covers`, and in no part under
`not-checked`. The "two" of "in two years" is covered by a check that looks at periods two years apart. Remarks
(`note`, `because`, `gap`) do not count: they speak about the sentence. One note for the claim.

Fires: "fell from 103 in 2015 to 80 in 2016 and 60 in 2017" with one `from-to` of 2015 and 2017: it says 80, 2016.
Near miss: the same with a `level` of 80 in 2016, or with "80 in 2016" under `not-checked`.

How to mend: write a check for it, name it in `covers`, or say under `not-checked` why it is not tested.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.hearing import findings_of
from claimcheck.judgement.mentions import Mentions, collect, collect_years
from claimcheck.judgement.parts import params_of
from claimcheck.judgement.time_spans import Length, length_said, lengths_of
from claimcheck.judgement.verdicts import Detected, Weight
from claimcheck.quantities.sentence import Said, figures_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case

_YEAR = re.compile(r"\d{4}")


def detect(case: Case) -> Iterator[Detected]:
    """One note that lists every figure without a check."""
    mentions = _mentions(case)
    sentence = str(case.claim.claim)
    said = [item for item in figures_in(sentence, str(case.claim.language)) if not _is_covered(item, mentions)]
    lengths = {length for _, leaf in case.every_leaf() for length in lengths_of(params_of(leaf), findings_of(leaf))}
    missing = list(dict.fromkeys(item.text.strip() for item in said if _length(item, sentence) not in lengths))
    if missing:
        plural = len(missing) > 1
        yield Detected(
            "uncovered-number",
            Weight.NOTE,
            f"the sentence says {_listed(missing)}; no check covers {'them' if plural else 'it'}",
            suggestion=f'write a check, or under not-checked: {{part: "{missing[0]}", reason: …}}',
            words=tuple(missing),
        )


def _mentions(case: Case) -> Mentions:
    mentions = Mentions(texts=[str(item.part) for item in case.claim.not_checked])
    for _, leaf in case.every_leaf():
        collect(params_of(leaf), mentions)
        collect_years((seen.at for finding in findings_of(leaf) for seen in finding.observed), mentions)
    return mentions


def _is_covered(said: Said, mentions: Mentions) -> bool:
    if said.kind == "number":
        return bool(_same_amounts(said) & mentions.numbers) or mentions.names(said.text.strip())
    years = [int(found) for found in _YEAR.findall(said.text)]
    return (bool(years) and all(year in mentions.years for year in years)) or mentions.names(said.text.strip())


def _length(said: Said, sentence: str) -> Length | None:
    """Of "two" in "the past two years", how long that is; None for any other figure."""
    return length_said(said.value, sentence[said.end :]) if said.kind == "number" else None


def _same_amounts(said: Said) -> set[Decimal]:
    """The value; of words such as "halved" or "doubled" also the percentage they stand for."""
    if any(letter.isdigit() for letter in said.text):
        return {said.value}
    return {said.value, said.value * 100, abs(said.value - 1) * 100}


def _listed(items: list[str]) -> str:
    return ", ".join(items[:-1]) + (" and " if len(items) > 1 else "") + items[-1]


DETECTOR = Detector("uncovered-number", Weight.NOTE, detect)
