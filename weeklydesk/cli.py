"""The command line: parsing, dispatch and exit status.

The exit status is 0 for success, 1 with a line on standard error for a problem with the input or
the machine, and 2 for wrong usage. The commands are in `weeklydesk.commands`.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from weeklydesk import __version__
from weeklydesk.errors import WeeklydeskError
from weeklydesk.paths import Paths

TYPE_CHECKING = False  # type checkers know the name; importing typing would slow down the start
if TYPE_CHECKING:
    from argparse import ArgumentParser

OpenWindow = Callable[[Paths, Sequence[Path], bool], int]
"""Opens the window on files, or starts in the background."""

TOPICS = {
    "importing": ("import", "source", "open"),
    "reports": ("new", "list", "show"),
    "templates": ("templates", "objectives"),
    "linking": ("link",),
    "memory": ("plan", "story"),
    "history": ("search", "versions", "diff"),
    "writing": ("export", "convert"),
    "capturing": ("add",),
    "backups": ("backup", "restore", "doctor"),
    "config": ("config",),
}
"""The modules of `weeklydesk.commands` and the commands that each declares."""


def run(
    arguments: Sequence[str],
    *,
    open_window: OpenWindow,
    more_formats: Callable[[], None] | None = None,
) -> int:
    """Run one command and return its exit status; raise SystemExit(2) for wrong usage.

    `more_formats` registers export formats that the core cannot write by itself.
    """
    _ensure_streams()
    _use_utf8()
    try:
        match arguments:
            case []:  # opening the window needs no parser
                return open_window(Paths.make(None, os.environ), (), False)
            case ["--store", path] if not path.startswith("-"):
                return open_window(Paths.make(Path(path), os.environ), (), False)
            case _:
                return _run_command(arguments, open_window, more_formats or (lambda: None))
    except WeeklydeskError as error:
        sys.stderr.write(f"weeklydesk: {error}\n")
        return 1
    except BrokenPipeError:
        from weeklydesk.commands.shared import discard_output

        discard_output()  # the reader closed the pipe, as `head` does
        return 0


def _run_command(
    arguments: Sequence[str], open_window: OpenWindow, more_formats: Callable[[], None]
) -> int:
    gc.set_threshold(100_000)  # a command creates little garbage and ends soon
    options = _parser(arguments).parse_args(arguments)
    options.more_formats, options.open_window = more_formats, open_window
    if options.command is None:
        return open_window(Paths.make(options.store, os.environ), (), False)
    status = options.command(options)
    sys.stdout.flush()
    return status


def _ensure_streams() -> None:
    """Replace standard streams that are None, as under pythonw, with the null device."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 (stays open)


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _parser(arguments: Sequence[str]) -> ArgumentParser:
    from argparse import ArgumentParser

    from weeklydesk.commands.shared import HelpFormatter

    parser = ArgumentParser(
        prog="weeklydesk",
        formatter_class=HelpFormatter,
        description="Draft the weekly work report, offline. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"weeklydesk {__version__}")
    parser.add_argument("--store", type=Path, metavar="PATH", help="the history file to use")
    parser.set_defaults(command=None)
    subcommands = parser.add_subparsers(metavar="COMMAND", prog=parser.prog)
    for topic in _topics(arguments):
        import_module(f"weeklydesk.commands.{topic}").add_to(subcommands)
    return parser


def _topics(arguments: Sequence[str]) -> list[str]:
    """Return the one topic of the given command, or all topics if there is no known command."""
    words = iter(arguments)
    for word in words:
        if word == "--store":
            next(words, None)
        elif not word.startswith("-"):
            return [topic for topic, names in TOPICS.items() if word in names] or list(TOPICS)
    return list(TOPICS)
