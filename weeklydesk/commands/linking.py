"""Items that go on from earlier weeks though they were typed anew."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import add, add_json, open_known, print_json, print_lines
from weeklydesk.errors import InputError
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.store import Store


def add_to(subcommands: Subcommands) -> None:
    """Declare the command."""
    help_ = "List items that resemble earlier ones, and link certain matches."
    parser = add(subcommands, "link", link, help_)
    parser.add_argument("weeks", metavar="WEEK", help="such as 2024-W22, FIRST..LAST, or all")
    parser.add_argument("--sure", action="store_true", help="link certain matches")
    add_json(parser)


def link(options: Namespace) -> int:
    """List what reads alike in weeks, or link what is sure of it."""
    from weeklydesk.desk import linking
    from weeklydesk.presentation import linking as linking_output

    with open_known(options) as store:
        weeks = _weeks(store, options.weeks)
        if not options.sure:
            return _list_alike(store, weeks, json=options.json)
        linked = linking.accept_sure(store, weeks)
    if options.json:
        print_json([{"week": str(each.week), "linked": each.count} for each in linked])
    else:
        print_lines(linking_output.linked_words(linked))
    return 0


def _list_alike(store: Store, weeks: list[Week], *, json: bool) -> int:
    from weeklydesk.desk import suggesting
    from weeklydesk.presentation import linking as linking_output

    found = [(week, suggesting.suggestions(store, week)) for week in weeks]
    if json:
        told = linking_output.suggestion_data
        print_json([{"week": str(w), "items": [told(each) for each in all_]} for w, all_ in found])
    elif any(all_ for _, all_ in found):
        words = linking_output.suggestions_words
        print_lines(line for week, all_ in found for line in words(week, all_))
    else:
        print_lines(["No item resembles an earlier one."])
    return 0


def _weeks(store: Store, asked: str) -> list[Week]:
    """Return the weeks that there are of those asked for, the earliest first."""
    first, _, last = asked.partition("..")
    there = sorted(each.week for each in store.weeks())
    if asked == "all":
        return there
    low, high = Week.parse(first), Week.parse(last or first)
    found = [week for week in there if low <= week <= high]
    if not found:
        raise InputError("There is no report from {first} to {last}.", first=low, last=high)
    return found
