"""A layout that places link buttons side by side and wraps them like words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from weeklydesk_ui.look.type import GRID

_WIDEST = 2**24 - 1  # Qt's QWIDGETSIZE_MAX


class Links(QLayout):
    """Lays out the links below a choice; none is wider than the column."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Append a button (called by Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of buttons (called by Qt)."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at an index; None past the end (called by Qt)."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at an index; None past the end (called by Qt)."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction, so that the layout does not expand (called by Qt)."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True, as the links wrap (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at that width (called by Qt)."""
        lowest = max(
            (place.bottom() for _, place in self._places(QRect(0, 0, width, 0))), default=0
        )
        return lowest + 1 + GRID if lowest else 0

    def minimumSize(self) -> QSize:
        """Return the height of one line and no width, as the links wrap (called by Qt)."""
        return QSize(0, self.heightForWidth(_WIDEST))

    def sizeHint(self) -> QSize:
        """Return the minimum size; the column is wider (called by Qt)."""
        return self.minimumSize()

    def setGeometry(self, rect: QRect) -> None:
        """Place the links (called by Qt)."""
        super().setGeometry(rect)
        for item, place in self._places(rect):
            item.setGeometry(place)

    def _places(self, rect: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        first = rect.left() + 2 * GRID
        left, top = first, rect.top()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > first and left + size.width() > rect.right() + 1:
                left, top = first, top + size.height() + GRID
            wide = min(size.width(), rect.right() + 1 - left)
            yield item, QRect(left, top, wide, size.height())
            left += wide + GRID
