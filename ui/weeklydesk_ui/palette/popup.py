"""The palette's popup: an input line above a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, small_font
from weeklydesk_ui.palette.entries import Entry, matching
from weeklydesk_ui.search.box import SearchBox

Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_ROW = 8 * GRID
_ROWS = 11  # maximum number of visible rows
_WIDTH = 520
_AROUND = 36 * GRID  # what surrounds the rows in the window's height
_NOWHERE = QModelIndex()


class EntryModel(QAbstractListModel):
    """The entries that match the letters."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of entries (called by Qt)."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an entry, or its text for screen readers (called by Qt)."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        return f"{entry.text} {entry.detail}" if role == Qt.ItemDataRole.DisplayRole else None


class EntryDelegate(QStyledItemDelegate):
    """Paints the text on the left, the shortcut or detail on the right."""

    theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row (called by Qt)."""
        return QSize(0, enlarged(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry (called by Qt)."""
        painter.save()
        entry = cast("Entry", index.data(_ENTRY))
        area: QRect = option.rect
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(area, QColor(self.theme.selection))
        line = area.adjusted(4 * GRID, 0, -4 * GRID, 0)
        painter.setFont(small_font())
        painter.setPen(QColor(self.theme.faint))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, entry.detail)
        taken = QFontMetrics(small_font()).horizontalAdvance(entry.detail)
        self._paint_text(painter, line.adjusted(0, 0, -taken - 4 * GRID, 0), entry.text)
        painter.restore()

    def _paint_text(self, painter: QPainter, area: QRect, text: str) -> None:
        metrics = QFontMetrics(chrome_font())
        painter.setFont(chrome_font())
        painter.setPen(QColor(self.theme.ink))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


class Popup(QFrame):
    """Overlays the top of a window until an entry is chosen or the focus leaves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.box = SearchBox()
        self.model = EntryModel()
        self.list = _list()
        self._delegate = EntryDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.none = QLabel()
        self.none.setProperty("tone", "faint")
        self.none.setContentsMargins(4 * GRID, GRID, 4 * GRID, 2 * GRID)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (self.box, self.list, self.none):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.box.abandoned.connect(self.hide)
        self.box.chosen.connect(self._choose)
        self.box.left.connect(self.leave)
        self.box.moved.connect(self._move)
        self.box.textChanged.connect(self._filter)
        self.list.clicked.connect(self._take)

    def open(self, entries: Sequence[Entry], hint: str) -> None:
        """Open with these entries; `hint` is the placeholder."""
        self._entries = entries
        focused = self.window().focusWidget()
        if focused is not self.box:
            self._before = focused
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(hint)
        self.list.setAccessibleName(hint)
        self.none.setText(self.tr("No matches."))
        self.box.clear()
        self._filter("")
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and return the focus to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._delegate.theme = theme
        self.box.set_theme(theme)
        self.none.setFont(small_font())

    def _filter(self, typed: str) -> None:
        self.model.show(matching(self._entries, typed))
        self.list.setCurrentIndex(self.model.index(0, 0))
        count = self.model.rowCount()
        self.list.setVisible(count > 0)
        self.none.setVisible(count == 0)
        room = (self.window().height() - enlarged(_AROUND)) // enlarged(_ROW)
        self.list.setFixedHeight(min(count, _ROWS, max(room, 3)) * enlarged(_ROW))
        self._place()

    def _place(self) -> None:
        window = self.window()
        width = min(enlarged(_WIDTH), window.width() - 8 * GRID)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, 12 * GRID)

    def _move(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(min(max(row, 0), last), 0))

    def _choose(self) -> None:
        if self.list.currentIndex().isValid():
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        entry = cast("Entry", index.data(_ENTRY))
        self.leave()
        entry.take()


def _list() -> QListView:
    view = QListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return view
