"""Lazy attributes of packages: a submodule is imported when one of its names is first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def package_getattr(package: str, exports: Mapping[str, str]) -> Callable[[str], object]:
    """Return a `__getattr__` for a package; `exports` maps submodules to their public names.

    The names are separated by spaces.
    """
    module_of = {name: module for module, names in exports.items() for name in names.split()}

    def getattr_(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{module_of[name]}"), name)

    return getattr_
