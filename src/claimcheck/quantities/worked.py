"""A worked example of every word, in each language, and the phrases that stand in no table of single words."""

# ruff: noqa: E501 - a row of a table is read across

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.quantities.quantity import Hedge


@dataclass(frozen=True, slots=True)
class Worked:
    """What was said, and what each measured value makes of it.

    A measured value is a level in the unit that was said, or for a share its percent, for a multiple "2.05 times" as
    much as before, for a change its percent.
    """

    said: dict[str, str]  # by language
    measured: tuple[tuple[str, str], ...]  # value, outcome
    samples: dict[str, tuple[str, ...]]  # by language: what is built of several words


def _worked(en: str, es: str, measured: str, samples_en: str = "", samples_es: str = "") -> Worked:
    """A row from text: "60.3 true | 57.5 mostly", phrases apart by bars."""
    values = tuple((pair.rsplit(" ", 1)[0].strip(), pair.rsplit(" ", 1)[1]) for pair in measured.split(" | "))
    samples = {"en": tuple(filter(None, samples_en.split(" | "))), "es": tuple(filter(None, samples_es.split(" | ")))}
    return Worked({"en": en, "es": es}, values, samples)


WORKED: dict[Hedge, Worked] = {
    Hedge.BARE: _worked("60", "60", "60.3 true | 57.5 mostly | 55 inexact | 50 false"),
    Hedge.EXACTLY: _worked("exactly 4,800", "exactamente 4800", "4800 true | 4751 false"),
    Hedge.ABOUT: _worked("about 60", "alrededor de 60", "62.9 true | 65.5 mostly | 70 false"),
    Hedge.NEARLY: _worked("nearly 60", "casi 60", "58 true | 55 mostly | 60.4 mostly | 61 false"),
    Hedge.CLOSE_TO: _worked("close to 60", "cerca de 60", "62.9 true | 65.5 mostly | 67 false"),
    Hedge.MORE_THAN: _worked("over 100", "más de 100", "103 true | 99.7 inexact | 90 false"),
    Hedge.JUST_OVER: _worked("just over 100", "poco más de 100", "103 true | 108 mostly | 99.7 inexact | 130 false"),
    Hedge.AT_LEAST: _worked("at least 100", "al menos 100", "100 true | 97 inexact | 90 false"),
    Hedge.LESS_THAN: _worked("under 60", "menos de 60", "59.9 true | 60.2 inexact | 62 false"),
    Hedge.AT_MOST: _worked("up to 60", "hasta 60", "60 true | 60.2 inexact | 62 false"),
    Hedge.BETWEEN: _worked("65-70%", "65-70%", "70.4% true | 72% mostly | 80% false", "65-70% | between 65 and 70 per cent", "65-70% | entre el 65 y el 70 %"),
    Hedge.AS_HIGH_AS: _worked("as high as 80", "puede llegar a 80", "81 true | 77 mostly | 70 false"),
    Hedge.WELL_OVER: _worked("well over 50", "muy por encima de 50", "55 true | 51 mostly | 50 false"),
    Hedge.WELL_UNDER: _worked("well under 50", "muy por debajo de 50", "45 true | 49 mostly | 50 false"),
    Hedge.FRACTION: _worked(
        "a third", "un tercio", "34% true | 36% mostly | 40% false",
        "half | a third | two-thirds | three quarters", "la mitad | un tercio | dos tercios | la cuarta parte",
    ),
    Hedge.ONE_IN: _worked("one in five", "una de cada cinco", "21% true | 26% false", "one in five | 1 in 3", "uno de cada cinco | una de cada tres"),
    Hedge.MAJORITY: _worked("most", "la mayoría", "51% true | 50% false"),
    Hedge.VAST_MAJORITY: _worked("the vast majority", "la gran mayoría", "80% true | 70% mostly | 60% false"),
    Hedge.EVERY: _worked("every", "todos", "100% true | 98% false"),
    Hedge.NONE: _worked("none", "ninguno", "0% true | 2% false"),
    Hedge.MULTIPLE: _worked(
        "doubled", "se duplicó", "2.05 times true | 2.15 times mostly | 2.5 times inexact | 1.5 times false",
        "doubled | tripled | twice as many | three times as many | five-fold | by a factor of five",
        "se duplicó | se ha triplicado | el doble | tres veces | se multiplicó por cinco",
    ),
    Hedge.MORE_THAN_MULTIPLE: _worked(
        "more than doubled", "más que se duplicó", "2.25 times true | 1.9 times false",
        "more than doubled | more than twice", "más que se duplicó | más del doble | se duplicó con creces",
    ),
    Hedge.NEARLY_MULTIPLE: _worked(
        "nearly doubled", "casi se duplicó", "1.925 times true | 2.05 times inexact | 1.7 times false",
        "nearly doubled | almost tripled", "casi se duplicó | casi el triple",
    ),
    Hedge.PART: _worked(
        "halved", "se redujo a la mitad", "0.495 times true | 0.54 times mostly | 0.4 times inexact | 0.6 times false",
        "halved | cut in half | cut to a third | half as many", "se redujo a la mitad | cayó a la mitad | se redujo a un tercio | diez veces menos",
    ),
    Hedge.MORE_THAN_PART: _worked(
        "more than halved", "más que se redujo a la mitad", "0.466 times true | 0.52 times false", "more than halved",
    ),
    Hedge.TIMES_MORE: _worked(
        "3 times more than", "3 veces más que", "3 times true | 4 times true | 4.3 times mostly | 6 times inexact",
        "three times more than | five times higher than", "tres veces más que | cinco veces mayor que",
    ),
    Hedge.UNCHANGED: _worked("unchanged", "sin cambios", "-1.5% true | 4% mostly | 6% false"),
    Hedge.SLIGHTLY: _worked("slightly", "levemente", "3% true | 6% false"),
    Hedge.SHARPLY: _worked("sharply", "fuertemente", "25% true | 15% false"),
    Hedge.DRAMATICALLY: _worked("dramatically", "drásticamente", "45% true | 30% false"),
}  # fmt: skip
