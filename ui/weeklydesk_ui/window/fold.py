"""The buttons at both ends of the header that fold a column."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from weeklydesk_ui.look import ink
from weeklydesk_ui.look.type import enlarged
from weeklydesk_ui.quick_qt import focus_by_tab

_SIGN = 16  # pixels
_SIDE = 29  # pixels with padding
_STROKE = 1.4


class FoldButton(QToolButton):
    """Paints its icon, a window with a column, without reading a file before the first paint."""

    def __init__(self, parent: QWidget, *, at_left: bool) -> None:
        super().__init__(parent)
        self._line = 6.5 if at_left else 9.5
        self._colour = "#000000"
        self.setProperty("quiet", True)
        self.setFixedSize(enlarged(_SIDE), enlarged(_SIDE))
        focus_by_tab(self)

    def set_colour(self, colour: str) -> None:
        """Set the colour of the icon."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then its icon (called by Qt)."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = enlarged(_SIGN)
        inset = (self.width() - side) // 2
        painter.translate(inset, inset)
        painter.scale(side / _SIGN, side / _SIGN)
        sign = ink.rounded(QRectF(2, 3, 12, 10), 2)
        sign.moveTo(self._line, 3)
        sign.lineTo(self._line, 13)
        painter.strokePath(sign, ink.pen(self._colour, _STROKE))
        painter.end()
