"""Objectives through the weeks: in words for a terminal, as data for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weeklydesk.desk.objectives import Known


def objectives_data(known: Iterable[Known]) -> list[dict[str, Any]]:
    """Return objectives as data; `first` and `last` are the weeks of the reports about them."""
    return [
        {
            "objective": each.identity,
            "name": each.name,
            "first": str(each.seen.first) if each.seen else None,
            "last": str(each.seen.last) if each.seen else None,
            "period": str(each.planned) if each.planned else None,
            "colour": each.colour,
        }
        for each in known
    ]


def objectives_words(known: Iterable[Known]) -> Iterator[str]:
    """Yield a line for each objective, or one that says that there is none."""
    told = False
    for each in known:
        told = True
        weeks = f"{each.seen.first} – {each.seen.last}" if each.seen else "in no report yet"
        planned = f", planned for {each.planned}" if each.planned else ""
        yield f"{each.identity:4} {each.name}  ({weeks}{planned})".replace("  (", " (")
    if not told:
        yield "No report has an objective yet. A heading such as “O1 Customers” is one."
