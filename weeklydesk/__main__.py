"""The entry point: the one file of the core that may name the user interface."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is given; return the exit status."""
    from weeklydesk.cli import run

    return run(sys.argv[1:] if arguments is None else arguments, open_window=_open_window)


def _open_window(store: Path) -> int:
    from weeklydesk_ui.app import run

    return run(store)


if __name__ == "__main__":
    sys.exit(main())
