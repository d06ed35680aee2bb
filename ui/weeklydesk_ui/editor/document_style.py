"""The style of a sheet's document: text formats, margins, device density and column widths."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QGuiApplication, QTextDocument

from weeklydesk_ui.editor.highlighter import Highlighter
from weeklydesk_ui.editor.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

BASE = 16  # pixels: the font size that all measures of the page refer to
MARGIN = 40  # space around the text
LEFT, RIGHT = 30, 12  # minimum side margins; bars and triangles fit into them
_WIDEST = 46 * BASE
_GUTTER = 92  # for the notes at the right edge
_UNCRAMPED = 400  # text width below which margins and indentation are reduced
_ROOMY = 560  # minimum width with a gutter
_INCH = 0.0254  # metres


class DocumentStyle:
    """Styles a document. Apply it before filling the document, so that text is laid out only once.

    `dots` is the screen's density in dots per metre, which is Qt's default for the layout.
    """

    def __init__(self, document: QTextDocument, look: Look, dots: int) -> None:
        self._layout = document.documentLayout()  # creates the layout while there is no text
        self._dots = dots
        self._device: QImage | None = None  # the layout does not own it
        self.highlighter = Highlighter(document, look)
        self._set_margins(document)

    def _set_margins(self, document: QTextDocument) -> None:
        """Set the margins, once: undo would revert later changes."""
        root = document.rootFrame()
        form = root.frameFormat()
        form.setTopMargin(MARGIN)
        form.setBottomMargin(MARGIN)
        form.setLeftMargin(LEFT)
        form.setRightMargin(RIGHT)
        root.setFrameFormat(form)

    def change(self, look: Look, font: QFont) -> None:
        """Change the colours and the font."""
        self.highlighter.document().setDefaultFont(font)
        self.lay_out()
        self.highlighter.set_look(look)

    def lay_out(self) -> None:
        """Lay out the whole document now.

        By default Qt does so incrementally in the event loop. A change meanwhile, even of one
        letter, makes it treat the rest as done, which leaves lines without text or position.
        """
        self._layout.documentSize()  # requires the complete layout

    def fit(self, dots: int) -> bool:
        """Set the layout's density in dots per metre; return whether it changed.

        Showing another document on the page resets the paint device of the previous one.
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


def font_of(look: Look) -> QFont:
    """Return the text's font at 100 %."""
    font = QFont()
    font.setFamilies(list(look.family))
    font.setPointSizeF(BASE * 72 / _screen_dpi())
    return font


def dots_per_metre(scale: float) -> int:
    """Return the density of the layout's device, in dots per metre, that scales it by `scale`."""
    return round(_screen_dpi() * scale / _INCH)


def _screen_dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


class Widths(NamedTuple):
    """The widths of the page's parts: left margin, text, and everything right of it."""

    before: float
    words: float
    beside: float  # from the text to the page's right edge
    indent: float  # factor of the normal indentation


def widths_for(room: float) -> Widths:
    """Return the widths for a page of this width, in pixels at 100 %."""
    gutter = _GUTTER if room >= _ROOMY else 0
    air = 2 * MARGIN
    if not gutter:
        air = min(max(room - _UNCRAMPED, LEFT + RIGHT), air)
    words = max(min(room - gutter - air, _WIDEST), 20)
    before = max(min((room - words) / 2, room - gutter - words - MARGIN) - LEFT, 0)
    beside = min(MARGIN + gutter, room - before - LEFT - words)
    return Widths(before, words, beside, min(max(words / _UNCRAMPED, 0.3), 1.0))
