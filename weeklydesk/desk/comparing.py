"""Comparison of two reports: lines that are new, changed, done, dropped, moved and gone.

Items are matched by lineage, or else by text; other blocks by section and text, or else by order.
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
    """How much detail a comparison has."""

    WEEKS = "weeks"  # two weeks: changes of lines, but not of order and numbers
    TEXT = "text"  # two versions of one report: everything that is visible
    WHOLE = "whole"  # also the purpose of sections, and the earlier items that an item continues


class ChangeKind(StrEnum):
    """How a line changed between two reports."""

    NEW = "new"
    CHANGED = "changed"
    DONE = "done"
    DROPPED = "dropped"
    REOPENED = "reopened"  # done or dropped before
    MOVED = "moved"  # with the same text; into another section if it has an origin
    GONE = "gone"


@record
class Difference:
    """One line that differs: as it is now, or as it was if it is gone.

    `pieces` are the differences between the earlier and the present text; if there is only one
    side, all of them are new or gone. `origin` is the section that a moved line comes from.
    `aspects` are differences other than the text. `earlier` is the block's index in the earlier
    report, None for what is new.
    """

    kind: ChangeKind
    block: Block
    pieces: tuple[Piece, ...]
    origin: Section | None = None
    aspects: tuple[Aspect, ...] = ()
    earlier: int | None = None


@record
class Part:
    """The differences in one section; `section` has no blocks, and is the later one if it exists.

    `kind` says whether the heading itself is new, gone or changed; `pieces` are the differences of
    its text, and `aspects` its other differences. `earlier` is the section's index in the earlier
    report; None if it is new, or for plans of two weeks. `is_head` marks the part for the report's
    title, properties and front matter, which are in no section.
    """

    section: Section
    differences: tuple[Difference, ...] = ()
    kind: ChangeKind | None = None
    pieces: tuple[Piece, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    is_head: bool = False
    earlier: int | None = None


def compare(old: Report, new: Report, detail: Detail = Detail.WEEKS) -> tuple[Part, ...]:
    """Return the sections that differ, in the later report's order, then those that are gone.

    The result is empty if nothing visible differs; with Detail.WHOLE only if everything is equal
    except the ids of items and the name of the template.
    """
    key = counterparts.plans_as_one if detail is Detail.WEEKS else counterparts.by_purpose
    names = counterparts.named(old, new, key)
    lines = _Lines(old, new, names, detail)
    head = () if detail is Detail.WEEKS else tuple(_head(old, new))
    parts = [Part(Section("", level=0), head, is_head=True)] if head else []
    return (*parts, *_parts(old, new, names, lines, detail))


class _Lines:
    """The lines of both reports, and their pairs."""

    def __init__(
        self, old: Report, new: Report, names: tuple[Names, Names], detail: Detail
    ) -> None:
        self.earlier = counterparts.places(old, names[0])
        self.later = counterparts.places(new, names[1])
        self.pairs: Pairs = counterparts.paired(self.earlier, self.later)
        self.detail = detail
        shifted = counterparts.out_of_order(self.earlier, self.later, self.pairs)
        self._shifted = set[int]() if detail is Detail.WEEKS else shifted

    def differences(self) -> Iterator[tuple[Name, Difference]]:
        """Yield the differences: the later lines in their order, then those that are gone."""
        for at, place in enumerate(self.later):
            difference = self._difference(at, place)
            if difference:
                yield place.name, difference
        known = set(self.pairs.values())
        for at, place in enumerate(self.earlier):
            if at not in known:
                pieces = diff_words(place.block.text, "")
                yield place.name, Difference(ChangeKind.GONE, place.block, pieces, earlier=at)

    def renumbered(self) -> set[Name]:
        """Return the names of sections in which the number of an item changed."""
        pairs = ((self.earlier[old].block, self.later[new]) for new, old in self.pairs.items())
        return {
            place.name
            for before, place in pairs
            if isinstance(before, Item) and isinstance(place.block, Item)
            if before.number != place.block.number
        }

    def _difference(self, at: int, place: Place) -> Difference | None:
        found = self.pairs.get(at)
        if found is None:
            return Difference(ChangeKind.NEW, place.block, diff_words("", place.block.text))
        before = self.earlier[found]
        origin = before.section if before.name != place.name else None
        with_parent = counterparts.stays_with_parent(place, before, self.pairs)
        moved = found in self._shifted or (origin is not None and not with_parent)
        aspects = line_aspects(before, place, whole=self.detail is Detail.WHOLE)
        aspects = tuple(
            each for each in aspects if self._counts(each, before, place, with_parent=with_parent)
        )
        kind = _kind_of_change(before.block, place.block, moved=moved, otherwise=bool(aspects))
        if kind is None:
            return None
        pieces = diff_words(before.block.text, place.block.text)
        origin = None if with_parent else origin
        return Difference(kind, place.block, pieces, origin, aspects, found)

    def _counts(self, aspect: Aspect, before: Place, place: Place, *, with_parent: bool) -> bool:
        if aspect in (Aspect.DEEPER, Aspect.HIGHER):
            return not with_parent and self.detail is not Detail.WEEKS
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
    """Yield the differences above the first section: title, properties and front matter."""
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
    found: dict[Name, list[Difference]] = {name: [] for name in (*after, *before)}
    for name, difference in lines.differences():
        found[name].append(difference)
    order = {name: at for at, name in enumerate(before)}
    shifted = counterparts.displaced(order[name] for name in after if name in before)
    renumbered = set[Name]() if detail is Detail.WEEKS else lines.renumbered()
    for name, differences in found.items():
        place = (Aspect.PLACE,) if order.get(name) in shifted and detail is not Detail.WEEKS else ()
        numbers = (Aspect.NUMBERS,) if name in renumbered and not differences else ()
        part = _heading_part(before.get(name, []), after.get(name, []), detail)
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


def _heading_part(before: Sequence[Section], after: Sequence[Section], detail: Detail) -> Part:
    """Return the differences of a heading, without those of its lines."""
    section = replace((*after, *before)[0], blocks=())
    if not before or not after:
        kind = ChangeKind.NEW if after else ChangeKind.GONE
        return Part(section, kind=kind if section.title or section.level else None)
    if len(before) > 1 or len(after) > 1:
        return Part(section)  # the plans of two weeks, whose headings are not compared
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
