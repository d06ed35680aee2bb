"""A cheaper start: must be called before anything else that imports Qt."""

from __future__ import annotations

import builtins
import gc
import linecache
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from weeklydesk_ui.compiled import kept_compiled, place

_UNUSED = ("argparse", "bz2", "logging", "lzma", "shutil", "tempfile")  # and what these import


def start_lightly() -> None:
    """Import PySide without what the program does not use.

    Imported modules never become garbage, so collecting it now would be useless; `Housekeeping`
    does so later. PySide scans the source of each imported module for its switch of naming styles
    (`__feature__`), which no module here uses: 43 million instructions, and every source stays in
    memory. Its import hook is removed, and sources scanned before that are released. The modules
    that it imports to write stubs and to unpack its library cost 1.2 MB and are deferred.
    """
    gc.disable()
    with kept_compiled(place()), put_off(_UNUSED):
        import_module("PySide6.QtCore")  # replaces Python's import function
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


@contextmanager
def put_off(names: Sequence[str]) -> Generator[None]:
    """Replace modules by stand-ins for imports inside of this context.

    A stand-in imports the module when an attribute is first used, `from NAME import` included.
    Imports after the context get the module itself. Modules that are already imported are not
    replaced.
    """
    stand_ins = {name: StandIn(name) for name in names if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for stand_in in stand_ins.values():
            stand_in.step_aside()


class StandIn(ModuleType):
    """A placeholder for a module that was not imported yet."""

    def __getattr__(self, name: str) -> object:
        """Return the module's attribute of that name."""
        self.step_aside()
        return getattr(import_module(self.__name__), name)

    def step_aside(self) -> None:
        """Remove the placeholder, so that later imports get the module."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
