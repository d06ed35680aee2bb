"""Writes the body of a document: headings, lists, tables and other blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from weeklydesk.exporters.characters import escaped
from weeklydesk.exporters.lists import Leaf, List, Script, grouped
from weeklydesk.exporters.rules import is_rule
from weeklydesk.exporters.word.look import STEP, Look, Relations, indent_at
from weeklydesk.exporters.word.numbering import Numbering, extra_indent
from weeklydesk.exporters.word.pictures import Pictures
from weeklydesk.exporters.word.runs import Runs
from weeklydesk.exporters.word.table import table
from weeklydesk.model import Block, Code, Html, Item, Paragraph, Quote, Report, Section, Table
from weeklydesk.records import record
from weeklydesk.text.inline import plain

_TAB = "<w:r><w:tab/></w:r>"
_CONTENTS = 3  # levels
_KEEP_WITH_NEXT = "<w:keepNext/>"  # keeps an introduction on the page of what it introduces
_COLONS = (":", "：")


@record(frozen=False)
class Body:
    """Writes the body of one document and collects its list definitions."""

    look: Look
    numbering: Numbering
    runs: Runs
    checkboxes: int = 0
    headings: int = 0
    above: tuple[int, int] | None = None  # level and indent of the preceding empty heading

    @classmethod
    def of(cls, look: Look, relations: Relations, folder: Path | None = None) -> Body:
        """Return an empty body; `folder` is where its pictures are read from."""
        runs = Runs(look, relations, Pictures(relations, folder, look.width))
        numbering = Numbering(look.first_list, look.first_definition)
        return cls(look, numbering, runs, headings=look.first_bookmark - 1)

    def write(self, report: Report, contents: bool) -> str:
        """Return the paragraphs and tables of a report."""
        parts = [self._paragraph("title", self.runs.inline(report.title))] if report.title else []
        if contents:
            parts += self._contents(report)
        parts.append(self.sections(report.sections))
        return "".join(parts) or self._paragraph("", "")

    def sections(self, sections: Iterable[Section], *, headed: bool = True) -> str:
        """Return the paragraphs and tables of sections, with or without headings."""
        return "".join(xml for part in sections for xml in self._section(part, headed=headed))

    def _section(self, section: Section, *, headed: bool) -> Iterator[str]:
        if section.title and headed:
            self.headings += 1
            name = f'w:id="{self.headings}" w:name="{_bookmark(self.headings)}"'
            text = self.runs.inline(section.title)
            marked = f'<w:bookmarkStart {name}/>{text}<w:bookmarkEnd w:id="{self.headings}"/>'
            yield self._paragraph(f"heading {section.level}", marked, self._offset(section))
        yield from self._blocks(section.blocks, -1)

    def _offset(self, section: Section) -> str:
        """Return an indent that differs by one twip from a similar heading directly above.

        Word merges the borders of adjacent paragraphs with the same indent.
        """
        own = self.look.bordered.get(section.level, 0)
        joins = section.level in self.look.bordered and self.above == (section.level, own)
        self.above = None if section.blocks else (section.level, own + joins)
        return _indent(own + joins) if joins else ""

    def _blocks(self, blocks: Iterable[Block], depth: int, shift: int = 0) -> Iterator[str]:
        """Yield the blocks under an item of that depth (-1: under the section).

        `shift` is the additional indent in twips.
        """
        for part in grouped(blocks):
            if isinstance(part, List):
                yield from self._list(part, depth + 1, shift)
            else:
                yield self._leaf(part, indent_at(depth) + shift if depth >= 0 else 0)

    def _list(self, part: List, depth: int, shift: int) -> Iterator[str]:
        more = extra_indent(part)
        properties = self.numbering.add(part, depth)
        indent = ""
        if self.look.hanging or shift or more:
            indent = _hanging(indent_at(depth) + shift + more, STEP + more)
        for label, item in zip(part.labels(), part.items, strict=True):
            lead = self.runs.verbatim(label) + _TAB if part.script is Script.TYPED else ""
            bare = item.task and part.script is Script.BULLET  # the checkbox replaces the bullet
            own = self.numbering.blank(depth) if bare else properties
            yield self._item(lead, item, own + indent, _TAB if bare else self.runs.verbatim(" "))
            yield from self._blocks(item.children, depth, shift + more)

    def _item(self, lead: str, item: Item, properties: str, gap: str) -> str:
        """Return an item; `lead` precedes its checkbox, `gap` follows it."""
        if item.task:
            self.checkboxes += 1
            lead += self.runs.task(item, self.checkboxes) + gap
        if item.children:
            properties = _KEEP_WITH_NEXT + properties
        return self._paragraph("list paragraph", lead + self.runs.inline(item.text), properties)

    def _leaf(self, block: Leaf, left: int) -> str:
        match block:
            case Paragraph(text) if is_rule(text):
                return self._paragraph("rule", "", _indent(left))
            case Paragraph(text):
                style = "list paragraph" if left else ""
                keep = _KEEP_WITH_NEXT if text.endswith(_COLONS) else ""
                return self._paragraph(style, self.runs.inline(text), keep + _indent(left))
            case Quote(text):
                indent = _indent(left + 220) if left else ""
                paragraphs = (self.runs.inline(part) for part in text.split("\n\n"))
                return "".join(self._paragraph("quote", runs, indent) for runs in paragraphs)
            case Code(text) | Html(text):
                indent = _indent(left + 160) if left else ""
                return self._paragraph("html preformatted", self.runs.verbatim(text), indent)
            case Table(text):
                gap = self._paragraph("table gap", "")
                return table(text, self.look, self.runs, left) + gap

    def _paragraph(self, style: str, content: str, properties: str = "") -> str:
        name = f'<w:pStyle w:val="{self.look.styles[style]}"/>' if style else ""
        head = f"<w:pPr>{name}{properties}</w:pPr>" if name or properties else ""
        return f"<w:p>{head}{content}</w:p>"

    def _contents(self, report: Report) -> Iterator[str]:
        """Yield a table of contents as a prefilled field, without page numbers."""
        entries = [part for part in report.sections if part.title]
        numbered = [
            (number, section)
            for number, section in enumerate(entries, self.headings + 1)
            if section.level <= _CONTENTS
        ]
        for place, (number, section) in enumerate(numbered):
            text = f"<w:r><w:t>{escaped(plain(section.title))}</w:t></w:r>"
            link = f'<w:hyperlink w:anchor="{_bookmark(number)}" w:history="1">{text}</w:hyperlink>'
            begin = _field_begin() if place == 0 else ""
            end = _field("end") if place == len(numbered) - 1 else ""
            yield self._paragraph(f"toc {section.level}", begin + link + end)


def _field_begin() -> str:
    code = rf' TOC \o "1-{_CONTENTS}" \n \h \z \u '
    run = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return _field("begin") + run + _field("separate")


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _bookmark(number: int) -> str:
    return f"_Toc{number:08}"


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>' if left else ""


def _hanging(left: int, hanging: int) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}" w:firstLineChars="0"/>'
