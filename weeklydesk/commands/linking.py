"""The command `link`, for items that continue earlier ones but were typed again."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import add, add_json, open_existing, print_json, print_lines
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
    """List the suggestions for weeks, or accept those that are sure."""
    from weeklydesk.desk import linking
    from weeklydesk.presentation import linking as linking_output

    with open_existing(options) as store:
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
        data = linking_output.suggestion_data
        print_json([{"week": str(w), "items": [data(each) for each in all_]} for w, all_ in found])
    elif any(all_ for _, all_ in found):
        words = linking_output.suggestions_words
        print_lines(line for week, all_ in found for line in words(week, all_))
    else:
        print_lines(["No item resembles an earlier one."])
    return 0


def _weeks(store: Store, asked: str) -> list[Week]:
    """Return the existing weeks among the requested ones, the earliest first."""
    first, _, last = asked.partition("..")
    existing = sorted(each.week for each in store.weeks())
    if asked == "all":
        return existing
    low, high = Week.parse(first), Week.parse(last or first)
    found = [week for week in existing if low <= week <= high]
    if not found:
        raise InputError("There is no report from {first} to {last}.", first=low, last=high)
    return found
