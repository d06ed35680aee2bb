"""Parts that are made late: when they are first asked for, so that nothing waits for them.

A part that is declared so looks like any other from outside. Who wants to listen to it does not
make it by that: `then` waits until somebody else does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast, overload

Owner = TypeVar("Owner")
Part = TypeVar("Part")


class late(Generic[Owner, Part]):  # noqa: N801 (used like property)
    """A part of an object, made when it is first asked for and kept from then on."""

    def __init__(self, make: Callable[[Owner], Part]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, _kind: type[Owner], name: str) -> None:
        self._name, self._waiting = name, f"{name} is awaited"

    @overload
    def __get__(self, owner: None, kind: Any) -> late[Owner, Part]: ...
    @overload
    def __get__(self, owner: Owner, kind: Any) -> Part: ...
    def __get__(self, owner: Owner | None, kind: Any) -> late[Owner, Part] | Part:
        """Make the part; the next time it is found before this is asked."""
        if owner is None:
            return self
        part = vars(owner)[self._name] = self._make(owner)
        for act in vars(owner).pop(self._waiting, ()):
            act(part)
        return part

    def made(self, owner: Owner) -> Part | None:
        """Return the part if somebody has asked for it."""
        return cast("Part | None", vars(owner).get(self._name))

    def then(self, owner: Owner, act: Callable[[Part], object]) -> None:
        """Do something with the part: now if it is there, else right after it is made."""
        part = self.made(owner)
        if part is None:
            vars(owner).setdefault(self._waiting, []).append(act)
        else:
            act(part)
