"""The commands `import`, `source` and `open`."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weeklydesk.commands.shared import (
    add,
    add_json,
    complain,
    open_existing,
    open_store,
    print_json,
    print_lines,
    write_out,
)
from weeklydesk.errors import InputError, StoreError
from weeklydesk.paths import Paths
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk import desk
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.store import Store


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    _add_import(subcommands)
    _add_open(subcommands)
    _add_source(subcommands)


def _add_import(subcommands: Subcommands) -> None:
    parser = add(subcommands, "import", import_, "Import reports: files and folders.")
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a report, a zip archive or a folder of reports",
    )
    parser.add_argument("--week", help="the week of a single file that does not state its own")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="use a file that differs from the report of its week; the report is kept as "
        "an earlier version",
    )
    parser.add_argument(
        "--split", action="store_true", help="make one report for each week that a file contains"
    )
    add_json(parser)


def _add_open(subcommands: Subcommands) -> None:
    parser = add(subcommands, "open", open_, "Open the window, optionally with files to look at.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files to show")
    parser.add_argument("--background", action="store_true", help="start in the tray")


def _add_source(subcommands: Subcommands) -> None:
    help_ = "Write out the original file that a report was imported from."
    parser = add(subcommands, "source", source, help_)
    parser.add_argument("week", metavar="WEEK", help="such as 2024-W22")
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")


def import_(options: Namespace) -> int:
    """Import files and folders; the exit status is 1 if any was refused."""
    from weeklydesk import desk

    week = Week.parse(options.week) if options.week else None
    with open_store(options) as store:
        _back_up(store, Paths.make(options.store, os.environ).backups)
        taken = desk.import_files(
            store, options.paths, week=week, replace=options.replace, split=options.split
        )
    if options.json:
        print_json({"files": [_taken_data(each) for each in taken]})
    else:
        _print_taken(taken)
    refused = [each for each in taken if each.status is desk.Status.REFUSED]
    return complain((each.path, each.error) for each in refused if each.error)


def _back_up(store: Store, folder: Path) -> None:
    """Back up the history; if that fails, import anyway, since the import itself loses nothing."""
    from datetime import UTC, datetime

    from weeklydesk.desk import backups

    try:
        backups.back_up_before(store, folder, datetime.now(UTC))
    except StoreError as error:
        complain([(folder, error)])


def open_(options: Namespace) -> int:
    """Open the window on files, or show them in a window that is already open."""
    paths = Paths.make(options.store, os.environ)
    return options.open_window(paths, options.paths, options.background)


def source(options: Namespace) -> int:
    """Write out the file that a report was imported from, byte for byte."""
    week = Week.parse(options.week)
    with open_existing(options) as store:
        digests = store.sources.of_week(week)
        if not digests:
            store.load(week)
            raise InputError("The report for {week} was not imported from a file.", week=week)
        data = store.sources.load(digests[-1]).data
    if options.out is None:
        write_out(data)
    else:
        from weeklydesk import files

        files.write_bytes(options.out, data)
    return 0


def _taken_data(taken: desk.Taken) -> dict[str, Any]:
    reading = taken.reading
    return {
        "path": str(taken.path),
        "status": str(taken.status),
        "week": str(taken.week) if taken.week else None,
        "lines_in": reading.lines_in if reading else None,
        "lines_placed": reading.lines_placed if reading else None,
        "verbatim": [list(each) for each in reading.verbatim] if reading else [],
        "warnings": list(map(str, reading.warnings)) if reading else [],
        "error": str(taken.error) if taken.error else None,
    }


def _print_taken(taken: Iterable[desk.Taken]) -> None:
    from weeklydesk.desk.findings import Status

    for each in taken:
        if each.reading is None:
            if each.status is Status.LEFT_OUT:
                print_lines([f"{each.status}: {each.error}"])
            continue
        lines = f"{each.reading.lines_placed} of {each.reading.lines_in} lines kept"
        print_lines([f"{each.week}  {each.status}  {each.path}  ({lines})"])
        print_lines(
            f"    line {line}, kept as it is: {text}" for line, text in each.reading.verbatim
        )
        print_lines(f"    {warning}" for warning in each.reading.warnings)
