"""Two reports beside each other: what is new, changed, done, dropped, moved and gone.

Items are the same where their lineage is, or else their words; other blocks where they stand in
the same section with the same words, or else in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from weeklydesk.model import Block, Item, Report, Role, Section, State, walk
from weeklydesk.records import record, replace
from weeklydesk.text.wording import Piece, compared


class Fate(StrEnum):
    """What became of a line between two reports."""

    NEW = "new"
    CHANGED = "changed"
    DONE = "done"
    DROPPED = "dropped"
    MOVED = "moved"  # into another section, with the same words
    GONE = "gone"


@record
class Difference:
    """One line that differs: as it reads now, or as it read where it is gone.

    `pieces` lead from the earlier words to the present ones; all of them are new, or gone, where
    there is only one side. `origin` is the section that a moved line comes from.
    """

    fate: Fate
    block: Block
    pieces: tuple[Piece, ...]
    origin: Section | None = None


@record
class Part:
    """The differences of one section; without blocks, as in the later report where it is there."""

    section: Section
    differences: tuple[Difference, ...]


@record
class _Place:
    section: Section
    block: Block


_Pairs = dict[int, _Place]  # the earlier place of a later one, by its position


def compare(old: Report, new: Report) -> tuple[Part, ...]:
    """Return the sections that differ: in the later report's order, then those that are gone."""
    earlier, later = _places(old), _places(new)
    pairs = _paired(earlier, later)
    told = [(place.section, _told(place, pairs.get(at))) for at, place in enumerate(later)]
    known = {id(place) for place in pairs.values()}
    gone = [(place.section, _gone(place)) for place in earlier if id(place) not in known]
    return _parts(old, new, [(section, each) for section, each in told if each] + gone)


def _places(report: Report) -> list[_Place]:
    return [
        _Place(section, block) for section in report.sections for _, block in walk(section.blocks)
    ]


def _key(section: Section) -> tuple[str, str]:
    """Name a section through its rewording; last week's plan is this week's checklist."""
    if section.objective:
        return "objective", section.objective
    if section.role in (Role.PLAN, Role.CHECKLIST):
        return "plan", ""
    return str(section.role), section.title


def _paired(earlier: list[_Place], later: list[_Place]) -> _Pairs:
    """Find the earlier place of each later one: the surest likeness first."""
    pairs: _Pairs = {}
    waiting = list(earlier)
    for likeness in (_lineage, _words_here, _words_anywhere, _order):
        found: dict[object, list[_Place]] = {}
        for place in waiting:
            found.setdefault(likeness(place), []).append(place)
        found.pop(None, None)
        for at, place in enumerate(later):
            if at not in pairs and (same := found.get(likeness(place))):
                pairs[at] = same.pop(0)
        taken = {id(place) for place in pairs.values()}
        waiting = [place for place in waiting if id(place) not in taken]
    return pairs


def _lineage(place: _Place) -> object:
    return (place.block.lineage or None) if isinstance(place.block, Item) else None


def _words_here(place: _Place) -> object:
    return (_key(place.section), type(place.block), place.block.text)


def _words_anywhere(place: _Place) -> object:
    return place.block.text if isinstance(place.block, Item) and place.block.text else None


def _order(place: _Place) -> object:
    return None if isinstance(place.block, Item) else (_key(place.section), type(place.block))


def _told(place: _Place, before: _Place | None) -> Difference | None:
    if before is None:
        return Difference(Fate.NEW, place.block, compared("", place.block.text))
    fate = _fate(before, place)
    if fate is None:
        return None
    pieces = compared(before.block.text, place.block.text)
    return Difference(fate, place.block, pieces, _origin(before, place))


def _fate(before: _Place, place: _Place) -> Fate | None:
    then, now = _state(before.block), _state(place.block)
    if now is not then and now is not State.OPEN:
        return Fate.DONE if now is State.DONE else Fate.DROPPED
    if now is not then or before.block.text != place.block.text:
        return Fate.CHANGED
    return Fate.MOVED if _origin(before, place) else None


def _state(block: Block) -> State:
    return block.state if isinstance(block, Item) else State.OPEN


def _origin(before: _Place, place: _Place) -> Section | None:
    return before.section if _key(before.section) != _key(place.section) else None


def _gone(place: _Place) -> Difference:
    return Difference(Fate.GONE, place.block, compared(place.block.text, ""))


def _parts(old: Report, new: Report, told: list[tuple[Section, Difference]]) -> tuple[Part, ...]:
    sections: dict[tuple[str, str], Section] = {}
    for section in (*new.sections, *old.sections):
        sections.setdefault(_key(section), section)
    differences: dict[tuple[str, str], list[Difference]] = {key: [] for key in sections}
    for section, difference in told:
        differences[_key(section)].append(difference)
    return tuple(_filled(sections, differences))


def _filled(
    sections: dict[tuple[str, str], Section], differences: dict[tuple[str, str], list[Difference]]
) -> Iterator[Part]:
    for key, section in sections.items():
        if differences[key]:
            yield Part(replace(section, blocks=()), tuple(differences[key]))
