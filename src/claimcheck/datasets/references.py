"""Do the names in claims lead anywhere? Sources, measures, groups and periods, looked up without opening any data."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from claimcheck.claims.checks import Check, checks_in
from claimcheck.claims.declared import AllExcept, ListGroup
from claimcheck.claims.nodes import place_of
from claimcheck.claims.times import Named
from claimcheck.datasets.well_formed import derivation_problems
from claimcheck.problems import Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from claimcheck.claims.claim import Claim
    from claimcheck.claims.config import Config
    from claimcheck.claims.declared import Group, NamedPeriods
    from claimcheck.datasets.catalogue import Catalogue
    from claimcheck.datasets.series import Use


def check_references(
    claims: Iterable[Claim],
    catalogue: Catalogue,
    config: Config,
    uses_of: Callable[[Check], tuple[Use, ...]],
) -> list[Problem]:
    """Every name in the claims, and in the catalogue itself, that leads nowhere."""
    problems = [*_vintages(catalogue), *_catalogue_groups(catalogue, config)]
    for claim in claims:
        known = _Known.of(claim, catalogue, config)
        found = [
            *_sources(claim, catalogue),
            *_derived(claim, known),
            *_claim_groups(claim, known),
            *_checks(claim, known, uses_of),
        ]
        problems += [dataclasses.replace(problem, claim=str(claim.id)) for problem in found]
    return problems


@dataclasses.dataclass(frozen=True, slots=True)
class _Known:
    """What the names of one claim may lead to."""

    sources: frozenset[str]
    measures: frozenset[str]
    groups: Mapping[str, Group]
    periods: Mapping[str, NamedPeriods]
    all_sources_known: bool

    @classmethod
    def of(cls, claim: Claim, catalogue: Catalogue, config: Config) -> _Known:
        listed = [str(ref.id) for ref in claim.sources]
        own = [item for item in listed if item in catalogue.sources]
        groups: dict[str, Group] = {str(name): group for name, group in config.groups.items()}
        periods: dict[str, NamedPeriods] = {str(name): item for name, item in config.periods.items()}
        measures = {str(name) for name in claim.derived}
        for item in own:
            groups |= {str(name): group for name, group in catalogue.sources[item].groups.items()}
            periods |= catalogue.periods_of(item)
            measures |= {str(name) for name in catalogue.measures_of(item)}
        groups |= {str(name): group for name, group in claim.groups.items()}
        periods |= {str(name): item for name, item in claim.periods.items()}
        return cls(frozenset(listed), frozenset(measures), groups, periods, len(own) == len(listed))


def _sources(claim: Claim, catalogue: Catalogue) -> Iterator[Problem]:
    for ref in claim.sources:
        source = catalogue.sources.get(str(ref.id))
        if source is None:
            hint = suggestion(ref.id, catalogue.sources, noun="sources")
            yield Problem("CC120", f"the catalogue holds no source '{ref.id}'", place_of(ref.id), hint)
        elif source.is_document and ref.stance is None:
            message = f"'{ref.id}' is a document ({source.kind}), and the claim does not say which side it is on"
            yield Problem("CC118", message, place_of(ref.id), "stance: supports, contradicts or context")


def _derived(claim: Claim, known: _Known) -> Iterator[Problem]:
    if not known.all_sources_known:
        return
    yield from derivation_problems(claim.derived, known.measures)


def _claim_groups(claim: Claim, known: _Known) -> Iterator[Problem]:
    for name, group in claim.groups.items():
        yield from _wider(name, group, known.groups)


def _catalogue_groups(catalogue: Catalogue, config: Config) -> Iterator[Problem]:
    for source in catalogue.sources.values():
        groups: dict[str, Group] = {str(name): group for name, group in config.groups.items()}
        groups |= {str(name): group for name, group in source.groups.items()}
        for name, group in source.groups.items():
            yield from _wider(name, group, groups)


def _wider(name: str, group: Group, groups: Mapping[str, Group]) -> Iterator[Problem]:
    """The universe that a group is taken from is a group too, or `all`."""
    if isinstance(group, ListGroup) and group.of is not None and group.of not in {*groups, "all"}:
        hint = suggestion(group.of, {*groups, "all"} - {str(name)}, noun="groups")
        yield Problem("CC122", f"'{name}' is taken from '{group.of}', which is no group", place_of(group.of), hint)
    if isinstance(group, AllExcept) and "aggregate" in group.all_except:
        word = next(item for item in group.all_except if item == "aggregate")
        yield Problem("CC122", "there is no group 'aggregate'", place_of(word), "all-except: aggregates")


def _vintages(catalogue: Catalogue) -> Iterator[Problem]:
    for source in catalogue.sources.values():
        older = source.supersedes
        if older is not None and older not in catalogue.sources:
            hint = suggestion(older, set(catalogue.sources) - {str(source.id)}, noun="sources")
            yield Problem("CC120", f"'{source.id}' supersedes '{older}', which is no source", place_of(older), hint)
        circle = _circle(str(source.id), catalogue)
        if circle is not None and circle[0] == min(circle):
            message = f"these sources supersede one another: {' → '.join(circle)}"
            yield Problem("CC401", message, place_of(older) if older else None, "say which of them is the newest")


def _circle(start: str, catalogue: Catalogue) -> list[str] | None:
    """The vintages from a source back to itself; None when they end."""
    trail = [start]
    while len(trail) <= len(catalogue.sources):
        older = catalogue.sources[trail[-1]].supersedes
        if older is None or older not in catalogue.sources:
            return None
        trail.append(str(older))
        if older == start:
            return trail if len(trail) > 2 else None  # itself: told where it is read
    return None


def _checks(claim: Claim, known: _Known, uses_of: Callable[[Check], tuple[Use, ...]]) -> Iterator[Problem]:
    for part in claim.checks:
        for check in checks_in(part):
            yield from _measures(check, known, uses_of)
            yield from _restrictions(check, known)
            yield from _periods(check, known)


def _measures(check: Check, known: _Known, uses_of: Callable[[Check], tuple[Use, ...]]) -> Iterator[Problem]:
    if not known.all_sources_known:
        return  # the source that is missing may be the one that defines it
    names = [use.measure for use in uses_of(check)]
    for name in dict.fromkeys(names):
        if name in known.measures:
            continue
        hint = suggestion(name, known.measures, noun="measures") if known.measures else "attach one under `sources:`"
        message = f"no source of the claim defines the measure '{name}'"
        yield Problem("CC121", message, place_of(name) or check.place, hint)


def _restrictions(check: Check, known: _Known) -> Iterator[Problem]:
    per = getattr(check.params, "per", None)
    divisor = (per.source,) if per is not None and per.source is not None else ()
    for name in (*getattr(check.params, "source", ()), *divisor):
        if name not in known.sources:
            hint = suggestion(name, known.sources, noun="sources of the claim")
            yield Problem("CC120", f"'{name}' is not among the sources of the claim", place_of(name), hint)


def _periods(check: Check, known: _Known) -> Iterator[Problem]:
    for named in _named_in(check.params):
        periods = known.periods.get(str(named.name))
        if periods is None:
            hint = suggestion(named.name, known.periods, noun="named periods")
            yield Problem("CC122", f"no period '{named.name}' is declared", place_of(named.name) or check.place, hint)
        elif named.member is not None and named.member not in periods.members:
            members = [name for name in periods.members if name]
            hint = suggestion(named.member, members, noun=f"members of {named.name}")
            message = f"'{named.name}' has no member '{named.member}'"
            yield Problem("CC122", message, place_of(named.name) or check.place, hint)


def _named_in(value: object) -> Iterator[Named]:
    """Every named period inside the parameters of a check, however deep."""
    if value is None or isinstance(value, (str, int)):
        return  # most of what a check says
    if isinstance(value, Named):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _named_in(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _named_in(item)
