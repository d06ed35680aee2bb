"""Last week's report for reading, and for bringing single items over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from weeklydesk.model import Item
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.look.icons import wear
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.translated import Translated

ITEM = "item-"  # prefix of an item's anchor
GAP = "\t"  # between marker and text


class Grip(QToolButton):
    """A button that can be clicked and dragged."""

    dragged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._start = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may start (called by Qt)."""
        self._start = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start a drag (called by Qt)."""
        if self.isDown() and _far(self._start, event):
            self.setDown(False)
            self.dragged.emit()
        else:
            super().mouseMoveEvent(event)


class LastWeekView(Translated, QuietBrowser):
    """Shows a report; items are brought over by a hover button, by Return, or by dragging.

    Dragging works from the item's marker or the button; elsewhere the mouse selects text.
    """

    bring_requested = Signal(str)  # id of the item
    left = Signal()  # to the page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.items: dict[str, Item] = {}
        self._held: tuple[QPoint, str] | None = None
        self.button = Grip(self.viewport())
        self.button.setProperty("quiet", True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(lambda: self.bring_requested.emit(self._hovered))
        self.button.dragged.connect(lambda: self._drag(self._hovered))
        self.button.hide()
        self._hovered = ""
        self.only_shows = False  # set if the page is read-only
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Set the button's colours."""
        wear(self.button, "add", theme.accent)
        self.button.setStyleSheet(f"QToolButton {{ background: {theme.selection}; }}")

    def step(self) -> int:
        """Return the width of a level in pixels, enough for a two-digit number and a gap."""
        return self.fontMetrics().horizontalAdvance("00.") + GRID

    def item_at_caret(self) -> str:
        """Return the id of the item at the caret, or ""."""
        return _item_in(self.textCursor().block())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab an item at its marker (called by Qt)."""
        point = event.position().toPoint()
        item = self._marked(point)
        if event.button() == Qt.MouseButton.LeftButton and item:
            self._held = (point, item)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Release the grabbed item (called by Qt)."""
        self._held = None
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the grabbed item, else show the button at the hovered item (called by Qt)."""
        if self._held:
            start, item = self._held
            if _far(start, event):
                self._held = None
                self._drag(item)
            return
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        cursor = self.cursorForPosition(point)
        self._hovered = "" if self.only_shows else _item_in(cursor.block())
        if self._hovered:
            self._place_button(cursor)
        self.button.setVisible(bool(self._hovered))
        hand = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(hand if self._marked(point) else Qt.CursorShape.IBeamCursor)

    def _marked(self, point: QPoint) -> str:
        """Return the id of the item whose marker is at that position."""
        if self.only_shows:
            return ""
        cursor = self.cursorForPosition(point)
        block = cursor.block()
        cursor.setPosition(block.position() + block.text().find(GAP) + 1)
        return _item_in(block) if point.x() < self.cursorRect(cursor).left() else ""

    def _drag(self, item: str) -> None:
        from weeklydesk_ui.editor.dragging import drag_item

        if item in self.items:
            drag_item(self, self.items[item])

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the button when the mouse leaves (called by Qt)."""
        super().leaveEvent(event)
        self.button.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hide the button, which does not scroll along (called by Qt)."""
        super().wheelEvent(event)
        self.button.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Move the caret into sight, as the view scrolls with the page (called by Qt)."""
        super().focusInEvent(event)
        seen = self.viewport().rect().contains(self.cursorRect().center())
        if event.reason() != Qt.FocusReason.MouseFocusReason and not seen:
            self._begin_in_sight()

    def _begin_in_sight(self) -> None:
        """Move the caret to the first visible item."""
        block = self.cursorForPosition(QPoint(0, 2 * GRID)).block()
        while block.isValid() and not _item_in(block):
            block = block.next()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On Return bring the item at the caret over, on Escape go to the page (called by Qt)."""
        item = self.item_at_caret()
        returns = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if returns and item and not self.only_shows:
            self.bring_requested.emit(item)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.button.setToolTip(self.tr("Bring over to this week"))
        self.button.setAccessibleName(self.tr("Bring over to this week"))

    def _place_button(self, cursor: QTextCursor) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        line = self.cursorRect(cursor)
        size = self.button.sizeHint()
        left = self.viewport().width() - size.width() - GRID
        self.button.move(left, line.center().y() - size.height() // 2)


def _far(start: QPoint, event: QMouseEvent) -> bool:
    far = (event.position().toPoint() - start).manhattanLength()
    return far >= QApplication.startDragDistance()


def _item_in(block: QTextBlock) -> str:
    fragments = block.begin()
    while not fragments.atEnd():
        for name in fragments.fragment().charFormat().anchorNames():
            if name.startswith(ITEM):
                return name.removeprefix(ITEM)
        fragments += 1
    return ""
