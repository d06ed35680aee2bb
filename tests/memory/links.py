"""Helpers for links between items, and for proposed links."""

from __future__ import annotations

import dataclasses

from tests.weekly import W22, W23, Weeks, objective
from weeklydesk.desk import linking
from weeklydesk.desk.suggesting import Kind, Suggestion, suggestions
from weeklydesk.model import Item
from weeklydesk.store import Occurrence
from weeklydesk.weeks import Week


def proposed(weeks: Weeks, week: Week = W23) -> list[tuple[str, str]]:
    found = suggestions(weeks.store, week)
    return [(each.item.text, each.earlier.item.text) for each in found]


def link(weeks: Weeks, week: Week, new: str, old: str) -> linking.Linked:
    """Link two lineages, regardless of their texts."""
    (seen,) = weeks.store.lineages.occurrences(old)[-1:] or (
        Occurrence(W22, objective(), Item("")),
    )
    item = Item("", lineage=new)
    earlier = dataclasses.replace(seen, item=Item("", lineage=old))
    found = Suggestion(Kind.SAME, objective(), item, earlier, 100, True)
    return linking.accept(weeks.store, week, [found])
