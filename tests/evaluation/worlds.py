"""Tables drawn by chance, printed to few places or to more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st
from numpy.random import default_rng
from tests.evaluation.newsroom import Newsroom, group, period

from claimcheck.claims.derivations import DERIVED
from claimcheck.claims.grammar import Reader
from claimcheck.claims.yaml_events import parse_yaml
from claimcheck.datasets.derivations import bases_of, derived_facts
from claimcheck.datasets.derived import Recipe, derive
from claimcheck.datasets.series import Adding, Cell, MeasureFacts, Need, Series
from claimcheck.evaluation.findings import Finding
from claimcheck.quantities.intervals import Interval
from claimcheck.quantities.outcomes import Outcome

PLACES = tuple("ABCDEFGHI")
YEARS = range(2011, 2018)
MEASURES = ("rate", "other")
RELATED = 0.3  # of the worlds, in which the two measures go together
SUBUNITS = 1000  # figures are whole numbers of thousandths, so that no border is decided by a binary residue

DERIVATIONS = (
    '{change-of: rate, over: 1 year, as: "%"}',
    "{difference-over: rate, over: 1 year}",
    "{sum: [rate, other]}",
    "{difference: [rate, other]}",
    '{ratio: rate, to: [rate, other], as: "%"}',
    "{rebase: rate, to: 2011..2012}",
    "{index: rate, to: 2011}",
    "{deflate: rate, by: other, to: 2011}",
    "{cumulative: rate}",
)

Figures = Mapping[tuple[str, str, int], int]  # measure, place, year → thousandths


@dataclass(frozen=True)
class World:
    """Two measures of nine places over seven years, in whole numbers, and where in their rounding the truth lies."""

    whole: Figures
    offsets: Figures  # tenths, -4 to 4

    def room(
        self,
        *,
        fine: bool = False,
        factor: int = 1,
        places: Sequence[str] = PLACES,
        over: Adding = Adding.MEAN,
        names: Mapping[str, str] | None = None,
        sources: Sequence[str] = ("bureau",),
    ) -> Newsroom:
        """The tables in whole numbers, or to one place more; `factor`: the same in a smaller unit."""
        made: list[Series] = []
        for source in sources:
            bases = {name: self._table(name, source, (fine, factor, places, over, names or {})) for name in MEASURES}
            made += [*bases.values(), *(_derived(form, bases, source) for form in DERIVATIONS)]
        tables = tuple(table for table in made if table.cells)
        called = [(names or {}).get(code, code) for code in PLACES]
        return Newsroom(tables, groups={"region": group(*called)})

    def _table(
        self, measure: str, source: str, how: tuple[bool, int, Sequence[str], Adding, Mapping[str, str]]
    ) -> Series:
        fine, factor, places, over, names = how
        cells = {
            names.get(place, place): {
                period(year): self._cell((measure, place, year), fine=fine, factor=factor)
                for year in YEARS
                if (measure, place, year) in self.whole
            }
            for place in places
        }
        decimals = (1 if fine else 0) if factor == 1 else (-2 if fine else -3)
        facts = MeasureFacts(measure, "people", decimals, over_time=over, over_entities=over)
        return Series(source, facts, next(iter(cells["A"])).grain, cells)

    def _cell(self, key: tuple[str, str, int], *, fine: bool, factor: int) -> Cell:
        middle = self.whole[key] * SUBUNITS + (self.offsets.get(key, 0) * SUBUNITS // 10 if fine else 0)
        half = SUBUNITS // 20 if fine else SUBUNITS // 2
        value, low, high = ((middle + side) * factor / SUBUNITS for side in (0, -half, half))
        return Cell(Interval(value, low, high, (1 if fine else 0) if factor == 1 else 0))


def _derived(form: str, bases: Mapping[str, Series], source: str) -> Series:
    """A measure made of the others, called by the first word of its form."""
    node, problems = parse_yaml(form, "sources/test.yaml")
    assert node is not None, problems
    recipe, name = DERIVED.read(node, Reader()), form[1:].partition(":")[0]
    parts = [bases[str(item)] for item in bases_of(recipe)]
    facts = derived_facts(name, recipe, parts[0].measure)
    return derive(Recipe(recipe, facts, Need(source, name)), parts)


def answer(room: Newsroom, check: str) -> Finding:
    """The answer to a check, of the first source or of nobody."""
    evaluation = room.evaluate(check)
    assert not evaluation.problems
    found = evaluation.parts[0].results[0].findings[0]
    assert found.decides if found.outcome is Outcome.UNDECIDABLE else not found.decides, (check, found)
    return found


def world(seed: int, most: int, *, gaps: bool = False) -> World:
    """Small figures, so that ties, doublings and borders are common; with `gaps`, some of them are missing.

    Drawn from a seed, which is quick to draw and to make smaller when a property fails.
    """
    keys = [(measure, place, year) for measure in MEASURES for place in PLACES for year in YEARS]
    chance = default_rng(seed)
    whole = dict(zip(keys, chance.integers(1, most + 1, len(keys)).tolist(), strict=True))
    if chance.random() < RELATED:
        noise = chance.integers(0, most // 3 + 1, len(keys)).tolist()
        whole |= {
            key: whole["rate", *key[1:]] + extra for key, extra in zip(keys, noise, strict=True) if key[0] == "other"
        }
    offsets = dict(zip(keys, chance.integers(-4, 5, len(keys)).tolist(), strict=True))
    if gaps:
        missing = chance.choice(len(keys), size=chance.integers(0, 13), replace=False)
        whole = {key: value for index, (key, value) in enumerate(whole.items()) if index not in missing}
        whole.setdefault(("rate", "A", 2015), 1)
    return World(whole, offsets)


def worlds(*, gaps: bool = False) -> st.SearchStrategy[World]:
    """Worlds of figures up to 3, where nearly all of them tie, to 120."""
    return st.builds(world, st.integers(0, 10**6), st.sampled_from([3, 12, 60, 120]), gaps=st.just(gaps))


DERIVED_MEASURES = tuple(form[1:].partition(":")[0] for form in DERIVATIONS)
