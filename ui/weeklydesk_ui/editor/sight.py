"""The visible lines and their geometry on the page's viewport."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor

from weeklydesk.edits.lines import text_of
from weeklydesk.outline import Line
from weeklydesk_ui.editor.lineformat import TITLE_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout

    from weeklydesk_ui.editor.canvas import Canvas


class Shown(NamedTuple):
    """A visible line: its row, the block's rectangle and the start of its first text line."""

    row: int
    line: Line | None  # None for the report's title
    rect: QRectF
    left: float
    base: float
    blank: bool  # no text, not even in composition


def in_sight(page: Canvas, area: QRect) -> list[Shown]:
    """Return the visible lines that touch the area, top to bottom."""
    layout = page.sheet.document.documentLayout()
    scrolled = page.verticalScrollBar().value()
    top = area.top() + scrolled
    bottom = top + area.height()
    block = _first(page, layout, top, area.top())
    lines, row = page.sheet.lines, block.blockNumber() - 1
    entries: list[Shown] = []
    while row < len(lines):
        rect = layout.blockBoundingRect(block)
        left, above, _, height = _measures(rect)
        if above >= bottom:
            break
        if height and row < 0:  # an empty title's block is lower than its placeholder
            height = max(height, TITLE_HEIGHT * page.scale)
        if height and above + height > top:  # folded lines have no height
            rect.translate(0, -scrolled)
            entries.append(_placed(lines, row, block, rect, (left, above - scrolled)))
        block, row = block.next(), row + 1
    return entries


def _first(page: Canvas, layout: QAbstractTextDocumentLayout, top: int, seen: int) -> QTextBlock:
    """Return the block at document height `top`, viewport height `seen`.

    The caret's block is tried first, since most keys repaint only that one.
    """
    block = page.textCursor().block()
    above = layout.blockBoundingRect(block.previous()).bottom()
    if 0 < above <= top < layout.blockBoundingRect(block).bottom():
        return block
    block = block_at(page, seen)
    while block.previous().isValid() and not _is_over(layout.blockBoundingRect(block), top):
        block = block.previous()  # among folded lines Qt may return a block further down
    return block


def block_at(page: Canvas, height: int) -> QTextBlock:
    """Return the block at a height of the viewport, or the nearest one."""
    if not page.composing:
        return page.cursorForPosition(QPoint(0, height)).block()
    # Qt counts composed text, so it may return positions beyond the document's end.
    point = QPointF(0, height + page.verticalScrollBar().value())
    layout = page.sheet.document.documentLayout()
    place = layout.hitTest(point, QtCore.Qt.HitTestAccuracy.FuzzyHit)
    return page.sheet.document.findBlock(min(place, page.sheet.document.characterCount() - 1))


def _is_over(rect: QRectF, top: int) -> bool:
    """Return whether a visible block starts at or above that height."""
    return not rect.isEmpty() and rect.top() <= top


def visible_place(page: Canvas) -> QTextCursor:
    """Return the caret if it is visible, else the position at the top of the viewport."""
    area = page.viewport().rect()
    seen = area.contains(page.cursorRect().center())
    return page.textCursor() if seen else page.cursorForPosition(area.topLeft())


def beside(page: Canvas, row: int, step: int) -> int:
    """Return the next visible row above or below, -1 if there is none."""
    sheet, row = page.sheet, row + step
    while sheet.folded and 0 <= row < len(sheet.lines) and not sheet.block(row).isVisible():
        row += step
    return row if row < len(sheet.lines) else -1


def placed(page: Canvas, block: QTextBlock) -> Shown:
    """Return the geometry of a block on the viewport."""
    lines, row = page.sheet.lines, block.blockNumber() - 1
    rect = page.sheet.document.documentLayout().blockBoundingRect(block)
    rect.translate(0, -page.verticalScrollBar().value())
    left, above, _, _ = _measures(rect)
    return _placed(lines, row, block, rect, (left, above))


def _placed(
    lines: list[Line], row: int, block: QTextBlock, rect: QRectF, corner: tuple[float, float]
) -> Shown:
    left, base = corner
    words = block.layout()
    first = words.lineAt(0)
    if first.isValid():  # folded lines have none
        left, base = left + first.x(), base + first.y() + first.ascent()
    line = lines[row] if row >= 0 else None
    written = text_of(line) if line else block.length() > 1  # avoids a Qt call for most lines
    blank = not written and not words.preeditAreaText()
    return Shown(row, line, rect, left, base, blank)


def _measures(rect: QRectF) -> tuple[float, float, float, float]:
    """Return left, top, width and height with a single call, since PySide calls are slow."""
    return cast("tuple[float, float, float, float]", rect.getRect())
