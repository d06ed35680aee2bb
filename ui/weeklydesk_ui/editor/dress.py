"""What a sheet's document wears on the page: the formats of its words, and its density."""

from __future__ import annotations

from PySide6.QtGui import QImage, QTextDocument

from weeklydesk_ui.editor.highlighter import Highlighter
from weeklydesk_ui.editor.look import Look


class Dress:
    """Put on before the document is filled, so that each word is formatted and laid out once."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._dots = 0
        self._device = QImage()  # the layout does not own it
        self.highlighter = Highlighter(document, look)

    def fit(self, dots: int) -> bool:
        """Lay the document out for so many dots a metre from now on; tell whether that is new."""
        if dots == self._dots:
            return False
        device = QImage(1, 1, QImage.Format.Format_ARGB32)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        self._document.documentLayout().setPaintDevice(device)
        self._dots, self._device = dots, device
        return True
