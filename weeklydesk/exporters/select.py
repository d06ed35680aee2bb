"""Selects the parts of a report that an export contains, depending on its readers."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator

from weeklydesk.exporters.facts import is_chinese, language_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.renumbering import renumber_items, renumber_titles
from weeklydesk.model import Block, Item, Report, Role, Section, walk
from weeklydesk.records import record, replace
from weeklydesk.text.readers import Audience, audience_of, is_verbatim, may_read, unmarked


def selected(report: Report, options: Options) -> Report:
    """Return the report without the parts its readers do not get, leaving no trace of them.

    Last week's plan (role checklist) is left out unless requested, and so are the sections named
    in the options. Anything marked for other readers is left out with its children; the marks are
    removed and numbers closed up. The author gets all lines as typed.
    """
    sections = report.sections
    if not options.checklist:
        sections = tuple(part for part in sections if part.role is not Role.CHECKLIST)
    if options.without:
        sections = _without(sections, lambda part: unmarked(part.title) in options.without)
    report = replace(report, sections=sections)
    if options.audience is not Audience.ME:
        report = _AudienceFilter(options.audience).apply(report)
    if not options.empty:
        report = without_empty(report)
    if options.ages:
        from weeklydesk.exporters.ages import with_ages

        report = with_ages(report, options.ages, chinese=is_chinese(language_of(report, options)))
    return report


def without_empty(report: Report) -> Report:
    """Return the report without empty sections that have a hint.

    Kept are sections without a hint (typed or imported empty), sections with a kept subsection,
    and sections whose heading contains the content ("Incidents: none").
    """
    kept: list[Section] = []
    for section in reversed(report.sections):
        has_child = bool(kept) and kept[-1].level > section.level
        if has_child or not section.hint or _has_text(section) or _heading_has_content(section):
            kept.append(section)
    kept.reverse()
    if len(kept) == len(report.sections):
        return report
    return replace(report, sections=renumber_titles(report.sections, kept))


def _heading_has_content(section: Section) -> bool:
    """Whether a heading has content after a colon; an objective's colon only precedes its name."""
    return section.objective is None and bool(re.search(r"\w\s*[:：]\s*\w", section.title))


def _has_text(section: Section) -> bool:
    return any(block.text.strip() for _, block in walk(section.blocks))


def count_left_empty(report: Report, options: Options) -> int:
    """Return how many template sections are left out because they are empty."""
    if options.empty:
        return 0
    every = selected(report, replace(options, empty=True))
    return len(every.sections) - len(selected(report, options).sections)


def count_withheld(report: Report, options: Options) -> int:
    """Return how many lines are left out because they are marked for other readers."""
    whole = selected(report, replace(options, audience=Audience.ME))
    return _lines(whole) - _lines(selected(report, options))


def _lines(report: Report) -> int:
    return len(report.sections) + sum(
        1 for section in report.sections for _ in walk(section.blocks)
    )


def _without(
    sections: tuple[Section, ...], is_hidden: Callable[[Section], bool]
) -> tuple[Section, ...]:
    """Return the sections without hidden ones and their subsections, renumbered."""
    kept = tuple(_visible(sections, is_hidden))
    return renumber_titles(sections, kept) if len(kept) < len(sections) else sections


def _visible(
    sections: Iterable[Section], is_hidden: Callable[[Section], bool]
) -> Iterator[Section]:
    hidden_level: int | None = None  # of the enclosing hidden section
    for section in sections:
        if hidden_level is not None and section.level > hidden_level:
            continue
        hidden_level = section.level if is_hidden(section) else None
        if hidden_level is None:
            yield section


@record
class _AudienceFilter:
    """Removes the parts of a report that are marked for other readers."""

    audience: Audience

    def apply(self, report: Report) -> Report:
        """Return the report as these readers get it."""
        if not self._may_read(report.title):
            return replace(report, title=unmarked(report.title), sections=())
        kept = _without(report.sections, lambda part: not self._may_read(part.title))
        read = [self._section(part) for part in kept]
        emptied = _emptied(kept, read)
        shown = tuple(part for part in read if id(part) not in emptied)
        if len(shown) < len(read):
            shown = renumber_titles(tuple(read), shown)
        return replace(report, title=unmarked(report.title), sections=shown)

    def _may_read(self, text: str) -> bool:
        return may_read(self.audience, audience_of(text))

    def _section(self, section: Section) -> Section:
        title, blocks = unmarked(section.title), self._blocks(section.blocks)
        if title == section.title and blocks is section.blocks:
            return section
        return replace(section, title=title, blocks=blocks)

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the readable blocks; the same tuple if nothing changed."""
        kept = [block for block in blocks if is_verbatim(block) or self._may_read(block.text)]
        read = tuple(map(self._block, kept))
        if len(kept) < len(blocks):
            return renumber_items(blocks, kept, read)
        return blocks if all(map(operator.is_, read, blocks)) else read

    def _block(self, block: Block) -> Block:
        if is_verbatim(block):
            return block
        text = unmarked(block.text)
        if isinstance(block, Item):
            children = self._blocks(block.children)
            if text == block.text and children is block.children:
                return block
            return replace(block, text=text, children=children)
        return block if text == block.text else replace(block, text=text)


def _emptied(kept: tuple[Section, ...], read: list[Section]) -> set[int]:
    """Return the ids of sections that lost all their blocks and have no remaining subsection."""
    emptied: set[int] = set()
    next_level: int | None = None  # of the next section that remains
    for before, after in zip(reversed(kept), reversed(read), strict=True):
        has_child = next_level is not None and next_level > after.level
        if before.blocks and not after.blocks and not has_child:
            emptied.add(id(after))
        else:
            next_level = after.level
    return emptied
