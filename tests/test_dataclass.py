"""The quick decorator promises what the standard one does: each class here is made by both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import field
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

Decorator = Any


def _point(decorator: Decorator) -> Any:
    @decorator(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 2
        tags: list[str] = field(default_factory=list)
        seen: bool = field(default=False, compare=False, repr=False)

    return Point


def _named(decorator: Decorator) -> Any:
    @decorator(frozen=True, slots=True, kw_only=True)
    class Base:
        place: int = 0

    @decorator(frozen=True, slots=True, kw_only=True)
    class Named(Base):
        name: str
        note: str | None = None

        def __str__(self) -> str:
            return self.name

    return Named


def _empty(decorator: Decorator) -> Any:
    @decorator(frozen=True, slots=True)
    class Empty:
        pass

    return Empty


def _outspoken(decorator: Decorator) -> Any:
    @decorator(frozen=True, slots=True)
    class Outspoken:
        x: int

        def __repr__(self) -> str:
            return "me"

    return Outspoken


@pytest.fixture(params=[dataclasses.dataclass, dataclass], ids=["standard", "ours"])
def decorator(request: pytest.FixtureRequest) -> Decorator:
    return request.param


def test_places_names_and_defaults_are_arguments(decorator: Decorator) -> None:
    point = _point(decorator)
    assert (point(1).x, point(1).y, point(1, 5).y, point(x=3).x) == (1, 2, 5, 3)
    assert _named(decorator)(name="a", place=4).place == 4


def test_each_value_has_a_list_of_its_own(decorator: Decorator) -> None:
    point = _point(decorator)
    assert point(1).tags == []
    assert point(1).tags is not point(1).tags
    assert point(1, tags=["a"]).tags == ["a"]


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda point: point(), id="too few"),
        pytest.param(lambda point: point(1, 2, [], False, 5), id="too many"),
        pytest.param(lambda point: point(1, z=3), id="unknown"),
        pytest.param(lambda point: point(1, x=3), id="twice"),
    ],
)
def test_wrong_arguments_are_refused(decorator: Decorator, call: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match=r"Point\.__init__\(\)"):
        call(_point(decorator))


def test_a_name_cannot_stand_in_a_place(decorator: Decorator) -> None:
    with pytest.raises(TypeError, match="positional"):
        _named(decorator)("a")


def test_values_are_compared_by_what_is_compared(decorator: Decorator) -> None:
    point, named = _point(decorator), _named(decorator)
    assert point(1) == point(1, seen=True)
    assert point(1) != point(2)
    assert named(name="a") == named(name="a")
    assert named(name="a") != named(name="a", place=1)
    assert named(name="a") != "a"
    empty = _empty(decorator)
    assert empty() == empty()
    assert empty() != point(1)


def test_equal_values_have_one_hash(decorator: Decorator) -> None:
    named, empty = _named(decorator), _empty(decorator)
    assert len({named(name="a"), named(name="a"), named(name="b")}) == 2
    assert hash(empty()) == hash(empty())


def test_a_value_shows_its_fields(decorator: Decorator) -> None:
    assert repr(_point(decorator)(1)).endswith("Point(x=1, y=2, tags=[])")
    assert repr(_outspoken(decorator)(1)) == "me"
    assert str(_named(decorator)(name="a")) == "a"


def test_a_value_cannot_be_changed(decorator: Decorator) -> None:
    value = _point(decorator)(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.x
    with pytest.raises((AttributeError, TypeError)):
        value.other = 2
    assert not hasattr(value, "__dict__")


def test_the_functions_of_dataclasses_know_the_values(decorator: Decorator) -> None:
    value = _named(decorator)(name="a")
    assert [item.name for item in dataclasses.fields(value)] == ["place", "name", "note"]
    assert dataclasses.replace(value, note="n").note == "n"
    assert dataclasses.asdict(value) == {"place": 0, "name": "a", "note": None}
    assert dataclasses.is_dataclass(value)


def test_a_copy_is_equal(decorator: Decorator) -> None:
    value = _point(decorator)(1, tags=["a"])
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert copy.deepcopy(value).tags is not value.tags


def test_a_match_takes_the_fields_in_order(decorator: Decorator) -> None:
    point = _point(decorator)
    match point(1, 7):
        case point(1, second):
            assert second == 7
        case _:
            pytest.fail("the value did not match")


@dataclass(frozen=True, slots=True)
class _Sent:
    x: int
    note: str = ""


def test_a_value_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(_Sent(1, "a"))) == _Sent(1, "a")  # noqa: S301  # our own bytes


def test_other_classes_are_refused() -> None:
    ours: Any = dataclass
    with pytest.raises(TypeError, match="frozen"):
        ours(frozen=False, slots=True)


def test_the_records_of_the_grammar_are_made_by_it() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from claimcheck.claims.claim import Claim; print(Claim.__init__.__qualname__)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "_first_init" in told.stdout
    assert dataclasses.fields(Claim)
