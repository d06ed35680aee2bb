"""Two reports beside each other: what is new, changed, done, dropped, moved and gone.

Items are the same where their lineage is, or else their words; other blocks where they stand in
the same section with the same words, or else in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from weeklydesk.desk import counterparts
from weeklydesk.desk.aspects import Aspect, heading_aspects, line_aspects
from weeklydesk.desk.counterparts import Name, Names, Pairs, Place
from weeklydesk.model import Block, Item, Paragraph, Report, Section, State
from weeklydesk.records import record, replace
from weeklydesk.text.word_diff import Piece, diff_words


class Detail(StrEnum):
    """How closely one looks."""

    WEEKS = "weeks"  # what became of the lines; their order and numbers change every week
    TEXT = "text"  # the same report twice, as a file or a reader has it: all that can be read
    WHOLE = "whole"  # and what sections are for, and which earlier lines an item goes on from


class ChangeKind(StrEnum):
    """What became of a line between two reports."""

    NEW = "new"
    CHANGED = "changed"
    DONE = "done"
    DROPPED = "dropped"
    REOPENED = "reopened"  # done or dropped before
    MOVED = "moved"  # with the same words; into another section where it has an origin
    GONE = "gone"


@record
class Difference:
    """One line that differs: as it reads now, or as it read where it is gone.

    `pieces` lead from the earlier words to the present ones; all of them are new, or gone, where
    there is only one side. `origin` is the section that a moved line comes from. `aspects` tell
    what differs besides the words.
    """

    kind: ChangeKind
    block: Block
    pieces: tuple[Piece, ...]
    origin: Section | None = None
    aspects: tuple[Aspect, ...] = ()


@record
class Part:
    """What differs in one section; without blocks, as in the later report where it is there.

    `kind` says whether the heading itself is new, gone or changed, if it is any of these; `pieces`
    lead from its earlier words to the present ones, and `aspects` tell what else is other about it.
    `earlier` is its place among the earlier report's sections, None where it is new or plans met.
    `is_head` is of the report's own title, properties and front matter, which are in no section.
    """

    section: Section
    differences: tuple[Difference, ...] = ()
    kind: ChangeKind | None = None
    pieces: tuple[Piece, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    is_head: bool = False
    earlier: int | None = None


def compare(old: Report, new: Report, detail: Detail = Detail.WEEKS) -> tuple[Part, ...]:
    """Return the sections that differ: in the later report's order, then those that are gone.

    Nothing is returned where nothing differs that one can see; with Detail.WHOLE, only where all is
    the same but the ids of items and the name of the template.
    """
    key = counterparts.plans_as_one if detail is Detail.WEEKS else counterparts.by_purpose
    names = counterparts.named(old, new, key)
    lines = _Lines(old, new, names, detail)
    head = () if detail is Detail.WEEKS else tuple(_head(old, new))
    parts = [Part(Section("", level=0), head, is_head=True)] if head else []
    return (*parts, *_parts(old, new, names, lines, detail))


class _Lines:
    """The lines of both reports, and which is which."""

    def __init__(
        self, old: Report, new: Report, names: tuple[Names, Names], detail: Detail
    ) -> None:
        self.earlier = counterparts.places(old, names[0])
        self.later = counterparts.places(new, names[1])
        self.pairs: Pairs = counterparts.paired(self.earlier, self.later)
        self.detail = detail
        self._shifted = set[int]() if detail is Detail.WEEKS else self._out_of_order()

    def told(self) -> Iterator[tuple[Name, Difference]]:
        """Yield what differs: the later lines in their order, then what is gone."""
        for at, place in enumerate(self.later):
            difference = self._told(at, place)
            if difference:
                yield place.name, difference
        known = set(self.pairs.values())
        for at, place in enumerate(self.earlier):
            if at not in known:
                pieces = diff_words(place.block.text, "")
                yield place.name, Difference(ChangeKind.GONE, place.block, pieces)

    def renumbered(self) -> set[Name]:
        """Return the names of sections in which an item has another number than before."""
        pairs = ((self.earlier[old].block, self.later[new]) for new, old in self.pairs.items())
        return {
            place.name
            for before, place in pairs
            if isinstance(before, Item) and isinstance(place.block, Item)
            if before.number != place.block.number
        }

    def _out_of_order(self) -> set[int]:
        rows: dict[Name, list[int]] = {}
        for at, place in enumerate(self.later):
            before = self.pairs.get(at)
            if before is not None and self.earlier[before].name == place.name:
                rows.setdefault(place.name, []).append(before)
        return {at for row in rows.values() for at in counterparts.displaced(row)}

    def _told(self, at: int, place: Place) -> Difference | None:
        found = self.pairs.get(at)
        if found is None:
            return Difference(ChangeKind.NEW, place.block, diff_words("", place.block.text))
        before = self.earlier[found]
        origin = before.section if before.name != place.name else None
        along = self._goes_along(place, before)
        moved = not along and (origin is not None or found in self._shifted)
        aspects = line_aspects(before, place, whole=self.detail is Detail.WHOLE)
        aspects = tuple(each for each in aspects if self._counts(each, before, place, along=along))
        kind = _kind_of_change(before.block, place.block, moved=moved, otherwise=bool(aspects))
        if kind is None:
            return None
        pieces = diff_words(before.block.text, place.block.text)
        return Difference(kind, place.block, pieces, None if along else origin, aspects)

    def _goes_along(self, place: Place, before: Place) -> bool:
        """Whether a line stands under the same line as before, so that it goes where that goes."""
        return place.parent is not None and self.pairs.get(place.parent) == before.parent

    def _counts(self, aspect: Aspect, before: Place, place: Place, *, along: bool) -> bool:
        if aspect in (Aspect.DEEPER, Aspect.HIGHER):
            return not along and self.detail is not Detail.WEEKS
        return self.detail is not Detail.WEEKS or before.section.role is place.section.role


def _kind_of_change(
    before: Block, block: Block, *, moved: bool, otherwise: bool
) -> ChangeKind | None:
    then, now = _state(before), _state(block)
    if now is not then:
        return {State.DONE: ChangeKind.DONE, State.DROPPED: ChangeKind.DROPPED}.get(
            now, ChangeKind.REOPENED
        )
    if before.text != block.text:
        return ChangeKind.CHANGED
    if moved:
        return ChangeKind.MOVED
    return ChangeKind.CHANGED if otherwise else None


def _state(block: Block) -> State:
    return block.state if isinstance(block, Item) else State.OPEN


def _head(old: Report, new: Report) -> Iterator[Difference]:
    """Yield what differs above the first section: title, properties and front matter."""
    then, now = _heads(old), _heads(new)
    before = list(then)
    shifted = counterparts.displaced(before.index(name) for name in now if name in then)
    for name in now | then:
        text, earlier = now.get(name, ""), then.get(name, "")
        pieces, block = diff_words(earlier, text), Paragraph(text or earlier)
        if text != earlier:
            yield Difference(_kind_of_rewording(earlier, text), block, pieces)
        elif before.index(name) in shifted:
            yield Difference(ChangeKind.MOVED, block, pieces)


def _kind_of_rewording(earlier: str, text: str) -> ChangeKind:
    if text and earlier:
        return ChangeKind.CHANGED
    return ChangeKind.NEW if text else ChangeKind.GONE


def _heads(report: Report) -> dict[Name, str]:
    heads: dict[Name, str] = {("title",): report.title, ("front matter",): report.front_matter}
    for key, value in report.properties:
        nth = sum(1 for name in heads if name[:2] == ("property", key))
        heads["property", key, nth] = f"{key}: {value}"
    return {name: text for name, text in heads.items() if text}


def _parts(
    old: Report, new: Report, names: tuple[Names, Names], lines: _Lines, detail: Detail
) -> Iterator[Part]:
    before, after = _by_name(old, names[0]), _by_name(new, names[1])
    told: dict[Name, list[Difference]] = {name: [] for name in (*after, *before)}
    for name, difference in lines.told():
        told[name].append(difference)
    order = {name: at for at, name in enumerate(before)}
    shifted = counterparts.displaced(order[name] for name in after if name in before)
    renumbered = set[Name]() if detail is Detail.WEEKS else lines.renumbered()
    for name, differences in told.items():
        place = (Aspect.PLACE,) if order.get(name) in shifted and detail is not Detail.WEEKS else ()
        numbers = (Aspect.NUMBERS,) if name in renumbered and not differences else ()
        part = _headed(before.get(name, []), after.get(name, []), detail)
        aspects = (*part.aspects, *place, *numbers)
        kind = part.kind or (ChangeKind.CHANGED if aspects else None)
        if differences or kind:
            at = None if detail is Detail.WEEKS else order.get(name)
            part = replace(part, kind=kind, aspects=aspects, earlier=at)
            yield replace(part, differences=tuple(differences))


def _by_name(report: Report, names: Names) -> dict[Name, list[Section]]:
    found: dict[Name, list[Section]] = {}
    for section, name in zip(report.sections, names, strict=True):
        found.setdefault(name, []).append(section)
    return found


def _headed(before: Sequence[Section], after: Sequence[Section], detail: Detail) -> Part:
    """Return what became of a heading, without its lines."""
    section = replace((*after, *before)[0], blocks=())
    if not before or not after:
        kind = ChangeKind.NEW if after else ChangeKind.GONE
        return Part(section, kind=kind if section.title or section.level else None)
    if len(before) > 1 or len(after) > 1:
        return Part(section)  # plans of two weeks, which are not compared as headings
    then = before[0]
    if detail is Detail.WEEKS and then.role is not section.role:
        return Part(section)  # a plan that became a checklist
    aspects = (
        ()
        if detail is Detail.WEEKS
        else heading_aspects(then, section, whole=detail is Detail.WHOLE)
    )
    reworded = then.title != section.title
    pieces = diff_words(then.title, section.title) if reworded else ()
    return Part(
        section, kind=ChangeKind.CHANGED if reworded else None, pieces=pieces, aspects=aspects
    )
