"""The command line: what can be typed, and what happens when it goes wrong.

Exit status: 0; 1 with a line on standard error for what is wrong with the input or the machine;
2 for usage. What each command does stands in `weeklydesk.commands`.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from weeklydesk import __version__, commands
from weeklydesk.errors import WeeklydeskError

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]

OpenWindow = Callable[[Path], int]


def run(arguments: Sequence[str], *, open_window: OpenWindow) -> int:
    """Run one command and return its exit status (SystemExit 2 for usage, as argparse does)."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        if options.command is None:
            return open_window(commands.store_path(options))
        status = options.command(options)
        sys.stdout.flush()
    except WeeklydeskError as error:
        sys.stderr.write(f"weeklydesk: {error}\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still buffered must not fail at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="weeklydesk",
        description="Draft the weekly work report, offline. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"weeklydesk {__version__}")
    parser.add_argument("--store", type=Path, metavar="PATH", help="where the history is kept")
    parser.set_defaults(command=None)
    subcommands = parser.add_subparsers(metavar="COMMAND")
    for add in (_add_import, _add_new, _add_list, _add_show):
        add(subcommands)
    for add in (_add_plan, _add_story, _add_templates, _add_export, _add_convert):
        add(subcommands)
    return parser


def _add(
    subcommands: Subcommands, name: str, command: Callable[[argparse.Namespace], int], help_: str
) -> argparse.ArgumentParser:
    parser = subcommands.add_parser(name, help=help_, description=help_)
    parser.set_defaults(command=command)
    return parser


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON instead of words")


def _add_import(subcommands: Subcommands) -> None:
    parser = _add(subcommands, "import", commands.import_, "Bring reports in: files and folders.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--week", help="the week of a single file that does not tell its own")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="take a file that differs from the report of its week; that one stays as a version",
    )
    _add_json(parser)


def _add_new(subcommands: Subcommands) -> None:
    parser = _add(subcommands, "new", commands.new, "Start a week with what is still open.")
    parser.add_argument("week", nargs="?", metavar="WEEK", help="such as 2024-W22; else this week")
    parser.add_argument("--template", default="", metavar="NAME", help="see weeklydesk templates")
    _add_json(parser)


def _add_list(subcommands: Subcommands) -> None:
    _add_json(_add(subcommands, "list", commands.list_, "List the reports, newest first."))


def _add_show(subcommands: Subcommands) -> None:
    parser = _add(subcommands, "show", commands.show, "Show a report.")
    parser.add_argument("week", metavar="WEEK")
    _add_json(parser)


def _add_plan(subcommands: Subcommands) -> None:
    help_ = "Tell what was planned for a week and what became of it."
    parser = _add(subcommands, "plan", commands.plan, help_)
    parser.add_argument("week", metavar="WEEK")
    _add_json(parser)


def _add_story(subcommands: Subcommands) -> None:
    parser = _add(subcommands, "story", commands.story, "Follow an item through the weeks.")
    parser.add_argument("asked", metavar="ITEM|TEXT", help="an id or a lineage, or words to find")
    _add_json(parser)


def _add_templates(subcommands: Subcommands) -> None:
    _add(subcommands, "templates", commands.templates_, "List the templates.")


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="FORMAT", help="the format, where no file's ending tells it: md, docx, …"
    )
    parser.add_argument(
        "--checklist", action="store_true", help="with last week's plan, which is else left out"
    )


def _add_export(subcommands: Subcommands) -> None:
    parser = _add(subcommands, "export", commands.export, "Write a report to a file.")
    parser.add_argument("week", metavar="WEEK")
    parser.add_argument("file", metavar="FILE", help="- for standard output, with --to")
    _add_output(parser)


def _add_convert(subcommands: Subcommands) -> None:
    parser = _add(
        subcommands,
        "convert",
        commands.convert,
        "Convert from file to file, without the history: convert IN OUT,"
        " or convert IN… --to FORMAT --out-dir DIR.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out-dir", type=Path, metavar="DIR")
    _add_output(parser)
    parser.set_defaults(usage_error=parser.error)
