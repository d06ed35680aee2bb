"""Lineages that a report takes over from those beside it, where nobody would doubt it."""

from __future__ import annotations

from collections.abc import Callable

from weeklydesk.branches import identity, places
from weeklydesk.lineage.identity import relineaged
from weeklydesk.model import Item, Report, Section, items_of

Counts = Callable[[Section, Item], bool]  # whether an item is worth following
_Path = tuple[str, ...]


def between(report: Report, before: Report, after: Report) -> Report:
    """Return a report that is new to the store with the lineages that run past it.

    That is certain where before and after have one lineage and all three have the same words,
    which no other item of theirs has.
    """
    here, earlier, later = (_alone(each) for each in (report, before, after))
    names = {
        item.lineage: earlier[text].lineage
        for text, item in here.items()
        if text in earlier and text in later and earlier[text].lineage == later[text].lineage
    }
    return relineaged(report, names)


def _alone(report: Report) -> dict[str, Item]:
    """Return the items whose words no other item of the report has, by their words."""
    found: dict[str, list[Item]] = {}
    for _, item in items_of(report):
        found.setdefault(item.text, []).append(item)
    return {text: items[0] for text, items in found.items() if text.strip() and len(items) == 1}


def continued(report: Report, beside: Report, counts: Counts) -> Report:
    """Return an identified report with the lineages of items that stand in `beside` just so.

    That is certain where the section, all that they stand under and the words are the same, and no
    other item of either report is there twice. So labels and projects run on.
    """
    here, there = _paths(report, counts), _paths(beside, counts)
    taken = {item.lineage for _, item in items_of(report)}
    names = {
        lineage: there[path]
        for path, lineage in here.items()
        if path in there and there[path] not in taken
    }
    return relineaged(report, names)


def _paths(report: Report, counts: Counts) -> dict[_Path, str]:
    """Return the lineages of what counts by section, the words above and the own words."""
    found: dict[_Path, list[str]] = {}
    for place in places(report.sections):
        if counts(place.section, place.item):
            texts = (item.text for item in (*place.above, place.item))
            found.setdefault((*identity(place.section), *texts), []).append(place.item.lineage)
    return {path: names[0] for path, names in found.items() if len(names) == 1}
