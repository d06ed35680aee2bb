"""Typography: two font families, three sizes, a grid of four pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

GRID = 4
_SMALL = 12
_CHROME = 13
_PAGE = 16
_MARGIN = 24  # pixels between a dialog and the screen's edge
_LOW = 280  # pixels at the default text size
_CHINESE = ("PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC")


def chrome_font() -> QFont:
    """Return the font of lists, menus and buttons: the system's, with a Chinese fallback."""
    return _sized(_CHROME)


def small_font() -> QFont:
    """Return the font of secondary text: dates, counts, hints."""
    return _sized(_SMALL)


def title_font() -> QFont:
    """Return the font of the week above the page."""
    font = _sized(_PAGE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def page_size(chosen: int = 0) -> float:
    """Return the size of the page's text in pixels, scaled with the system's text size."""
    return (chosen or _PAGE) * _enlarged()


def enlarged(pixels: int) -> int:
    """Return pixels scaled with the system's text size."""
    return round(pixels * _enlarged())


def open_at(window: QWidget, wide: int, high: int) -> None:
    """Set a window's initial size in enlarged pixels, limited by the screen."""
    most = room_on(window)
    window.resize(min(enlarged(wide), most[0]), min(enlarged(high), most[1]))


def room_on(window: QWidget) -> tuple[int, int]:
    """Return the maximum size of a window, with a margin and a title bar around it."""
    room = window.screen().availableGeometry()
    return room.width() - _MARGIN, room.height() - 2 * _MARGIN


def is_low(pane: QWidget) -> bool:
    """Return whether a pane has no room for explanatory text."""
    return pane.height() < enlarged(_LOW)


def _sized(pixels: int) -> QFont:
    """Return the system's font in that size, scaled with the system's text size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([font.family(), *_CHINESE])
    font.setPixelSize(enlarged(pixels))
    return font


def _enlarged() -> float:
    screen = QGuiApplication.primaryScreen()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = system.pointSizeF() * screen.logicalDotsPerInch() / 72
    return max(1.0, pixels / _CHROME)
