"""Helpers of the commands: opening the store, declaring arguments, printing."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from argparse import HelpFormatter as _HelpFormatter
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from weeklydesk.errors import FileError, StoreError, WeeklydeskError

TYPE_CHECKING = False  # type checkers know the name; importing typing would slow down the start
if TYPE_CHECKING:
    from argparse import _SubParsersAction  # pyright: ignore[reportPrivateUsage] (a type alone)

    from weeklydesk.store import Store

    Subcommands = _SubParsersAction[ArgumentParser]


class HelpFormatter(_HelpFormatter):
    """A help formatter that finds the terminal's width without shutil, whose import takes 3 ms.

    argparse creates one for each declared argument, not only for help.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns or 80
    except (ValueError, OSError):
        return 80


def store_path(options: Namespace) -> Path:
    """Return the history's path: --store, WEEKLYDESK_STORE, or in the platform's data folder."""
    from weeklydesk import paths

    return paths.store_path(options.store, os.environ)


def own_templates(options: Namespace) -> Path:
    """Return the folder of the user's own templates; it need not exist."""
    from weeklydesk.paths import Paths

    return Paths.make(options.store, os.environ).templates


def chosen_template(options: Namespace) -> str:
    """Return the name of the template for new weeks from the settings, or "" if none is set."""
    from weeklydesk.paths import Paths
    from weeklydesk.settings import Settings
    from weeklydesk.settings.table import REPORT_TEMPLATE

    return Settings(Paths.make(options.store, os.environ).settings).get(REPORT_TEMPLATE)


def open_store(options: Namespace) -> Store:
    """Open the history, or create it if there is none."""
    from weeklydesk.store import Store

    return Store.open(store_path(options))


def open_existing(options: Namespace) -> Store:
    """Open the history for a command that only reads; raise StoreError if there is none.

    A mistyped path must not create an empty history.
    """
    path = store_path(options)
    if not os.path.lexists(path):
        raise StoreError(
            "There is no history at “{path}”. Start one with: weeklydesk new, or "
            "weeklydesk import FILE.",
            path=path,
        )
    return open_store(options)


def language() -> str:
    """Return the language of the terminal from the environment."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name] for name in names if os.environ.get(name)), "en")


def complain(problems: Iterable[tuple[Path, WeeklydeskError]]) -> int:
    """Print each file with its problem on standard error, and return the exit status."""
    status = 0
    for path, error in problems:
        text = str(error)
        is_named = str(path) in text or path.name in text
        sys.stderr.write(f"weeklydesk: {text}\n" if is_named else f"weeklydesk: {path}: {text}\n")
        status = 1
    return status


@contextmanager
def to_output() -> Generator[None]:
    """Flush standard output at the end, and raise FileError if it cannot be written."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        raise FileError(
            "Standard output cannot be written: {reason}.", reason=error.strerror or error
        ) from error


def discard_output() -> None:
    """Redirect standard output to the null device, so that flushing at exit does not fail again."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text."""
    text = "".join(f"{line}\n" for line in lines)
    with to_output():
        sys.stdout.write(text)


def print_json(data: object) -> None:
    """Print data for other programs."""
    import json

    with to_output():
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def write_out(data: bytes) -> None:
    """Write a rendered report to standard output."""
    with to_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def add(
    subcommands: Subcommands, name: str, command: Callable[[Namespace], int], help_: str
) -> ArgumentParser:
    """Declare a command and return its parser, to add arguments to."""
    parser = subcommands.add_parser(
        name, help=help_, description=help_, formatter_class=HelpFormatter
    )
    parser.set_defaults(command=command)
    return parser


def add_json(parser: ArgumentParser) -> None:
    """Add the option --json to a command."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of words")
