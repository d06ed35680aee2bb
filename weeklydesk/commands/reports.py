"""The commands `new`, `list` and `show`."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import (
    add,
    add_json,
    chosen_template,
    language,
    open_existing,
    open_store,
    own_templates,
    print_json,
    print_lines,
    write_out,
)
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    _add_new(subcommands)
    _add_list(subcommands)
    _add_show(subcommands)


def _add_new(subcommands: Subcommands) -> None:
    parser = add(subcommands, "new", new, "Start a week with everything that is still open.")
    parser.add_argument(
        "week", nargs="?", metavar="WEEK", help="such as 2024-W22; default: the next week"
    )
    parser.add_argument("--template", default="", metavar="NAME", help="see weeklydesk templates")
    add_json(parser)


def _add_list(subcommands: Subcommands) -> None:
    add_json(add(subcommands, "list", list_, "List the reports, newest first."))


def _add_show(subcommands: Subcommands) -> None:
    parser = add(subcommands, "show", show, "Show a report.")
    parser.add_argument("week", metavar="WEEK", help="such as 2024-W22")
    add_json(parser)


def new(options: Namespace) -> int:
    """Start a week and print what was carried, what was not, and why."""
    from weeklydesk import desk, templates
    from weeklydesk.desk.next_week import next_week
    from weeklydesk.presentation import started as started_output

    now = datetime.now()
    today = Week.of(now.date())
    named = options.template or chosen_template(options)
    template = templates.load(named, own_templates(options)) if named else ""
    asked = Week.parse(options.week) if options.week else None
    with open_store(options) as store:
        week = asked or next_week(next(iter(store.report_weeks()), None), today)
        started = desk.start_week(store, week, now=now, template=template, language=language())
    if options.json:
        print_json(started_output.started_data(started))
    else:
        print_lines(started_output.started_words(started))
        if not asked and week != today:
            print_lines([f"This week is {today}. To start it: weeklydesk new {today}"])
    return 0


def list_(options: Namespace) -> int:
    """List the reports, newest first."""
    with open_existing(options) as store:
        weeks = store.weeks()
    if options.json:
        print_json(
            [{"week": str(each.week), "title": each.title, "items": each.items} for each in weeks]
        )
    else:
        print_lines(f"{each.week}  {each.items:4} items  {each.title}".rstrip() for each in weeks)
        if not weeks:
            print_lines(["No reports yet. Start with: weeklydesk new, or weeklydesk import FILE"])
    return 0


def show(options: Namespace) -> int:
    """Print one report, as Markdown or as data."""
    with open_existing(options) as store:
        report = store.load(Week.parse(options.week)).report
    if options.json:
        from weeklydesk import codec

        print_json(codec.encode(report))
    else:
        from weeklydesk import exporters
        from weeklydesk.exporters.options import WHOLE

        write_out(exporters.render(report, ".md", WHOLE))
    return 0
