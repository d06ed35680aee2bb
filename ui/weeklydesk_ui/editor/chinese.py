"""Splits Chinese text into words with ICU's dictionary, which browsers use too.

On Linux, Qt's wheels include ICU; Windows and macOS have their own. It is called through its C API,
which has been stable since 1999. Without ICU, text is not split.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Iterator
from functools import cache

from weeklydesk.edits.word_boundaries import Cut, uncut

_WORDS = 1  # UBRK_WORD
_DONE = -1  # UBRK_DONE
_VERSIONS = range(99, 59, -1)
_SYSTEMS = {"win32": "icu", "darwin": "/usr/lib/libicucore.dylib"}


@cache
def chinese() -> Cut:
    """Return the function that splits Chinese; the library is loaded on the first call."""
    return next((each.cut for each in _libraries(sys.platform)), uncut)


def _libraries(platform: str) -> Iterator[Icu]:
    named = _SYSTEMS.get(platform)
    names = [(named, "")] if named else [(f"libicuuc.so.{no}", f"_{no}") for no in _VERSIONS]
    for name, suffix in names:
        try:
            yield Icu(ctypes.CDLL(name), suffix)
        except (OSError, AttributeError):  # missing, or without these functions
            continue


class Icu:
    """The word breaker of an ICU library whose function names end in `suffix`."""

    def __init__(self, library: ctypes.CDLL, suffix: str) -> None:
        self._open = getattr(library, f"ubrk_open{suffix}")
        self._next = getattr(library, f"ubrk_next{suffix}")
        self._close = getattr(library, f"ubrk_close{suffix}")
        self._open.restype = ctypes.c_void_p
        self._open.argtypes = [
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_char_p,  # actually UTF-16 in native byte order
            ctypes.c_int32,
            ctypes.POINTER(ctypes.c_int),
        ]
        self._next.restype = ctypes.c_int32
        self._next.argtypes = self._close.argtypes = [ctypes.c_void_p]
        self._close.restype = None

    def cut(self, stretch: str) -> Iterable[int]:
        """Return the end offsets of the words of a Chinese text."""
        units = stretch.encode(f"utf-16-{sys.byteorder[0]}e")
        status = ctypes.c_int(0)
        breaker = self._open(_WORDS, b"zh", units, len(units) // 2, ctypes.byref(status))
        if not breaker or status.value > 0:  # negative values are warnings
            return uncut(stretch)
        ends = list(iter(lambda: self._next(breaker), _DONE))
        self._close(breaker)
        return [len(units[: 2 * end].decode(f"utf-16-{sys.byteorder[0]}e")) for end in ends]
