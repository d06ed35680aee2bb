"""Giving a report's items the lineages of equal items in neighbouring reports."""

from __future__ import annotations

from collections.abc import Callable

from weeklydesk.branches import identity, places
from weeklydesk.lineage.identity import relineaged
from weeklydesk.model import Item, Report, Section, items_of

IsTracked = Callable[[Section, Item], bool]  # whether an item is tracked from week to week
_Path = tuple[str, ...]


def between(report: Report, before: Report, after: Report) -> Report:
    """Return a new report with the lineages that its two neighbours share.

    An item gets a lineage if both neighbours have an item of that lineage with the same text, and
    no other item of the three reports has that text.
    """
    here, earlier, later = (_unique(each) for each in (report, before, after))
    names = {
        item.lineage: earlier[text].lineage
        for text, item in here.items()
        if text in earlier and text in later and earlier[text].lineage == later[text].lineage
    }
    return relineaged(report, names)


def _unique(report: Report) -> dict[str, Item]:
    """Return the items whose text is unique in the report, by text."""
    found: dict[str, list[Item]] = {}
    for _, item in items_of(report):
        found.setdefault(item.text, []).append(item)
    return {text: items[0] for text, items in found.items() if text.strip() and len(items) == 1}


def continued(report: Report, beside: Report, is_tracked: IsTracked) -> Report:
    """Return an identified report with the lineages of the same items in `beside`.

    Items are the same if their section, the texts of their ancestors and their own text are equal,
    and unique in both reports. Labels and projects are continued in this way.
    """
    here, there = _paths(report, is_tracked), _paths(beside, is_tracked)
    taken = {item.lineage for _, item in items_of(report)}
    names = {
        lineage: there[path]
        for path, lineage in here.items()
        if path in there and there[path] not in taken
    }
    return relineaged(report, names)


def _paths(report: Report, is_tracked: IsTracked) -> dict[_Path, str]:
    """Return the lineages of tracked items by section and the texts of ancestors and item."""
    found: dict[_Path, list[str]] = {}
    for place in places(report.sections):
        if is_tracked(place.section, place.item):
            texts = (item.text for item in (*place.above, place.item))
            found.setdefault((*identity(place.section), *texts), []).append(place.item.lineage)
    return {path: names[0] for path, names in found.items() if len(names) == 1}
