"""The command `add`."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import (
    add,
    add_json,
    language,
    open_store,
    print_json,
    print_lines,
)
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands


def add_to(subcommands: Subcommands) -> None:
    """Declare the command."""
    help_ = "Add a line to this week's report, starting the week if needed."
    parser = add(subcommands, "add", add_, help_)
    parser.add_argument(
        "words", nargs="+", metavar="TEXT", help="the line; “[x] …” for something done"
    )
    parser.add_argument(
        "--section", default="", help="its title or part of it, an objective such as O2, or “plan”"
    )
    parser.add_argument("--week", help="default: this week")
    add_json(parser)


def add_(options: Namespace) -> int:
    """Add a line to a week's report and print its week and section."""
    from weeklydesk.desk import capturing

    now = datetime.now()
    week = Week.parse(options.week) if options.week else Week.of(now.date())
    text = " ".join(options.words)
    capturing.item_of(text)  # raises for an empty line before a history is created
    with open_store(options) as store:
        captured = capturing.capture(
            store, week, text, section=options.section, now=now, language=language()
        )
    if options.json:
        data = {"week": str(week), "section": captured.section.title, "started": captured.started}
        print_json(data)
    else:
        started = " (started now)" if captured.started else ""
        title = captured.section.title or "(before the first heading)"
        print_lines([f"{week}{started}  {title}"])
    return 0
