"""What a kind of check is: a name, its parameters, what it will ask for, and how it answers."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Use
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of check. `params` and `evaluate` agree on the parameter class, which is why it is Any here."""

    name: str
    params: type[CheckParams]
    uses: Callable[[Any], tuple[Use, ...]]
    evaluate: Callable[[Any, Evidence], Finding]
    manual: str
    says: Callable[[Any], str]  # what the check asks, as people would say it: "103 in 2015"
    elsewhere: Callable[[Any], tuple[Use, ...]] = lambda _: ()  # measures that another source of the claim may have
    weighs: bool = False  # it also looks at how many people live in a place, where a source has its population


def discover() -> dict[str, Kind]:
    """Every kind in `evaluation/kinds/`, by name, in alphabetical order."""
    package = importlib.import_module("claimcheck.evaluation.kinds")
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        kind: Kind = importlib.import_module(f"{package.__name__}.{module.name}").KIND
        found[kind.name] = kind
    return dict(sorted(found.items()))
