"""The commands `plan` and `story`."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import add, add_json, open_existing, print_json, print_lines
from weeklydesk.errors import InputError
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    _add_plan(subcommands)
    _add_story(subcommands)


def _add_plan(subcommands: Subcommands) -> None:
    help_ = "Show what was planned for a week and what became of it."
    parser = add(subcommands, "plan", plan, help_)
    parser.add_argument("week", metavar="WEEK", help="such as 2024-W22")
    add_json(parser)


def _add_story(subcommands: Subcommands) -> None:
    parser = add(subcommands, "story", story, "Follow an item through the weeks.")
    parser.add_argument("asked", metavar="ITEM|TEXT", help="an id, a lineage, or words of the item")
    add_json(parser)


def plan(options: Namespace) -> int:
    """Print the plan of a week with its outcomes."""
    from weeklydesk.desk import reviewing, suggesting
    from weeklydesk.presentation import memory as memory_output

    week = Week.parse(options.week)
    with open_existing(options) as store:
        found = reviewing.planned(store, week)
        alike = suggesting.work(store, week) if store.has(week) else ()
    if options.json:
        print_json(memory_output.plan_data(found, alike))
    else:
        print_lines(memory_output.plan_words(found, alike))
    return 0


def story(options: Namespace) -> int:
    """Print the story of an item, or of all items that match a text."""
    from weeklydesk.desk import stories
    from weeklydesk.presentation import memory as memory_output

    with open_existing(options) as store:
        found = stories.stories(store, options.asked)
    if not found:
        raise InputError("No item of any week reads “{text}”.", text=options.asked)
    if options.json:
        print_json({"stories": [memory_output.story_data(each) for each in found]})
    else:
        print_lines(memory_output.stories_words(found))
    return 0
