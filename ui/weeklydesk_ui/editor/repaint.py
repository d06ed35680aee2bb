"""Repaints the markers of lines whose text did not change.

Qt repaints lines that changed or moved, but does not know about changed numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas


def marks(page: Canvas) -> None:
    """Repaint changed numbers, and the triangle under the mouse.

    Called after a structural change, when the layout is complete.
    """
    rows = page.painter.renumbered()
    if 0 <= page.hovered < len(page.sheet.lines):
        rows.append(page.hovered)
    if page.sheet.folded:
        page.viewport().update()
    elif rows:
        _rows(page, min(rows), max(rows))


def _rows(page: Canvas, first: int, last: int) -> None:
    ends = [page.placed(page.sheet.block(row)).rect for row in (first, last)]
    top, bottom = min(each.top() for each in ends), max(each.bottom() for each in ends)
    page.viewport().update(QRect(0, int(top) - 1, page.viewport().width(), int(bottom - top) + 3))
