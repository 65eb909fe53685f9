"""Rules that a claim ignores or a project weighs must exist: a misspelt one would silence nothing, silently."""

from __future__ import annotations

import pkgutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims.nodes import place_of
from claimcheck.problems import Problem, suggestion
from claimcheck.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.config import Config

# Named by the method, not computed by this release: a book may already say what it thinks of them.
PLANNED = frozenset(
    [
        "count-not-rate",
        "low-robustness",
        "rebuttal-cherry-picked",
        "revised-since",
        "stale-data",
        "universe-shopping",
    ]
)


@cache
def detector_names() -> tuple[str, ...]:
    """Every detector by the name of its file, which is its rule; `validate` need not import them for that."""
    folder = Path(__file__).parent / "detectors"
    return tuple(sorted(item.name.replace("_", "-") for item in pkgutil.iter_modules([str(folder)])))


def known_rules() -> frozenset[str]:
    """Every rule that may be named: detectors, those still to come, and the codes of problems."""
    return frozenset(detector_names()) | PLANNED | frozenset(RULES)


def check_rule_names(claims: Iterable[Claim], config: Config) -> tuple[Problem, ...]:
    """The rules that nobody knows, in the claims (CC113) and in the config (CC124)."""
    return (*_of_claims(claims), *_of_config(config))


def _of_claims(claims: Iterable[Claim]) -> Iterator[Problem]:
    for claim in claims:
        for item in claim.ignore:
            if item.rule not in known_rules():
                place = place_of(item.rule) or item.place
                yield Problem("CC113", _message(item.rule), place, _hint(item.rule), claim=str(claim.id))


def _of_config(config: Config) -> Iterator[Problem]:
    for rule in (*config.severities, *config.ignore):
        if rule not in known_rules():
            yield Problem("CC124", _message(rule), place_of(rule), _hint(rule))


def _message(rule: str) -> str:
    return f"there is no rule '{rule}'"


def _hint(rule: str) -> str:
    return suggestion(rule, detector_names(), noun="rules")
