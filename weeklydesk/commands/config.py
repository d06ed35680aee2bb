"""The command `config`."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from weeklydesk.commands.shared import add, add_json, print_json, print_lines
from weeklydesk.paths import Paths
from weeklydesk.settings import Settings

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.settings.kinds import Setting


def add_to(subcommands: Subcommands) -> None:
    """Declare the command."""
    help_ = "List settings, show one, or change it; an open window is updated."
    parser = add(subcommands, "config", config, help_)
    parser.add_argument("key", nargs="?", metavar="KEY", help="default: all settings")
    parser.add_argument("value", nargs="*", metavar="VALUE", help="several values for a list")
    parser.add_argument("--unset", action="store_true", help="go back to the default")
    add_json(parser)
    parser.set_defaults(usage_error=parser.error)


def config(options: Namespace) -> int:
    """List the settings, print one, or change it."""
    if options.unset and (options.value or options.key is None):
        options.usage_error("--unset needs a KEY and no VALUE")
    paths = Paths.make(options.store, os.environ)
    settings = Settings(paths.settings)
    if options.key is None:
        _list(settings, options)
    else:
        _one(settings, options, paths)
    for problem in settings.take_problems():
        sys.stderr.write(f"weeklydesk: {problem}\n")
    return 0


def _one(settings: Settings, options: Namespace, paths: Paths) -> None:
    from weeklydesk.settings.table import find

    row = find(options.key)
    if options.unset:
        settings.unset(row)
        _apply(settings, row)
    elif options.value:
        settings.put(row, row.parse(options.value))
        _apply(settings, row)
        _warn(settings, row, paths)
    elif options.json:
        print_json(_data(settings, row))
    else:
        print_lines([row.show(settings.get(row))])


def _apply(settings: Settings, row: Setting[Any]) -> None:
    """Apply a setting that must take effect even if no window is open."""
    from weeklydesk.settings.table import AUTOSTART

    if row is AUTOSTART:
        from weeklydesk.autostart import switch_here

        switch_here(settings.get(AUTOSTART))


def _warn(settings: Settings, row: Setting[Any], paths: Paths) -> None:
    """Warn about a value that does not work now; it is stored, since it may work later."""
    from weeklydesk.desk.setting_checks import find_problem

    problem = find_problem(row, settings.get(row), paths)
    if problem:
        sys.stderr.write(f"weeklydesk: {problem}\n")


def _list(settings: Settings, options: Namespace) -> None:
    from weeklydesk.settings.table import TABLE

    if options.json:
        print_json({row.key: _data(settings, row) for row in TABLE})
    else:
        print_lines(_words(settings))


def _words(settings: Settings) -> Iterator[str]:
    """Yield each group with its settings, their values and their descriptions."""
    from weeklydesk.settings.table import GROUPS, TABLE

    for name, title in GROUPS.items():
        yield f"# {title}"
        for row in TABLE:
            if row.group == name:
                yield f"{row.key} = {row.show(settings.get(row))}".rstrip()
                yield f"    {row.help}"
        yield ""
    yield f"Stored in {settings.path}"


def _data(settings: Settings, row: Setting[Any]) -> dict[str, Any]:
    return {
        "value": row.dump(settings.get(row)),
        "default": row.dump(row.default),
        "set": settings.is_set(row),
        "help": row.help,
    }
