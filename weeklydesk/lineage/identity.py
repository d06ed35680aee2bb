"""Identity of items: each has an id in its report and a lineage through the weeks."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from weeklydesk.model import Item, Report, items_of, with_items
from weeklydesk.records import replace
from weeklydesk.weeks import Week

NewId = Callable[[], str]


def random_id() -> str:
    """Return 16 hexadecimal digits that no other item has."""
    return os.urandom(8).hex()


def identify(report: Report, new_id: NewId = random_id) -> Report:
    """Return the report with an id for every item that has none or shares one.

    An item without a lineage begins one; of two items with the same lineage the first keeps it,
    since an item appears once a week.
    """
    ids: set[str] = set()
    lineages: set[str] = set()

    def unique(value: str, taken: set[str]) -> str:
        while not value or value in taken:
            value = new_id()
        taken.add(value)
        return value

    def named(item: Item) -> Item:
        own, line = unique(item.id, ids), unique(item.lineage, lineages)
        if (own, line) == (item.id, item.lineage):
            return item  # as most are with each save
        return replace(item, id=own, lineage=line)

    return with_items(report, named)


def bare(report: Report) -> Report:
    """Return the report without anything that only its keeping gave it: what a file can hold."""
    plain = with_items(report, lambda item: replace(item, id="", lineage="", carried_from=None))
    return replace(plain, template="")


def adopted(report: Report, known: Report) -> Report:
    """Return `report` with the identity of each item of `known` that it repeats word for word."""
    waiting: dict[str, list[Item]] = {}
    for _, item in items_of(known):
        waiting.setdefault(item.text, []).insert(0, item)

    def as_known(item: Item) -> Item:
        same = waiting.get(item.text)
        old = same.pop() if same else item
        return replace(item, id=old.id, lineage=old.lineage, carried_from=old.carried_from)

    return replace(with_items(report, as_known), template=known.template)


def relineaged(report: Report, names: Mapping[str, str]) -> Report:
    """Return the report with lineages under other names; all else stays."""
    return with_items(
        report, lambda item: replace(item, lineage=names.get(item.lineage, item.lineage))
    )


def recarried(report: Report, old: Week, new: Week) -> Report:
    """Return the report with what was carried from one week said to be carried from another."""

    def moved(item: Item) -> Item:
        return replace(item, carried_from=new) if item.carried_from == old else item

    return with_items(report, moved)
