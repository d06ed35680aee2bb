"""A cache for modules that PySide would compile at each start.

Fourteen of PySide's own modules (signatures, features) are packed in its library, where Python
caches nothing; compiling them costs a tenth of the start. Their code is cached beside this module's
own bytecode, is trusted no more than that, and is used only for exactly the source that it was
compiled from.
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
"""File name → source, compile flags, code."""
_FUTURE = 0x1FE0000  # __future__ flags, which `compile` inherits from its caller
_FOR = (sys.version, sys.flags.optimize)


def place() -> Path:
    """Return the path of the cache file, which is uninstalled with the program."""
    return Path(cache_from_source(str(Path(__file__).with_name("compiled_kept.py"))))


@contextmanager
def kept_compiled(place: Path) -> Generator[None]:
    """Replace `compile` by one that uses the cache, and update the cache at the end."""
    compiler = Compiler(_read(place))
    plain, builtins.compile = builtins.compile, compiler
    try:
        yield
    finally:
        builtins.compile = plain
    if compiler.used != compiler.kept and not sys.dont_write_bytecode:
        with suppress(OSError):  # like Python's own cache: without it the next start is slower
            _write(place, compiler.used)


class Compiler:
    """A `compile` that remembers the code of whole modules."""

    def __init__(self, kept: Kept) -> None:
        self.kept, self.used = kept, Kept()
        self._compile = compile

    def __call__(  # noqa: PLR0917 (Python's signature)
        self,
        source: Any,
        filename: Any,
        mode: str,
        flags: int = 0,
        dont_inherit: bool = False,
        optimize: int = -1,
        **others: Any,
    ) -> Any:
        """Return what the built-in would, for a caller with the same __future__ features."""
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
        made_for, kept = marshal.loads(place.read_bytes())  # noqa: S302 (written by us)
    except (OSError, EOFError, ValueError, TypeError):  # missing or incomplete
        return {}
    return kept if made_for == _FOR else {}


def _write(place: Path, kept: Kept) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{os.getpid()}")
    part.write_bytes(marshal.dumps((_FOR, kept)))
    part.replace(place)
