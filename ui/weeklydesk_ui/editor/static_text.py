"""Short words that are painted again and again, such as numbers, shaped once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextLayout, QTransform


class StaticText:
    """Words in one font. `width` is in pixels."""

    def __init__(self, words: str, font: QFont) -> None:
        self._font = font
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        self.width = line.naturalTextWidth()
        self._ascent = line.ascent()
        self._text = QStaticText(words)
        if "<" in words:  # else it is plain in any case
            self._text.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._text.prepare(QTransform(), font)

    def draw(self, painter: QPainter, left: float, base: float) -> None:
        """Draw the words from `left` on the line at `base`, in the painter's ink."""
        painter.setFont(self._font)
        self.draw_in_current_font(painter, left, base)

    def at(self, left: float, base: float) -> Callable[[QPainter], None]:
        """Return what draws the words there, again and again."""
        place = QPointF(left, base - self._ascent)

        def draw(painter: QPainter) -> None:
            painter.setFont(self._font)
            painter.drawStaticText(place, self._text)

        return draw

    def draw_in_current_font(self, painter: QPainter, left: float, base: float) -> None:
        """Do the same with a painter that has this font already."""
        painter.drawStaticText(QPointF(left, base - self._ascent), self._text)
