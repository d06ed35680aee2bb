"""Bringing reports in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weeklydesk.commands.shared import add, add_json, complain, open_store, print_json, print_lines
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk import desk
    from weeklydesk.commands.shared import Subcommands


def add_to(subcommands: Subcommands) -> None:
    """Declare the command."""
    parser = add(subcommands, "import", import_, "Bring reports in: files and folders.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--week", help="the week of a single file that does not tell its own")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="take a file that differs from the report of its week; that one stays as a version",
    )
    add_json(parser)


def import_(options: Namespace) -> int:
    """Import files and folders; status 1 where any was refused."""
    from weeklydesk import desk

    week = Week.parse(options.week) if options.week else None
    with open_store(options) as store:
        taken = desk.import_files(store, options.paths, week=week, replace=options.replace)
    if options.json:
        print_json({"files": [_taken_data(each) for each in taken]})
    else:
        _print_taken(each for each in taken if each.error is None)
    return complain((each.path, each.error) for each in taken if each.error)


def _taken_data(taken: desk.Taken) -> dict[str, Any]:
    reading = taken.reading
    return {
        "path": str(taken.path),
        "status": str(taken.status),
        "week": str(taken.week) if taken.week else None,
        "lines_in": reading.lines_in if reading else None,
        "lines_placed": reading.lines_placed if reading else None,
        "verbatim": [list(each) for each in reading.verbatim] if reading else [],
        "warnings": list(reading.warnings) if reading else [],
        "error": str(taken.error) if taken.error else None,
    }


def _print_taken(taken: Iterable[desk.Taken]) -> None:
    for each in taken:
        if each.reading is None:
            continue
        lines = f"{each.reading.lines_placed} of {each.reading.lines_in} lines kept"
        print_lines([f"{each.week}  {each.status}  {each.path}  ({lines})"])
        print_lines(
            f"    line {line}, kept as it is: {text}" for line, text in each.reading.verbatim
        )
        print_lines(f"    {warning}" for warning in each.reading.warnings)
