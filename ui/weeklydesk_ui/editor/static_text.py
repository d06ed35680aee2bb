"""Short texts that are painted repeatedly, such as numbers, with cached layout."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextLayout, QTransform


class StaticText:
    """A text in one font. `width` is in pixels."""

    def __init__(self, words: str, font: QFont) -> None:
        self._font = font
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        self.width = line.naturalTextWidth()
        self._ascent = line.ascent()
        self._text = QStaticText(words)
        if "<" in words:  # otherwise Qt treats it as plain text anyway
            self._text.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._text.prepare(QTransform(), font)

    def draw(self, painter: QPainter, left: float, base: float) -> None:
        """Draw the text at `left` on baseline `base`, in the painter's colour."""
        painter.setFont(self._font)
        self.draw_in_current_font(painter, left, base)

    def at(self, left: float, base: float) -> Callable[[QPainter], None]:
        """Return a function that draws the text at that position."""
        place = QPointF(left, base - self._ascent)

        def draw(painter: QPainter) -> None:
            painter.setFont(self._font)
            painter.drawStaticText(place, self._text)

        return draw

    def draw_in_current_font(self, painter: QPainter, left: float, base: float) -> None:
        """Draw the text with a painter that already has its font."""
        painter.drawStaticText(QPointF(left, base - self._ascent), self._text)
