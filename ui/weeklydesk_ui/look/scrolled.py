"""Dialogs higher than the screen: the fields scroll, the buttons stay visible."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from weeklydesk_ui.look.type import GRID, enlarged, room_on

_LEAST = 24 * GRID  # minimum height of the scrolling part in pixels at the default text size


class Scrolled(QScrollArea):
    """A frameless scroll area as large as its content if there is room."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Return the size of the content (called by Qt)."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a few lines at full width (called by Qt)."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, enlarged(_LEAST))


def open_whole(window: QWidget, wide: int) -> None:
    """Resize a dialog to that width in enlarged pixels, and to the height of its content."""
    most = room_on(window)
    window.resize(min(enlarged(wide), most[0]), min(window.sizeHint().height(), most[1]))
