"""Matching the sections and lines of two reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from weeklydesk.model import Block, Item, Report, Role, Section, children_of
from weeklydesk.records import record

Name = tuple[object, ...]
Names = list[Name]  # one for each section of a report, in its order
Key = Callable[[Section], Name]
Pairs = dict[int, int]  # index of a later line → index of its earlier line
_PLAN: Name = ("plan",)  # the name of all plans until one is paired


@record
class Place:
    """A block with its section, the name of that section, its depth and its parent's index."""

    section: Section
    name: Name
    block: Block
    depth: int
    parent: int | None


def places(report: Report, names: Names) -> list[Place]:
    """Return every block of a report, in reading order."""
    found: list[Place] = []

    def visit(section: Section, name: Name, block: Block, depth: int, parent: int | None) -> None:
        found.append(Place(section, name, block, depth, parent))
        here = len(found) - 1
        for child in children_of(block):
            visit(section, name, child, depth + 1, here)

    for section, name in zip(report.sections, names, strict=True):
        for block in section.blocks:
            visit(section, name, block, 0, None)
    return found


def plans_as_one(section: Section) -> Name:
    """Return a name that survives rewording, the same for last week's plan and its checklist."""
    if section.role in (Role.PLAN, Role.CHECKLIST) and not section.objective:
        return _PLAN
    return by_purpose(section)


def by_purpose(section: Section) -> Name:
    """Return a name that, for an objective's section, survives rewording."""
    if section.objective:
        return ("objective", section.objective)
    return (str(section.role), section.title)


def named(old: Report, new: Report, key: Key) -> tuple[Names, Names]:
    """Return names for the sections of both reports; equal names mean the same section.

    If the other report has no section of that name, the section may have been reworded. It is then
    matched by title, by a common line, or by its neighbours. One objective never matches another.
    """
    before, after = _numbered(old, key), _numbered(new, key)
    for alike in (_titles, _lines, _neighbours):
        lost = [at for at, name in enumerate(before) if name not in after]
        fresh = [at for at, name in enumerate(after) if name not in before]
        features = alike(old, before), alike(new, after)
        for at in fresh:
            free = (each for each in lost if _may_match(old.sections[each], new.sections[at]))
            same = next((each for each in free if features[0][each] & features[1][at]), None)
            if same is not None:
                pair = before[same] if before[same] != _PLAN else after[at]
                before[same] = after[at] = pair
                lost.remove(same)
    return before, after


def _may_match(section: Section, other: Section) -> bool:
    return not (section.objective and other.objective) or section.objective == other.objective


def _numbered(report: Report, key: Key) -> Names:
    """Return the sections' names, numbered if they are equal, except for plans."""
    seen: dict[Name, int] = {}
    names: Names = []
    for section in report.sections:
        name = key(section)
        if name != _PLAN:
            seen[name] = seen.get(name, 0) + 1
            name = (*name, seen[name])
        names.append(name)
    return names


def _titles(report: Report, _: Names) -> list[set[object]]:
    return [{section.title} for section in report.sections]


def _lines(report: Report, names: Names) -> list[set[object]]:
    found: dict[Name, set[object]] = {name: set() for name in names}
    for place in places(report, names):
        lineage = place.block.lineage if isinstance(place.block, Item) else ""
        found[place.name] |= {mark for mark in (lineage, place.block.text) if mark}
    return [found[name] for name in names]


def _neighbours(report: Report, names: Names) -> list[set[object]]:
    around: list[object] = [None, *names, None]
    levels = [section.level for section in report.sections]
    return [{(around[at], level, around[at + 2])} for at, level in enumerate(levels)]


def paired(earlier: Sequence[Place], later: Sequence[Place]) -> Pairs:
    """Pair the places of both reports, by the most reliable similarity first."""
    pairs: Pairs = {}
    waiting = dict(enumerate(earlier))
    for likeness in (_lineage, _words_here, _words_anywhere, _words_otherwise, _order):
        found: dict[object, list[int]] = {}
        for at, place in waiting.items():
            found.setdefault(likeness(place), []).append(at)
        found.pop(None, None)
        for at, place in enumerate(later):
            if at not in pairs and (same := found.get(likeness(place))):
                pairs[at] = same.pop(0)
                del waiting[pairs[at]]
    return pairs


def _lineage(place: Place) -> object:
    return (place.block.lineage or None) if isinstance(place.block, Item) else None


def _words_here(place: Place) -> object:
    return (place.name, type(place.block), place.block.text)


def _words_anywhere(place: Place) -> object:
    return place.block.text if isinstance(place.block, Item) and place.block.text else None


def _words_otherwise(place: Place) -> object:
    """Match the text in another kind of block, such as a paragraph that became an item."""
    return (place.name, place.block.text) if place.block.text else None


def _order(place: Place) -> object:
    return None if isinstance(place.block, Item) else (place.name, type(place.block))


def stays_with_parent(place: Place, before: Place, pairs: Pairs) -> bool:
    """Return whether a line has the same parent as before, so that it moves with the parent."""
    return place.parent is not None and pairs.get(place.parent) == before.parent


def out_of_order(earlier: Sequence[Place], later: Sequence[Place], pairs: Pairs) -> set[int]:
    """Return the indices of the fewest earlier lines that are out of order in their section now.

    A line with the same parent as before is compared with its siblings only.
    """
    sections: dict[Name, list[int]] = {}
    groups: dict[int | None, list[int]] = {}
    for at, place in enumerate(later):
        before = pairs.get(at)
        if before is None:
            continue
        if earlier[before].name == place.name:
            sections.setdefault(place.name, []).append(before)
        if stays_with_parent(place, earlier[before], pairs):
            groups.setdefault(place.parent, []).append(before)
    inside = {each for group in groups.values() for each in group}
    found = {each for section in sections.values() for each in displaced(section)} - inside
    return found | {each for group in groups.values() for each in displaced(group)}


def displaced(order: Iterable[int]) -> set[int]:
    """Return the smallest set of numbers whose removal leaves the others in rising order."""
    ends: list[int] = []  # the smallest last number of a rising subsequence, by its length
    links: dict[int, int | None] = {}
    numbers = list(order)
    for number in numbers:
        length = bisect_left(ends, number)
        links[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = links[last]
    return set(numbers) - kept
