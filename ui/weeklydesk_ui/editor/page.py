"""The page: one text widget for the whole report, edited as an outline."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFont,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from weeklydesk.edits.lines import Patch, Spot, heading_of, is_heading
from weeklydesk.inline import safe_link
from weeklydesk.model import Item, Report, Section
from weeklydesk.weeks import Week
from weeklydesk_ui.clipboard import SystemClipboard
from weeklydesk_ui.editor import commands
from weeklydesk_ui.editor.clip import Clip, Clips
from weeklydesk_ui.editor.folds import Folds
from weeklydesk_ui.editor.highlighter import Highlighter
from weeklydesk_ui.editor.look import LIGHT, Look
from weeklydesk_ui.editor.outliner import Outliner
from weeklydesk_ui.editor.paint import Painter, Shown, needs_ground
from weeklydesk_ui.editor.sheet import MARGIN, Sheet
from weeklydesk_ui.editor.typing import Typing

BASE = 16  # pixels: the size that all measures of the page are given for
WIDEST = 46  # em
KEPT = 12  # sheets without a history that are kept open for going back and forth
_INCH = 0.0254


class Page(QTextEdit):
    """Shows one report and lets it be written.

    Signals: `edited` after each change of the user's; `section_entered` with the index in
    `report().sections` (-1 for the title) and `caret_item_changed` with the item's id ("" for
    none) when the caret comes to another line.
    """

    edited = Signal()
    section_entered = Signal(int)
    caret_item_changed = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, look: Look = LIGHT, clip: Clip | None = None
    ) -> None:
        super().__init__(parent)
        self._clip = clip or SystemClipboard()
        self.clips = Clips(self)
        self._dropping = False
        self.look = look
        self.zoom = 1.0
        self.composing = False
        self.hovered = -2
        self.outliner = Outliner(self)
        self.typing = Typing(self)
        self.folds = Folds(self)
        self.painter = Painter(self)
        self._sheets: OrderedDict[Week, Sheet] = OrderedDict()
        self._highlighters: dict[Sheet, Highlighter] = {}
        self._device = QImage()
        self._row = -2
        self._opening = False
        self.sheet = self._new_sheet(Report(None))
        self._set_up()
        self.actions_by_id = commands.make_actions(self)
        self._show(self.sheet)
        self.set_look(look)
        self.cursorPositionChanged.connect(self._tell_place)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)
        self.setAcceptRichText(False)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Report"))

    # The report

    def open(self, report: Report) -> None:
        """Show the report; one that was open before in this session has its history still."""
        self._commit_composition()
        self._leave()
        known = self._sheets.get(report.week) if report.week else None
        sheet = known or self._new_sheet(report)
        if report.week:
            self._sheets[report.week] = sheet
            self._sheets.move_to_end(report.week)
        self._show(sheet)
        if known and known.report() != report:
            self.apply(report)
        self._forget_old()

    def report(self) -> Report:
        """Return the report as it stands; items that the store has not seen have no id."""
        return self.sheet.report()

    def apply(self, report: Report) -> None:
        """Replace the whole content as one step of undo, changing only what differs."""
        self._commit_composition()
        sheet = self.sheet
        place = self.outliner.caret()
        lines = sheet.lines_for(report)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        sheet.retitle(report.title)
        sheet.change(Patch(0, len(sheet.lines), tuple(lines), place), QTextCursor(cursor))
        cursor.endEditBlock()
        sheet.place(Spot(min(place.row, len(sheet.lines) - 1), place.column), cursor)
        self.setTextCursor(cursor)
        self.typing.interrupt()

    def adopt_ids(self, report: Report) -> None:
        """Take over the ids and lineages that the store gave to new items of this report."""
        self.sheet.adopt(report)

    def _new_sheet(self, report: Report) -> Sheet:
        sheet = Sheet(report, self._face(), self)
        sheet.changed.connect(self._after_change)
        self._highlighters[sheet] = Highlighter(sheet.document, self.look)
        return sheet

    def _show(self, sheet: Sheet) -> None:
        self._opening = True
        self.sheet = sheet
        self.setDocument(sheet.document)
        self._set_scale()
        cursor = self.textCursor()
        cursor.setPosition(min(sheet.caret, sheet.document.characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(sheet.scroll)
        self.typing.interrupt()
        self._row = -2
        self._opening = False
        self._tell_place()

    def _leave(self) -> None:
        self.sheet.caret = self.textCursor().position()
        self.sheet.scroll = self.verticalScrollBar().value()

    def _forget_old(self) -> None:
        idle = [week for week, sheet in self._sheets.items() if not sheet.has_history()]
        for week in idle[:-KEPT]:
            sheet = self._sheets.pop(week)
            self._highlighters.pop(sheet)
            sheet.deleteLater()

    def _after_change(self) -> None:
        if self.sheet.folded:
            self.folds.refresh()
        self.edited.emit()

    # Looks

    def set_look(self, look: Look) -> None:
        """Show the page in other colours and faces."""
        self.look = look
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(look.paper))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, QColor(look.ink))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(look.selection))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # a style sheet keeps it from being handed down
        self.setFont(self._face())
        for sheet, highlighter in self._highlighters.items():
            sheet.document.setDefaultFont(self._face())
            highlighter.set_look(look)
        self._set_scale()

    def _face(self) -> QFont:
        font = QFont()
        font.setFamilies(list(self.look.family))
        font.setPointSizeF(BASE * 72 / _screen_dpi())
        return font

    @property
    def scale(self) -> float:
        """How many pixels stand for one of the page's measures."""
        return self.zoom * self.look.size / BASE

    def set_zoom(self, zoom: float) -> None:
        """Show text and measures larger or smaller; 1 is 100 %."""
        self.zoom = min(max(zoom, 0.5), 4.0)
        self._set_scale()

    def _set_scale(self) -> None:
        """Lay the document out for a device of another density, which leaves the undo alone."""
        dots = round(_screen_dpi() * self.scale / _INCH)
        device = QImage(1, 1, QImage.Format.Format_ARGB32)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        document = self.sheet.document
        document.documentLayout().setPaintDevice(device)
        self._device = device
        self.painter.forget()
        document.markContentsDirty(0, document.characterCount())
        self._set_width()
        self.ensureCursorVisible()

    def _set_width(self) -> None:
        """Centre the text and keep room for the marks at its right edge."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        wanted = round((WIDEST * BASE + 2 * MARGIN) * self.scale)
        width = max(min(room, wanted), 60)
        left = max(0, (room - width) // 2)
        gutter = min(round(96 * self.scale), max(0, room - left - width))
        self.setViewportMargins(left, 0, room - left - width - gutter, 0)
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)

    def edge(self) -> tuple[float, float]:
        """Return where the marks at the right edge may stand, from and to."""
        left = self.lineWrapColumnOrWidth() - (MARGIN - 12) * self.scale
        return left, self.viewport().width() - 8 * self.scale

    def offset(self) -> QPointF:
        """Return where the document's origin lies on the viewport."""
        return QPointF(0, -self.verticalScrollBar().value())

    def hint(self, row: int) -> str:
        """Return the hint of the section whose only, blank line is `row`."""
        lines = self.sheet.lines
        alone = row + 1 >= len(lines) or is_heading(lines[row + 1])
        head = lines[row - 1].node if row > 0 else None
        return head.hint if alone and isinstance(head, Section) else ""

    def age_words(self, item: Item) -> tuple[str, ...]:
        """Return how the page says where an item comes from, longest first."""
        week = item.carried_from
        if week is None:
            return ()
        short = f"W{week.number:02}"
        if self.sheet.base.week is None:
            return (short,)
        count = self.sheet.base.week - week + 1
        return (self.tr("week {count} · {week}").format(count=count, week=short), short)

    # Where the caret is

    def _tell_place(self) -> None:
        row = self.textCursor().block().blockNumber() - 1
        if row == self._row or self._opening:
            return
        self._row = row
        if self.sheet.folded:
            self.folds.reveal(row)
        self.section_entered.emit(self.section_index(row))
        self.caret_item_changed.emit(self.sheet.id_at(row))

    def section_index(self, row: int) -> int:
        """Return the index in `report().sections` of the section that a row stands in."""
        lines = self.sheet.lines
        if row < 0 or not lines:
            return -1
        heads = sum(is_heading(line) for line in lines[: heading_of(lines, row) + 1])
        return heads - is_heading(lines[0])

    def go_to_section(self, index: int) -> None:
        """Put the caret at the end of a section's heading and show it at the top."""
        for row in range(len(self.sheet.lines)):
            if self.section_index(row) == index:
                self.go_to(Spot(row, len(self.sheet.text(row))))
                top = self.painter.placed(self.sheet.block(row)).rect.top()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + round(top - 24 * self.scale))
                return

    def go_to(self, spot: Spot) -> None:
        """Put the caret at a place and bring it into sight."""
        cursor = self.textCursor()
        self.sheet.place(spot, cursor)
        self.setTextCursor(cursor)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text centred (called by Qt)."""
        self._set_width()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and what stands around them (called by Qt)."""
        entries = self.painter.shown(QRectF(event.rect()))
        if any(map(needs_ground, entries)):
            painter = QPainter(self.viewport())
            self.painter.under(painter, entries)
            painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.over(painter, entries)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Claim the page's own keys before menus do (called by Qt)."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self.composing or commands.by_key(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means in an outline, else what it means in a text (called by Qt)."""
        if self.composing:
            event.accept()
            return
        if commands.is_text(event):
            self._type(event)
            return
        command = commands.by_key(event)
        if command:
            command.run(self)
            event.accept()
        elif not (self._edit_key(event) or self._delete_key(event)):
            super().keyPressEvent(event)

    def _edit_key(self, event: QKeyEvent) -> bool:
        edit = commands.edits(event)
        if edit is None:
            return False
        acts = (self.copy, self.cut, self.paste, self.undo, self.redo)
        acts[commands.EDITS.index(edit)]()
        event.accept()
        return True

    def _delete_key(self, event: QKeyEvent) -> bool:
        back, forward = commands.deletes(event)
        if not (back or forward):
            return False
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.outliner.delete_selection()
        elif back and cursor.atBlockStart():
            self.outliner.backspace()
        elif forward and cursor.atBlockEnd():
            self.outliner.delete_forward()
        else:
            return False
        event.accept()
        return True

    def _type(self, event: QKeyEvent) -> None:
        self._make_room()
        self.typing.before(event.text())
        super().keyPressEvent(event)
        self.typing.after(event.text())

    def _make_room(self) -> None:
        """Remove a selection over several lines before something is written in its place."""
        if self.outliner.spans_lines():
            self.outliner.delete_selection(whole=False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow a composition; what it commits is typed text (called by Qt)."""
        committed = event.commitString()
        if committed or event.preeditString():
            self._make_room()
        if committed:
            self.typing.before(committed)
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())
        if committed and not self.composing:
            self.typing.after(committed)

    def _commit_composition(self) -> None:
        if self.composing:
            QGuiApplication.inputMethod().commit()
            self.composing = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Click boxes and triangles (called by Qt)."""
        if event.button() == Qt.MouseButton.LeftButton and self._click(event.position().toPoint()):
            event.accept()
        else:
            super().mousePressEvent(event)

    def _click(self, point: QPoint) -> bool:
        entry = self.painter.placed(self.cursorForPosition(point).block())
        if self.painter.triangle(entry).contains(point) and self.folds.can_fold(entry.row):
            self.folds.toggle(entry.row)
            return True
        if self._boxed(entry.row) and self.painter.box(entry).contains(point):
            self.outliner.toggle_done(entry.row)
            return True
        return False

    def placed(self, block: QTextBlock) -> Shown:
        """Return where a block lies on the viewport."""
        return self.painter.placed(block)

    def _boxed(self, row: int) -> bool:
        item = self.outliner.item(row)
        return item is not None and (item.task or item.state.value != "open")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the triangle of the line under the mouse (called by Qt)."""
        super().mouseMoveEvent(event)
        row = self.cursorForPosition(event.position().toPoint()).block().blockNumber() - 1
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the triangle (called by Qt)."""
        self.hovered = -2
        self.viewport().update()
        super().leaveEvent(event)

    def undo(self) -> None:
        """Take the last step back and go to where it was."""
        self._stand_still(super().undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._stand_still(super().redo)

    def _stand_still(self, act: Callable[[], None]) -> None:
        """Let Qt move the caret about without telling of it before it stands."""
        if self.composing:
            return
        self._opening = True
        act()
        self._opening = False
        self._tell_place()

    # Copying

    def copy(self) -> None:
        """Offer what is selected to other programs."""
        if self.textCursor().hasSelection():
            self._clip.offer(self.clips.selected())

    def cut(self) -> None:
        """Take what is selected off the page and offer it."""
        self.copy()
        if not self.composing and self.textCursor().hasSelection():
            self.outliner.delete_selection()

    def paste(self) -> None:
        """Put in what was copied, here or in another program."""
        if not self.composing:
            self.clips.insert(self._clip.content())

    def copied_address(self) -> str:
        """Return the address that was copied last, "" where it was anything else."""
        return safe_link(self._clip.content().text().strip())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is dragged (called by Qt)."""
        return self.clips.selected()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what the middle button brings (called by Qt)."""
        self.clips.insert(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether the page takes the content (called by Qt)."""
        return not self._dropping and (source.hasText() or source.hasHtml())

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped (called by Qt)."""
        self._dropping = True  # Qt only takes its mark of the place away
        super().dropEvent(event)
        self._dropping = False
        self.clips.drop(event)

    def loadResource(self, _kind: int, _name: object) -> object:
        """Load nothing from anywhere (called by Qt)."""
        return None


def _screen_dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInch()
