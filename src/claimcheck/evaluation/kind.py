"""What a kind of check is: a name, its parameters, what it will ask for, and how it answers."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.claims.params import CheckParams
    from claimcheck.datasets.series import Use
    from claimcheck.evaluation.evidence import Evidence
    from claimcheck.evaluation.findings import Finding

T = TypeVar("T")


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


class OnDemand(Mapping[str, T]):
    """Names, sorted, to values that are made when somebody asks for one."""

    def __init__(self, names: Iterable[str], make: Callable[[str], T]) -> None:
        self._names = tuple(sorted(names))
        self._make = make

    def __getitem__(self, name: str) -> T:
        """The value of that name; KeyError when there is none."""
        if name not in self._names:
            raise KeyError(name)
        return self._make(str(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def discover() -> Mapping[str, Kind]:
    """Every kind in `evaluation/kinds/`, by name; the file of a kind is imported when somebody asks for the kind."""
    package = importlib.import_module("claimcheck.evaluation.kinds")
    names = (module.name.replace("_", "-") for module in pkgutil.iter_modules(package.__path__))
    return OnDemand(names, _imported)


@cache
def _imported(name: str) -> Kind:
    kind: Kind = importlib.import_module(f"claimcheck.evaluation.kinds.{name.replace('-', '_')}").KIND
    return kind


def params_of(kinds: Mapping[str, Kind]) -> Mapping[str, type[CheckParams]]:
    """The parameters of each kind: all that reading a claim needs to know of it."""
    return OnDemand(kinds, lambda name: kinds[name].params)
