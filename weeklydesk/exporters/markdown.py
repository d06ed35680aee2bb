"""Markdown in a normal form that CommonMark, GitHub and Python-Markdown render alike.

Four spaces per level, blank lines where any of the three needs one, and an invisible comment
between lists of different kinds. Reading it back produces the same tree.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from weeklydesk import outline
from weeklydesk.exporters.options import Options
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
)
from weeklydesk.naming.names import property_of
from weeklydesk.naming.weeknames import is_title
from weeklydesk.records import replace
from weeklydesk.text import marks
from weeklydesk.text.commonmark import readable, readable_table
from weeklydesk.text.labels import label_style, leads_heading, number_kind
from weeklydesk.text.normal import normal
from weeklydesk.text.readers import Audience


def write(report: Report, options: Options) -> bytes:
    """Return the report as Markdown: as typed for the author, else portable."""
    if options.audience is not Audience.ME:
        report = _readable(report)
    return text_of(report).encode("utf-8", "replace")


def _readable(report: Report) -> Report:
    sections = (
        replace(part, title=readable(part.title), blocks=tuple(map(_readable_block, part.blocks)))
        for part in report.sections
    )
    return replace(report, title=readable(report.title), sections=tuple(sections))


def _readable_block(block: Block) -> Block:
    match block:
        case Item(text):
            children = tuple(map(_readable_block, block.children))
            return replace(block, text=readable(text), children=children)
        case Paragraph(text) if marks.is_rule(text):
            return block
        case Paragraph(text):
            return Paragraph(readable(text))
        case Quote(text):
            return Quote("\n\n".join(map(readable, text.split("\n\n"))))
        case Table(text):
            return Table(readable_table(text))
        case _:
            return block


def text_of(report: Report) -> str:
    """Return the report as Markdown with LF line ends."""
    report = normal(report)
    page = _Page()
    page.front(report)
    lines = outline.flatten(report.sections)
    for line, after in zip_longest(lines, lines[1:]):
        if isinstance(line.node, Section):
            page.section(line.node)
        else:
            page.block(line.node, line.depth, after.node if after else None)
    return page.text()


class _Page:
    """The lines written so far, and the state that decides what precedes the next block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._columns = [0]  # the start column of blocks, by depth
        self._siblings: list[Block] = []  # the last block of each depth in the open branch
        self._loose: list[bool] = []  # whether it contains a blank line, by depth
        self._openers = (False, False)  # whether a title, and properties, may still follow

    def text(self) -> str:
        """Return the complete text."""
        return "\n".join(self._lines).strip("\n") + "\n"

    def front(self, report: Report) -> None:
        """Write front matter, title and properties."""
        if report.front_matter:
            self._lines += [*report.front_matter.split("\n"), ""]
        if report.title:
            self._lines += [f"# {marks.closed_title(report.title)}", ""]
        self._lines += [f"{key}: {value}" for key, value in report.properties]
        self._openers = (not report.title and not report.properties, not report.properties)

    def section(self, section: Section) -> None:
        """Write a heading."""
        if section.level:
            self._gap(0)
            title = marks.closed_title(section.title)
            self._lines.append(f"{'#' * section.level} {title}".rstrip())
            self._openers = (False, False)
        self._siblings.clear()
        self._loose.clear()

    def block(self, block: Block, depth: int, after: Section | Block | None = None) -> None:
        """Write a block without its children; `after` is the next node."""
        self._before(block, depth, after)
        del self._siblings[depth:], self._loose[depth:]
        self._siblings.append(block)
        self._loose.append(False)
        self._openers = (False, False)
        margin = " " * self._columns[depth]
        if isinstance(block, Item):
            self._item(block, depth)
        else:
            self._lines += [margin + line if line else "" for line in _leaf(block, depth)]

    # Blank lines and separators before a block

    def _gap(self, depth: int) -> None:
        """Add a blank line, which makes all enclosing items loose."""
        if self._lines and self._lines[-1] != "":
            self._lines.append("")
        for level in range(min(depth, len(self._loose))):
            self._loose[level] = True

    def _before(self, block: Block, depth: int, after: Section | Block | None) -> None:
        if depth == len(self._siblings) and depth:
            if self._needs_gap_under(self._siblings[-1], block):
                self._gap(depth)
        elif self._needs_gap_after(block, depth):
            self._gap(depth)
        if self._needs_separator(block, depth) or self._reads_as_heading(block, depth, after):
            self._lines += [" " * self._columns[depth] + marks.SEPARATOR]
            self._gap(depth)

    @staticmethod
    def _needs_gap_under(parent: Block, child: Block) -> bool:
        """Whether the first child needs a blank line; an empty item must not have one."""
        if isinstance(parent, Item) and _is_empty(parent):
            return False
        if not isinstance(child, Item):
            return True
        return _is_empty(child) or (child.number is not None and int(child.number) != 1)

    def _needs_gap_after(self, block: Block, depth: int) -> bool:
        above = self._siblings[depth] if depth < len(self._siblings) else None
        if not isinstance(block, Item) or not isinstance(above, Item):
            return True
        if self._loose[depth] or above.marker is not block.marker or _is_empty(block):
            return True
        return isinstance(self._siblings[-1], Html)  # HTML blocks only end at a blank line

    def _needs_separator(self, block: Block, depth: int) -> bool:
        above = self._siblings[depth] if depth < len(self._siblings) else None
        if isinstance(block, Item):
            return isinstance(above, Item) and above.marker is not block.marker
        if isinstance(block, Quote):
            return isinstance(above, Quote)
        return depth == 0 and isinstance(block, Paragraph) and self._is_ambiguous(block)

    def _reads_as_heading(self, block: Block, depth: int, after: Section | Block | None) -> bool:
        """Whether an item would be read as a heading: "1. 下周计划" on its own."""
        if depth or not isinstance(block, Item) or block.children or "\n" in block.text:
            return False
        if not leads_heading(_opening(block)) or block.task:
            return False
        above = next((line.strip() for line in reversed(self._lines) if line), "")
        return "dotted" not in (number_kind(above), number_kind(_opening(after)))

    def _is_ambiguous(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph would be read as a heading, title or properties."""
        lines = ["", *_running_lines(paragraph.text), ""]
        title, properties = self._openers
        if (title and is_title(lines[1])) or (properties and property_of(lines[1])):
            return True
        around = zip(lines[1:-1], lines, lines[2:], strict=False)
        return any(label_style(line, before, after) for line, before, after in around)

    def _item(self, item: Item, depth: int) -> None:
        mark = f"{item.number}." if item.marker is Marker.NUMBER else "-"
        column = self._columns[depth] + (len(mark) + 4) // 4 * 4
        self._columns[depth + 1 :] = [column]
        first, *rest = item.text.split("\n")
        parts = [mark, *([marks.BOXES[item.state]] if item.task else []), marks.escaped_item(first)]
        self._lines.append(
            " " * self._columns[depth] + (" ".join(parts) if first else _bare(parts))
        )
        margin = " " * column
        self._lines += [margin + marks.escaped(line, first=False) for line in rest]


def _opening(node: Section | Block | None) -> str:
    """Return the start of a numbered item's line; empty for other nodes."""
    if not isinstance(node, Item) or node.number is None:
        return ""
    return f"{node.number}. {'[' if node.task else ''}{node.text}"


def _bare(parts: list[str]) -> str:
    """Return the line of an empty item; Python-Markdown requires the space after the marker."""
    return " ".join(part for part in parts if part) + (" " if len(parts) == 2 else "")


def _is_empty(item: Item) -> bool:
    return not item.text and not item.task


def _leaf(block: Block, depth: int) -> list[str]:
    if isinstance(block, Code):
        return _code_lines(block)
    if isinstance(block, Quote):
        return [f"> {line}".rstrip(marks.BLANKS) for line in block.text.split("\n")]
    if isinstance(block, Table | Html):
        return block.text.split("\n")
    if _needs_no_escape(block.text, depth):
        return [block.text]
    return _running_lines(block.text)


def _needs_no_escape(text: str, depth: int) -> bool:
    """Whether a line that looks like markup is left unescaped.

    The reader keeps thematic breaks, and headings inside an item, as paragraphs.
    """
    return marks.is_rule(text) or bool(depth and "\n" not in text and marks.heading(text))


def _running_lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [marks.escaped(line, first=place == 0) for place, line in enumerate(lines)]


def _code_lines(code: Code) -> list[str]:
    sign = "~" if "`" in code.info else "`"
    longest = max((len(run) for run in re.findall(f"{re.escape(sign)}+", code.text)), default=0)
    fence = sign * max(3, longest + 1)
    info = f" {code.info}" if code.info.startswith("~") else code.info
    return [fence + info, *code.text.split("\n"), fence]
