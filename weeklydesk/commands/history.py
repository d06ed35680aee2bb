"""The commands `search`, `versions` and `diff`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from weeklydesk.commands.shared import add, add_json, open_existing, print_json, print_lines
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.desk.comparing import Part
    from weeklydesk.store import Store


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    help_ = "Search the lines of all weeks, newest first."
    parser = add(subcommands, "search", search, help_)
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help="words in the line; also week:2024-W20..W26 objective:O2 section:NAME state:open",
    )
    add_json(parser)
    help_ = "List the versions of a report, or compare two of them."
    parser = add(subcommands, "versions", versions, help_)
    parser.add_argument("week", metavar="WEEK", help="such as 2024-W22")
    parser.add_argument(
        "old", metavar="NUMBER", nargs="?", type=int, help="show what changed since this version"
    )
    parser.add_argument(
        "new", metavar="NUMBER", nargs="?", type=int, help="up to this version; default: now"
    )
    add_json(parser)
    help_ = "Compare two weeks: what is new, changed, done and gone."
    parser = add(subcommands, "diff", diff, help_)
    parser.add_argument("old", metavar="WEEK", help="such as 2024-W22")
    parser.add_argument("new", metavar="WEEK", help="a later one")
    add_json(parser)


def search(options: Namespace) -> int:
    """Find lines in all weeks."""
    from weeklydesk.presentation import history as history_output

    typed = " ".join(options.words)
    with open_existing(options) as store:
        hits = store.search(typed, limit=None)
    if options.json:
        print_json({"query": typed, "hits": [history_output.hit_data(hit) for hit in hits]})
    elif hits:
        print_lines(history_output.hits_words(hits))
    else:
        print_lines([f"Nothing found for: {typed}"])
    return 0


def versions(options: Namespace) -> int:
    """List the versions of a report, the newest first, or compare two of them."""
    from weeklydesk.presentation import history as history_output

    week = Week.parse(options.week)
    with open_existing(options) as store:
        if options.old is not None:
            return _compare_versions(options, store, week)
        revisions = store.revisions(week)
    if options.json:
        print_json([history_output.revision_data(each) for each in revisions])
    else:
        print_lines(history_output.revisions_words(revisions))
    return 0


def _compare_versions(options: Namespace, store: Store, week: Week) -> int:
    from weeklydesk.desk.comparing import Detail, compare

    present = next(each.number for each in store.revisions(week) if each.shown)
    numbers = options.old, present if options.new is None else options.new
    old, new = (store.revision(week, number) for number in numbers)
    parts = compare(old, new, Detail.WHOLE)
    return _print_parts(options, parts, numbers, "{} and {}".format(*numbers))


def diff(options: Namespace) -> int:
    """Print how the lines of one week changed in another."""
    from weeklydesk.desk.comparing import compare

    with open_existing(options) as store:
        old, new = (store.load(Week.parse(week)).report for week in (options.old, options.new))
    names = str(old.week), str(new.week)
    return _print_parts(options, compare(old, new), names, " and ".join(names))


def _print_parts(
    options: Namespace, parts: Sequence[Part], names: tuple[Any, Any], both: str
) -> int:
    """Print the differences; `names` are the names of the two sides, `both` the same in words."""
    from weeklydesk.presentation import history as history_output

    if options.json:
        sections = [history_output.part_data(part) for part in parts]
        print_json({"old": names[0], "new": names[1], "sections": sections})
    elif parts:
        print_lines(history_output.parts_words(parts))
    else:
        print_lines([f"{both} are the same."])
    return 0
