"""Attributes that are created on first use, so that the start does not wait for them.

From outside, such a part looks like any other attribute. `then` lets others connect to it without
creating it: the call waits until the part is created.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast, overload

Owner = TypeVar("Owner")
Part = TypeVar("Part")


class late(Generic[Owner, Part]):  # noqa: N801 (used like property)
    """An attribute that is created on first access and cached in the owner's `__dict__`."""

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
        """Create the part; later accesses find it in `__dict__` and do not come here."""
        if owner is None:
            return self
        part = vars(owner)[self._name] = self._make(owner)
        for act in vars(owner).pop(self._waiting, ()):
            act(part)
        return part

    def made(self, owner: Owner) -> Part | None:
        """Return the part if it was created already."""
        return cast("Part | None", vars(owner).get(self._name))

    def then(self, owner: Owner, act: Callable[[Part], object]) -> None:
        """Call `act` with the part: now if it exists, else right after it is created."""
        part = self.made(owner)
        if part is None:
            vars(owner).setdefault(self._waiting, []).append(act)
        else:
            act(part)
