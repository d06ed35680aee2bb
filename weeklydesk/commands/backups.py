"""The commands `backup`, `restore` and `doctor`."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import add, open_existing, print_lines
from weeklydesk.paths import Paths

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.store import Changes


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    parser = add(subcommands, "backup", backup, "Back up the whole history and check the copy.")
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help="default: the backup folder"
    )
    help_ = "Restore a backup; the current history is backed up first."
    parser = add(subcommands, "restore", restore, help_)
    parser.add_argument("backup", metavar="BACKUP", help="its path, name or number")
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    parser = add(
        subcommands,
        "doctor",
        doctor,
        "Check the history, its backups and the disk, and report in plain words.",
    )
    help_ = "repair unreadable texts from the backups"
    parser.add_argument("--mend", action="store_true", help=help_)
    help_ = "print details that help to find a problem, without anything you wrote"
    parser.add_argument("--report", action="store_true", help=help_)


def backup(options: Namespace) -> int:
    """Copy the whole history into a folder and print the path of the copy."""
    folder = options.folder.absolute() if options.folder else _paths(options).backups
    with open_existing(options) as store:
        print_lines([str(store.backup(folder).path)])
    return 0


def restore(options: Namespace) -> int:
    """Restore a backup, or print what that would change."""
    from weeklydesk.desk import backups
    from weeklydesk.windowlock import WindowLock

    paths = _paths(options)
    found = backups.find_backup(options.backup, paths.backups)
    if options.dry_run:
        print_lines(_changes(backups.preview(paths.store, found)))
        return 0
    with WindowLock(paths.store):
        restored = backups.restore(paths.store, found, paths.backups, datetime.now().astimezone())
    print_lines(_changes(restored.changes))
    if restored.before:
        print_lines([f"The previous history is kept as {restored.before}"])
    return 0


def doctor(options: Namespace) -> int:
    """Print the results of all checks; the exit status is 1 if something is wrong."""
    from weeklydesk.desk.doctor import Weight, examine

    if options.mend:
        _mend(options)
    if options.report:
        from weeklydesk.presentation import trouble

        print_lines([trouble.report(_paths(options), datetime.now()).rstrip()])
        return 0
    status = 0
    for finding in examine(_paths(options), os.environ):
        print_lines([f"{_SIGNS[str(finding.weight)]}  {finding}"])
        status = 1 if finding.weight is Weight.TROUBLE else status
    return status


_SIGNS = {"well": "ok     ", "note": "note   ", "trouble": "TROUBLE"}


def _mend(options: Namespace) -> None:
    from weeklydesk.desk.backups import mend

    with open_existing(options) as store:
        mended = mend(store, _paths(options).backups)
    lines = [f"Repaired from a backup: version {each[1]} of {each[0]}" for each in mended.healed]
    print_lines(lines or ["There is nothing to repair from a backup."])


def _paths(options: Namespace) -> Paths:
    return Paths.make(options.store, os.environ)


def _changes(changes: Changes) -> list[str]:
    groups = (
        ("Restored", changes.back),
        ("Removed, as not in the backup", changes.gone),
        ("Different text", changes.other),
    )
    lines = [f"{name}: {', '.join(map(str, weeks))}" for name, weeks in groups if weeks]
    return lines or ["The backup holds the same reports as now."]
