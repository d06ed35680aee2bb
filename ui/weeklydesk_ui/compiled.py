"""What PySide compiles anew at each start, kept compiled from one start to the next.

Fourteen modules of its own (signatures, features) lie packed in its library, where Python caches
nothing: compiling them costs a tenth of the start. They are kept where Python keeps the compiled
code of this module, in a file that is trusted no more than that, and each is used only for the
very source that it was made from.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

Kept = dict[str, tuple[bytes, int, CodeType]]
"""By the name of a file: its source, the flags that it was compiled with, its code."""
_FUTURE = 0x1FE0000  # of a frame's flags: the __future__ that `compile` takes over from its caller
_FOR = (sys.version, sys.flags.optimize)


def place() -> Path:
    """Return the file in which the compiled code is kept: one that goes when the program goes."""
    return Path(cache_from_source(str(Path(__file__).with_name("compiled_kept.py"))))


@contextmanager
def kept_compiled(place: Path) -> Generator[None]:
    """Have nothing compiled that is kept there, and keep what had to be compiled."""
    compiler = Compiler(_read(place))
    plain, builtins.compile = builtins.compile, compiler
    try:
        yield
    finally:
        builtins.compile = plain
    if compiler.used != compiler.kept and not sys.dont_write_bytecode:
        with suppress(OSError):  # as Python does where it may not write: then the next start waits
            _write(place, compiler.used)


class Compiler:
    """Stands for Python's `compile`, and remembers what came of whole modules."""

    def __init__(self, kept: Kept) -> None:
        self.kept, self.used = kept, Kept()
        self._compile = compile

    def __call__(  # noqa: PLR0917 (as Python has it)
        self,
        source: Any,
        filename: Any,
        mode: str,
        flags: int = 0,
        dont_inherit: bool = False,
        optimize: int = -1,
        **others: Any,
    ) -> Any:
        """Return what Python's own would, for a caller with the same futures."""
        caller = sys._getframe(1).f_code  # pyright: ignore[reportPrivateUsage]
        inherited = 0 if dont_inherit else caller.co_flags & _FUTURE
        if flags or optimize != -1 or others or mode != "exec" or not isinstance(source, bytes):
            flags |= inherited
            return self._compile(source, filename, mode, flags, True, optimize, **others)
        known = self.kept.get(filename)
        if known is None or known[:2] != (source, inherited):
            known = source, inherited, self._compile(source, filename, mode, inherited, True)
        self.used[filename] = known
        return known[2]


def _read(place: Path) -> Kept:
    try:
        made_for, kept = marshal.loads(place.read_bytes())  # noqa: S302 (written here)
    except (OSError, EOFError, ValueError, TypeError):  # nothing there, or nothing whole
        return {}
    return kept if made_for == _FOR else {}


def _write(place: Path, kept: Kept) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{os.getpid()}")
    part.write_bytes(marshal.dumps((_FOR, kept)))
    part.replace(place)
