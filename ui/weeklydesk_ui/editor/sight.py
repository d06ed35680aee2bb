"""Which lines are in sight, and where they lie on the page's viewport."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock

from weeklydesk.outline import Line

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout

    from weeklydesk_ui.editor.canvas import Canvas


class Shown(NamedTuple):
    """A visible line: its row, where its block lies, where its first line of words begins."""

    row: int
    line: Line | None  # None for the report's title
    rect: QRectF
    left: float
    base: float
    blank: bool  # nothing written, nothing being composed


def in_sight(page: Canvas, area: QRect) -> list[Shown]:
    """Return the visible lines that touch the area, top to bottom."""
    layout = page.sheet.document.documentLayout()
    scrolled = page.verticalScrollBar().value()
    top = area.top() + scrolled
    bottom = top + area.height()
    block = _first(page, layout, top, area.top())
    entries: list[Shown] = []
    while block.isValid():
        rect = layout.blockBoundingRect(block)  # nowhere, where it is folded away
        if rect.top() >= bottom:
            break
        if rect.bottom() > top and block.isVisible():
            entries.append(_placed(page, block, rect, scrolled))
        block = block.next()
    return entries


def _first(page: Canvas, layout: QAbstractTextDocumentLayout, top: int, seen: int) -> QTextBlock:
    """Return the block there, `seen` on the viewport; most keys touch that of the caret alone."""
    block = page.textCursor().block()
    above = layout.blockBoundingRect(block.previous()).bottom()
    if 0 < above <= top < layout.blockBoundingRect(block).bottom():
        return block
    return page.cursorForPosition(QPoint(0, seen)).block()


def placed(page: Canvas, block: QTextBlock) -> Shown:
    """Return where the block lies on the viewport."""
    layout = page.sheet.document.documentLayout()
    scrolled = page.verticalScrollBar().value()
    return _placed(page, block, layout.blockBoundingRect(block), scrolled)


def _placed(page: Canvas, block: QTextBlock, rect: QRectF, scrolled: int) -> Shown:
    rect.translate(0, -scrolled)
    words = block.layout()
    left, base = rect.left(), rect.top()
    if words.lineCount():  # none while the layout has yet to come so far
        first = words.lineAt(0)
        left, base = left + first.x(), base + first.y() + first.ascent()
    row = block.blockNumber() - 1
    blank = block.length() == 1 and not words.preeditAreaText()
    line = page.sheet.lines[row] if row >= 0 else None
    return Shown(row, line, rect, left, base, blank)
