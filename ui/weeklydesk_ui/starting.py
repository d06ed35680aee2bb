"""What a start does without: it goes before everything else that needs Qt."""

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

_UNUSED = ("argparse", "bz2", "logging", "lzma", "shutil", "tempfile")  # with what they import


def start_lightly() -> None:
    """Import PySide, and from then on nothing but what is needed.

    Nothing that is imported becomes rubbish, so looking for any is in vain; `Housekeeping` does so
    later. PySide looks through the source of each imported module, lest it ask for other spellings
    of Qt's names (`__feature__`): 43 million instructions, and every source stays in memory. No
    module here asks. What it looks through before that is let go. It also imports what it needs to
    write stubs and to unpack what is not packed like this: 1.2 MB.
    """
    gc.disable()
    with kept_compiled(place()), put_off(_UNUSED):
        import_module("PySide6.QtCore")  # puts its own import in the place of Python's
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


@contextmanager
def put_off(names: Sequence[str]) -> Generator[None]:
    """Let `import NAME` bring in what stands for the module, as long as this lasts.

    Whoever has got that has the module as soon as something of it is asked for, `from NAME import`
    included. Imports that come later find nothing and bring in the module itself. What is there
    already stays as it is.
    """
    stand_ins = {name: StandIn(name) for name in names if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for stand_in in stand_ins.values():
            stand_in.step_aside()


class StandIn(ModuleType):
    """Stands for a module that has not been imported."""

    def __getattr__(self, name: str) -> object:
        """Return what the module has under that name."""
        self.step_aside()
        return getattr(import_module(self.__name__), name)

    def step_aside(self) -> None:
        """Be found no longer by those who import the module."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
