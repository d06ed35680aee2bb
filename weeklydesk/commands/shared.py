"""What the commands share: the store's place, how they are declared, how they print."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from argparse import HelpFormatter as _HelpFormatter
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from weeklydesk.errors import FileError, StoreError, WeeklydeskError

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from argparse import _SubParsersAction  # pyright: ignore[reportPrivateUsage] (a type alone)

    from weeklydesk.store import Store

    Subcommands = _SubParsersAction[ArgumentParser]


class HelpFormatter(_HelpFormatter):
    """The usual one, but argparse's asks shutil how wide the terminal is, whose import costs 3 ms.

    It is made for each argument that is declared, not only for help.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns or 80
    except (ValueError, OSError):
        return 80


def store_path(options: Namespace) -> Path:
    """Return where the history lies: --store, WEEKLYDESK_STORE, the platform's data folder."""
    from weeklydesk import paths

    return paths.store_path(options.store, os.environ)


def own_templates(options: Namespace) -> Path:
    """Return the folder of the person's own templates; it need not exist."""
    from weeklydesk.paths import Paths

    return Paths.make(options.store, os.environ).templates


def chosen_template(options: Namespace) -> str:
    """Return the name of the template that new weeks begin with, "" where none was chosen."""
    from weeklydesk.paths import Paths
    from weeklydesk.settings import Settings
    from weeklydesk.settings.table import REPORT_TEMPLATE

    return Settings(Paths.make(options.store, os.environ).settings).get(REPORT_TEMPLATE)


def open_store(options: Namespace) -> Store:
    """Open the history, or make it where there is none."""
    from weeklydesk.store import Store

    return Store.open(store_path(options))


def open_known(options: Namespace) -> Store:
    """Open the history for a command that only reads; StoreError where there is none.

    A path with a slip of the pen must not become an empty history.
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
    """Return the language of the terminal, as the environment names it."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name] for name in names if os.environ.get(name)), "en")


def complain(problems: Iterable[tuple[Path, WeeklydeskError]]) -> int:
    """Name each file with what is wrong with it; return the exit status."""
    status = 0
    for path, error in problems:
        told = str(error)
        named = told if str(path) in told or path.name in told else f"{path}: {told}"
        sys.stderr.write(f"weeklydesk: {named}\n")
        status = 1
    return status


@contextmanager
def to_output() -> Generator[None]:
    """Print what is printed within, and say in words why standard output does not take it."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go_of_output()
        raise FileError(
            "Standard output cannot be written: {reason}.", reason=error.strerror or error
        ) from error


def let_go_of_output() -> None:
    """Send what is still buffered nowhere, so that it does not fail once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


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
    """Write a rendered report to standard output as it is."""
    with to_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def add(
    subcommands: Subcommands, name: str, command: Callable[[Namespace], int], help_: str
) -> ArgumentParser:
    """Declare a command; return its parser for the arguments."""
    parser = subcommands.add_parser(
        name, help=help_, description=help_, formatter_class=HelpFormatter
    )
    parser.set_defaults(command=command)
    return parser


def add_json(parser: ArgumentParser) -> None:
    """Let a command print data instead of words."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of words")
