"""Lays quieter ways out like words: side by side, on a new line where there is no more room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from weeklydesk_ui.look.type import GRID

_WIDEST = 2**24 - 1  # what a widget may have, as Qt says


class Links(QLayout):
    """Buttons that belong to the choice above them; none is wider than the column."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a button in at the end (called by Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are (called by Qt)."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None behind the last (called by Qt)."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one of them up (called by Qt)."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed (called by Qt)."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that less width takes more lines (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at that width (called by Qt)."""
        lowest = max(
            (place.bottom() for _, place in self._places(QRect(0, 0, width, 0))), default=0
        )
        return lowest + 1 + GRID if lowest else 0

    def minimumSize(self) -> QSize:
        """Ask for one line's height, and for no width: what has no room goes on below."""
        return QSize(0, self.heightForWidth(_WIDEST))

    def sizeHint(self) -> QSize:
        """Return the least that is needed; the column is wider (called by Qt)."""
        return self.minimumSize()

    def setGeometry(self, rect: QRect) -> None:
        """Put each in its place (called by Qt)."""
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
