"""Records: dataclasses with slots whose declaration costs next to nothing.

The standard library writes six functions for each class, compiles them at every start, and brings
in `inspect` to do so. Here the methods are closures over the fields (docs/decisions/0017). To
everybody else a record is a dataclass: `dataclasses.replace` and its like take it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter, eq, ge, gt, le, lt

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from typing import Any, TypeVar, dataclass_transform, overload

    T = TypeVar("T")
    R = TypeVar("R")
    Method = Callable[..., Any]
    Values = Callable[[object], tuple[Any, ...]]

_ORDER = {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge}
_NOT_OF_SLOTS = frozenset(("__dict__", "__weakref__"))


class Field:
    """A default that is made anew for each record."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], T]) -> T:
    """Declare a field whose default is made anew for each record."""
    made: Any = Field(default_factory)
    return made


if TYPE_CHECKING:

    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def record(kind: type[R], /) -> type[R]: ...
    @overload
    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def record(*, frozen: bool = True, order: bool = False) -> Callable[[type[R]], type[R]]: ...


def record(
    kind: type[R] | None = None, /, *, frozen: bool = True, order: bool = False
) -> type[R] | Callable[[type[R]], type[R]]:
    """Make a class a record of what it annotates: frozen, with slots, equal where its values are.

    The fields come from the class alone, none from its bases.
    """

    def make(kind: type[R]) -> type[R]:
        names = tuple(vars(kind).get("__annotations__", ()))
        body = {name: each for name, each in vars(kind).items() if name not in _NOT_OF_SLOTS}
        defaults = {name: body.pop(name) for name in names if name in body}
        body = _methods(names, frozen=frozen, order=order) | body
        body |= {"__slots__": names, "__match_args__": names}
        made: Any = type(kind)(kind.__name__, kind.__bases__, body)
        made.__qualname__ = kind.__qualname__
        made.__init__ = _constructor(made, names, defaults)
        made.__dataclass_fields__ = _StandardFields(defaults)
        return made

    return make if kind is None else make(kind)


def replace(old: R, /, **changes: Any) -> R:
    """Return a record like another but for what is changed."""
    values = [changes.pop(name) if name in changes else getattr(old, name) for name in _names(old)]
    return type(old)(*values, **changes)


def values_of(of: object) -> dict[str, Any]:
    """Return the values of a record by the names of its fields."""
    return {name: getattr(of, name) for name in _names(of)}


def _names(of: object) -> tuple[str, ...]:
    kind: Any = type(of)
    return kind.__match_args__


def _constructor(kind: Any, names: tuple[str, ...], defaults: Mapping[str, Any]) -> Method:
    puts: list[Method] = [getattr(kind, name).__set__ for name in names]
    tail = tuple(defaults.values())
    makes = any(type(each) is Field for each in tail)
    after: Method | None = getattr(kind, "__post_init__", None)

    def constructor(self: object, /, *given: Any, **named: Any) -> None:
        if named:
            given += _named(names[len(given) :], named, defaults)
        elif len(given) < len(puts):
            given += tail[len(given) - len(puts) :]
        if len(given) != len(puts) or named:
            raise TypeError(f"{kind.__name__} is made from {', '.join(names)}")
        for put, value in zip(puts, _made(given) if makes else given, strict=True):
            put(self, value)
        if after is not None:
            after(self)

    return constructor


def _named(
    names: tuple[str, ...], named: dict[str, Any], defaults: Mapping[str, Any]
) -> tuple[Any, ...]:
    """Take the values of some fields out of what was named, or what stands for them."""
    there = [name for name in names if name in named or name in defaults]
    return tuple([named.pop(name) if name in named else defaults[name] for name in there])


def _made(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each.make() if type(each) is Field else each for each in values)


def _methods(names: tuple[str, ...], *, frozen: bool, order: bool) -> dict[str, Any]:
    values = _getter(names)
    methods = {"__eq__": _comparison(values, eq), "__hash__": None, "__repr__": _repr}
    if frozen:
        methods |= {"__hash__": _hash(values), "__setattr__": _refuse, "__delattr__": _refuse}
    if order:
        methods |= {name: _comparison(values, compare) for name, compare in _ORDER.items()}
    return methods


def _getter(names: tuple[str, ...]) -> Values:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda of: tuple(getattr(of, name) for name in names)


def _comparison(values: Values, compare: Callable[[Any, Any], bool]) -> Method:
    def method(self: object, other: object) -> bool:
        return compare(values(self), values(other)) if type(other) is type(self) else NotImplemented

    return method


def _hash(values: Values) -> Method:
    def method(self: object) -> int:
        return hash(values(self))

    return method


def _repr(self: object) -> str:
    told = (f"{name}={value!r}" for name, value in values_of(self).items())
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse(_: object, name: str, *_value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


class _StandardFields:
    """The fields as `dataclasses` knows them, made when somebody looks."""

    __slots__ = ("_defaults",)

    def __init__(self, defaults: Mapping[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, _: object, kind: Any) -> dict[str, Any]:
        from dataclasses import make_dataclass

        fields = [self._declared(name, kind.__annotations__[name]) for name in kind.__slots__]
        made: Any = make_dataclass(kind.__name__, fields)
        kind.__dataclass_fields__ = made.__dataclass_fields__
        return kind.__dataclass_fields__

    def _declared(self, name: str, of: object) -> tuple[str, object] | tuple[str, object, Any]:
        from dataclasses import field

        if name not in self._defaults:
            return name, of
        default = self._defaults[name]
        factory = type(default) is Field
        return name, of, field(default_factory=default.make) if factory else field(default=default)
