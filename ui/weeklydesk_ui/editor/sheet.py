"""One open report: its text document with the undo history, and the document's lines."""

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
from weeklydesk_ui.editor.assembly import Assembly, has_properties, is_preface, preface_of
from weeklydesk_ui.editor.identities import Identities
from weeklydesk_ui.editor.lineformat import INDENT, shown, title_format
from weeklydesk_ui.editor.tracker import LineTracker
from weeklydesk_ui.editor.units import units
from weeklydesk_ui.late import late

if TYPE_CHECKING:
    from weeklydesk_ui.editor.carets import Carets


class Sheet(QObject):
    """A report in its own document. Here an item's `id` is a local key that undo restores.

    The sheet is empty until a report is loaded, so that the document can be styled first.
    """

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = Report(None)
        self.caret: int | None = None  # last caret position, None before the sheet was shown
        self.scroll = 0
        self.folded = 0
        self._has_direction = False
        self.identities = Identities()
        self._assembly = Assembly(self.identities)
        self.document = self._new_document(font)
        self.tracker = LineTracker(self.document)

    @late
    def carets(self) -> Carets:
        """Caret positions before and after each structural change, for undo and redo."""
        from weeklydesk_ui.editor.carets import Carets

        return Carets(self.document)

    def _new_document(self, font: QFont) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setIndentWidth(INDENT)
        document.setPageSize(QSizeF(0, 0))  # prevents layout until a page shows the document
        return document

    def load(self, report: Report) -> None:
        """Fill the document with the report. Call once."""
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
        """Set the text direction to left-to-right; this restarts the layout.

        Otherwise Qt detects the direction from the text of every block below, on every key. Do not
        call this before the first paint: the `Qt` namespace is slow to load (docs/decisions/0008).
        """
        if not self._has_direction:
            self._has_direction = True
            option = self.document.defaultTextOption()
            option.setTextDirection(QtCore.Qt.LayoutDirection.LeftToRight)
            self.document.setDefaultTextOption(option)

    def has_default_title(self) -> bool:
        """Return whether the title is just the week's name."""
        return self.title == str(self.base.week)

    def lines_for(self, report: Report) -> list[Line]:
        """Return the report's lines in editing form: with keys, placeholders and live numbers."""
        lines = flatten(report.sections)[is_preface(report.sections[:1]) :]
        known = list(loosened(self.identities.keyed(lines)))
        edited = list(map(self.identities.with_key, with_placeholders(known)))
        preface = preface_of(report)
        if has_properties(preface) and is_heading(edited[0]):
            return [self.identities.with_key(placeholder(preface)), *edited]
        return edited

    # Reading

    @property
    def lines(self) -> list[Line]:
        """The document's current lines."""
        return self.tracker.lines

    @property
    def title(self) -> str:
        """The report's current title."""
        return self.tracker.title

    def known_words(self, row: int) -> tuple[str, ...]:
        """Return the item's text as loaded, and its text before the current edit, if known."""
        line = self._line(row)
        if line is None or not isinstance(line.node, Item) or not line.node.id:
            return ()
        before = self.tracker.words_before(line.node.id)
        written = () if before is None else (before,)
        return (self.identities.words_of(line), *written)

    def block(self, row: int) -> QTextBlock:
        """Return the block of a row; row -1 is the title."""
        return self.document.findBlockByNumber(row + 1)

    def report(self) -> Report:
        """Return the current report. Unchanged sections are the same objects as before."""
        sections = self._assembly.sections(self.lines)
        return replace(self.base, title=self.title, sections=sections)

    def hint(self, row: int) -> str:
        """Return the hint of the section whose only line is `row`, "" if there is none."""
        lines = self.lines
        alone = row + 1 >= len(lines) or is_heading(lines[row + 1])
        head = lines[row - 1].node if row else self._assembly.preface
        return head.hint if alone and isinstance(head, Section) else ""

    def classified(self, section: Section) -> Section:
        """Return the section with the role and objective that its current title implies."""
        return self._assembly.classified(section)

    def numbered_lines(self) -> list[Line]:
        """Return all lines with their displayed numbers, including blank lines."""
        return list(numbered(self.lines))

    def id_at(self, row: int) -> str:
        """Return the store's id of the item on a row, "" if it has none."""
        return self.identities.of(self._line(row)).id

    def lineage_at(self, row: int) -> str:
        """Return the lineage of the item on a row, "" if it has none."""
        return self.identities.of(self._line(row)).lineage

    def _line(self, row: int) -> Line | None:
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def relineage(self, report: Report) -> None:
        """Adopt changed lineages of items that the store already knew."""
        self._assembly.forget(self.identities.relineage(report))

    def section_index(self, row: int) -> int:
        """Return the index in `report().sections` of a row's section, -1 for the title."""
        return self.tracker.section_index(row)

    def heading_row(self, index: int) -> int:
        """Return the first row of the section with this index, -1 if there is none."""
        return self.tracker.heading_row(index)

    def has_history(self) -> bool:
        """Return whether there is anything to undo or redo."""
        document = self.document
        return document.isUndoAvailable() or document.isRedoAvailable()

    def matches(self, report: Report) -> bool:
        """Return whether the sheet equals the report after adopting the report's identities."""
        self.report()
        self.adopt(report)
        return self.report() == report

    def adopt(self, report: Report) -> None:
        """Adopt the identities that the store assigned to items of an earlier `report()`."""
        self._assembly.adopt(report)

    # Changing

    def apply(self, report: Report, cursor: QTextCursor) -> None:
        """Change into that report in one undo step, keeping the cursor's row where possible."""
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
        """Apply the patch as one undo step; undoing it returns the cursor to its position.

        With `join` the change becomes part of the previous undo step.
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
        """Put the cursor at the spot, selecting from `anchor` if given."""
        cursor.setPosition(self.position(anchor or spot))
        if anchor:
            cursor.setPosition(self.position(spot), QTextCursor.MoveMode.KeepAnchor)

    def position(self, spot: Spot) -> int:
        """Return the document position of a spot."""
        block = self.block(spot.row)
        offset = units(self.text(spot.row)[: spot.column])
        return block.position() + min(offset, block.length() - 1)

    def text(self, row: int) -> str:
        """Return the text of a row; row -1 is the title."""
        return self.title if row < 0 else text_of(self.lines[row])
