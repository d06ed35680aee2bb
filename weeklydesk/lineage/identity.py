"""Identity of items: each has an id in its report and a lineage over the weeks."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from weeklydesk.model import Item, Report, items_of, with_items
from weeklydesk.records import replace
from weeklydesk.weeks import Week

NewId = Callable[[], str]


def random_id() -> str:
    """Return 16 random hexadecimal digits."""
    return os.urandom(8).hex()


def identify(report: Report, new_id: NewId = random_id) -> Report:
    """Return the report with a unique id and lineage for every item.

    Of two items with the same id or lineage the first keeps it, since an item occurs once per week.
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
            return item  # the common case at each save
        return replace(item, id=own, lineage=line)

    return with_items(report, named)


def without_identity(report: Report) -> Report:
    """Return the report without data that a file does not contain: identities, origin, template."""
    plain = with_items(report, lambda item: replace(item, id="", lineage="", carried_from=None))
    return replace(plain, template="")


def adopted(report: Report, known: Report) -> Report:
    """Return `report` with the identities of the items of `known` that have the same text."""
    waiting: dict[str, list[Item]] = {}
    for _, item in items_of(known):
        waiting.setdefault(item.text, []).insert(0, item)

    def as_known(item: Item) -> Item:
        same = waiting.get(item.text)
        old = same.pop() if same else item
        return replace(item, id=old.id, lineage=old.lineage, carried_from=old.carried_from)

    return replace(with_items(report, as_known), template=known.template)


def relineaged(report: Report, names: Mapping[str, str]) -> Report:
    """Return the report with lineages renamed."""
    return with_items(
        report, lambda item: replace(item, lineage=names.get(item.lineage, item.lineage))
    )


def recarried(report: Report, old: Week, new: Week) -> Report:
    """Return the report with `carried_from` changed from one week to another."""

    def moved(item: Item) -> Item:
        return replace(item, carried_from=new) if item.carried_from == old else item

    return with_items(report, moved)
