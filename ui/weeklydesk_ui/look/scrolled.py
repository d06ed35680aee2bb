"""Dialogs that are higher than the screen: what is filled in scrolls, the buttons stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from weeklydesk_ui.look.type import GRID, enlarged, room_on

_LEAST = 24 * GRID  # of what scrolls, in pixels at the usual size of text


class Scrolled(QScrollArea):
    """As large as what lies in it where there is room, and without a frame."""

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
        """Return the room of the whole (called by Qt)."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a few lines of the whole width (called by Qt)."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, enlarged(_LEAST))


def open_whole(window: QWidget, wide: int) -> None:
    """Give a dialog its size: so wide, in enlarged pixels, and as high as what it shows."""
    most = room_on(window)
    window.resize(min(enlarged(wide), most[0]), min(window.sizeHint().height(), most[1]))
