"""Looking back: search, the versions of a report, two weeks beside each other."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import add, add_json, open_known, print_json, print_lines
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    help_ = "Find lines in all weeks, the newest first."
    parser = add(subcommands, "search", search, help_)
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help="parts of the line, also week:2024-W20..W26 objective:O2 section:NAME state:open",
    )
    add_json(parser)
    parser = add(subcommands, "versions", versions, "List the kept versions of a report.")
    parser.add_argument("week", metavar="WEEK")
    add_json(parser)
    help_ = "Tell what is new, changed, done and gone from one week to another."
    parser = add(subcommands, "diff", diff, help_)
    parser.add_argument("old", metavar="WEEK")
    parser.add_argument("new", metavar="WEEK")
    add_json(parser)


def search(options: Namespace) -> int:
    """Find lines in all weeks."""
    from weeklydesk.telling import history as telling_history

    typed = " ".join(options.words)
    with open_known(options) as store:
        hits = store.search(typed, limit=None)
    if options.json:
        print_json({"query": typed, "hits": [telling_history.hit_data(hit) for hit in hits]})
    elif hits:
        print_lines(telling_history.hits_words(hits))
    else:
        print_lines([f"Nothing found for: {typed}"])
    return 0


def versions(options: Namespace) -> int:
    """List the kept versions of a report, the newest first."""
    from weeklydesk.telling import history as telling_history

    with open_known(options) as store:
        revisions = store.revisions(Week.parse(options.week))
    if options.json:
        print_json([telling_history.revision_data(each) for each in revisions])
    else:
        print_lines(telling_history.revisions_words(revisions))
    return 0


def diff(options: Namespace) -> int:
    """Tell what became of the lines of one week in another."""
    from weeklydesk.desk import comparing
    from weeklydesk.telling import history as telling_history

    with open_known(options) as store:
        old, new = (store.load(Week.parse(week)).report for week in (options.old, options.new))
    parts = comparing.compare(old, new)
    if options.json:
        told = [telling_history.part_data(part) for part in parts]
        print_json({"old": str(old.week), "new": str(new.week), "sections": told})
    elif parts:
        print_lines(telling_history.parts_words(parts))
    else:
        print_lines([f"{old.week} and {new.week} read the same."])
    return 0
