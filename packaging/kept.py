"""Compile what PySide compiles at each start, for the packaged program to find: `kept.py FOLDER`.

An installed program may not write beside its own code, so none of its starts could keep it. Run
with the Python that goes into the package.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from weeklydesk_ui.compiled import kept_compiled, place


def main(folder: Path) -> int:
    """Write the file into the folder, under the name that the program looks for."""
    sys.dont_write_bytecode = False  # whatever holds for other modules
    with kept_compiled(folder / place().name):
        import_module("PySide6.QtCore")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
