"""One opened report: its document with its undo history, and the lines that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QSizeF
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
from weeklydesk_ui.editor.identities import Identities
from weeklydesk_ui.editor.lineformat import INDENT, shown, title_format
from weeklydesk_ui.editor.tracker import LineTracker
from weeklydesk_ui.editor.units import units
from weeklydesk_ui.late import late

if TYPE_CHECKING:
    from weeklydesk_ui.editor.carets import Carets


class Sheet(QObject):
    """A report in a document of its own. Inside, an item's `id` is a key that undo brings back.

    It is empty until a report is loaded, so that the document can be dressed before.
    """

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = Report(None)
        self.caret: int | None = None  # its position, once it has been somewhere
        self.scroll = 0
        self.folded = 0
        self._has_direction = False
        self.identities = Identities()
        self._assembly = Assembly(self.identities)
        self.document = self._new_document(font)
        self.tracker = LineTracker(self.document)

    @late
    def carets(self) -> Carets:
        """Where the caret stood around each change of structure."""
        from weeklydesk_ui.editor.carets import Carets

        return Carets(self.document)

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
        lines = self.lines_for(report)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(title_format())
        cursor.insertText(shown(report.title))
        blocks.insert(cursor, lines)
        cursor.endEditBlock()
        self.tracker.begin(report.title, lines)
        self.block(TITLE).setVisible(not self.has_default_title())  # before anything is laid out
        self._assembly.begin(report, lines)
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)

    def fix_direction(self) -> None:
        """Lay all text out from left to right; the layout begins anew.

        Otherwise Qt looks for the direction in the words of each block below, with each key. Not
        before the first paint: the namespace Qt is slow to load (docs/decisions/0008).
        """
        if not self._has_direction:
            self._has_direction = True
            option = self.document.defaultTextOption()
            option.setTextDirection(QtCore.Qt.LayoutDirection.LeftToRight)
            self.document.setDefaultTextOption(option)

    def has_default_title(self) -> bool:
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

    @property
    def lines(self) -> list[Line]:
        """The lines as the document shows them now."""
        return self.tracker.lines

    @property
    def title(self) -> str:
        """The report's title as the document shows it now."""
        return self.tracker.title

    def known_words(self, row: int) -> tuple[str, ...]:
        """Return what the item on a row said when it came here, and before it was written in."""
        line = self._line(row)
        if line is None or not isinstance(line.node, Item) or not line.node.id:
            return ()
        before = self.tracker.words_before(line.node.id)
        written = () if before is None else (before,)
        return (self.identities.words_of(line), *written)

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
        return self.tracker.section_index(row)

    def heading_row(self, index: int) -> int:
        """Return the row that the section of this index begins at, -1 where there is none."""
        return self.tracker.heading_row(index)

    def has_history(self) -> bool:
        """Tell whether there is anything to undo or redo."""
        document = self.document
        return document.isUndoAvailable() or document.isRedoAvailable()

    def matches(self, report: Report) -> bool:
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
        self.carets.note_before(steps, position)

    def _replace(self, patch: Patch) -> None:
        from weeklydesk_ui.editor.item_memory import with_items_restored

        lines = with_items_restored(self.document, self.lines, patch)
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
