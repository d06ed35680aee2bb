"""Which section and which line of one report is which of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from weeklydesk.model import Block, Item, Report, Role, Section, children_of
from weeklydesk.records import record

Name = tuple[object, ...]
Names = list[Name]  # one for each section of a report, in its order
Key = Callable[[Section], Name]
Pairs = dict[int, int]  # the earlier line of a later one, by their positions
_PLAN: Name = ("plan",)  # what all plans of weeks are called, until one has its pair


@record
class Place:
    """A block with the section it stands in, that section's name, and the line that it is under."""

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
    """Name a section through its rewording; last week's plan is this week's checklist."""
    if section.role in (Role.PLAN, Role.CHECKLIST) and not section.objective:
        return _PLAN
    return by_purpose(section)


def by_purpose(section: Section) -> Name:
    """Name a section through its rewording, where it is an objective's."""
    if section.objective:
        return ("objective", section.objective)
    return (str(section.role), section.title)


def named(old: Report, new: Report, key: Key) -> tuple[Names, Names]:
    """Name the sections of both reports; those are the same that have the same name.

    Where no section has a section's name in the other report, it may have been reworded: it is
    that which has its title, or shares a line with it, or stands between the same two. An
    objective becomes no other one.
    """
    before, after = _numbered(old, key), _numbered(new, key)
    for alike in (_titles, _lines, _neighbours):
        lost = [at for at, name in enumerate(before) if name not in after]
        fresh = [at for at, name in enumerate(after) if name not in before]
        signs = alike(old, before), alike(new, after)
        for at in fresh:
            free = (each for each in lost if _may_be_one(old.sections[each], new.sections[at]))
            same = next((each for each in free if signs[0][each] & signs[1][at]), None)
            if same is not None:
                pair = before[same] if before[same] != _PLAN else after[at]
                before[same] = after[at] = pair
                lost.remove(same)
    return before, after


def _may_be_one(section: Section, other: Section) -> bool:
    return not (section.objective and other.objective) or section.objective == other.objective


def _numbered(report: Report, key: Key) -> Names:
    """Return the sections' names, numbered where they are the same; plans of weeks are one."""
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
    """Find the earlier place of each later one: the surest likeness first."""
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
    """Know the words again in another kind of block: a paragraph that became an item."""
    return (place.name, place.block.text) if place.block.text else None


def _order(place: Place) -> object:
    return None if isinstance(place.block, Item) else (place.name, type(place.block))


def displaced(order: Iterable[int]) -> set[int]:
    """Return the fewest of these whose taking away leaves the others in rising order."""
    ends: list[int] = []  # the least end of a rising row of each length
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
