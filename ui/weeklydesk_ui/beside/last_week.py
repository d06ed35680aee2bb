"""Last week's report to read, and to bring single items over from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QToolButton, QWidget

from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.look.icons import icon
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID

ITEM = "item-"  # begins the name of the place where an item stands


class LastWeekView(QuietBrowser):
    """The item under the mouse shows a button; with the keyboard it is Return at the item."""

    bring_requested = Signal(str)  # id of the item

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.button = QToolButton(self.viewport())
        self.button.setProperty("quiet", True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(lambda: self.bring_requested.emit(self._hovered))
        self.button.hide()
        self._hovered = ""
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Colour the button."""
        self.button.setIcon(icon("add", theme.accent))
        self.button.setStyleSheet(f"QToolButton {{ background: {theme.selection}; }}")

    def item_at_caret(self) -> str:
        """Return the id of the item that the caret stands in, else an empty string."""
        return _item_in(self.textCursor().block())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the button at the item under the mouse."""
        super().mouseMoveEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        self._hovered = _item_in(cursor.block())
        if self._hovered:
            self._place_button(cursor)
        self.button.setVisible(bool(self._hovered))

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the button when the mouse is gone."""
        super().leaveEvent(event)
        self.button.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hide the button, which would stay where it is."""
        super().wheelEvent(event)
        self.button.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the item at the caret over with Return."""
        item = self.item_at_caret()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item:
            self.bring_requested.emit(item)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.button.setToolTip(self.tr("Bring over to this week"))
        self.button.setAccessibleName(self.tr("Bring over to this week"))

    def _place_button(self, cursor: QTextCursor) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        line = self.cursorRect(cursor)
        size = self.button.sizeHint()
        left = self.viewport().width() - size.width() - GRID
        self.button.move(left, line.center().y() - size.height() // 2)


def _item_in(block: QTextBlock) -> str:
    fragments = block.begin()
    while not fragments.atEnd():
        for name in fragments.fragment().charFormat().anchorNames():
            if name.startswith(ITEM):
                return name.removeprefix(ITEM)
        fragments += 1
    return ""
