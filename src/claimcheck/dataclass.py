"""`dataclass`, quicker to make, for values that are frozen and have slots (leaf).

Every command makes some two hundred such classes before it reads a line. The standard decorator compiles six functions
for each, and that was a quarter of the time of `validate`. Here the functions that are alike in every class are shared,
and `__init__` is compiled when the first value is made, which for most classes is never.

What is promised is the same: defaults, the order of arguments, equality, hash, repr, refused assignment, pickling;
`dataclasses.fields`, `replace` and `asdict` work as ever, and type checkers see the standard decorator. Classes of the
two decorators do not inherit from one another, and `InitVar` and fields without `init` are not for this one.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass
    from typing import Any
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """What `dataclasses.dataclass(frozen=True, slots=True)` does."""
        if not (frozen and slots):
            raise TypeError("for frozen classes with slots; others take dataclasses.dataclass")
        return lambda cls: _made(cls, kw_only=kw_only)


__all__ = ["dataclass"]


def _made(cls: type, *, kw_only: bool) -> type:
    made: type = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    fields = dataclasses.fields(made)
    compared = [field.name for field in fields if field.compare]
    own = {
        "__init__": _first_init(made),
        "_compared": attrgetter(*compared) if compared else staticmethod(_nothing),
        "_stored": tuple(field.name for field in fields),
    }
    for name, value in {**_SHARED, **own}.items():
        if name not in cls.__dict__:  # what a class writes itself stays
            setattr(made, name, value)
    return made


# -- what is alike in every class -------------------------------------------------------------------


def _nothing(_: object) -> tuple[()]:
    """What values without a field are compared by."""
    return ()


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self._compared
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"'{name}' of {self.__class__.__qualname__} cannot be changed")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in self._stored]


def _restore(self: Any, state: Iterable[object]) -> None:
    for name, value in zip(self._stored, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _restore,
}


# -- what each class has of its own -----------------------------------------------------------------


def _first_init(made: Any) -> Callable[..., None]:
    """An `__init__` that puts the real one in its place."""

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807  # it becomes one
        made.__init__ = _compiled_init(made)
        made.__init__(self, *values, **named)

    return __init__


def _compiled_init(made: type) -> Any:
    """`def __init__(self, place, *, note=…)`, which puts each value in its slot."""
    fields = dataclasses.fields(made)
    by_place = [_argument(field) for field in fields if not field.kw_only]
    by_name = [_argument(field) for field in fields if field.kw_only]
    arguments = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    lines = [f"    _put(self, {field.name!r}, {_value(field)})" for field in fields] or ["    pass"]
    scope: dict[str, Any] = {"_put": object.__setattr__, "_unsaid": dataclasses.MISSING}
    for field in fields:
        scope[f"_default_{field.name}"] = field.default
        scope[f"_make_{field.name}"] = field.default_factory
    # The names are those of the fields as declared in our own source; nothing of a claim or a table gets here.
    exec(f"def __init__({arguments}):\n" + "\n".join(lines), scope)  # noqa: S102  # as the standard decorator does
    init = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _argument(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return f"{field.name}=_default_{field.name}"
    return field.name if field.default_factory is dataclasses.MISSING else f"{field.name}=_unsaid"


def _value(field: dataclasses.Field[Any]) -> str:
    if field.default_factory is dataclasses.MISSING:
        return field.name
    return f"_make_{field.name}() if {field.name} is _unsaid else {field.name}"
