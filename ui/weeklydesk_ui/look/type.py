"""Type: two families, three sizes, one grid of four pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

GRID = 4
_SMALL = 12
_CHROME = 13
_PAGE = 16
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


def _sized(pixels: int) -> QFont:
    """Return the system's font at that size, larger where the system's own is larger."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([font.family(), *_CHINESE])
    font.setPixelSize(round(pixels * _enlarged()))
    return font


def _enlarged() -> float:
    screen = QGuiApplication.primaryScreen()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = system.pointSizeF() * screen.logicalDotsPerInch() / 72
    return max(1.0, pixels / _CHROME)
