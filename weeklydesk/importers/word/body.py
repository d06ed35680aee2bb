"""Walks the body of a Word document and writes its visible content as text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from weeklydesk.importers.word import markup
from weeklydesk.importers.word.cells import Cells, is_headed, table_indent
from weeklydesk.importers.word.layout import Indent, Layout
from weeklydesk.importers.word.layout_table import LayoutTable
from weeklydesk.importers.word.numbers import Label, ListPosition, Numbering
from weeklydesk.importers.word.package import Package
from weeklydesk.importers.word.page import Page
from weeklydesk.importers.word.positions import Positions
from weeklydesk.importers.word.runs import Runs, preferred
from weeklydesk.importers.word.styles import Kind, Styles
from weeklydesk.importers.word.tables import is_layout_table, pipe_lines
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import replace
from weeklydesk.text import marks
from weeklydesk.text.inline import Span
from weeklydesk.text.labels import label_style
from weeklydesk.text.numbering import value_of

_WITHIN = {"w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"}
_BOXES = {"☐": "[ ]", "□": "[ ]", "☑": "[x]", "☒": "[x]", "✅": "[x]"}
_BOX = re.compile(f"([{''.join(_BOXES)}])[ \t\u3000\xa0]*")
_CHINESE_LABEL = re.compile(r"[^\d.)]\S*$|\d+[、）]$")


class Body:
    """Reads the blocks of a document onto a page; `own` if this program wrote the file."""

    def __init__(self, package: Package, *, own: bool = False) -> None:
        self.page = Page()
        self.has_other_files = False  # inserted files that are not read
        self._own = own
        self._boxes = _BOXES | ({"☒": "[-]"} if own else {})
        self._styles = Styles(package.related("/styles"))
        self._numbering = Numbering(package.related("/numbering"))
        self._notes = {
            kind: _by_id(package.related(part))
            for kind, part in (("", "/footnotes"), ("e", "/endnotes"))
        }
        self.runs = Runs(package, self._styles)
        self._positions = Positions(self._styles, self._numbering)
        self._cells = Cells(self.runs, self._positions)
        self._layout = Layout()
        self._carried: list[Span] = []
        self._level = 1
        self._code: tuple[int, list[str]] | None = None
        self.blocks(package.body().children)
        self._end_section()

    def blocks(self, elements: Iterable[Element]) -> None:
        """Read paragraphs, tables and their wrappers."""
        for element in elements:
            match element.name:
                case "w:p":
                    self._paragraph(element)
                case "w:tbl":
                    self._table(element)
                case "w:sdt":
                    self._control(element)
                case "mc:AlternateContent":
                    self.blocks(preferred(element).children)
                case "w:altChunk":
                    self.has_other_files = True
                case name if name in _WITHIN:
                    self.blocks(element.children)
                case _:
                    pass

    def _control(self, control: Element) -> None:
        gallery = control.value("w:sdtPr", "w:docPartObj", "w:docPartGallery")
        if gallery != "Table of Contents":
            content = control.child("w:sdtContent")
            self.blocks(content.children if content else ())

    # Paragraphs

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.child("w:pPr")
        style = self._styles.of(properties)
        kind = self._styles.kind(style)
        heading = bool(kind.level or kind.title)
        spans = [*self._carried, *self.runs.spans(paragraph, style, heading=heading)]
        if heading and not self._own and all(span.bold for span in spans):
            spans = [replace(span, bold=False) for span in spans]
        mark = properties.child("w:rPr") if properties else None
        if mark and (mark.child("w:del") or mark.child("w:moveFrom")):
            self._carried = spans
            return
        self._carried = []
        if not kind.contents:
            self._write(
                kind,
                self._positions.list_position(properties, style),
                self._positions.indent(properties, style),
                spans,
            )
        self._text_boxes()

    def _write(
        self, kind: Kind, place: ListPosition | None, indent: Indent, spans: list[Span]
    ) -> None:
        if kind.code:
            self._add_code("".join(span.text for span in spans), indent)
            return
        self._end_code()
        text = markup.to_markdown(spans)
        if kind.rule:
            self.page.block(["---"], self._layout.text(indent.left))
        elif place:
            self._numbered(kind, place, indent, text)
        elif text.strip(marks.BLANKS):
            self._plain(kind, indent, text)

    def _numbered(self, kind: Kind, place: ListPosition, indent: Indent, text: str) -> None:
        label = self._numbering.label(place)
        if kind.level or kind.title:
            space = "" if _CHINESE_LABEL.match(label.text) else " "
            self._plain(kind, indent, f"{label.text}{space}{text}" if text and label.text else text)
        elif label.bullet or label.text:
            self._item(_typed(label), text, indent, place)
        elif self._boxed(text) or marks.list_mark(text):
            self._typed_item(text, indent, place)
        elif text:
            self._plain(kind, indent, text)

    def _plain(self, kind: Kind, indent: Indent, text: str) -> None:
        if level := kind.level or (1 if kind.title else None):
            if title := " ".join(text.split()):
                self.heading(level, title)
        elif kind.quote:
            self.page.quote(text.split("\n"), self._layout.text(indent.left))
        elif self._own:
            self._plain_paragraph(text.split("\n"), self._layout.text(indent.left))
        elif self._boxed(text) or marks.list_mark(text.strip(marks.BLANKS)):
            self._typed_item(text, indent, None)
        else:
            lines = [line.strip(marks.BLANKS) for line in text.split("\n")]
            self.page.block(lines, self._layout.text(indent.left))

    def _plain_paragraph(self, lines: list[str], depth: int) -> None:
        """Write a paragraph escaped, since this program marks other blocks by their style."""
        if depth == 0 and any(label_style(line, "", "") for line in lines):
            self.page.block([marks.SEPARATOR])
        texts = [marks.escaped(line, first=place == 0) for place, line in enumerate(lines)]
        self.page.block(texts, depth)

    def _boxed(self, text: str) -> bool:
        """Whether a text begins with its only checkbox; several are alternatives to choose from."""
        return bool(_BOX.match(text)) and sum(map(text.count, self._boxes)) == 1

    def _typed_item(self, text: str, indent: Indent, place: ListPosition | None) -> None:
        column, bare = marks.column_of(text)
        indent = replace(indent, first=indent.first + column * 105)
        if self._boxed(bare):
            self._item("-", bare, indent, place)
        else:
            self.page.block(bare.split("\n"), self._layout.item(indent, place), item=True)

    def _item(self, label: str, text: str, indent: Indent, place: ListPosition | None) -> None:
        text = text.strip(marks.BLANKS)
        if self._boxed(text):
            text = _BOX.sub(lambda match: f"{self._boxes[match[1]]} ", text, count=1).rstrip()
        else:
            text = marks.escaped_item(text)
        self.page.item(label, text.split("\n"), self._layout.item(indent, place))

    def heading(self, level: int, title: str) -> None:
        """Begin a section."""
        self._end_section()
        self._layout.close()
        self._level = level
        self.page.block([f"{'#' * level} {title}"])

    def _text_boxes(self) -> None:
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            self.blocks(box.children)

    # Code, notes

    def _add_code(self, text: str, indent: Indent) -> None:
        lines = text.split("\n")
        if self._code is None:
            self._code = (self._layout.text(indent.left), [])
        self._code[1].extend(lines)
        if self._own:
            self._end_code()

    def _end_code(self) -> None:
        if self._code is None:
            return
        depth, lines = self._code
        self._code = None
        longest = max((len(run) for run in re.findall("`{3,}", "\n".join(lines))), default=2)
        fence = "`" * (longest + 1)
        self.page.block([fence, *lines, fence], depth)

    def _end_section(self) -> None:
        """Write the notes that the section refers to at its end."""
        self._end_code()
        notes, self.runs.notes = self.runs.notes, []
        for kind, name in dict.fromkeys(notes):
            found = self._notes[kind].get(name)
            paragraphs = list(found.all("w:p")) if found else []
            texts = [markup.to_markdown(self.runs.spans(each, "")).strip() for each in paragraphs]
            sign = self.runs.sign((kind, name))
            self.page.block([f"[^{sign}]: {' '.join(filter(None, texts))}"])

    # Tables

    def _table(self, table: Element) -> None:
        self._end_code()
        before = self._numbering.snapshot(), list(self.runs.notes), self.runs.comments
        rows = self._cells.rows(table)
        if rows and not self._own and is_layout_table(rows):
            counted, self.runs.notes, self.runs.comments = before
            self._numbering.reset_to(counted)
            self.runs.boxes = []
            LayoutTable(self, min(self._level + 1, 6)).read(rows)
        elif any(cell.lines for row in rows for cell in row):
            depth = self._layout.text(table_indent(table))
            self.page.block(pipe_lines(rows, headed=is_headed(table)), depth)
        self._text_boxes()

    def inner(self, elements: Iterable[Element]) -> None:
        """Read the content of a cell."""
        self._layout.close()
        level, self._level = self._level, min(self._level + 1, 6)
        self.blocks(elements)
        self._end_code()
        self._layout.close()
        self._level = level


def _typed(label: Label) -> str:
    """Return a label as a list marker that the outline reader recognises."""
    if label.bullet:
        return "-"
    found = marks.list_mark(f"{label.text} x")
    if found and found.number == label.number and found.length >= len(label.text):
        return label.text
    value = value_of(label.number)
    return f"{label.number}." if value is not None and label.number.isascii() else f"{label.value}."


def _by_id(root: Element | None) -> dict[str, Element]:
    return {each.get("w:id"): each for each in root.children} if root else {}
