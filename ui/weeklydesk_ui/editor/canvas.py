"""The page's appearance: font, colours, zoom, layout width, and the painting around the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from weeklydesk.model import Report
from weeklydesk.records import replace
from weeklydesk_ui.editor import sight
from weeklydesk_ui.editor.document_style import (
    BASE,
    LEFT,
    RIGHT,
    DocumentStyle,
    dots_per_metre,
    font_of,
    widths_for,
)
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

_BESIDE = QPalette.ColorRole.PlaceholderText  # colour of what is painted beside the text


class Canvas(QTextEdit):
    """Shows a sheet, centred, and paints the markers and notes around its text."""

    _strip: Strip | None = None  # class attribute: Qt scrolls before __init__ has finished

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self.zoom = 1.0
        self.hovered = -2  # row under the mouse
        self.composing = False
        self.is_overlaid = False  # whether `paint_over` has anything to paint
        self.folds = Folds(self)
        self.painter = Painter(self)
        self._styles: dict[Sheet, DocumentStyle] = {}
        self._edge = (0.0, 0.0)
        self._shape = 0  # the sheet's shape when its markers were last painted
        self._set_up()
        self.sheet = self.new_sheet(Report(None))
        self.show_sheet(self.sheet)
        self._apply_look()

    @late
    def margin(self) -> Margin:
        """Notes painted beside the text."""
        from weeklydesk_ui.editor.margin import Margin

        return Margin(self)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        scroll(self, across=NEVER, down=ALWAYS)
        self.setAutoFillBackground(True)
        self.setAcceptRichText(False)
        self.setCursorWidth(2)
        self.view = viewport = know_viewport(self)  # cached: needed for each key
        viewport.setMouseTracking(True)
        viewport.setForegroundRole(_BESIDE)  # the style sheet resets the role Text

    # Sheets

    def new_sheet(self, report: Report) -> Sheet:
        """Return a sheet for the report, in the page's style."""
        sheet = Sheet(font_of(self.look), self)
        style = self._styles[sheet] = DocumentStyle(sheet.document, self.look, dots_per_metre(1))
        style.fit(dots_per_metre(self.scale))
        sheet.load(report)
        sheet.tracker.retitled.connect(self.after_title)
        sheet.tracker.changed.connect(self.after_change)
        sheet.tracker.reshaped.connect(self._repaint_markers)
        return sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the sheet."""
        sheet.document.setIndentWidth(self.sheet.document.indentWidth())
        self.sheet = sheet
        self._styles[sheet].fit(dots_per_metre(self.scale))
        self.setDocument(sheet.document)  # starts the layout
        self.lay_out()
        self.set_width()
        self.ensureCursorVisible()

    def lay_out(self) -> None:
        """Lay out the whole shown sheet."""
        self._styles[self.sheet].lay_out()

    def forget_sheet(self, sheet: Sheet) -> None:
        """Delete a sheet that is not shown."""
        self._styles.pop(sheet)
        sheet.deleteLater()

    def after_change(self) -> None:
        """Update the folds after a change of the sheet's lines."""
        if self.sheet.folded:
            self.folds.refresh()

    def _repaint_markers(self) -> None:
        """Repaint the markers of lines that did not change themselves."""
        if self.sheet.tracker.shape != self._shape:  # not for most keys, which change only text
            from weeklydesk_ui.editor import repaint

            self._shape = self.sheet.tracker.shape
            repaint.marks(self)

    def after_title(self) -> None:
        """Handle a change of the report's title."""

    # Looks

    def set_look(self, look: Look) -> None:
        """Change the page's colours and fonts; the chosen colours of objectives stay."""
        look = replace(look, chosen=self.look.chosen)
        if look == self.look:
            return
        self.look = look
        for style in self._styles.values():
            style.change(look, font_of(look))
        self._apply_look()

    def _apply_look(self) -> None:
        look, palette = self.look, self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(look.paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(look.ink))
        self._apply_palette(palette, look.selection, look.ink)
        self.setFont(font_of(look))
        self._set_scale()

    def stress_selection(self, stressed: bool) -> None:
        """Highlight the selection strongly, to stand out among search hits, or normally."""
        look = self.look
        ground, ink = (look.accent, look.paper) if stressed else (look.selection, look.ink)
        if self.palette().color(QPalette.ColorRole.Highlight) != QColor(ground):
            self._apply_palette(self.palette(), ground, ink)

    def _apply_palette(self, palette: QPalette, ground: str, ink: str) -> None:
        """Set the palette, with these colours for the selection."""
        palette.setColor(QPalette.ColorRole.Highlight, QColor(ground))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(ink))
        palette.setColor(_BESIDE, QColor(self.look.faint))
        for widget in (self, self.viewport()):
            widget.setPalette(palette)

    def colour_objectives(self, chosen: Mapping[str, int]) -> None:
        """Set the chosen colours of objectives: the index of the hue by objective."""
        fresh = tuple(sorted(chosen.items()))
        if fresh != self.look.chosen:
            self.look = replace(self.look, chosen=fresh)
            self.viewport().update()

    @property
    def scale(self) -> float:
        """Pixels per unit of the page's measures."""
        return self.zoom * self.look.size / BASE

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom factor of text and measures; 1 is 100 %."""
        self.zoom = min(max(zoom, 0.5), 4.0)
        self._set_scale()

    def _set_scale(self) -> None:
        """Lay out the document for another device density, which adds no undo step."""
        self.painter.forget()
        margin = Canvas.margin.made(self)
        if margin:
            margin.forget()
        document = self.sheet.document
        if self._styles[self.sheet].fit(dots_per_metre(self.scale)):
            document.markContentsDirty(0, document.characterCount())
        self.set_width()
        self.ensureCursorVisible()

    def set_width(self) -> None:
        """Centre the text and reserve space for the notes at its right edge."""
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
        """Wrap the lines at that width, keeping the visible part in place."""
        place = sight.visible_place(self) if self.isVisible() else QTextCursor()
        before = self.cursorRect(place).top()
        self.sheet.document.setIndentWidth(indent)
        self.setLineWrapColumnOrWidth(width)
        self.lay_out()
        if not place.isNull():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(place).top() - before)

    @property
    def step(self) -> float:
        """Indentation per level, in pixels."""
        return self.sheet.document.indentWidth() * self.scale

    def edge(self) -> tuple[float, float]:
        """Return the left and right limit of the notes at the right edge."""
        return self._edge

    def update_tooltip(self, point: QPoint) -> None:
        """Set the tooltip to the note of the line under the mouse."""
        margin = Canvas.margin.made(self)
        tip = margin.tip_at(point) if margin else ""
        if self.viewport().toolTip() != tip:
            self.viewport().setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        """Update after a change of language or font (called by Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.lay_out()
        margin = Canvas.margin.made(self)
        if margin and event.type() == QEvent.Type.LanguageChange:
            margin.forget()

    # Painting

    def placed(self, block: QTextBlock) -> sight.Shown:
        """Return the geometry of a block on the viewport."""
        return sight.placed(self, block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text centred, and the caret visible if it was (called by Qt)."""
        before = event.oldSize()
        seen = before.isValid() and QRect(QPoint(), before).contains(self.cursorRect().center())
        self.set_width()
        super().resizeEvent(event)
        if seen:
            self.ensureCursorVisible()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and discard the cached strip (called by Qt)."""
        self._strip = None
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and everything around it (called by Qt)."""
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
        """Cache the markers of the edited line for painting the next letter."""
        row, self._strip = self.sheet.tracker.written_row, None
        if row >= 0 and any(entry.row == row for entry in entries):
            from weeklydesk_ui.editor.strip import strip_of

            self._strip = strip_of(self, row)

    def paint_over(self, painter: QPainter) -> None:
        """Paint above everything else. Overridden by subclasses."""
