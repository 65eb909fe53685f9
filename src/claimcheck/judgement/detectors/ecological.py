"""A sentence about persons, answered by a comparison of places.

What it means: in places with more gun owners there may be more deaths without one gun owner more among the dead. What
goes together among places, or among the years of one place, need not go together among people.

When it fires: a load-bearing `correlation` was decided, and the sentence speaks of persons: people, men, women,
children, workers, voters, families and the like who are, have or do something ("people who", "those with", "las
personas que", "quienes"), and of no places or times that are compared: states, countries, towns, districts, years and
the like. Serious. It speaks of what the figures can show, not of anybody's intent.

Fires: "People who own guns are more likely to be shot", with a correlation of gun ownership and deaths among states.
Near miss: "States where more people own guns have more deaths": the sentence is about states, too.

How to mend: say in the sentence that places are compared, or use figures that count persons.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.judgement.detector import Detector
from claimcheck.judgement.parts import check_of
from claimcheck.judgement.verdicts import Detected, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.judgement.detector import Case

_WHO = (
    "people|persons?|those|anyone|everyone|everybody|men|women|boys|girls|children|kids|adults|teenagers|workers"
    "|employees|voters|citizens|residents|students|pupils|patients|families|households|parents|mothers|fathers"
    "|immigrants|migrants|smokers|drinkers|drivers|owners"
)
_QUIEN = (
    "personas?|gente|hombres|mujeres|niños|niñas|adultos|jóvenes|trabajadores|trabajadoras|empleados|votantes"
    "|ciudadanos|habitantes|estudiantes|alumnos|pacientes|familias|hogares|padres|madres|inmigrantes|migrantes"
    "|aquellos|aquellas|los|las"
)
_PERSONS = re.compile(
    rf"\b(?:{_WHO}) (?:who|that|whose|with|without|in poverty|are|have|tend)\b"
    rf"|\b(?:smokers|drinkers|drivers|\w+ owners) (?:are|have|die|tend)\b"
    rf"|\b(?:{_QUIEN}) (?:que|con|sin|cuyos?|cuyas?)\b|\bquien(?:es)?\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:states?|countries|country|nations?|counties|county|cities|city|towns?|municipalit(?:y|ies)|provinces?"
    r"|regions?|districts?|departments?|neighbou?rhoods?|places?|areas?|communities|schools?|years?|months?"
    r"|estados?|país(?:es)?|ciudad(?:es)?|pueblos?|municipios?|provincias?|regi(?:ón|ones)|distritos?|departamentos?"
    r"|barrios?|lugar(?:es)?|zonas?|comunidad(?:es)?|escuelas?|años?|mes(?:es)?)\b",
    re.IGNORECASE,
)


def detect(case: Case) -> Iterator[Detected]:
    """One finding for each correlation that answers for persons."""
    sentence = str(case.claim.claim)
    found = _PERSONS.search(sentence)
    if found is None or _COMPARED.search(sentence):
        return
    for index, leaf in case.leaves():
        check = check_of(leaf)
        if leaf.is_decided and check.kind == "correlation":
            things = "places" if getattr(check.params, "among", None) is not None else "periods"
            yield Detected(
                "ecological",
                Weight.SERIOUS,
                f"the sentence speaks of persons ('{found.group()}'), and {things} were compared; what goes together "
                f"among {things} need not go together among persons",
                part=index,
                source=leaf.deciding[0].source,
                suggestion=f"say that {things} are compared, or use figures that count persons",
                cells=tuple(key for item in leaf.deciding for seen in item.observed for key in seen.cells),
            )


DETECTOR = Detector("ecological", Weight.SERIOUS, detect)
