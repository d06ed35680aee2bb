"""What a sheet's document wears on the page: the formats of its words, and its density."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextDocument

from weeklydesk_ui.editor.highlighter import Highlighter
from weeklydesk_ui.editor.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


class Dress:
    """Put on before the document is filled, so that each word is formatted and laid out once.

    `dots` is the density of the screen, which Qt lays a document out for by itself.
    """

    def __init__(self, document: QTextDocument, look: Look, dots: int) -> None:
        self._layout = document.documentLayout()  # there before the first word
        self._dots = dots
        self._device: QImage | None = None  # the layout does not own it
        self.highlighter = Highlighter(document, look)

    def change(self, look: Look, font: QFont) -> None:
        """Show everything in other colours and another face."""
        self.highlighter.document().setDefaultFont(font)
        self.lay_out()
        self.highlighter.set_look(look)

    def lay_out(self) -> None:
        """Lay the document out to its end.

        Left to itself Qt does so bit by bit, in between other things; what changes meanwhile, be it
        one letter, makes it take what it has not come to for done: lines without words or place.
        """
        self._layout.documentSize()  # which is known at the end

    def fit(self, dots: int) -> bool:
        """Lay the document out for so many dots a metre from now on; tell whether that is new."""
        if dots == self._dots:
            return False
        from PySide6.QtGui import QImage

        device = QImage(1, 1, QImage.Format.Format_ARGB32)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        self._layout.setPaintDevice(device)
        self._dots, self._device = dots, device
        return True
