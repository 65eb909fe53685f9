"""The figure measures one thing, the sentence names another.

What it means: reports stand for crimes, arrests for emigration, pending cases for people leaving. The check says so
with `stands-for`; the question is whether the reader of the sentence can tell.

When it fires: a load-bearing check has `stands-for: {what, gap}`. Serious when the sentence holds every word of `what`
and none of the words of the measure's name that are not words of `what` (rate, number, share, total, count, index and
the like aside; plural or singular): it names the thing and not the proxy. Else a note.

Fires: "Crime fell by a third", measured as `crime-reports`, standing for crime.
Near miss (a note): "Reports of crime fell by a third".

How to mend: name in the sentence what was counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import params_of
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.params import CheckParams, StandsFor
    from claimcheck.judgement.detector import Case

PLAIN = {"rate", "number", "share", "total", "count", "index", "per", "of", "the", "in", "and", "a", "by", "to"}


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each check that stands for something else."""
    for index, leaf in case.leaves():
        params = params_of(leaf)
        if params.stands_for is None:
            continue
        gap = f": {params.stands_for.gap}" if params.stands_for.gap else ""
        measure = str(params.measure or "what was measured").replace("-", " ")
        yield Detected(
            "proxy-measure",
            _weight(str(case.claim.claim), params, params.stands_for),
            f"what was counted is {measure}, not {params.stands_for.what}{gap}",
            part=index,
            suggestion=f"name what was counted: {measure}",
        )


def _weight(sentence: str, params: CheckParams, stands_for: StandsFor) -> Weight:
    said, thing = _words(sentence), _words(stands_for.what)
    proxy = _words(str(params.measure or "")) - thing
    names_the_thing_only = bool(thing) and thing <= said and bool(proxy) and not proxy & said
    return Weight.SERIOUS if names_the_thing_only else Weight.NOTE


def _words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {_singular(word) for word in words if word not in PLAIN}


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word.removesuffix("s") if len(word) > 3 else word


DETECTOR = Detector("proxy-measure", Weight.SERIOUS, detect)
