"""Output of the objectives of all weeks, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weeklydesk.desk.objectives import Known


def objectives_data(known: Iterable[Known]) -> list[dict[str, Any]]:
    """Return objectives as data; `first` and `last` are the weeks of their reports."""
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
    is_empty = True
    for each in known:
        is_empty = False
        weeks = f"{each.seen.first} – {each.seen.last}" if each.seen else "in no report yet"
        planned = f", planned for {each.planned}" if each.planned else ""
        yield f"{each.identity:4} {each.name}  ({weeks}{planned})".replace("  (", " (")
    if is_empty:
        yield "No report has an objective yet. A heading such as “O1 Customers” is one."
