"""What a start does without: it goes before everything else that needs Qt."""

from __future__ import annotations

import builtins
import gc
from importlib import import_module

from weeklydesk_ui.compiled import kept_compiled, place


def start_lightly() -> None:
    """Import PySide, and from then on nothing but what is needed.

    Nothing that is imported becomes rubbish, so looking for any is in vain; `Housekeeping` does so
    later. PySide looks through the source of each imported module, lest it ask for other spellings
    of Qt's names (`__feature__`): 43 million instructions, and every source stays in memory. No
    module here asks.
    """
    gc.disable()
    with kept_compiled(place()):
        import_module("PySide6.QtCore")  # puts its own import in the place of Python's
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
