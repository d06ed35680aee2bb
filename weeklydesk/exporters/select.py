"""What of a report goes out, and to whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from weeklydesk.exporters.facts import is_chinese, language_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.renumbering import renumber_items, renumber_titles
from weeklydesk.model import Block, Item, Report, Role, Section, walk
from weeklydesk.records import record, replace
from weeklydesk.text.readers import Audience, audience_of, is_verbatim, may_read, unmarked


def selected(report: Report, options: Options) -> Report:
    """Return the report without what its readers do not get, and without a trace of that.

    Last week's plan (role checklist) stays behind unless it is asked for, and so do the sections
    that are named in the options. What is marked for others stays behind with all that is under
    it; the marks go, and numbers close up. The writer alone gets all lines, as typed.
    """
    sections = report.sections
    if not options.checklist:
        sections = tuple(part for part in sections if part.role is not Role.CHECKLIST)
    if options.without:
        sections = _less(sections, lambda part: unmarked(part.title) in options.without)
    report = replace(report, sections=sections)
    if options.audience is not Audience.ME:
        report = _Reader(options.audience).read(report)
    if not options.empty:
        report = without_empty(report)
    if options.ages:
        from weeklydesk.exporters.ages import with_ages

        report = with_ages(report, options.ages, chinese=is_chinese(language_of(report, options)))
    return report


def without_empty(report: Report) -> Report:
    """Return the report without the sections that say what belongs in them and hold nothing.

    Such a section has a hint; one that was typed or imported bare stays, and so does one with
    another under it that stays, and one whose heading tells all ("Incidents: none").
    """
    kept: list[Section] = []
    for section in reversed(report.sections):
        heads = bool(kept) and kept[-1].level > section.level
        if heads or not section.hint or _holds_words(section) or _tells(section):
            kept.append(section)
    kept.reverse()
    if len(kept) == len(report.sections):
        return report
    return replace(report, sections=renumber_titles(report.sections, kept))


def _tells(section: Section) -> bool:
    """Whether a heading says something of its own; an objective's colon stands before its name."""
    return section.objective is None and bool(re.search(r"\w\s*[:：]\s*\w", section.title))


def _holds_words(section: Section) -> bool:
    return any(block.text.strip() for _, block in walk(section.blocks))


def count_left_empty(report: Report, options: Options) -> int:
    """Return how many sections of a template stay behind because nothing was written in them."""
    if options.empty:
        return 0
    every = selected(report, replace(options, empty=True))
    return len(every.sections) - len(selected(report, options).sections)


def count_withheld(report: Report, options: Options) -> int:
    """Return how many lines of a report its readers do not get because of marks in it."""
    whole = selected(report, replace(options, audience=Audience.ME))
    return _lines(whole) - _lines(selected(report, options))


def _lines(report: Report) -> int:
    return len(report.sections) + sum(
        1 for section in report.sections for _ in walk(section.blocks)
    )


def _less(
    sections: tuple[Section, ...], is_hidden: Callable[[Section], bool]
) -> tuple[Section, ...]:
    """Return the sections without the hidden ones and those under them, their numbers closed up."""
    kept = tuple(_outside(sections, is_hidden))
    return renumber_titles(sections, kept) if len(kept) < len(sections) else sections


def _outside(
    sections: Iterable[Section], is_hidden: Callable[[Section], bool]
) -> Iterator[Section]:
    above: int | None = None  # the level of the hidden section that we are under
    for section in sections:
        if above is not None and section.level > above:
            continue
        above = section.level if is_hidden(section) else None
        if above is None:
            yield section


@record
class _Reader:
    """Goes through a report and keeps what one reader may read."""

    audience: Audience

    def read(self, report: Report) -> Report:
        """Return what the reader gets."""
        if not self._gets(report.title):
            return replace(report, title=unmarked(report.title), sections=())
        kept = _less(report.sections, lambda part: not self._gets(part.title))
        read = [self._section(part) for part in kept]
        spent = _spent(kept, read)
        shown = tuple(part for part in read if id(part) not in spent)
        if len(shown) < len(read):
            shown = renumber_titles(tuple(read), shown)
        return replace(report, title=unmarked(report.title), sections=shown)

    def _gets(self, text: str) -> bool:
        return may_read(self.audience, audience_of(text))

    def _section(self, section: Section) -> Section:
        title, blocks = unmarked(section.title), self._blocks(section.blocks)
        if title == section.title and blocks is section.blocks:
            return section
        return replace(section, title=title, blocks=blocks)

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the blocks that are read; the very same where nothing differs."""
        kept = [block for block in blocks if is_verbatim(block) or self._gets(block.text)]
        read = tuple(map(self._block, kept))
        if len(kept) < len(blocks):
            return renumber_items(blocks, kept, read)
        return blocks if all(map(_is, read, blocks)) else read

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


def _is(one: Block, other: Block) -> bool:
    return one is other


def _spent(kept: tuple[Section, ...], read: list[Section]) -> set[int]:
    """Return the sections that held something, hold nothing now, and have none under them."""
    spent: set[int] = set()
    below: int | None = None  # the level of the next section that stays
    for before, after in zip(reversed(kept), reversed(read), strict=True):
        heads = below is not None and below > after.level
        if before.blocks and not after.blocks and not heads:
            spent.add(id(after))
        else:
            below = after.level
    return spent
