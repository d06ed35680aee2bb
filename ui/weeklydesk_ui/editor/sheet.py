"""One opened report: its document with its undo history, and the lines that the document shows.

The lines mirror the document: after each change only the blocks that changed are read again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6 import QtCore
from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument

from weeklydesk.edits.lines import (
    TITLE,
    Patch,
    Spot,
    is_heading,
    placeholder,
    text_of,
    with_placeholders,
)
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Item, Report, Section
from weeklydesk.outline import Line, flatten
from weeklydesk.records import replace
from weeklydesk_ui.editor import blocks
from weeklydesk_ui.editor.assembly import Assembly, is_preface, preface_of, says_something
from weeklydesk_ui.editor.carets import Carets
from weeklydesk_ui.editor.identities import Identities
from weeklydesk_ui.editor.lineformat import INDENT, line_of, reworded, shown, title_format
from weeklydesk_ui.editor.units import units


class Sheet(QObject):
    """A report in a document of its own. Inside, an item's `id` is a key that undo brings back.

    It is empty until a report is loaded, so that the document can be dressed before.
    """

    changed = Signal()
    retitled = Signal()
    reshaped = Signal()  # more than words has changed, and all lines have their place again

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = Report(None)
        self.lines: list[Line] = []
        self._heads: list[int] = []  # the rows of headings
        self.title = ""
        self.shape = 0  # another number once anything but words has changed
        self.caret: int | None = None  # its position, once it has been somewhere
        self.scroll = 0
        self.folded = 0
        self.identities = Identities()
        self.written_row = -1  # the row whose words alone changed last
        self._written = ("", "")  # key of the item that is being written in, and its words before
        self._assembly = Assembly(self.identities)
        self.document = self._new_document(font)
        self.carets = Carets(self.document)

    def _new_document(self, font: QFont) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setIndentWidth(INDENT)
        document.setPageSize(QSizeF(0, 0))  # nothing is laid out before a page shows it
        return document

    def load(self, report: Report) -> None:
        """Fill the document with a report, once."""
        self.base = replace(report, sections=())
        self.title = report.title
        self.lines = self.lines_for(report)
        self._heads = _headings(self.lines, 0)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(title_format())
        cursor.insertText(shown(report.title))
        blocks.insert(cursor, self.lines)
        cursor.endEditBlock()
        self.block(TITLE).setVisible(not self.tells_week())  # before anything is laid out
        self._assembly.begin(report, self.lines)
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)
        self.document.contentsChange.connect(self._read_changed)

    def tells_week(self) -> bool:
        """Tell whether the title is just the week's name."""
        return self.title == str(self.base.week)

    def lines_for(self, report: Report) -> list[Line]:
        """Return the report's lines as they are edited: with keys, placeholders, free numbers."""
        lines = flatten(report.sections)[is_preface(report.sections[:1]) :]
        known = list(loosened(self.identities.keyed(lines)))
        edited = list(map(self.identities.with_key, with_placeholders(known)))
        preface = preface_of(report)
        if says_something(preface) and is_heading(edited[0]):
            return [self.identities.with_key(placeholder(preface)), *edited]
        return edited

    # Reading

    def _read_changed(self, position: int, removed: int, added: int) -> None:
        first, end = self.document.findBlock(position), position + added
        start = first.blockNumber() if first.isValid() else 0
        count = self.document.blockCount()
        inside = first.contains(end)
        if start and inside and count == len(self.lines) + 1:
            # A letter: a format that changed would count as removed and added, so it is not read.
            fresh = line_of(first) if removed else reworded(self.lines[start - 1], first)
            self._take(start - 1, start, [fresh])
            return
        last = first if inside else self.document.findBlock(end)
        after = count - last.blockNumber() - 1 if last.isValid() else 0
        if start == 0:
            self._read_title()
        rows = max(start - 1, 0)
        stop = len(self.lines) - after
        block = first if start else first.next()
        self._take(rows, stop, blocks.read(block, count - after - max(start, 1)))

    def _take(self, rows: int, stop: int, fresh: list[Line]) -> None:
        """Let these lines stand from a row to before another, and tell where they are others."""
        old = self.lines[rows:stop]
        if fresh != old:
            self._note_words(old, fresh)
            self.lines[rows:stop] = fresh
            if list(map(_shape, fresh)) != list(map(_shape, old)):
                self.shape += 1
                # For this change only: with each letter it would call Python for nothing.
                once = QtCore.Qt.ConnectionType.SingleShotConnection
                self.document.contentsChanged.connect(self.reshaped.emit, once)
                self._note_heads(rows, stop, fresh)
                self.written_row = -1
            else:
                pairs = zip(fresh, old, strict=True)
                self.written_row = rows + next(n for n, (a, b) in enumerate(pairs) if a != b)
            self.changed.emit()

    def read_again(self) -> None:
        """Read the whole document anew, where something may have gone wrong amid a change."""
        self._read_changed(0, 0, self.document.characterCount())

    def _note_heads(self, start: int, stop: int, fresh: list[Line]) -> None:
        """Take down where headings stand now that other lines have come for those rows."""
        first, last = bisect_left(self._heads, start), bisect_left(self._heads, stop)
        grown = len(fresh) - (stop - start)
        after = [row + grown for row in self._heads[last:]]
        self._heads[first:] = [*_headings(fresh, start), *after]

    def _note_words(self, old: list[Line], fresh: list[Line]) -> None:
        """Take down what a line said before it alone was written in."""
        key = _key(old[0]) if len(old) == len(fresh) == 1 else ""
        if not key or key != _key(fresh[0]):
            self._written = ("", "")
        elif key != self._written[0]:
            self._written = (key, text_of(old[0]))

    def known_words(self, row: int) -> tuple[str, ...]:
        """Return what the item on a row said when it came here, and before it was written in."""
        line = self._line(row)
        if line is None or not _key(line):
            return ()
        key, words = self._written
        before = (words,) if key == _key(line) else ()
        return (self.identities.words_of(line), *before)

    def _read_title(self) -> None:
        title = self.document.firstBlock().text().replace("\u2028", " ")
        if title != self.title:
            self.title = title
            self.retitled.emit()
            self.changed.emit()

    def block(self, row: int) -> QTextBlock:
        """Return the block of a row; row -1 is the title's."""
        return self.document.findBlockByNumber(row + 1)

    def report(self) -> Report:
        """Return the report as it stands. Sections without a change are the same objects."""
        sections = self._assembly.sections(self.lines)
        return replace(self.base, title=self.title, sections=sections)

    def head_of(self, row: int) -> Section | None:
        """Return the section that the line under a heading, or the first line of all, begins."""
        node = self.lines[row - 1].node if row else self._assembly.preface
        return node if isinstance(node, Section) else None

    def meant(self, section: Section) -> Section:
        """Return the section of a heading with what its title stands for by now."""
        return self._assembly.meant(section)

    def numbered_lines(self) -> list[Line]:
        """Return all lines as shown: with their numbers, blank ones too."""
        return list(numbered(self.lines))

    def id_at(self, row: int) -> str:
        """Return the id that the store knows the item on a row by, "" without one."""
        return self.identities.of(self._line(row)).id

    def lineage_at(self, row: int) -> str:
        """Return the lineage of the item on a row, "" without one."""
        return self.identities.of(self._line(row)).lineage

    def _line(self, row: int) -> Line | None:
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def relineage(self, report: Report) -> None:
        """Take over the lineages that the store gave to items that it knew before."""
        self._assembly.forget(self.identities.relineage(report))

    def section_index(self, row: int) -> int:
        """Return the index in `report().sections` of the section of a row, -1 for the title."""
        if row < 0 or not self.lines:
            return -1
        return bisect_right(self._heads, row) - is_heading(self.lines[0])

    def heading_row(self, index: int) -> int:
        """Return the row that the section of this index begins at, -1 where there is none."""
        starts = self._heads if self._heads[:1] == [0] else [0, *self._heads]
        return starts[index] if 0 <= index < len(starts) else -1

    def has_history(self) -> bool:
        """Tell whether there is anything to undo or redo."""
        document = self.document
        return document.isUndoAvailable() or document.isRedoAvailable()

    def agrees(self, report: Report) -> bool:
        """Tell whether this is the report as it stands, once its identities are taken over."""
        self.report()
        self.adopt(report)
        return self.report() == report

    def adopt(self, report: Report) -> None:
        """Take over the identities that the store gave to the items of a report given before."""
        self._assembly.adopt(report)

    # Changing

    def apply(self, report: Report, cursor: QTextCursor) -> None:
        """Become that report in one step of undo; the cursor stays where it is as far as it can."""
        row = cursor.block().blockNumber() - 1
        column = cursor.positionInBlock()
        lines = self.lines_for(report)
        self.base = replace(report, sections=())
        self._assembly.begin(report)
        with blocks.one_step(cursor):
            blocks.write_text(self.document.firstBlock(), shown(report.title))
            self.change(Patch(0, len(self.lines), tuple(lines), Spot(row)), QTextCursor(cursor))
        self.place(Spot(min(row, len(lines) - 1), column), cursor)

    def change(self, patch: Patch, cursor: QTextCursor, join: bool = False) -> None:
        """Carry the patch out as one step of undo that brings the cursor back where it is.

        With `join` it belongs to the step before it.
        """
        steps, position = self.carets.steps(), cursor.position()
        with blocks.one_step(cursor, join=join):
            self._replace(patch)
        self.carets.leave(steps, position)

    def _replace(self, patch: Patch) -> None:
        from weeklydesk_ui.editor.former import taken_back

        lines = taken_back(self.document, self.lines, patch)
        new = list(map(self.identities.with_key, lines))
        old = self.lines[patch.start : patch.stop]
        blocks.replace(self.document, patch.start + 1, old, new)

    def place(self, spot: Spot, cursor: QTextCursor, anchor: Spot | None = None) -> None:
        """Put the cursor at the place, selecting from `anchor` where there is one."""
        cursor.setPosition(self.position(anchor or spot))
        if anchor:
            cursor.setPosition(self.position(spot), QTextCursor.MoveMode.KeepAnchor)

    def position(self, spot: Spot) -> int:
        """Return the document's position of a place."""
        block = self.block(spot.row)
        offset = units(self.text(spot.row)[: spot.column])
        return block.position() + min(offset, block.length() - 1)

    def text(self, row: int) -> str:
        """Return the words on a row; row -1 is the title."""
        return self.title if row < 0 else text_of(self.lines[row])


def _key(line: Line) -> str:
    return line.node.id if isinstance(line.node, Item) else ""


def _headings(lines: list[Line], first: int) -> list[int]:
    return [row for row, line in enumerate(lines, first) if is_heading(line)]


def _shape(line: Line) -> tuple[int, object]:
    """Return what the numbers around a line depend on."""
    node = line.node
    if isinstance(node, Item):
        return line.depth, (node.marker, node.number)
    return line.depth, type(node)
