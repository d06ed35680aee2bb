"""How the page looks: its type, its colours, its size, and what is painted around the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from weeklydesk.edits.lines import is_heading
from weeklydesk.model import Report
from weeklydesk.records import replace
from weeklydesk_ui.editor import sight
from weeklydesk_ui.editor.document_style import BASE, LEFT, RIGHT, DocumentStyle, widths_for
from weeklydesk_ui.editor.folds import Folds
from weeklydesk_ui.editor.lineformat import INDENT
from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.editor.paint import Painter
from weeklydesk_ui.editor.sheet import Sheet
from weeklydesk_ui.late import late
from weeklydesk_ui.quick_qt import ALWAYS, NEVER, know_viewport, scroll

if TYPE_CHECKING:
    from weeklydesk_ui.editor.margin import Margin
    from weeklydesk_ui.editor.strip import Strip

_INCH = 0.0254
_BESIDE = QPalette.ColorRole.PlaceholderText  # the ink of what is painted beside the words


class Canvas(QTextEdit):
    """Shows a sheet: centred, with all that belongs around its words."""

    _strip: Strip | None = None  # of the class: Qt scrolls while the page is being made

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self.zoom = 1.0
        self.hovered = -2  # the row under the mouse
        self.composing = False
        self.is_overlaid = False  # while something is painted over everything
        self.folds = Folds(self)
        self.painter = Painter(self)
        self._styles: dict[Sheet, DocumentStyle] = {}
        self._edge = (0.0, 0.0)
        self._shaped = 0  # the sheet's shape that the marks were painted for
        self._set_up()
        self.sheet = self.new_sheet(Report(None))
        self.show_sheet(self.sheet)
        self._apply_look()

    @late
    def margin(self) -> Margin:
        """What is known of the lines beside their words."""
        from weeklydesk_ui.editor.margin import Margin

        return Margin(self)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        scroll(self, across=NEVER, down=ALWAYS)
        self.setAutoFillBackground(True)
        self.setAcceptRichText(False)
        self.setCursorWidth(2)
        self.view = viewport = know_viewport(self)  # kept: it is asked for with each key
        viewport.setMouseTracking(True)
        viewport.setForegroundRole(_BESIDE)  # that of Text the style sheet takes back

    # Sheets

    def new_sheet(self, report: Report) -> Sheet:
        """Return a sheet for the report, dressed as the page is."""
        sheet = Sheet(self._face(), self)
        style = self._styles[sheet] = DocumentStyle(sheet.document, self.look, _dots(1))
        style.fit(self._dots())
        sheet.load(report)
        sheet.tracker.retitled.connect(self.after_title)
        sheet.tracker.changed.connect(self.after_change)
        sheet.tracker.reshaped.connect(self._follow_marks)
        return sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show that sheet."""
        sheet.document.setIndentWidth(self.sheet.document.indentWidth())
        self.sheet = sheet
        self._styles[sheet].fit(self._dots())
        self.setDocument(sheet.document)  # which begins to lay it out
        self.lay_out()
        self.set_width()
        self.ensureCursorVisible()

    def lay_out(self) -> None:
        """Lay the shown sheet out to its end."""
        self._styles[self.sheet].lay_out()

    def forget_sheet(self, sheet: Sheet) -> None:
        """Let go of a sheet that is not shown."""
        self._styles.pop(sheet)
        sheet.deleteLater()

    def after_change(self) -> None:
        """Follow a change of the sheet's lines."""
        if self.sheet.folded:
            self.folds.refresh()

    def _follow_marks(self) -> None:
        """Paint anew what stands around other lines than those that changed."""
        if self.sheet.tracker.shape != self._shaped:  # not words alone, as with most keys
            from weeklydesk_ui.editor import repaint

            self._shaped = self.sheet.tracker.shape
            repaint.marks(self)

    def after_title(self) -> None:
        """Follow a change of the report's title."""

    # Looks

    def set_look(self, look: Look) -> None:
        """Show the page in other colours and faces; those of objectives stay as they are."""
        look = replace(look, chosen=self.look.chosen)
        if look == self.look:
            return
        self.look = look
        for style in self._styles.values():
            style.change(look, self._face())
        self._apply_look()

    def _apply_look(self) -> None:
        look, palette = self.look, self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(look.paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(look.ink))
        self._apply_palette(palette, look.selection, look.ink)
        self.setFont(self._face())
        self._set_scale()

    def stress_selection(self, stressed: bool) -> None:
        """Let what is selected stand out among marked words, or look as it does elsewhere."""
        look = self.look
        ground, ink = (look.accent, look.paper) if stressed else (look.selection, look.ink)
        if self.palette().color(QPalette.ColorRole.Highlight) != QColor(ground):
            self._apply_palette(self.palette(), ground, ink)

    def _apply_palette(self, palette: QPalette, ground: str, ink: str) -> None:
        """Take up the colours, with these for what is selected."""
        palette.setColor(QPalette.ColorRole.Highlight, QColor(ground))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(ink))
        palette.setColor(_BESIDE, QColor(self.look.faint))
        for widget in (self, self.viewport()):
            widget.setPalette(palette)

    def colour_objectives(self, chosen: Mapping[str, int]) -> None:
        """Show objectives in colours that were chosen for them: which of the hues, by identity."""
        fresh = tuple(sorted(chosen.items()))
        if fresh != self.look.chosen:
            self.look = replace(self.look, chosen=fresh)
            self.viewport().update()

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
        self.painter.forget()
        margin = Canvas.margin.made(self)
        if margin:
            margin.forget()
        document = self.sheet.document
        if self._styles[self.sheet].fit(self._dots()):
            document.markContentsDirty(0, document.characterCount())
        self.set_width()
        self.ensureCursorVisible()

    def _dots(self) -> int:
        """Return how many dots a metre has on the device that the document is laid out for."""
        return _dots(self.scale)

    def set_width(self) -> None:
        """Centre the text and keep room for the marks at its right edge."""
        scale, room = self.scale, self.width() - self.verticalScrollBar().sizeHint().width()
        widths = widths_for(room / scale)
        end = (LEFT + widths.words) * scale
        width, indent = round(end + RIGHT * scale), INDENT * widths.indent
        before, seen = round(widths.before * scale), round(end + widths.beside * scale)
        self.setViewportMargins(before, 0, max(room - before - seen, 0), 0)
        self._edge = (end + 12 * scale, seen - 8 * scale)
        if (width, indent) != (self.lineWrapColumnOrWidth(), self.sheet.document.indentWidth()):
            self._break_lines(width, indent)

    def _break_lines(self, width: int, indent: float) -> None:
        """Break the lines for that width; what stands in sight stays where it is."""
        place = self._place_in_sight() if self.isVisible() else QTextCursor()
        before = self.cursorRect(place).top()
        self.sheet.document.setIndentWidth(indent)
        self.setLineWrapColumnOrWidth(width)
        self.lay_out()
        if not place.isNull():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(place).top() - before)

    def _place_in_sight(self) -> QTextCursor:
        """Return the caret where it can be seen, else the place at the top."""
        top = self.viewport().rect()
        seen = top.contains(self.cursorRect().center())
        return self.textCursor() if seen else self.cursorForPosition(top.topLeft())

    @property
    def step(self) -> float:
        """How many pixels a level is set in."""
        return self.sheet.document.indentWidth() * self.scale

    def edge(self) -> tuple[float, float]:
        """Return where the marks at the right edge may stand, from and to."""
        return self._edge

    def offset(self) -> QPointF:
        """Return where the document's origin lies on the viewport."""
        return QPointF(0, -self.verticalScrollBar().value())

    def hint(self, row: int) -> str:
        """Return the hint of the section whose only, blank line is `row`."""
        lines = self.sheet.lines
        alone = row + 1 >= len(lines) or is_heading(lines[row + 1])
        head = self.sheet.head_of(row)
        return head.hint if alone and head else ""

    def update_tooltip(self, point: QPoint) -> None:
        """Let what is known of the line under the mouse be told if it rests there."""
        margin = Canvas.margin.made(self)
        tip = margin.tip_at(point) if margin else ""
        if self.viewport().toolTip() != tip:
            self.viewport().setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the face (called by Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.lay_out()
        margin = Canvas.margin.made(self)
        if margin and event.type() == QEvent.Type.LanguageChange:
            margin.forget()

    # Painting

    def placed(self, block: QTextBlock) -> sight.Shown:
        """Return where a block lies on the viewport."""
        return sight.placed(self, block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text centred, and the caret in sight if it was (called by Qt)."""
        before = event.oldSize()
        seen = before.isValid() and QRect(QPoint(), before).contains(self.cursorRect().center())
        self.set_width()
        super().resizeEvent(event)
        if seen:
            self.ensureCursorVisible()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar (called by Qt)."""
        self._strip = None
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and what stands around them (called by Qt)."""
        if self._strip and self._strip.paint(self, event):
            return
        entries = sight.in_sight(self, event.rect())
        grounds = self.painter.grounds(entries, event.rect().top())
        if grounds:
            painter = QPainter(self.viewport())
            self.painter.paint_backgrounds(painter, grounds)
            painter.end()
        QTextEdit.paintEvent(self, event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.paint_marks(painter, entries)
        margin = Canvas.margin.made(self)
        if margin:
            margin.paint(painter, entries)
        if self.is_overlaid:
            self.paint_over(painter)
        painter.end()
        self._keep_strip(entries)

    def _keep_strip(self, entries: list[sight.Shown]) -> None:
        """Keep the marks of the line that is written in, for the next letter's paint."""
        row, self._strip = self.sheet.tracker.written_row, None
        if row >= 0 and any(entry.row == row for entry in entries):
            from weeklydesk_ui.editor.strip import strip_of

            self._strip = strip_of(self, row)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over everything else."""


def _dots(scale: float) -> int:
    return round(_screen_dpi() * scale / _INCH)


def _screen_dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInch()
