"""Type: two families, three sizes, one grid of four pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

GRID = 4
_SMALL = 12
_CHROME = 13
_PAGE = 16
_MARGIN = 24  # pixels of the screen around a dialog
_LOW = 280  # pixels at the usual size of text
_CHINESE = ("PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC")


def chrome_font() -> QFont:
    """Return the font of lists, menus and buttons: the system's, with a Chinese face behind it."""
    return _sized(_CHROME)


def small_font() -> QFont:
    """Return the font of what stands at the edge: dates, counts, hints."""
    return _sized(_SMALL)


def title_font() -> QFont:
    """Return the font of the week above the page."""
    font = _sized(_PAGE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def page_size(chosen: int = 0) -> float:
    """Return the pixels of the page's text, larger where the system's text is larger."""
    return (chosen or _PAGE) * _enlarged()


def enlarged(pixels: int) -> int:
    """Return pixels that belong to text: more of them where the system's text is larger."""
    return round(pixels * _enlarged())


def open_at(window: QWidget, wide: int, high: int) -> None:
    """Give a window its first size, in enlarged pixels, as far as the screen has room."""
    most = room_on(window)
    window.resize(min(enlarged(wide), most[0]), min(enlarged(high), most[1]))


def room_on(window: QWidget) -> tuple[int, int]:
    """Return how wide and how high a window may be at most, with air and a title bar around it."""
    room = window.screen().availableGeometry()
    return room.width() - _MARGIN, room.height() - 2 * _MARGIN


def is_low(pane: QWidget) -> bool:
    """Say whether a pane has room for what is needed in it, but not for what explains it."""
    return pane.height() < enlarged(_LOW)


def _sized(pixels: int) -> QFont:
    """Return the system's font at that size, larger where the system's own is larger."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([font.family(), *_CHINESE])
    font.setPixelSize(enlarged(pixels))
    return font


def _enlarged() -> float:
    screen = QGuiApplication.primaryScreen()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = system.pointSizeF() * screen.logicalDotsPerInch() / 72
    return max(1.0, pixels / _CHROME)
