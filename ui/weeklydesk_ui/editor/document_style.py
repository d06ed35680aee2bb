"""What a sheet's document wears on the page: the formats of its words, its margins, its density."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QTextDocument

from weeklydesk_ui.editor.highlighter import Highlighter
from weeklydesk_ui.editor.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

BASE = 16  # pixels: the size that all measures of the page are given for
MARGIN = 40  # air around the words
LEFT, RIGHT = 30, 12  # what is left of it in a narrow window: bars and triangles have room there
_WIDEST = 46 * BASE
_GUTTER = 92  # for the marks at the right edge
_UNCRAMPED = 400  # of words; with less they take of the air, and a level is set in by less
_ROOMY = 560  # from which on there is room for the gutter


class DocumentStyle:
    """Put on before the document is filled, so that each word is formatted and laid out once.

    `dots` is the density of the screen, which Qt lays a document out for by itself.
    """

    def __init__(self, document: QTextDocument, look: Look, dots: int) -> None:
        self._layout = document.documentLayout()  # there before the first word
        self._dots = dots
        self._device: QImage | None = None  # the layout does not own it
        self.highlighter = Highlighter(document, look)
        self._set_margins(document)

    def _set_margins(self, document: QTextDocument) -> None:
        """Give it the margins that stay: an undo would take back each change of theirs."""
        root = document.rootFrame()
        form = root.frameFormat()
        form.setTopMargin(MARGIN)
        form.setBottomMargin(MARGIN)
        form.setLeftMargin(LEFT)
        form.setRightMargin(RIGHT)
        root.setFrameFormat(form)

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
        """Lay the document out for so many dots a metre from now on; tell whether that is new.

        A page that shows another document takes the device away from the one that it showed.
        """
        if dots == self._dots and self._layout.paintDevice() is self._device:
            return False
        from PySide6.QtGui import QImage

        device = QImage(1, 1, QImage.Format.Format_ARGB32)
        device.setDotsPerMeterX(dots)
        device.setDotsPerMeterY(dots)
        self._layout.setPaintDevice(device)
        self._dots, self._device = dots, device
        return True


class Widths(NamedTuple):
    """Who has which part of the page's room: air before it, the words, the marks beside them."""

    before: float
    words: float
    beside: float  # from the words to the page's right edge
    indent: float  # in parts of a whole one


def widths_for(room: float) -> Widths:
    """Widths out so much room, in pixels at 100 %."""
    gutter = _GUTTER if room >= _ROOMY else 0
    air = 2 * MARGIN
    if not gutter:
        air = min(max(room - _UNCRAMPED, LEFT + RIGHT), air)
    words = max(min(room - gutter - air, _WIDEST), 20)
    before = max(min((room - words) / 2, room - gutter - words - MARGIN) - LEFT, 0)
    beside = min(MARGIN + gutter, room - before - LEFT - words)
    return Widths(before, words, beside, min(max(words / _UNCRAMPED, 0.3), 1.0))
