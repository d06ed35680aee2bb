"""Quick capture: adding a line to a week's report in the most suitable section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from weeklydesk import desk
from weeklydesk.branches import renumbered
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Marker, Report, Role, Section, State, items_of
from weeklydesk.naming import names
from weeklydesk.records import record, replace
from weeklydesk.store import Store
from weeklydesk.text import marks
from weeklydesk.weeks import Week

_OTHER = ("其他", "其它", "other", "others", "misc", "miscellaneous", "其他工作", "其他事项")
_WORK = (Role.OBJECTIVE, Role.PROJECTS, Role.OTHER)


@record
class Captured:
    """A captured line: the report that now contains it, and its section."""

    report: Report
    section: Section
    started: bool  # whether the week was started for it


def capture(
    store: Store, week: Week, text: str, *, section: str = "", now: datetime, language: str = "en"
) -> Captured:
    """Add a line to a week's report, which is started first if it does not exist.

    `section` is a title, a part of one, an objective ("O2") or a role. Without it the line goes to
    a section such as “Other”, or to the first section with work. Raise InputError if no section
    matches.
    """
    with store.transaction():
        started = desk.start_week(store, week, now=now, language=language)
        known = store.load(week)
        place = place_for(known.report, section)
        report = with_line(known.report, place, text)
        store.save(report, base=known.revision)
    return Captured(report, report.sections[place], started.draft is not None)


def with_line(report: Report, place: int, text: str) -> Report:
    """Return the report with a line at the end of the section at that index."""
    sections = list(report.sections) or [Section("", 0, Role.OBJECTIVE)]
    section = sections[place]
    sections[place] = replace(section, blocks=_with_item(section.blocks, item_of(text)))
    return identify(replace(report, sections=tuple(sections)))


def item_of(text: str) -> Item:
    """Return a typed line as an item; a list marker is removed and a checkbox is recognised."""
    bare = text.strip(marks.BLANKS)
    if mark := marks.list_mark(bare):
        bare = bare[mark.length :].lstrip(marks.BLANKS)
    state, task = State.OPEN, False
    if found := marks.box(bare):
        (state, bare), task = found, True
    if not bare:
        raise InputError("There is nothing to add.")
    return Item(bare, task=task, state=state)


def _with_item(blocks: tuple[Block, ...], item: Item) -> tuple[Block, ...]:
    """Return the blocks with an item after the last one, in the same kind of list."""
    at = max((n for n, block in enumerate(blocks, 1) if isinstance(block, Item)), default=None)
    if at is None:
        return (*blocks, item)
    last = blocks[at - 1]
    if isinstance(last, Item) and last.marker is Marker.NUMBER:
        item = replace(item, marker=Marker.NUMBER)
    grown = (*blocks[:at], item, *blocks[at:])
    counted = renumbered(blocks, deep=False) == blocks
    return renumbered(grown, deep=False) if counted else grown


def place_for(report: Report, name: str = "") -> int:
    """Return the index of the section with that name, or of the default one without a name."""
    return _named(report.sections, name) if name.strip() else _default(report.sections)


def choices(report: Report) -> tuple[int, ...]:
    """Return the indices of the sections that a line may be added to."""
    found = [n for n, section in enumerate(report.sections) if section.role is not Role.CHECKLIST]
    return tuple(found)


def _default(sections: Sequence[Section]) -> int:
    headed = [n for n, section in enumerate(sections) if section.level]
    work = [n for n in headed if sections[n].role in _WORK]
    other = (n for n in work if names.bare(sections[n].title) in _OTHER)
    return next(iter((*other, *work, *headed)), 0)


_MATCHES: tuple[Callable[[Section, str], bool], ...] = (
    lambda section, wanted: names.bare(section.title) == wanted,
    lambda section, wanted: (section.objective or "").lower() == wanted,
    lambda section, wanted: str(section.role) == wanted,
    lambda section, wanted: bool(wanted) and wanted in names.bare(section.title),
)
"""Tests whether a name refers to a section, the most reliable first."""


def _named(sections: Sequence[Section], name: str) -> int:
    wanted = names.bare(name)
    for matches in _MATCHES:
        for place, each in enumerate(sections):
            if matches(each, wanted):
                return place
    titles = ", ".join(section.title for section in sections if section.title)
    raise InputError("There is no section “{name}”. Sections: {titles}.", name=name, titles=titles)


def merged(mine: Report, base: Report, theirs: Report) -> Report | None:
    """Return `mine` with the lines that were captured in `theirs` since `base`.

    Return None if `theirs` differs in any other way, so that the user has to choose.
    """
    known = {item.id for _, item in items_of(base)}
    bare = tuple(replace(each, blocks=_known(each.blocks, known)) for each in theirs.sections)
    if replace(theirs, sections=bare) != base:
        return None
    for place, section in enumerate(theirs.sections):
        for block in section.blocks:
            if isinstance(block, Item) and block.id not in known:
                mine = _with_captured(mine, place, section, block)
    return mine


def _known(blocks: tuple[Block, ...], known: set[str]) -> tuple[Block, ...]:
    return tuple(each for each in blocks if not isinstance(each, Item) or each.id in known)


def _with_captured(mine: Report, place: int, section: Section, item: Item) -> Report:
    """Return the report with an item in the section of the same index or title, or the first."""
    sections = list(mine.sections) or [Section("", 0, Role.OBJECTIVE)]
    titles = [each.title for each in sections]
    same = place < len(titles) and titles[place] == section.title
    at = place if same else titles.index(section.title) if section.title in titles else 0
    sections[at] = replace(sections[at], blocks=_with_item(sections[at].blocks, item))
    return replace(mine, sections=tuple(sections))
