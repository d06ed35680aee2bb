"""Compile the modules that PySide would compile at each start: `pyside_cache.py FOLDER`.

An installed program cannot write next to its own code, so it could not cache them itself. Run with
the Python that goes into the package.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from weeklydesk_ui.compiled import kept_compiled, place


def main(folder: Path) -> int:
    """Write the cache into the folder, under the name that the program looks for."""
    sys.dont_write_bytecode = False  # even if it is off for other modules
    with kept_compiled(folder / place().name):
        import_module("PySide6.QtCore")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
