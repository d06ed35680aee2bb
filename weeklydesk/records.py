"""Records: dataclasses with slots that are cheap to declare.

The standard library generates six functions for each class, compiles them at every start and
imports `inspect` for it. Here the methods are closures over the fields (docs/decisions/0017). For
all other code a record is a dataclass: `dataclasses.replace` and similar functions accept it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter, eq, ge, gt, le, lt

TYPE_CHECKING = False  # type checkers know the name; importing typing would slow down the start
if TYPE_CHECKING:
    from typing import Any, TypeVar, dataclass_transform, overload

    T = TypeVar("T")
    R = TypeVar("R")
    Method = Callable[..., Any]
    Values = Callable[[object], tuple[Any, ...]]

_ORDER = {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge}
_WITHOUT_SLOTS = frozenset(("__dict__", "__weakref__"))  # attributes that a slotted class lacks


class Field:
    """A default value that is created for each record."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], T]) -> T:
    """Declare a field whose default value is created for each record."""
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
    """Turn a class into a record of its annotated fields: frozen, slotted, compared by value.

    Only the class's own fields count, not those of its bases.
    """

    def make(kind: type[R]) -> type[R]:
        names = tuple(vars(kind).get("__annotations__", ()))
        body = {name: each for name, each in vars(kind).items() if name not in _WITHOUT_SLOTS}
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
    """Return a copy of a record with some fields changed."""
    values = [changes.pop(name) if name in changes else getattr(old, name) for name in _names(old)]
    return type(old)(*values, **changes)


def values_of(of: object) -> dict[str, Any]:
    """Return the values of a record by field name."""
    return {name: getattr(of, name) for name in _names(of)}


def _names(of: object) -> tuple[str, ...]:
    kind: Any = type(of)
    return kind.__match_args__


def _constructor(kind: Any, names: tuple[str, ...], defaults: Mapping[str, Any]) -> Method:
    setters: list[Method] = [getattr(kind, name).__set__ for name in names]
    tail = tuple(defaults.values())
    has_factories = any(type(each) is Field for each in tail)
    post_init: Method | None = getattr(kind, "__post_init__", None)

    def constructor(self: object, /, *given: Any, **named: Any) -> None:
        if named:
            given += _pop_named(names[len(given) :], named, defaults)
        elif len(given) < len(setters):
            given += tail[len(given) - len(setters) :]
        if len(given) != len(setters) or named:
            raise TypeError(f"{kind.__name__} is made from {', '.join(names)}")
        values = _with_factories_called(given) if has_factories else given
        for set_field, value in zip(setters, values, strict=True):
            set_field(self, value)
        if post_init is not None:
            post_init(self)

    return constructor


def _pop_named(
    names: tuple[str, ...], named: dict[str, Any], defaults: Mapping[str, Any]
) -> tuple[Any, ...]:
    """Remove the values of some fields from the keyword arguments and return them or defaults."""
    present = [name for name in names if name in named or name in defaults]
    return tuple([named.pop(name) if name in named else defaults[name] for name in present])


def _with_factories_called(values: tuple[Any, ...]) -> tuple[Any, ...]:
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
    fields = (f"{name}={value!r}" for name, value in values_of(self).items())
    return f"{type(self).__qualname__}({', '.join(fields)})"


def _refuse(_: object, name: str, *_value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


class _StandardFields:
    """A descriptor that makes the fields as `dataclasses` knows them when they are first read."""

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
