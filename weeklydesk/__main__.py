"""The entry point, and the only module of the core that may import the user interface."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence

TYPE_CHECKING = False  # type checkers know the name; importing typing would slow down the start
if TYPE_CHECKING:
    from pathlib import Path

    from weeklydesk.paths import Paths


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or open the window if none is given, and return the exit status."""
    from weeklydesk.cli import run

    given = sys.argv[1:] if arguments is None else arguments
    return run(given, open_window=_open_window, more_formats=_more_formats)


def _open_window(paths: Paths, files: Sequence[Path], background: bool) -> int:
    from weeklydesk_ui.screen import require_screen

    require_screen(sys.platform, os.environ)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until the window installs its own, which saves
    from weeklydesk_ui.starting import start_lightly

    start_lightly()
    from weeklydesk_ui.app import run

    return run(paths.store, files, config=paths.config, background=background)


def _more_formats() -> None:
    from weeklydesk_ui.formats import make_known

    make_known()


if __name__ == "__main__":
    sys.exit(main())
