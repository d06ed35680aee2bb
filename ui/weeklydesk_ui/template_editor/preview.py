"""A read-only preview of the week that a template starts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from weeklydesk.model import Report
from weeklydesk.templates import Template
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page
from weeklydesk_ui.editor.look import LIGHT, Look


class TemplatePreview(Page):
    """A read-only page that emits which section was clicked."""

    section_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None, look: Look = LIGHT) -> None:
        super().__init__(parent, look)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def show_template(self, template: Template, week: Week) -> None:
        """Show the report that the template starts the week with."""
        self.colour_objectives({e.identity: e.colour for e in template.objectives if e.colour})
        title = template.title_for(week)
        self.open(Report(week, title, sections=template.sections))

    def showEvent(self, event: QShowEvent) -> None:
        """Set the colours again, which the style sheet removes from the viewport (called by Qt)."""
        super().showEvent(event)
        self._apply_palette(self.palette(), self.look.selection, self.look.ink)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit which section was clicked (called by Qt)."""
        self.section_clicked.emit(self._section_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing (called by Qt)."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick nothing (called by Qt)."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select nothing (called by Qt)."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show no menu (called by Qt)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass all keys on (called by Qt)."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Do not claim any shortcut of the window (called by Qt)."""
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        return super().event(event)

    def _section_at(self, spot: QPoint) -> int:
        row = self.cursorForPosition(spot).blockNumber()
        return self.sheet.section_index(row)
